package se.projektbokslut.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what was meant by a word that nobody knows.
public final class Spelling {
    private Spelling() {}

    /// The known word that differs from it by one or two letters, but never by more than half of it; the first by
    /// name of several.
    public static Optional<String> meant(String word, Collection<String> known) {
        int most = Math.min(2, word.length() / 2);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .filter(candidate -> distance(word, candidate) <= most)
                .min(byDistance(word));
    }

    /// The known words that differ from it by one or two letters, but never by more than half of it, the
    /// nearest first.
    public static List<String> near(String word, Collection<String> known) {
        int most = Math.min(2, word.length() / 2);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .filter(candidate -> distance(word, candidate) <= most)
                .sorted(byDistance(word))
                .toList();
    }

    /// The known words that are the most like it, however little that is, the nearest first.
    public static List<String> nearest(String word, Collection<String> known, int many) {
        return known.stream().sorted(byDistance(word)).limit(many).toList();
    }

    private static Comparator<String> byDistance(String word) {
        return Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder());
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
