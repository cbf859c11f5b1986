package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.CodeClaims.Claim;
import se.projektbokslut.annual.LedgerCodes.Origin;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Project;
import se.projektbokslut.settings.VarianceLimits;

/// The findings that a project's amounts ask for (CONTRACT, "Findings that figures ask for").
final class AmountFindings {
    /// How many codes a finding names.
    private static final int MOST = 3;

    /// That a year has not both amounts is no reason to take an explanation away.
    private static final String UNKNOWN = "unknown";

    private final LedgerBook book;
    private final CodeClaims claims;
    private final ProjectActuals actuals;
    private final VarianceLimits limits;
    private final Map<Integer, NamedCodes> named = new ConcurrentHashMap<>();

    AmountFindings(LedgerBook book, CodeClaims claims, ProjectActuals actuals, VarianceLimits limits) {
        this.book = book;
        this.claims = claims;
        this.actuals = actuals;
        this.limits = limits;
    }

    /// What a year's report says of the project's amounts.
    ///
    /// @param shown the project as it stood at the year's end
    void addIn(int year, Project shown, FindingList found) {
        YearProject.Amounts amounts = YearAmounts.in(shown, year, actuals);
        addMissingCode(year, shown, amounts, found);
        addNotCovered(year, shown, amounts, found);
        if (amounts.actual() != null && amounts.actualBasis() == ActualBasis.RECORD) {
            found.add(
                    ACTUAL_FROM_RECORD, Integer.toString(year), amounts.actual().toString());
        }
        addVariance(year, shown, amounts, found);
        addForecast(year, shown, amounts, found);
    }

    /// What the record says of years in which the project does not stand.
    ///
    /// @param placement where the project stands
    static void addOutside(Project project, Placement placement, FindingList found) {
        for (Integer year : explanations(project).keySet()) {
            boolean stands = placement instanceof Placement.InYears in && in.first() <= year && year <= in.last();
            if (!stands) {
                found.add(EXPLANATION_UNUSED, Integer.toString(year));
            }
        }
        if (placement instanceof Placement.InYears in) {
            int last = project.status().value().isOver() ? in.last() : Integer.MAX_VALUE;
            Economy economy = project.economy() == null ? YearAmounts.NOT_STATED : project.economy();
            Period.Plan plan = project.period().plan();
            int planned = plan == null || plan.end() == null
                    ? last
                    : Math.max(last, plan.end().year());
            addOutside("economy.budget", yearsOf(economy.budget()), in.first(), planned, found);
            addOutside("economy.forecast", yearsOf(economy.forecast()), in.first(), planned, found);
            addOutside("economy.actual", yearsOf(economy.actual()), in.first(), last, found);
            addOutside("year-notes", project.yearNotes().keySet(), in.first(), last, found);
        }
    }

    private static void addOutside(String field, Set<Integer> years, int first, int last, FindingList found) {
        String outside = years.stream()
                .filter(year -> year < first || year > last)
                .map(year -> Integer.toString(year))
                .collect(Collectors.joining(", "));
        if (!outside.isEmpty()) {
            found.addAbout(STATED_OUTSIDE_YEARS, field, field, outside);
        }
    }

    private static Set<Integer> yearsOf(Economy.@Nullable Amounts amounts) {
        return amounts == null ? Set.of() : amounts.years().keySet();
    }

    private void addMissingCode(int year, Project shown, YearProject.Amounts amounts, FindingList found) {
        Money amount = amounts.budget() == null ? amounts.actual() : amounts.budget();
        boolean held = claims.of(shown).stream().anyMatch(claim -> claim.holdsIn(year));
        if (amount != null && !held && book.covers(year, null)) {
            found.add(CODE_MISSING, Integer.toString(year), amount.toString(), likely(year, shown));
        }
    }

    /// Why the actual is empty, or the record's own though the ledger has entries on other codes of the project, in a
    /// year that a ledger covers. Where the ledger decides it, other findings say why.
    private void addNotCovered(int year, Project shown, YearProject.Amounts amounts, FindingList found) {
        Money beside = actuals.covered(shown, year);
        boolean stated = amounts.actual() != null;
        if ((stated && beside == null)
                || !book.covers(year, null)
                || actuals.in(shown, year).decided()) {
            return;
        }
        for (Claim claim : claims.of(shown)) {
            Set<String> companies = actuals.notCovering(claim, year);
            if (!companies.isEmpty()) {
                found.addOnce(
                        LEDGER_CODE_NOT_COVERED,
                        claim.code(),
                        Integer.toString(year),
                        companyNames(companies, year),
                        stated ? "1" : "",
                        beside == null ? "" : beside.toString());
            }
        }
    }

    /// As the first file of each that is not of later years only names it.
    private String companyNames(Set<String> companies, int year) {
        var names = new TreeMap<String, String>();
        for (SieLedger ledger : book.ledgers()) {
            String company = book.company(ledger);
            if (companies.contains(company)
                    && !book.years(ledger).headSet(year + 1).isEmpty()) {
                names.putIfAbsent(company, LedgerBook.nameOf(ledger.company()));
            }
        }
        names.values().removeIf(String::isEmpty);
        return names.isEmpty() ? ProjectFindings.NOT_GIVEN : String.join(", ", names.values());
    }

    /// The year's unclaimed codes whose names in the ledger are like the project's title.
    private String likely(int year, Project shown) {
        String named = named(year).like(shown.title()).limit(MOST).collect(Collectors.joining(", "));
        return named.isEmpty() ? CodeHints.NONE : named;
    }

    private NamedCodes named(int year) {
        return named.computeIfAbsent(
                year,
                _ -> new NamedCodes(book.codes().in(year).stream()
                        .filter(sum -> sum.origin == Origin.SIE
                                && claims.to(sum.code).stream().noneMatch(claim -> claim.holdsIn(year)))
                        .toList()));
    }

    private void addVariance(int year, Project shown, YearProject.Amounts amounts, FindingList found) {
        Money variance = amounts.variance();
        boolean explained = explanations(shown).containsKey(year);
        if (variance == null) {
            if (explained) {
                found.add(EXPLANATION_UNUSED, Integer.toString(year), UNKNOWN);
            }
        } else if (variance.ore() == 0) {
            if (explained) {
                found.add(EXPLANATION_UNUSED, Integer.toString(year));
            }
        } else if (!explained && amounts.budget() != null && limits.passedBy(variance, amounts.budget())) {
            found.add(VARIANCE_UNEXPLAINED, Integer.toString(year), variance.toString());
        }
    }

    /// Of the year, and where that is not over its budget, of the whole project; not before the forecast was made.
    private static void addForecast(int year, Project shown, YearProject.Amounts amounts, FindingList found) {
        Economy economy = shown.economy();
        PartialDate made = economy == null ? null : economy.forecastDate();
        if (made != null && made.year() > year) {
            return;
        }
        Economy.Amounts forecast = economy == null ? null : economy.forecast();
        if (!addForecast(amounts.forecast(), amounts.budget(), found) && forecast != null) {
            addForecast(forecast.total(), amounts.budgetTotal(), found);
        }
    }

    /// @return whether the forecast is over the budget
    private static boolean addForecast(@Nullable Money forecast, @Nullable Money budget, FindingList found) {
        if (forecast == null || budget == null || forecast.compareTo(budget) <= 0) {
            return false;
        }
        found.add(
                FORECAST_OVER_BUDGET,
                forecast.toString(),
                budget.toString(),
                forecast.minus(budget).toString());
        return true;
    }

    private static Map<Integer, String> explanations(Project project) {
        Economy economy = project.economy();
        return economy == null ? Map.of() : economy.explanations();
    }
}
