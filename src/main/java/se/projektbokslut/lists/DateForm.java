package se.projektbokslut.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form in which a list writes its dates: `D.M.YY`, `YYYY-MM-DD hh:mm:ss`. `YYYY` and `YY` are the year (of two
/// digits 1970 to 2069), `MM` or `M` the month, `DD` or `D` the day, with one letter of one or two digits;
/// `hh`, `mm` and `ss` a time, which is not kept. What is none of these stands for itself.
public final class DateForm {
    private static final Pattern PART = Pattern.compile("YYYY|YY|MM|M|DD|D|hh|mm|ss");

    /// The first year of the hundred that two digits can mean.
    private static final int FIRST_OF_TWO_DIGITS = 1970;

    private static final int HUNDRED = 100;

    private final Pattern pattern;

    private DateForm(Pattern pattern) {
        this.pattern = pattern;
    }

    /// Empty where the form has no year, or a day without a month, or one of them twice.
    public static Optional<DateForm> of(String form) {
        StringBuilder regex = new StringBuilder();
        Matcher parts = PART.matcher(form);
        boolean year = false;
        boolean month = false;
        boolean day = false;
        int from = 0;
        while (parts.find()) {
            regex.append(Pattern.quote(form.substring(from, parts.start())));
            String part = parts.group();
            switch (part.charAt(0)) {
                case 'Y' -> {
                    if (year) {
                        return Optional.empty();
                    }
                    year = true;
                }
                case 'M' -> {
                    if (month) {
                        return Optional.empty();
                    }
                    month = true;
                }
                case 'D' -> {
                    if (day) {
                        return Optional.empty();
                    }
                    day = true;
                }
                default -> {}
            }
            regex.append(group(part));
            from = parts.end();
        }
        regex.append(Pattern.quote(form.substring(from)));
        return year && (month || !day)
                ? Optional.of(new DateForm(Pattern.compile(regex.toString())))
                : Optional.empty();
    }

    private static String group(String part) {
        return switch (part) {
            case "YYYY" -> "(?<year>[0-9]{4})";
            case "YY" -> "(?<year>[0-9]{2})";
            case "MM" -> "(?<month>[0-9]{2})";
            case "M" -> "(?<month>[0-9]{1,2})";
            case "DD" -> "(?<day>[0-9]{2})";
            case "D" -> "(?<day>[0-9]{1,2})";
            default -> "[0-9]{1,2}";
        };
    }

    /// The date as `2019-12-31`, `2019-12` or `2019`; empty where the text is written in another form or the
    /// calendar has no such day.
    Optional<String> read(String text) {
        Matcher found = pattern.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group("year"));
        if (found.group("year").length() == 2) {
            int century = FIRST_OF_TWO_DIGITS / HUNDRED * HUNDRED;
            year += century + year < FIRST_OF_TWO_DIGITS ? century + HUNDRED : century;
        }
        String month = group(found, "month");
        String day = group(found, "day");
        try {
            LocalDate date = LocalDate.of(
                    year, month == null ? 1 : Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
            String iso = date.toString();
            return Optional.of(day != null ? iso : month != null ? iso.substring(0, 7) : iso.substring(0, 4));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static @Nullable String group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }
}
