package se.projektbokslut.annual;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.projektbokslut.annual.LedgerCodes.Sum;

/// The codes of a ledger by their names, to be asked for those called like a project. What an answer costs does
/// not grow with the codes.
///
/// A name is like a title where they are the same, where the longer one begins with the whole words of the shorter, if
/// these are several, or where each word of the one that says less stands in the other, in whichever order: whole or,
/// of four letters or more, cut short (`redov.`). Words that say nothing of what a project is about do not count
/// then; and one word alone must stand there whole, be long, and be in few names, to say enough.
final class NamedCodes {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final Set<String> SILENT = Set.of(
            ("a an and at av de den det die en ett för i in införande inför med new ny nya nytt och of om på projekt "
                            + "projektet project the till vid")
                    .split(" ", -1));

    /// Letters of a word that stands for its beginning.
    private static final int SHORTEST_CUT = 4;

    /// Letters of a word that says enough alone.
    private static final int LONG_WORD = 7;

    /// How many names a word may stand in that says enough alone, and how many are looked at for several.
    private static final int FEW_NAMES = 3;

    private static final int MOST_NAMES = 200;

    private final Map<String, Set<String>> codesByName = new HashMap<>();
    private final Map<String, Set<String>> namesByWord = new HashMap<>();

    NamedCodes(Collection<Sum> sums) {
        for (Sum sum : sums) {
            if (sum.name != null) {
                String name = TitleKey.of(sum.name);
                codesByName.computeIfAbsent(name, _ -> new TreeSet<>()).add(sum.code);
                for (String word : words(name)) {
                    namesByWord
                            .computeIfAbsent(word, _ -> new LinkedHashSet<>())
                            .add(name);
                }
            }
        }
    }

    /// Those whose names are like the title, in their order.
    Stream<String> like(String title) {
        String key = TitleKey.of(title);
        List<String> words = words(key);
        var names = new LinkedHashSet<String>();
        for (String word : words) {
            for (int end = word.length(); end >= Math.min(SHORTEST_CUT, word.length()); end--) {
                Set<String> with = namesByWord.getOrDefault(word.substring(0, end), Set.of());
                with.stream()
                        .limit(MOST_NAMES)
                        .filter(name -> begins(key, name) || begins(name, key) || isLike(words, words(name)))
                        .forEach(names::add);
            }
        }
        var codes = new TreeSet<>(codesByName.getOrDefault(key, Set.of()));
        names.forEach(name -> codes.addAll(codesByName.getOrDefault(name, Set.of())));
        return codes.stream();
    }

    private boolean isLike(List<String> title, List<String> name) {
        boolean shorter = name.size() <= title.size();
        List<String> less = shorter ? name : title;
        List<String> more = shorter ? title : name;
        if (less.size() == 1) {
            String word = less.getFirst();
            return more.contains(word)
                    && word.length() >= LONG_WORD
                    && namesByWord.getOrDefault(word, Set.of()).size() <= FEW_NAMES;
        }
        return less.stream()
                .allMatch(word -> more.stream().anyMatch(other -> stands(word, other) || stands(other, word)));
    }

    private static boolean begins(String longer, String shorter) {
        return longer.startsWith(shorter)
                && shorter.indexOf(' ') > 0
                && longer.length() > shorter.length()
                && !Character.isLetterOrDigit(longer.charAt(shorter.length()));
    }

    private static boolean stands(String word, String other) {
        return word.equals(other) || (word.length() >= SHORTEST_CUT && other.startsWith(word));
    }

    /// What a name is about.
    private static List<String> words(String name) {
        return BETWEEN.splitAsStream(name)
                .filter(word -> !word.isEmpty() && !SILENT.contains(word))
                .distinct()
                .toList();
    }
}
