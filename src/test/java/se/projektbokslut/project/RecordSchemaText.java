package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of project records, made of [RecordTable]: what a record's keys are and say. Editors read a
/// year or an amount without quotes as a number, so the schema takes numbers where the reader takes a text.
final class RecordSchemaText {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// What the shapes of the contract may look like; the pattern of dates is the reader's.
    private static final String SHAPES = """
            {
              "id": {
                "description": "sv: Ett id: 1–64 tecken, A–Z a–z 0–9 . _ -, först en bokstav eller siffra; stora och små bokstäver är samma id. / en: An id: 1 to 64 characters, A-Z a-z 0-9 . _ -, a letter or digit first; ids that differ only in case are the same.",
                "type": ["string", "number", "boolean"],
                "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                "minimum": 0,
                "patternErrorMessage": "Skriv 1–64 tecken: A–Z a–z 0–9 . _ -, först en bokstav eller siffra. / Write 1 to 64 characters: A-Z a-z 0-9 . _ -, a letter or digit first.",
                "examples": ["samordnad-redovisning"]
              },
              "date": {
                "description": "sv: Ett datum så exakt som det är känt: 2019, 2019-12, 2019-12-31, 2019-23 (21 våren, 22 sommaren, 23 hösten), 2019-33 till 36 (kvartal), 37 till 39 (tertial), 40 och 41 (halvår), eller som man skriver det: hösten 2019, kvartal 3 2019, v. 45 2019, 31 december 2019, 31.12.2019. / en: A date as exact as it is known: 2019, 2019-12, 2019-12-31, 2019-23 (21 spring, 22 summer, 23 autumn), 2019-33 to 36 (quarters), 37 to 39 (thirds of a year), 40 and 41 (halves), or as people write it: autumn 2019, Q3 2019, v. 45 2019, 31 december 2019, 31.12.2019.",
                "type": ["string", "integer", "null"],
                "$ref": "#/$defs/dateText"
              },
              "dateText": {
                "pattern": "%s",
                "minimum": 1900,
                "maximum": 21991231,
                "not": {
                  "anyOf": [{"type": "integer", "minimum": 2200, "maximum": 190012}, {"type": "integer", "minimum": 219913, "maximum": 19000100}]
                },
                "patternErrorMessage": "Skriv 2019, 2019-12, 2019-12-31, hösten 2019, kvartal 3 2019, december 2019 eller 31 december 2019. / Write 2019, 2019-12, 2019-12-31, autumn 2019, Q3 2019, december 2019 or 31 december 2019.",
                "examples": [2019, "2019-12", "2019-12-31", "2019-23", "hösten 2019", "kvartal 3 2019", "december 2019", "31 december 2019"]
              },
              "amount": {
                "description": "sv: Kronor, med punkt och högst två decimaler, utan mellanrum och utan enhet, högst en biljon (1000000000000). / en: Swedish kronor, with a point and at most two decimals, without spaces and without a unit, at most a million million (1000000000000).",
                "type": ["string", "number", "null"],
                "pattern": "^-?0*(\\\\d{1,12}(\\\\.(\\\\d{1,2}|\\\\d{2}0{2,}))?|1000000000000(\\\\.(0{1,2}|0{4,}))?)$",
                "minimum": -1000000000000,
                "maximum": 1000000000000,
                "patternErrorMessage": "Skriv kronor med siffror och högst två decimaler efter punkt, utan mellanrum och enhet: 150000.50. / Write kronor in digits with at most two decimals after a point, without spaces or a unit: 150000.50.",
                "examples": [150000, "150000.50"]
              },
              "money": {
                "description": "sv: Ett belopp för hela projektet, eller ett belopp per kalenderår med eller utan totalbelopp. / en: An amount for the whole project, or an amount a calendar year with or without a total.",
                "type": ["string", "number", "object", "null"],
                "pattern": "^-?0*(\\\\d{1,12}(\\\\.(\\\\d{1,2}|\\\\d{2}0{2,}))?|1000000000000(\\\\.(0{1,2}|0{4,}))?)$",
                "minimum": -1000000000000,
                "maximum": 1000000000000,
                "patternErrorMessage": "Skriv kronor med siffror och högst två decimaler efter punkt, utan mellanrum och enhet: 150000.50. / Write kronor in digits with at most two decimals after a point, without spaces or a unit: 150000.50.",
                "additionalProperties": false,
                "properties": {
                  "total": {"description": "sv: Hela projektets belopp. / en: The whole project's amount.", "$ref": "#/$defs/amount"}
                },
                "patternProperties": {
                  "^(19|20|21)\\\\d\\\\d$": {"description": "sv: Kalenderårets belopp. / en: The calendar year's amount.", "$ref": "#/$defs/amount"}
                },
                "examples": [150000, {"total": "300000.00", "2019": 100000, "2020": 200000}]
              },
              "lines": {
                "description": "sv: Rader i källdokumentet: ett radnummer eller ett intervall. / en: Lines of the source document: a line number or a range.",
                "type": ["array", "null"],
                "items": {"type": ["string", "integer"], "pattern": "^(?!0+(-|$))\\\\d{1,9}(-(?!0+$)\\\\d{1,9})?$", "minimum": 1, "maximum": 999999999},
                "examples": [["1", "3-11"]]
              },
              "number": {
                "description": "sv: Ett tal med punkt som decimaltecken. / en: A number with a decimal point.",
                "type": ["string", "number", "null"],
                "pattern": "^-?\\\\d+(\\\\.\\\\d+)?$",
                "maxLength": 40,
                "examples": [40, "0.5"]
              }
            }
            """;

