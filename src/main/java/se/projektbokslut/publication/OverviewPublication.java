package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.SourceFile;
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

/// Publishes what stands at the top of the output: the summary of the published years, refusals, findings, the
/// records without a year, and the page to open.
public final class OverviewPublication {
    private final Path output;
    private final KnownFiles known;
    private final Rendering rendering;
    private final Texts texts;
    private final PublishedOutput published;
    private final PublishedReports reports;

    /// @param known files whose digests need not be taken
    public OverviewPublication(Path output, KnownFiles known, Rendering rendering) {
        this.output = output;
        this.known = known;
        this.rendering = rendering;
        this.texts = Texts.of(rendering.language());
        this.published = new PublishedOutput(output, known);
        this.reports = new PublishedReports(output, published);
    }

    /// Begins to read what those years say, on a thread of its own, while others are drawn.
    ///
    /// @param years that stay as they are until [#publish]
    public void begin(Collection<Integer> years) {
        Thread.ofPlatform().daemon().name("overview").start(() -> reports.begin(years));
    }

    /// @param inputs every input file that the run read
    /// @return whether any file changed
    public boolean publish(Overview overview, AnnualReport.Provenance provenance, List<SourceFile> inputs)
            throws IOException {
        List<Integer> years = published.years();
        List<PublishedReports.Year> read = reports.read(years);
        List<AnnualReport> figures =
                read.stream().map(PublishedReports.Year::figures).toList();
        List<IndexPage.Year> index =
                read.stream().map(PublishedReports.Year::index).toList();
        Map<String, ProjectTitle> titles = new TreeMap<>();
        read.forEach(year -> titles.putAll(year.titles()));
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
}
