package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.ledger.SieOutline;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierParts;
import se.projektbokslut.suppliers.SupplierRereading;

/// All ledger files together: what each year's figures are made from, every entry once.
///
/// What days a file covers, [LedgerCoverage] says; a superseded file, one that is refused as a whole and a
/// company's withheld years cover nothing.
final class LedgerBook {
    private final AccountMap accounts;
    private final Companies companies;
    private final LedgerOverlaps overlaps;
    private final SupplierOverlaps supplierOverlaps;
    private final LedgerEntries entries;
    private final List<SieLedger> ledgers;
    private final List<SupplierLedger> suppliers;
    private final Map<String, SortedSet<Integer>> fileYears = new HashMap<>();
    private final Map<String, Integer> firstYears = new HashMap<>();
    private final LedgerCoverage coverage;
    private final BalanceChecks balanceChecks;
    private final LedgerBalances balances;
    private final Set<Integer> balanceYears = new HashSet<>();
    private final Set<Integer> sieYears = new HashSet<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    /// @param digests the path of every input file to its SHA-256
    LedgerBook(
            SieLedgers sie,
            List<SupplierLedger> supplier,
            SupplierRereading rereading,
            ProcessSettings settings,
            Map<String, String> digests) {
        this.ledgers = sie.outlines().stream().map(SieOutline::ledger).toList();
        this.suppliers = supplier.stream()
                .sorted(Comparator.comparing(SupplierLedger::file))
                .toList();
        this.accounts = AccountMap.of(settings);
        this.companies = new Companies(ledgers, suppliers);
        for (SieOutline outline : sie.outlines()) {
            SieLedger ledger = outline.ledger();
            SortedSet<Integer> stated = statedYears(outline);
            (ledger.holdsOnlyBalances() ? balanceYears : sieYears).addAll(stated);
            var own = new TreeSet<>(stated);
            own.addAll(outline.years());
            years.addAll(outline.years());
            fileYears.put(ledger.key(), own);
            if (!own.isEmpty()) {
                firstYears.merge(companies.key(ledger.company()), own.first(), Math::min);
            }
        }
        this.overlaps = new LedgerOverlaps(sie.outlines(), companies, digests, fileYears);
        this.coverage = new LedgerCoverage(ledgers, companies, overlaps);
        this.entries = new LedgerEntries(accounts, companies, overlaps, new LedgerTable(settings.supplierLedger()));
        var sums = new PeriodSums(ledgers, companies, overlaps);
        sie.forEach(ledger -> {
            entries.add(ledger);
            sums.add(ledger);
        });
        this.balanceChecks = new BalanceChecks(ledgers, companies, overlaps, coverage, sums);
        this.balances = new LedgerBalances(accounts, companies, entries, sums);
        var yearsWithBalances = new TreeSet<>(coverage.years());
        yearsWithBalances.addAll(balanceYears);
        for (int year : yearsWithBalances) {
            balances.add(year, in(year, Use.USED), in(year, Use.SUPERSEDED));
        }
        this.supplierOverlaps = new SupplierOverlaps(suppliers, rereading, companies, digests, overlaps.magnitude());
        suppliers.forEach(this::add);
    }

    private void add(SupplierLedger file) {
        var own = new TreeSet<Integer>();
        file.groups().forEach(group -> own.add(group.year()));
        SupplierParts parts = supplierOverlaps.parts(file);
        for (SupplierLedger.Group group : parts.withheld()) {
            codes().add(LedgerCodes.Origin.SUPPLIER_WITHHELD, companies.key(group.buyer()), group);
        }
        for (SupplierLedger.Group group : parts.used()) {
            table().add(group);
            codes().add(LedgerCodes.Origin.SUPPLIER, companies.key(group.buyer()), group);
        }
        fileYears.put(file.file(), own);
        years.addAll(own);
    }

    /// The calendar years that a file says it is about, used or not.
    private static SortedSet<Integer> statedYears(SieOutline outline) {
        FiscalYear fiscal = outline.ledger().currentYear();
        if (fiscal == null) {
            return outline.years();
        }
        var years = new TreeSet<Integer>();
        for (int year = fiscal.from().getYear(); year <= fiscal.to().getYear(); year++) {
            years.add(year);
        }
        return years;
    }

    private List<SieLedger> in(int year, Use use) {
        return ledgers.stream()
                .filter(l -> years(l).contains(year) && overlaps.use(l, year) == use)
                .toList();
    }

    /// The calendar years that a file says something of: those that it covers and those of its vouchers.
    SortedSet<Integer> years(SieLedger ledger) {
        return fileYears.getOrDefault(ledger.key(), new TreeSet<>());
    }

    /// The calendar years of a file's rows.
    SortedSet<Integer> years(SupplierLedger file) {
        return fileYears.getOrDefault(file.file(), new TreeSet<>());
    }

    /// Whether a file of the company says something of the year or an earlier one.
    ///
    /// @param company a company's key
    boolean knows(String company, int throughYear) {
        Integer first = firstYears.get(company);
        return first != null && first <= throughYear;
    }

    /// The key of a file's company.
    String company(SieLedger ledger) {
        return companies.key(ledger.company());
    }

