package se.projektbokslut.project;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import se.projektbokslut.intake.Problem;
import se.projektbokslut.project.PartialDate.Precision;

/// Reads dates as records state them: EDTF (`2019`, `2019-12`, `2019-12-31`, `2019-23`) or the Swedish words that
/// people use (`hösten 2019`, `december 2019`, `31 december 2019`), in any letter case. Years 1900 to 2199.
final class PartialDates {
    private static final Map<String, Season> SEASONS = Map.of(
            "våren", Season.SPRING,
            "vår", Season.SPRING,
            "sommaren", Season.SUMMER,
            "sommar", Season.SUMMER,
            "hösten", Season.AUTUMN,
            "höst", Season.AUTUMN);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("januari", 1),
            Map.entry("jan", 1),
            Map.entry("februari", 2),
            Map.entry("feb", 2),
            Map.entry("febr", 2),
            Map.entry("mars", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("maj", 5),
            Map.entry("juni", 6),
            Map.entry("jun", 6),
            Map.entry("juli", 7),
            Map.entry("jul", 7),
            Map.entry("augusti", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("oktober", 10),
            Map.entry("okt", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));

    /// Longer than any date that we read; what is longer need not be looked at.
    private static final int LONGEST = 40;

    private PartialDates() {}

    /// What became of reading a text as a date.
    sealed interface Reading {
        record Read(PartialDate date) implements Reading {}

        /// @param problem `DATE_INVALID`, `DATE_IMPOSSIBLE` or `DATE_AMBIGUOUS`
        record Refused(Problem problem) implements Reading {}
    }

    static Reading read(String stated) {
        if (stated.length() > LONGEST || stated.isEmpty()) {
            return new Reading.Refused(Problem.DATE_INVALID);
        }
        boolean oneWord = stated.indexOf(' ') < 0 && stated.indexOf('\u00A0') < 0;
        return oneWord && isDigit(stated.charAt(0)) ? edtf(stated) : words(stated);
    }

    /// The year that the text is; -1 where it is no year from 1900 to 2199.
    static int year(String text) {
        int year = text.length() == 4 ? number(text, 0, 4) : -1;
        return year >= 1900 && year <= 2199 ? year : -1;
    }

    private static Reading edtf(String text) {
        int length = text.length();
        boolean shaped = (length == 4 || ((length == 7 || length == 10) && text.charAt(4) == '-'))
                && (length != 10 || text.charAt(7) == '-')
                && number(text, 0, 4) >= 0
                && (length < 7 || number(text, 5, 7) >= 0)
                && (length < 10 || number(text, 8, 10) >= 0);
        if (!shaped) {
            return new Reading.Refused(isAmbiguous(text) ? Problem.DATE_AMBIGUOUS : Problem.DATE_INVALID);
        }
        int year = number(text, 0, 4);
        if (length == 4) {
            return checked(text, text, year, 1, 1, Precision.YEAR);
        }
        int month = number(text, 5, 7);
        if (length == 7) {
            boolean season = month >= 21 && month <= 24;
            return checked(text, text, year, season ? 1 : month, 1, season ? Precision.SEASON : Precision.MONTH);
        }
        return checked(text, text, year, month, number(text, 8, 10), Precision.DAY);
    }

    /// Days, months and years of two digits, or between slashes: people read them in more than one way.
    private static boolean isAmbiguous(String text) {
        boolean digits = true;
        int separators = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/') {
                return true;
            }
            separators += c == '-' || c == '.' ? 1 : 0;
            digits &= isDigit(c) || c == '-' || c == '.';
        }
        return digits && separators == 2;
    }

    private static Reading words(String stated) {
        String[] words = Normalizer.normalize(stated, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('\u00A0', ' ')
                .strip()
                .split("\\s+", -1);
        int first = words.length == 4 && words[0].equals("den") ? 1 : 0;
        int count = words.length - first;
        String named = count >= 2 ? words[words.length - 2] : "";
        Season season = SEASONS.get(named);
        Integer month = MONTHS.get(named.endsWith(".") ? named.substring(0, named.length() - 1) : named);
        int year = fourDigits(words[words.length - 1]);
        boolean shortYear = year < 0 && (season != null || month != null) && startsWithDigit(words[words.length - 1]);
        // "jul" alone is Christmas at least as often as it is July.
        boolean christmas = count == 2 && named.equals("jul");
        if (shortYear || christmas || stated.indexOf('/') >= 0 || words[0].startsWith("vinter")) {
            return new Reading.Refused(Problem.DATE_AMBIGUOUS);
        }
        if (year < 0) {
            return new Reading.Refused(Problem.DATE_INVALID);
        }
        if (count == 2 && first == 0 && season != null) {
            return checked(stated, padded(year, 4) + "-" + season.code(), year, 1, 1, Precision.SEASON);
        }
        if (count == 2 && first == 0 && month != null) {
            return checked(stated, padded(year, 4) + "-" + padded(month, 2), year, month, 1, Precision.MONTH);
        }
        int day = count == 3 && words[first].length() <= 2 ? number(words[first], 0, words[first].length()) : -1;
        if (day >= 0 && month != null) {
            String edtf = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
            return checked(stated, edtf, year, month, day, Precision.DAY);
        }
        return new Reading.Refused(Problem.DATE_INVALID);
    }

    private static Reading checked(String stated, String edtf, int year, int month, int day, Precision precision) {
        boolean exists = year >= 1900
                && year <= 2199
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
        return exists
                ? new Reading.Read(new PartialDate(stated, edtf, precision))
                : new Reading.Refused(Problem.DATE_IMPOSSIBLE);
    }

    private static int fourDigits(String word) {
        return word.length() == 4 ? number(word, 0, 4) : -1;
    }

    /// The number that the ASCII digits between two indexes spell; -1 where another character stands there.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return from == to ? -1 : number;
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && isDigit(word.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
