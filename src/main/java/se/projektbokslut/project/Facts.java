package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// What a record states under the keys of one group of [RecordTable]; in JSON an object of them in the table's
/// order. Immutable.
@JsonSerialize(using = Facts.Writer.class)
@JsonDeserialize(using = Facts.Reader.class)
public final class Facts {
    public static final Facts NONE = new Facts(Map.of());

    /// By key: a text, a list of texts, a text with its basis or the contact.
    private final Map<String, Object> values;

    private Facts(Map<String, ?> values) {
        this.values = Map.copyOf(values);
    }

    /// @param values by the record's key; what is not stated is left out
    public static Facts of(Map<String, ?> values) {
        return values.isEmpty() ? NONE : new Facts(values);
    }

    static Facts read(MappingReader in, String group) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordKey key : RecordKeys.ofGroup(group)) {
            if (in.states(key.name())) {
                Object value = read(in, key);
                if (value != null) {
                    values.put(key.name(), value);
                }
            }
        }
        return of(values);
    }

    private static @Nullable Object read(MappingReader in, RecordKey key) {
        return switch (key.shape()) {
            case "[text]" -> in.texts(key.name());
            case "{}" -> contact(in, key.name());
            default -> key.stated() ? Shapes.stated(in, key.name(), Shapes::text) : in.text(key.name());
        };
    }

    private static @Nullable Contact contact(MappingReader in, String key) {
        MappingReader contact = in.mapping(key, RecordKeys.of(key));
        String name = contact == null ? null : contact.requiredText("name");
        String role = contact == null ? null : contact.text("role");
        return name == null ? null : new Contact(name, role);
    }

    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    /// Null where not stated, empty for a heading with nothing under it.
    @SuppressWarnings("unchecked") // by the key's shape
    public @Nullable List<String> texts(String key) {
        return (List<String>) values.get(key);
    }

    @SuppressWarnings("unchecked") // by the key's shape
    @Nullable
    Stated<String> stated(String key) {
        return (Stated<String>) values.get(key);
    }

    @Nullable
    Contact contact() {
        return (Contact) values.get("contact");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    static final class Writer extends StdSerializer<Facts> {
        Writer() {
            super(Facts.class);
        }

        @Override
        public void serialize(Facts facts, JsonGenerator out, SerializationContext context) {
            out.writeStartObject(facts);
            if (!facts.values.isEmpty()) {
                for (RecordKey key : RecordTable.KEYS.values()) {
                    Object value = facts.values.get(key.name());
                    if (value != null) {
                        out.writeName(key.inJson());
                        context.writeValue(out, value);
                    }
                }
            }
            out.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Facts> {
        Reader() {
            super(Facts.class);
        }

        @Override
        public Facts deserialize(JsonParser in, DeserializationContext context) {
            JsonNode tree = context.readTree(in);
            Map<String, Object> values = new LinkedHashMap<>();
            for (RecordKey key : RecordTable.KEYS.values()) {
                JsonNode value = tree.get(key.inJson());
                if (value != null && !key.group().isEmpty()) {
                    values.put(key.name(), value(value, key, context));
                }
            }
            if (values.size() != tree.size()) {
                return context.reportInputMismatch(Facts.class, "a key that no record has");
            }
            return of(values);
        }

        private static Object value(JsonNode value, RecordKey key, DeserializationContext context) {
            return switch (key.shape()) {
                case "[text]" -> texts(value);
                case "{}" -> context.readTreeAsValue(value, Contact.class);
                default -> key.stated() ? stated(value, context) : value.asString();
            };
        }

        private static Stated<String> stated(JsonNode value, DeserializationContext context) {
            return context.readTreeAsValue(
                    value, context.getTypeFactory().constructParametricType(Stated.class, String.class));
        }

        private static List<String> texts(JsonNode value) {
            List<String> texts = new ArrayList<>(value.size());
            value.forEach(item -> texts.add(item.asString()));
            return List.copyOf(texts);
        }
    }
}
