package se.projektbokslut.steps;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.publication.TotalsDiffer;

/// What made steps fail, a partition's own failure before that of its step: the framework tells the job only that
/// some partition did not succeed.
public final class RunFailures implements StepExecutionListener {
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        failures.addAll(stepExecution.getFailureExceptions());
        return null;
    }

    /// Adds why a partition failed that was worked on elsewhere.
    public void add(StopReason elsewhere) {
        failures.add(new StopReason.Stop(elsewhere));
    }

    /// The failures that steps stopped for, in the order in which they came.
    public Stream<StopReason> reasons() {
        return failures.stream().flatMap(failure -> reason(failure).stream());
    }

    /// What a step stopped for; empty where it failed of something else.
    public static Optional<StopReason> reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> switch (cause) {
                    case StopReason.Stop stop -> stop.reason();
                    case TotalsDiffer differ ->
                        new StopReason.NotTied(String.valueOf(differ.getMessage()), new AlertReason("totals"));
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The failures in the order in which they came.
    public Stream<Throwable> all() {
        return failures.stream();
    }
}
