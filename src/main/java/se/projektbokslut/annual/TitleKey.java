package se.projektbokslut.annual;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What makes two titles alike: case, spaces and kinds of dash do not tell them apart, nor do a trailing
/// parenthesis and a trailing year or span of years. Å, ä and ö stay letters of their own.
final class TitleKey {
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern YEARS = Pattern.compile("(19|20|21)[0-9]{2}([-/]([0-9]{2}|[0-9]{4}))?");

    private TitleKey() {}

    static String of(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = SPACE.matcher(DASH.matcher(folded).replaceAll("-"))
                .replaceAll(" ")
                .strip();
        for (String shorter = shortened(key); !shorter.isEmpty() && !shorter.equals(key); shorter = shortened(key)) {
            key = shorter;
        }
        return key;
    }

    /// The key without one trailing parenthesis or year; empty where nothing else is left.
    private static String shortened(String key) {
        int from = key.endsWith(")") ? key.lastIndexOf('(') : key.lastIndexOf(' ') + 1;
        if (from < 0 || !(key.endsWith(")") || isYears(key.substring(from)))) {
            return key;
        }
        int end = from;
        while (end > 0 && " -,:".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return key.substring(0, end);
    }

    private static boolean isYears(String word) {
        return YEARS.matcher(word).matches();
    }
}
