package se.projektbokslut.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// How long each step took. The framework notes times of the machine's zone, which are an hour off where
/// summer time begins or ends meanwhile.
final class StepTimes implements StepExecutionListener {
    private final Clock clock;
    private final Map<String, Instant> begun = new HashMap<>();
    private final Map<String, Duration> taken = new LinkedHashMap<>();

    StepTimes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void beforeStep(StepExecution step) {
        if (isWhole(step)) {
            begun.put(step.getStepName(), clock.instant());
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        Instant from = isWhole(step) ? begun.get(step.getStepName()) : null;
        if (from != null) {
            Duration took = Duration.between(from, clock.instant());
            taken.put(step.getStepName(), took.isNegative() ? Duration.ZERO : took);
        }
        return null;
    }

    /// A partition's time is part of its step's. Steps come one after the other, partitions in threads of
    /// their own.
    private static boolean isWhole(StepExecution step) {
        return step.getStepName().indexOf(':') < 0;
    }

    /// In the order in which the steps ended.
    Map<String, Duration> taken() {
        return Collections.unmodifiableMap(taken);
    }
}