    private static final String EXAMPLE = """
            {"id": "ny-fakturaportal", "title": "Ny fakturaportal", "status": "closed", "start": "2019-02-01", "end": "december 2019", "processes": ["kundreskontra"], "economy": {"budget": "150000.00"}}
            """;

    private RecordSchemaText() {}

    static String text() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:projektbokslut:project-record");
        schema.put("$comment", "Generated: mvn test -Dtest=SchemaTest -Dschema.write=true");
        schema.put("title", "Projektpost / Project record");
        describe(
                schema,
                "En projektpost, eller en lista av projektposter. En nyckel utan värde räknas som om den inte fanns.",
                "A project record, or a list of project records. A key without a value counts as absent.");
        schema.putObject("if").put("type", "array");
        schema.putObject("then").put("minItems", 1).putObject("items").put("$ref", "#/$defs/record");
        schema.putObject("else").put("$ref", "#/$defs/record");
        ObjectNode defs = schema.putObject("$defs");
        defs.set("record", record());
        ObjectNode shapes = (ObjectNode) JSON.readTree(SHAPES);
        ((ObjectNode) shapes.get("dateText")).put("pattern", DateSchema.pattern());
        defs.setAll(shapes);
        return JSON.writer()
                        .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                        .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                                .withObjectIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(schema)
                + "\n";
    }

    private static ObjectNode record() {
        ObjectNode record = JSON.createObjectNode();
        describe(
                record,
                "En projektpost. Skriv bara det som är känt: en nyckel som saknas betyder att uppgiften saknas.",
                "A project record. Write only what is known: an absent key means not stated.");
        record.setAll(mapping(""));
        record.putArray("examples").add(JSON.readTree(EXAMPLE));
        return record;
    }

    /// @param parent the key that the mapping stands under; empty for the record itself
    private static ObjectNode mapping(String parent) {
        ObjectNode mapping = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = JSON.createObjectNode();
        List<String> required = new ArrayList<>();
        List<RecordKey> either = new ArrayList<>();
        for (RecordKey key : RecordTable.KEYS.values()) {
            if (key.parent().equals(parent)) {
                properties.set(key.leaf(), property(key));
                switch (key.need()) {
                    case REQUIRED -> required.add(key.leaf());
                    case EITHER -> either.add(key);
                    case NONE -> {}
                }
            }
        }
        if (!required.isEmpty()) {
            required.forEach(mapping.putArray("required")::add);
        }
        if (!either.isEmpty()) {
            ArrayNode choices = mapping.putArray("oneOf");
            either.forEach(key -> choices.add(stating(key)));
        }
        mapping.set("properties", properties);
        return mapping;
    }

    /// A mapping that states the key: without a value it counts as absent.
    private static ObjectNode stating(RecordKey key) {
        ObjectNode mapping = JSON.createObjectNode();
        mapping.putArray("required").add(key.leaf());
        ObjectNode value = mapping.putObject("properties").putObject(key.leaf());
        describe(value, key.sv(), key.en()).putObject("not").put("type", "null");
        return mapping;
    }

    private static ObjectNode property(RecordKey key) {
        ObjectNode property = JSON.createObjectNode();
        describe(property, key.sv(), key.en());
        property.setAll(key.stated() ? stated(key) : shape(key, key.need() != RecordKey.Need.REQUIRED));
        if (!key.examples().isEmpty()) {
            property.set("examples", JSON.readTree(key.examples()));
        }
        return property;
    }

    /// The plain value, or a mapping with its basis.
    private static ObjectNode stated(RecordKey key) {
        ObjectNode property = JSON.createObjectNode();
        ArrayNode choices = property.putArray("anyOf");
        choices.add(shape(key, false));
        ObjectNode mapping = choices.addObject().put("type", "object").put("additionalProperties", false);
        mapping.putArray("required").add("value");
        ObjectNode parts = mapping.putObject("properties");
        describe(parts.putObject("value"), key.sv(), key.en()).setAll(shape(key, false));
        for (String part : List.of("basis", "because", "lines")) {
            parts.set(part, property(Objects.requireNonNull(RecordTable.KEYS.get("processes." + part))));
        }
        if (key.need() == RecordKey.Need.NONE) {
            choices.addObject().put("type", "null");
        }
        return property;
    }

    /// @param absent whether the key may stand there without a value
    private static ObjectNode shape(RecordKey key, boolean absent) {
        if (!key.codes().isEmpty()) {
            return codes(key, absent);
        }
        return switch (key.shape()) {
            case "text" -> text(absent);
            case "date" ->
                absent ? ref("date") : types(false, "string", "integer").put("$ref", "#/$defs/dateText");
            case "id" -> absent ? either(ref("id"), types(false, "null")) : ref("id");
            case "money", "lines", "number" -> ref(key.shape());
            case "percent" ->
                types(absent, "string", "number")
                        .put("pattern", "^0*(\\d{1,2}(\\.(\\d{1,2}|\\d{2}0{2,}))?|100(\\.(0{1,2}|0{4,}))?)$")
                        .put("maxLength", 6)
                        .put("minimum", 0)
                        .put("maximum", 100);
            case "key" -> {
                ObjectNode fields = JSON.createObjectNode();
                ArrayNode names = fields.putArray("enum");
                RecordTable.KEYS.values().stream()
                        .filter(RecordKeys::isField)
                        .forEach(field -> names.add(field.name()));
                yield fields;
            }
            case "1-5" ->
                types(absent, "string", "integer")
                        .put("pattern", "^[1-5]$")
                        .put("minimum", 1)
                        .put("maximum", 5);
            case RecordKey.BY_YEAR -> {
                ObjectNode years = types(absent, "object").put("additionalProperties", false);
                describe(
                                years.putObject("patternProperties").putObject("^(19|20|21)\\d\\d$"),
                                "Kalenderårets text.",
                                "The calendar year's text.")
                        .setAll(text(true));
                yield years;
            }
            case "{}" -> {
                ObjectNode mapping = mapping(key.name());
                mapping.putArray("type").add("object").add("null");
                yield mapping;
            }
            case "[year]" ->
                list(types(false, "string", "integer")
                        .put("pattern", "^(19|20|21)\\d\\d$")
                        .put("minimum", 1900)
                        .put("maximum", 2199));
            case "[text]" -> list(text(false));
            case "[{}]" -> list(mapping(key.name()));
            case "[text, {}]" -> list(either(text(false), mapping(key.name())));
            case "[id, {}]" -> list(either(ref("id"), mapping(key.name())));
            default -> throw new IllegalStateException("no shape: " + key.shape());
        };
    }

    private static ObjectNode codes(RecordKey key, boolean absent) {
        ObjectNode property = JSON.createObjectNode();
        ArrayNode values = property.putArray("enum");
        if (key.shape().equals("true|false")) {
            values.add(true).add(false);
        }
        key.codes().forEach(values::add);
        if (absent) {
            values.addNull();
        }
        if (key.shape().startsWith("=")) {
            property.put("default", key.codes().getFirst());
        }
        return property;
    }

    private static ObjectNode text(boolean absent) {
        return types(absent, "string", "number", "boolean").put("pattern", "\\S");
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = types(true, "array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(one).add(other);
        return either;
    }

    private static ObjectNode ref(String shape) {
        return JSON.createObjectNode().put("$ref", "#/$defs/" + shape);
    }

    private static ObjectNode types(boolean absent, String... types) {
        ObjectNode property = JSON.createObjectNode();
        ArrayNode all = property.putArray("type");
        for (String type : types) {
            all.add(type);
        }
        if (absent) {
            all.add("null");
        }
        return property;
    }

    private static ObjectNode describe(ObjectNode node, String sv, String en) {
        return node.put("description", "sv: " + sv + " / en: " + en);
    }
}
