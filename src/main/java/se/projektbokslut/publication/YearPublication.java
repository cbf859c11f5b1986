package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.report.AnnualReportPdf;
import se.projektbokslut.report.Change;
import se.projektbokslut.report.CsvFiles;
import se.projektbokslut.report.CsvKind;
import se.projektbokslut.report.ReportOptions;
import se.projektbokslut.report.Tally;
import se.projektbokslut.report.Texts;

/// Publishes a year: makes its files out of sight and moves them into `output/YEAR/` where they differ from what
/// stands there. An open year is rewritten whenever its bytes differ, an adopted one only when its statement
/// does.
public final class YearPublication {
    private final Path output;
    private final Rendering rendering;
    private final Texts texts;
    private final PublishedOutput published;
    private final Revisions revisions;

    public YearPublication(Path output, Rendering rendering) {
        this.output = output;
        this.rendering = rendering;
        this.texts = Texts.of(rendering.language());
        this.published = new PublishedOutput(output);
        this.revisions = new Revisions(output);
    }

    /// Publishes the report, with the revision that it has become.
    ///
    /// @return whether any file changed
    /// @throws TotalsDiffer if PDF and CSV do not carry the same figures; nothing is published then
    public boolean publish(AnnualReport compiled) throws IOException {
        return publish(compiled, Integer.toString(compiled.year()));
    }

    /// Makes the files that [#publish] would publish and leaves them out of sight, for [#publishStaged], maybe in
    /// another process. Touches nothing that is published.
    ///
    /// @param set a name of its own for each attempt
    /// @return false: the adopted revision stands, and nothing was made
    public boolean stage(AnnualReport compiled, String set) throws IOException {
        Draft draft = draft(compiled);
        if (stands(draft.report())) {
            return false;
        }
        try (Staging staging = new Staging(output, set)) {
            stage(draft, staging);
            staging.keep();
        }
        return true;
    }

    /// Publishes files that [#stage] made; where they are not there whole, makes them itself.
    ///
    /// @return whether any file changed
    public boolean publishStaged(AnnualReport compiled, String set) throws IOException {
        return publish(compiled, set);
    }

    /// The report with the revision that it has become, and what that is compared with.
    private record Draft(AnnualReport report, String statement, Revisions.Last last) {}

    private Draft draft(AnnualReport compiled) throws IOException {
        String statement = Statement.digestOf(compiled);
        Revisions.Last last = revisions.last(compiled.year());
        int revision = revisions.next(compiled, statement, last);
        Integer adopted = revisions.adopted(compiled, revision);
        return new Draft(compiled.withRevision(revision, adopted), statement, last);
    }

    private boolean publish(AnnualReport compiled, String set) throws IOException {
        Draft draft = draft(compiled);
        AnnualReport report = draft.report();
        if (stands(report)) {
            return false;
        }
        Path target = published.folder(report.year());
        try (Staging staging = Staging.keptOrNew(output, set)) {
            if (staging.files().isEmpty()) {
                stage(draft, staging);
            }
            if (staging.isPublishedIn(target)) {
                return false;
            }
            revisions.keepStanding(report);
            staging.moveInto(target);
            return true;
        }
    }

    /// Whether the adopted revision that the report is stands there whole. It is then left as it is, whatever
    /// version of the program wrote it, as long as this one can read it.
    private boolean stands(AnnualReport report) throws IOException {
        int year = report.year();
        Optional<YearManifest> manifest = published
                .manifest(year)
                .filter(it -> it.state() == YearState.ADOPTED && it.revision() == report.revision());
        return report.state() == YearState.ADOPTED
                && manifest.isPresent()
                && published.isIntact(year)
                && (manifest.get().provenance().equals(report.provenance())
                        || revisions.isReadable(year, report.revision()));
    }

    /// What [#publish] would do with the report, in a word or two.
    public String preview(AnnualReport compiled) throws IOException {
        String statement = Statement.digestOf(compiled);
        Optional<YearManifest> before = published.manifest(compiled.year());
        Revisions.Last last = revisions.last(compiled.year());
        int revision = revisions.next(compiled, statement, last);
        if (revision != last.revision()) {
            return "would become revision " + revision;
        }
        if (before.isEmpty()) {
            return "would be published";
        }
        boolean same = before.get().statement().equals(statement) && published.isIntact(compiled.year());
        return same ? "says the same as what is published" : "would be published again";
    }

    private void stage(Draft draft, Staging staging) throws IOException {
        AnnualReport report = draft.report();
        List<Change> changes = revisions.changes(report, draft.statement(), draft.last());
        int year = report.year();
        staging.add("annual-report-" + year + ".json", out -> CanonicalJson.writePretty(report, out));
        Tally[] tallies = new Tally[3];
        ReportOptions options = new ReportOptions(rendering.mostCards());
        staging.add(
                "annual-report-" + year + ".pdf",
                out -> tallies[0] = AnnualReportPdf.write(report, changes, texts, options, out));
        for (CsvKind kind : CsvKind.values()) {
            CsvFiles csv = CsvFiles.of(kind, texts);
            staging.add("annual-report-" + year + kind.ending(), out -> tallies[1] = csv.annualReport(report, out));
            staging.add(
                    "projects-" + year + kind.ending(), out -> tallies[2] = csv.projects(year, report.projects(), out));
            staging.add("changes-" + year + kind.ending(), out -> csv.changes(changes, out));
            List<String> differences = tallies[0].differences(tallies[1].plus(tallies[2]));
            if (!differences.isEmpty()) {
                throw new TotalsDiffer(year, differences);
            }
        }
        YearManifest manifest = new YearManifest(
                year,
                report.state(),
                report.revision(),
                rendering.language(),
                report.ledgerThrough(),
                draft.statement(),
                report.provenance(),
                report.controlTotals(),
                report.ledgerTotals(),
                report.sources(),
                staging.files());
        staging.add(YearManifest.NAME, out -> out.write(CanonicalJson.pretty(manifest)));
    }
}
