package se.projektbokslut.publication;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.projektbokslut.intake.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads what an earlier version of the program may have published: what it wrote and this one does not know is
/// passed over, and a list that it did not write yet is empty.
final class PublishedJson {
    private static final JsonMapper MAPPER = CanonicalJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PublishedJson() {}

    /// @throws JacksonException if it is damaged, or of a version that said things otherwise
    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// @throws JacksonException if it is damaged, or of a version that said things otherwise
    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// @throws JacksonException if it is damaged, or of a version that said things otherwise
    static <T> T read(Path file, Class<T> type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return MAPPER.readValue(in, type);
        }
    }
}
