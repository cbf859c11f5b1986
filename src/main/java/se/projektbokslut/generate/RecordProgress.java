package se.projektbokslut.generate;

import static se.projektbokslut.generate.RecordMaker.mapping;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds to a record how the project stood when it was last reported, and what its leader says of its years.
final class RecordProgress {
    private static final int FEW_DAYS = 14;
    private static final int MANY_DAYS = 60;

    private final Map<String, Object> record;
    private final ProjectPlan plan;
    private final Chance chance;
    private final LocalDate known;

    /// @param known the last day of which the record can tell
    RecordProgress(Map<String, Object> record, ProjectPlan plan, Chance chance, LocalDate known) {
        this.record = record;
        this.plan = plan;
        this.chance = chance;
        this.known = known;
    }

    void add() {
        if (plan.status().equals("planned")) {
            return;
        }
        if (chance.percent(plan.isOver() ? 65 : 75)) {
            progress();
        }
        yearNotes();
    }

    private void progress() {
        LocalDate from = known.minusDays(plan.isOver() ? 100 : 420);
        LocalDate earliest = plan.start().plusDays(20);
        LocalDate date = chance.dayIn(min(from.isBefore(earliest) ? earliest : from, known), known);
        Map<String, Object> progress = mapping("date", date.toString());
        progress.put("time", time());
        progress.put("cost", cost(date.getYear()));
        progress.put("quality", byLot(70, 91));
        if (chance.percent(85)) {
            progress.put("comment", comment(progress));
        }
        record.put("progress", progress);
    }

    private String comment(Map<String, Object> progress) {
        List<String> said = new ArrayList<>();
        for (String what : List.of("time", "cost", "quality")) {
            List<String> words = FollowUpWords.LIGHTS.get(what + " " + progress.get(what));
            if (words != null) {
                said.add(chance.of(words));
            }
        }
        return said.isEmpty() ? chance.of(FollowUpWords.ALL_GREEN) : String.join(" ", said);
    }

    /// By how late the project ended, where its record tells.
    private String time() {
        if (plan.isOver() && record.get("plan") instanceof Map<?, ?> planned) {
            long late = ChronoUnit.DAYS.between(LocalDate.parse(String.valueOf(planned.get("end"))), plan.end());
            return late > MANY_DAYS ? "red" : late > FEW_DAYS ? "yellow" : "green";
        }
        return byLot(68, 90);
    }

    /// By what the years have cost so far.
    private String cost(int year) {
        long budget = 0;
        long cost = 0;
        for (int i = 0; i < plan.costs().size() && plan.start().getYear() + i <= year; i++) {
            budget += plan.budgets().get(i).ore();
            cost += plan.costs().get(i).ore();
        }
        return cost > budget / 100 * 107 ? "red" : cost > budget / 100 * 101 ? "yellow" : "green";
    }

    private String byLot(int green, int yellow) {
        int lot = chance.below(100);
        return lot < green ? "green" : lot < yellow ? "yellow" : "red";
    }

    private void yearNotes() {
        Map<String, Object> notes = new LinkedHashMap<>();
        for (int year = plan.start().getYear(); year <= known.getYear(); year++) {
            List<String> words = wordsOf(year);
            if (chance.percent(22) && words != null) {
                notes.put(Integer.toString(year), chance.of(words));
            }
        }
        if (!notes.isEmpty()) {
            record.put("year-notes", notes);
        }
    }

    /// Null where the project had too little of the year for a leader to tell of it.
    private @Nullable List<String> wordsOf(int year) {
        if (plan.isOver() && year == plan.end().getYear()) {
            return plan.status().equals("closed") ? FollowUpWords.LAST_YEAR : List.of(FollowUpWords.CANCELLED_YEAR);
        }
        if (year == plan.start().getYear()) {
            return plan.start().getMonthValue() > 9 ? null : FollowUpWords.FIRST_YEAR;
        }
        return FollowUpWords.LATER_YEAR;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
