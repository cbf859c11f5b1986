package se.projektbokslut.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.publication.PublishedJson;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.StatedReport;
import se.projektbokslut.publication.YearManifest;
import se.projektbokslut.report.Change;
import tools.jackson.core.JacksonException;

/// A year's report as it is published.
final class PublishedReport {
    private final PublishedOutput published;
    private final YearManifest manifest;
    private final Path folder;
    private @Nullable AnnualReport report;

    /// @param published where it lies, and the editions before it
    /// @param folder the year's
    PublishedReport(PublishedOutput published, YearManifest manifest, Path folder) {
        this.published = published;
        this.manifest = manifest;
        this.folder = folder;
    }

    YearManifest manifest() {
        return manifest;
    }

    boolean isAdopted() {
        return manifest.state() == YearState.ADOPTED;
    }

    /// A file of the year: `annual-report-2019.pdf` for `.pdf`.
    Path file(String ending) {
        return folder.resolve("annual-report-" + manifest.year() + ending);
    }

    /// The year's folder.
    Path folder() {
        return folder;
    }

    /// The report as a value.
    AnnualReport value() throws IOException {
        if (report == null) {
            report = read(file(".json"));
        }
        return report;
    }

    /// What this edition says otherwise than the one before it; empty for a first one and an open year.
    List<Change> changes() throws IOException {
        return published.changes(new StatedReport(value(), manifest.statement()));
    }

    /// A report that was kept; empty where it is not, or cannot be read by this version of the program.
    static Optional<AnnualReport> kept(Path json) throws IOException {
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(json));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static AnnualReport read(Path json) throws IOException {
        return PublishedJson.read(json, AnnualReport.class);
    }
}
