package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerNotes.AccountSum;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.annual.LedgerTotals.Sums;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.VoucherUse;

/// The entries of the SIE files, added up file by file: in the rows of the years, on the codes of the projects,
/// by account where no process has it. What is held grows with what reports show, not with the files.
final class LedgerEntries {
    private final AccountMap accounts;
    private final Companies companies;
    private final LedgerOverlaps overlaps;
    private final LedgerTable table;
    private final LedgerCodes codes;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final SortedMap<Integer, LocalDate> through = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<String, AccountSum>> otherAccounts = new TreeMap<>();

    /// In which rows companies have entries in files that are used, the total among them.
    private final Map<CompanyYear, Set<String>> rows = new HashMap<>();

    /// Companies whose entries are counted.
    private final Set<CompanyYear> counted = new HashSet<>();

    private record CompanyYear(int year, String company) {}

    /// What became of a file's entries.
    static final class Tally {
        long mapped;
        long other;
        long superseded;
        long withheld;
        Sums processes = Sums.ZERO;
        Sums unassigned = Sums.ZERO;
        Sums used = Sums.ZERO;
    }

    LedgerEntries(AccountMap accounts, Companies companies, LedgerOverlaps overlaps, LedgerTable table) {
        this.accounts = accounts;
        this.companies = companies;
        this.overlaps = overlaps;
        this.table = table;
        this.codes = new LedgerCodes(accounts);
    }

    /// @param ledger with its groups
    void add(SieLedger ledger) {
        String company = companies.key(ledger.company());
        var tally = new Tally();
        if (tallies.put(ledger.key(), tally) != null) {
            // What becomes of the one would be told of the other.
            throw new IllegalStateException("two ledgers of one company in " + ledger.file());
        }
        VoucherUse use = ledger.use();
        if (use == null || overlaps.isSuperseded(ledger)) {
            ledger.groups().forEach(group -> add(ledger, company, group, tally));
        } else {
            use.used().forEach(group -> add(ledger, company, group, tally));
            use.withheld().forEach(group -> addWithheld(ledger, company, group, tally));
            use.superseded().values().forEach(entries -> tally.superseded += entries);
        }
        ledger.groups().stream()
                .filter(group -> overlaps.use(ledger, group.year()) == Use.USED)
                .forEach(group -> rows.computeIfAbsent(
                                new CompanyYear(group.year(), company),
                                _ -> new HashSet<>(Set.of(ProcessFigures.TOTAL)))
                        .add(accounts.processOf(group.year(), group.account())));
        (use == null ? ledger.vouchers() : use.vouchers())
                .stream()
                        .filter(count -> overlaps.use(ledger, count.year()) == Use.USED)
                        .forEach(table::add);
        (use == null ? ledger.through() : use.through()).forEach((year, date) -> {
            if (overlaps.use(ledger, year) == Use.USED) {
                through.merge(year, date, (a, b) -> a.isAfter(b) ? a : b);
            }
        });
    }

    private void add(SieLedger ledger, String company, SieLedger.Group group, Tally tally) {
        switch (overlaps.use(ledger, group.year())) {
            case SUPERSEDED -> tally.superseded += group.entries();
            case REFUSED, BALANCES -> throw new IllegalStateException("a refused file has no entries");
            case WITHHELD -> addWithheld(ledger, company, group, tally);
            case USED -> {
                addUsed(ledger, group, tally);
                counted.add(new CompanyYear(group.year(), company));
                codes.add(LedgerCodes.Origin.SIE, ledger, company, group);
            }
        }
    }

    private void addWithheld(SieLedger ledger, String company, SieLedger.Group group, Tally tally) {
        tally.withheld += group.entries();
        if (!ledger.hasVouchers()) {
            table.withoutVouchers(accounts.processOf(group.year(), group.account()), group);
        }
        codes.add(LedgerCodes.Origin.WITHHELD, ledger, company, group);
    }

    private void addUsed(SieLedger ledger, SieLedger.Group group, Tally tally) {
        String process = accounts.processOf(group.year(), group.account());
        table.add(process, group);
        if (!ledger.hasVouchers()) {
            table.withoutVouchers(process, group);
        }
        tally.used = tally.used.plus(group.debit(), group.credit());
        if (!process.equals(ProcessFigures.UNASSIGNED)) {
            tally.mapped += group.entries();
            tally.processes = tally.processes.plus(group.debit(), group.credit());
            return;
        }
        tally.other += group.entries();
        tally.unassigned = tally.unassigned.plus(group.debit(), group.credit());
        String name = ledger.accountNames().get(group.account());
        otherAccounts
                .computeIfAbsent(group.year(), _ -> new TreeMap<>())
                .merge(
                        group.account(),
                        new AccountSum(
                                group.year(), group.account(), name, group.entries(), group.debit(), group.credit()),
                        AccountSum::plus);
    }

    Tally tally(SieLedger ledger) {
        return tallies.getOrDefault(ledger.key(), new Tally());
    }

    /// The rows in which the company has entries, the total among them.
    ///
    /// @param company a company's key
    Set<String> rows(int year, String company) {
        return rows.getOrDefault(new CompanyYear(year, company), Set.of());
    }

    /// Whether entries of the company are counted in the year.
    ///
    /// @param company a company's key
    boolean has(int year, String company) {
        return counted.contains(new CompanyYear(year, company));
    }

    /// The latest voucher date of the year; null without a ledger.
    @Nullable
    LocalDate through(int year) {
        return through.get(year);
    }

    /// The entries of accounts that no process has.
    List<AccountSum> otherAccounts(int year) {
        return List.copyOf(otherAccounts.getOrDefault(year, new TreeMap<>()).values());
    }

    /// The same of all years, rising.
    List<AccountSum> otherAccounts() {
        var all = new ArrayList<AccountSum>();
        otherAccounts.values().forEach(ofYear -> all.addAll(ofYear.values()));
        return all;
    }

    LedgerTable table() {
        return table;
    }

    LedgerCodes codes() {
        return codes;
    }
}
