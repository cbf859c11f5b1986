package se.projektbokslut.project;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.PartialDate.Precision;

/// The spellings of dates with one meaning, beside the plain EDTF that [PartialDates] reads itself: patterns of
/// texts in lower case with single blanks, hyphens and straight apostrophes.
///
/// The JSON Schema has the same patterns, as a test holds it to; a name in braces is one of the parts below.
final class DateForms {
    /// A part of a pattern: as the reader takes it apart, and as the schema knows it without the calendar.
    private record Part(String read, String shaped) {
        static Part of(String group, String shaped) {
            return new Part("(?<" + group + ">" + shaped + ")", "(?:" + shaped + ")");
        }

        static Part of(String group, String read, String shaped) {
            return new Part("(?<" + group + ">" + read + ")", "(?:" + shaped + ")");
        }
    }

    private static final String YEARS = "(?:19|20|21)\\d\\d";

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("year", Part.of("year", "\\d{4}", YEARS)),
            // Years of which `YYYY/MM` cannot be a span of years, nor `YYYYMM` a day of a century that is not
            // stated.
            Map.entry("above", Part.of("year", "(?:19|20|21)(?:1[3-9]|[2-9]\\d)")),
            Map.entry("short", Part.of("short", "\\d\\d")),
            Map.entry("day", Part.of("day", "\\d{1,2}", "0?[1-9]|[12]\\d|3[01]")),
            Map.entry("near", Part.of("year", YEARS)),
            Map.entry("dd", Part.of("day", "0[1-9]|[12]\\d|3[01]")),
            // A day that can be no month.
            Map.entry("late", Part.of("day", "1[3-9]|2\\d|3[01]")),
            Map.entry("m", Part.of("month", "\\d{1,2}", "0?[1-9]|1[0-2]")),
            Map.entry("mm", Part.of("month", "0[1-9]|1[0-2]")),
            // A day and a month that are the same, in whichever order.
            Map.entry("same", Part.of("same", sameTwice())),
            Map.entry("name", Part.of("name", DateWords.anyOf(DateWords.MONTHS))),
            Map.entry("season", Part.of("season", DateWords.anyOf(DateWords.SEASONS))),
            Map.entry("weekday", Part.of("weekday", DateWords.anyOf(DateWords.WEEKDAYS))),
            Map.entry("q", Part.of("part", "[1-4]")),
            Map.entry("t", Part.of("part", "[1-3]")),
            Map.entry("h", Part.of("part", "[12]")),
            Map.entry("qroman", Part.of("roman", "iv|i{1,3}")),
            Map.entry("troman", Part.of("roman", "i{1,3}")),
            Map.entry("hroman", Part.of("roman", "ii?")),
            Map.entry("qth", Part.of("ordinal", DateWords.anyOf(DateWords.ORDINALS))),
            Map.entry("tth", Part.of("ordinal", "första|first|andra|second|tredje|third|sista|last")),
            Map.entry("hth", Part.of("ordinal", "första|first|andra|second|sista|last")),
            // Of UTC: in summer it is the next day here.
            Map.entry("utc", Part.of("utc", "22")),
            Map.entry("week", Part.of("week", "\\d{1,2}", "0?[1-9]|[1-4]\\d|5[0-3]")));

    /// The year behind a word or a number: with four digits, or with two behind a hyphen, an apostrophe or a
    /// blank.
    private static final String TAIL = "(?:(?: ?[-/,.] ?| )(?:av |of |år )?{year}|(?: ?-| ?'| ) ?{short})";
    /// Behind a month's name two digits may be its day, so that a blank is not enough.
    private static final String MONTH_TAIL = "(?: ?[-/,.]? ?(?:av |of |år )?{year}|(?: ?-| ?') ?{short})";

    private static final String NTH = "(?::?[ae]|:?sta|st|nd|rd|th|\\.)?";
    private static final String WEEKDAY = "(?:{weekday}\\.?,? )?(?:den |the )?";
    private static final String DURING = "(?:i |under |in |during )?(?:the )?";
    private static final String YEAR_FIRST = "{year}[ ,/-]? ?";

    /// A time of day, which is left out. Late in the evening of another time zone it may be the next day here: at 23
    /// of UTC it always is.
    private static final String TIME = "(?:(?: ?t| |, ?)(?:kl\\.? ?)?(?:[01]?\\d|2[0-3])[:.][0-5]\\d"
            + "(?:[:.][0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?)?(?: ?\\+0[12]:?00)?"
            + "|[t ](?:[01]\\d|2[01]|{utc}):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:z|\\+00:?00))?";

    private static final List<Form> FORMS = Stream.of(
                    days(),
                    months(),
                    parts(
                            Precision.QUARTER,
                            "(?:kvartal|kvart|kvt|kv|quarter|q|k)\\.? ?{q}",
                            "(?:kvartal|quarter|q) {qroman}",
                            "{q}" + NTH + " ?(?:kvartalet|kvartal|kvt|kv|quarter|q)\\.?",
                            "(?:det |the )?{qth} (?:kvartalet|kvartal|quarter)"),
                    parts(
                            Precision.THIRD,
                            "(?:tertial|tert|t)\\.? ?{t}",
                            "tertial {troman}",
                            "{t}" + NTH + " ?(?:tertialet|tertial|tert)\\.?",
                            "(?:det )?{tth} (?:tertialet|tertial)"),
                    parts(
                            Precision.HALF,
                            "(?:halvår|hå|h)\\.? ?{h}",
                            "halvår {hroman}",
                            "{h}" + NTH + " ?(?:halvåret|halvår|h)",
                            "(?:det |the )?{hth} (?:halvåret|halvår|halvan|half)"),
                    parts(Precision.WEEK, "(?:veckan|vecka|week|v|w)\\.? ?{week}"),
                    parts(Precision.SEASON, DURING + "{season}"),
                    Stream.of(new Form(
                            Precision.YEAR,
                            "(?:(?:under|i|in|during) )?(?:(?:år|året|kalenderåret|helåret|year) )?{year}")))
            .flatMap(forms -> forms)
            .toList();

    private DateForms() {}

    /// @param precision of the dates that it spells
    private record Form(Precision precision, String pattern, Pattern reader) {
        Form(Precision precision, String pattern) {
            this(precision, pattern, Pattern.compile(filled(pattern, true)));
        }
    }

    private static Stream<Form> days() {
        return Stream.of(
                        WEEKDAY + "{day}" + NTH + "[ -]?(?:of )?{name}\\.?" + TAIL,
                        // As issue trackers write it, with the time behind the day.
                        "{day}[-/]{name}[-/](?:{year}|{short})" + TIME,
                        WEEKDAY + "{name}\\.? {day}(?:st|nd|rd|th)?(?:, ?| ){year}",
                        "{year}[ -]{name}\\.?[ -]{day}",
                        "{year}-{m}-{day}" + TIME,
                        "{year}/{m}/{day}" + TIME,
                        "{year}\\. ?{m}\\. ?{day}\\.?" + TIME,
                        "{year} {m} {day}",
                        "{near}{mm}{dd}" + TIME,
                        // Dots are the Nordic and German spelling: the day comes first.
                        WEEKDAY + "{day}\\. ?{m}(?:\\. ?| ){year}" + TIME,
                        WEEKDAY + "{late}[/ -]{m}(?: ?[/-] ?| ){year}" + TIME,
                        WEEKDAY + "{late}/{m} ?[-'] ?{short}",
                        "{m}[/-]{late}(?: ?[/-] ?| ){year}" + TIME,
                        WEEKDAY + "{same}(?: ?[/-] ?| ){year}" + TIME,
                        "{late}{mm}{near}")
                .map(pattern -> new Form(Precision.DAY, pattern));
    }

    private static Stream<Form> months() {
        return Stream.of(
                        DURING + "{name}\\.?" + MONTH_TAIL,
                        "{name}/{short}",
                        "{year}[ ,/-] ?{name}\\.?",
                        "{m}/{year}",
                        "{mm}[. -]{year}",
                        "{m}\\.{year}",
                        "{above}/{mm}",
                        "{above}{mm}",
                        "{year}[. ]{mm}")
                .map(pattern -> new Form(Precision.MONTH, pattern));
    }

    /// Spellings of a part of a year, with the year behind it or before it.
    private static Stream<Form> parts(Precision precision, String... heads) {
        return Stream.of(heads)
                .flatMap(head -> Stream.of(head + TAIL, YEAR_FIRST + head))
                .map(pattern -> new Form(precision, pattern));
    }

    private static String sameTwice() {
        StringBuilder pairs = new StringBuilder();
        for (int number = 1; number <= 12; number++) {
            String digits = (number < 10 ? "0?" : "") + number;
            pairs.append(number == 1 ? "" : "|").append(digits).append("[/ -]").append(digits);
        }
        return pairs.toString();
    }

    /// The pattern with its parts in place of their names.
    private static String filled(String pattern, boolean toRead) {
        return Pattern.compile("\\{([a-z]+)}").matcher(pattern).replaceAll(name -> {
            Part part = PARTS.get(name.group(1));
            if (part == null) {
                throw new IllegalArgumentException("no such part of a date: " + name.group(1));
            }
            return Matcher.quoteReplacement(toRead ? part.read : part.shaped);
        });
    }

    /// Every pattern as the schema knows it: without groups, still of lower case and single blanks.
    static List<String> shapes() {
        return FORMS.stream().map(form -> filled(form.pattern, false)).toList();
    }

    /// What the text spells, its parts as found and not yet checked against the calendar; null where it has
    /// none of the forms.
    static @Nullable Spelled match(String text) {
        for (Form form : FORMS) {
            Matcher matcher = form.reader.matcher(text);
            if (matcher.matches()) {
                return new Spelled(form.precision, matcher.toMatchResult());
            }
        }
        return null;
    }

    /// A text's parts.
    record Spelled(Precision precision, MatchResult found) {
        /// The digits or the word of a part; null where the spelling has no such part.
        @Nullable
        String part(String name) {
            Integer group = found.namedGroups().get(name);
            return group == null ? null : found.group(group);
        }

        /// The year, of two digits 1970 to 2069.
        int year() {
            String whole = part("year");
            String digits = whole == null ? part("short") : whole;
            int year = digits == null ? -1 : Integer.parseInt(digits);
            return whole == null ? DateForms.century(year) : year;
        }

        int month() {
            String name = part("name");
            return name == null ? number("month") : DateWords.month(name);
        }

        /// 1 in the first of so many parts of the year.
        int part(int parts) {
            String roman = part("roman");
            if (roman != null) {
                return roman.equals("iv") ? 4 : roman.length();
            }
            String ordinal = part("ordinal");
            int number = ordinal == null ? number("part") : DateWords.ordinal(ordinal);
            return number == 0 ? parts : number;
        }

        int number(String name) {
            String same = name.equals("day") || name.equals("month") ? part("same") : null;
            String digits = same == null ? part(name) : same.split("[/ -]", 2)[0];
            return digits == null ? -1 : Integer.parseInt(digits);
        }
    }

    /// The year that two digits mean: 1970 to 2069.
    static int century(int twoDigits) {
        return twoDigits >= 70 ? 1900 + twoDigits : 2000 + twoDigits;
    }
}
