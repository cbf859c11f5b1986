package se.projektbokslut.annual;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProjectActuals.Actual;
import se.projektbokslut.annual.YearProject.Amounts;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Stated;

/// A project's amounts in a year, from its record and the ledger (CONTRACT, "Budget, actual, variance of a
/// year").
final class YearAmounts {
    static final Economy NOT_STATED = new Economy(null, null, null, null, null, null, null);

    private YearAmounts() {}

    /// @param project as it stood at the year's end: while it is ongoing it has no later end and no later actual
    static Amounts in(Project project, int year, ProjectActuals ledger) {
        Economy economy = project.economy() == null ? NOT_STATED : project.economy();
        boolean whole = yearOf(project.period().start()) == year && placingEnd(project) == year;
        Money budget = ofYear(economy.budget(), year, whole);
        Actual booked = ledger.in(project, year);
        Money actual = booked.decided() ? booked.amount() : ofYear(economy.actual(), year, whole);
        boolean fromRecord = actual != null && !booked.decided();
        if (actual == null) {
            actual = booked.amount();
        }
        Money budgetTotal = budgetTotal(project, economy.budget());
        Actual bookedToDate = ledger.toDate(project, year);
        Money actualToDate =
                bookedToDate.decided() ? bookedToDate.amount() : actualToDate(project, economy.actual(), year);
        return new Amounts(
                budget,
                actual,
                difference(budget, actual),
                ofYear(economy.forecast(), year, whole),
                budgetTotal,
                actualToDate,
                difference(budgetTotal, actualToDate),
                actual == null ? null : fromRecord ? ActualBasis.RECORD : ActualBasis.LEDGER);
    }

    /// The amounts of a project that stands in no year: only its whole budget.
    static Amounts inNoYear(Project project) {
        Economy economy = project.economy();
        Money budgetTotal = economy == null ? null : budgetTotal(project, economy.budget());
        return new Amounts(null, null, null, null, budgetTotal, null, null, null);
    }

    /// Better than budget is positive; null unless both are known.
    static @Nullable Money difference(@Nullable Money budget, @Nullable Money actual) {
        return budget == null || actual == null ? null : budget.minus(actual);
    }

    /// Whether the years' budgets, or forecasts, contradict the stated whole: they differ where every year of the
    /// project is stated, or exceed it.
    static boolean contradictsTotal(Project project, Economy.@Nullable Amounts amounts) {
        if (amounts == null || amounts.total() == null || amounts.years().isEmpty()) {
            return false;
        }
        int difference = sum(amounts.years()).compareTo(amounts.total());
        return difference > 0 || (difference < 0 && statesEveryYear(project, amounts));
    }

    /// The same of actuals, of which a year may be negative: it may make the others less.
    static boolean actualContradictsTotal(Project project, Economy.@Nullable Amounts actual) {
        if (actual == null || actual.total() == null || actual.years().isEmpty()) {
            return false;
        }
        int difference = sum(actual.years()).compareTo(actual.total());
        boolean all = statesYears(actual, yearOf(project.period().start()), placingEnd(project));
        boolean rising = actual.years().values().stream().noneMatch(amount -> amount.ore() < 0);
        return all ? difference != 0 : rising && difference > 0;
    }

    static Money sum(Map<Integer, Money> years) {
        return years.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private static @Nullable Money ofYear(Economy.@Nullable Amounts amounts, int year, boolean whole) {
        if (amounts == null) {
            return null;
        }
        Money ofYear = amounts.years().get(year);
        return ofYear == null && whole ? amounts.total() : ofYear;
    }

    private static @Nullable Money budgetTotal(Project project, Economy.@Nullable Amounts budget) {
        if (budget == null || budget.total() != null) {
            return budget == null ? null : budget.total();
        }
        return statesEveryYear(project, budget) ? sum(budget.years()) : null;
    }

    /// A budget is of the years that were planned: one that ran over them has no other for that.
    private static boolean statesEveryYear(Project project, Economy.Amounts budget) {
        Period.Plan plan = project.period().plan();
        int last = placingEnd(project);
        if (plan != null && plan.end() != null && (last == 0 || plan.end().year() < last)) {
            last = plan.end().year();
        }
        return statesYears(budget, yearOf(project.period().start()), last);
    }

    private static @Nullable Money actualToDate(Project project, Economy.@Nullable Amounts actual, int year) {
        int start = yearOf(project.period().start());
        if (actual == null || start == 0) {
            return null;
        }
        int end = placingEnd(project);
        if (end != 0 && end <= year && actual.total() != null) {
            return actualContradictsTotal(project, actual) ? null : actual.total();
        }
        if (!statesYears(actual, start, year)) {
            return null;
        }
        return actual.years().entrySet().stream()
                .filter(stated -> stated.getKey() >= start && stated.getKey() <= year)
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean statesYears(Economy.Amounts amounts, int first, int last) {
        return first != 0
                && first <= last
                && IntStream.rangeClosed(first, last)
                        .allMatch(year -> amounts.years().containsKey(year));
    }

    /// The year of the end that places the project; 0 without one. A handover does not end a project's amounts.
    private static int placingEnd(Project project) {
        return project.status().value().isOver() ? yearOf(project.period().end()) : 0;
    }

    private static int yearOf(@Nullable Stated<PartialDate> date) {
        return date == null ? 0 : date.value().year();
    }
}
