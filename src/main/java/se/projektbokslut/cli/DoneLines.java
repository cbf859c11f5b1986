package se.projektbokslut.cli;

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

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
