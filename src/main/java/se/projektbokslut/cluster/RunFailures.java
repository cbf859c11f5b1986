package se.projektbokslut.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.publication.TotalsDiffer;
import se.projektbokslut.steps.StopReason;

/// What made steps fail, a partition's own failure before that of its step: the framework tells the job only that
/// some partition did not succeed.
public final class RunFailures implements StepExecutionListener {
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        failures.addAll(stepExecution.getFailureExceptions());
        return null;
    }

    /// Adds why partitions failed that were worked on elsewhere.
    void addRemote(Collection<StepExecution> ended) {
        ended.stream()
                .filter(partition -> partition.getStatus() == BatchStatus.FAILED)
                .map(partition -> WorkerFailure.reason(partition.getExitStatus().getExitDescription()))
                .map(StopReason.Stop::new)
                .forEach(failures::add);
    }

    /// The first failure's reason, where it was one that a step stopped for.
    public Stream<StopReason> reasons() {
        return failures.stream()
                .flatMap(failure -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                .map(failure -> switch (failure) {
                    case StopReason.Stop stop -> stop.reason();
                    case TotalsDiffer differ ->
                        new StopReason.NotTied(String.valueOf(differ.getMessage()), new AlertReason("totals"));
                    default -> null;
                })
                .filter(Objects::nonNull);
    }

    /// The failures in the order in which they came.
    public Stream<Throwable> all() {
        return failures.stream();
    }
}
