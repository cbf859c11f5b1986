package se.projektbokslut.generate;

import static se.projektbokslut.generate.RecordMaker.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// Adds to a record what the project costs and why.
final class RecordEconomy {
    private final Map<String, Object> record;
    private final ProjectPlan plan;
    private final Chance chance;
    private final LocalDate known;
    private final boolean inLedger;

    /// @param known the last day of which the record can tell
    /// @param withLedger whether the portfolio has a ledger
    RecordEconomy(Map<String, Object> record, ProjectPlan plan, Chance chance, LocalDate known, boolean withLedger) {
        this.record = record;
        this.plan = plan;
        this.chance = chance;
        this.known = known;
        this.inLedger = withLedger && plan.claimed() && plan.carried();
    }

    void add() {
        Map<String, Object> economy = new LinkedHashMap<>();
        if (chance.percent(88)) {
            economy.put("budget", amounts(plan.budgets()));
        }
        if (plan.status().equals("ongoing") && chance.percent(40)) {
            int percent = chance.of(List.of(97, 100, 100, 100, 106));
            economy.put(
                    "forecast",
                    amounts(plan.budgets().stream()
                            .map(budget -> new Money(budget.ore() / 100 * percent))
                            .toList()));
            economy.put("forecast-date", late(known).toString());
        }
        // What a record says itself is needed only where the ledger cannot say it.
        if (plan.isOver() && !plan.claimed() && chance.percent(55)) {
            economy.put("actual", amounts(plan.costs()));
        }
        Map<String, Object> explanations = explanations(economy.get("budget"), economy.get("actual"));
        if (!explanations.isEmpty()) {
            economy.put("explanations", explanations);
        }
        if (!economy.isEmpty()) {
            record.put("economy", economy);
        }
        if (plan.claimed()) {
            record.put("ledger-codes", List.of(String.valueOf(plan.code())));
        }
    }

    /// A day of the half-year before that is the project's.
    private LocalDate late(LocalDate last) {
        LocalDate from = last.minusDays(180);
        return chance.dayIn(from.isBefore(plan.start()) ? plan.start() : from, last);
    }

    /// Why the years differ that a reader will ask about, of most of them: those whose budget and actual the
    /// report can tell.
    private Map<String, Object> explanations(@Nullable Object budget, @Nullable Object actual) {
        Map<String, Object> explanations = new LinkedHashMap<>();
        boolean placed = !plan.isOver() || record.containsKey("end") || record.containsKey("handover");
        if (!record.containsKey("start") || !placed) {
            return explanations;
        }
        boolean compared = isOfYears(budget) && (inLedger || isOfYears(actual));
        int from = chance.below(100);
        for (int i = 0; i < plan.costs().size(); i++) {
            Money variance = plan.budgets().get(i).minus(plan.costs().get(i));
            if (OfficeFiles.asksForExplanation(variance, plan.budgets().get(i))) {
                List<String> words = variance.ore() < 0 ? FollowUpWords.COST_MORE : FollowUpWords.COST_LESS;
                if (chance.percent(65) && compared) {
                    // Another one each year.
                    String year = Integer.toString(plan.start().getYear() + i);
                    explanations.put(year, words.get((from + i) % words.size()));
                }
            }
        }
        return explanations;
    }

    /// Whether stated amounts tell what each year had: in a project of one year the whole is the year's.
    private boolean isOfYears(@Nullable Object amounts) {
        return amounts instanceof Map || (amounts != null && plan.budgets().size() == 1 && record.containsKey("end"));
    }

    /// An amount for the whole, or one for each year and perhaps their sum.
    private Object amounts(List<Money> years) {
        Money total = years.stream().reduce(Money.ZERO, Money::plus);
        if (years.size() == 1 || chance.percent(25)) {
            return total.toString();
        }
        Map<String, Object> amounts = mapping();
        for (int i = 0; i < years.size(); i++) {
            amounts.put(
                    Integer.toString(plan.start().getYear() + i), years.get(i).toString());
        }
        if (chance.percent(50)) {
            amounts.put("total", total.toString());
        }
        return amounts;
    }
}
