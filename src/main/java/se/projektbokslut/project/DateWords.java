package se.projektbokslut.project;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The words of dates in lower case, Swedish and English, and what each stands for.
final class DateWords {
    /// 1 to 12. `jul` is the month here: a date of Christmas would name its day.
    static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("januari", 1),
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("februari", 2),
            Map.entry("february", 2),
            Map.entry("febr", 2),
            Map.entry("feb", 2),
            Map.entry("mars", 3),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("maj", 5),
            Map.entry("may", 5),
            Map.entry("juni", 6),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("juli", 7),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("augusti", 8),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("oktober", 10),
            Map.entry("october", 10),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));

    /// Winter is not among them: it lies at both ends of a year.
    static final Map<String, Season> SEASONS = Map.of(
            "våren", Season.SPRING,
            "vår", Season.SPRING,
            "spring", Season.SPRING,
            "sommaren", Season.SUMMER,
            "sommar", Season.SUMMER,
            "summer", Season.SUMMER,
            "hösten", Season.AUTUMN,
            "höst", Season.AUTUMN,
            "autumn", Season.AUTUMN,
            "fall", Season.AUTUMN);

    /// Which of a year's quarters, thirds or halves; 0 for the last of them.
    static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("första", 1),
            Map.entry("first", 1),
            Map.entry("andra", 2),
            Map.entry("second", 2),
            Map.entry("tredje", 3),
            Map.entry("third", 3),
            Map.entry("fjärde", 4),
            Map.entry("fourth", 4),
            Map.entry("sista", 0),
            Map.entry("last", 0));

    /// 1 for Monday to 7.
    static final Map<String, Integer> WEEKDAYS = weekdays();

    private DateWords() {}

    private static Map<String, Integer> weekdays() {
        Map<String, Integer> words = new HashMap<>();
        List<String> swedish = List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
        List<String> english = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
        for (int day = 1; day <= 7; day++) {
            String name = swedish.get(day - 1);
            words.put(name, day);
            words.put(name + "en", day);
            words.put(name.substring(0, 3), day);
            words.put(english.get(day - 1), day);
            words.put(english.get(day - 1).substring(0, 3), day);
        }
        return Map.copyOf(words);
    }

    /// The month, 1 to 12, of one of the [#MONTHS]' words.
    static int month(String word) {
        return Objects.requireNonNull(MONTHS.get(word), word);
    }

    /// The number of one of the [#ORDINALS].
    static int ordinal(String word) {
        return Objects.requireNonNull(ORDINALS.get(word), word);
    }

    /// The words as alternatives of a pattern, longer ones first.
    static String anyOf(Map<String, ?> words) {
        return String.join(
                "|",
                words.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .toList());
    }
}
