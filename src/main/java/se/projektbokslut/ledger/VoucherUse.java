package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.SieLedger.Group;
import se.projektbokslut.ledger.SieLedger.VoucherCount;
import se.projektbokslut.money.Money;

/// What becomes of a file's vouchers beside the other files of its company, where not all of them count.
///
/// @param used the sums of the entries that count, as [SieLedger#groups]
/// @param periods what those make by month and account, as [SieExtent#periods]
/// @param vouchers of those
/// @param through of those
/// @param withheld the sums of the entries that nothing tells to be right
/// @param superseded calendar year to how many entries are counted in another file, or before in the same one
/// @param standIns the files that hold all that this one holds of some months (`yyyymm`), and are counted instead
/// @param corrected where newer files count in the place of this one, though it has entries that they lack
/// @param odds where this file, the first of them by path, and others are at odds; one a set of files and year
/// @param repeated the numbered vouchers that stand before in the same file, by calendar year
public record VoucherUse(
        List<Group> used,
        SortedMap<Integer, SortedMap<String, Money>> periods,
        List<VoucherCount> vouchers,
        SortedMap<Integer, LocalDate> through,
        List<Group> withheld,
        SortedMap<Integer, Long> superseded,
        SortedMap<String, SortedSet<Integer>> standIns,
        List<Corrected> corrected,
        List<Odds> odds,
        SortedMap<Integer, Some> repeated) {

    /// A newer file counts in the place of this one.
    ///
    /// @param by its path
    /// @param months in which, `yyyymm`
    /// @param entries how many of this one the newer one lacks
    /// @param line of the first of them
    public record Corrected(String by, int year, SortedSet<Integer> months, long entries, long line) {}

    /// Files that share vouchers, or a number, while each has others.
    ///
    /// @param files their paths
    /// @param months in which, `yyyymm`
    /// @param withheld the vouchers that are not counted for it
    /// @param untold whether one of them does not tell its vouchers: then nothing of the months is counted
    public record Odds(SortedSet<String> files, int year, SortedSet<Integer> months, Some withheld, boolean untold) {}

    /// @param count how many vouchers
    /// @param named the first ones
    public record Some(long count, List<Named> named) {
        /// How many are named.
        public static final int MOST = 20;
    }

    /// A voucher as its file has it.
    ///
    /// @param number null where it has none or one that is no integer
    public record Named(
            String file, long line, String series, @Nullable Long number, LocalDate date) {}
}
