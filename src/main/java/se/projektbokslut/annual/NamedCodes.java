package se.projektbokslut.annual;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.projektbokslut.annual.LedgerCodes.Sum;

/// The codes of a ledger by their names, to be asked for those called like a project. What an answer costs does
/// not grow with the codes.
final class NamedCodes {
    private final NavigableMap<String, Set<String>> byName = new TreeMap<>();

    NamedCodes(Collection<Sum> sums) {
        for (Sum sum : sums) {
            if (sum.name != null) {
                byName.computeIfAbsent(TitleKey.of(sum.name), _ -> new TreeSet<>())
                        .add(sum.code);
            }
        }
    }

    /// The codes whose names are the same as the title, or of which the longer one begins with the whole words
    /// of the shorter, if these are several; in their order.
    Stream<String> like(String title) {
        String key = TitleKey.of(title);
        var codes = new TreeSet<>(byName.getOrDefault(key, Set.of()));
        for (int end = key.indexOf(' ') + 1; end > 0 && end < key.length(); end++) {
            if (isEnd(key, end) && isSeveral(key.substring(0, end))) {
                codes.addAll(byName.getOrDefault(key.substring(0, end), Set.of()));
            }
        }
        if (isSeveral(key)) {
            byName.tailMap(key, false).entrySet().stream()
                    .takeWhile(entry -> entry.getKey().startsWith(key))
                    .filter(entry -> isEnd(entry.getKey(), key.length()))
                    .forEach(entry -> codes.addAll(entry.getValue()));
        }
        return codes.stream();
    }

    private static boolean isSeveral(String words) {
        return words.indexOf(' ') > 0;
    }

    private static boolean isEnd(String text, int at) {
        return !Character.isLetterOrDigit(text.charAt(at));
    }
}
