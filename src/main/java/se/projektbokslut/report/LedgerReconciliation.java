package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.LedgerTotals.Sums;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// What became of every entry and row of the year's ledger files, and what the files contradict in themselves
/// (CONTRACT, "Control totals").
final class LedgerReconciliation {
    private static final Set<FindingCode> BALANCES =
            Set.of(FindingCode.LEDGER_BALANCE_UNUSED, FindingCode.LEDGER_BALANCE_MISSING);

    private final Edition edition;
    private final LedgerTotals totals;

    private LedgerReconciliation(Edition edition) {
        this.edition = edition;
        this.totals = edition.report.ledgerTotals();
    }

    /// Prints nothing where the year has no ledger.
    static void print(Edition edition) {
        LedgerNotes notes = edition.report.ledger();
        var ledger = new LedgerReconciliation(edition);
        if (!notes.files().isEmpty()) {
            edition.pdf.heading(3, edition.words("control.ledger"), null);
            edition.pdf.table(ledger.entries());
            edition.pdf.table(ledger.sums());
        }
        if (!notes.suppliers().isEmpty()) {
            edition.pdf.heading(3, edition.words("control.suppliers"), null);
            edition.pdf.table(ledger.rows());
        }
        ledger.contradictions();
    }

    /// File by file and together: read = mapped + other + superseded + withheld + refused.
    private Table entries() {
        List<Row> rows = new ArrayList<>();
        for (LedgerNotes.File file : edition.report.ledger().files()) {
            rows.add(row(
                    file.file(),
                    false,
                    file.read(),
                    file.mapped(),
                    file.other(),
                    file.superseded(),
                    file.withheld(),
                    file.refused()));
        }
        if (rows.size() > 1) {
            rows.add(row(
                    edition.label("control.sum"),
                    true,
                    totals.read(),
                    totals.mapped(),
                    totals.other(),
                    totals.superseded(),
                    totals.withheld(),
                    totals.refused()));
        }
        return new Table(
                edition.words("control.caption.entries"),
                columns("read", "mapped", "other", "superseded", "withheld", "refused"),
                rows);
    }

    /// Rows of the supplier ledger: read = counted + superseded + withheld + refused.
    private Table rows() {
        List<Row> rows = new ArrayList<>();
        for (LedgerNotes.SupplierFile file : edition.report.ledger().suppliers()) {
            rows.add(row(
                    file.file(),
                    false,
                    file.read(),
                    file.counted(),
                    file.superseded(),
                    file.withheld(),
                    file.refused()));
        }
        LedgerTotals.Rows sum = totals.rows();
        rows.add(row(
                edition.label("control.sum"),
                true,
                sum.read(),
                sum.counted(),
                sum.superseded(),
                sum.withheld(),
                sum.refused()));
        return new Table(
                edition.words("control.caption.suppliers"),
                columns("read", "counted", "superseded", "withheld", "refused"),
                rows);
    }

    private List<Column> columns(String... names) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("column.file")));
        for (String name : names) {
            columns.add(Column.figures(edition.label("control.column." + name), 56));
        }
        return columns;
    }

    private Row row(String head, boolean total, long... counts) {
        List<Text> cells = new ArrayList<>();
        cells.add(Text.of(head));
        for (long count : counts) {
            cells.add(Text.of(edition.formats.count(count)).to(total ? files() : null));
        }
        return new Row(cells, total);
    }

    /// The sums of the rows beside those of the files, which are counted apart.
    private Table sums() {
        return new Table(
                edition.words("control.caption.sums"),
                List.of(
                        Column.text(edition.label("control.what")),
                        Column.figures(edition.label("column.debit"), 110),
                        Column.figures(edition.label("column.credit"), 110)),
                List.of(
                        sums("control.sums.processes", totals.processes(), false),
                        sums("control.sums.other", totals.unassigned(), false),
                        sums(
                                "control.sum",
                                new Sums(
                                        totals.processes()
                                                .debit()
                                                .plus(totals.unassigned().debit()),
                                        totals.processes()
                                                .credit()
                                                .plus(totals.unassigned().credit())),
                                true),
                        sums("control.sums.entries", totals.entries(), false)));
    }

    private Row sums(String key, Sums sums, boolean total) {
        var behind = total ? files() : null;
        return new Row(
                List.of(
                        edition.words(key),
                        edition.amount(sums.debit()).to(behind),
                        edition.amount(sums.credit()).to(behind)),
                total);
    }

    private Target.Rows files() {
        return edition.rows(LedgerSection.FILES, edition.label("ledger.files"));
    }

    /// Whether the files state entries or balances that could not be used: what these make is not checked.
    private boolean isPartlyUnread() {
        Set<String> files = edition.report.ledger().files().stream()
                .map(LedgerNotes.File::file)
                .collect(Collectors.toSet());
        return totals.refused() > 0
                || edition.report.refusals().stream()
                        .anyMatch(refusal -> files.contains(refusal.at().file()))
                || edition.report.findings().stream().anyMatch(finding -> BALANCES.contains(finding.code()));
    }

    private void contradictions() {
        edition.pdf.heading(3, edition.words("control.contradictions"), null);
        List<Finding> errors = edition.report.findings().stream()
                .filter(finding -> finding.record().isEmpty() && finding.severity() == Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            edition.pdf.paragraph(edition.words(
                    edition.report.ledger().files().isEmpty()
                            ? "control.contradictions.unchecked"
                            : isPartlyUnread() ? "control.contradictions.partly" : "control.contradictions.none"));
            return;
        }
        FindingWords words = new FindingWords(edition.texts);
        List<Row> rows = errors.stream()
                .map(finding -> Row.of(List.of(
                        Text.of(finding.at().file()),
                        Text.strong(edition.texts.findingTitle(finding.code()) + ". ")
                                .and(Text.marked(words.message(finding)))
                                .and(finding.accepted() ? " (" + edition.label("findings.accepted") + ")" : ""))))
                .toList();
        edition.pdf.table(new Table(
                edition.words("control.caption.contradictions"),
                List.of(Column.text(edition.label("column.file"), 150), Column.text(edition.label("findings.what"))),
                rows));
    }
}
