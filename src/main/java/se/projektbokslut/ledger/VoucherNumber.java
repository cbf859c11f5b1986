package se.projektbokslut.ledger;

/// The number of a voucher as a `long`: where it is an integer, as nearly always, that; where it is a word, a hash of
/// it.
final class VoucherNumber {
    /// No non-negative integer.
    static final long NONE = -1;

    private static final int MOST_DIGITS = 18;

    private VoucherNumber() {}

    /// The number in the field last read, with blanks of all kinds around it: [#NONE] where it is missing, and less
    /// where it is there but no integer.
    static long of(FieldCursor cursor) {
        byte[] content = cursor.content;
        int from = cursor.from;
        int to = cursor.to;
        long number = integer(content, FigureField.begin(content, from, to), FigureField.end(content, from, to));
        return number != NONE || from == to ? number : hash(content, from, to);
    }

    /// The same of a number's text.
    static long of(byte[] text) {
        long number = integer(text, 0, text.length);
        return number != NONE || text.length == 0 ? number : hash(text, 0, text.length);
    }

    /// The non-negative integer that stands there; [#NONE] where nothing or none does.
    static long integer(byte[] content, int from, int to) {
        int length = to - from;
        if (length < 1 || length > MOST_DIGITS) {
            return NONE;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = content[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static long hash(byte[] content, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ content[i]) * 0x100000001B3L;
        }
        return Math.min(hash | Long.MIN_VALUE, NONE - 1);
    }
}
