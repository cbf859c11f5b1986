package se.projektbokslut.benchmark;

import java.io.PrintStream;
import java.util.Locale;

/// What was measured against what it may be, one row a limit, printed as they come: some take minutes.
final class BenchmarkTable {
    private static final String ROW = "| %-110s | %7s | %-58s | %-6s |%n";

    private final PrintStream out;
    private boolean begun;

    BenchmarkTable(PrintStream out) {
        this.out = out;
    }

    /// @param ok whether the limit holds
    void add(String what, String limit, String measured, boolean ok) {
        if (!begun) {
            out.printf(Locale.ROOT, ROW, "what", "at most", "measured", "");
            begun = true;
        }
        out.printf(Locale.ROOT, ROW, what, limit, measured, ok ? "ok" : "MISSED");
    }
}
