package se.projektbokslut.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.TotalsDiffer;
import se.projektbokslut.steps.StopReason;

/// Why a partition failed at a worker, as it travels to the run: by the message that the framework keeps of it.
final class WorkerFailure extends RuntimeException {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerFailure.class);
    private static final String NOT_TIED = "not tied: ";
    private static final Pattern KEPT = Pattern.compile(Pattern.quote(WorkerFailure.class.getName()) + ": ([^\\n]*)");

    private WorkerFailure(String line) {
        super(line, null, false, false);
    }

    static WorkerFailure of(Exception failure, WorkerName worker, RunProperties own) {
        String line = switch (failure) {
            case StopReason.Stop stop ->
                switch (stop.reason()) {
                    case StopReason.NotTied(String what, AlertReason _) -> NOT_TIED + what;
                    case StopReason.InputChanged(String file) ->
                        "%s: worker %s finds another file there than the run did; mount the same input on all machines, or start again if the file was changed meanwhile"
                                .formatted(file, worker.value());
                    case StopReason.OfWorker(String what) -> what;
                    case StopReason.YearWithoutReport(String what) -> what;
                    case StopReason.DecisionOnNothing(String what) -> what;
                    case StopReason.ToldToEnd told -> told.line();
                };
            case TotalsDiffer differ -> NOT_TIED + differ.getMessage();
            default -> {
                LOG.error("A partition failed", failure);
                yield "worker " + worker.value() + ": " + Failures.line(failure, worker.log(own.state()));
            }
        };
        return new WorkerFailure(line);
    }

    /// The reason that the framework kept of a partition.
    ///
    /// @param kept what the framework calls the exit description
    static StopReason reason(String kept) {
        if (kept.startsWith(PartitionRows.SAID)) {
            return new StopReason.OfWorker(kept.substring(PartitionRows.SAID.length())
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
        Matcher line = KEPT.matcher(kept);
        String what = line.find() ? line.group(1) : ofTheFramework(kept);
        return what.startsWith(NOT_TIED)
                ? new StopReason.NotTied(what.substring(NOT_TIED.length()), AlertReason.OTHER)
                : new StopReason.OfWorker(what);
    }

    /// What the framework itself could not do at a worker, such as note what the work has come to.
    private static String ofTheFramework(String kept) {
        String said = kept.lines().findFirst().orElse("without a word").replaceFirst("^(\\w+\\.)+", "");
        return "a worker failed at a partition (" + said
                + "); see the workers' logs in the folder workers of the state; the next run takes up where this one stopped";
    }
}
