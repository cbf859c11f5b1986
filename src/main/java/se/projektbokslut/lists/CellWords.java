package se.projektbokslut.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;

/// How the cells of a list are to be read.
///
/// @param decimal the sign before decimals, a point or a comma; null where it is found out
/// @param dates forms of dates beside those of every record
/// @param missing what means that nothing is stated
/// @param strip what is taken off amounts
public record CellWords(@Nullable Character decimal, List<DateForm> dates, List<Pattern> missing, List<String> strip) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    public CellWords {
        dates = List.copyOf(dates);
        missing = List.copyOf(missing);
        // `tkr` before the `kr` that it ends with.
        strip = strip.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// A word as it is compared with another: with single blanks, in small letters.
    public static String folded(String word) {
        return MappingReader.composed(BLANKS.matcher(word).replaceAll(" ").strip())
                .toLowerCase(Locale.ROOT);
    }

    /// The pattern of words that mean that nothing is stated, with `*` for any letters.
    static Pattern missing(String word) {
        return Pattern.compile(
                Stream.of(folded(word).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    boolean isMissing(String text) {
        if (missing.isEmpty()) {
            return false;
        }
        String folded = folded(text);
        return missing.stream().anyMatch(pattern -> pattern.matcher(folded).matches());
    }
}
