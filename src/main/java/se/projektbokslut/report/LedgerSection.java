package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerNotes.AccountSum;
import se.projektbokslut.annual.LedgerNotes.CodeSum;
import se.projektbokslut.annual.LedgerNotes.OutsideSum;
import se.projektbokslut.annual.LedgerNotes.SupplierFile;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// What the ledger says by process, which files it is, how they are reconciled, and where they and the project
/// records do not meet: codes that no record claims, codes that the ledger never saw, entries outside a
/// project's years, accounts of no process.
final class LedgerSection {
    static final String PLACE = "ledger";
    static final String FILES = "ledger-files";
    static final String UNCLAIMED = "ledger-unclaimed";
    static final String OUTSIDE = "ledger-outside";
    static final String OTHER_ACCOUNTS = "ledger-other-accounts";

    /// A longer list prints those with the largest sums.
    static final int MOST_ROWS = 100;

    private final Edition edition;
    private final LedgerNotes notes;

    private LedgerSection(Edition edition) {
        this.edition = edition;
        this.notes = edition.report.ledger();
    }

    static boolean hasSomething(Edition edition) {
        LedgerNotes notes = edition.report.ledger();
        return !notes.files().isEmpty()
                || !notes.suppliers().isEmpty()
                || edition.report.processes().stream().anyMatch(row -> row.ledger() != null);
    }

    static void print(Edition edition, Text title) {
        var section = new LedgerSection(edition);
        edition.pdf.heading(2, title, PLACE);
        edition.pdf.paragraph(edition.words("ledger.intro"));
        LedgerOverview.print(edition);
        section.files();
        LedgerReconciliation.print(edition);
        section.unclaimed();
        section.neverSeen();
        section.outside();
        section.otherAccounts();
    }

    private void files() {
        edition.pdf.heading(3, edition.words("ledger.files"), FILES);
        if (!notes.files().isEmpty()) {
            edition.pdf.table(sieFiles());
        }
        LedgerParts.sentences(edition.report, edition.texts)
                .forEach(words -> edition.pdf.paragraph(edition.own(Text.of(words))));
        if (!notes.suppliers().isEmpty()) {
            edition.pdf.table(supplierFiles());
        }
    }

    private Table sieFiles() {
        List<Row> rows = new ArrayList<>();
        for (LedgerNotes.File file : notes.files()) {
            rows.add(Row.of(List.of(
                    Text.of(file.file()),
                    orMissing(file.company().isEmpty() ? null : file.company()),
                    orMissing(file.generated()),
                    orMissing(file.through()),
                    use(file))));
        }
        return new Table(
                edition.words("ledger.caption.files"),
                List.of(
                        Column.text(edition.label("column.file"), 132),
                        Column.text(edition.label("ledger.company")),
                        Column.text(edition.label("ledger.generated"), 62),
                        Column.text(edition.label("ledger.through"), 62),
                        Column.text(edition.label("ledger.use"), 118)),
                rows);
    }

    private Text use(LedgerNotes.File file) {
        return switch (file.use()) {
            case USED -> edition.words("ledger.used");
            case BALANCES -> edition.words("ledger.only-balances");
            case SUPERSEDED -> edition.words("ledger.superseded", String.join(", ", file.others()));
            case REFUSED -> edition.words("ledger.refused-file");
            case WITHHELD -> edition.words("ledger.withheld", String.join(", ", file.others()));
        };
    }

    private Table supplierFiles() {
        List<Row> rows = new ArrayList<>();
        for (SupplierFile file : notes.suppliers()) {
            rows.add(Row.of(List.of(
                    Text.of(file.file()),
                    use(file),
                    Text.of(edition.formats.count(file.read())),
                    Text.of(edition.formats.count(file.invoices())),
                    edition.amount(file.amount()))));
        }
        return new Table(
                edition.words("ledger.caption.suppliers"),
                List.of(
                        Column.text(edition.label("column.file")),
                        Column.text(edition.label("ledger.use"), 118),
                        Column.figures(edition.label("ledger.rows"), 60),
                        Column.figures(edition.label("column.invoices"), 60),
                        Column.figures(edition.label("column.invoice_amount"), 86)),
                rows);
    }

    private Text use(SupplierFile file) {
        String by = file.supersededBy();
        if (by != null) {
            return edition.words("ledger.superseded", by);
        }
        return file.withheld() == 0
                ? edition.words("ledger.used")
                : edition.words("ledger.rows-withheld", edition.formats.count(file.withheld()));
    }

    private void unclaimed() {
        edition.pdf.heading(3, edition.words("ledger.unclaimed"), UNCLAIMED);
        if (notes.unclaimed().isEmpty()) {
            edition.pdf.paragraph(edition.words("ledger.unclaimed.none"));
            return;
        }
        List<CodeSum> most = most(notes.unclaimed(), LedgerSection::size);
        List<Row> rows = most.stream().map(sum -> code(sum, name(sum))).toList();
        edition.pdf.table(codes("ledger.caption.unclaimed", "ledger.name", rows));
        sayRest(notes.unclaimed().size() - most.size());
    }

