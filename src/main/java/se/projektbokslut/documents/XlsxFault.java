package se.projektbokslut.documents;

import java.util.List;
import se.projektbokslut.findings.Problem;

/// Why a workbook cannot be read.
final class XlsxFault extends Exception {
    private final transient Problem problem;
    private final transient List<String> args;

    XlsxFault(Problem problem, String... args) {
        super(problem.name());
        this.problem = problem;
        this.args = List.of(args);
    }

    Problem problem() {
        return problem;
    }

    List<String> args() {
        return args;
    }
}
