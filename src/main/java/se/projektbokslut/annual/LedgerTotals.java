package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.money.Money;

/// Every ledger entry and supplier-ledger row that was read and what became of it. What was read and refused is
/// as the readers counted; the rest is counted anew where it is used, so that the two can differ.
///
/// @param read SIE entries
/// @param mapped on accounts of a process
/// @param other on accounts that no process claims
/// @param superseded in a voucher that is counted in another file, or before in the same one
/// @param withheld by an overlap that nobody resolved
/// @param refused could not be used
/// @param entries the sums of the used entries, file by file
/// @param processes the sums of the rows of the processes
/// @param unassigned the sums of the rows `unassigned`
/// @param rows of the supplier ledger
public record LedgerTotals(
        long read,
        long mapped,
        long other,
        long superseded,
        long withheld,
        long refused,
        Sums entries,
        Sums processes,
        Sums unassigned,
        Rows rows) {
    /// Without any ledger.
    public static final LedgerTotals NONE =
            new LedgerTotals(0, 0, 0, 0, 0, 0, Sums.ZERO, Sums.ZERO, Sums.ZERO, new Rows(0, 0, 0, 0, 0));

    /// @param debit the sum of the positive entries
    /// @param credit the sum of the negative ones, written without sign
    public record Sums(Money debit, Money credit) {
        public static final Sums ZERO = new Sums(Money.ZERO, Money.ZERO);

        Sums plus(Money moreDebit, Money moreCredit) {
            return new Sums(debit.plus(moreDebit), credit.plus(moreCredit));
        }

        Sums plus(Sums more) {
            return plus(more.debit, more.credit);
        }
    }

    /// @param superseded in a file that another one holds all of
    /// @param withheld of a buyer and year in which files may hold the same vouchers
    public record Rows(long read, long counted, long superseded, long withheld, long refused) {}

    /// CONTRACT, "Control totals": entries read = mapped + other + superseded + withheld + refused; sums by
    /// process + other = sum of the entries; rows read = counted + refused.
    public boolean tie() {
        return untied().isEmpty();
    }

    /// What does not tie, one sentence each; empty where everything does.
    public List<String> untied() {
        var faults = new ArrayList<String>();
        if (read != mapped + other + superseded + withheld + refused) {
            faults.add("ledger entries read %s are not mapped %s + other %s + superseded %s + withheld %s + refused %s"
                    .formatted(read, mapped, other, superseded, withheld, refused));
        }
        if (!processes.plus(unassigned).equals(entries)) {
            faults.add(
                    "ledger sums by process (debit %s, credit %s) and other (%s, %s) are not those of the entries (%s, %s)"
                            .formatted(
                                    processes.debit,
                                    processes.credit,
                                    unassigned.debit,
                                    unassigned.credit,
                                    entries.debit,
                                    entries.credit));
        }
        if (rows.read != rows.counted + rows.superseded + rows.withheld + rows.refused) {
            faults.add("supplier-ledger rows read %s are not counted %s + superseded %s + withheld %s + refused %s"
                    .formatted(rows.read, rows.counted, rows.superseded, rows.withheld, rows.refused));
        }
        return faults;
    }
}
