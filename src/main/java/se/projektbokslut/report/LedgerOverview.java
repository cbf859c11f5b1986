package se.projektbokslut.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// The ledger's columns of `annual-report-YEAR.csv`, where files give them, with the year before beside them
/// where a ledger covers it.
/// The year's own figures are tallied under their column's name.
final class LedgerOverview {
    /// What "accounting" in its name has no accounts of (DOMAIN, "The ledger").
    private static final String ACCOUNTING_AND_VAT = "redovisning-och-moms";

    /// The key of the sentence about what is stated of no process.
    private static final String NOWHERE = "overview.ledger.nowhere";

    private static final String OTHER = "control.column.other";

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
        if (isPosted(edition.total().ledger()) || overview.statesBalances() || overview.readsInvoices()) {
            edition.pdf.heading(3, edition.words("overview.ledger"), null);
        }
        overview.entries();
        overview.invoices();
    }

    /// Where only a supplier ledger was read, a 0 would say that nothing was posted.
    private void entries() {
        if (isPosted(edition.total().ledger())) {
            edition.pdf.paragraph(edition.words("overview.ledger.not-volumes"));
            if (edition.report.processes().stream()
                    .anyMatch(row -> row.process().equals(ACCOUNTING_AND_VAT))) {
                edition.pdf.paragraph(edition.words("overview.ledger.vat"));
            }
        }
        Predicate<ProcessFigures> shown = _ -> isPosted(edition.total().ledger());
        print(
                "overview.caption.entries",
                shown,
                count("vouchers", LedgerFigures::vouchers, LedgerOverview::isPosted),
                count("entries", LedgerFigures::entries, LedgerOverview::isPosted));
        print(
                "overview.caption.sums",
                shown,
                amount("debit", LedgerFigures::debit),
                amount("credit", LedgerFigures::credit));
        print(
                "overview.caption.balances",
                _ -> isPosted(edition.total().ledger()) || statesBalances(),
                amount("opening_balance", LedgerFigures::openingBalance),
                amount("closing_balance", LedgerFigures::closingBalance));
    }

    /// Of the one process that the supplier ledger belongs to, of what names none, and of both together; nothing
    /// where no such ledger was read: its 0 would say that there was no invoice.
    private void invoices() {
        print(
                "overview.caption.invoices",
                row -> readsInvoices() && hasInvoices(row),
                count("invoices", LedgerFigures::invoices, LedgerOverview::isInvoiced),
                amount("invoice_amount", LedgerFigures::invoiceAmount));
    }

    /// A file that holds no vouchers may hold balances.
    private boolean statesBalances() {
        return edition.report.processes().stream()
                .map(ProcessFigures::ledger)
                .anyMatch(row -> row != null && (row.openingBalance() != null || row.closingBalance() != null));
    }

    private boolean readsInvoices() {
        return !edition.report.ledger().suppliers().isEmpty()
                || isInvoiced(edition.total().ledger());
    }

    private boolean hasInvoices(ProcessFigures row) {
        ProcessFigures before = edition.previous(row);
        return Edition.isTotal(row) || isInvoiced(row.ledger()) || (before != null && isInvoiced(before.ledger()));
    }

    private static boolean isPosted(@Nullable LedgerFigures ledger) {
        return ledger != null && (ledger.entries() != 0 || ledger.debit() != null);
    }

    private static boolean isInvoiced(@Nullable LedgerFigures ledger) {
        return ledger != null && (ledger.invoices() != 0 || ledger.invoiceAmount() != null);
    }

    /// Every row is tallied: one that is not shown is 0 or empty in the CSV too.
    private void print(String caption, Predicate<ProcessFigures> shown, Figure... figures) {
        List<ProcessFigures> rows = edition.report.processes();
        rows.stream()
                .flatMap(row -> Stream.ofNullable(row.ledger()))
                .forEach(ledger ->
                        Stream.of(figures).forEach(figure -> figure.tallying().accept(ledger)));
        List<ProcessFigures> printed = rows.stream().filter(shown).toList();
        if (printed.isEmpty()) {
            return;
        }
        StatedTable<ProcessFigures> table = table(printed, figures);
        if (table.statesSomething()) {
            Function<ProcessFigures, Optional<String>> unlessTotal = row -> Edition.isTotal(row)
                    ? Optional.empty()
                    : Optional.of(isOtherAccounts(row, figures[0]) ? edition.label(OTHER) : edition.nameOf(row));
            edition.pdf.table(table.table(edition.label(caption), NOWHERE, Edition::isTotal, unlessTotal));
        } else {
            edition.pdf.paragraph(edition.own(Text.of(table.leftOut(NOWHERE))));
        }
    }

    /// A column's figures in words, and how the year's own ones are tallied.
    private record Figure(
            String column, Function<LedgerFigures, @Nullable Text> text, Consumer<LedgerFigures> tallying) {
        boolean isOfInvoices() {
            return column.startsWith("invoice");
        }
    }

    /// @param known whether a count of 0 is one
    private Figure count(String column, Function<LedgerFigures, @Nullable Long> count, Predicate<LedgerFigures> known) {
        return new Figure(
                column,
                figures -> {
                    Long number = count.apply(figures);
                    return number != null && known.test(figures) ? Text.of(edition.formats.count(number)) : null;
                },
                figures -> {
                    Long number = count.apply(figures);
                    if (number != null) {
                        edition.tally.count("process." + column, number);
                    }
                });
    }

    private Figure amount(String column, Function<LedgerFigures, @Nullable Money> amount) {
        return new Figure(
                column,
                figures -> {
                    Money figure = amount.apply(figures);
                    return figure == null ? null : edition.amount(figure);
                },
                figures -> edition.tally.amount("process." + column, amount.apply(figures)));
    }

    /// Without the columns in which no row states anything.
    private StatedTable<ProcessFigures> table(List<ProcessFigures> printed, Figure... figures) {
        int year = edition.report.year();
        StatedTable<ProcessFigures> table = new StatedTable<>(edition, printed)
                .always(Column.text(edition.label("column.process")), row -> name(row, figures));
        for (Figure figure : figures) {
            String label = edition.label("column." + figure.column());
            table.stated(Column.figures(compared ? label + " " + year : label, 86), row -> {
                Text words = words(row.ledger(), figure);
                return words == null ? null : words.to(behind(row, figure));
            });
            if (compared) {
                table.stated(Column.figures(label + " " + (year - 1), 86), row -> {
                    ProcessFigures before = edition.previous(row);
                    return before == null ? null : words(before.ledger(), figure);
                });
            }
        }
        return table;
    }

    private Text name(ProcessFigures row, Figure... figures) {
        return isOtherAccounts(row, figures[0]) ? edition.words(OTHER) : edition.linkToSection(row);
    }

    /// What no process claims are accounts in the ledger, and suppliers' invoices in theirs.
    private static boolean isOtherAccounts(ProcessFigures row, Figure figure) {
        return row.process().equals(ProcessFigures.UNASSIGNED) && !figure.isOfInvoices();
    }

    /// The files that a figure was read from; what no process claims is listed by account.
    private Target.Rows behind(ProcessFigures row, Figure figure) {
        return isOtherAccounts(row, figure)
                ? edition.rows(LedgerSection.OTHER_ACCOUNTS, edition.label("ledger.other-accounts"))
                : edition.rows(LedgerSection.FILES, edition.label("ledger.files"));
    }

    private static @Nullable Text words(@Nullable LedgerFigures ledger, Figure figure) {
        return ledger == null ? null : figure.text().apply(ledger);
    }
}
