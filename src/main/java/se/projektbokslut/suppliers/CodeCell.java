package se.projektbokslut.suppliers;

import se.projektbokslut.documents.ExponentForm;

/// What stands in cells whose text is a code, or nothing.
final class CodeCell {
    private CodeCell() {}

    /// Whether an account number stands there: it has a digit, and Excel has lost none, or is missing.
    static boolean isAccount(byte[] bytes, int from, int to) {
        return (hasDigit(bytes, from, to) || isMissing(bytes, from, to)) && !ExponentForm.is(bytes, from, to);
    }

    static boolean hasDigit(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Nothing, `-` or the mask `*`, which real files write for what is missing or withheld.
    static boolean isMissing(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != '-' && bytes[i] != '*' && bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing is stated there: a mask says that something is, and withheld.
    static boolean isUnstated(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != '-' && bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /// Whether a line, or a part of it, holds no value: nothing but blanks, separators and quotes.
    static boolean isBlank(byte[] bytes, int from, int to, byte separator) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b != separator && b != ' ' && b != '\t' && b != '\r' && b != '\n' && b != '"') {
                return false;
            }
        }
        return true;
    }

    /// Where a control character stands that is neither a tab nor a line end; -1 where none does.
    static int controlIn(byte[] bytes, int begin, int end) {
        for (int at = begin; at < end; at++) {
            byte b = bytes[at];
            if ((b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') || b == 0x7F) {
                return at;
            }
        }
        return -1;
    }
}
