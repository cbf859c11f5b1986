package se.projektbokslut.project;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.project.PartialDate.Precision;
import se.projektbokslut.words.ShortMonth;

/// Reads dates as records state them: EDTF (`2019`, `2019-12`, `2019-12-31`, `2019-23`, `2019-35`) or any other
/// spelling with one meaning that people use ([DateForms]), in any letter case. Years 1900 to 2199. What has no
/// meaning or two is refused with what is doubtful about it ([DateDoubts]).
final class PartialDates {
    /// Longer than any date that we read; what is longer need not be looked at.
    private static final int LONGEST = 60;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /// The first year in which Sweden had summer time.
    private static final int FIRST_OF_SUMMER_TIME = 1980;

    private PartialDates() {}

    /// What became of reading a text as a date.
    sealed interface Reading {
        record Read(PartialDate date) implements Reading {}

        /// @param problem one of those whose names begin with `DATE_`
        /// @param args what its text names beside the key and the stated words
        record Refused(Problem problem, List<String> args) implements Reading {
            public Refused {
                args = List.copyOf(args);
            }

            static Refused of(Problem problem, String... args) {
                return new Refused(problem, List.of(args));
            }

            static Refused of(ShortMonth month) {
                return new Refused(Problem.DATE_BEYOND_MONTH, month.named());
            }
        }
    }

    static Reading read(String stated) {
        if (stated.length() > LONGEST) {
            return Reading.Refused.of(Problem.DATE_INVALID);
        }
        if (isEdtf(stated)) {
            PartialDate date = edtf(stated);
            return date == null ? DateDoubts.about(stated) : new Reading.Read(date);
        }
        String text = plain(stated);
        Reading spelled = isEdtf(text) ? null : spelled(stated, text);
        PartialDate plain = isEdtf(text) ? edtf(text) : null;
        if (plain != null) {
            return new Reading.Read(new PartialDate(stated, plain.edtf(), plain.precision()));
        }
        return spelled == null ? DateDoubts.about(text) : spelled;
    }

    /// The year that the text is; -1 where it is no year from 1900 to 2199.
    static int year(String text) {
        int year = text.length() == 4 ? number(text, 0, 4) : -1;
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
    }

    /// In lower case and NFC, with single blanks, hyphens for all dashes and straight apostrophes.
    private static String plain(String stated) {
        return Normalizer.normalize(stated, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                // Marks of direction and of no width, with which programs surround what they show.
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\u2010-\u2013\u2212]", "-")
                .replace('\u2019', '\'')
                .strip();
    }

    private static boolean isEdtf(String text) {
        int length = text.length();
        return (length == 4 || ((length == 7 || length == 10) && text.charAt(4) == '-'))
                && (length != 10 || text.charAt(7) == '-')
                && number(text, 0, 4) >= 0
                && (length < 7 || number(text, 5, 7) >= 0)
                && (length < 10 || number(text, 8, 10) >= 0);
    }

    /// Null where the calendar has no such date.
    private static @Nullable PartialDate edtf(String text) {
        int year = number(text, 0, 4);
        int month = text.length() < 7 ? 1 : number(text, 5, 7);
        int day = text.length() < 10 ? 1 : number(text, 8, 10);
        Precision precision = text.length() == 4 ? Precision.YEAR : Precision.DAY;
        if (text.length() == 7) {
            precision = precisionOf(month);
            month = precision == Precision.MONTH ? month : 1;
        }
        return isDay(year, month, day) ? new PartialDate(text, text, precision) : null;
    }

    /// What a number in the month's place stands for.
    private static Precision precisionOf(int code) {
        if (code >= 21 && code <= 24) {
            return Precision.SEASON;
        }
        if (code >= 33 && code <= 36) {
            return Precision.QUARTER;
        }
        if (code >= 37 && code <= 39) {
            return Precision.THIRD;
        }
        return code == 40 || code == 41 ? Precision.HALF : Precision.MONTH;
    }

