package se.projektbokslut.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontCoverageTest {
    private final FontCoverage coverage = new FontCoverage();

    @Test
    void whatSwedishIsWrittenWithCanBeShown() {
        "abcåäöéüÅÄÖ 0123456789 –—−\u00a0”’»«…§%&/()=?@£€½\n\t\u00ad"
                .codePoints()
                .forEach(c -> assertThat(coverage.test(c)).as("U+%04X", c).isTrue());
        for (int ascii = ' '; ascii <= '~'; ascii++) {
            assertThat(coverage.test(ascii)).as("U+%04X", ascii).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1F680, 0x05D0, 0x0628, 0x202E, 0x07, 0xD800, 0xFFFD, 0x4E2D})
    void whatIsPrintedAsASquareIsNot(int character) {
        assertThat(coverage.test(character)).isFalse();
    }
}
