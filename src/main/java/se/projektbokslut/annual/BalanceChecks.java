package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.ledger.VoucherUse;
import se.projektbokslut.money.Money;

/// Checks the balances of a company's fiscal year over all of its files together (CONTRACT, "Ledger columns of a
/// process").
///
/// A file that is alone with its fiscal year has checked itself. Of several, each closing balance must come
/// either of the file's own opening balance and entries, or of the year's and those of all files up to it, of all
/// files (a part of a year that was exported when the year had ended) or of all months up to its last one; the last
/// one of one of the latter, unless days between the files are missing. What a single file finds of itself is then no
/// contradiction.
///
/// The vouchers of a superseded file are counted elsewhere, and those beside it may have been booked later. So it is
/// asked only where its months, and those before, stand in it and the files before it as they are counted. One of
/// balances only is asked where it [knows all of the entries][BalancesOnly#knowsAll].
final class BalanceChecks {
    private static final Set<FindingCode> OWN = Set.of(FindingCode.SIE_BALANCE_DIFFERS, FindingCode.SIE_RESULT_DIFFERS);

    private final Map<String, List<Finding>> findings = new HashMap<>();

    private final PeriodSums sums;
    private final LedgerOverlaps overlaps;

    private record Year(String company, LocalDate from, LocalDate to) {
        private boolean isJustBefore(Year next) {
            return company.equals(next.company) && to.plusDays(1).equals(next.from);
        }
    }

    /// @param ledgers by path
    /// @param sums of all of them
    BalanceChecks(
            List<SieLedger> ledgers,
            Companies companies,
            LedgerOverlaps overlaps,
            LedgerCoverage coverage,
            PeriodSums sums) {
        this.sums = sums;
        this.overlaps = overlaps;
        var years = new LinkedHashMap<Year, List<SieLedger>>();
        var lists = new HashMap<String, List<SieLedger>>();
        var all = new HashMap<String, List<SieLedger>>();
        for (SieLedger ledger : ledgers) {
            FiscalYear fiscal = ledger.currentYear();
            String company = companies.key(ledger.company());
            all.computeIfAbsent(company, _ -> new ArrayList<>()).add(ledger);
            if (fiscal == null) {
                lists.computeIfAbsent(company, _ -> new ArrayList<>()).add(ledger);
            } else if (isUsed(ledger, fiscal.from(), fiscal.to()) || overlaps.isSuperseded(ledger)) {
                years.computeIfAbsent(new Year(company, fiscal.from(), fiscal.to()), _ -> new ArrayList<>())
                        .add(ledger);
            }
        }
        years.forEach((year, own) -> {
            if (QuietYears.isQuiet(all.getOrDefault(year.company(), List.of()), year.from(), year.to())) {
                own.stream()
                        .filter(file -> isLeft(file) && QuietYears.hasMoved(file))
                        .forEach(file -> findings.put(file.key(), BalanceFindings.ofQuietYear(file)));
                return;
            }
            List<SieLedger> beside = lists.getOrDefault(year.company(), List.of()).stream()
                    .filter(list -> isUsed(list, year.from(), year.to())
                            && !sums.counted(list, year.from(), year.to()).isEmpty())
                    .toList();
            if (!check(year, own, beside, coverage)) {
                List<SieLedger> before = years.entrySet().stream()
                        .filter(other -> other.getKey().isJustBefore(year))
                        .flatMap(other -> other.getValue().stream())
                        .toList();
                own.stream()
                        .filter(UnstatedOpening::isAsked)
                        .forEach(file -> findings.put(file.key(), BalanceFindings.ofUnstatedOpening(file, before)));
            }
        });
    }

    /// The file's findings, with those about its balances that hold over all files of the year.
    List<Finding> of(SieLedger ledger) {
        List<Finding> together = findings.get(ledger.key());
        if (together == null) {
            return ledger.findings();
        }
        var all = new ArrayList<Finding>();
        ledger.findings().stream()
                .filter(finding -> !OWN.contains(finding.code()))
                .forEach(all::add);
        all.addAll(together);
        return all;
    }

    /// Whether it is known what the file's used entries make.
    private static boolean isTold(SieLedger ledger) {
        VoucherUse use = ledger.use();
        return (ledger.currentYear() == null || ledger.extent().sums() != null)
                && (use == null || use.withheld().isEmpty());
    }

