package se.projektbokslut.suppliers;

import se.projektbokslut.documents.Words;

/// Amounts as supplier ledgers write them, read from the bytes of a cell: `1234.5`, `-1 234,56`, `−1 234,56`,
/// `1.234,56-`, `(1 234,56)`, `+400`.
///
/// Kronor with at most two decimals after a point or a comma; databases write two zeros or more after them. Blanks
/// (space, tab, U+00A0, U+202F) may stand around the amount, at its sign and between groups of three digits; the other
/// one of point and comma may stand there too, where decimals follow. The minus is `-` or U+2212, before the amount or
/// behind it, or brackets. Nothing else: whether `1,234` or `90.000` is some kronor or some thousand the cell cannot
/// tell, only the file, in which other amounts may have three decimals beyond doubt ([FirstRows]).
final class AmountCell {
    /// What stands there is no amount.
    static final long NONE = Long.MIN_VALUE;

    /// An amount with a decimal behind the second that is not zero.
    static final long DECIMALS = Long.MIN_VALUE + 1;

    /// Three decimals, or a thousand.
    static final long DOUBTFUL = Long.MIN_VALUE + 2;

    /// An amount, but one greater than a million million kronor, which no invoice is. What is above is an amount that
    /// counts.
    static final long TOO_LARGE = Long.MIN_VALUE + 3;

    /// In öre; one more than the largest amount is where counting digits stops.
    private static final long ABOVE_LARGEST = 100_000_000_000_001L;

    /// So many digits after a sign may be a group of three.
    private static final int THOUSANDS = 3;

    private AmountCell() {}

    /// The amount in öre, negative for a credit note; [#TOO_LARGE] or less if there is none.
    ///
    /// @param bytes UTF-8 or Windows-1252: U+00A0 is known in both
    /// @param decimal the sign behind which the file has more than two decimals; 0 where it shows none
    static long ore(byte[] bytes, int from, int to, byte decimal) {
        long plain = plain(bytes, from, to);
        return plain == NONE ? general(bytes, from, to, decimal) : plain;
    }

    /// The amount as most are written: an optional minus, at most eight digits, a sign and two decimals; [#NONE] if
    /// it is not.
    private static long plain(byte[] bytes, int from, int to) {
        int sign = to - 3;
        if (sign <= from || from > bytes.length - Long.BYTES - 1) {
            return NONE;
        }
        int minus = bytes[from] == '-' ? 1 : 0;
        int first = from + minus;
        long word = Words.at(bytes, first);
        int digits = sign - first;
        int tens = bytes[to - 2] - '0';
        int ones = bytes[to - 1] - '0';
        if (digits < 1
                || digits > Long.BYTES
                || Words.digits(word) < digits
                || (bytes[sign] != '.' && bytes[sign] != ',')
                || tens < 0
                || tens > 9
                || ones < 0
                || ones > 9) {
            return NONE;
        }
        long ore = Words.number(word, digits) * 100 + tens * 10L + ones;
        // Without a branch: which sign comes next cannot be guessed.
        return (ore ^ -minus) + minus;
    }

