package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.CodeClaims.Claim;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.ledger.SupplierLedger;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;

/// The findings about the ledger: of its files, and of how records and ledger meet.
final class LedgerFindings {
    /// How many months a finding names.
    private static final int MOST_MONTHS = 12;

    private final LedgerBook book;
    private final CodeHints hints;
    private final CodeClaims claims;
    private final ProjectActuals actuals;
    private final boolean investmentsStated;
    private final Acceptances acceptances;
    private final VoucherFindings vouchers;

    LedgerFindings(
            LedgerBook book,
            CodeClaims claims,
            ProjectActuals actuals,
            boolean investmentsStated,
            Acceptances acceptances) {
        this.book = book;
        this.hints = new CodeHints(book);
        this.claims = claims;
        this.actuals = actuals;
        this.investmentsStated = investmentsStated;
        this.acceptances = acceptances;
        this.vouchers = new VoucherFindings(book, acceptances);
    }

    /// What a year's report says of a project and its codes.
    void addIn(int year, Project project, FindingList found) {
        List<Claim> held =
                claims.of(project).stream().filter(claim -> claim.holdsIn(year)).toList();
        boolean covered = held.stream().anyMatch(claim -> actuals.covers(claim, year, year));
        for (Claim claim : held) {
            addRivals(claim, claims.rivals(claim, year, year), found);
            addCompany(claim, book.covers(year, null), year, found);
            boolean carried = actuals.isCarried(claim, year);
            if (isOnlyInBalances(claim, year, year)) {
                found.addOnce(LEDGER_CODE_IN_BALANCES, claim.code());
            } else if (covered && knowsCompany(claim, year) && !carried) {
                addUnknown(claim, year, found);
            }
            if (actuals.hasInternal(claim, year)) {
                found.addOnce(LEDGER_INTERNAL_COST, claim.code());
            }
        }
        addInvestment(project, covered, found);
    }

    /// What the run says of it, over all years.
    ///
    /// @param placement where the project stands
    void add(Project project, Placement placement, FindingList found) {
        List<Claim> own = claims.of(project);
        if (own.isEmpty()) {
            return;
        }
        SortedSet<Integer> years = years(placement);
        boolean covered = false;
        for (Claim claim : own) {
            addRivals(claim, rivals(claim, placement), found);
            addCompany(claim, !book.coveredYears().isEmpty(), Integer.MAX_VALUE, found);
            boolean covers = years.stream()
                    .anyMatch(year -> claim.holdsIn(year) && actuals.covers(claim, year, Integer.MAX_VALUE));
            covered |= covers;
            if (years.stream().anyMatch(year -> isOnlyInBalances(claim, year, Integer.MAX_VALUE))) {
                found.addOnce(LEDGER_CODE_IN_BALANCES, claim.code());
            } else if (covers
                    && project.status().value() != Status.PLANNED
                    && !actuals.isCarried(claim, Integer.MAX_VALUE)) {
                addUnknown(claim, Integer.MAX_VALUE, found);
            }
            if (years.stream().anyMatch(year -> actuals.hasInternal(claim, year))) {
                found.addOnce(LEDGER_INTERNAL_COST, claim.code());
            }
        }
        addInvestment(project, covered, found);
    }

    /// Those because of which an actual is empty, the record's own or another's: a year in which the project
    /// stands, or that it names, rests on no record that begins later without naming it.
    private Set<String> rivals(Claim claim, Placement placement) {
        if (!(placement instanceof Placement.InYears)) {
            return claims.rivals(claim);
        }
        return Stream.concat(years(placement).stream(), claim.years().stream())
                .flatMap(year -> claims.rivals(claim, year, year).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<Integer> years(Placement placement) {
        return placement instanceof Placement.InYears(int first, int last, boolean _, YearBasis _, Integer _)
                ? IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new))
                : book.coveredYears();
    }

    private static void addRivals(Claim claim, Set<String> rivals, FindingList found) {
        if (!rivals.isEmpty()) {
            found.addOnce(LEDGER_CODE_CLAIMED_TWICE, claim.code(), String.join(", ", rivals));
        }
    }

