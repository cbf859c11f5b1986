package se.projektbokslut.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.projektbokslut.intake.Money;

/// Makes one record of the portfolio at a time, each by its index alone. Every record can be used; many lack
/// something, as real ones do.
final class RecordMaker {
    private static final int TITLES =
            Vocabulary.ACTIVITIES.size() * Vocabulary.SUBJECTS.size() * Vocabulary.OFFICES.size();
    /// A prime that does not divide the number of titles, so that its multiples visit each title once.
    private static final int STRIDE = 7919;

    private final Portfolio portfolio;
    private final int titleOffset;

    RecordMaker(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.titleOffset = new Chance(portfolio.seed(), -1).below(TITLES);
    }

    /// The record's keys in the order in which they are written.
    ///
    /// @param index from 0
    Map<String, Object> make(int index) {
        return new Draft(index).record();
    }

    private static String id(int index) {
        String number = Integer.toString(index + 1);
        return "exempel-" + "0".repeat(Math.max(0, 6 - number.length())) + number;
    }

    private int titleOf(int index) {
        return (int) ((titleOffset + (long) index * STRIDE) % TITLES);
    }

    private Vocabulary.Subject subjectOf(int index) {
        return Vocabulary.SUBJECTS.get(titleOf(index) % Vocabulary.SUBJECTS.size());
    }

    private String officeOf(int index) {
        return Vocabulary.OFFICES.get(titleOf(index) / Vocabulary.SUBJECTS.size() % Vocabulary.OFFICES.size());
    }

    private String title(int index) {
        String activity =
                Vocabulary.ACTIVITIES.get(titleOf(index) / Vocabulary.SUBJECTS.size() / Vocabulary.OFFICES.size());
        int stage = index / TITLES + 1;
        return activity + " " + subjectOf(index).name() + " – " + officeOf(index)
                + (stage == 1 ? "" : ", etapp " + stage);
    }

    /// One record in the making.
    private final class Draft {
        private final int index;
        private final Chance chance;
        private final Map<String, Object> record = new LinkedHashMap<>();
        private final String status;
        private final LocalDate start;
        private final LocalDate end;

        Draft(int index) {
            this.index = index;
            this.chance = new Chance(portfolio.seed(), index);
            int lot = chance.below(100);
            this.status = lot < 64 ? "closed" : lot < 68 ? "cancelled" : lot < 90 ? "ongoing" : "planned";
            LocalDate first = LocalDate.of(portfolio.firstYear(), 1, 1);
            LocalDate last = LocalDate.of(portfolio.lastYear(), 12, 31);
            LocalDate earliest = isOver() ? first : latest(first, last.minusDays(3 * 365));
            this.start = dayIn(earliest, last);
            this.end = dayIn(start, earliest(last, start.plusDays(900)));
        }

        Map<String, Object> record() {
            record.put("id", id(index));
            record.put(
                    "title", index > 0 && chance.percent(1) ? title(index - 1) + " " + start.getYear() : title(index));
            record.put("status", status);
            if (chance.percent(40)) {
                record.put("registry-number", "EX " + start.getYear() + "/" + chance.between(1, 999));
            }
            record.put("unit", capital(officeOf(index)));
            processes();
            period();
            people();
            prose();
            results();
            economy();
            relations();
            return record;
        }

        private boolean isOver() {
            return status.equals("closed") || status.equals("cancelled");
        }

        private void processes() {
            String own = subjectOf(index).process();
            List<String> others =
                    Vocabulary.PROCESSES.stream().filter(id -> !id.equals(own)).toList();
            int lot = chance.below(100);
            if (lot < 55) {
                record.put("processes", List.of(own));
            } else if (lot < 65) {
                record.put("processes", List.of(own, mapping("id", chance.of(others), "role", "touched")));
            } else if (lot < 75) {
                record.put("processes", List.of(own, chance.of(others)));
            } else if (lot < 82) {
                int share = chance.between(1, 99);
                record.put(
                        "processes",
                        List.of(
                                mapping("id", own, "share", Integer.toString(share)),
                                mapping("id", chance.of(others), "share", Integer.toString(100 - share))));
            } else if (lot < 86) {
                record.put(
                        "processes",
                        List.of(
                                mapping("id", own, "share", "33.34"),
                                mapping("id", others.get(0), "share", "33.33"),
                                mapping("id", others.get(1), "share", "33.33")));
            } else if (lot < 91) {
                String because = "Projektet gäller " + subjectOf(index).name() + ".";
                record.put("processes", List.of(mapping("id", own, "basis", "derived", "because", because)));
            }
        }

        private void period() {
            switch (status) {
                case "planned" ->
                    record.put(
                            "plan",
                            mapping("start", start.toString(), "end", end.toString(), "text", "Start efter beslut."));
                case "ongoing" -> {
                    if (chance.percent(90)) {
                        record.put("start", Dates.vague(start, chance));
                    }
                    if (chance.percent(90)) {
                        record.put("status-date", dayIn(start, end).toString());
                    }
                    record.put("plan", mapping("end", Dates.vague(end, chance)));
                }
                default -> overPeriod();
            }
            if (chance.percent(15)) {
                record.put(
                        "milestones",
                        List.of(mapping(
                                "what",
                                "Beslut om genomförande",
                                "date",
                                dayIn(start, end).toString(),
                                "state",
                                "reached")));
            }
        }

