package se.projektbokslut.night;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.steps.RunPlan;

/// How the framework's part of a run ended.
sealed interface JobResult {
    /// @param plan with the generation that it ran as
    /// @param work null where nothing had to be read
    /// @param mended what was damaged and is now in order, one line each
    /// @param steps how long each step took, in the order in which they ran
    record Completed(RunPlan plan, Receipt.@Nullable Work work, List<String> mended, Map<String, Duration> steps)
            implements JobResult {}

    /// Nothing was published, because something does not tie.
    ///
    /// @param why the same for a letter
    record NotTied(String line, AlertReason why) implements JobResult {}

    /// What was asked for cannot be done: nothing was published.
    record Unusable(String line) implements JobResult {}

    /// Something failed; the next run takes up where this one stopped.
    record Failed(String line) implements JobResult {}
}
