package se.projektbokslut.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/// How long steps took in a night in which the clocks on the walls are set.
class StepTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final JobExecution run = new JobExecution(1, new JobInstance(1, "annualReport"), new JobParameters());

    @Test
    void aStepOverTheHourThatComesTwiceOrNotAtAllTookAsLongAsItTook() {
        assertThat(taken("2026-10-25T00:59:59.500Z", "2026-10-25T01:00:00Z")).isEqualTo(Duration.ofMillis(500));
        assertThat(taken("2026-03-29T00:59:59.500Z", "2026-03-29T01:00:00Z")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aClockThatIsSetBackMakesNoStepTakeLessThanNoTime() {
        assertThat(taken("2026-11-24T01:00:02Z", "2026-11-24T01:00:01Z")).isZero();
    }

    @Test
    void aPartitionsTimeIsPartOfItsSteps() {
        StepTimes times = new StepTimes(at("2026-11-24T01:00:01Z", "2026-11-24T01:00:03Z"));
        StepExecution step = new StepExecution(1, "readLedger", run);
        StepExecution partition = new StepExecution(2, "readLedger:a.se", run);

        times.beforeStep(step);
        times.beforeStep(partition);
        times.afterStep(partition);
        times.afterStep(step);

        assertThat(times.taken()).hasSize(1).containsEntry("readLedger", Duration.ofSeconds(2));
    }

    private @Nullable Duration taken(String from, String to) {
        StepTimes times = new StepTimes(at(from, to));
        StepExecution step = new StepExecution(1, "compile", run);
        step.setStartTime(LocalDateTime.ofInstant(Instant.parse(from), ZONE));
        times.beforeStep(step);
        step.setEndTime(LocalDateTime.ofInstant(Instant.parse(to), ZONE));
        times.afterStep(step);
        return times.taken().get("compile");
    }

    private static Clock at(String... instants) {
        Queue<Instant> next =
                new ArrayDeque<>(List.of(instants).stream().map(Instant::parse).toList());
        InstantSource source = next::remove;
        return source.withZone(ZONE);
    }
}
