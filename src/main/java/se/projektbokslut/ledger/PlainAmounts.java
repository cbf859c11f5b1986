package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Words;
import se.projektbokslut.lists.DescribedList;

/// Reads amounts that are written plainly, each by itself: an optional minus, digits, and one or two decimals
/// behind a comma or a point, always the same of the two.
final class PlainAmounts {
    /// Of digits before the decimals; more may be too large.
    private static final int MOST_DIGITS = 13;

    private final boolean stated;
    private char decimal;
    private boolean mixed;

    /// @param sign before decimals, as the description states it; null where it does not
    PlainAmounts(@Nullable Character sign) {
        stated = sign != null;
        decimal = sign == null ? 0 : sign;
    }

    /// Whether the amounts, each by itself, are told otherwise by all of the list together.
    boolean isAmbiguous(DescribedList list) {
        return mixed || (!stated && decimal != 0 && list.cells().contradicts(decimal));
    }

    /// The sign before decimals; null where none was seen.
    @Nullable
    Character decimal() {
        return decimal == 0 ? null : (Character) decimal;
    }

    /// The amount that the bytes from `from` to `to` (exclusive) state, in öre; [Amounts#INVALID] where it is not
    /// plain.
    ///
    /// @param from where at least one byte stands
    long ore(byte[] b, int from, int to) {
        int minus = b[from] == '-' ? 1 : 0;
        int first = from + minus;
        if (decimal != 0 && first <= b.length - Long.BYTES) {
            // Written as most are: at most eight digits, and two behind the sign before decimals.
            long word = Words.at(b, first);
            int digits = Words.digits(word);
            int sign = first + digits;
            if (digits > 0 && sign == to - 3 && b[sign] == decimal && isDigit(b[to - 2]) && isDigit(b[to - 1])) {
                long ore = Words.number(word, digits) * 100 + (b[to - 2] - '0') * 10L + (b[to - 1] - '0');
                // Without a branch: which sign comes next cannot be guessed.
                return (ore ^ -minus) + minus;
            }
        }
        long ore = digitByDigit(b, first, to);
        return minus == 1 && ore != Amounts.INVALID ? -ore : ore;
    }

    private long digitByDigit(byte[] b, int from, int to) {
        int i = from;
        long whole = 0;
        while (i < to && isDigit(b[i])) {
            whole = whole * 10 + (b[i] - '0');
            i++;
        }
        if (i == from || i - from > MOST_DIGITS) {
            return Amounts.INVALID;
        }
        if (i == to) {
            return whole * 100;
        }
        int decimals = to - i - 1;
        if ((b[i] != '.' && b[i] != ',') || decimals < 1 || decimals > 2) {
            return Amounts.INVALID;
        }
        if (!isDigit(b[i + 1]) || !isDigit(b[to - 1])) {
            return Amounts.INVALID;
        }
        if (decimal != 0 && b[i] != decimal) {
            mixed |= !stated;
            return Amounts.INVALID;
        }
        decimal = (char) b[i];
        return whole * 100 + (b[i + 1] - '0') * 10L + (decimals == 2 ? b[i + 2] - '0' : 0);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
