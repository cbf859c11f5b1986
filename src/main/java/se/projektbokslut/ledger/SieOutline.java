package se.projektbokslut.ledger;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a SIE file says but for the sums of its entries, and what is asked of these before they are added.
///
/// @param ledger without groups and without the names of accounts and projects
/// @param years the calendar years of its entries
/// @param magnitude the sum in öre of the amounts of all groups and balances, without their signs
public record SieOutline(SieLedger ledger, SortedSet<Integer> years, BigInteger magnitude) {
    public SieOutline {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    public static SieOutline of(SieLedger whole) {
        var years = new TreeSet<Integer>();
        whole.groups().forEach(group -> years.add(group.year()));
        return new SieOutline(whole.withoutSums(), years, magnitude(whole));
    }

    /// This one with what becomes of its vouchers.
    public SieOutline with(@Nullable VoucherUse use) {
        return new SieOutline(ledger.with(use), years, magnitude);
    }

    private static BigInteger magnitude(SieLedger ledger) {
        return Stream.concat(
                        ledger.groups().stream().flatMap(group -> Stream.of(group.debit(), group.credit())),
                        ledger.balances().stream().map(SieLedger.Balance::amount))
                .map(amount -> BigInteger.valueOf(amount.ore()).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
