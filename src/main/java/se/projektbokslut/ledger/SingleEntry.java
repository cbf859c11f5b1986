package se.projektbokslut.ledger;

import java.util.Comparator;

/// One entry of one file, as far as it is told apart from others where a file does not tell its vouchers.
/// Codes stand as hashes of what they say.
///
/// @param file its place among the files that are compared
/// @param slice of that file
/// @param line of its voucher within the slice; of a list its row
/// @param date `yyyymmdd`
/// @param project 0 for none
record SingleEntry(int file, int slice, int line, int date, long account, long project, long ore) {
    /// Those that may be the same side by side, each file's in the order in which they stand in it.
    static final Comparator<SingleEntry> ORDER = Comparator.comparingLong(SingleEntry::account)
            .thenComparingLong(SingleEntry::ore)
            .thenComparingLong(SingleEntry::project)
            .thenComparingInt(SingleEntry::date)
            .thenComparingInt(SingleEntry::file)
            .thenComparingInt(SingleEntry::slice)
            .thenComparingInt(SingleEntry::line);

    int month() {
        return date / 100;
    }

    /// Whether account and amount are the other one's.
    boolean mayBe(SingleEntry other) {
        return account == other.account && ore == other.ore;
    }
}
