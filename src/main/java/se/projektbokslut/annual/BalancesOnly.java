package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import se.projektbokslut.ledger.SieLedger;

/// Files that can hold only balances, beside those that hold the vouchers of their fiscal year (CONTRACT, "its
/// balances are used").
final class BalancesOnly {
    private BalancesOnly() {}

    /// Whether what the file states must be what the year's entries make: its balances are of the year's last day,
    /// it was written no earlier than any file of the entries, and not all of these were written before that day.
    /// Else something may have been booked in between. When a list was written nobody knows: it is taken to be in
    /// time, as beside files with vouchers.
    ///
    /// @param to the last day of its fiscal year
    /// @param booked the files and lists that hold the year's entries
    static boolean knowsAll(SieLedger file, LocalDate to, Collection<SieLedger> booked) {
        LocalDate written = file.generated();
        if (!file.holdsOnlyBalances()
                || written == null
                || BalanceFiles.ends(file, to.getYear()).isBefore(to)) {
            return false;
        }
        List<LocalDate> others = booked.stream()
                .map(SieLedger::generated)
                .filter(Objects::nonNull)
                .toList();
        return others.stream().noneMatch(other -> other.isAfter(written))
                && (others.isEmpty() || others.stream().anyMatch(other -> !other.isBefore(to)));
    }
}