    private static @Nullable Reading spelled(String stated, String text) {
        DateForms.Spelled spelled = DateForms.match(text);
        if (spelled == null) {
            return null;
        }
        int year = spelled.year();
        Precision precision = spelled.precision();
        int month = precision == Precision.MONTH || precision == Precision.DAY ? spelled.month() : 1;
        int day = precision == Precision.DAY ? spelled.number("day") : 1;
        if (!isDay(year, month, day)) {
            return ShortMonth.of(year, month, day)
                    .map(Reading.Refused::of)
                    .orElseGet(() -> Reading.Refused.of(Problem.DATE_IMPOSSIBLE));
        }
        String edtf = switch (precision) {
            case YEAR -> padded(year, 4);
            case HALF, THIRD, QUARTER ->
                padded(year, 4) + "-" + (precision.firstCode() + spelled.part(precision.parts()) - 1);
            case SEASON -> season(spelled, year);
            case MONTH -> padded(year, 4) + "-" + padded(month, 2);
            case WEEK -> week(year, spelled.number("week"));
            case DAY -> padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
        };
        if (edtf == null) {
            return Reading.Refused.of(Problem.DATE_IMPOSSIBLE);
        }
        return wrongWeekday(spelled, edtf)
                .or(() -> nextDayHere(spelled, edtf))
                .orElseGet(() -> new Reading.Read(new PartialDate(stated, edtf, precision)));
    }

    private static String season(DateForms.Spelled spelled, int year) {
        Season season = DateWords.SEASONS.get(String.valueOf(spelled.part("season")));
        return padded(year, 4) + "-" + (season == null ? Season.AUTUMN : season).code();
    }

    private static Optional<Reading> wrongWeekday(DateForms.Spelled spelled, String day) {
        String stated = spelled.part("weekday");
        Integer weekday = stated == null ? null : DateWords.WEEKDAYS.get(stated);
        return weekday == null || LocalDate.parse(day).getDayOfWeek() == DayOfWeek.of(weekday)
                ? Optional.empty()
                : Optional.of(Reading.Refused.of(Problem.DATE_WEEKDAY, day));
    }

    /// What is late in the evening of UTC may be of either day, where that is the next day in Sweden. Of years before
    /// there was summer time here we do not tell.
    private static Optional<Reading> nextDayHere(DateForms.Spelled spelled, String day) {
        String hour = spelled.part("utc");
        if (hour == null) {
            return Optional.empty();
        }
        LocalDate there = LocalDate.parse(day);
        LocalDate here = there.atTime(Integer.parseInt(hour), 0)
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(ZoneId.of("Europe/Stockholm"))
                .toLocalDate();
        return here.equals(there) && there.getYear() >= FIRST_OF_SUMMER_TIME
                ? Optional.empty()
                : Optional.of(Reading.Refused.of(
                        Problem.DATE_AMBIGUOUS, day, there.plusDays(1).toString()));
    }

    /// The days of a week by ISO 8601; null where the year has no such week.
    private static @Nullable String week(int year, int week) {
        LocalDate fourth = LocalDate.of(year, 1, 4);
        LocalDate first = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L);
        return week < 1
                        || week
                                > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                        .rangeRefinedBy(fourth)
                                        .getMaximum()
                ? null
                : first.plusWeeks(week - 1L) + "/" + first.plusWeeks(week - 1L).plusDays(6);
    }

    /// The week whose days are written as we write them.
    static Optional<PartialDate> week(String edtf) {
        if (edtf.length() != 21 || edtf.charAt(10) != '/' || !isEdtf(edtf.substring(0, 10))) {
            return Optional.empty();
        }
        PartialDate first = edtf(edtf.substring(0, 10));
        boolean week = first != null
                && first.first().getDayOfWeek() == DayOfWeek.MONDAY
                && edtf.endsWith(first.first().plusDays(6).toString());
        return week ? Optional.of(new PartialDate(edtf, edtf, Precision.WEEK)) : Optional.empty();
    }

    /// Whether the calendar has that day, in the years that records can be about.
    static boolean isDay(int year, int month, int day) {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    /// The number that the ASCII digits between two indexes spell; -1 where another character stands there.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return from == to ? -1 : number;
    }

    static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
