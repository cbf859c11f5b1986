package se.projektbokslut.annual;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import se.projektbokslut.annual.Statement.Fact;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Location;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Project;
import tools.jackson.databind.JsonNode;

/// What a report states of one project, for its [Statement].
final class ProjectFacts {
    /// Groups of the record's values that are no keys of their own.
    private static final Set<String> GROUPS =
            Set.of("context", "period", "people", "description", "results", "relations", "documentation");

    /// What a record says of itself, when that was stated or where it was read, which the report does not rest on.
    private static final Set<String> LEFT_OUT =
            Set.of("at", "id", "lines", "columns", "completion", "not_available", "source", "updated", "status_date");

    /// The record's key behind what is computed, or is called otherwise in the value.
    private static final Map<String, String> KEYS = Map.of(
            "year_basis", "end",
            "started", "start",
            "processes_direct", "processes",
            "processes_touched", "processes",
            "allocations", "economy",
            "investment", "type");

    /// Amounts that are no year's.
    private static final Set<String> OF_THE_WHOLE = Set.of("budget_total", "actual_to_date", "variance_total");

    private final YearProject row;
    private final Project project;
    private final int year;
    private final String path;
    private final Consumer<Fact> facts;

    /// @param facts take what is found
    ProjectFacts(YearProject row, int year, Consumer<Fact> facts) {
        this.row = row;
        this.project = row.project();
        this.year = year;
        this.path = Statement.ofProject(project.id()) + ".";
        this.facts = facts;
    }

    /// Gives each figure and fact.
    void add() {
        JsonNode tree = CanonicalJson.mapper().valueToTree(row);
        for (var part : tree.properties()) {
            switch (part.getKey()) {
                case "findings" -> {}
                case "allocations" -> inOrder(part.getValue(), "process").forEach(this::addAllocation);
                case "amounts" -> part.getValue().properties().forEach(e -> addAmount(e.getKey(), e.getValue()));
                case "project" -> part.getValue().properties().forEach(e -> addGroup(e.getKey(), e.getValue()));
                default -> addInOrder(part.getKey(), part.getValue(), placeOf(part.getKey()));
            }
        }
    }

    /// Whose share it is, and not its place among them, tells one from another.
    private void addAllocation(JsonNode share) {
        String process = share.path("process").asString();
        for (var amount : share.properties()) {
            if (!amount.getKey().equals("process")) {
                add("allocations." + process + "." + amount.getKey(), amount.getValue(), placeOf("allocations"));
            }
        }
    }

    private void addAmount(String name, JsonNode amount) {
        add(name, amount, placeOfAmount(name, OF_THE_WHOLE.contains(name) ? Economy.Amounts.WHOLE : year));
    }

    private void addGroup(String name, JsonNode value) {
        if (GROUPS.contains(name)) {
            value.properties().forEach(e -> addStated(e.getKey(), e.getValue()));
        } else {
            addStated(name, value);
        }
    }

    private void addStated(String name, JsonNode value) {
        if (name.equals("economy")) {
            addEconomy("stated.economy.", value);
        } else if (!LEFT_OUT.contains(name)) {
            addInOrder("stated." + name, value, placeOf(name));
        }
    }

    /// Each amount at its own line.
    private void addEconomy(String below, JsonNode economy) {
        for (var part : economy.properties()) {
            String name = part.getKey();
            JsonNode amounts = part.getValue();
            if (!amounts.has("years")) {
                add(below + name, amounts, placeOf("economy"));
                continue;
            }
            if (amounts.has("total")) {
                add(below + name + ".total", amounts.get("total"), placeOfAmount(name, Economy.Amounts.WHOLE));
            }
            for (var ofYear : amounts.get("years").properties()) {
                Location at = placeOfAmount(name, Integer.parseInt(ofYear.getKey()));
                add(below + name + ".years." + ofYear.getKey(), ofYear.getValue(), at);
            }
        }
    }

    /// Of a project's processes the order says nothing; that of any other list is the record's.
    private void addInOrder(String field, JsonNode value, Location at) {
        boolean ofProcesses = field.substring(field.lastIndexOf('.') + 1).startsWith("processes");
        if (ofProcesses && !value.isEmpty()) {
            List<JsonNode> links = inOrder(value, "id");
            for (int i = 0; i < links.size(); i++) {
                add(field + "[" + i + "]", links.get(i), at);
            }
        } else {
            add(field, value, at);
        }
    }

    private void add(String field, JsonNode value, Location at) {
        Statement.add(facts, path + field, value, at);
    }

    /// The items by the text with that name, or by themselves where they are texts.
    private static List<JsonNode> inOrder(JsonNode items, String name) {
        return items.valueStream()
                .sorted(Comparator.comparing(item ->
                        item.isString() ? item.asString() : item.path(name).asString()))
                .toList();
    }

    /// Where the record states the amount that a figure comes from: `budget`, or `budget_total` for the whole.
    ///
    /// @param ofYear or [Economy.Amounts#WHOLE]; where that is not stated, the other one
    private Location placeOfAmount(String name, int ofYear) {
        Economy economy = project.economy();
        Economy.Amounts amounts = economy == null
                ? null
                : switch (name) {
                    case "budget", "budget_total" -> economy.budget();
                    case "forecast" -> economy.forecast();
                    case "actual", "actual_to_date" -> economy.actual();
                    default -> null;
                };
        Integer line = amounts == null
                ? null
                : amounts.lines().getOrDefault(ofYear, amounts.lines().get(Economy.Amounts.WHOLE));
        if (amounts == null || line == null) {
            return placeOf("economy");
        }
        boolean own = ofYear != Economy.Amounts.WHOLE && amounts.lines().containsKey(ofYear);
        return project.placeOf("economy." + name.split("_", 2)[0] + (own ? "." + ofYear : ""), line);
    }

    private Location placeOf(String name) {
        return project.placeOf(KEYS.getOrDefault(name, name.replace('_', '-')));
    }
}
