package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.ledger.VoucherUse;
import se.projektbokslut.money.Money;

/// What entries make by month and account, in whichever file they are counted: what a balance to date is checked with.
/// Held only of companies of which several files may be about the same year.
final class PeriodSums {
    private static final int YEAR = 1_00_00;

    private final Companies companies;
    private final LedgerOverlaps overlaps;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, SortedMap<Integer, SortedMap<String, Money>>> counted = new HashMap<>();
    private final Map<String, SortedMap<Integer, SortedMap<String, Money>>> own = new HashMap<>();

    private record Year(String company, FiscalYear fiscal) {}

    PeriodSums(List<SieLedger> ledgers, Companies companies, LedgerOverlaps overlaps) {
        this.companies = companies;
        this.overlaps = overlaps;
        var one = new HashSet<Year>();
        for (SieLedger ledger : ledgers) {
            String company = companies.key(ledger.company());
            FiscalYear fiscal = ledger.currentYear();
            boolean several = fiscal == null || ledger.use() != null || !one.add(new Year(company, fiscal));
            if (several && !ledger.refused()) {
                wanted.add(company);
            }
        }
    }

    /// @param ledger with the sums of its months
    void add(SieLedger ledger) {
        String company = companies.key(ledger.company());
        if (!wanted.contains(company)) {
            return;
        }
        own.put(ledger.key(), ledger.extent().periods());
        counted(ledger).forEach((period, sums) -> {
            if (overlaps.use(ledger, period / YEAR) == Use.USED) {
                SortedMap<String, Money> all = counted.computeIfAbsent(company, _ -> new TreeMap<>())
                        .computeIfAbsent(period, _ -> new TreeMap<>());
                sums.forEach((account, sum) -> all.merge(account, sum, Money::plus));
            }
        });
    }

    /// What the vouchers of a file make that count, if the file is used.
    private SortedMap<Integer, SortedMap<String, Money>> counted(SieLedger ledger) {
        VoucherUse use = ledger.use();
        return use == null ? own.getOrDefault(ledger.key(), new TreeMap<>()) : use.periods();
    }

    /// What those make by account that are dated within these days: a month is where its first day is.
    SortedMap<String, Money> counted(SieLedger ledger, LocalDate from, LocalDate to) {
        return sums(counted(ledger), from, to);
    }

    /// The first of the months within these days of which vouchers of the file count; null where there is none.
    @Nullable
    LocalDate first(SieLedger ledger, LocalDate from, LocalDate to) {
        SortedMap<Integer, SortedMap<String, Money>> periods = within(counted(ledger), from, to);
        int first = periods.isEmpty() ? 0 : periods.firstKey();
        return first == 0 ? null : LocalDate.of(first / YEAR, first % YEAR / 100, first % 100);
    }

    /// What all entries of a company make that count.
    ///
    /// @param company a company's key
    SortedMap<String, Money> counted(String company, LocalDate from, LocalDate to) {
        return sums(counted.getOrDefault(company, new TreeMap<>()), from, to);
    }

    /// Whether each month within these days of which entries of the company count is one that a file holds by itself,
    /// so that the months as they are counted are those that the files knew.
    boolean areHeld(String company, LocalDate from, LocalDate to, List<SieLedger> by) {
        return within(counted.getOrDefault(company, new TreeMap<>()), from, to).entrySet().stream()
                .allMatch(period -> by.stream()
                        .anyMatch(file -> period.getValue()
                                .equals(own.getOrDefault(file.key(), new TreeMap<>())
                                        .get(period.getKey()))));
    }

    private static SortedMap<String, Money> sums(
            SortedMap<Integer, SortedMap<String, Money>> periods, LocalDate from, LocalDate to) {
        var sums = new TreeMap<String, Money>();
        within(periods, from, to)
                .values()
                .forEach(period -> period.forEach((account, sum) -> sums.merge(account, sum, Money::plus)));
        return sums;
    }

    private static SortedMap<Integer, SortedMap<String, Money>> within(
            SortedMap<Integer, SortedMap<String, Money>> periods, LocalDate from, LocalDate to) {
        return to.isBefore(from) ? new TreeMap<>() : periods.subMap(number(from), number(to) + 1);
    }

    private static int number(LocalDate date) {
        return date.getYear() * YEAR + date.getMonthValue() * 100 + date.getDayOfMonth();
    }
}
