package se.projektbokslut.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Pseudo-random choices by SplitMix64. Written out here, because what the library's generators give for a seed
/// may change with the version of Java.
final class Chance {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /// What is chosen: the choices for one thing do not change when another takes one more.
    enum About {
        PORTFOLIO(1),
        PLAN(2),
        RECORD(3),
        COSTS(4),
        LEDGER(5),
        SUPPLIERS(6),
        VOLUMES(7);

        private final long salt;

        About(long salt) {
            this.salt = salt;
        }
    }

    /// The choices about one of a number of things. Mixed at each turn: otherwise one thing's choices would be its
    /// neighbour's, one step on.
    ///
    /// @param number the thing's
    Chance(long seed, About about, long number) {
        state = mixed(mixed(mixed(seed) + about.salt * GOLDEN_GAMMA) + number * GOLDEN_GAMMA);
    }

    /// A whole number from 0 to `bound` - 1.
    int below(int bound) {
        state += GOLDEN_GAMMA;
        return (int) Math.unsignedMultiplyHigh(mixed(state), bound);
    }

    /// A whole number from `least` to `most`.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int likelihood) {
        return below(100) < likelihood;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// One to `atMost` of the choices, neighbours in their order.
    <T> List<T> some(List<T> choices, int atMost) {
        int from = below(choices.size());
        int count = between(1, atMost);
        List<T> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(choices.get((from + i) % choices.size()));
        }
        return some;
    }

    /// A day from the first to the last.
    LocalDate dayIn(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
