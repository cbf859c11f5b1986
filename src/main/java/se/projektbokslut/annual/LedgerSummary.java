package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.CodeClaims.Claim;
import se.projektbokslut.annual.LedgerCodes.Origin;
import se.projektbokslut.annual.LedgerCodes.Sum;
import se.projektbokslut.annual.LedgerEntries.Tally;
import se.projektbokslut.annual.LedgerNotes.CodeSum;
import se.projektbokslut.annual.LedgerNotes.OutsideSum;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.annual.LedgerTotals.Rows;
import se.projektbokslut.annual.LedgerTotals.Sums;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierParts;

/// What reports say of the ledger beside the figures, of one year or of all.
final class LedgerSummary {
    private final LedgerBook book;
    private final CodeClaims claims;
    private final BiPredicate<Project, Integer> standsIn;

    /// @param standsIn whether a project stands in a year
    LedgerSummary(LedgerBook book, CodeClaims claims, BiPredicate<Project, Integer> standsIn) {
        this.book = book;
        this.claims = claims;
        this.standsIn = standsIn;
    }

    LedgerNotes notes(int year) {
        return new LedgerNotes(
                ledgers(y -> y == year).stream()
                        .map(ledger -> file(ledger, year))
                        .toList(),
                suppliers(y -> y == year).stream().map(this::supplierFile).toList(),
                unclaimed(book.codes().in(year)),
                outside(book.codes().in(year)),
                book.otherAccounts(year),
                book.parts(year));
    }

    LedgerNotes notes() {
        return new LedgerNotes(
                book.ledgers().stream().map(ledger -> file(ledger, null)).toList(),
                book.suppliers().stream().map(this::supplierFile).toList(),
                unclaimed(book.codes().all()),
                outside(book.codes().all()),
                book.otherAccounts(),
                book.ledgers().stream()
                        .flatMap(ledger -> book.years(ledger).stream())
                        .distinct()
                        .sorted()
                        .flatMap(year -> book.parts(year).stream())
                        .toList());
    }

    /// Of the files that the year rests on, whichever year their entries lie in.
    LedgerTotals totals(int year) {
        long mapped = 0;
        long other = 0;
        Sums processes = Sums.ZERO;
        Sums unassigned = Sums.ZERO;
        List<SieLedger> files = ledgers(y -> y == year);
        for (SieLedger ledger : files) {
            Tally tally = book.tally(ledger);
            mapped += tally.mapped;
            other += tally.other;
            processes = processes.plus(tally.processes);
            unassigned = unassigned.plus(tally.unassigned);
        }
        return totals(files, suppliers(y -> y == year), mapped, other, processes, unassigned);
    }

    /// Of all files. What is mapped is counted in the rows of the years' reports.
    LedgerTotals totals() {
        LedgerTable table = book.table();
        return totals(
                book.ledgers(),
                book.suppliers(),
                table.mapped(),
                table.other(),
                table.processSums(),
                table.otherSums());
    }

    private LedgerTotals totals(
            List<SieLedger> files,
            List<SupplierLedger> suppliers,
            long mapped,
            long other,
            Sums processes,
            Sums unassigned) {
        long superseded = 0;
        long withheld = 0;
        Sums entries = Sums.ZERO;
        for (SieLedger ledger : files) {
            Tally tally = book.tally(ledger);
            superseded += tally.superseded;
            withheld += tally.withheld;
            entries = entries.plus(tally.used);
        }
        long read = 0;
        long counted = 0;
        long twins = 0;
        long rowsWithheld = 0;
        long refused = 0;
        for (SupplierLedger file : suppliers) {
            LedgerNotes.SupplierFile noted = supplierFile(file);
            read += noted.read();
            counted += noted.counted();
            twins += noted.superseded();
            rowsWithheld += noted.withheld();
            refused += noted.refused();
        }
        return new LedgerTotals(
                files.stream().mapToLong(SieLedger::entries).sum(),
                mapped,
                other,
                superseded,
                withheld,
                files.stream().mapToLong(SieLedger::refusedEntries).sum(),
                entries,
                processes,
                unassigned,
                new Rows(read, counted, twins, rowsWithheld, refused));
    }

    /// The ledger files that say something of one of the years, by path.
    SortedSet<String> paths(int firstYear, int lastYear) {
        var paths = new TreeSet<String>();
        ledgers(year -> year >= firstYear && year <= lastYear).forEach(ledger -> paths.add(ledger.file()));
        suppliers(year -> year >= firstYear && year <= lastYear).forEach(file -> paths.add(file.file()));
        return paths;
    }

    private List<SieLedger> ledgers(IntPredicate year) {
        return book.ledgers().stream()
                .filter(ledger -> book.years(ledger).stream().anyMatch(year::test))
                .toList();
    }

    private List<SupplierLedger> suppliers(IntPredicate year) {
        return book.suppliers().stream()
                .filter(file -> book.years(file).stream().anyMatch(year::test))
                .toList();
    }

