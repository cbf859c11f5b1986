package se.projektbokslut.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Dates as SIE writes them, `yyyymmdd`, and the periods that entries are summed in.
final class SieDates {
    /// Not a date.
    static final int INVALID = 0;

    private SieDates() {}

    /// The date that the bytes from `from` to `to` (exclusive) state, as the number `yyyymmdd`; [#INVALID] where
    /// that is no date of the years 1900 to 2199.
    static int parse(byte[] b, int from, int to) {
        if (to - from != 8) {
            return INVALID;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return INVALID;
            }
            number = number * 10 + (b[i] - '0');
        }
        return isDate(number) ? number : INVALID;
    }

    /// The same of a text.
    static Optional<LocalDate> parse(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        int number = parse(bytes, 0, bytes.length);
        return number == INVALID ? Optional.empty() : Optional.of(date(number));
    }

    /// Whether the number `yyyymmdd` is a date of the years 1900 to 2199.
    static boolean isDate(long number) {
        return number >= 1900_01_01 && number <= 2199_12_31 && isDate((int) number);
    }

    private static boolean isDate(int number) {
        if (number < 1900_01_01 || number > 2199_12_31) {
            return false;
        }
        try {
            date(number);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    static LocalDate date(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }

    static int number(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /// The first day of the period that the date lies in: of its month, or a later boundary within the month.
    static int period(int date, List<Integer> boundaries) {
        int period = date - date % 100 + 1;
        for (int boundary : boundaries) {
            if (boundary <= date && boundary > period) {
                period = boundary;
            }
        }
        return period;
    }

    /// The index of a fiscal year, 0 for the current one and -1 for the one before; empty where the text is none.
    static Optional<Integer> yearIndex(String text) {
        return text.matches("-?[0-9]{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
