package se.projektbokslut.project;

import static se.projektbokslut.project.PartialDates.padded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.project.PartialDates.Reading.Refused;
import se.projektbokslut.words.ShortMonth;

/// Says why a text is not one date: which two it could be, that it spans a time, that it does not say when. Texts
/// are in lower case, as [DateForms] has them.
final class DateDoubts {
    private static final String NAME = "(?:" + DateWords.anyOf(DateWords.MONTHS) + ")";

    /// What people and programs write where no date is known; each with or without a time of day.
    private static final Set<String> NOT_STATED = Set.of("""
            -, --, ---, ?, ??, x, ., .., ..., 0, 00, okänt, okänd, ej känt, inte känt, ej angivet,
            ej angett, saknas, uppgift saknas, vet ej, ingen, inget, ej klart, n/a, na, null, none, nan,
            nat, unknown, tbd, tba, pågår, pågående, ongoing, tills vidare, löpande, ej fastställt,
            ej beslutat, 0000-00-00, 0001-01-01, 1899-12-30, 1899-12-31, 1900-01-00, 00.00.0000, 00/00/0000""".split(",\\s+"));

    private static final Pattern TIME = Pattern.compile("[ t]\\d\\d?[:.]\\d\\d.*");
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:[.,]\\d+)?");
    private static final Pattern UTC =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[t ]2[23]:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:z|\\+00:?00)");
    private static final Pattern YEARS_TURN = Pattern.compile(
            "(?:vid |kring )?(?:årsskiftet|årsskifte|nyår|nyåret) ?(\\d{4})(?: ?[-/] ?(\\d{4}|\\d\\d))?");
    private static final Pattern HALF_TURN = Pattern.compile("(?:vid |kring )?halvårsskiftet ?(\\d{4})");
    private static final Pattern MONTHS_TURN =
            Pattern.compile("(?:vid )?månadsskiftet (" + NAME + ")\\.? ?[-/] ?(" + NAME + ")\\.? (\\d{4})");
    private static final Pattern TERM =
            Pattern.compile("(vt|ht|vårtermin|vårterminen|hösttermin|höstterminen)\\.? ?[-']?(\\d{4}|\\d\\d)");
    private static final Pattern WINTER =
            Pattern.compile("(?:i |under )?(?:vintern|vinter|winter) ?-?(\\d{4})(?: ?[-/] ?(\\d{4}|\\d\\d))?");
    private static final Pattern YEARS =
            Pattern.compile("(?:([a-zåäö]+året|säsongen) )?(\\d{4}) ?[-/] ?(\\d{4}|\\d\\d)");
    private static final Pattern MONTHS =
            Pattern.compile("(" + NAME + ")\\.?(?: ?[-/] ?| (?:och|till|to|and) )(" + NAME + ")\\.? ?(\\d{4})");
    private static final Pattern SPAN =
            Pattern.compile("(.+?)(?: - | -- | till | t o m | tom | t\\.o\\.m\\. | to |/)(.+)");
    private static final Pattern VAGUE = Pattern.compile(
            "(?:(?:i )?(?:ca|c|cirka|omkring|runt|ungefär|kring|prel|"
                    + "preliminärt|troligen|sannolikt|senast|tidigast|före|efter|innan|sen|sent|tidig|tidigt|sedan|från|till|about|"
                    + "circa|around|approx|by|before|after|since|early|late|mid|slutet av|slutet på|början av|början på|"
                    + "mitten av|mitten på|end of|beginning of|middle of|verksamhetsåret|räkenskapsåret|budgetåret|påsken|"
                    + "påsk|pingst|midsommar|julen|semestern|sportlovet|fy)\\.? )(.+?)|(.+?) ?(?:[?~%*]|\\(?(?:ca|prel|prel\\.)\\)?)");
    /// Behind one of those words it is Christmas rather than July.
    private static final Pattern CHRISTMAS = Pattern.compile("jul\\b(?!\\.).*");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("(" + NAME + ")\\.? ?(\\d\\d)");
    private static final Pattern YEAR_OR_DAY = Pattern.compile("(\\d\\d)[ -](" + NAME + ")\\.?");
    private static final Pattern NUMBERS =
            Pattern.compile("(?:den )?(\\d{1,4})( ?[-/.] ?| )(\\d{1,2})(?: ?[-/.] ?| ) ?'?(\\d{4}|\\d{1,2})");
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d\\d)-?(\\d\\d)-?(\\d\\d)");

    /// What may be a year, and a number alone, which may be anything.
    private static final Pattern HAS_YEAR = Pattern.compile("\\d{4}|^\\d+$");
    /// Any that has all days.
    private static final int LEAP_YEAR = 2020;

    /// So many days after the one of 1900 a workbook that counts from 1904 has the day of the same number.
    private static final int FROM_1904 = 1_462;

    private DateDoubts() {}

    /// @param text what no form reads, or what the calendar does not have
    static Refused about(String text) {
        return Stream.<Optional<Refused>>of(
                        notStated(text),
                        turn(text),
                        termOrWinter(text),
                        years(text),
                        dayOrYear(text),
                        numbers(text),
                        vague(text),
                        span(text))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> ShortMonth.in(text).map(Refused::of))
                .or(() -> withoutYear(text))
                .orElseGet(() -> Refused.of(
                        text.matches("\\d{4}(-\\d\\d){0,2}|\\d{8}") ? Problem.DATE_IMPOSSIBLE : Problem.DATE_INVALID));
    }

    /// The same refusal of a value of a workbook that counts its days from 1904: with the day that its number is there.
    static Refusal from1904(Refusal refusal) {
        if (refusal.problem() != Problem.DATE_SERIAL) {
            return refusal;
        }
        List<String> args = new ArrayList<>(refusal.args());
        LocalDate day = LocalDate.parse(args.removeLast()).plusDays(FROM_1904);
        args.add(day.toString());
        return new Refusal(refusal.at(), refusal.record(), refusal.field(), refusal.problem(), args);
    }

    private static Optional<Refused> ambiguous(String one, String other) {
        return Optional.of(Refused.of(Problem.DATE_AMBIGUOUS, one, other));
    }

    private static Optional<Refused> notStated(String text) {
        if (NOT_STATED.contains(TIME.matcher(text).replaceFirst(""))) {
            return Optional.of(Refused.of(Problem.DATE_NOT_STATED));
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            // Excel counts from the day before 1900-01-01 and believes in a 29 February 1900.
            LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(serial.group(1)));
            return Optional.of(Refused.of(Problem.DATE_SERIAL, day.toString()));
        }
        Matcher utc = UTC.matcher(text);
        return utc.matches() && PartialDate.read(utc.group(1)).isPresent()
                ? ambiguous(
                        utc.group(1), LocalDate.parse(utc.group(1)).plusDays(1).toString())
                : Optional.empty();
    }

    /// What would be a date, or one of two, if a year stood behind it.
    private static Optional<Refused> withoutYear(String text) {
        boolean year = HAS_YEAR.matcher(text).find();
        boolean date = !year
                && switch (PartialDates.read(text + " " + LEAP_YEAR)) {
                    case PartialDates.Reading.Read _ -> true;
                    case Refused(Problem problem, List<String> _) ->
                        problem == Problem.DATE_AMBIGUOUS || problem == Problem.DATE_TERM;
                };
        return date ? Optional.of(Refused.of(Problem.DATE_YEAR_MISSING)) : Optional.empty();
    }

    private static Optional<Refused> turn(String text) {
        Matcher year = YEARS_TURN.matcher(text);
        if (year.matches()) {
            int first = Integer.parseInt(year.group(1));
            if (year.group(2) == null) {
                return ambiguous((first - 1) + "-12-31", first + "-12-31");
            }
            return follows(first, year.group(2))
                    ? ambiguous(first + "-12-31", (first + 1) + "-01-01")
                    : Optional.empty();
        }
        Matcher half = HALF_TURN.matcher(text);
        if (half.matches()) {
            return ambiguous(half.group(1) + "-06-30", half.group(1) + "-07-01");
        }
        Matcher months = MONTHS_TURN.matcher(text);
        if (!months.matches() || !PartialDates.isDay(Integer.parseInt(months.group(3)), 1, 1)) {
            return Optional.empty();
        }
        LocalDate next = LocalDate.of(Integer.parseInt(months.group(3)), DateWords.month(months.group(2)), 1);
        return ambiguous(next.minusDays(1).toString(), next.toString());
    }

    private static Optional<Refused> termOrWinter(String text) {
        Matcher term = TERM.matcher(text);
        if (term.matches()) {
            String year = fullYear(term.group(2));
            boolean spring = term.group(1).startsWith("v");
            return Optional.of(
                    Refused.of(Problem.DATE_TERM, year + (spring ? "-40" : "-41"), year + (spring ? "-21" : "-23")));
        }
        Matcher winter = WINTER.matcher(text);
        if (!winter.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(winter.group(1));
        if (winter.group(2) == null) {
            return ambiguous(year + "-01", year + "-12");
        }
        return follows(year, winter.group(2)) ? ambiguous(year + "-12", (year + 1) + "-01") : Optional.empty();
    }

    private static Optional<Refused> years(String text) {
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            String year = months.group(3) + "-";
            return Optional.of(
                    Refused.of(Problem.DATE_SPAN, year + month(months.group(1)), year + month(months.group(2))));
        }
        Matcher years = YEARS.matcher(text);
        if (!years.matches() || PartialDates.year(years.group(2)) < 0) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(2));
        int number = Integer.parseInt(years.group(3));
        boolean month = years.group(1) == null && years.group(3).length() == 2 && number >= 1 && number <= 12;
        int last = years.group(3).length() == 4 ? number : first / 100 * 100 + number;
        // EDTF's own shape is rather a slip in a month, unless the years follow each other.
        boolean slip = text.length() == 7 && text.charAt(4) == '-' && last != first + 1;
        if (last <= first || last > first + 50 || slip) {
            return Optional.empty();
        }
        return month
                ? ambiguous(first + "-" + years.group(3), first + "/" + last)
                : Optional.of(Refused.of(Problem.DATE_SPAN, Integer.toString(first), Integer.toString(last)));
    }

    private static Optional<Refused> dayOrYear(String text) {
        Matcher behind = DAY_OR_YEAR.matcher(text);
        Matcher before = YEAR_OR_DAY.matcher(text);
        boolean month = behind.matches();
        if (!month && !before.matches()) {
            return Optional.empty();
        }
        String digits = month ? behind.group(2) : before.group(1);
        String name = month ? behind.group(1) : before.group(2);
        return Optional.of(Refused.of(Problem.DATE_DAY_OR_YEAR, digits, fullYear(digits) + "-" + month(name)));
    }

    private static Optional<Refused> numbers(String text) {
        String day = TIME.matcher(text).replaceFirst("");
        Matcher numbers = NUMBERS.matcher(day);
        Matcher six = SIX_DIGITS.matcher(day);
        if (six.matches()
                || (numbers.matches()
                        && numbers.group(4).length() <= 2
                        && numbers.group(1).length() <= 2)) {
            Matcher m = six.matches() ? six : numbers;
            int last = m.groupCount();
            return ofThree(m.group(1), m.group(last - 1), m.group(last), day.indexOf('/') >= 0);
        }
        if (!numbers.matches() || numbers.group(4).length() != 4) {
            return Optional.empty();
        }
        int year = Integer.parseInt(numbers.group(4));
        int one = Integer.parseInt(numbers.group(1));
        int other = Integer.parseInt(numbers.group(3));
        List<String> readings = new ArrayList<>();
        add(readings, year, other, one);
        add(readings, year, one, other);
        return readings.size() == 2
                ? ambiguous(readings.get(0), readings.get(1))
                : Optional.of(Refused.of(Problem.DATE_IMPOSSIBLE));
    }

    /// Three numbers of two digits: the year may be the first or the last, of either century.
    private static Optional<Refused> ofThree(String a, String b, String c, boolean slashes) {
        int first = Integer.parseInt(a);
        int second = Integer.parseInt(b);
        int third = Integer.parseInt(c);
        List<String> readings = new ArrayList<>();
        if (a.length() == 2) {
            add(readings, DateForms.century(first), second, third);
        }
        if (c.length() == 2) {
            add(readings, DateForms.century(third), second, first);
            if (slashes) {
                add(readings, DateForms.century(third), first, second);
            }
        }
        if (readings.isEmpty()) {
            return Optional.of(Refused.of(Problem.DATE_IMPOSSIBLE));
        }
        String one = readings.getFirst();
        int year = Integer.parseInt(one, 0, 4, 10);
        String otherCentury = (year >= 2000 ? year - 100 : year + 100) + one.substring(4);
        return ambiguous(one, readings.size() > 1 ? readings.get(1) : otherCentury);
    }

    private static void add(List<String> readings, int year, int month, int day) {
        if (PartialDates.isDay(year, month, day)) {
            String date = year + "-" + padded(month, 2) + "-" + padded(day, 2);
            if (!readings.contains(date)) {
                readings.add(date);
            }
        }
    }

    private static Optional<Refused> vague(String text) {
        Matcher vague = VAGUE.matcher(text);
        if (!vague.matches()) {
            return Optional.empty();
        }
        String named = vague.group(1) == null ? vague.group(2) : vague.group(1);
        boolean christmas = vague.group(1) != null && CHRISTMAS.matcher(named).matches();
        return PartialDate.read(named)
                .map(date -> Refused.of(Problem.DATE_VAGUE, christmas ? Integer.toString(date.year()) : date.edtf()));
    }

    private static Optional<Refused> span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        return PartialDate.read(span.group(1))
                .flatMap(first -> PartialDate.read(span.group(2))
                        .map(last -> Refused.of(Problem.DATE_SPAN, first.edtf(), last.edtf())));
    }

    private static boolean follows(int year, String next) {
        return Integer.parseInt(next) == (next.length() == 2 ? (year + 1) % 100 : year + 1);
    }

    private static String fullYear(String digits) {
        return digits.length() == 4 ? digits : Integer.toString(DateForms.century(Integer.parseInt(digits)));
    }

    private static String month(String name) {
        return padded(DateWords.month(name), 2);
    }
}
