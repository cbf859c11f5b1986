package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-24, 2026-11-25",
        "WEEKLY, 2026-11-24, 2026-11-30",
        "WEEKLY, 2026-11-29, 2026-11-30",
        "WEEKLY, 2026-11-30, 2026-12-07",
        "WEEKLY, 2026-12-31, 2027-01-04",
        "MONTHLY, 2026-11-30, 2026-12-01",
        "MONTHLY, 2026-12-01, 2027-01-01",
    })
    void theNextOneGoesWithTheNextDayWeekOrMonth(Cadence cadence, LocalDate last, LocalDate due) {
        assertThat(cadence.due(last)).isEqualTo(due);
    }

    @Test
    void theFirstOneGoesAtOnceUnlessNoneShall() {
        assertThat(Cadence.WEEKLY.due(null)).isEqualTo(LocalDate.MIN);
        assertThat(Cadence.NEVER.due(null)).isNull();
        assertThat(Cadence.NEVER.due(LocalDate.of(2026, 11, 24))).isNull();
    }
}
