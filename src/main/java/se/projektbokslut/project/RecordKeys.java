package se.projektbokslut.project;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.projektbokslut.documents.CsvColumns;

/// Every key that a project record may have (CONTRACT, "A project record"): the one list, which the readers, the
/// JSON Schema and the CSV columns agree with.
final class RecordKeys {
    /// The record's own keys, in the contract's order.
    static final List<String> RECORD = List.of(
            "id",
            "title",
            "status",
            "status-date",
            "aliases",
            "notes",
            "steering-group",
            "target-groups",
            "beneficiaries",
            "outcome-goals",
            "registry-number",
            "unit",
            "service-area",
            "service",
            "service-description",
            "type",
            "processes",
            "start",
            "end",
            "worked",
            "plan",
            "milestones",
            "decision-points",
            "leader",
            "owner",
            "client",
            "receiver",
            "benefit-owner",
            "contact",
            "background",
            "purpose",
            "focus",
            "scope",
            "outlook",
            "objectives",
            "measures",
            "deliverables",
            "deliverables-complete",
            "handover",
            "benefits",
            "predecessors",
            "successors",
            "related",
            "final-report",
            "documents",
            "economy",
            "ledger-codes",
            "progress",
            "not-available",
            "language",
            "source",
            "updated");

    static final Set<String> STATED = Set.of("value", "basis", "because", "lines");
    static final Set<String> PROCESS = Set.of("id", "role", "basis", "because", "lines", "share");
    static final Set<String> LINEAGE = Set.of("id", "title", "relation", "because");
    static final Set<String> LEDGER_CODE = Set.of("code", "company", "years");

    /// The keys of nested mappings and of mappings in lists, by the key that they stand under.
    static final Map<String, Set<String>> NESTED = Map.ofEntries(
            Map.entry("plan", Set.of("period", "start", "end", "in-operation", "text")),
            Map.entry("milestones", Set.of("what", "date", "state")),
            Map.entry("decision-points", Set.of("name", "date", "decision", "registry-number")),
            Map.entry("contact", Set.of("name", "role")),
            Map.entry("objectives", Set.of("what", "kind", "state", "comment")),
            Map.entry("measures", Set.of("what", "about", "value", "min", "max", "unit", "approximate")),
            Map.entry("deliverables", Set.of("what", "state", "date")),
            Map.entry("handover", Set.of("date", "to", "to-unclear", "what")),
            Map.entry("benefits", Set.of("what", "responsible", "indicator", "follow-up", "state")),
            Map.entry("final-report", Set.of("title", "date", "url", "registry-number")),
            Map.entry("documents", Set.of("title", "date", "url", "registry-number")),
            Map.entry(
                    "economy",
                    Set.of("budget", "forecast", "forecast-date", "actual", "decision", "assessment", "comment")),
            Map.entry("progress", Set.of("date", "time", "cost", "quality", "comment")),
            Map.entry("not-available", Set.of("field", "because")),
            Map.entry("source", Set.of("document", "lines", "retrieved")),
            Map.entry("status", STATED),
            Map.entry("start", STATED),
            Map.entry("end", STATED),
            Map.entry("worked", STATED),
            Map.entry("leader", STATED),
            Map.entry("processes", PROCESS),
            Map.entry("predecessors", LINEAGE),
            Map.entry("successors", LINEAGE),
            Map.entry("related", LINEAGE),
            Map.entry("ledger-codes", LEDGER_CODE));

    static final Set<String> RECORD_SET = Set.copyOf(RECORD);

    /// Lists whose items may be plain text, so that a CSV cell can hold them.
    private static final Set<String> TEXT_LISTS = Set.of(
            "aliases",
            "notes",
            "steering-group",
            "target-groups",
            "beneficiaries",
            "outcome-goals",
            "processes",
            "objectives",
            "deliverables",
            "predecessors",
            "successors",
            "related",
            "ledger-codes",
            "handover.what",
            "source.lines",
            "status.lines",
            "start.lines",
            "end.lines",
            "worked.lines",
            "leader.lines");

    private static final Set<String> MAPPINGS_ONLY =
            Set.of("milestones", "decision-points", "measures", "benefits", "documents", "not-available");

    /// Keys whose value is a mapping and never plain.
    private static final Set<String> GROUPS =
            Set.of("plan", "contact", "handover", "final-report", "economy", "progress", "source");

    private static final Set<String> STATED_KEYS = Set.of("status", "start", "end", "worked", "leader");
    private static final Set<String> MONEY_KEYS = Set.of("economy.budget", "economy.forecast", "economy.actual");

    static final CsvColumns CSV_COLUMNS = csvColumns();

    private RecordKeys() {}

    static Set<String> of(String key) {
        return NESTED.getOrDefault(key, Set.of());
    }

    /// Whether a field of that name can be missing: a key of the record, dotted for one of a nested mapping.
    static boolean isField(String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? RECORD_SET.contains(field)
                : GROUPS.contains(field.substring(0, dot))
                        && of(field.substring(0, dot)).contains(field.substring(dot + 1));
    }

    private static CsvColumns csvColumns() {
        Set<String> scalars = new HashSet<>(RECORD);
        scalars.removeAll(MAPPINGS_ONLY);
        scalars.removeAll(GROUPS);
        for (String group : GROUPS) {
            of(group).forEach(key -> scalars.add(group + "." + key));
        }
        for (String key : STATED_KEYS) {
            STATED.forEach(part -> scalars.add(key + "." + part));
        }
        scalars.removeAll(TEXT_LISTS);
        return new CsvColumns(
                TEXT_LISTS,
                column -> scalars.contains(column) || isYearOfMoney(column),
                MAPPINGS_ONLY,
                List.of("id", "title", "status"),
                RecordWords.KEYS);
    }

    /// `economy.budget.2019`, `economy.budget.total`.
    private static boolean isYearOfMoney(String column) {
        int dot = column.lastIndexOf('.');
        return dot > 0
                && MONEY_KEYS.contains(column.substring(0, dot))
                && (column.endsWith(".total") || PartialDates.year(column.substring(dot + 1)) > 0);
    }
}
