package se.projektbokslut.generate;

import static se.projektbokslut.generate.RecordMaker.mapping;

import java.time.LocalDate;
import java.util.Map;

/// Adds to a record what the project is for, what came of it and what it costs.
final class RecordContents {
    private final Map<String, Object> record;
    private final ProjectPlan plan;
    private final Chance chance;
    private final LocalDate known;
    private final boolean withLedger;

    /// @param known the last day of which the record can tell
    /// @param withLedger whether the portfolio has a ledger
    RecordContents(Map<String, Object> record, ProjectPlan plan, Chance chance, LocalDate known, boolean withLedger) {
        this.record = record;
        this.plan = plan;
        this.chance = chance;
        this.known = known;
        this.withLedger = withLedger;
    }

    void add() {
        prose();
        new RecordResults(record, plan, chance, known).add();
        if (plan.status().equals("closed") && chance.percent(60)) {
            finalReport();
        }
        new RecordEconomy(record, plan, chance, known, withLedger).add();
        new RecordProgress(record, plan, chance, known).add();
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

    private void finalReport() {
        Map<String, Object> report =
                mapping("title", "Slutrapport", "date", plan.end().toString());
        if (chance.percent(70)) {
            report.put("url", "https://diarium.exempelstad.example/" + Titles.id(plan.index()));
        }
        record.put("final-report", report);
    }
}
