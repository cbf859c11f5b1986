package se.projektbokslut.cluster;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.steps.RunFailures;
import se.projektbokslut.steps.StopReason;

/// Why a partition failed at a worker, as it travels to the run: a line in the partition's context. Listens to
/// the steps that do the work.
///
/// @param own the worker's options
record WorkerFailure(WorkerName worker, RunProperties own) implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerFailure.class);
    private static final String LINE = "failure";
    private static final String NOT_TIED = "notTied";

    /// A partition that is taken up again knows nothing of how it failed before.
    @Override
    public void beforeStep(StepExecution partition) {
        partition.getExecutionContext().remove(LINE);
        partition.getExecutionContext().remove(NOT_TIED);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution partition) {
        if (partition.getStatus() == BatchStatus.FAILED) {
            partition.getFailureExceptions().stream().findFirst().ifPresent(failure -> note(partition, failure));
        }
        return null;
    }

    private void note(StepExecution partition, Throwable failure) {
        StopReason reason = RunFailures.reason(failure).orElse(null);
        String line = switch (reason) {
            case null -> "worker " + worker.value() + ": " + Failures.line(failure, worker.log(own.state()));
            case StopReason.InputChanged(String file) ->
                "%s: worker %s finds another file there than the run did; mount the same input on all machines, or start again if the file was changed meanwhile"
                        .formatted(file, worker.value());
            default -> reason.line();
        };
        LOG.error("Partition {} failed: {}", partition.getStepName(), line);
        partition.getExecutionContext().putString(reason instanceof StopReason.NotTied ? NOT_TIED : LINE, line);
    }

    /// Notes why nobody works on a partition any more.
    static void note(StepExecution partition, String line) {
        partition.getExecutionContext().putString(LINE, line);
    }

    /// Whether a partition says why it failed.
    static boolean isTold(StepExecution partition) {
        return partition.getExecutionContext().containsKey(LINE)
                || partition.getExecutionContext().containsKey(NOT_TIED);
    }

    /// Why a partition failed.
    static StopReason reason(StepExecution partition) {
        ExecutionContext context = partition.getExecutionContext();
        return context.containsKey(NOT_TIED)
                ? new StopReason.NotTied(context.getString(NOT_TIED), AlertReason.OTHER)
                : new StopReason.OfWorker(context.getString(
                        LINE, ofTheFramework(partition.getExitStatus().getExitDescription())));
    }

    /// What the framework itself could not do at a worker, such as note what the work has come to.
    private static String ofTheFramework(String kept) {
        String said = kept.lines().findFirst().orElse("without a word").replaceFirst("^(\\w+\\.)+", "");
        return "a worker failed at a partition (" + said
                + "); see the workers' logs in the folder workers of the state; the next run takes up where this one stopped";
    }
}
