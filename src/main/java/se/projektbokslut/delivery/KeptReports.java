package se.projektbokslut.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.YearManifest;

/// The reports as they were mailed last, in `output/.delivered/`: what the next mail's five lines are made from.
final class KeptReports {
    /// What the program calls such a report, and one under way; nothing else is removed.
    private static final Pattern OWN =
            Pattern.compile("[0-9]{4}-[0-9a-f]*\\.json|\\.[0-9]{4}-[0-9a-f]*\\.json[^/]*\\.tmp");

    private final Path folder;

    KeptReports(Path output) {
        this.folder = output.resolve(".delivered");
    }

    /// The year's report as that delivery gave it; null where it is not known any more.
    @Nullable
    AnnualReport before(PublishedReport report, Delivery last) throws IOException {
        YearManifest now = report.manifest();
        return last.statement().equals(now.statement())
                ? report.value()
                : PublishedReport.kept(folder.resolve(name(now.year(), last.statement())))
                        .orElse(null);
    }

    /// Keeps the report that is about to be mailed.
    void keep(PublishedReport report) throws IOException {
        Path kept =
                folder.resolve(name(report.manifest().year(), report.manifest().statement()));
        if (!Files.exists(kept)) {
            WholeFile.write(kept, out -> Files.copy(report.file(".json"), out));
        }
    }

    /// Removes the reports that no recipient got last.
    void retain(Outbox outbox) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> needed = new HashSet<>();
        Stream.concat(outbox.lastHandedOver().stream(), outbox.pending().stream())
                .forEach(delivery -> {
                    Integer year = delivery.year();
                    if (delivery.kind() == Delivery.Kind.REPORT && year != null) {
                        needed.add(name(year, delivery.statement()));
                    }
                });
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (OWN.matcher(name).matches() && !needed.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String name(int year, String statement) {
        return year + "-" + statement + ".json";
    }
}
