package se.projektbokslut.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.report.CsvFiles;
import se.projektbokslut.report.IndexPage;
import se.projektbokslut.report.ProjectTitle;
import se.projektbokslut.report.Tally;
import se.projektbokslut.report.Texts;
import se.projektbokslut.report.Workbook;
import tools.jackson.core.JacksonException;

/// Publishes what stands at the top of the output: the summary of the published years, refusals, findings, the
/// records without a year, and the page to open.
public final class OverviewPublication {
    private final Path output;
    private final KnownFiles known;
    private final Rendering rendering;
    private final Texts texts;
    private final PublishedOutput published;
    private final Revisions revisions;

    /// What of a year's report stands at the top.
    private record YearRead(AnnualReport figures, Map<String, ProjectTitle> titles, IndexPage.Year index) {}

    /// @param known files whose digests need not be taken
    public OverviewPublication(Path output, KnownFiles known, Rendering rendering) {
        this.output = output;
        this.known = known;
        this.rendering = rendering;
        this.texts = Texts.of(rendering.language());
        this.published = new PublishedOutput(output, known);
        this.revisions = new Revisions(output, published);
    }

    /// @param inputs every input file that the run read
    /// @return whether any file changed
    public boolean publish(Overview overview, AnnualReport.Provenance provenance, List<SourceFile> inputs)
            throws IOException {
        List<Integer> years = published.years();
        List<YearRead> read = read(years);
        List<AnnualReport> figures = read.stream().map(YearRead::figures).toList();
        List<IndexPage.Year> index = read.stream().map(YearRead::index).toList();
        Map<String, ProjectTitle> titles = new TreeMap<>();
        read.forEach(year -> titles.putAll(year.titles));
        Map<Integer, Integer> proposals = new TreeMap<>();
        for (int year : years) {
            published.proposed(year).ifPresent(manifest -> proposals.put(year, manifest.revision()));
        }
        try (Staging staging = new Staging(output, "overview", known)) {
            CsvFiles csv = CsvFiles.of(texts);
            Tally[] tallies = new Tally[2];
            SequencedMap<String, WholeFile.Content> lists = new LinkedHashMap<>();
            lists.put("undated/projects-undated.csv", out -> csv.projects(null, overview.undated(), out));
            lists.put("planned/projects-planned.csv", out -> csv.projects(null, overview.planned(), out));
            lists.put("annual-summary.csv", out -> tallies[0] = csv.annualSummary(figures, out));
            lists.put("refused.csv", out -> csv.refused(overview.refusals(), out));
            lists.put("findings.csv", out -> csv.findings(overview.findings(), out));
            lists.put(
                    "annual-summary.xlsx",
                    out -> tallies[1] = Workbook.of(texts).annualSummary(figures, titles, proposals, overview, out));
            lists.put("index.html", out -> IndexPage.write(index, overview, titles, provenance, texts, out));
            staging.addAll(lists);
            TotalsDiffer.check("the CSV and the workbook of all years", tallies[0].differences(tallies[1]));
            List<OutputFile> outputs = new ArrayList<>(staging.files());
            for (int year : years) {
                Path manifest = published.folder(year).resolve(YearManifest.NAME);
                outputs.add(OutputFile.of(year + "/" + YearManifest.NAME, manifest, known));
                if (published.proposed(year).isPresent()) {
                    String name = year + "/" + PublishedOutput.PROPOSED + "/" + YearManifest.NAME;
                    outputs.add(OutputFile.of(name, output.resolve(name), known));
                }
            }
            OverviewManifest manifest = new OverviewManifest(
                    rendering.language(),
                    provenance,
                    counts(overview),
                    overview.ledgerTotals(),
                    years,
                    overview.ids(),
                    inputs,
                    outputs);
            staging.add(OverviewManifest.NAME, out -> out.write(CanonicalJson.pretty(manifest)));
            boolean changed = !staging.isPublishedIn(output);
            if (changed) {
                staging.moveInto(output);
            } else {
                staging.giveRights(output);
            }
            return FormerFiles.removeOverview(output) || changed;
        }
    }

    /// What the published years say, in their order; without those whose value is damaged. They are read on every
    /// core, since each is long and little of it stays.
    private List<YearRead> read(List<Integer> years) throws IOException {
        try {
            return years.parallelStream().flatMap(year -> read(year).stream()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<YearRead> read(int year) {
        try {
            AnnualReport report = report(year);
            return report == null
                    ? Optional.empty()
                    : Optional.of(new YearRead(
                            report.figuresOnly(),
                            ProjectTitle.of(report),
                            IndexPage.Year.of(report, files(Integer.toString(year)), earlier(year), proposed(year))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the overview counts.
    public static Receipt.Counts counts(Overview overview) {
        int errors = (int) overview.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !finding.accepted())
                .count();
        return new Receipt.Counts(
                overview.controlTotals(),
                overview.ledgerTotals(),
                overview.findings().size(),
                errors,
                overview.refusals().size());
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
