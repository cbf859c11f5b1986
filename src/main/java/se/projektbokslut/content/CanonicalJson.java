package se.projektbokslut.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON form of our values: keys in snake_case in the order of the record's components, maps sorted,
/// amounts as text, nothing where a value is not stated. The same value gives the same bytes on every machine.
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new RecordConstructors())
            .build();

    private static final DefaultPrettyPrinter LINES = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private CanonicalJson() {}

    /// The mapper itself, for reading and writing products as streams. It is immutable and thread-safe.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The value in lines for people to read, UTF-8, LF, with a last line end.
    public static byte[] pretty(Object value) {
        return (MAPPER.writer().with(LINES).writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Writes what [#pretty] gives, without ever holding it whole. The stream stays open.
    public static void writePretty(Object value, OutputStream out) throws IOException {
        MAPPER.writer()
                .with(LINES)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, value);
        out.write('\n');
    }

    /// Writes what [#compact] gives, without ever holding it whole. The stream stays open.
    public static void writeCompact(Object value, OutputStream out) {
        MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, value);
    }

    /// The value without any space, UTF-8, on one line without a line end.
    public static byte[] compact(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
