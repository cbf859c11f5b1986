package se.projektbokslut.documents;

import java.util.List;
import se.projektbokslut.findings.Problem;

/// Why a workbook cannot be read.
final class XlsxFault extends Exception {
    private final transient Problem problem;
    private final transient List<String> args;
    private int row;

    XlsxFault(Problem problem, String... args) {
        super(problem.name());
        this.problem = problem;
        this.args = List.of(args);
    }

    /// The same in a row.
    XlsxFault in(int stated) {
        row = stated;
        return this;
    }

    /// The row that it is in; 0 where that is not known.
    int row() {
        return row;
    }

    Problem problem() {
        return problem;
    }

    List<String> args() {
        return args;
    }
}
