package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.program.RunProgress.Work;

/// The line that says how far a run has come, on a terminal of the test's own.
class ProgressBarTest {
    private final StringWriter screen = new StringWriter();
    private long now = 5_000_000_000L;

    private ProgressBar bar(Charset charset, int columns) {
        return new ProgressBar(new PrintWriter(screen), charset, () -> columns, () -> now);
    }

    private void pass(int milliseconds) {
        now += milliseconds * 1_000_000L;
    }

    /// What stands on the terminal's line.
    private String line() {
        String all = screen.toString();
        return all.substring(all.lastIndexOf('\r') + 1).stripTrailing();
    }

    @Test
    void itSaysHowMuchHowFastAndHowLongStill() {
        ProgressBar bar = bar(StandardCharsets.UTF_8, 120);
        bar.begins(Work.READING_LEDGER, 1_000_000_000);
        pass(2000);
        bar.advanced(250_000_000);
        assertThat(line())
                .isEqualTo("Reading the ledger ███████░░░░░░░░░░░░░░░░░░░░░░░"
                        + "  25 %, 250 MB of 1.0 GB, 125 MB/s, 6 s left");
        pass(10_000);
        bar.advanced(1_000_000);
        assertThat(line()).endsWith("25 %, 251 MB of 1.0 GB, 20 MB/s, 36 s left");
        bar.close();
        assertThat(line()).isEmpty();
    }

    @Test
    void yearsHaveNoRate() {
        ProgressBar bar = bar(StandardCharsets.UTF_8, 100);
        bar.begins(Work.PUBLISHING, 10);
        pass(3000);
        bar.advanced(3);
        assertThat(line()).startsWith("Publishing ").endsWith(" 30 %, 3 of 10 years, 7 s left");
    }

    @Test
    void aTerminalWithoutBlocksGetsAscii() {
        ProgressBar bar = bar(StandardCharsets.ISO_8859_1, 70);
        bar.begins(Work.READING_PROJECTS, 4000);
        pass(90_000);
        bar.advanced(1000);
        assertThat(line()).matches("Reading records #+\\.+  25 %, 1 kB of 4 kB, 1 kB/s, 4 min 30 s left");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10, 24, 32, 40, 55, 80, 200})
    void itNeverFillsTheLine(int columns) {
        ProgressBar bar = bar(StandardCharsets.UTF_8, columns);
        bar.begins(Work.READING_LEDGER, 30_000_000_000L);
        pass(100_000);
        bar.advanced(29_000_000);
        assertThat(line().length()).isLessThan(Math.max(columns, 2));
        if (columns >= 24) {
            assertThat(line()).startsWith("Reading the ledger").contains("0 %");
        }
        bar.close();
        assertThat(line()).isEmpty();
    }

    @Test
    void aStepThatIsOverSoonSaysNothingAndALongOneTenTimesASecondAtMost() {
        ProgressBar bar = bar(StandardCharsets.UTF_8, 80);
        bar.begins(Work.READING_PROJECTS, 1000);
        pass(499);
        bar.advanced(1000);
        assertThat(screen.toString()).isEmpty();

        bar.begins(Work.READING_LEDGER, 1_000_000);
        IntStream.range(0, 2000).forEach(_ -> {
            pass(1);
            bar.advanced(500);
        });
        assertThat(screen.toString().chars().filter(c -> c == '\r').count()).isEqualTo(16);
    }

    @Test
    void nothingToReadAndMoreThanThereIsAreNoFaults() {
        ProgressBar bar = bar(StandardCharsets.UTF_8, 80);
        bar.begins(Work.READING_LEDGER, 0);
        pass(1000);
        bar.advanced(0);
        assertThat(screen.toString()).isEmpty();
        bar.begins(Work.READING_LEDGER, 100);
        pass(1000);
        bar.advanced(500);
        assertThat(line()).contains("100 %", "0 s left");
    }

    @Test
    void underATestNobodyLooksOn() {
        assertThat(ProgressTerminal.showsProgress(Map.of())).isFalse();
        assertThat(ProgressTerminal.columns(Map.of("COLUMNS", "52"))).isEqualTo(52);
        assertThat(ProgressTerminal.columns(Map.of("COLUMNS", "wide"))).isPositive();
    }
}
