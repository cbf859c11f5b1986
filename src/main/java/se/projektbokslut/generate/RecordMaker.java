package se.projektbokslut.generate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.projektbokslut.generate.Chance.About;

/// Makes one record of the portfolio at a time, each by its index alone. Every record can be used; many lack
/// something, as real ones do.
final class RecordMaker {
    private final PortfolioShape portfolio;
    private final ProjectPlanner plans;
    private final Titles titles;

    RecordMaker(PortfolioShape portfolio, ProjectPlanner plans, Titles titles) {
        this.portfolio = portfolio;
        this.plans = plans;
        this.titles = titles;
    }

    /// The record's keys in the order in which they are written.
    ///
    /// @param index from 0
    Map<String, Object> make(int index) {
        return new Draft(plans.of(index), new Chance(portfolio.seed(), About.RECORD, index)).record();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static Map<String, Object> mapping(String... keysAndValues) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            mapping.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mapping;
    }

    /// One record in the making.
    private final class Draft {
        private final ProjectPlan plan;
        private final Chance chance;
        /// The last day of which the record can tell.
        private final LocalDate known;

        private final Map<String, Object> record = new LinkedHashMap<>();

        private Draft(ProjectPlan plan, Chance chance) {
            this.plan = plan;
            this.chance = chance;
            this.known = plan.isOver() ? plan.end() : LocalDate.of(portfolio.lastYear(), 12, 31);
        }

        private Map<String, Object> record() {
            int index = plan.index();
            record.put("id", Titles.id(index));
            boolean twin = index > 0 && chance.percent(1);
            record.put(
                    "title", twin ? titles.full(index - 1) + " " + plan.start().getYear() : titles.full(index));
            record.put("status", plan.status());
            if (chance.percent(40)) {
                record.put("registry-number", "EX " + plan.start().getYear() + "/" + chance.between(1, 999));
            }
            record.put("unit", capital(titles.office(index)));
            if (plan.investment()) {
                record.put("type", "investment");
            }
            processes();
            period();
            people();
            new RecordContents(record, plan, chance, known, portfolio.entries() > 0).add();
            relations();
            return record;
        }

        private void processes() {
            String own = titles.subject(plan.index()).process();
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
            } else if (lot < 94) {
                String because =
                        "Projektet gäller " + titles.subject(plan.index()).name() + ".";
                record.put("processes", List.of(mapping("id", own, "basis", "derived", "because", because)));
            }
        }

        private void period() {
            switch (plan.status()) {
                case "planned" ->
                    record.put(
                            "plan",
                            mapping(
                                    "start",
                                    plan.start().toString(),
                                    "end",
                                    plan.end().toString(),
                                    "text",
                                    "Start efter beslut."));
                case "ongoing" -> {
                    if (chance.percent(90)) {
                        record.put("start", Dates.vague(plan.start(), chance));
                    }
                    if (chance.percent(90)) {
                        record.put(
                                "status-date", chance.dayIn(plan.start(), known).toString());
                    }
                    record.put("plan", planned(Dates.vague(plan.end(), chance)));
                }
                default -> overPeriod();
            }
            LocalDate reached = plan.start().plusDays(chance.between(5, 60));
            if (chance.percent(20) && !reached.isAfter(known)) {
                record.put(
                        "milestones",
                        List.of(mapping(
                                "what", "Beslut om genomförande", "date", reached.toString(), "state", "reached")));
            }
        }

        private void overPeriod() {
            if (chance.percent(88)) {
                record.put("start", Dates.vague(plan.start(), chance));
            }
            int lot = chance.below(100);
            if (lot < 88) {
                record.put("end", Dates.vague(plan.end(), chance));
            } else if (lot < 95) {
                String because = "Slutrapporten är daterad då.";
                record.put(
                        "end",
                        mapping("value", Dates.vague(plan.end(), chance), "basis", "derived", "because", because));
            }
            if (chance.percent(50)) {
                LocalDate planned = plan.end().plusDays(chance.between(-120, 60));
                LocalDate earliest = plan.start().plusDays(30);
                record.put("plan", planned((planned.isBefore(earliest) ? earliest : planned).toString()));
            }
            if (lot >= 95 ? chance.percent(70) : chance.percent(35)) {
                String to = capital(titles.office(plan.index()));
                record.put("handover", mapping("date", Dates.vague(plan.end(), chance), "to", to));
            }
        }

        /// The plan of a project that has begun, most often at about the planned time.
        private Map<String, Object> planned(String end) {
            String start = plan.start().minusDays(chance.between(-10, 45)).toString();
            return chance.percent(60) ? mapping("start", start, "end", end) : mapping("end", end);
        }

        private void people() {
            if (chance.percent(88)) {
                record.put("leader", chance.of(Vocabulary.LEADERS) + " " + chance.between(1, 40));
            } else if (chance.percent(20)) {
                record.put("not-available", List.of(mapping("field", "leader", "because", "Uppgiften är gallrad.")));
            }
            if (chance.percent(70)) {
                record.put("owner", chance.of(Vocabulary.OWNERS));
            }
        }

        private void relations() {
            int index = plan.index();
            if (plans.isSequel(index)) {
                record.put("predecessors", List.of(mapping("id", Titles.id(index - 1), "relation", "continues")));
            }
            boolean continued = index + 1 < portfolio.projects() && plans.isSequel(index + 1);
            if (continued) {
                record.put("successors", List.of(mapping("id", Titles.id(index + 1), "relation", "continues")));
            } else if (plan.isOver() && chance.percent(4)) {
                String after = capital(titles.subject(index).name()) + ", nästa steg";
                record.put("successors", List.of(mapping("title", after, "relation", "replaces")));
            }
            if (index > 0 && chance.percent(2)) {
                record.put("related", List.of(mapping("id", Titles.id(index - 1), "relation", "distinct")));
            }
        }
    }
}
