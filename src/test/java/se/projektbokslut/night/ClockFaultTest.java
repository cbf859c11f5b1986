package se.projektbokslut.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.Program;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Receipt;

/// A clock that was lost, or set back over the turn of a year.
class ClockFaultTest {
    private static final RunProperties TODAY = PlainOptions.of(Path.of("input"), Path.of("output"), Path.of("state"));

    @Test
    void aClockBeforeTheLastRunsYearStopsTheRun() {
        assertThat(ClockFault.of(TODAY, at("2025-12-31T12:00:00Z"), List.of(published("2026-01-02"))))
                .hasValueSatisfying(line -> assertThat(line).contains("2025-12-31", "2026", "--as-of"));
        assertThat(ClockFault.of(TODAY, at("1970-01-01T00:00:10Z"), List.of())).isPresent();
        assertThat(ClockFault.of(TODAY, at("1970-01-01T00:00:10Z"), List.of(stopped("1970-01-01"))))
                .isPresent();
        assertThat(ClockFault.of(
                        TODAY, at("1970-01-01T00:00:10Z"), List.of(published("2026-01-02"), stopped("1970-01-01"))))
                .isPresent();
    }

    /// Only the year matters, by the clock of Stockholm.
    @Test
    void aClockOfTheSameYearOrALaterOneGoesOn() {
        List<Receipt> history = List.of(published("2026-12-02"));
        assertThat(ClockFault.of(TODAY, at("2025-12-31T23:30:00Z"), history)).isEmpty();
        assertThat(ClockFault.of(TODAY, at("2027-01-01T12:00:00Z"), history)).isEmpty();
        assertThat(ClockFault.of(TODAY, at("2026-11-24T12:00:00Z"), List.of(published("damaged"))))
                .isEmpty();
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private static Receipt stopped(String asOf) {
        return Receipt.begun("ab".repeat(32), 1, asOf, asOf + "T00:00:00Z", Program.provenance())
                .stopped(Receipt.Outcome.NOT_TIED, 5, "line", asOf + "T00:00:01Z");
    }

    private static Receipt published(String asOf) {
        return Receipt.begun("ab".repeat(32), 1, asOf, asOf + "T00:00:00Z", Program.provenance())
                .stopped(Receipt.Outcome.PUBLISHED, 0, "line", asOf + "T00:00:01Z");
    }
}
