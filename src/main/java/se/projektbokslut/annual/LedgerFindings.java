package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.projektbokslut.annual.CodeClaims.Claim;
import se.projektbokslut.annual.LedgerCodes.Origin;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SliceSums;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;

/// The findings about how records and ledger meet.
final class LedgerFindings {
    private final LedgerBook book;
    private final CodeHints hints;

    /// The files of which entries with a project code are refused.
    private final List<SieLedger> refusing;

    private final CodeClaims claims;
    private final ProjectActuals actuals;

    LedgerFindings(LedgerBook book, CodeClaims claims, ProjectActuals actuals) {
        this.book = book;
        this.hints = new CodeHints(book);
        this.refusing = book.ledgers().stream()
                .filter(ledger -> !ledger.extent().refusedCodes().isEmpty())
                .toList();
        this.claims = claims;
        this.actuals = actuals;
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
            addWithheld(claim, year, found);
            addRefused(project, claim, year, found);
            if (isOnlyInBalances(claim, year, year)) {
                found.addOnce(LEDGER_CODE_IN_BALANCES, claim.code());
            } else if (covered && knowsCompany(claim, year) && !carried) {
                addUnknown(claim, year, found);
            }
            if (actuals.hasInternal(claim, year)) {
                found.addOnce(LEDGER_INTERNAL_COST, claim.code());
            }
        }
        addAccounts(project, held, Set.of(year), covered, found);
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
            years.forEach(year -> {
                addWithheld(claim, year, found);
                addRefused(project, claim, year, found);
            });
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
        addAccounts(project, own, years, covered, found);
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

    private void addWithheld(Claim claim, int year, FindingList found) {
        if (actuals.isWithheld(claim, year)) {
            found.addOnce(LEDGER_CODE_WITHHELD, claim.code(), Integer.toString(year));
        }
    }

    /// Entries of a voucher whose date cannot be read are of the years that its file speaks of. Whether the actual is
    /// the sum of others or empty is said as far as it is.
    private void addRefused(Project project, Claim claim, int year, FindingList found) {
        long rows = 0;
        String first = null;
        for (SieLedger ledger : refusing) {
            if (!claim.holdsIn(year)
                    || !claim.holdsFor(book.company(ledger))
                    || book.overlaps().use(ledger, year) != Use.USED) {
                continue;
            }
            for (SliceSums.RefusedCode code : ledger.extent().refusedCodes()) {
                boolean ofYear = code.year() == year
                        || (code.year() == 0 && book.years(ledger).contains(year));
                if (ofYear && code.project().equals(claim.code())) {
                    rows += code.entries();
                    first = first == null ? ledger.file() + ":" + code.line() : first;
                }
            }
        }
        if (first != null) {
            ProjectActuals.Actual actual = actuals.in(project, year);
            boolean summed = actual.amount() != null && actuals.hasEntries(claim, year, Origin.SIE);
            boolean empty = actual.decided() && actual.amount() == null;
            found.addOnce(
                    LEDGER_CODE_REFUSED,
                    claim.code(),
                    Integer.toString(year),
                    Long.toString(rows),
                    first,
                    summed ? "1" : "",
                    empty ? "1" : "");
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
        var args = new ArrayList<>(
                List.of(claim.code(), hints.nearest(claim, seenThrough), hints.elsewhere(claim, seenThrough)));
        String unread = hints.unread(claim, seenThrough);
        if (!unread.isEmpty()) {
            args.add(unread);
        }
        found.addOnce(LEDGER_CODE_UNKNOWN, args.toArray(String[]::new));
    }

    /// Why an actual is empty: nobody says which accounts such a project's is summed from, or which account
    /// an investment was booked on; and what an investment's leaves out.
    ///
    /// @param covered whether the ledger covers one of the years
    private void addAccounts(Project project, List<Claim> own, Set<Integer> years, boolean covered, FindingList found) {
        boolean decided = covered
                || years.stream().anyMatch(year -> own.stream().anyMatch(claim -> actuals.isOfPurchases(claim, year)));
        if (decided && !book.codes().namesAccountsOf(project.investment())) {
            found.addOnce(project.investment() ? LEDGER_INVESTMENT_ACCOUNTS : LEDGER_ACTUAL_ACCOUNTS);
        }
        if (!project.investment()) {
            return;
        }
        for (int year : years) {
            for (Claim claim : own) {
                Money expensed = actuals.expensed(claim, year);
                if (book.codes().namesAccountsOf(true) && expensed.ore() != 0) {
                    found.addOnce(
                            LEDGER_INVESTMENT_EXPENSED, claim.code(), Integer.toString(year), expensed.toString());
                }
                long rows = actuals.withoutAccount(claim, year);
                if (rows > 0) {
                    found.addOnce(LEDGER_ACCOUNT_MISSING, claim.code(), Integer.toString(year), Long.toString(rows));
                }
            }
        }
    }
}
