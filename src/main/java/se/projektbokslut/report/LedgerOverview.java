package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.intake.Money;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// The ledger's columns of `annual-report-YEAR.csv`, with the year before beside them where a ledger covers it.
/// The year's own figures are tallied under their column's name.
final class LedgerOverview {
    /// What "accounting" in its name has no accounts of (DOMAIN, "The ledger").
    private static final String ACCOUNTING_AND_VAT = "redovisning-och-moms";

    private final Edition edition;
    private final boolean compared;

    private LedgerOverview(Edition edition) {
        this.edition = edition;
        this.compared = edition.report.previous().stream().anyMatch(row -> row.ledger() != null);
    }

    /// Prints nothing where the year has no ledger.
    static void print(Edition edition) {
        if (edition.report.processes().stream().allMatch(row -> row.ledger() == null)) {
            return;
        }
        var overview = new LedgerOverview(edition);
        edition.pdf.heading(3, edition.words("overview.ledger"), null);
        edition.pdf.paragraph(edition.words("overview.ledger.not-volumes"));
        if (edition.report.processes().stream().anyMatch(row -> row.process().equals(ACCOUNTING_AND_VAT))) {
            edition.pdf.paragraph(edition.words("overview.ledger.vat"));
        }
        edition.pdf.table(overview.table(
                "overview.caption.entries",
                overview.count("vouchers", LedgerFigures::vouchers),
                overview.count("entries", LedgerFigures::entries)));
        edition.pdf.table(overview.table(
                "overview.caption.sums",
                overview.amount("debit", LedgerFigures::debit),
                overview.amount("credit", LedgerFigures::credit)));
        edition.pdf.table(overview.table(
                "overview.caption.balances",
                overview.amount("opening_balance", LedgerFigures::openingBalance),
                overview.amount("closing_balance", LedgerFigures::closingBalance)));
        edition.pdf.table(overview.table(
                "overview.caption.invoices",
                overview.count("invoices", LedgerFigures::invoices),
                overview.amount("invoice_amount", LedgerFigures::invoiceAmount)));
    }

    /// A column's figures in words, and how the year's own ones are tallied.
    private record Figure(String column, Function<LedgerFigures, Text> text, Consumer<LedgerFigures> tallying) {}

    private Figure count(String column, Function<LedgerFigures, Long> count) {
        return new Figure(
                column,
                figures -> Text.of(edition.formats.count(count.apply(figures))),
                figures -> edition.tally.count("process." + column, count.apply(figures)));
    }

    private Figure amount(String column, Function<LedgerFigures, @Nullable Money> amount) {
        return new Figure(
                column,
                figures -> edition.amount(amount.apply(figures)),
                figures -> edition.tally.amount("process." + column, amount.apply(figures)));
    }

    private Table table(String caption, Figure... figures) {
        int year = edition.report.year();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("column.process")));
        for (Figure figure : figures) {
            String label = edition.label("column." + figure.column());
            columns.add(Column.figures(compared ? label + " " + year : label, 86));
            if (compared) {
                columns.add(Column.figures(label + " " + (year - 1), 86));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (ProcessFigures row : edition.report.processes()) {
            List<Text> cells = new ArrayList<>();
            cells.add(edition.linkToSection(row));
            for (Figure figure : figures) {
                cells.add(own(row.ledger(), figure).to(behind(row, figure)));
                if (compared) {
                    ProcessFigures before = edition.previous(row);
                    cells.add(before == null ? edition.missing() : words(before.ledger(), figure));
                }
            }
            rows.add(new Row(cells, Edition.isTotal(row)));
        }
        return new Table(edition.words(caption), columns, rows);
    }

    /// The files that a figure was read from; what no process claims is listed by account.
    private Target.@Nullable Rows behind(ProcessFigures row, Figure figure) {
        if (!LedgerSection.hasSomething(edition)) {
            return null;
        }
        return row.process().equals(ProcessFigures.UNASSIGNED)
                        && !figure.column().startsWith("invoice")
                ? edition.rows(LedgerSection.OTHER_ACCOUNTS, edition.label("ledger.other-accounts"))
                : edition.rows(LedgerSection.FILES, edition.label("ledger.files"));
    }

    private Text own(@Nullable LedgerFigures ledger, Figure figure) {
        if (ledger != null) {
            figure.tallying().accept(ledger);
        }
        return words(ledger, figure);
    }

    private Text words(@Nullable LedgerFigures ledger, Figure figure) {
        return ledger == null ? edition.missing() : figure.text().apply(ledger);
    }
}
