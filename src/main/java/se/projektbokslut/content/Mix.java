package se.projektbokslut.content;

/// Spreads what is alike over all numbers, for hashes that are compared and not kept.
public final class Mix {
    private Mix() {}

    /// Every bit of the result rests on every bit of the value; no two values give the same (the finish of SplitMix64).
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
