package se.projektbokslut.watch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;

/// What the last run did, in Prometheus's text format, for node_exporter's textfile collector.
public final class Metrics {
    private final StringBuilder text = new StringBuilder();

    private Metrics() {}

    /// A run that is over.
    ///
    /// @param exitCode the process's
    /// @param steps how long each step took; empty where there was nothing to do
    /// @param history receipts, oldest first, at least from the last run on that reached its end
    public record Night(Instant ended, int exitCode, Map<String, Duration> steps, List<Receipt> history) {
        private @Nullable Receipt last() {
            return history.isEmpty() ? null : history.getLast();
        }

        private @Nullable Receipt lastCompleted() {
            return Receipts.lastCompleted(history).orElse(null);
        }
    }

    /// Replaces the file, so that a reader finds the whole of one run.
    public static void write(Path file, Night night) throws IOException {
        WholeFile.write(file, of(night).getBytes(StandardCharsets.UTF_8));
        // The collector that reads them is another user, and they say nothing of anybody.
        WholeFile.giveRights(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /// What the file holds after that night.
    public static String of(Night night) {
        Metrics metrics = new Metrics();
        metrics.run(night);
        Receipt last = night.lastCompleted();
        if (last != null) {
            metrics.completed(last);
        }
        Receipt latest = night.last();
        if (latest != null) {
            metrics.deliveries(latest);
        }
        return metrics.text.toString();
    }

    private void run(Night night) {
        gauge("last_run_timestamp_seconds", "When the last run ended.");
        sample("last_run_timestamp_seconds", "", seconds(night.ended()));
        gauge("last_run_exit_code", "The last run's exit code; 0 and 3 are good.");
        sample("last_run_exit_code", "", Integer.toString(night.exitCode()));
        Receipt last = night.lastCompleted();
        if (last != null) {
            gauge("last_success_timestamp_seconds", "When the last run ended that ended well.");
            sample("last_success_timestamp_seconds", "", seconds(Instant.parse(last.finished())));
        }
        if (!night.steps().isEmpty()) {
            gauge("step_duration_seconds", "How long each step of the last run took.");
            night.steps()
                    .forEach((step, took) -> sample("step_duration_seconds", "step=\"" + step + "\"", seconds(took)));
        }
    }

    private void completed(Receipt receipt) {
        gauge("run_duration_seconds", "How long the last run took that ended well.");
        sample(
                "run_duration_seconds",
                "",
                seconds(Duration.between(Instant.parse(receipt.started()), Instant.parse(receipt.finished()))));
        gauge("build_info", "The program that made the last receipt; always 1.");
        sample("build_info", "version=\"" + receipt.provenance().program() + "\"", "1");
        Receipt.Counts counts = receipt.counts();
        if (counts != null) {
            counts(counts);
        }
        gauge("years", "Published years by state; a year of which an edition is proposed counts there too.");
        for (YearState state : YearState.values()) {
            long years = receipt.years().stream()
                    .filter(year -> year.state() == state || (state == YearState.PROPOSED && year.proposed() != null))
                    .count();
            sample("years", "state=\"" + state.code() + "\"", Long.toString(years));
        }
        if (!receipt.years().isEmpty()) {
            gauge("year_revision", "The revision of each published year; 0 until adopted.");
            receipt.years()
                    .forEach(year ->
                            sample("year_revision", "year=\"" + year.year() + "\"", Integer.toString(year.revision())));
        }
    }

    private void counts(Receipt.Counts counts) {
        gauge("records", "Project records by what became of them; the others add up to read.");
        results(
                "records",
                "read",
                counts.records().read(),
                "reported",
                counts.records().reported(),
                "undated",
                counts.records().undated(),
                "planned",
                counts.records().planned(),
                "refused",
                counts.records().refused());
        gauge("ledger_entries", "Ledger entries by what became of them; the others add up to read.");
        results(
                "ledger_entries",
                "read",
                counts.ledger().read(),
                "mapped",
                counts.ledger().mapped(),
                "other",
                counts.ledger().other(),
                "superseded",
                counts.ledger().superseded(),
                "withheld",
                counts.ledger().withheld(),
                "refused",
                counts.ledger().refused());
        gauge("supplier_rows", "Supplier-ledger rows by what became of them; the others add up to read.");
        results(
                "supplier_rows",
                "read",
                counts.ledger().rows().read(),
                "counted",
                counts.ledger().rows().counted(),
                "superseded",
                counts.ledger().rows().superseded(),
                "withheld",
                counts.ledger().rows().withheld(),
                "refused",
                counts.ledger().rows().refused());
        gauge("findings", "Findings, accepted ones included.");
        sample("findings", "", Integer.toString(counts.findings()));
        gauge("errors", "Findings of severity error that are not accepted.");
        sample("errors", "", Integer.toString(counts.errors()));
        gauge("refusals", "Reasons for which records, rows or files were refused.");
        sample("refusals", "", Integer.toString(counts.refusals()));
    }

    private void deliveries(Receipt receipt) {
        gauge("deliveries", "Deliveries of the last run by outcome.");
        Map<Delivery.Outcome, Long> outcomes = new TreeMap<>();
        receipt.deliveries().forEach(delivery -> outcomes.merge(delivery.outcome(), 1L, Long::sum));
        for (Delivery.Outcome outcome : Delivery.Outcome.values()) {
            sample(
                    "deliveries",
                    "outcome=\"" + outcome.code() + "\"",
                    Long.toString(outcomes.getOrDefault(outcome, 0L)));
        }
    }

    private void results(String name, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            sample(name, "result=\"" + pairs[i] + "\"", String.valueOf(pairs[i + 1]));
        }
    }

    private void gauge(String name, String help) {
        text.append("# HELP projektbokslut_")
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        text.append("# TYPE projektbokslut_").append(name).append(" gauge\n");
    }

    private void sample(String name, String label, String value) {
        text.append("projektbokslut_").append(name);
        if (!label.isEmpty()) {
            text.append('{').append(label).append('}');
        }
        text.append(' ').append(value).append('\n');
    }

    private static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }

    private static String seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3).toPlainString();
    }
}
