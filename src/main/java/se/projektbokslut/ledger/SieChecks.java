package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CodePoints;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.money.Money;

/// Checks a file's entries against the balances that it states itself: opening balance and entries make the
/// closing balance, entries make the result, and every account is declared. Only accounts whose balance of the
/// current year the file states are compared, and only in a file that has entries. An opening balance that is not
/// stated is last year's closing balance, without one 0; one that cannot be read is not known, and then the
/// account is not compared.
final class SieChecks {
    private final SieHeader header;
    private final List<SliceSums> slices;
    private final SieText text;
    private final List<Integer> boundaries;

    SieChecks(SieHeader header, List<SliceSums> slices, SieText text, List<Integer> boundaries) {
        this.header = header;
        this.slices = slices;
        this.text = text;
        this.boundaries = boundaries;
    }

    void addTo(SieFindings findings) {
        undeclared(findings);
        Optional<FiscalYear> current =
                header.fiscalYears().stream().filter(y -> y.index() == 0).findFirst();
        boolean withEntries = slices.stream().anyMatch(s -> !s.periods().isEmpty());
        if (current.isEmpty() || !withEntries || !isWholePeriods(current.get())) {
            return;
        }
        Map<String, Long> sums = sums(current.get());
        Map<String, Long> opening = opening(current.get());
        Map<String, Long> closing = stated(Balance.Kind.CLOSING, 0);
        Set<String> untold = header.balances().untoldOpenings();
        List<Difference> ofBalance = new ArrayList<>();
        closing.forEach((account, stated) -> {
            if (untold.contains(account)) {
                return;
            }
            long counted = Math.addExact(opening.getOrDefault(account, 0L), sums.getOrDefault(account, 0L));
            add(ofBalance, Balance.Kind.CLOSING, account, Math.subtractExact(counted, stated));
        });
        report(findings, FindingCode.SIE_BALANCE_DIFFERS, ofBalance);
        List<Difference> ofResult = new ArrayList<>();
        stated(Balance.Kind.RESULT, 0).forEach((account, stated) -> {
            long counted = sums.getOrDefault(account, 0L);
            add(ofResult, Balance.Kind.RESULT, account, Math.subtractExact(counted, stated));
        });
        report(findings, FindingCode.SIE_RESULT_DIFFERS, ofResult);
    }

    /// @param ore what the entries make more than what is stated
    private record Difference(long line, String account, long ore) {}

    private void add(List<Difference> differences, Balance.Kind kind, String account, long ore) {
        if (ore != 0) {
            differences.add(new Difference(header.balances().line(kind, account), account, ore));
        }
    }

    private static void report(SieFindings findings, FindingCode code, List<Difference> differences) {
        if (!differences.isEmpty()) {
            findings.add(
                    code,
                    differences.stream().mapToLong(Difference::line).min().orElse(0),
                    Integer.toString(differences.size()),
                    SieFindings.named(differences.stream()
                            .map(d -> d.account() + ": " + new Money(d.ore()))
                            .toList()));
        }
    }

    /// A file without a chart of accounts, as for import, declares none.
    private void undeclared(SieFindings findings) {
        if (header.accountNames().isEmpty()) {
            return;
        }
        Set<String> undeclared = new TreeSet<>(CodePoints.ORDER);
        for (SliceSums slice : slices) {
            slice.periods().forEach(sum -> undeclared.add(text.code(sum.account())));
        }
        undeclared.removeAll(header.accountNames().keySet());
        if (!undeclared.isEmpty()) {
            findings.add(
                    FindingCode.SIE_ACCOUNT_UNDECLARED,
                    0,
                    Integer.toString(undeclared.size()),
                    SieFindings.named(List.copyOf(undeclared)));
        }
    }

    /// Whether the entries' periods lie within the year or outside of it, none across its ends. They do not where
    /// a year begins within a month and its `#RAR` does not stand in the file's beginning.
    private boolean isWholePeriods(FiscalYear year) {
        return beginsPeriod(year.from()) && beginsPeriod(year.to().plusDays(1));
    }

    private boolean beginsPeriod(LocalDate date) {
        return date.getDayOfMonth() == 1 || boundaries.contains(SieDates.number(date));
    }

    /// What the entries of `#RAR 0` make by account; null where the file does not tell.
    @Nullable
    SortedMap<String, Money> sumsOfCurrentYear() {
        FiscalYear current = header.fiscalYears().stream()
                .filter(year -> year.index() == 0)
                .findFirst()
                .orElse(null);
        if (current == null || !isWholePeriods(current)) {
            return null;
        }
        var sums = new TreeMap<String, Money>();
        sums(current).forEach((account, ore) -> sums.put(account, new Money(ore)));
        return sums;
    }

    /// The year's entries by account.
    private Map<String, Long> sums(FiscalYear year) {
        int from = SieDates.number(year.from());
        int to = SieDates.number(year.to());
        SortedMap<String, Long> sums = new TreeMap<>();
        for (SliceSums slice : slices) {
            for (SliceSums.PeriodSum sum : slice.periods()) {
                if (sum.period() >= from && sum.period() <= to) {
                    sums.merge(text.code(sum.account()), sum.sum(), Math::addExact);
                }
            }
        }
        return sums;
    }

    /// As [SieLedger#opening]: an account without `#IB 0` opens with `#UB -1`, where the year before ends the day
    /// before.
    private Map<String, Long> opening(FiscalYear current) {
        boolean follows = header.fiscalYears().stream()
                .filter(year -> year.index() == -1)
                .allMatch(year -> year.to().plusDays(1).equals(current.from()));
        Map<String, Long> opening = follows ? stated(Balance.Kind.CLOSING, -1) : new TreeMap<>();
        opening.keySet().removeAll(Balance.accountsOfResult(header.balances().told()));
        opening.putAll(stated(Balance.Kind.OPENING, 0));
        return opening;
    }

    private Map<String, Long> stated(Balance.Kind kind, int index) {
        SortedMap<String, Long> stated = new TreeMap<>(CodePoints.ORDER);
        for (Balance balance : header.balances().told()) {
            if (balance.kind() == kind && balance.yearIndex() == index) {
                stated.put(balance.account(), balance.amount().ore());
            }
        }
        return stated;
    }
}
