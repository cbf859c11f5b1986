package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.money.Money;

/// Puts the balances that the files state into the rows of a calendar year ([which][BalanceFiles]). Where
/// a company's files state none of the year, the rows in which it has entries, or accounts of which they state a
/// balance of another fiscal year, have none, because a part of it would pass for the whole. So it is with the row of
/// an account of which a file states a
/// balance that cannot be used, and the total.
final class LedgerBalances {
    private final AccountMap accounts;
    private final Companies companies;
    private final LedgerTable table;
    private final LedgerEntries entries;
    private final PeriodSums sums;
    private final List<Missing> missing = new ArrayList<>();
    private final List<Untold> untold = new ArrayList<>();

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

    /// A file whose balances are the year's, but some cannot be used.
    ///
    /// @param accounts of these; one that is empty is not known
    /// @param rows those that have no such balance for it, the total last
    record Untold(int year, Balance.Kind kind, SieLedger file, Set<String> accounts, List<String> rows) {}

    private interface Column {
        void add(int year, String process, Money amount);
    }

    /// @param used the files that are used in the year
    /// @param superseded those whose vouchers are counted in others
    void add(int year, List<SieLedger> used, List<SieLedger> superseded) {
        var byCompany = new TreeMap<String, BalanceFiles>();
        SortedMap<String, List<SieLedger>> all = byCompany(used);
        SortedMap<String, List<SieLedger>> beside = byCompany(superseded);
        all.forEach((company, own) -> byCompany.put(
                company, new BalanceFiles(year, company, own, beside.getOrDefault(company, List.of()), sums)));
        add(year, all, byCompany, Balance.Kind.OPENING, table::addOpening);
        add(year, all, byCompany, Balance.Kind.CLOSING, table::addClosing);
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

    /// In the order of the years.
    List<Untold> untold() {
        return untold;
    }

    private void add(
            int year,
            SortedMap<String, List<SieLedger>> all,
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
                without.addAll(untold(year, company, kind, file));
                return;
            }
            List<SieLedger> own = Objects.requireNonNull(all.get(company));
            var rows = new TreeSet<>(entries.rows(year, company));
            rows.addAll(rowsOfBalances(year, own));
            without.addAll(rows);
            if (!rows.isEmpty()) {
                SieLedger lacking = files.lacking(kind);
                missing.add(new Missing(year, kind, lacking == null ? own.getFirst() : lacking));
            }
        });
        for (SieLedger file : stating) {
            BalanceFiles.stated(file, kind)
                    .forEach((account, amount) -> column.add(year, accounts.processOf(year, account), amount));
        }
        without.forEach(process -> table.withoutBalance(year, process, kind));
    }

    /// The rows of accounts that are not empty at one end of the files' fiscal years: so at the year's they hardly are.
    private Set<String> rowsOfBalances(int year, List<SieLedger> files) {
        var rows = new TreeSet<String>();
        for (SieLedger file : files) {
            Stream.of(file.opening(), file.closing())
                    .flatMap(stated -> stated.entrySet().stream())
                    .filter(balance -> balance.getValue().ore() != 0)
                    .forEach(balance -> rows.add(accounts.processOf(year, balance.getKey())));
        }
        if (!rows.isEmpty()) {
            rows.add(ProcessFigures.TOTAL);
        }
        return rows;
    }

    /// The rows that lack a balance because the file states it in a way that cannot be used.
    private List<String> untold(int year, String company, Balance.Kind kind, SieLedger file) {
        Set<String> of = file.extent().untold(kind);
        if (of.isEmpty()) {
            return List.of();
        }
        var ofProcesses = new TreeSet<String>();
        if (of.contains("")) {
            // Of which account it is nobody knows: it may be of any row.
            ofProcesses.addAll(entries.rows(year, company));
            ofProcesses.remove(ProcessFigures.TOTAL);
            BalanceFiles.stated(file, kind)
                    .keySet()
                    .forEach(account -> ofProcesses.add(accounts.processOf(year, account)));
        }
        of.stream()
                .filter(account -> !account.isEmpty())
                .forEach(account -> ofProcesses.add(accounts.processOf(year, account)));
        var rows = new ArrayList<String>(ofProcesses);
        rows.add(ProcessFigures.TOTAL);
        untold.add(new Untold(year, kind, file, of, rows));
        return rows;
    }
}
