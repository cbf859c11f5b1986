package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.projektbokslut.money.Money;

class SharesTest {
    @Test
    void tiesGoToTheFirst() {
        assertThat(shares(100, 1, 1, 1)).containsExactly(34L, 33L, 33L);
        assertThat(shares(101, 1, 1, 1)).containsExactly(34L, 34L, 33L);
    }

    @Test
    void negativeAmountsAreTruncatedTowardZeroToo() {
        assertThat(shares(-100, 1, 1, 1)).containsExactly(-34L, -33L, -33L);
    }

    @Test
    void theLargestRemainderGetsTheOre() {
        // 10.00 by 33.33, 33.33 and 33.34 percent: 333.3, 333.3 and 333.4 öre.
        assertThat(shares(1000, 3333, 3333, 3334)).containsExactly(333L, 333L, 334L);
        assertThat(shares(1, 1, 9999)).containsExactly(0L, 1L);
    }

    @Test
    void aShareOfNothingGetsNothing() {
        assertThat(shares(99, 0, 10_000)).containsExactly(0L, 99L);
        assertThat(shares(0, 1, 1)).containsExactly(0L, 0L);
    }

    @Test
    void noAmountIsTooLarge() {
        assertThat(shares(Long.MAX_VALUE, 5000, 5000)).containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
        assertThat(shares(Long.MIN_VALUE, 10_000, 0)).containsExactly(Long.MIN_VALUE, 0L);
    }

    @Test
    void partsAddUpAndStayWithinOneOreOfTheirShare() {
        var random = new Random(20191231);
        for (int round = 0; round < 20_000; round++) {
            long amount = random.nextLong() >> random.nextInt(64);
            Integer[] weights =
                    random.ints(1 + random.nextInt(8), 1, 5000).boxed().toArray(Integer[]::new);
            List<Long> parts = shares(amount, weights);
            BigInteger sum = BigInteger.valueOf(
                    List.of(weights).stream().mapToLong(w -> w).sum());
            BigInteger total = BigInteger.ZERO;
            for (int i = 0; i < weights.length; i++) {
                BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i]));
                BigInteger part = BigInteger.valueOf(parts.get(i));
                assertThat(part.multiply(sum).subtract(exact).abs()).isLessThan(sum);
                total = total.add(part);
            }
            assertThat(total).isEqualTo(BigInteger.valueOf(amount));
        }
    }

    private static List<Long> shares(long ore, Integer... weights) {
        return Shares.of(new Money(ore), List.of(weights)).stream()
                .map(Money::ore)
                .toList();
    }

    @Test
    void equalWeightsDifferByAtMostOneOre() {
        var random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            List<Long> parts = shares(random.nextLong(), 1, 1, 1, 1, 1, 1, 1);
            LongStream sorted = parts.stream().mapToLong(p -> p).sorted();
            long[] ends = sorted.toArray();
            assertThat(ends[ends.length - 1] - ends[0]).isBetween(0L, 1L);
        }
    }
}
