package se.projektbokslut.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Refusal;

/// The CSV files of the contract, for machines: UTF-8 without BOM, comma, decimal point, LF, snake_case header,
/// no formula guard. Rows are written as they come and nothing is kept; the stream stays open. Columns and their
/// order are the contract's; the workbook is made of the same rows.
public final class CsvFiles {
    /// How the files' names end.
    public static final String ENDING = ".csv";

    static final List<String> REFUSED_COLUMNS = List.of("file", "line", "column", "record", "field", "problem");
    static final List<String> FINDING_COLUMNS = List.of(
            "file",
            "line",
            "record",
            "year",
            "field",
            "code",
            "severity",
            "responsible_role",
            "message",
            "remedy",
            "accepted");
    static final List<String> CHANGE_COLUMNS =
            List.of("field", "old", "new", "source_file", "source_line", "digest_before", "digest_after");

    private final Texts texts;

    private CsvFiles(Texts texts) {
        this.texts = texts;
    }

    public static CsvFiles of(Texts texts) {
        return new CsvFiles(texts);
    }

    /// `annual-report-YEAR`: one row a process.
    public Tally annualReport(AnnualReport report, OutputStream out) throws IOException {
        return annualSummary(List.of(report), out);
    }

    /// `annual-summary`: the reports' rows one after the other, in the order given; each report is asked for
    /// once.
    public Tally annualSummary(Iterable<AnnualReport> reports, OutputStream out) throws IOException {
        Tally.Counter counter = new Tally.Counter();
        try (CsvTable table = new CsvTable(ProcessRow.COLUMNS, ProcessRow.tally(counter), out)) {
            for (AnnualReport report : reports) {
                for (ProcessFigures row : report.processes()) {
                    table.row(ProcessRow.of(report, row));
                }
            }
        }
        return counter.tally();
    }

    /// `projects-YEAR`, `projects-undated` and `projects-planned`: one row a project, in the order given.
    ///
    /// @param year null for projects that stand in no year: their cells stay empty
    public Tally projects(@Nullable Integer year, List<YearProject> projects, OutputStream out) throws IOException {
        Tally.Counter counter = new Tally.Counter();
        try (CsvTable table = new CsvTable(ProjectRow.COLUMNS, ProjectRow.tally(counter), out)) {
            for (YearProject row : projects) {
                table.row(ProjectRow.of(year, row));
            }
        }
        return counter.tally();
    }

    /// `refused`: one row a fault, in the order given.
    public void refused(Iterable<Refusal> refusals, OutputStream out) throws IOException {
        try (CsvTable table = new CsvTable(REFUSED_COLUMNS, out)) {
            for (Refusal refusal : refusals) {
                table.row(refusedRow(refusal, texts));
            }
        }
    }

    static List<Cell> refusedRow(Refusal refusal, Texts texts) {
        return List.of(
                Cell.of(refusal.at().file()),
                Cell.ofLine(refusal.at().line()),
                Cell.ofLine(refusal.at().column()),
                Cell.of(refusal.record()),
                Cell.of(refusal.field()),
                Cell.of(atCell(refusal.at(), texts.problem(refusal))));
    }

    /// What is said of a cell of a workbook begins with the cell, `Projekt!F12`: no column has room for the
    /// sheet.
    private static String atCell(Location at, String said) {
        return at.sheet() == null ? said : at.cell() + ": " + said;
    }

    /// `findings`: one row a finding, in the order given, with its texts in the report's language.
    public void findings(Iterable<Finding> findings, OutputStream out) throws IOException {
        try (CsvTable table = new CsvTable(FINDING_COLUMNS, out)) {
            for (Finding finding : findings) {
                table.row(findingRow(finding, texts));
            }
        }
    }

    static List<Cell> findingRow(Finding finding, Texts texts) {
        return FINDING_COLUMNS.stream()
                .map(column -> findingCell(column, finding, texts))
                .toList();
    }

    /// @param column one of [#FINDING_COLUMNS]
    static Cell findingCell(String column, Finding finding, Texts texts) {
        return switch (column) {
            case "file" -> Cell.of(finding.at().file());
            case "line" -> Cell.ofLine(finding.at().line());
            case "record" -> Cell.of(finding.record());
            case "year" -> finding.year() == null ? Cell.EMPTY : Cell.of(finding.year());
            case "field" -> Cell.of(finding.field());
            case "code" -> Cell.of(finding.code().name());
            case "severity" -> Cell.of(finding.severity().code());
            case "responsible_role" -> Cell.of(finding.role().code());
            case "message" -> Cell.of(atCell(finding.at(), texts.findingMessage(finding)));
            case "remedy" -> Cell.of(texts.findingRemedy(finding));
            case "accepted" -> Cell.of(Boolean.toString(finding.accepted()));
            default -> throw new IllegalArgumentException(column);
        };
    }

    /// `changes-YEAR`: a revision's list of changes, in the order given.
    public void changes(Iterable<Change> changes, OutputStream out) throws IOException {
        try (CsvTable table = new CsvTable(CHANGE_COLUMNS, out)) {
            for (Change change : changes) {
                table.row(List.of(
                        Cell.of(change.field()),
                        Cell.ofStated(change.before()),
                        Cell.ofStated(change.after()),
                        Cell.of(change.sourceFiles()),
                        Cell.ofLine(change.sourceLine()),
                        Cell.of(change.digestsBefore()),
                        Cell.of(change.digestsAfter())));
            }
        }
    }
}
