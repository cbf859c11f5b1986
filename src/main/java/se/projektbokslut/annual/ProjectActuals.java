package se.projektbokslut.annual;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.CodeClaims.Claim;
import se.projektbokslut.annual.LedgerCodes.Origin;
import se.projektbokslut.annual.LedgerCodes.Sum;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;

/// What the ledger says that a project cost (CONTRACT, "Actual").
///
/// A year's figures rest on no later year: what the ledger carries later, and records that begin later, are not
/// seen.
final class ProjectActuals {
    private static final Actual UNSTATED = new Actual(false, null);
    private static final Actual EMPTY = new Actual(true, null);

    private final LedgerBook book;
    private final CodeClaims claims;

    ProjectActuals(LedgerBook book, CodeClaims claims) {
        this.book = book;
        this.claims = claims;
    }

    /// @param decided whether the ledger decides it: then the record's own actual does not count
    /// @param amount net cost, positive; null where it is not known. What is not decided counts where the record
    ///     states nothing: vouchers of a year that no file is about
    record Actual(boolean decided, @Nullable Money amount) {}

    /// The project's actual of one year.
    Actual in(Project project, int year) {
        return in(project, claims.of(project), year, year);
    }

    /// What has accumulated through the year: empty without a start, or if the ledger lacks one of the years or
    /// days of one.
    Actual toDate(Project project, int year) {
        List<Claim> own = claims.of(project);
        if (own.isEmpty() || project.period().start() == null) {
            return UNSTATED;
        }
        Money sum = Money.ZERO;
        boolean all = true;
        boolean any = false;
        for (int y = project.period().start().value().year(); y <= year; y++) {
            Actual ofYear = in(project, own, y, year);
            any |= ofYear.decided();
            if (ofYear.amount() == null || !ofYear.decided() || isPartly(own, y, year)) {
                all = false;
            } else {
                sum = sum.plus(ofYear.amount());
            }
        }
        return any ? new Actual(true, all ? sum : null) : UNSTATED;
    }

    private Actual in(Project project, List<Claim> own, int year, int seenThrough) {
        List<Claim> held = own.stream().filter(claim -> claim.holdsIn(year)).toList();
        if (held.isEmpty()) {
            return UNSTATED;
        }
        if (held.stream()
                .anyMatch(claim -> !claims.rivals(claim, year, seenThrough).isEmpty())) {
            return EMPTY;
        }
        boolean accountsKnown = book.codes().namesAccountsOf(project.investment());
        boolean carried = held.stream().allMatch(claim -> isCarried(claim, seenThrough));
        if (held.stream().allMatch(claim -> covers(claim, year, seenThrough))) {
            return accountsKnown && carried ? new Actual(true, sum(project, held, year, Origin.SIE)) : EMPTY;
        }
        if (!carried
                && held.stream()
                        .anyMatch(claim -> covers(claim, year, seenThrough) || isOfNobody(claim, year, seenThrough))) {
            return EMPTY;
        }
        if (held.stream().anyMatch(claim -> isOfPurchases(claim, year))
                && held.stream().noneMatch(claim -> hasEntries(claim, year, Origin.SUPPLIER_WITHHELD))) {
            boolean told = accountsKnown
                    && (!project.investment() || held.stream().allMatch(claim -> withoutAccount(claim, year) == 0));
            return told ? new Actual(true, sum(project, held, year, Origin.SUPPLIER)) : EMPTY;
        }
        boolean byTheWay = carried
                && accountsKnown
                && held.stream().anyMatch(claim -> hasEntries(claim, year, Origin.SIE))
                && held.stream().noneMatch(claim -> covers(claim, year, seenThrough))
                && held.stream().noneMatch(claim -> hasEntries(claim, year, Origin.WITHHELD));
        return byTheWay ? new Actual(false, sum(project, held, year, Origin.SIE)) : UNSTATED;
    }

    /// Whether the ledger covers the year and no file knows the company that the code is bound to: then no ledger has
    /// ever carried it.
    private boolean isOfNobody(Claim claim, int year, int seenThrough) {
        String company = claim.company();
        return company != null && book.covers(year, null) && !book.knows(company, seenThrough);
    }

    /// Whether a supplier ledger is all that tells what was booked on the code in the year.
    boolean isOfPurchases(Claim claim, int year) {
        return claim.holdsIn(year) && !book.hasSie(year) && hasEntries(claim, year, Origin.SUPPLIER);
    }

    /// How many rows of supplier ledgers do not say whether what they book on the code is an investment, in a year of
    /// which nothing else tells.
    long withoutAccount(Claim claim, int year) {
        return isOfPurchases(claim, year) ? count(claim, year, Origin.SUPPLIER, sum -> sum.withoutAccount) : 0;
    }

    /// Whether a company that carries one of the codes leaves out days of the year.
    private boolean isPartly(List<Claim> own, int year, int seenThrough) {
        return own.stream()
                .filter(claim -> claim.holdsIn(year))
                .flatMap(claim -> carrying(claim, seenThrough))
                .distinct()
                .anyMatch(company -> book.leavesOut(year, company, seenThrough));
    }

