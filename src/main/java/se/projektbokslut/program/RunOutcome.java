package se.projektbokslut.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.projektbokslut.publication.Receipt;

/// How a run ended.
public sealed interface RunOutcome {
    /// The process's exit code (CONTRACT, "Commands").
    int exitCode();

    /// Reports are published, or nothing had changed.
    ///
    /// @param output where
    /// @param steps how long each step took; empty where there was nothing to do
    record Done(Receipt receipt, Path output, Map<String, Duration> steps) implements RunOutcome {
        @Override
        public int exitCode() {
            return receipt.exitCode();
        }

        /// What became of the reports, as one line.
        public String summary() {
            return receipt.outcome() == Receipt.Outcome.UNCHANGED
                    ? "Nothing has changed since run %s; the reports in %s stand as they are."
                            .formatted(receipt.run(), output)
                    : "The reports are in %s: published %s%s. Open %s."
                            .formatted(
                                    output,
                                    years(receipt.published()),
                                    receipt.unchanged().isEmpty() ? "" : ", unchanged " + years(receipt.unchanged()),
                                    output.resolve("index.html"));
        }

        /// Why the exit code is 3, as one line; none where it is not.
        public List<String> complaints() {
            Receipt.Counts counts = receipt.counts();
            return counts == null || receipt.exitCode() == 0
                    ? List.of()
                    : List.of(complaint(counts) + "; see " + output.resolve("refused.csv") + " and "
                            + output.resolve("findings.csv"));
        }

        private static String years(List<Integer> years) {
            return years.isEmpty()
                    ? "none"
                    : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    /// What makes the exit code 3, in numbers.
    static String complaint(Receipt.Counts counts) {
        return "refusals: %s (%s of %s records), errors: %s"
                .formatted(
                        counts.refusals(),
                        counts.records().refused(),
                        counts.records().read(),
                        counts.errors());
    }

    /// A run that ended as it did, and those who watch it from outside were not told.
    ///
    /// @param line why, and what to do
    record Unwatched(RunOutcome run, String line) implements RunOutcome {
        @Override
        public int exitCode() {
            return run.exitCode();
        }
    }

    /// What a run would do.
    ///
    /// @param lines such as one a year
    /// @param complaints why the exit code is 3, as one line; none where it is not or that is said already
    record Previewed(List<String> lines, List<String> complaints, int exitCode) implements RunOutcome {}

    /// The problems of an input that was only looked at.
    ///
    /// @param end how the run would end
    record Checked(List<String> problems, RunOutcome end) implements RunOutcome {
        @Override
        public int exitCode() {
            return end.exitCode();
        }
    }

    /// The options, the settings or the input cannot be used.
    ///
    /// @param lines one a fault: what, where, what to do
    record Unusable(List<String> lines) implements RunOutcome {
        @Override
        public int exitCode() {
            return 2;
        }
    }

    /// Another run holds the state.
    record Locked(String line) implements RunOutcome {
        @Override
        public int exitCode() {
            return 4;
        }
    }

    /// The control totals do not tie: nothing was published.
    record NotTied(String line) implements RunOutcome {
        @Override
        public int exitCode() {
            return 5;
        }
    }

    /// Something outside the program failed; the next run takes up where this one stopped.
    record Failed(String line) implements RunOutcome {
        @Override
        public int exitCode() {
            return 1;
        }
    }
}
