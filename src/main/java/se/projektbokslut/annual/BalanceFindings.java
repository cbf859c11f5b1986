package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.money.Money;

/// What is found of one file's balances once it is known what its entries and those of the others may make.
final class BalanceFindings {
    /// How many accounts a finding names; it counts all.
    private static final int MOST_NAMED = 20;

    private BalanceFindings() {}

    /// @param file whose balances are asked for
    /// @param first the file whose opening balance is the year's
    /// @param isWhole whether the year's opening balance and all of its entries are known
    static List<Finding> of(SieLedger file, @Nullable SieLedger first, BalanceStates states, boolean isWhole) {
        SortedMap<String, Money> entries = sums(file);
        SortedMap<String, Money> opening = first == null ? new TreeMap<>() : first.opening();
        var untold = new HashSet<>(file.extent().untoldOpenings());
        untold.addAll(first == null ? Set.of() : first.extent().untoldOpenings());
        // Where only a later file states what its accounts began with, the year's opening balance is not known.
        boolean mustTieTogether =
                isWhole && (!opening.isEmpty() || file.opening().isEmpty());
        var ofBalance = new TreeMap<String, Money>();
        file.closing().forEach((account, closing) -> {
            // Where the first file states none, any other may.
            SortedMap<String, Money> from = opening.isEmpty() ? file.opening() : opening;
            Money difference = states.difference(account, closing.minus(amount(from, account)));
            boolean alone = !mustTieTogether
                    && amount(file.opening(), account)
                            .plus(amount(entries, account))
                            .equals(closing);
            if (!untold.contains(account) && !alone && difference.ore() != 0) {
                ofBalance.put(account, difference);
            }
        });
        var ofResult = new TreeMap<String, Money>();
        file.result().forEach((account, result) -> {
            Money difference = states.difference(account, result);
            if (!amount(entries, account).equals(result) && difference.ore() != 0) {
                ofResult.put(account, difference);
            }
        });
        var found = new ArrayList<Finding>();
        if (!isWhole && states.mayHaveBegun(ofBalance, ofResult)) {
            return found;
        }
        add(file, FindingCode.SIE_BALANCE_DIFFERS, ofBalance, found);
        add(file, FindingCode.SIE_RESULT_DIFFERS, ofResult, found);
        return found;
    }

    /// Of a year in which nothing was booked: what it closes with is what it began with.
    static List<Finding> ofQuietYear(SieLedger file) {
        return of(file, file, new BalanceStates(List.of(new TreeMap<>()), Set.of()), true);
    }

    /// Of a file that can hold only balances, beside those that hold the entries. Where no file says what the year
    /// began with nobody knows what it must close with.
    ///
    /// @param counted what all entries make by account
    static List<Finding> ofBalancesOnly(SieLedger file, @Nullable SieLedger first, SortedMap<String, Money> counted) {
        boolean isOpened =
                !file.opening().isEmpty() || (first != null && !first.opening().isEmpty());
        return isOpened ? of(file, first, new BalanceStates(List.of(counted), Set.of()), true) : List.of();
    }

    /// What is found of a file that is alone and does not say what its year began with.
    static List<Finding> ofUnstatedOpening(SieLedger file, List<SieLedger> before) {
        var found = new ArrayList<Finding>();
        add(file, FindingCode.SIE_BALANCE_DIFFERS, UnstatedOpening.differences(file, before), found);
        file.findings().stream()
                .filter(finding -> finding.code() == FindingCode.SIE_RESULT_DIFFERS)
                .forEach(found::add);
        return found;
    }

    /// By account, what all vouchers of the file make.
    static SortedMap<String, Money> sums(SieLedger ledger) {
        SortedMap<String, Money> sums = ledger.extent().sums();
        return sums == null ? new TreeMap<>() : sums;
    }

    private static Money amount(Map<String, Money> amounts, String account) {
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
                year(file),
                Integer.toString(differences.size()),
                String.join("; ", named) + more));
    }

    private static @Nullable Integer year(SieLedger file) {
        FiscalYear fiscal = file.holdsOnlyBalances() ? file.currentYear() : null;
        return fiscal != null
                ? Integer.valueOf(fiscal.to().getYear())
                : file.through().isEmpty() ? null : file.through().lastKey();
    }
}
