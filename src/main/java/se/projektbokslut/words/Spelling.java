package se.projektbokslut.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what was meant by a word that nobody knows.
public final class Spelling {
    private Spelling() {}

    private record Candidate(String word, int distance) {
        private static final Comparator<Candidate> NEAREST_FIRST =
                Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word);
    }

    /// The known word that differs from it by one or two letters, but never by more than half of it; the first by
    /// name of several.
    public static Optional<String> meant(String word, Collection<String> known) {
        return candidates(word, known, mostApart(word))
                .min(Candidate.NEAREST_FIRST)
                .map(Candidate::word);
    }

    /// The known words that differ from it by one or two letters, but never by more than half of it, the
    /// nearest first.
    public static List<String> near(String word, Collection<String> known) {
        return nearestFirst(candidates(word, known, mostApart(word))).toList();
    }

    /// The known words that are the most like it, however little that is, the nearest first.
    public static List<String> nearest(String word, Collection<String> known, int many) {
        return nearestFirst(candidates(word, known, Integer.MAX_VALUE))
                .limit(many)
                .toList();
    }

    private static int mostApart(String word) {
        return Math.min(2, word.length() / 2);
    }

    private static Stream<String> nearestFirst(Stream<Candidate> candidates) {
        return candidates.sorted(Candidate.NEAREST_FIRST).map(Candidate::word);
    }

    /// @param most no word is given that differs by more
    private static Stream<Candidate> candidates(String word, Collection<String> known, int most) {
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .map(candidate -> new Candidate(candidate, distance(word, candidate, most)))
                .filter(candidate -> candidate.distance() <= most);
    }

    /// Levenshtein's distance; of words that differ by more than that, some number above it, which the first letters
    /// nearly always tell.
    private static int distance(String a, String b, int most) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            int least = i;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return least;
            }
        }
        return row[b.length()];
    }
}
