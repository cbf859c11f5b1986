package se.projektbokslut.ledger;

import se.projektbokslut.documents.Words;

/// Reads amounts as SIE writes them: `-?digits[.d[d]]`, also `.20`, `-0.00` and `400.0000`; a decimal comma
/// where it is told to.
final class Amounts {
    /// Not an amount.
    static final long INVALID = Long.MIN_VALUE;

    /// An amount beyond [#LARGEST].
    static final long TOO_LARGE = Long.MIN_VALUE + 1;

    /// A hundred million million kronor, in öre: no entry's amount, and a thousandth of what a sum can hold.
    private static final long LARGEST = 10_000_000_000_000_000L;

    private Amounts() {}

    /// The amount that the bytes from `from` to `to` (exclusive) state, in öre.
    ///
    /// @param separator what stands before the decimals
    /// @return [#INVALID] or [#TOO_LARGE] where there is none
    static long parse(byte[] b, int from, int to, char separator) {
        int p = from;
        boolean negative = p < to && b[p] == '-';
        if (negative) {
            p++;
        }
        long ore = 0;
        boolean large = false;
        int digits = 0;
        for (; p < to && isDigit(b[p]); p++, digits++) {
            ore = ore * 10 + (b[p] - '0');
            if (ore > LARGEST) {
                large = true;
                ore = 0;
            }
        }
        ore *= 100;
        if (p < to && b[p] == separator) {
            int decimals = to - p - 1;
            if (decimals > 2 && endsInZeros(b, p + 3, to)) {
                decimals = 2;
            }
            if (decimals < 1 || decimals > 2 || !isDigit(b[p + 1]) || !isDigit(b[p + decimals])) {
                return INVALID;
            }
            ore += (b[p + 1] - '0') * 10L + (decimals == 2 ? b[p + 2] - '0' : 0);
            digits += decimals;
            p = to;
        }
        if (p < to || digits == 0) {
            return INVALID;
        }
        if (large || ore > LARGEST) {
            return TOO_LARGE;
        }
        return negative ? -ore : ore;
    }

    /// Whether only zeros stand behind the second decimal, and at least two: of three decimals, which may
    /// be thousands, nobody knows.
    private static boolean endsInZeros(byte[] b, int from, int to) {
        for (int p = from; p < to; p++) {
            if (b[p] != '0') {
                return false;
            }
        }
        return to - from >= 2;
    }

    /// How long the amount that begins there is if it is written as most are, `-?digits.dd` without quotes and
    /// at most seven digits before the point; 0 where it is anything else.
    static int plainLength(byte[] b, int from) {
        int p = b[from] == '-' ? from + 1 : from;
        int digits = Words.digits(Words.at(b, p));
        int point = p + digits;
        boolean plain = digits > 0
                && digits < Long.BYTES
                && b[point] == '.'
                && isDigit(b[point + 1])
                && isDigit(b[point + 2])
                && (SieBytes.isBlank(b[point + 3]) || SieBytes.isLineEnd(b[point + 3]));
        return plain ? point + 3 - from : 0;
    }

    /// The same amount in öre.
    static long plain(byte[] b, int from, int length) {
        int minus = b[from] == '-' ? 1 : 0;
        int end = from + length;
        long kronor = Words.number(Words.at(b, from + minus), length - minus - 3);
        long ore = kronor * 100 + (b[end - 2] - '0') * 10L + (b[end - 1] - '0');
        // Without a branch: which sign comes next cannot be guessed.
        return (ore ^ -minus) + minus;
    }

    /// Whether a bare field is only what stands before a blank for thousands, as the 1 in `1 000.00`: it has no
    /// decimals, and three digits follow after one blank, and no more of them.
    ///
    /// @param b goes on after `to` up to a line end at least
    static boolean isOnlyThousands(byte[] b, int from, int to) {
        for (int p = from; p < to; p++) {
            if (b[p] == '.' || b[p] == ',') {
                return false;
            }
        }
        if (!SieBytes.isBlank(b[to])) {
            return false;
        }
        int p = to + 1;
        while (isDigit(b[p])) {
            p++;
        }
        return p - to == 4 && (b[p] == '.' || b[p] == ',' || SieBytes.isBlank(b[p]) || SieBytes.isLineEnd(b[p]));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
