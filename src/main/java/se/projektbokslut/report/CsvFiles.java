package se.projektbokslut.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordKey;
import se.projektbokslut.project.RecordKey.Place;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.ObjectiveState;
import se.projektbokslut.project.Stated;

/// The CSV files of the contract, for machines: UTF-8 without BOM, comma, decimal point, LF, snake_case header,
/// no formula guard. Rows are written as they come and nothing is kept; the stream stays open. Columns and their
/// order are the contract's; the workbook is made of the same rows.
public final class CsvFiles {
    /// How the files' names end.
    public static final String ENDING = ".csv";

    static final List<String> REPORT_COLUMNS = List.of(
            "year",
            "revision",
            "state",
            "ledger_through",
            "process",
            "projects",
            "projects_direct",
            "projects_touched",
            "started",
            "ongoing",
            "closed",
            "cancelled",
            "budget",
            "actual",
            "variance",
            "with_budget",
            "with_actual",
            "with_variance",
            "forecast",
            "vouchers",
            "entries",
            "debit",
            "credit",
            "opening_balance",
            "closing_balance",
            "invoices",
            "invoice_amount",
            "compared_budget",
            "compared_actual",
            "stated_actual",
            "investment_budget",
            "investment_actual",
            "investment_variance",
            "investment_forecast",
            "unclaimed_actual",
            "outside_actual");
    /// Texts that the table of record keys gives a column: those about people and organisation, and the numbers.
    private static final List<RecordKey> BELONGING =
            RecordKey.withColumn(EnumSet.complementOf(EnumSet.of(Place.NUMBERS)));

    private static final List<RecordKey> NUMBERS = RecordKey.withColumn(EnumSet.of(Place.NUMBERS));

    static final List<String> PROJECT_COLUMNS = Stream.of(
                    List.of(
                            "year",
                            "id",
                            "title",
                            "status",
                            "processes_direct",
                            "processes_touched",
                            "year_basis",
                            "start",
                            "end",
                            "handover",
                            "planned_end",
                            "leader"),
                    columns(BELONGING),
                    List.of(
                            "budget",
                            "actual",
                            "variance",
                            "forecast",
                            "budget_total",
                            "actual_to_date",
                            "variance_total",
                            "ledger_codes",
                            "predecessors",
                            "successors",
                            "final_report"),
                    columns(NUMBERS),
                    List.of(
                            "findings",
                            "source_file",
                            "source_line",
                            "type",
                            "actual_basis",
                            "objectives",
                            "objectives_met",
                            "risks_open",
                            "progress_time",
                            "progress_cost",
                            "progress_quality"))
            .flatMap(List::stream)
            .toList();

    /// The figures that the PDF prints too.
    static final Set<String> REPORT_FIGURES = Set.copyOf(REPORT_COLUMNS.subList(5, REPORT_COLUMNS.size()));

    static final Set<String> PROJECT_FIGURES = Set.of("budget", "actual", "variance", "forecast");

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

