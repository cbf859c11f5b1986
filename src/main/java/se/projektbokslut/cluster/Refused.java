package se.projektbokslut.cluster;

import java.util.List;
import se.projektbokslut.program.RunOutcome;

/// Why a run cannot have the log's server or its workers, or a worker not serve a run.
public class Refused extends Exception {
    private final transient RunOutcome outcome;

    Refused(RunOutcome outcome) {
        this("", outcome);
    }

    /// What somebody has to put right.
    ///
    /// @param line what, where, what to do
    Refused(String line) {
        this(line, new RunOutcome.Unusable(List.of(line)));
    }

    private Refused(String line, RunOutcome outcome) {
        super(line, null, false, false);
        this.outcome = outcome;
    }

    public RunOutcome outcome() {
        return outcome;
    }
}
