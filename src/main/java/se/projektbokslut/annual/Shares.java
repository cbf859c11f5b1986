package se.projektbokslut.annual;

import java.util.List;
import java.util.stream.IntStream;
import se.projektbokslut.money.Money;

/// Shares an amount out by weights (CONTRACT, "Amounts over processes"): each share truncated toward zero, the
/// öre left over to the largest remainders, ties to the first. The parts add up to the amount exactly, for every
/// amount that a [Money] holds.
final class Shares {
    private Shares() {}

    /// @param weights at least one, none negative, their sum more than 0 and at most a million
    /// @return one part a weight, in their order
    static List<Money> of(Money amount, List<Integer> weights) {
        int n = weights.size();
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        if (sum <= 0 || sum > 1_000_000) {
            throw new IllegalArgumentException("weights that sum to " + sum);
        }
        // amount = quotient * sum + rest keeps the products within a long.
        long quotient = amount.ore() / sum;
        long rest = amount.ore() % sum;
        long[] parts = new long[n];
        long left = amount.ore();
        for (int i = 0; i < n; i++) {
            parts[i] = quotient * weights.get(i) + rest * weights.get(i) / sum;
            left -= parts[i];
        }
        long unit = Long.signum(left);
        IntStream.range(0, n)
                .boxed()
                .sorted((a, b) ->
                        Long.compare(Math.abs(rest * weights.get(b) % sum), Math.abs(rest * weights.get(a) % sum)))
                .limit(Math.abs(left))
                .forEach(i -> parts[i] += unit);
        return IntStream.range(0, n).mapToObj(i -> new Money(parts[i])).toList();
    }
}