    private boolean isUsed(SieLedger ledger, LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (overlaps.use(ledger, year) != Use.USED) {
                return false;
            }
        }
        return true;
    }

    /// @param own the files of the fiscal year, superseded ones among them
    /// @param lists those of the company that have vouchers of the year
    /// @return whether they are checked together; a file that is alone has checked itself
    private boolean check(Year year, List<SieLedger> own, List<SieLedger> lists, LedgerCoverage coverage) {
        boolean isOne = own.stream().allMatch(ledger -> ledger.use() == null)
                && own.stream().filter(this::isLeft).count() == 1;
        boolean told = Stream.concat(own.stream(), lists.stream()).allMatch(BalanceChecks::isTold);
        if ((isOne && lists.isEmpty()) || !told) {
            return !isOne || !told;
        }
        List<SieLedger> files = own.stream()
                .sorted(Comparator.comparing((SieLedger l) -> end(l))
                        .thenComparing(l -> l.generated() == null ? LocalDate.MIN : l.generated())
                        .thenComparing(SieLedger::file))
                .toList();
        checkTogether(year, files, lists, coverage);
        if (isOne) {
            own.forEach(this::keepOwn);
        }
        return true;
    }

    /// What is found of a file that is alone but for lists it has found itself, and knows the lines; but not one of
    /// balances only, which has no entries to compare them with.
    private void keepOwn(SieLedger ledger) {
        if (ledger.holdsOnlyBalances()) {
            return;
        }
        Set<FindingCode> found = findings.getOrDefault(ledger.key(), List.of()).stream()
                .map(Finding::code)
                .collect(Collectors.toSet());
        findings.put(
                ledger.key(),
                ledger.findings().stream()
                        .filter(finding -> found.contains(finding.code()))
                        .toList());
    }

    private boolean isLeft(SieLedger ledger) {
        return !overlaps.isSuperseded(ledger);
    }

    /// @param files in the order in which they end
    private void checkTogether(Year year, List<SieLedger> files, List<SieLedger> lists, LedgerCoverage coverage) {
        List<SieLedger> used = files.stream().filter(this::isLeft).toList();
        SieLedger last = used.stream()
                .filter(file -> file.entries() > 0)
                .reduce((_, later) -> later)
                .orElse(used.isEmpty() ? null : used.getLast());
        SieLedger first = BalanceFiles.first(year.from(), year.to(), files, used);
        boolean isWhole = last != null && !hasGap(year, last, coverage) && !areBefore(lists, first, year);
        SortedMap<String, Money> counted = sums.counted(year.company(), year.from(), year.to());
        var whole = new TreeMap<String, Money>();
        used.forEach(file -> used(file).forEach((account, sum) -> whole.merge(account, sum, Money::plus)));
        List<SieLedger> booked = Stream.concat(used.stream().filter(file -> file.entries() > 0), lists.stream())
                .toList();
        var upTo = new TreeMap<String, Money>();
        for (int at = 0; at < files.size(); at++) {
            SieLedger file = files.get(at);
            if (isLeft(file)) {
                used(file).forEach((account, sum) -> upTo.merge(account, sum, Money::plus));
            }
            LocalDate end = LedgerCoverage.earliest(LedgerCoverage.endOfMonth(end(file)), year.to());
            if (isWhole && isLeft(file) && BalancesOnly.knowsAll(file, year.to(), booked)) {
                findings.put(file.key(), BalanceFindings.ofBalancesOnly(file, first, counted));
                continue;
            }
            boolean isLast = file.equals(last);
            boolean isTold = isLast
                    || (!file.holdsOnlyBalances()
                            && (isLeft(file)
                                    || sums.areHeld(year.company(), year.from(), end, files.subList(0, at + 1))));
            if (!isTold) {
                // Which of the others' entries come before its balances, nobody knows.
                findings.put(file.key(), List.of());
                continue;
            }
            SortedMap<String, Money> months = sums.counted(year.company(), year.from(), end);
            List<SortedMap<String, Money>> states =
                    new ArrayList<>(List.of(isLeft(file) ? upTo : months, upTo, whole, months, counted));
            if (file.entries() == 0) {
                // Which month an export without vouchers is of, only its balances may tell.
                for (LocalDate month = year.from(); month.isBefore(end); month = month.plusMonths(1)) {
                    states.add(sums.counted(year.company(), year.from(), LedgerCoverage.endOfMonth(month)));
                }
            }
            boolean hasEntries = file.entries() > 0 || upTo.values().stream().anyMatch(sum -> sum.ore() != 0);
            findings.put(
                    file.key(),
                    hasEntries
                            ? BalanceFindings.of(
                                    file, first, new BalanceStates(states, begun(year, file, end)), isWhole && isLast)
                            : List.of());
        }
    }

    /// The accounts with entries of the months after the one in which the file ends, through that in which it was
    /// written: its balances may hold the first of them.
    private Set<String> begun(Year year, SieLedger file, LocalDate end) {
        LocalDate written = file.generated();
        return written == null || !written.isAfter(end)
                ? Set.of()
                : sums.counted(
                                year.company(),
                                end.plusDays(1),
                                LedgerCoverage.earliest(LedgerCoverage.endOfMonth(written), year.to()))
                        .keySet();
    }

    /// Whether vouchers of lists, which state no balances, come before the file whose opening balance is the year's.
    private boolean areBefore(List<SieLedger> lists, @Nullable SieLedger first, Year year) {
        return first != null
                && lists.stream()
                        .map(list -> sums.first(list, year.from(), year.to()))
                        .anyMatch(month ->
                                month != null && month.isBefore(BalanceFiles.begins(first, year.from(), year.to())));
    }

    /// Whether days are missing before the last of the files ends.
    private static boolean hasGap(Year year, SieLedger last, LedgerCoverage coverage) {
        LocalDate end = end(last);
        for (int y = year.from().getYear(); y <= end.getYear(); y++) {
            LocalDate through = y == end.getYear() ? end : LocalDate.of(y, 12, 31);
            boolean missing = coverage.leftOut(year.company(), through).stream()
                    .anyMatch(days -> !days.to().isBefore(year.from()));
            if (missing) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate end(SieLedger ledger) {
        FiscalYear fiscal = ledger.currentYear();
        int year = fiscal == null ? 0 : fiscal.to().getYear();
        if (fiscal != null
                && !ledger.through().containsKey(year)
                && ledger.through().containsKey(year - 1)) {
            year--;
        }
        return BalanceFiles.ends(ledger, year);
    }

    /// By account, what the file's vouchers make that are used: some may stand in another file too, or twice in this
    /// one.
    private SortedMap<String, Money> used(SieLedger ledger) {
        FiscalYear fiscal = ledger.currentYear();
        return ledger.use() == null || fiscal == null
                ? BalanceFindings.sums(ledger)
                : sums.counted(ledger, fiscal.from(), fiscal.to());
    }
}