    private void addCompany(Claim claim, boolean covered, int seenThrough, FindingList found) {
        if (covered && !knowsCompany(claim, seenThrough)) {
            found.addOnce(LEDGER_COMPANY_UNKNOWN, claim.code());
        }
    }

    /// Whether the ledger carries the code in the year's balances while its vouchers say nothing of it: they
    /// are not there, or never carry it.
    private boolean isOnlyInBalances(Claim claim, int year, int seenThrough) {
        return actuals.isInBalances(claim, year)
                && !(actuals.covers(claim, year, seenThrough) && actuals.isCarried(claim, seenThrough));
    }

    private boolean knowsCompany(Claim claim, int seenThrough) {
        return claim.company() == null || book.knows(claim.company(), seenThrough);
    }

    private void addUnknown(Claim claim, int seenThrough, FindingList found) {
        found.addOnce(
                LEDGER_CODE_UNKNOWN,
                claim.code(),
                hints.nearest(claim, seenThrough),
                hints.elsewhere(claim, seenThrough));
    }

    private void addInvestment(Project project, boolean covered, FindingList found) {
        if (covered && project.investment() && !investmentsStated) {
            found.addOnce(LEDGER_INVESTMENT_ACCOUNTS);
        }
    }

    /// The findings about ledger files, for a year's report: of the files that say something of the year.
    List<Finding> ofFilesIn(int year) {
        var found = new ArrayList<Finding>();
        for (SieLedger ledger : book.ledgers()) {
            if (book.years(ledger).contains(year)) {
                addOwn(book.findings(ledger), year, found);
                addOnlyBalances(ledger, year, found);
                vouchers.addIn(year, ledger, found);
                addTooLarge(isTooLarge(ledger), ledger.file(), book.years(ledger), year, found);
            }
        }
        addParts(year, found);
        addMissingBalances(year, found);
        book.suppliers().stream()
                .filter(file -> book.years(file).contains(year))
                .forEach(file -> {
                    addTwin(file.file(), book.supplierOverlaps().supersededBy(file), year, found);
                    addRepeated(file, year, found);
                    addTooLarge(isTooLarge(file), file.file(), book.years(file), year, found);
                });
        for (SupplierDisputes.Conflict conflict : book.supplierOverlaps().conflicts()) {
            if (conflict.years().contains(year)) {
                addConflict(conflict, year, found);
            }
        }
        return found;
    }

    /// All findings about ledger files.
    List<Finding> ofFiles() {
        var found = new ArrayList<Finding>();
        for (SieLedger ledger : book.ledgers()) {
            addOwn(book.findings(ledger), null, found);
            addOnlyBalances(ledger, latest(book.years(ledger)), found);
            vouchers.add(ledger, latest(book.years(ledger)), found);
            addTooLarge(isTooLarge(ledger), ledger.file(), book.years(ledger), latest(book.years(ledger)), found);
        }
        book.ledgers().stream()
                .flatMap(ledger -> book.years(ledger).stream())
                .distinct()
                .sorted()
                .forEach(year -> {
                    addParts(year, found);
                    addMissingBalances(year, found);
                });
        book.suppliers().forEach(file -> {
            addTwin(file.file(), book.supplierOverlaps().supersededBy(file), null, found);
            addRepeated(file, latest(book.years(file)), found);
            addTooLarge(isTooLarge(file), file.file(), book.years(file), latest(book.years(file)), found);
        });
        book.supplierOverlaps().conflicts().forEach(conflict -> addConflict(conflict, latest(conflict.years()), found));
        return found;
    }

    private static @Nullable Integer latest(SortedSet<Integer> years) {
        return years.isEmpty() ? null : years.last();
    }

    /// @param year only what is about this year or about none; null: everything
    private void addOwn(List<Finding> own, @Nullable Integer year, List<Finding> found) {
        for (Finding f : own) {
            if (year == null || f.year() == null || f.year().equals(year)) {
                found.add(new Finding(
                        f.at(),
                        f.record(),
                        f.year(),
                        f.field(),
                        f.code(),
                        f.severity(),
                        f.args(),
                        acceptances.accept(f.code(), f.at().file(), f.record())));
            }
        }
    }

