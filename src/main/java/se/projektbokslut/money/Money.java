package se.projektbokslut.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// An exact amount in Swedish kronor, held as a whole number of öre.
///
/// Any sign; range that of a `long`. What leaves the range throws [ArithmeticException]: an amount is never
/// wrapped or rounded. An unknown amount is not a `Money` but a `null`, and never 0.
///
/// @param ore the amount in öre (1/100 SEK)
public record Money(long ore) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /// The amounts that a record may state (CONTRACT: "*amount*: `-?\d+(\.\d{1,2})?`, SEK, nothing else"), and
    /// those with two or more zeros behind the second decimal, as databases write them, which change nothing. With
    /// three decimals it is no amount: whether `90.000` is ninety kronor or ninety thousand cannot be known.
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.([0-9]{1,2}|[0-9]{2}0{2,}))?");

    /// Whether the text is an exact decimal, be it out of range.
    public static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches();
    }

    /// The amount that the text states; empty if it is not an exact decimal of the contract's form or out of
    /// range.
    public static Optional<Money> parse(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        String decimals = point < 0 ? "" : text.substring(point + 1, Math.min(text.length(), point + 3));
        String digits = (point < 0 ? text : text.substring(0, point)) + decimals + "0".repeat(2 - decimals.length());
        try {
            return Optional.of(new Money(Long.parseLong(digits)));
        } catch (NumberFormatException outOfRange) {
            return Optional.empty();
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    /// The amount with a decimal point and two decimals, as in the machine-readable files: `-1234.50`.
    @Override
    @JsonValue
    public String toString() {
        String digits = Long.toString(ore);
        boolean negative = ore < 0;
        String unsigned = negative ? digits.substring(1) : digits;
        String padded = "0".repeat(Math.max(0, 3 - unsigned.length())) + unsigned;
        int whole = padded.length() - 2;
        return (negative ? "-" : "") + padded.substring(0, whole) + "." + padded.substring(whole);
    }

    @JsonCreator
    static Money fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an amount: " + text));
    }
}
