package se.projektbokslut.job;

/// How the framework's part of a run ended.
sealed interface JobResult {
    /// @param plan with the generation that it ran as
    record Completed(RunPlan plan) implements JobResult {}

    /// Nothing was published, because something does not tie.
    record NotTied(String line) implements JobResult {}

    /// Something failed; the next run takes up where this one stopped.
    record Failed(String line) implements JobResult {}
}
