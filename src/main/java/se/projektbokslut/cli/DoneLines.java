package se.projektbokslut.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.job.RunOutcome;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Receipt;

/// What a run that reached its end says.
final class DoneLines {
    private DoneLines() {}

    static void print(RunOutcome.Done done, PrintWriter out, PrintWriter err) {
        Receipt receipt = done.receipt();
        if (Terminal.isThere()) {
            out.println(summary(receipt, done.output()));
        }
        if (receipt.message() != null) {
            err.println(receipt.message());
        }
        Receipt.Counts counts = receipt.counts();
        if (counts != null && receipt.exitCode() != 0) {
            err.println("refusals: %d (%d of %d records), errors: %d; see %s and %s"
                    .formatted(
                            counts.refusals(),
                            counts.records().refused(),
                            counts.records().read(),
                            counts.errors(),
                            done.output().resolve("refused.csv"),
                            done.output().resolve("findings.csv")));
        }
        receipt.deliveries().stream()
                .filter(Delivery::isPending)
                .flatMap(delivery -> Stream.ofNullable(delivery.message()))
                .distinct()
                .forEach(line -> err.println("not delivered: " + line));
    }

    private static String summary(Receipt receipt, Path output) {
        if (receipt.outcome() == Receipt.Outcome.UNCHANGED) {
            return "Nothing has changed since run %s; the reports in %s stand as they are."
                    .formatted(receipt.run(), output);
        }
        return "The reports are in %s: published %s, unchanged %s."
                .formatted(output, years(receipt.published()), years(receipt.unchanged()));
    }

    private static String years(List<Integer> years) {
        return years.isEmpty() ? "none" : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
