package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.projektbokslut.Thorough;

/// Codes like another one, of few and of very many.
class NearCodesTest {
    /// An export has read UTF-8 as Windows-1252, or put one sign in the place of a letter.
    @Test
    void aCodeWhoseLettersAreBrokenIsFoundAmongMany() {
        var codes = new TreeSet<>(List.of("Ã…1", "?1", "\uFFFD1", "??1", "+1"));
        IntStream.range(0, 2_000).forEach(i -> codes.add("B" + (100_000 + i)));
        assertThat(new NearCodes(codes).nearest("Å1", 4)).startsWith("Ã…1", "?1", "\uFFFD1");
    }

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
