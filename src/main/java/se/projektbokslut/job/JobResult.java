package se.projektbokslut.job;

import java.util.List;
import se.projektbokslut.publication.Receipt;

/// How the framework's part of a run ended.
sealed interface JobResult {
    /// @param plan with the generation that it ran as
    /// @param mended what was damaged and is now in order, one line each
    record Completed(RunPlan plan, Receipt.Work work, List<String> mended) implements JobResult {}

    /// Nothing was published, because something does not tie.
    record NotTied(String line) implements JobResult {}

    /// Something failed; the next run takes up where this one stopped.
    record Failed(String line) implements JobResult {}
}
