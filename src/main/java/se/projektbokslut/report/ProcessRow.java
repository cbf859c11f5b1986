package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;

/// The row of a process in `annual-report-YEAR` and `annual-summary`; columns and their order are the contract's.
final class ProcessRow {
    static final List<String> COLUMNS = List.of(
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

    private static final int PAIR = COLUMNS.indexOf("investment_variance");

    /// The columns as people have them: beside the variance of investments stands the pair that it is of.
    static final List<String> WORKBOOK_COLUMNS = withPair(COLUMNS);

    private static List<String> withPair(List<String> columns) {
        List<String> with = new ArrayList<>(columns);
        with.addAll(PAIR, List.of("investment_compared_budget", "investment_compared_actual"));
        return List.copyOf(with);
    }

    /// The figures that the PDF prints too.
    static final Set<String> FIGURES = Set.copyOf(COLUMNS.subList(5, COLUMNS.size()));

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

    private ProcessRow() {}

    static TableTally tally(Tally.Counter counter) {
        return new TableTally(counter, "process", FIGURES);
    }

    static List<Cell> of(AnnualReport report, ProcessFigures row) {
        List<Cell> cells = new ArrayList<>(COLUMNS.size());
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

    /// The same with what [#WORKBOOK_COLUMNS] has beside.
    static List<Cell> forWorkbook(AnnualReport report, ProcessFigures row) {
        List<Cell> cells = of(report, row);
        Investment investment = row.investment();
        cells.add(PAIR, Cell.of(investment == null ? null : investment.comparedBudget()));
        cells.add(PAIR + 1, Cell.of(investment == null ? null : investment.comparedActual()));
        return cells;
    }

    private static List<Cell> ledgerCells(LedgerFigures ledger) {
        return List.of(
                Cell.ofCount(ledger.vouchers()),
                Cell.of(ledger.entries()),
                Cell.of(ledger.debit()),
                Cell.of(ledger.credit()),
                Cell.of(ledger.openingBalance()),
                Cell.of(ledger.closingBalance()),
                Cell.of(ledger.invoices()),
                Cell.of(ledger.invoiceAmount()));
    }
}
