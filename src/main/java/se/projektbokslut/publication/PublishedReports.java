package se.projektbokslut.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.report.IndexPage;
import se.projektbokslut.report.ProjectTitle;
import tools.jackson.core.JacksonException;

/// What of the published years' reports stands at the top of the output. Safe for use by several threads.
final class PublishedReports {
    private final Path output;
    private final PublishedOutput published;
    private final Revisions revisions;

    /// By what the year's manifests were when it was read; empty where its value is damaged.
    private final Map<AsPublished, Optional<Year>> early = new ConcurrentHashMap<>();

    /// @param manifest the digest of the year's manifest; empty where there is none
    /// @param proposed the same of a proposed edition's
    private record AsPublished(int year, String manifest, String proposed) {}

    /// What of a year's report stands at the top.
    record Year(AnnualReport figures, Map<String, ProjectTitle> titles, IndexPage.Year index) {}

    PublishedReports(Path output, PublishedOutput published) {
        this.output = output;
        this.published = published;
        this.revisions = new Revisions(output, published);
    }

    /// Reads what those years say before it is asked for.
    void begin(Collection<Integer> years) {
        try {
            years.forEach(this::early);
        } catch (RuntimeException unreadable) {
            // Whatever it is, who asks for the year meets the same, and says so.
            return;
        }
    }

    /// What the published years say, in their order; without those whose value is damaged. They are read on every
    /// core, since each is long and little of it stays.
    List<Year> read(List<Integer> years) throws IOException {
        try {
            return years.parallelStream().flatMap(year -> early(year).stream()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            early.clear();
        }
    }

    private Optional<Year> early(int year) {
        try {
            return early.computeIfAbsent(asPublished(year), _ -> read(year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AsPublished asPublished(int year) throws IOException {
        return new AsPublished(year, digest(published.folder(year)), digest(published.proposedFolder(year)));
    }

    private String digest(Path folder) throws IOException {
        Path manifest = folder.resolve(YearManifest.NAME);
        return Files.isRegularFile(manifest) ? published.digest(manifest) : "";
    }

    private Optional<Year> read(int year) {
        try {
            AnnualReport report = report(year);
            return report == null
                    ? Optional.empty()
                    : Optional.of(new Year(
                            report.figuresOnly(),
                            ProjectTitle.of(report),
                            IndexPage.Year.of(report, files(Integer.toString(year)), earlier(year), proposed(year))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexPage.@Nullable Proposed proposed(int year) throws IOException {
        Optional<YearManifest> proposed = published.proposed(year);
        return proposed.isEmpty()
                ? null
                : new IndexPage.Proposed(proposed.get().revision(), files(year + "/" + PublishedOutput.PROPOSED));
    }

    /// The earlier revisions of the year that stay readable, rising.
    private List<IndexPage.Earlier> earlier(int year) throws IOException {
        List<IndexPage.Earlier> earlier = new ArrayList<>();
        int latest = published.manifest(year).map(YearManifest::revision).orElse(0);
        for (int revision = 1; revision <= latest; revision++) {
            List<IndexPage.PublishedFile> files = files(Revisions.path(year, revision));
            if (!files.isEmpty()) {
                earlier.add(new IndexPage.Earlier(revision, files));
            }
        }
        return earlier;
    }

    /// The files of the manifest in that folder of the output, and the manifest; none where there is none.
    private List<IndexPage.PublishedFile> files(String folder) throws IOException {
        Optional<YearManifest> manifest = published.manifestIn(output.resolve(folder));
        if (manifest.isEmpty()) {
            return List.of();
        }
        List<IndexPage.PublishedFile> files = new ArrayList<>();
        for (OutputFile file : manifest.get().outputs()) {
            files.add(new IndexPage.PublishedFile(folder + "/" + file.path(), file.bytes()));
        }
        Path itself = output.resolve(folder).resolve(YearManifest.NAME);
        files.add(new IndexPage.PublishedFile(folder + "/" + YearManifest.NAME, Files.size(itself)));
        return files;
    }

    /// The year's report; null where it is a decided one whose value or manifest is damaged: then a finding names it,
    /// and nobody's figures stand for it.
    private @Nullable AnnualReport report(int year) throws IOException {
        Path json = published.folder(year).resolve("annual-report-" + year + ".json");
        YearManifest manifest = published.manifest(year).orElse(null);
        if (manifest != null && manifest.state() == YearState.ADOPTED) {
            return revisions.standing(year).orElse(null);
        }
        if (manifest == null && revisions.last(year).state() == YearState.ADOPTED) {
            return null;
        }
        try {
            return PublishedJson.read(json, AnnualReport.class);
        } catch (JacksonException unreadable) {
            throw new IOException(json + " is of a version that this one cannot read; run without --year", unreadable);
        }
    }
}
