package se.projektbokslut.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// What was measured against what it may be, one row a limit.
final class BenchmarkTable {
    private final List<String[]> rows = new ArrayList<>();

    BenchmarkTable() {
        rows.add(new String[] {"what", "limit", "measured", ""});
    }

    /// @param ok whether the limit holds
    void add(String what, String limit, String measured, boolean ok) {
        rows.add(new String[] {what, limit, measured, ok ? "ok" : "MISSED"});
    }

    void print(PrintStream out) {
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append("| ").append(row[i]).repeat(" ", widths[i] - row[i].length() + 1);
            }
            out.println(line.append('|'));
        }
    }
}
