package se.projektbokslut.annual;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerTotals.Sums;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.money.Money;
import se.projektbokslut.suppliers.SupplierLedger;

/// The ledger's columns of every year's rows (CONTRACT, "Ledger columns of a process").
final class LedgerTable {
    private final String supplierProcess;
    private final Map<Key, Row> rows = new HashMap<>();

    /// @param supplierProcess the row that the supplier ledger belongs to, `unassigned` where it is no process's
    LedgerTable(String supplierProcess) {
        this.supplierProcess = supplierProcess;
    }

    private record Key(int year, String process) {}

    private static final class Row {
        private long vouchers;
        private boolean untold;
        private long entries;
        private Sums sums = Sums.ZERO;
        private @Nullable Money opening;
        private @Nullable Money closing;
        private long invoices;
        private @Nullable Money invoiceAmount;
    }

    void add(String process, SieLedger.Group group) {
        add(row(group.year(), process), group);
        add(row(group.year(), ProcessFigures.TOTAL), group);
    }

    private static void add(Row row, SieLedger.Group group) {
        row.entries += group.entries();
        row.sums = row.sums.plus(group.debit(), group.credit());
    }

    /// The year has entries, counted or withheld, that do not tell their vouchers: how many there are is
    /// not known.
    void withoutVouchers(String process, SieLedger.Group group) {
        row(group.year(), process).untold = true;
        row(group.year(), ProcessFigures.TOTAL).untold = true;
    }

    void add(SieLedger.VoucherCount count) {
        row(count.year(), count.process()).vouchers += count.vouchers();
    }

    void add(SupplierLedger.Group group) {
        for (String process : new String[] {supplierProcess, ProcessFigures.TOTAL}) {
            Row row = row(group.year(), process);
            row.invoices += group.invoices();
            row.invoiceAmount = plus(row.invoiceAmount, group.amount());
        }
    }

    void addOpening(int year, String process, Money amount) {
        Row row = row(year, process);
        row.opening = plus(row.opening, amount);
        Row total = row(year, ProcessFigures.TOTAL);
        total.opening = plus(total.opening, amount);
    }

    void addClosing(int year, String process, Money amount) {
        Row row = row(year, process);
        row.closing = plus(row.closing, amount);
        Row total = row(year, ProcessFigures.TOTAL);
        total.closing = plus(total.closing, amount);
    }

    /// The row states no such balance, whatever was added: a company that has entries in it states none.
    void withoutBalance(int year, String process, Balance.Kind kind) {
        Row row = row(year, process);
        if (kind == Balance.Kind.OPENING) {
            row.opening = null;
        } else {
            row.closing = null;
        }
    }

    /// @param covered whether a ledger file covers the year: then a row without entries has sums of 0.00
    LedgerFigures figures(int year, String process, boolean covered) {
        Row row = rows.getOrDefault(new Key(year, process), new Row());
        boolean sums = covered || row.entries > 0;
        return new LedgerFigures(
                row.untold ? null : (Long) row.vouchers,
                row.entries,
                sums ? row.sums.debit() : null,
                sums ? row.sums.credit() : null,
                row.opening,
                row.closing,
                row.invoices,
                row.invoiceAmount);
    }

    /// Entries in the rows of the processes, over all years.
    long mapped() {
        return rows.entrySet().stream()
                .filter(row -> isProcess(row.getKey()))
                .mapToLong(row -> row.getValue().entries)
                .sum();
    }

    /// Entries in the rows `unassigned`, over all years.
    long other() {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().process().equals(ProcessFigures.UNASSIGNED))
                .mapToLong(row -> row.getValue().entries)
                .sum();
    }

    Sums processSums() {
        return rows.entrySet().stream()
                .filter(row -> isProcess(row.getKey()))
                .map(row -> row.getValue().sums)
                .reduce(Sums.ZERO, Sums::plus);
    }

    Sums otherSums() {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().process().equals(ProcessFigures.UNASSIGNED))
                .map(row -> row.getValue().sums)
                .reduce(Sums.ZERO, Sums::plus);
    }

    private static boolean isProcess(Key key) {
        return !key.process().equals(ProcessFigures.UNASSIGNED)
                && !key.process().equals(ProcessFigures.TOTAL);
    }

    private Row row(int year, String process) {
        return rows.computeIfAbsent(new Key(year, process), _ -> new Row());
    }

    private static Money plus(@Nullable Money sum, Money more) {
        return sum == null ? more : sum.plus(more);
    }
}
