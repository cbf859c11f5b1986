package se.projektbokslut.words;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A month that has fewer days than a date says, as November in `2019-11-31`.
///
/// @param days how many it has
public record ShortMonth(YearMonth month, int days) {

    /// The month that the day lies beyond; empty where the day is in it, or where there is no such month of the
    /// years 1900 to 2199.
    public static Optional<ShortMonth> of(int year, int month, int day) {
        if (year < 1900 || year > 2199 || month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth of = YearMonth.of(year, month);
        return day <= of.lengthOfMonth() ? Optional.empty() : Optional.of(new ShortMonth(of, of.lengthOfMonth()));
    }

    /// The same of a date as `2019-11-31`; empty where the text is none.
    public static Optional<ShortMonth> in(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : Optional.empty();
    }

    /// What the refusal names: the month, with its year where its days depend on that (`11`, `2019-02`), and
    /// how many days it has.
    public List<String> named() {
        String name = month.getMonthValue() == 2 ? month.toString() : Integer.toString(month.getMonthValue());
        return List.of(name, Integer.toString(days));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
