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
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.ledger.VoucherUse;
import se.projektbokslut.money.Money;

/// Checks the balances of a company's fiscal year over all of its files together (CONTRACT, "Ledger columns of a
/// process").
///
/// A file that is alone with its fiscal year has checked itself. Of several, each closing balance must come
/// either of the file's own opening balance and entries, or of the year's and those of all files up to it or
/// of all files (a part of a year that was exported when the year had ended); the last one of the latter,
/// unless days between the files are missing. What a single file finds of itself is then no contradiction.
final class BalanceChecks {
    /// How many accounts a finding names; it counts all.
    private static final int MOST_NAMED = 20;

    private static final Set<FindingCode> OWN = Set.of(FindingCode.SIE_BALANCE_DIFFERS, FindingCode.SIE_RESULT_DIFFERS);

    private final Map<String, List<Finding>> findings = new HashMap<>();

    private record Year(String company, LocalDate from, LocalDate to) {}

    /// @param ledgers by path
    BalanceChecks(List<SieLedger> ledgers, Companies companies, LedgerOverlaps overlaps, LedgerCoverage coverage) {
        var years = new LinkedHashMap<Year, List<SieLedger>>();
        for (SieLedger ledger : ledgers) {
            FiscalYear fiscal = ledger.currentYear();
            if (fiscal != null && isUsed(ledger, fiscal, overlaps)) {
                years.computeIfAbsent(
                                new Year(companies.key(ledger.company()), fiscal.from(), fiscal.to()),
                                _ -> new ArrayList<>())
                        .add(ledger);
            }
        }
        years.forEach((year, own) -> {
            boolean alone = own.size() == 1 && own.getFirst().use() == null;
            if (!alone && own.stream().allMatch(ledger -> isTold(ledger))) {
                check(year, own, coverage);
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

    /// Whether it is known what the file's used entries of the fiscal year make.
    private static boolean isTold(SieLedger ledger) {
        FiscalYear fiscal = ledger.currentYear();
        VoucherUse use = ledger.use();
        return ledger.extent().sums() != null
                && (use == null || (use.withheld().isEmpty() && fiscal != null && fiscal.isCalendarYear()));
    }

    private static boolean isUsed(SieLedger ledger, FiscalYear fiscal, LedgerOverlaps overlaps) {
        for (int year = fiscal.from().getYear(); year <= fiscal.to().getYear(); year++) {
            if (overlaps.use(ledger, year) != Use.USED) {
                return false;
            }
        }
        return true;
    }

    private void check(Year year, List<SieLedger> own, LedgerCoverage coverage) {
        List<SieLedger> files = own.stream()
                .sorted(Comparator.comparing((SieLedger l) -> end(l))
                        .thenComparing(l -> l.generated() == null ? LocalDate.MIN : l.generated())
                        .thenComparing(SieLedger::file))
                .toList();
        SieLedger first = LedgerBalances.first(year.from().getYear(), files);
        SortedMap<String, Money> opening = first == null ? new TreeMap<>() : first.opening();
        Set<String> untold = first == null ? Set.of() : first.extent().untoldOpenings();
        boolean gap = hasGap(year, files.getLast(), coverage);
        var whole = new TreeMap<String, Money>();
        files.forEach(file -> used(file).forEach((account, sum) -> whole.merge(account, sum, Money::plus)));
        var upTo = new TreeMap<String, Money>();
        for (SieLedger file : files) {
            SortedMap<String, Money> entries = sums(file);
            used(file).forEach((account, sum) -> upTo.merge(account, sum, Money::plus));
            boolean last = file.key().equals(files.getLast().key());
            if (file.holdsOnlyBalances() && !last) {
                // Which of the others' entries come before its balances, nobody knows.
                findings.put(file.key(), List.of());
                continue;
            }
            // Where only a later file states what its accounts began with, the year's opening balance is not known.
            boolean opened = !opening.isEmpty() || file.opening().isEmpty();
            boolean mustTieTogether = last && !gap && opened;
            var ofBalance = new TreeMap<String, Money>();
            file.closing().forEach((account, closing) -> {
                if (untold.contains(account) || file.extent().untoldOpenings().contains(account)) {
                    return;
                }
                Money together = of(opening, account).plus(of(upTo, account)).minus(closing);
                Money alone =
                        of(file.opening(), account).plus(of(entries, account)).minus(closing);
                Money ofYear = of(opening, account).plus(of(whole, account));
                boolean ties = together.ore() == 0 || ofYear.equals(closing);
                if (!ties && (mustTieTogether || alone.ore() != 0)) {
                    ofBalance.put(account, together);
                }
            });
            var ofResult = new TreeMap<String, Money>();
            file.result().forEach((account, result) -> {
                Money together = of(upTo, account).minus(result);
                boolean ties = together.ore() == 0 || of(whole, account).equals(result);
                if (!ties && !of(entries, account).equals(result)) {
                    ofResult.put(account, together);
                }
            });
            var found = new ArrayList<Finding>();
            if (file.entries() > 0 || upTo.values().stream().anyMatch(sum -> sum.ore() != 0)) {
                add(file, FindingCode.SIE_BALANCE_DIFFERS, ofBalance, found);
                add(file, FindingCode.SIE_RESULT_DIFFERS, ofResult, found);
            }
            findings.put(file.key(), found);
        }
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
        return LedgerBalances.ends(ledger, year);
    }

    private static SortedMap<String, Money> sums(SieLedger ledger) {
        SortedMap<String, Money> sums = ledger.extent().sums();
        return sums == null ? new TreeMap<>() : sums;
    }

    /// The same of the vouchers that are used: some may stand in another file too, or twice in this one.
    private static SortedMap<String, Money> used(SieLedger ledger) {
        VoucherUse use = ledger.use();
        FiscalYear fiscal = ledger.currentYear();
        if (use == null || fiscal == null) {
            return sums(ledger);
        }
        var used = new TreeMap<String, Money>();
        for (SieLedger.Group group : use.used()) {
            if (group.year() == fiscal.from().getYear()) {
                used.merge(group.account(), group.debit().minus(group.credit()), Money::plus);
            }
        }
        return used;
    }

    private static Money of(Map<String, Money> amounts, String account) {
        return amounts.getOrDefault(account, Money.ZERO);
    }

    private static void add(
            SieLedger file, FindingCode code, SortedMap<String, Money> differences, List<Finding> found) {
        if (differences.isEmpty()) {
            return;
        }
        List<String> named = differences.entrySet().stream()
                .limit(MOST_NAMED)
                .map(d -> d.getKey() + ": " + d.getValue())
                .toList();
        String more = differences.size() > MOST_NAMED ? "; …" : "";
        found.add(Finding.of(
                code,
                Location.ofFile(file.file()),
                file.through().isEmpty() ? null : file.through().lastKey(),
                Integer.toString(differences.size()),
                String.join("; ", named) + more));
    }
}
