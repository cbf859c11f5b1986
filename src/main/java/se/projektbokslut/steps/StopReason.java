package se.projektbokslut.steps;

import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.program.StopOnShutdown;

/// Why a step stopped the job although the program is in order.
public sealed interface StopReason {
    /// One line: what, where, what to do.
    String line();

    /// Control totals do not tie, or the input has shrunk: nothing is published.
    ///
    /// @param why the same for a letter
    record NotTied(String line, AlertReason why) implements StopReason {}

    /// An input file is not as it was when the run began.
    record InputChanged(String file) implements StopReason {
        @Override
        public String line() {
            return file + ": the file changed while it was read; the next run takes the new one";
        }
    }

    /// The process was told to end.
    record ToldToEnd() implements StopReason {
        @Override
        public String line() {
            return StopOnShutdown.LINE;
        }
    }

    /// A worker elsewhere could not do its part.
    record OfWorker(String line) implements StopReason {}

    /// A year was asked for of which no report is made.
    record YearWithoutReport(String line) implements StopReason {}

    /// The office has decided on an edition that is not proposed.
    record DecisionOnNothing(String line) implements StopReason {}

    /// Carries a reason through the framework, which knows only exceptions.
    final class Stop extends RuntimeException {
        private final transient StopReason reason;

        public Stop(StopReason reason) {
            super(reason.line(), null, false, false);
            this.reason = reason;
        }

        public StopReason reason() {
            return reason;
        }
    }
}
