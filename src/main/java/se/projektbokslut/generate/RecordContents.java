package se.projektbokslut.generate;

import static se.projektbokslut.generate.RecordMaker.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.projektbokslut.money.Money;

/// Adds to a record what the project is for, what came of it and what it costs.
final class RecordContents {
    private final Map<String, Object> record;
    private final ProjectPlan plan;
    private final Chance chance;
    private final boolean closed;

    RecordContents(Map<String, Object> record, ProjectPlan plan, Chance chance) {
        this.record = record;
        this.plan = plan;
        this.chance = chance;
        this.closed = plan.status().equals("closed");
    }

    void add() {
        prose();
        objectives();
        deliverables();
        if (closed && chance.percent(60)) {
            finalReport();
        }
        economy();
        if (plan.claimed()) {
            record.put("ledger-codes", List.of(String.valueOf(plan.code())));
        }
        if (plan.status().equals("ongoing") && chance.percent(30)) {
            List<String> lights = List.of("green", "green", "yellow", "red");
            record.put(
                    "progress",
                    mapping("time", chance.of(lights), "cost", chance.of(lights), "quality", chance.of(lights)));
        }
    }

    private void prose() {
        if (chance.percent(25)) {
            record.put("background", chance.of(Vocabulary.BACKGROUNDS));
        }
        record.put("purpose", chance.of(Vocabulary.PURPOSES));
        if (chance.percent(30)) {
            record.put("outcome-goals", chance.some(Vocabulary.OUTCOME_GOALS, 2));
        }
        if (chance.percent(30)) {
            record.put("target-groups", chance.some(Vocabulary.TARGET_GROUPS, 3));
        }
        if (chance.percent(15)) {
            record.put("notes", chance.some(Vocabulary.NOTES, 1));
        }
    }

    private void objectives() {
        boolean stated = closed && chance.percent(25);
        List<Object> objectives = new ArrayList<>();
        for (String what : chance.some(Vocabulary.OBJECTIVES, 3)) {
            objectives.add(stated ? mapping("what", what, "state", chance.percent(75) ? "met" : "partly-met") : what);
        }
        if (chance.percent(20)) {
            objectives.add(mapping("what", chance.of(Vocabulary.INQUIRIES), "kind", "inquiry"));
        }
        record.put("objectives", objectives);
    }

    private void deliverables() {
        if (chance.percent(60)) {
            String state = closed && chance.percent(85) ? "delivered" : "planned";
            List<Object> deliverables = new ArrayList<>();
            for (String what : chance.some(Vocabulary.DELIVERABLES, 2)) {
                deliverables.add(mapping("what", what, "state", state));
            }
            record.put("deliverables", deliverables);
        }
    }

    private void finalReport() {
        Map<String, Object> report =
                mapping("title", "Slutrapport", "date", plan.end().toString());
        if (chance.percent(70)) {
            report.put("url", "https://diarium.exempelstad.example/" + Titles.id(plan.index()));
        }
        record.put("final-report", report);
    }

    private void economy() {
        Map<String, Object> economy = new LinkedHashMap<>();
        if (chance.percent(88)) {
            economy.put("budget", amounts(plan.budgets()));
        }
        if (plan.status().equals("ongoing") && chance.percent(40)) {
            economy.put(
                    "forecast",
                    amounts(plan.budgets().stream()
                            .map(budget -> new Money(budget.ore() / 100 * 105))
                            .toList()));
        }
        // What a record says itself is needed only where the ledger cannot say it.
        if (plan.isOver() && !plan.claimed() && chance.percent(55)) {
            economy.put("actual", amounts(plan.costs()));
        }
        if (!economy.isEmpty()) {
            record.put("economy", economy);
        }
    }

    /// An amount for the whole, or one for each year and perhaps their sum.
    private Object amounts(List<Money> years) {
        Money total = years.stream().reduce(Money.ZERO, Money::plus);
        if (years.size() == 1 || chance.percent(25)) {
            return total.toString();
        }
        Map<String, Object> amounts = new LinkedHashMap<>();
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
