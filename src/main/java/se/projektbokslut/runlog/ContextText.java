package se.projektbokslut.runlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import se.projektbokslut.content.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the framework's log keeps of a step for its restart: a JSON object of texts and whole numbers, and
/// nothing else. A row of the log can name no class and make no object, whoever wrote it.
public final class ContextText implements ExecutionContextSerializer {
    /// How the Java objects began that versions before kept here, in base 64.
    private static final String JAVA_OBJECT = "rO0AB";

    /// Far more than a step keeps.
    private static final int MOST_BYTES = 1 << 20;

    /// A row that no version of the program wrote.
    public static final class Unreadable extends RuntimeException {
        public Unreadable(String message) {
            super(message);
        }
    }

    @Override
    public void serialize(Map<String, Object> context, OutputStream out) throws IOException {
        for (Map.Entry<String, Object> entry : context.entrySet()) {
            if (!isKept(entry.getValue())) {
                throw new IllegalArgumentException(entry.getKey() + ": the log keeps texts and whole numbers, no "
                        + entry.getValue().getClass());
            }
        }
        out.write(CanonicalJson.compact(context));
    }

    private static boolean isKept(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Integer;
    }

    @Override
    public Map<String, Object> deserialize(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(JAVA_OBJECT)) {
            // Of a run of another version, which this one does not take up.
            return new HashMap<>();
        }
        Map<String, Object> context = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : object(text).properties()) {
            JsonNode value = entry.getValue();
            if (value.isString()) {
                context.put(entry.getKey(), value.stringValue());
            } else if (value.isIntegralNumber() && value.canConvertToLong()) {
                context.put(entry.getKey(), value.longValue());
            } else {
                throw new Unreadable("a context in the log of runs holds something else than texts and whole numbers");
            }
        }
        return context;
    }

    private static JsonNode object(String text) {
        try {
            JsonNode node = CanonicalJson.mapper().readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException damaged) {
            throw new Unreadable("a context in the log of runs is no JSON");
        }
        throw new Unreadable("a context in the log of runs is no JSON object");
    }
}
