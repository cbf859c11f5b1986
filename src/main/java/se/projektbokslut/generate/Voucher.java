package se.projektbokslut.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A voucher of the fictional ledger: its entries sum to zero.
///
/// @param number in its series and year, from 1
/// @param mistaken the account on which the first entry was first booked, before it was corrected; null where it
///     was right at once
record Voucher(
        String series,
        long number,
        LocalDate date,
        String text,
        List<Entry> entries,
        @Nullable String mistaken) {

    /// @param costCentre null on balance accounts
    /// @param project null where the entry carries none
    /// @param ore debit positive
    record Entry(
            String account,
            @Nullable String costCentre,
            @Nullable String project,
            long ore) {
        /// An entry on a balance account.
        static Entry of(String account, long ore) {
            return new Entry(account, null, null, ore);
        }
    }
}
