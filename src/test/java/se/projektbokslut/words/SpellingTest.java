package se.projektbokslut.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void theNearestWordIsMeant() {
        List<String> known = List.of("budget", "budgets", "actual", "forecast");
        assertThat(Spelling.meant("bugdet", known)).contains("budget");
        assertThat(Spelling.meant("actuals", known)).contains("actual");
        assertThat(Spelling.meant("resultat", known)).isEmpty();
        // Never by more than half of it.
        assertThat(Spelling.meant("ab", List.of("cd", "cb"))).contains("cb");
        assertThat(Spelling.meant("a", List.of("b"))).isEmpty();
    }

    /// Against the distance as it is defined, letter by letter.
    @Test
    void wordsThatAreNearAreThoseOfTheDefinition() {
        Random random = new Random(20_261_129);
        for (int round = 0; round < 200; round++) {
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                known.add(word(random));
            }
            String word = word(random);
            Comparator<String> nearestFirst = Comparator.comparingInt((String other) -> apart(word, other))
                    .thenComparing(Comparator.naturalOrder());
            int most = Math.min(2, word.length() / 2);
            assertThat(Spelling.near(word, known))
                    .as(word)
                    .isEqualTo(known.stream()
                            .filter(other -> apart(word, other) <= most)
                            .sorted(nearestFirst)
                            .toList());
            assertThat(Spelling.nearest(word, known, 5))
                    .as(word)
                    .isEqualTo(known.stream().sorted(nearestFirst).limit(5).toList());
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int apart(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String restOfA = a.substring(1);
        String restOfB = b.substring(1);
        if (a.charAt(0) == b.charAt(0)) {
            return apart(restOfA, restOfB);
        }
        return 1 + Math.min(apart(restOfA, restOfB), Math.min(apart(restOfA, b), apart(a, restOfB)));
    }
}
