package se.projektbokslut.generate;

import java.util.List;

/// Pseudo-random choices by SplitMix64. Written out here, because what the library's generators give for a seed
/// may change with the version of Java.
final class Chance {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /// The choices for one record. Mixed twice: otherwise one record's choices would be its neighbour's, one step
    /// on.
    Chance(long seed, int record) {
        state = mixed(mixed(seed) + record * GOLDEN_GAMMA);
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

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
