package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import se.projektbokslut.words.BrokenLetters;
import se.projektbokslut.words.Spelling;

/// The codes that a ledger carries, to be asked for those most like another one. What an answer costs does not
/// grow with the codes: of more than [#MOST_LOOKED_AT] only those beside it in the alphabet are compared letter
/// by letter, so that one which differs early may not be named there.
final class NearCodes {
    static final int MOST_LOOKED_AT = 500;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private final NavigableSet<String> codes = new TreeSet<>();
    private final TreeMap<String, NavigableSet<String>> byFold = new TreeMap<>();

    /// Codes in which a sign stands for letters that an export could not write, the first of them.
    private final List<String> lossy;

    /// How many codes have been looked at, for all answers together.
    private final LongAdder looked = new LongAdder();

    NearCodes(SortedSet<String> carried) {
        codes.addAll(carried);
        codes.forEach(code ->
                byFold.computeIfAbsent(folded(code), _ -> new TreeSet<>()).add(code));
        lossy = codes.stream()
                .filter(BrokenLetters::isLossy)
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    /// The same but for case, leading zeros, signs and letters that an export has broken, then one that
    /// begins with the other, then those a letter or two away.
    List<String> nearest(String code, int most) {
        String folded = folded(code);
        List<String> near = new ArrayList<>(first(byFold.getOrDefault(folded, new TreeSet<>()), most));
        looked.add(lossy.size());
        lossy.stream().filter(other -> BrokenLetters.mayBe(other, code)).forEach(near::add);
        List<String> begun = new ArrayList<>();
        for (int length = 1; length < folded.length(); length++) {
            begun.addAll(first(byFold.getOrDefault(folded.substring(0, length), new TreeSet<>()), most));
        }
        if (!folded.isEmpty()) {
            byFold.tailMap(folded, false).entrySet().stream()
                    .limit(MOST_LOOKED_AT)
                    .takeWhile(entry -> entry.getKey().startsWith(folded))
                    .forEach(entry -> begun.addAll(first(entry.getValue(), most)));
        }
        begun.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        looked.add(near.size() + (long) begun.size());
        near.addAll(begun);
        List<String> beside = beside(code);
        looked.add(beside.size());
        near.addAll(Spelling.near(code, beside));
        return near.stream().distinct().limit(most).toList();
    }

    private List<String> beside(String code) {
        if (codes.size() <= MOST_LOOKED_AT) {
            return List.copyOf(codes);
        }
        List<String> beside = new ArrayList<>(first(codes.headSet(code, true).descendingSet(), MOST_LOOKED_AT / 2));
        beside.addAll(first(codes.tailSet(code, false), MOST_LOOKED_AT / 2));
        return beside;
    }

    private static List<String> first(NavigableSet<String> some, int most) {
        return some.stream().limit(most).toList();
    }

    long looked() {
        return looked.sum();
    }

    /// The code without what often gets lost on its way: case, leading zeros, signs, and with letters that
    /// an export has broken.
    static String folded(String written) {
        String code = BrokenLetters.mended(written);
        String plain = SIGNS.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        return LEADING_ZEROS.matcher(plain).replaceAll("");
    }
}
