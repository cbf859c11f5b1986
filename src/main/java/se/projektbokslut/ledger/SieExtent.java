package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// What a file can hold, and how far it goes.
///
/// @param type `#SIETYP`: 1 (balances of a year), 2 (of periods), 3 (of objects) or 4 (vouchers); 1 where not
///     stated
/// @param through `#OMFATTN`, the last day that it goes to; null where not stated
/// @param months first days of the months in which it has vouchers
/// @param balanceProjects codes of the project dimension that only balances are stated for, or balances too
/// @param sums what the entries of `#RAR 0` make by account; null where the file does not tell
/// @param periods what all entries make by account and month: its first day, or that of the part of a month in
///     which a fiscal year begins or ends, `yyyymmdd`
/// @param untoldOpenings accounts whose opening balance it states but does not tell, since it cannot be
///     read or is stated in different ways; one that is empty may be any
/// @param untoldClosings the same of closing balances
/// @param refusedCodes project codes of entries that are refused, by year and code
public record SieExtent(
        int type,
        @Nullable LocalDate through,
        SortedSet<LocalDate> months,
        SortedSet<String> balanceProjects,
        @Nullable SortedMap<String, Money> sums,
        SortedMap<Integer, SortedMap<String, Money>> periods,
        Set<String> untoldOpenings,
        Set<String> untoldClosings,
        List<SliceSums.RefusedCode> refusedCodes) {
    /// The type that holds vouchers.
    public static final int WITH_VOUCHERS = 4;

    /// Of a file that is not used.
    public static final SieExtent NONE = new SieExtent(
            WITH_VOUCHERS,
            null,
            new TreeSet<>(),
            new TreeSet<>(),
            null,
            new TreeMap<>(),
            Set.of(),
            Set.of(),
            List.of());

    /// The accounts whose opening or closing balance it states but does not tell.
    public Set<String> untold(SieLedger.Balance.Kind kind) {
        return kind == SieLedger.Balance.Kind.OPENING ? untoldOpenings : untoldClosings;
    }

    SieExtent withoutPeriods() {
        return new SieExtent(
                type,
                through,
                months,
                balanceProjects,
                sums,
                new TreeMap<>(),
                untoldOpenings,
                untoldClosings,
                refusedCodes);
    }
}