    /// The keys of the companies whose ledgers carry the code in any year that is seen.
    private Stream<String> carrying(Claim claim, int seenThrough) {
        return book.codes().of(claim.code()).stream()
                .filter(sum -> sum.origin == Origin.SIE
                        && sum.year <= seenThrough
                        && claim.holdsIn(sum.year)
                        && claim.holdsFor(sum.company))
                .map(sum -> sum.company);
    }

    /// Whether the ledger says everything of the code in the year: a company that carries the code is covered,
    /// and no file whose figures are withheld carries it then. Of a code that no company carries, any company's
    /// will do.
    boolean covers(Claim claim, int year, int seenThrough) {
        if (claim.company() != null) {
            return book.covers(year, claim.company()) && !hasEntries(claim, year, Origin.WITHHELD);
        }
        if (!book.covers(year, null) || hasEntries(claim, year, Origin.WITHHELD)) {
            return false;
        }
        boolean carried = false;
        for (Sum sum : book.codes().of(claim.code())) {
            if (sum.origin == Origin.SIE && sum.year <= seenThrough && claim.holdsIn(sum.year)) {
                carried = true;
                if (book.covers(year, sum.company)) {
                    return true;
                }
            }
        }
        return !carried;
    }

    /// What the ledger has in the year on those of the project's codes of which it says everything; null where it has
    /// no entry on them.
    @Nullable
    Money covered(Project project, int year) {
        List<Claim> covered = claims.of(project).stream()
                .filter(claim -> claim.holdsIn(year) && covers(claim, year, year))
                .toList();
        return covered.stream().anyMatch(claim -> hasEntries(claim, year, Origin.SIE))
                ? sum(project, covered, year, Origin.SIE)
                : null;
    }

    /// The keys of the companies because of which the code is not covered in the year: those that carry it, and whose
    /// files do not cover the year. Empty where it is covered, or where something else is said of it.
    Set<String> notCovering(Claim claim, int year) {
        if (!claim.holdsIn(year) || covers(claim, year, year) || isWithheld(claim, year) || isInBalances(claim, year)) {
            return Set.of();
        }
        String company = claim.company();
        if (company != null) {
            return book.knows(company, year) ? Set.of(company) : Set.of();
        }
        return carrying(claim, year).collect(Collectors.toSet());
    }

    /// Whether the ledger carries the code in any year that is seen, be it one that the record does not name: it is
    /// known then, and has nothing in the others. What a supplier ledger says of it is apart from the ledger.
    boolean isCarried(Claim claim, int seenThrough) {
        return book.codes().of(claim.code()).stream()
                .filter(sum -> sum.origin == Origin.SIE || sum.origin == Origin.WITHHELD)
                .anyMatch(sum -> sum.year <= seenThrough && claim.holdsFor(sum.company));
    }

    /// Whether the code has entries of that kind in the year.
    boolean hasEntries(Claim claim, int year, Origin origin) {
        return count(claim, year, origin, sum -> sum.entries) > 0;
    }

    /// Whether the ledger carries the code in balances of the year, whatever it carries in vouchers.
    boolean isInBalances(Claim claim, int year) {
        return claim.holdsIn(year)
                && book.ledgers().stream()
                        .anyMatch(ledger -> !ledger.refused()
                                && ledger.extent().balanceProjects().contains(claim.code())
                                && book.years(ledger).contains(year)
                                && claim.holdsFor(book.companies().key(ledger.company())));
    }

    /// Whether the code has entries on class 9 in the year.
    boolean hasInternal(Claim claim, int year) {
        return claim.holdsIn(year) && count(claim, year, Origin.SIE, sum -> sum.internal) > 0;
    }

    /// What the code has in the year on the accounts of operating projects and not on those of investments.
    Money expensed(Claim claim, int year) {
        return book.codes().of(claim.code()).stream()
                .filter(sum -> sum.origin == Origin.SIE
                        && sum.year == year
                        && claim.holdsIn(year)
                        && claim.holdsFor(sum.company))
                .map(sum -> sum.expensed)
                .reduce(Money.ZERO, Money::plus);
    }

    /// Whether the code has entries in the year that are in withheld vouchers.
    boolean isWithheld(Claim claim, int year) {
        return claim.holdsIn(year)
                && (hasEntries(claim, year, Origin.WITHHELD)
                        || (!book.hasSie(year) && hasEntries(claim, year, Origin.SUPPLIER_WITHHELD)));
    }

    private long count(Claim claim, int year, Origin origin, ToLongFunction<Sum> what) {
        return book.codes().of(claim.code()).stream()
                .filter(sum -> sum.origin == origin && sum.year == year && claim.holdsFor(sum.company))
                .mapToLong(what)
                .sum();
    }

    /// Every entry once, also where two of the record's claims are to the same code.
    private Money sum(Project project, List<Claim> held, int year, Origin origin) {
        Set<Sum> counted = new HashSet<>();
        Money total = Money.ZERO;
        for (Claim claim : held) {
            for (Sum sum : book.codes().of(claim.code())) {
                if (sum.origin == origin && sum.year == year && claim.holdsFor(sum.company) && counted.add(sum)) {
                    total = total.plus(project.investment() ? sum.invested : sum.actual);
                }
            }
        }
        return total;
    }
}