    /// As reports show a company: its name, without one its number, else empty.
    static String nameOf(SieLedger.Company company) {
        return company.name() != null ? company.name() : company.number() != null ? company.number() : "";
    }

    /// The years that have ledger entries or supplier-ledger rows, whatever became of them.
    SortedSet<Integer> years() {
        return years;
    }

    /// The years of which a file that is used says what was booked.
    SortedSet<Integer> coveredYears() {
        return coverage.years();
    }

    /// @param company a company's key; null: any
    boolean covers(int year, @Nullable String company) {
        return coverage.covers(year, company);
    }

    /// The days of the year that the company's files leave out: all of them where they cover a later year, else those
    /// before the ledger's last voucher.
    ///
    /// @param company a company's key
    /// @param seenThrough the last year that is looked at
    List<LedgerNotes.Days> leftOut(int year, String company, int seenThrough) {
        LocalDate last = through(year);
        boolean goesOn = coverage.goesOnAfter(year, company, seenThrough);
        return last == null ? List.of() : coverage.leftOut(company, goesOn ? LocalDate.of(year, 12, 31) : last);
    }

    /// The companies whose files [leave out][#leftOut] days of the year, by key: their first file of the year.
    SortedMap<String, SieLedger> partly(int year, int seenThrough) {
        SortedMap<String, SieLedger> partly = withFigures(year);
        partly.keySet().removeIf(company -> leftOut(year, company, seenThrough).isEmpty());
        return partly;
    }

    /// The companies whose files cover years before and after the year but nothing of it, while other companies' do, by
    /// key: their first file of a later year.
    SortedMap<String, SieLedger> skipping(int year) {
        var skipping = new TreeMap<String, SieLedger>();
        if (through(year) != null) {
            for (SieLedger ledger : ledgers) {
                String company = companies.key(ledger.company());
                if (!years(ledger).tailSet(year + 1).isEmpty() && coverage.skips(year, company, Integer.MAX_VALUE)) {
                    skipping.putIfAbsent(company, ledger);
                }
            }
        }
        return skipping;
    }

    /// Whether the company's files leave out days of the year, or all of it though they cover years around it.
    ///
    /// @param company a company's key
    /// @param seenThrough the last year that is looked at
    boolean leavesOut(int year, String company, int seenThrough) {
        return covers(year, company)
                ? !leftOut(year, company, seenThrough).isEmpty()
                : coverage.skips(year, company, seenThrough);
    }

    /// Which days the figures of companies are of whose files do not cover every day of the year.
    List<LedgerNotes.PartOfYear> parts(int year) {
        var parts = new ArrayList<LedgerNotes.PartOfYear>();
        withFigures(year).forEach((company, first) -> {
            if (!coverage.isWhole(year, company)) {
                parts.add(new LedgerNotes.PartOfYear(
                        year, nameOf(first.company()), coverage.covered(year, company), leftOut(year, company, year)));
            }
        });
        return parts;
    }

    /// The companies that have figures of the year, by key: their first file of it.
    private SortedMap<String, SieLedger> withFigures(int year) {
        var with = new TreeMap<String, SieLedger>();
        for (SieLedger ledger : in(year, Use.USED)) {
            String company = companies.key(ledger.company());
            if (!ledger.holdsOnlyBalances() && (entries.has(year, company) || coverage.covers(year, company))) {
                with.putIfAbsent(company, ledger);
            }
        }
        return with;
    }

    /// Whether a SIE file that can hold vouchers speaks of the year, used or not.
    boolean hasSie(int year) {
        return sieYears.contains(year);
    }

    /// The latest voucher date of the year; null without a ledger.
    @Nullable
    LocalDate through(int year) {
        return entries.through(year);
    }

    /// The ledger's columns of a row; null where no ledger says anything of the year.
    @Nullable
    LedgerFigures figures(int year, String process) {
        boolean covers = covers(year, null);
        return covers || years.contains(year) || balanceYears.contains(year)
                ? table().figures(year, process, covers)
                : null;
    }

    List<LedgerNotes.AccountSum> otherAccounts(int year) {
        return entries.otherAccounts(year);
    }

    List<LedgerNotes.AccountSum> otherAccounts() {
        return entries.otherAccounts();
    }

    /// By path.
    List<SieLedger> ledgers() {
        return ledgers;
    }

    /// By path.
    List<SupplierLedger> suppliers() {
        return suppliers;
    }

    /// What was found about the file, its balances checked with those of the company's other files of the year.
    List<Finding> findings(SieLedger ledger) {
        return balanceChecks.of(ledger);
    }

    /// What is missing in the balances of the years.
    LedgerBalances balances() {
        return balances;
    }

    LedgerEntries.Tally tally(SieLedger ledger) {
        return entries.tally(ledger);
    }

    Companies companies() {
        return companies;
    }

    LedgerOverlaps overlaps() {
        return overlaps;
    }

    SupplierOverlaps supplierOverlaps() {
        return supplierOverlaps;
    }

    LedgerCodes codes() {
        return entries.codes();
    }

    LedgerTable table() {
        return entries.table();
    }
}
