package se.projektbokslut.generate;

import static se.projektbokslut.generate.RecordMaker.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Adds to a record what came of the project, what it is to lead to and what may go wrong. What was reached has
/// the day on which it was, within the project's time, so that no year's report says it too early.
final class RecordResults {
    private final Map<String, Object> record;
    private final ProjectPlan plan;
    private final Chance chance;
    private final LocalDate known;
    private final boolean closed;
    private final boolean ongoing;

    /// @param known the last day of which the record can tell
    RecordResults(Map<String, Object> record, ProjectPlan plan, Chance chance, LocalDate known) {
        this.record = record;
        this.plan = plan;
        this.chance = chance;
        this.known = known;
        this.closed = plan.status().equals("closed");
        this.ongoing = plan.status().equals("ongoing");
    }

    void add() {
        objectives();
        risks();
        deliverables();
        benefits();
    }

    private void objectives() {
        List<Object> objectives = new ArrayList<>();
        for (String what : chance.some(Vocabulary.OBJECTIVES, 3)) {
            objectives.add(objective(what));
        }
        if (chance.percent(20)) {
            objectives.add(mapping("what", chance.of(Vocabulary.INQUIRIES), "kind", "inquiry"));
        }
        record.put("objectives", objectives);
    }

    private Object objective(String what) {
        if (ongoing && hasRun() && chance.percent(35)) {
            return mapping("what", what, "state", "met", "date", reached());
        }
        if (!closed || chance.percent(20)) {
            return what;
        }
        int lot = chance.below(100);
        String state = lot < 65 ? "met" : lot < 87 ? "partly-met" : "not-met";
        Map<String, Object> objective = mapping("what", what, "state", state, "date", reached());
        if (lot >= 65) {
            objective.put("comment", chance.of(lot < 87 ? FollowUpWords.MET_IN_PART : FollowUpWords.NOT_MET));
        }
        return objective;
    }

    private void risks() {
        if (!chance.percent(32)) {
            return;
        }
        List<Object> risks = new ArrayList<>();
        for (FollowUpWords.Risk about : chance.some(FollowUpWords.RISKS, 2)) {
            Map<String, Object> risk = mapping("what", about.what());
            if (chance.percent(92)) {
                risk.put("likelihood", Integer.toString(chance.between(1, 5)));
                risk.put("consequence", Integer.toString(chance.between(1, 5)));
            }
            if (chance.percent(88)) {
                risk.put("measure", about.measure());
            }
            if (chance.percent(75)) {
                risk.put("responsible", chance.of(FollowUpWords.RISK_OWNERS));
            }
            // What a project leaves behind stays open: somebody else has it then.
            risk.put("state", chance.percent(plan.isOver() ? 60 : 15) ? "closed" : "open");
            risks.add(risk);
        }
        record.put("risks", risks);
    }

    private void deliverables() {
        if (!chance.percent(60)) {
            return;
        }
        List<Object> deliverables = new ArrayList<>();
        for (String what : chance.some(Vocabulary.DELIVERABLES, 2)) {
            deliverables.add(deliverable(what));
        }
        record.put("deliverables", deliverables);
    }

    private Map<String, Object> deliverable(String what) {
        if (closed ? chance.percent(90) : (ongoing && hasRun() && chance.percent(35))) {
            boolean handedOver = record.containsKey("handover") && chance.percent(60);
            return mapping("what", what, "state", handedOver ? "handed-over" : "delivered", "date", reached());
        }
        LocalDate from = ongoing ? known.plusDays(1) : plan.start();
        return mapping("what", what, "state", "planned", "date", written(chance.dayIn(from, plan.end())));
    }

    /// A benefit is measured some time after the end. In the end's year that has been done; whatever lies later
    /// is expected still, so that the report of the last year tells no more than could be known.
    private void benefits() {
        if (plan.status().equals("cancelled") || !chance.percent(28)) {
            return;
        }
        List<Object> benefits = new ArrayList<>();
        for (FollowUpWords.Benefit about : chance.some(FollowUpWords.BENEFITS, 2)) {
            Map<String, Object> benefit = mapping("what", about.what());
            if (chance.percent(85)) {
                benefit.put("responsible", chance.of(Vocabulary.OWNERS));
            }
            benefit.put("indicator", about.indicator());
            LocalDate followUp = plan.end().plusDays(chance.between(20, 240));
            boolean done = closed && followUp.getYear() == plan.end().getYear();
            benefit.put("follow-up", written(followUp));
            benefit.put("state", !done ? "expected" : chance.percent(75) ? "measured" : "not-realised");
            benefits.add(benefit);
        }
        record.put("benefits", benefits);
    }

    /// Whether the project has run long enough for something to be reached.
    private boolean hasRun() {
        return known.isAfter(plan.start().plusDays(120));
    }

    /// A day in the later half of the project's time so far.
    private String reached() {
        long half = (known.toEpochDay() - plan.start().toEpochDay()) / 2;
        return written(chance.dayIn(plan.start().plusDays(half), known));
    }

    private String written(LocalDate day) {
        String text = day.toString();
        return chance.percent(20) ? text.substring(0, 7) : text;
    }
}
