package se.projektbokslut.project;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.projektbokslut.content.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Completes a record by what a list states of the same project: what the record states stands, and what it
/// does not is the list's.
final class Completed {
    /// Values in whose parts a list may fill what is missing; every other value is whole. Of dates with their
    /// basis, and of amounts with their years, the one who states any of it states all.
    private static final Set<String> IN_PARTS = Set.of(
            "context", "period", "plan", "people", "description", "results", "relations", "economy", "documentation");

    /// What every record has: as stated or not, only its keys tell.
    private static final Set<String> ALWAYS =
            Set.of("at", "id", "lines", "columns", "investment", "language", "not_available");

    /// Groups of the value that are no key of a record.
    private static final Set<String> GROUPS =
            Set.of("context", "period", "people", "description", "results", "relations", "documentation");

    private Completed() {}

    static Project of(Project record, Project list) {
        JsonMapper mapper = CanonicalJson.mapper();
        ObjectNode whole = mapper.valueToTree(record);
        List.of("title", "status").stream()
                .filter(key -> !record.lines().containsKey(key))
                .forEach(whole::remove);
        TreeSet<String> keys = new TreeSet<>();
        fill(whole, mapper.valueToTree(list), "", keys);
        boolean type = !record.lines().containsKey("type") && list.lines().containsKey("type");
        if (type) {
            whole.put("investment", list.investment());
            keys.add("type");
        }
        if (keys.isEmpty()) {
            return record;
        }
        whole.set("completion", mapper.valueToTree(new Completion(list.at(), keys, list.lines(), list.columns())));
        return mapper.treeToValue(whole, Project.class);
    }

    private static void fill(ObjectNode record, JsonNode list, String path, Set<String> keys) {
        for (var property : list.properties()) {
            String name = property.getKey();
            if (ALWAYS.contains(name)) {
                continue;
            }
            String key = path + name.replace('_', '-');
            JsonNode there = record.get(name);
            if (there == null || (GROUPS.contains(name) && there.isEmpty())) {
                if (GROUPS.contains(name)) {
                    List.copyOf(property.getValue().propertyNames())
                            .forEach(inner -> keys.add(inner.replace('_', '-')));
                } else {
                    keys.add(key);
                }
                record.set(name, property.getValue());
            } else if (IN_PARTS.contains(name) && there instanceof ObjectNode inner) {
                fill(inner, property.getValue(), GROUPS.contains(name) ? path : key + ".", keys);
            }
        }
    }
}