    private static long general(byte[] bytes, int from, int to, byte decimal) {
        int at = skipBlanks(bytes, from, to);
        int minus = minusAt(bytes, at, to);
        boolean bracket = at < to && bytes[at] == '(';
        boolean plus = at < to && bytes[at] == '+';
        boolean signed = minus > 0 || bracket || plus;
        at = signed ? skipBlanks(bytes, at + Math.max(1, minus), to) : at;
        long ore = 0;
        int group = 0;
        boolean grouped = false;
        boolean digits = false;
        byte between = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                ore = Math.min(ABOVE_LARGEST, ore * 10 + digit);
                group++;
                digits = true;
                continue;
            }
            boolean thousands = isSign(bytes[at]) && otherFollows(bytes, at, to);
            int blank = thousands ? 1 : blankAt(bytes, at, to);
            if (blank == 0 || !isDigit(bytes, at + blank, to)) {
                break;
            }
            // One amount has its groups apart in one way.
            byte sign = thousands ? bytes[at] : (byte) ' ';
            if (grouped ? group != 3 || sign != between : group == 0 || group > 3) {
                return NONE;
            }
            between = sign;
            grouped = true;
            group = 0;
            at += blank - 1;
        }
        if (!digits || (grouped && group != 3)) {
            return NONE;
        }
        int decimals = 0;
        int more = 0;
        boolean doubtful = false;
        if (at < to && isSign(bytes[at])) {
            boolean mayBeGroup = !grouped && group <= THOUSANDS && !(group == 1 && ore == 0) && bytes[at] != decimal;
            for (at++; isDigit(bytes, at, to); at++) {
                decimals++;
                if (decimals > 2) {
                    more |= bytes[at] - '0';
                    continue;
                }
                ore = Math.min(ABOVE_LARGEST, ore * 10 + bytes[at] - '0');
            }
            if (decimals == 0) {
                return NONE;
            }
            doubtful = mayBeGroup && decimals == THOUSANDS;
        }
        at = skipBlanks(bytes, at, to);
        boolean closed = at < to && bytes[at] == ')';
        int behind = minusAt(bytes, at, to);
        if (closed != bracket || (behind > 0 && signed)) {
            return NONE;
        }
        if (skipBlanks(bytes, at + (closed ? 1 : behind), to) != to) {
            return NONE;
        }
        for (; decimals < 2; decimals++) {
            ore = Math.min(ABOVE_LARGEST, ore * 10);
        }
        if (doubtful || more != 0) {
            return doubtful ? DOUBTFUL : DECIMALS;
        }
        boolean negative = minus > 0 || bracket || behind > 0;
        return ore == ABOVE_LARGEST ? TOO_LARGE : negative ? -ore : ore;
    }

    /// The sign behind which so many decimals stand at least; 0 where the amount does not tell: it is none, or
    /// doubtful.
    static byte sign(byte[] bytes, int from, int to, int decimals) {
        long ore = ore(bytes, from, to, (byte) 0);
        int end = to;
        while (end > from && !isDigit(bytes, end - 1, to)) {
            end--;
        }
        int at = end;
        while (at > from && isDigit(bytes, at - 1, to)) {
            at--;
        }
        boolean told = ore != NONE && ore != DOUBTFUL && at > from && isSign(bytes[at - 1]) && end - at >= decimals;
        return told ? bytes[at - 1] : 0;
    }

    private static boolean isSign(byte b) {
        return b == '.' || b == ',';
    }

    /// Whether the other one of point and comma stands further on, so that this one stands between thousands.
    private static boolean otherFollows(byte[] bytes, int at, int to) {
        for (int i = at + 1; i < to; i++) {
            if (isSign(bytes[i]) && bytes[i] != bytes[at]) {
                return true;
            }
        }
        return false;
    }

    static boolean isDigit(byte[] bytes, int at, int to) {
        return at < to && bytes[at] >= '0' && bytes[at] <= '9';
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        for (int blank = blankAt(bytes, at, to); blank > 0; blank = blankAt(bytes, at, to)) {
            at += blank;
        }
        return at;
    }

    /// The length of the minus sign there; 0 if there is none.
    private static int minusAt(byte[] bytes, int at, int to) {
        if (at < to && bytes[at] == '-') {
            return 1;
        }
        boolean sign =
                at + 2 < to && bytes[at] == (byte) 0xE2 && bytes[at + 1] == (byte) 0x88 && bytes[at + 2] == (byte) 0x92;
        return sign ? 3 : 0;
    }

    /// The length of the blank there; 0 if there is none.
    private static int blankAt(byte[] bytes, int at, int to) {
        if (at >= to) {
            return 0;
        }
        return switch (bytes[at]) {
            case ' ', '\t', (byte) 0xA0 -> 1;
            case (byte) 0xC2 -> at + 1 < to && bytes[at + 1] == (byte) 0xA0 ? 2 : 0;
            case (byte) 0xE2 -> at + 2 < to && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0xAF ? 3 : 0;
            default -> 0;
        };
    }
}