        private void overPeriod() {
            if (chance.percent(85)) {
                record.put("start", Dates.vague(start, chance));
            }
            int lot = chance.below(100);
            if (lot < 88) {
                record.put("end", Dates.vague(end, chance));
            } else if (lot < 95) {
                String because = "Slutrapporten är daterad då.";
                record.put("end", mapping("value", Dates.vague(end, chance), "basis", "derived", "because", because));
            }
            if (lot >= 95 ? chance.percent(70) : chance.percent(30)) {
                String to = capital(officeOf(index));
                record.put("handover", mapping("date", Dates.vague(end, chance), "to", to));
            }
        }

        private void people() {
            if (chance.percent(88)) {
                record.put("leader", "Förnamn " + chance.between(100, 999) + " Efternamn");
            } else if (chance.percent(20)) {
                record.put("not-available", List.of(mapping("field", "leader", "because", "Uppgiften är gallrad.")));
            }
            if (chance.percent(70)) {
                record.put("owner", chance.of(Vocabulary.OWNERS));
            }
        }

        private void prose() {
            if (chance.percent(25)) {
                record.put("background", chance.of(Vocabulary.BACKGROUNDS));
            }
            record.put("purpose", chance.of(Vocabulary.PURPOSES));
            if (chance.percent(30)) {
                record.put("outcome-goals", some(Vocabulary.OUTCOME_GOALS, 2));
            }
            if (chance.percent(30)) {
                record.put("target-groups", some(Vocabulary.TARGET_GROUPS, 3));
            }
            if (chance.percent(15)) {
                record.put("notes", some(Vocabulary.NOTES, 1));
            }
        }

        private void results() {
            List<Object> objectives = new ArrayList<>(some(Vocabulary.OBJECTIVES, 3));
            if (chance.percent(20)) {
                objectives.add(mapping("what", chance.of(Vocabulary.INQUIRIES), "kind", "inquiry"));
            }
            record.put("objectives", objectives);
            if (chance.percent(60)) {
                String state = status.equals("closed") && chance.percent(85) ? "delivered" : "planned";
                List<Object> deliverables = new ArrayList<>();
                for (String what : some(Vocabulary.DELIVERABLES, 2)) {
                    deliverables.add(mapping("what", what, "state", state));
                }
                record.put("deliverables", deliverables);
            }
            if (status.equals("closed") && chance.percent(60)) {
                Map<String, Object> report = mapping("title", "Slutrapport", "date", end.toString());
                if (chance.percent(70)) {
                    report.put("url", "https://diarium.exempelkoping.example/" + id(index));
                }
                record.put("final-report", report);
            }
        }

        private void economy() {
            Map<String, Object> economy = new LinkedHashMap<>();
            if (chance.percent(75)) {
                economy.put("budget", money(100));
            }
            if (status.equals("ongoing") && chance.percent(40)) {
                economy.put("forecast", money(105));
            }
            if (!status.equals("planned") && chance.percent(55)) {
                economy.put("actual", money(chance.between(70, 130)));
            }
            if (!economy.isEmpty()) {
                record.put("economy", economy);
            }
            if (chance.percent(60)) {
                record.put("ledger-codes", List.of(Integer.toString(100_000 + index)));
            }
        }

        /// An amount for the whole, or one for each year that the project ran and their sum.
        private Object money(int percent) {
            int years = end.getYear() - start.getYear() + 1;
            if (years == 1 || chance.percent(40)) {
                return amount(percent).toString();
            }
            Map<String, Object> amounts = new LinkedHashMap<>();
            Money total = Money.ZERO;
            for (int year = start.getYear(); year <= end.getYear(); year++) {
                Money amount = amount(percent);
                total = total.plus(amount);
                amounts.put(Integer.toString(year), amount.toString());
            }
            if (chance.percent(50)) {
                amounts.put("total", total.toString());
            }
            return amounts;
        }

        private Money amount(int percent) {
            long kronor = chance.between(5, 400) * 10_000L * percent / 100;
            return new Money(kronor * 100 + (chance.percent(20) ? chance.below(100) : 0));
        }

        private void relations() {
            if (index > 0 && chance.percent(6)) {
                String before = id(index - 1 - chance.below(Math.min(index, 50)));
                record.put("predecessors", List.of(mapping("id", before, "relation", "continues")));
            }
            if (isOver() && chance.percent(4)) {
                String after = capital(subjectOf(index).name()) + ", nästa steg";
                record.put("successors", List.of(mapping("title", after, "relation", "replaces")));
            }
            if (index > 0 && chance.percent(2)) {
                record.put("related", List.of(mapping("id", id(index - 1), "relation", "distinct")));
            }
        }

        private List<String> some(List<String> choices, int atMost) {
            int from = chance.below(choices.size());
            int count = chance.between(1, atMost);
            List<String> some = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                some.add(choices.get((from + i) % choices.size()));
            }
            return some;
        }

        private LocalDate dayIn(LocalDate from, LocalDate to) {
            return from.plusDays(chance.below((int) (to.toEpochDay() - from.toEpochDay()) + 1));
        }
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, Object> mapping(String... keysAndValues) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            mapping.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mapping;
    }
}
