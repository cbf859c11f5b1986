package se.projektbokslut.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.report.AnnualReportPdf;
import se.projektbokslut.report.Change;
import se.projektbokslut.report.CsvFiles;
import se.projektbokslut.report.ReportOptions;
import se.projektbokslut.report.Tally;
import se.projektbokslut.report.Texts;
import se.projektbokslut.report.Workbook;
import se.projektbokslut.words.Language;

/// Makes the files of a year's report: the value, its renderings and the manifest that tells of them, which is
/// the last.
final class YearFiles {
    private final Rendering rendering;
    private final Texts texts;

    YearFiles(Rendering rendering) {
        this.rendering = rendering;
        this.texts = Texts.of(rendering.language());
    }

    /// These, and after them the same in each other language.
    List<YearFiles> inEachLanguage() {
        List<YearFiles> each = new ArrayList<>(List.of(this));
        for (Language other : Language.values()) {
            if (other != rendering.language()) {
                each.add(new YearFiles(new Rendering(other, rendering.mostCards())));
            }
        }
        return each;
    }

    /// @param revisions tell what the edition says otherwise than the one before it
    /// @throws TotalsDiffer if PDF, CSV and workbook do not carry the same figures
    void make(StatedReport stated, Revisions revisions, FileSet set) throws IOException {
        AnnualReport report = stated.report();
        List<Change> changes = revisions.changes(stated);
        int year = report.year();
        String name = "annual-report-" + year;
        Tally[] tallies = new Tally[4];
        ReportOptions options = new ReportOptions(rendering.mostCards());
        CsvFiles csv = CsvFiles.of(texts);
        SequencedMap<String, WholeFile.Content> renderings = new LinkedHashMap<>();
        renderings.put(name + ".json", out -> CanonicalJson.writePretty(report, out));
        renderings.put(name + ".pdf", out -> tallies[0] = AnnualReportPdf.write(report, changes, texts, options, out));
        renderings.put(name + CsvFiles.ENDING, out -> tallies[1] = csv.annualReport(report, out));
        renderings.put(
                "projects-" + year + CsvFiles.ENDING, out -> tallies[2] = csv.projects(year, report.projects(), out));
        renderings.put("changes-" + year + CsvFiles.ENDING, out -> csv.changes(changes, out));
        renderings.put(
                name + Workbook.ENDING, out -> tallies[3] = Workbook.of(texts).annualReport(report, changes, out));
        set.addAll(renderings);
        TotalsDiffer.check("the PDF and the CSV of " + year, tallies[0].differences(tallies[1].plus(tallies[2])));
        TotalsDiffer.check("the PDF and the workbook of " + year, tallies[0].differences(tallies[3]));
        YearManifest manifest = new YearManifest(
                year,
                report.state(),
                report.revision(),
                rendering.language(),
                report.ledgerThrough(),
                stated.statement(),
                report.provenance(),
                report.controlTotals(),
                report.ledgerTotals(),
                report.sources(),
                set.files());
        set.add(YearManifest.NAME, out -> out.write(CanonicalJson.pretty(manifest)));
    }
}