    private void outside() {
        if (notes.outside().isEmpty()) {
            return;
        }
        edition.pdf.heading(3, edition.words("ledger.outside"), OUTSIDE);
        List<OutsideSum> most = most(notes.outside(), outside -> size(outside.sum()));
        List<Row> rows = new ArrayList<>();
        for (OutsideSum outside : most) {
            Text projects = Text.EMPTY;
            for (String id : outside.projects()) {
                projects = (projects.isEmpty() ? projects : projects.and(", ")).and(edition.linkTo(id));
            }
            rows.add(code(outside.sum(), projects));
        }
        edition.pdf.table(codes("ledger.caption.outside", "section.project", rows));
        sayRest(notes.outside().size() - most.size());
    }

    private Row code(CodeSum sum, Text second) {
        return Row.of(List.of(
                Text.of(sum.code()),
                second,
                Text.of(edition.formats.count(sum.entries())),
                edition.amount(sum.actual()),
                edition.amount(sum.debit()),
                edition.amount(sum.credit())));
    }

    private Text name(CodeSum sum) {
        String name = sum.name();
        if (severalCompanies()) {
            String company = sum.company();
            return orMissing(name).and(company.isEmpty() ? "" : " (" + company + ")");
        }
        return orMissing(name);
    }

    private boolean severalCompanies() {
        return notes.files().stream().map(LedgerNotes.File::company).distinct().count() > 1;
    }

    private Table codes(String caption, String second, List<Row> rows) {
        return new Table(
                edition.words(caption),
                List.of(
                        Column.text(edition.label("ledger.code"), 70),
                        Column.text(edition.label(second)),
                        Column.figures(edition.label("column.entries"), 52),
                        Column.figures(edition.label("column.actual"), 78),
                        Column.figures(edition.label("column.debit"), 78),
                        Column.figures(edition.label("column.credit"), 78)),
                rows);
    }

    /// Codes of the year's projects that the ledger never carried: their actuals are not known.
    private void neverSeen() {
        List<Finding> never = edition.report.findings().stream()
                .filter(finding -> finding.code() == FindingCode.LEDGER_CODE_UNKNOWN)
                .toList();
        if (never.isEmpty()) {
            return;
        }
        edition.pdf.heading(3, edition.words("ledger.never-seen"), null);
        List<Finding> first = never.subList(0, Math.min(never.size(), MOST_ROWS));
        List<Row> rows = first.stream()
                .map(finding -> Row.of(List.of(Text.of(finding.args().getFirst()), edition.linkTo(finding.record()))))
                .toList();
        edition.pdf.table(new Table(
                edition.words("ledger.caption.never-seen"),
                List.of(Column.text(edition.label("ledger.code"), 110), Column.text(edition.label("section.project"))),
                rows));
        sayRest(never.size() - first.size());
    }

    private void otherAccounts() {
        edition.pdf.heading(3, edition.words("ledger.other-accounts"), OTHER_ACCOUNTS);
        if (notes.otherAccounts().isEmpty()) {
            boolean entries = notes.files().stream().anyMatch(file -> file.read() > 0);
            edition.pdf.paragraph(
                    edition.words(entries ? "ledger.other-accounts.none" : "ledger.other-accounts.no-entries"));
            return;
        }
        List<AccountSum> most = most(notes.otherAccounts(), sum -> sum.debit().plus(sum.credit()));
        List<Row> rows = most.stream()
                .map(sum -> Row.of(List.of(
                        Text.of(sum.account()),
                        orMissing(sum.name()),
                        Text.of(edition.formats.count(sum.entries())),
                        edition.amount(sum.debit()),
                        edition.amount(sum.credit()))))
                .toList();
        edition.pdf.table(new Table(
                edition.words("ledger.caption.other-accounts"),
                List.of(
                        Column.text(edition.label("ledger.account"), 70),
                        Column.text(edition.label("ledger.name")),
                        Column.figures(edition.label("column.entries"), 60),
                        Column.figures(edition.label("column.debit"), 90),
                        Column.figures(edition.label("column.credit"), 90)),
                rows));
        sayRest(notes.otherAccounts().size() - most.size());
    }

    private static Money size(CodeSum sum) {
        return sum.debit().plus(sum.credit());
    }

    /// All of them, or those with the largest sums; in their own order.
    static <T> List<T> most(List<T> all, Function<T, Money> size) {
        if (all.size() <= MOST_ROWS) {
            return all;
        }
        Comparator<T> largestFirst = Comparator.comparing(size).reversed();
        var chosen = all.stream().sorted(largestFirst).limit(MOST_ROWS).collect(Collectors.toSet());
        return all.stream().filter(chosen::contains).toList();
    }

    private void sayRest(int left) {
        if (left > 0) {
            edition.pdf.remark(edition.words(
                    "ledger.rest",
                    edition.formats.count(MOST_ROWS),
                    edition.formats.count(left),
                    edition.report.year()));
        }
    }

    private Text orMissing(@Nullable Object stated) {
        return stated == null ? edition.missing() : Text.of(stated.toString());
    }
}
