package se.projektbokslut.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.intake.CanonicalJson;
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
    private static final String REVISIONS = "revisions/";

    private final Path output;
    private final Rendering rendering;
    private final Texts texts;
    private final PublishedOutput published;

    public YearPublication(Path output, Rendering rendering) {
        this.output = output;
        this.rendering = rendering;
        this.texts = Texts.of(rendering.language());
        this.published = new PublishedOutput(output);
    }

    /// Publishes the report, with the revision that it has become.
    ///
    /// @return whether any file changed
    /// @throws TotalsDiffer if PDF and CSV do not carry the same figures; nothing is published then
    public boolean publish(AnnualReport compiled) throws IOException {
        String statement = Statement.digestOf(compiled);
        Optional<YearManifest> before = published.manifest(compiled.year());
        int revision = revision(compiled, statement, before);
        boolean stands = compiled.state() == YearState.ADOPTED
                && before.isPresent()
                && before.get().revision() == revision
                && before.get().state() == YearState.ADOPTED;
        if (stands && published.isIntact(compiled.year())) {
            return false;
        }
        AnnualReport report = compiled.withRevision(revision);
        Path target = published.folder(report.year());
        try (Staging staging = new Staging(output, Integer.toString(report.year()))) {
            stage(report, statement, changes(report, before), staging);
            if (staging.isPublishedIn(target)) {
                return false;
            }
            keepEarlier(before, revision, target);
            staging.moveInto(target);
            return true;
        }
    }

    /// What [#publish] would do with the report, in a word or two.
    public String preview(AnnualReport compiled) throws IOException {
        String statement = Statement.digestOf(compiled);
        Optional<YearManifest> before = published.manifest(compiled.year());
        int revision = revision(compiled, statement, before);
        if (before.isEmpty()) {
            return "would be published";
        }
        if (revision != before.get().revision()) {
            return "would become revision " + revision;
        }
        boolean same = before.get().statement().equals(statement) && published.isIntact(compiled.year());
        return same ? "says the same as what is published" : "would be published again";
    }

    /// The revision that the report is, or becomes: 0 until adopted, then one more each time that it says
    /// something else.
    static int revision(AnnualReport report, String statement, Optional<YearManifest> before) {
        int last = before.map(YearManifest::revision).orElse(0);
        if (report.state() == YearState.PRELIMINARY) {
            return last;
        }
        boolean saysTheSame = before.isPresent()
                && before.get().state() == YearState.ADOPTED
                && before.get().statement().equals(statement);
        return saysTheSame ? last : last + 1;
    }

    /// What the report says otherwise than the revision before it; nothing for a first revision or an open year.
    private List<Change> changes(AnnualReport report, Optional<YearManifest> before) throws IOException {
        int earlier = report.revision() - 1;
        if (report.state() != YearState.ADOPTED || earlier < 1) {
            return List.of();
        }
        boolean stillStands = before.isPresent() && before.get().revision() == earlier;
        Path folder = published.folder(report.year());
        Path json = (stillStands ? folder : folder.resolve(REVISIONS + earlier))
                .resolve("annual-report-" + report.year() + ".json");
        try (InputStream in = Files.newInputStream(json)) {
            return Changes.between(CanonicalJson.mapper().readValue(in, AnnualReport.class), report);
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private void stage(AnnualReport report, String statement, List<Change> changes, Staging staging)
            throws IOException {
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
                statement,
                report.provenance(),
                report.controlTotals(),
                report.ledgerTotals(),
                report.sources(),
                staging.files());
        staging.add(YearManifest.NAME, out -> out.write(CanonicalJson.pretty(manifest)));
    }

    /// Copies what an adopted revision said to where it stays readable, before a later one takes its place.
    private void keepEarlier(Optional<YearManifest> before, int revision, Path target) throws IOException {
        if (before.isEmpty() || before.get().revision() == 0 || before.get().revision() == revision) {
            return;
        }
        String kept = REVISIONS + before.get().revision();
        try (Staging staging = new Staging(
                output, "%d-%d".formatted(before.get().year(), before.get().revision()))) {
            for (OutputFile file : before.get().outputs()) {
                staging.add(kept + "/" + file.path(), out -> copy(target.resolve(file.path()), out));
            }
            staging.add(kept + "/" + YearManifest.NAME, out -> copy(target.resolve(YearManifest.NAME), out));
            staging.moveInto(target);
        }
    }

    private static void copy(Path from, OutputStream out) throws IOException {
        Files.copy(from, out);
    }
}
