package se.projektbokslut.lists;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.CutRows;

/// Finds out which sign a list writes before the decimals of its amounts, from all of them together.
///
/// What is no number by either sign, such as `TBD.`, tells nothing: its cell is refused, and the others are read.
/// An amount tells where it has both signs (the last one), one of them twice (the other), or one with another
/// number of digits behind it than three, or with more before it than three or a lone zero. `1,234` alone tells
/// nothing.
final class DecimalSign {
    private final Set<Character> told = new TreeSet<>();

    /// The first amount that has a sign and does not tell which one it is.
    private @Nullable String doubtful;

    /// @param amount as written, without what is taken off it
    void see(String amount) {
        Character sign = told(amount);
        // Most amounts tell what is known, or have no sign: only of another is asked whether it is one.
        if (sign != null && !told.contains(sign) && AmountText.isNumber(amount)) {
            told.add(sign);
        } else if (sign == null && doubtful == null && AmountText.needsSign(amount) && AmountText.isNumber(amount)) {
            doubtful = amount;
        }
    }

    /// Sees the amounts of rows as these were cut, where all of a row are digits with signs.
    ///
    /// @param columns those of amounts
    CutRows ofCut(int[] columns) {
        return (bytes, _, from, to) -> {
            for (int column : columns) {
                for (int i = from[column]; i < to[column]; i++) {
                    boolean minus = bytes[i] == '-' && i == from[column];
                    boolean bare = (bytes[i] >= '0' && bytes[i] <= '9') || minus || isSign(bytes[i]);
                    if (!bare) {
                        return false;
                    }
                }
            }
            for (int column : columns) {
                boolean any = false;
                for (int i = from[column]; i < to[column]; i++) {
                    any |= isSign(bytes[i]);
                }
                if (any) {
                    see(new String(bytes, from[column], to[column] - from[column], StandardCharsets.ISO_8859_1));
                }
            }
            return true;
        };
    }

    private static boolean isSign(byte b) {
        return b == '.' || b == ',';
    }

    private static @Nullable Character told(String amount) {
        int point = amount.lastIndexOf('.');
        int comma = amount.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? '.' : ',';
        }
        if (point < 0 && comma < 0) {
            return null;
        }
        char sign = point >= 0 ? '.' : ',';
        int last = Math.max(point, comma);
        if (amount.indexOf(sign) != last) {
            return sign == '.' ? ',' : '.';
        }
        long before =
                amount.substring(0, last).chars().filter(Character::isDigit).count();
        long behind = amount.length() - last - 1L;
        boolean group = behind == 3
                && before >= 1
                && before <= 3
                && !amount.substring(0, last).equals("0");
        return group ? null : sign;
    }

    /// The signs that amounts tell.
    Set<Character> told() {
        return Collections.unmodifiableSet(told);
    }

    /// An amount that can be read only where others tell the sign; empty for none.
    Optional<String> doubtful() {
        return Optional.ofNullable(doubtful);
    }

    /// The sign; empty where no amount tells it, or they tell both.
    Optional<Character> found() {
        return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }
}
