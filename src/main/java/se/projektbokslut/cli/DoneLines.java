package se.projektbokslut.cli;

import java.io.Console;
import java.io.PrintWriter;
import se.projektbokslut.publication.Receipt;

/// What a run that reached its end says.
final class DoneLines {
    private DoneLines() {}

    static void print(Receipt receipt, PrintWriter out, PrintWriter err) {
        if (isTerminal()) {
            out.println(summary(receipt));
        }
        Receipt.Counts counts = receipt.counts();
        if (counts != null && receipt.exitCode() != 0) {
            err.println("%d records were refused (%d faults, %d contradictions): see refused.csv and findings.csv in the output"
                    .formatted(counts.records().refused(), counts.refusals(), counts.errors()));
        }
    }

    private static String summary(Receipt receipt) {
        return switch (receipt.outcome()) {
            case UNCHANGED -> "Nothing has changed since run %s; the reports stand as they are.".formatted(receipt.run());
            default -> "Published %s; unchanged %s.".formatted(receipt.published(), receipt.unchanged());
        };
    }

    /// Whether somebody looks on: not under cron, nor where the output goes into a file.
    @SuppressWarnings("SystemConsoleNull") // it is null wherever there is no terminal
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