    /// @param year null: all of its years
    private LedgerNotes.File file(SieLedger ledger, @Nullable Integer year) {
        Tally tally = book.tally(ledger);
        Use use = ledger.refused() ? Use.REFUSED : Use.USED;
        for (int y : year == null ? book.years(ledger) : List.of(year)) {
            Use then = book.overlaps().use(ledger, y);
            use = then != Use.USED ? then : book.overlaps().isAtOdds(ledger, y) ? Use.WITHHELD : use;
        }
        if (use == Use.USED && ledger.holdsOnlyBalances()) {
            use = Use.BALANCES;
        }
        return new LedgerNotes.File(
                ledger.file(),
                LedgerBook.nameOf(ledger.company()),
                ledger.generated(),
                use,
                book.overlaps().others(ledger),
                ledger.through().values().stream().max(LocalDate::compareTo).orElse(null),
                ledger.entries(),
                tally.mapped,
                tally.other,
                tally.superseded,
                tally.withheld,
                ledger.refusedEntries(),
                tally.used.debit(),
                tally.used.credit(),
                (int) book.findings(ledger).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count());
    }

    private LedgerNotes.SupplierFile supplierFile(SupplierLedger file) {
        SupplierParts parts = book.supplierOverlaps().parts(file);
        long invoices = 0;
        Money amount = Money.ZERO;
        for (SupplierLedger.Group group : parts.used()) {
            invoices += group.invoices();
            amount = amount.plus(group.amount());
        }
        return new LedgerNotes.SupplierFile(
                file.file(),
                file.shape(),
                book.supplierOverlaps().supersededBy(file),
                file.rows(),
                rows(parts.used()),
                rows(parts.superseded()) + file.repeatedRows(),
                rows(parts.withheld()),
                file.refusedRows(),
                invoices,
                amount);
    }

    private static long rows(List<SupplierLedger.Group> groups) {
        return groups.stream().mapToLong(SupplierLedger.Group::rows).sum();
    }

    /// On codes that no record claims; null in a year of which no ledger says anything, and where the
    /// settings name no accounts that actuals are summed from.
    @Nullable
    Money unclaimedActual(int year) {
        List<CodeSum> sums = unclaimed(book.codes().in(year));
        return actual(year, sums);
    }

    /// On codes of projects that do not stand in the year; null as of [#unclaimedActual].
    @Nullable
    Money outsideActual(int year) {
        List<OutsideSum> sums = outside(book.codes().in(year));
        return actual(year, sums.stream().map(OutsideSum::sum).toList());
    }

    private @Nullable Money actual(int year, List<CodeSum> sums) {
        boolean known = book.codes().namesAccountsOf(false) && (!sums.isEmpty() || book.covers(year, null));
        return known
                ? sums.stream().map(CodeSum::actual).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus)
                : null;
    }

    private List<CodeSum> unclaimed(Collection<Sum> sums) {
        var found = new ArrayList<CodeSum>();
        for (Sum sum : sums) {
            if (counts(sum) && claimants(sum).isEmpty()) {
                found.add(book.codes().noted(sum));
            }
        }
        return found;
    }

    private List<OutsideSum> outside(Collection<Sum> sums) {
        var found = new ArrayList<OutsideSum>();
        for (Sum sum : sums) {
            if (counts(sum)) {
                List<Project> claimants = claimants(sum);
                if (!claimants.isEmpty() && claimants.stream().noneMatch(p -> standsIn.test(p, sum.year))) {
                    var titles = new TreeMap<String, String>();
                    claimants.forEach(project -> titles.put(project.id(), project.title()));
                    found.add(new OutsideSum(book.codes().noted(sum), List.copyOf(titles.keySet()), titles));
                }
            }
        }
        return found;
    }

    /// What the ledger has on the codes that a record claims, through a year; each sum once, in no order.
    List<Sum> on(Project record, int through) {
        return claims.of(record).stream()
                .flatMap(claim -> book.codes().of(claim.code()).stream()
                        .filter(sum -> claim.holdsIn(sum.year) && claim.holdsFor(sum.company)))
                .filter(sum -> sum.year <= through && counts(sum))
                .distinct()
                .toList();
    }

    /// What is on the accounts that the project's actual is summed from; null where the settings name
    /// none.
    @Nullable
    Money actual(Sum sum, Project project) {
        return book.codes().actual(sum, project.investment());
    }

    /// A supplier ledger gives actuals only in a year without SIE files.
    boolean counts(Sum sum) {
        return sum.origin == Origin.SIE || (sum.origin == Origin.SUPPLIER && !book.hasSie(sum.year));
    }

    boolean standsIn(Project project, int year) {
        return standsIn.test(project, year);
    }

    /// As [CodeClaims#like].
    @Nullable
    String claimedLike(String code) {
        return claims.like(code);
    }

    /// The records that claim a code of that company and year, the nearest to the year first.
    List<Project> claimants(Sum sum) {
        return claims.to(sum.code).stream()
                .filter(claim -> claim.holdsIn(sum.year) && claim.holdsFor(sum.company))
                .sorted(Claim.nearestTo(sum.year))
                .map(Claim::project)
                .toList();
    }
}
