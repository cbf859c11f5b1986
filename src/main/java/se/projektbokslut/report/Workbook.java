package se.projektbokslut.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.report.WorkbookSheet.Row;
import se.projektbokslut.report.WorkbookSheet.Table;

/// The workbooks of the contract, for people: the tables of the CSV files and more, a sheet each, in the report's
/// language. Amounts are numbers, dates are dates, ids and codes are text, and nothing is a formula. Rows are
/// written as they come; the stream stays open. The same report gives the same bytes.
public final class Workbook {
    /// How the files' names end.
    public static final String ENDING = ".xlsx";

    private final Texts texts;

    private Workbook(Texts texts) {
        this.texts = texts;
    }

    public static Workbook of(Texts texts) {
        return new Workbook(texts);
    }

    /// `annual-report-YEAR`.
    ///
    /// @param changes what the edition says otherwise than the one before it
    /// @return what its sheets of processes and projects hold
    public Tally annualReport(AnnualReport report, List<Change> changes, OutputStream out) throws IOException {
        Tally.Counter counter = new Tally.Counter();
        WorkbookWords words = new WorkbookWords(texts);
        words.learn(report);
        List<YearProject> projects = SwedishOrder.byTitle(report.projects().stream());
        WorkbookRows rows = new WorkbookRows(report, projects, words);
        WorkbookResults results = new WorkbookResults(report.year(), projects, words);
        String title = texts.label("title.full", report.year()) + " – " + new StateWords(report, texts).name();
        try (WorkbookFile file = new WorkbookFile(title, texts.language().tag(), out)) {
            WorkbookSheet sheet = new WorkbookSheet(file, texts);
            sheet.write(new Table(
                    name("processes"),
                    ProcessRow.WORKBOOK_COLUMNS,
                    "process",
                    processes(List.of(report), words),
                    ProcessRow.tally(counter)));
            sheet.write(projects("projects", report.year(), projects, words, ProjectRow.tally(counter)));
            sheet.write(new Table(name("results"), WorkbookResults.COLUMNS, "title", results.rows(), null));
            sheet.write(new Table(name("codes"), WorkbookRows.CODE_COLUMNS, "ledger_code", rows.codes(), null));
            sheet.write(findings(report.findings(), words));
            sheet.write(new Table(name("changes"), WorkbookRows.CHANGE_COLUMNS, "field", rows.changes(changes), null));
        }
        return counter.tally();
    }

    /// `annual-summary`: the reports' rows one after the other, and what stands in no year.
    ///
    /// @param reports rising by year; nothing of them but their rows is used
    /// @param titles of the projects that stand in a year, by id
    /// @param proposals the editions that wait for a decision, by year
    /// @return what the sheet of all years holds
    public Tally annualSummary(
            List<AnnualReport> reports,
            Map<String, ProjectTitle> titles,
            Map<Integer, Integer> proposals,
            Overview overview,
            OutputStream out)
            throws IOException {
        Tally.Counter counter = new Tally.Counter();
        WorkbookWords words = new WorkbookWords(texts);
        titles.forEach((id, title) -> words.learn(Map.of(id, title.words())));
        words.learnProposals(proposals);
        reports.forEach(words::learn);
        words.learn(overview.undated());
        words.learn(overview.planned());
        String title = texts.label("index.file.annual-summary");
        try (WorkbookFile file = new WorkbookFile(title, texts.language().tag(), out)) {
            WorkbookSheet sheet = new WorkbookSheet(file, texts);
            sheet.write(new Table(
                    name("years"),
                    ProcessRow.WORKBOOK_COLUMNS,
                    "process",
                    processes(reports, words),
                    ProcessRow.tally(counter)));
            sheet.write(projects("undated", null, SwedishOrder.byTitle(overview.undated().stream()), words, null));
            sheet.write(projects("planned", null, SwedishOrder.byTitle(overview.planned().stream()), words, null));
            sheet.write(findings(overview.findings(), words));
            sheet.write(new Table(
                    name("refused"),
                    CsvFiles.REFUSED_COLUMNS,
                    "record",
                    () -> overview.refusals().stream().map(words::refusal).iterator(),
                    null));
        }
        return counter.tally();
    }

    private String name(String sheet) {
        return texts.label("workbook.sheet." + sheet);
    }

    private static Iterable<Row> processes(List<AnnualReport> reports, WorkbookWords words) {
        return () -> reports.stream()
                .flatMap(report -> report.processes().stream().map(row -> words.process(report, row)))
                .iterator();
    }

    /// @param projects in the order in which people read them
    private Table projects(
            String sheet,
            @Nullable Integer year,
            List<YearProject> projects,
            WorkbookWords words,
            @Nullable TableTally tally) {
        return new Table(
                name(sheet),
                ProjectRow.COLUMNS,
                "title",
                () -> projects.stream()
                        .map(row -> words.project(ProjectRow.of(year, row)))
                        .iterator(),
                tally);
    }

    private Table findings(List<Finding> findings, WorkbookWords words) {
        return new Table(
                name("findings"),
                WorkbookWords.FINDING_COLUMNS,
                "record",
                () -> findings.stream().map(words::finding).iterator(),
                null);
    }
}
