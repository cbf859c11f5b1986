package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordKeysTest {
    @Test
    void theSchemaHasTheSameKeys() throws IOException {
        try (InputStream in = RecordKeysTest.class.getResourceAsStream("/schema/project.schema.json")) {
            Assumptions.assumeTrue(in != null, "the schema is not there");
            JsonNode schema = JsonMapper.shared().readTree(in);
            JsonNode properties = schema.at("/$defs/record/properties");
            assertThat(properties.propertyNames()).containsExactlyInAnyOrderElementsOf(RecordKeys.RECORD);
            Map<String, Set<String>> nested = new HashMap<>();
            for (String key : RecordKeys.RECORD) {
                Set<String> keys = new TreeSet<>();
                collect(schema, properties.path(key), keys);
                keys.removeIf(k -> k.matches("total|[0-9]{4}"));
                if (!keys.isEmpty()) {
                    nested.put(key, keys);
                }
            }
            assertThat(nested).isEqualTo(RecordKeys.NESTED);
        }
    }

    @Test
    void aFieldIsAKeyOrAKeyOfAGroup() {
        assertThat(RecordKeys.isField("start")).isTrue();
        assertThat(RecordKeys.isField("economy.budget")).isTrue();
        assertThat(RecordKeys.isField("economy.colour")).isFalse();
        assertThat(RecordKeys.isField("milestones.what")).isFalse();
        assertThat(RecordKeys.isField("")).isFalse();
    }

    @Test
    void linesKeepTheContractsOrderAndLeaveOthersOut() {
        Map<String, Integer> lines = KeyLines.of(Map.of("updated", 7, "id", 2, "other", 3));
        assertThat(lines).containsExactly(Map.entry("id", 2), Map.entry("updated", 7));
        assertThat(lines.get("updated")).isEqualTo(7);
        assertThat(lines.get("title")).isNull();
        assertThat(lines.get("other")).isNull();
    }

    /// The keys of the mappings that the value may be, or that its list may hold; what stands beneath them not.
    private static void collect(JsonNode schema, JsonNode node, Set<String> keys) {
        if (node.has("$ref")) {
            collect(schema, schema.at(node.path("$ref").asString().substring(1)), keys);
        }
        if (node.has("properties")) {
            keys.addAll(node.path("properties").propertyNames());
        }
        for (String choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            for (JsonNode option : node.path(choice)) {
                collect(schema, option, keys);
            }
        }
        for (String part : new String[] {"items", "if", "then", "else"}) {
            if (node.has(part)) {
                collect(schema, node.path(part), keys);
            }
        }
    }
}
