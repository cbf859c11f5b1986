package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.projektbokslut.Thorough;

/// Codes like another one, of few and of very many.
class NearCodesTest {
    @Test
    @Thorough
    void whatAnAnswerCostsDoesNotGrowWithTheCodes() {
        var codes = new TreeSet<String>();
        IntStream.range(0, 40_000).forEach(i -> codes.add("P" + (100_000 + i)));
        var near = new NearCodes(codes);
        IntStream.range(0, 1_000).forEach(i -> near.nearest("P" + (100_000 + 40 * i) + "X", 3));
        IntStream.range(0, 1_000).forEach(i -> near.nearest("P1", 3));
        assertThat(near.looked()).isLessThan(2_000L * 3 * NearCodes.MOST_LOOKED_AT);
        assertThat(near.nearest("p-100017", 3)).startsWith("P100017");
        assertThat(near.nearest("P10001", 3)).startsWith("P100010", "P100011");
        assertThat(near.nearest("P100017X", 3)).startsWith("P100017");
    }
}
