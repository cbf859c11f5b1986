package se.projektbokslut.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Numbers as a workbook or a JSON file stores them, as exact decimals.
///
/// A program that reckons in binary stores 0.1 + 0.2 as `0.30000000000000004` and shows 0.3: no more than 15 of
/// the digits are the number's own. So a number is the decimal of its first 15 significant digits, rounded half
/// up, as the spreadsheet itself shows it. No amount that a record may state has more digits than these.
public final class CellNumbers {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /// Of digits; what is longer or greater is no number that a list can mean.
    private static final int LONGEST = 100;

    private CellNumbers() {}

    /// The decimal; empty where the text is no number: digits with a point, also with an exponent.
    public static Optional<BigDecimal> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(shown(number));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// The decimal of a number's first 15 significant digits.
    public static BigDecimal shown(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? BigDecimal.ZERO : shown;
    }

    /// With a decimal point, without exponent and zeros at the end.
    public static String plain(BigDecimal number) {
        return shown(number).toPlainString();
    }
}