    /// Vouchers to invoice_amount of a year without a ledger. The counts are 0, not empty (CONTRACT, "Counts are
    /// integers, 0 when none").
    private static final List<Cell> NO_LEDGER = List.of(
            new Cell.Unprinted(0),
            new Cell.Unprinted(0),
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.EMPTY,
            new Cell.Unprinted(0),
            Cell.EMPTY);

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
        try (CsvTable table = new CsvTable(REPORT_COLUMNS, processes(counter), out)) {
            for (AnnualReport report : reports) {
                for (ProcessFigures row : report.processes()) {
                    table.row(reportRow(report, row));
                }
            }
        }
        return counter.tally();
    }

    static TableTally processes(Tally.Counter counter) {
        return new TableTally(counter, "process", REPORT_FIGURES);
    }

    static TableTally projects(Tally.Counter counter) {
        return new TableTally(counter, "project", PROJECT_FIGURES);
    }

    static List<Cell> reportRow(AnnualReport report, ProcessFigures row) {
        List<Cell> cells = new ArrayList<>(REPORT_COLUMNS.size());
        cells.add(Cell.of(report.year()));
        cells.add(Cell.of(report.revision()));
        cells.add(Cell.of(report.state().code()));
        cells.add(Cell.of(report.ledgerThrough()));
        cells.add(Cell.of(row.process()));
        cells.add(Cell.of(row.projects()));
        cells.add(Cell.of(row.projectsDirect()));
        cells.add(Cell.of(row.projectsTouched()));
        cells.add(Cell.of(row.started()));
        cells.add(Cell.of(row.ongoing()));
        cells.add(Cell.of(row.closed()));
        cells.add(Cell.of(row.cancelled()));
        cells.add(Cell.of(row.budget()));
        cells.add(Cell.of(row.actual()));
        cells.add(Cell.of(row.variance()));
        cells.add(Cell.of(row.withBudget()));
        cells.add(Cell.of(row.withActual()));
        cells.add(Cell.of(row.withVariance()));
        cells.add(Cell.of(row.forecast()));
        LedgerFigures ledger = row.ledger();
        cells.addAll(ledger == null ? NO_LEDGER : ledgerCells(ledger));
        Investment investment = row.investment();
        Collections.addAll(
                cells,
                Cell.of(row.comparedBudget()),
                Cell.of(row.comparedActual()),
                Cell.of(row.statedActual()),
                Cell.of(investment == null ? null : investment.budget()),
                Cell.of(investment == null ? null : investment.actual()),
                Cell.of(investment == null ? null : investment.variance()),
                Cell.of(investment == null ? null : investment.forecast()),
                Cell.of(row.unclaimedActual()),
                Cell.of(row.outsideActual()));
        return cells;
    }

    private static List<Cell> ledgerCells(LedgerFigures ledger) {
        return List.of(
                Cell.of(ledger.vouchers()),
                Cell.of(ledger.entries()),
                Cell.of(ledger.debit()),
                Cell.of(ledger.credit()),
                Cell.of(ledger.openingBalance()),
                Cell.of(ledger.closingBalance()),
                Cell.of(ledger.invoices()),
                Cell.of(ledger.invoiceAmount()));
    }

    /// `projects-YEAR`, `projects-undated` and `projects-planned`: one row a project, in the order given.
    ///
    /// @param year null for projects that stand in no year: their cells stay empty
    public Tally projects(@Nullable Integer year, List<YearProject> projects, OutputStream out) throws IOException {
        Tally.Counter counter = new Tally.Counter();
        try (CsvTable table = new CsvTable(PROJECT_COLUMNS, projects(counter), out)) {
            for (YearProject row : projects) {
                table.row(projectRow(year, row));
            }
        }
        return counter.tally();
    }

    static List<Cell> projectRow(@Nullable Integer year, YearProject row) {
        Project project = row.project();
        Period period = project.period();
        Relations relations = project.relations();
        YearProject.Amounts amounts = row.amounts();
        Results.@Nullable Handover handover = project.results().handover();
        Documentation.@Nullable Document finalReport = project.documentation().finalReport();
        List<Cell> cells = new ArrayList<>(PROJECT_COLUMNS.size());
        Collections.addAll(
                cells,
                year == null ? Cell.EMPTY : Cell.of(year),
                Cell.of(project.id()),
                Cell.of(project.title()),
                Cell.of(row.status().code()),
                Cell.of(row.processesDirect()),
                Cell.of(row.processesTouched()),
                Cell.of(row.yearBasis().code()),
                Cell.of(value(period.start())),
                Cell.of(value(period.end())),
                Cell.of(handover == null ? null : handover.date()),
                Cell.of(period.plan() == null ? null : period.plan().end()),
                Cell.of(value(project.leader())));
        BELONGING.forEach(key -> cells.add(Cell.of(project.text(key))));
        Collections.addAll(
                cells,
                Cell.of(amounts.budget()),
                Cell.of(amounts.actual()),
                Cell.of(amounts.variance()),
                Cell.of(amounts.forecast()),
                Cell.of(amounts.budgetTotal()),
                Cell.of(amounts.actualToDate()),
                Cell.of(amounts.varianceTotal()),
                joined(project.ledgerCodes(), Economy.LedgerCode::code),
                joined(relations.predecessors(), CsvFiles::idOrTitle),
                joined(relations.successors(), CsvFiles::idOrTitle),
                Cell.of(finalReport == null ? null : finalReport.title()));
        NUMBERS.forEach(key -> cells.add(Cell.of(project.text(key))));
        Collections.addAll(
                cells,
                joined(row.findings(), Enum::name),
                Cell.of(project.at().file()),
                Cell.ofLine(project.at().line()),
                Cell.of(project.investment() ? "investment" : "operating"),
                Cell.of(
                        amounts.actualBasis() == null
                                ? null
                                : amounts.actualBasis().code()),
                Cell.of(project.results().objectivesOnly().size()),
                Cell.of(project.results().objectivesOnly().stream()
                        .filter(objective -> objective.state() == ObjectiveState.MET)
                        .count()),
                Cell.of(project.results().risksOpen()),
                light(project, Progress::time),
                light(project, Progress::cost),
                light(project, Progress::quality));
        return cells;
    }

    private static Cell light(Project project, Function<Progress, Progress.@Nullable Signal> aspect) {
        Progress progress = project.progress();
        Progress.Signal signal = progress == null ? null : aspect.apply(progress);
        return Cell.of(signal == null ? null : signal.code());
    }

    private static List<String> columns(List<RecordKey> keys) {
        return keys.stream().map(RecordKey::column).toList();
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
                Cell.of(texts.problem(refusal)));
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
        return List.of(
                Cell.of(finding.at().file()),
                Cell.ofLine(finding.at().line()),
                Cell.of(finding.record()),
                finding.year() == null ? Cell.EMPTY : Cell.of(finding.year()),
                Cell.of(finding.field()),
                Cell.of(finding.code().name()),
                Cell.of(finding.severity().code()),
                Cell.of(finding.code().role().code()),
                Cell.of(texts.findingMessage(finding)),
                Cell.of(texts.findingRemedy(finding)),
                Cell.of(Boolean.toString(finding.accepted())));
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

    private static <T> @Nullable T value(@Nullable Stated<T> stated) {
        return stated == null ? null : stated.value();
    }

    private static <T> Cell joined(@Nullable List<T> items, Function<T, String> text) {
        return items == null ? Cell.EMPTY : Cell.of(items.stream().map(text).toList());
    }

    private static String idOrTitle(Relations.Lineage lineage) {
        String id = lineage.id();
        return id != null ? id : String.valueOf(lineage.title());
    }
}
