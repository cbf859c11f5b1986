package se.projektbokslut.documents;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Finds a list within a JSON file: `{"value": […]}`.
final class JsonWithin {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWithin() {}

    /// The file with blanks in place of all that stands around the list, so that every place in it is the file's
    /// own; empty where no list stands under the key.
    ///
    /// @param path the key, dotted for one within another
    static Optional<byte[]> list(byte[] bytes, String path) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            String left = path;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(left) && value == JsonToken.START_ARRAY) {
                    int from = (int) parser.currentTokenLocation().getByteOffset();
                    return Optional.of(only(bytes, from, end(bytes, from)));
                }
                if (left.startsWith(name + ".") && value == JsonToken.START_OBJECT) {
                    left = left.substring(name.length() + 1);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            // No list before the fault.
        }
        return Optional.empty();
    }

    /// Behind the bracket that closes the one at an index; the file's end where none does: then its own reader
    /// says so.
    private static int end(byte[] bytes, int from) {
        JsonCursor in = new JsonCursor(bytes, from);
        int depth = 0;
        while (!in.isAtEnd()) {
            switch (in.here()) {
                case '"' -> in.skipString();
                case '[' -> {
                    depth++;
                    in.at++;
                }
                case ']' -> {
                    depth--;
                    in.at++;
                    if (depth == 0) {
                        return in.at;
                    }
                }
                default -> in.at++;
            }
        }
        return bytes.length;
    }

    private static byte[] only(byte[] bytes, int from, int to) {
        byte[] only = Arrays.copyOf(bytes, bytes.length);
        for (int i = 0; i < only.length; i++) {
            if ((i < from || i >= to) && only[i] != '\n' && only[i] != '\r') {
                only[i] = ' ';
            }
        }
        return only;
    }
}
