package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.Economy.LedgerCode;
import se.projektbokslut.project.Project;
import se.projektbokslut.words.BrokenLetters;

/// Which records claim which codes of the ledger's project dimension. A code that a record binds to no company
/// holds in every company, one bound to no years in every year.
final class CodeClaims {
    private final Companies companies;
    private final Map<String, List<Claim>> byCode = new HashMap<>();

    /// The first by name of the claimed codes that are the same to [NearCodes#folded].
    private final Map<String, String> byFold = new HashMap<>();

    /// @param company the company's key; null: every company
    /// @param years empty: every year
    /// @param firstYear the first year that the record's own dates name; 0 where it has none
    record Claim(Project project, String code, @Nullable String company, List<Integer> years, int firstYear) {
        boolean holdsIn(int year) {
            return years.isEmpty() || years.contains(year);
        }

        /// Whether the claim is there in a year's report: a record that begins later is, where it names the year.
        private boolean isSeenIn(int year, int seenThrough) {
            return holdsIn(year) && (years.contains(year) || firstYear <= seenThrough);
        }

        /// @param key a company's key
        boolean holdsFor(String key) {
            return company == null || company.equals(key);
        }

        /// Those that are there in the year's report first, and of these the one that began last; of those that begin
        /// later the first to begin.
        static Comparator<Claim> nearestTo(int year) {
            return Comparator.comparing((Claim claim) -> !claim.isSeenIn(year, year))
                    .thenComparingInt(claim -> Math.abs(year - claim.firstYear()))
                    .thenComparing(claim -> claim.project().id());
        }

        private boolean meets(Claim other) {
            return company == null || other.company == null || company.equals(other.company);
        }

        private boolean sharesYears(Claim other) {
            return years.isEmpty() || other.years.isEmpty() || years.stream().anyMatch(other.years::contains);
        }
    }

    CodeClaims(List<Project> projects, Companies companies) {
        this.companies = companies;
        projects.forEach(project -> of(project)
                .forEach(claim -> byCode.computeIfAbsent(claim.code(), _ -> new ArrayList<>())
                        .add(claim)));
        byCode.keySet()
                .forEach(code -> byFold.merge(
                        NearCodes.folded(code), code, (one, other) -> one.compareTo(other) < 0 ? one : other));
        byFold.remove("");
    }

    /// The codes that the record claims.
    List<Claim> of(Project project) {
        List<LedgerCode> codes = project.ledgerCodes();
        if (codes == null || codes.isEmpty()) {
            return List.of();
        }
        int firstYear = Duplicates.firstYear(project);
        return codes.stream()
                .map(c -> new Claim(
                        project,
                        LedgerCodes.composed(c.code()),
                        c.company() == null ? null : companies.key(c.company()),
                        c.years(),
                        firstYear))
                .toList();
    }

    /// Every claim to the code.
    List<Claim> to(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /// The claimed code, the first by name, that is this one but for case, leading zeros, signs and letters
    /// that an export has broken; null where there is none.
    @Nullable
    String like(String code) {
        String folded = byFold.get(NearCodes.folded(code));
        if (folded != null) {
            // The code itself is claimed for another company or year.
            return folded.equals(code) ? null : folded;
        }
        return BrokenLetters.isLossy(code)
                ? byCode.keySet().stream()
                        .filter(claimed -> BrokenLetters.mayBe(code, claimed))
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /// The ids of the other records that claim the code for the same company and year.
    ///
    /// @param seenThrough a record whose first year is later does not count, for it was not there yet, unless
    ///     it names the year
    Set<String> rivals(Claim claim, int year, int seenThrough) {
        var rivals = new TreeSet<String>();
        if (claim.holdsIn(year)) {
            for (Claim other : to(claim.code())) {
                if (other.isSeenIn(year, seenThrough) && isRival(claim, other)) {
                    rivals.add(other.project().id());
                }
            }
        }
        return rivals;
    }

    /// The ids of the other records that claim the code for the same company in any same year.
    Set<String> rivals(Claim claim) {
        var rivals = new TreeSet<String>();
        for (Claim other : to(claim.code())) {
            if (claim.sharesYears(other) && isRival(claim, other)) {
                rivals.add(other.project().id());
            }
        }
        return rivals;
    }

    private static boolean isRival(Claim claim, Claim other) {
        return !other.project().id().equals(claim.project().id()) && claim.meets(other);
    }
}
