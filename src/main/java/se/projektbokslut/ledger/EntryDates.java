package se.projektbokslut.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and months as lists of entries write them, where their description says no other form: what has one
/// meaning to everybody.
public final class EntryDates {
    /// `2023-03-31`, also with a time, and `20230331`.
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})([-/.]?)([0-9]{1,2})\\2([0-9]{1,2})(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?Z?)?");

    /// `31.3.2023`.
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

    /// `202303`, `2023-03`, and a day of the month.
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/.]?([0-9]{2})(?:[-/.][0-9]{2})?");

    private EntryDates() {}

    /// The day; empty where the text is none of the years 1900 to 2199.
    public static Optional<LocalDate> date(String text) {
        int day = day(text);
        return day == SieDates.INVALID ? Optional.empty() : Optional.of(SieDates.date(day));
    }

    /// `yyyymmdd`; [SieDates#INVALID] where the text is no day of the years 1900 to 2199.
    static int day(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            boolean compact = yearFirst.group(2).isEmpty() && text.split("[ T]", 2)[0].length() != 8;
            return compact ? SieDates.INVALID : day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : SieDates.INVALID;
    }

    private static int day(String year, String month, String day) {
        long number = Integer.parseInt(year) * 10_000L + Integer.parseInt(month) * 100L + Integer.parseInt(day);
        return SieDates.isDate(number) ? (int) number : SieDates.INVALID;
    }

    /// The last day of the month, `yyyymmdd`; [SieDates#INVALID] where the text is no month of those years.
    static int lastOfMonth(String text) {
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) {
            return SieDates.INVALID;
        }
        try {
            LocalDate last = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                    .atEndOfMonth();
            int number = SieDates.number(last);
            return SieDates.isDate((long) number) ? number : SieDates.INVALID;
        } catch (DateTimeException none) {
            return SieDates.INVALID;
        }
    }
}
