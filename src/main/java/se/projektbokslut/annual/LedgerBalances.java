package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.money.Money;

/// Puts the balances that the files state into the rows of a calendar year ([which][BalanceFiles]). Where a company's
/// files state none of the year, the rows in which it has entries have no balance, because a part of it would pass for
/// the whole.
final class LedgerBalances {
    private final AccountMap accounts;
    private final Companies companies;
    private final LedgerTable table;
    private final LedgerEntries entries;
    private final PeriodSums sums;
    private final List<Missing> missing = new ArrayList<>();

    LedgerBalances(AccountMap accounts, Companies companies, LedgerEntries entries, PeriodSums sums) {
        this.sums = sums;
        this.accounts = accounts;
        this.companies = companies;
        this.table = entries.table();
        this.entries = entries;
    }

    /// A company whose file states no opening or no closing balance of a year, though others state one.
    ///
    /// @param file the one that should state it
    record Missing(int year, Balance.Kind kind, SieLedger file) {}

    private interface Column {
        void add(int year, String process, Money amount);
    }

    /// @param used the files that are used in the year
    /// @param superseded those whose vouchers are counted in others
    void add(int year, List<SieLedger> used, List<SieLedger> superseded) {
        var byCompany = new TreeMap<String, BalanceFiles>();
        var firsts = new TreeMap<String, SieLedger>();
        SortedMap<String, List<SieLedger>> beside = byCompany(superseded);
        byCompany(used).forEach((company, own) -> {
            firsts.put(company, own.getFirst());
            byCompany.put(company, new BalanceFiles(year, company, own, beside.getOrDefault(company, List.of()), sums));
        });
        add(year, firsts, byCompany, Balance.Kind.OPENING, table::addOpening);
        add(year, firsts, byCompany, Balance.Kind.CLOSING, table::addClosing);
    }

    private SortedMap<String, List<SieLedger>> byCompany(List<SieLedger> ledgers) {
        var byCompany = new TreeMap<String, List<SieLedger>>();
        for (SieLedger ledger : ledgers) {
            byCompany
                    .computeIfAbsent(companies.key(ledger.company()), _ -> new ArrayList<>())
                    .add(ledger);
        }
        return byCompany;
    }

    /// In the order of the years.
    List<Missing> missing() {
        return missing;
    }

    private void add(
            int year,
            SortedMap<String, SieLedger> firsts,
            SortedMap<String, BalanceFiles> byCompany,
            Balance.Kind kind,
            Column column) {
        if (byCompany.values().stream().noneMatch(files -> files.anyStates(kind))) {
            return;
        }
        Set<String> without = new HashSet<>();
        List<SieLedger> stating = new ArrayList<>();
        byCompany.forEach((company, files) -> {
            SieLedger file = files.stating(kind);
            if (file != null) {
                stating.add(file);
                return;
            }
            Set<String> rows = entries.rows(year, company);
            without.addAll(rows);
            if (!rows.isEmpty()) {
                SieLedger lacking = files.lacking(kind);
                missing.add(new Missing(
                        year, kind, lacking == null ? Objects.requireNonNull(firsts.get(company)) : lacking));
            }
        });
        for (SieLedger file : stating) {
            BalanceFiles.stated(file, kind)
                    .forEach((account, amount) -> column.add(year, accounts.processOf(year, account), amount));
        }
        without.forEach(process -> table.withoutBalance(year, process, kind));
    }
}