    private void addOnlyBalances(SieLedger ledger, @Nullable Integer year, List<Finding> found) {
        if (ledger.holdsOnlyBalances()) {
            found.add(finding(
                    LEDGER_BALANCES_ONLY,
                    ledger.file(),
                    year,
                    Integer.toString(ledger.extent().type())));
        }
    }

    private void addParts(int year, List<Finding> found) {
        book.partly(year).forEach((company, first) -> {
            String days = book.leftOut(year, company).stream()
                    .map(LedgerFindings::named)
                    .collect(Collectors.joining(", "));
            found.add(finding(LEDGER_PART_OF_YEAR, first.file(), year, nameOf(first), Integer.toString(year), days));
        });
    }

    private static String named(LedgerNotes.Days days) {
        return days.from().equals(days.to()) ? days.from().toString() : days.from() + "–" + days.to();
    }

    private void addMissingBalances(int year, List<Finding> found) {
        var labels = new TreeMap<String, String>();
        for (LedgerBalances.Missing missing : book.missingBalances()) {
            if (missing.year() == year) {
                String label = missing.kind() == Balance.Kind.OPENING ? "#IB" : "#UB";
                labels.merge(missing.file().key(), label, (a, b) -> a + ", " + b);
            }
        }
        for (SieLedger ledger : book.ledgers()) {
            String label = labels.get(ledger.key());
            if (label != null) {
                found.add(finding(
                        LEDGER_BALANCE_MISSING, ledger.file(), year, nameOf(ledger), label, Integer.toString(year)));
            }
        }
    }

    private static String nameOf(SieLedger ledger) {
        String name = LedgerBook.nameOf(ledger.company());
        return name.isEmpty() ? ProjectFindings.NOT_GIVEN : name;
    }

    private boolean isTooLarge(SieLedger ledger) {
        return book.overlaps().tooLarge().contains(ledger.key());
    }

    private boolean isTooLarge(SupplierLedger file) {
        return book.supplierOverlaps().tooLarge().contains(file.file());
    }

    private void addTooLarge(
            boolean tooLarge, String file, SortedSet<Integer> years, @Nullable Integer year, List<Finding> found) {
        if (tooLarge) {
            String named = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
            found.add(finding(LEDGER_TOO_LARGE, file, year, named));
        }
    }

    private void addTwin(String file, @Nullable String by, @Nullable Integer year, List<Finding> found) {
        if (by != null) {
            found.add(finding(LEDGER_FILE_SUPERSEDED, file, year, by));
        }
    }

    private void addRepeated(SupplierLedger file, @Nullable Integer year, List<Finding> found) {
        SupplierLedger.Repeated repeated = file.repeated();
        if (repeated != null) {
            found.add(new Finding(
                    new Location(file.file(), repeated.line(), 0),
                    "",
                    year,
                    "",
                    LEDGER_VOUCHER_REPEATED,
                    LEDGER_VOUCHER_REPEATED.severity(),
                    List.of(Long.toString(repeated.rows()), file.file() + ":" + repeated.line()),
                    acceptances.accept(LEDGER_VOUCHER_REPEATED, file.file(), "")));
        }
    }

    private void addConflict(SupplierDisputes.Conflict conflict, @Nullable Integer year, List<Finding> found) {
        String months = conflict.months().stream().limit(MOST_MONTHS).collect(Collectors.joining(", "))
                + (conflict.months().size() > MOST_MONTHS ? ", …" : "");
        found.add(
                finding(LEDGER_SUPPLIER_OVERLAP, conflict.first(), year, conflict.second(), months, conflict.named()));
    }

    private Finding finding(FindingCode code, String file, @Nullable Integer year, String... args) {
        return new Finding(
                Location.ofFile(file),
                "",
                year,
                code.field(),
                code,
                code.severity(),
                List.of(args),
                acceptances.accept(code, file, ""));
    }
}
