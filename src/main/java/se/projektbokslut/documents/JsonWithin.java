package se.projektbokslut.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Finds a list within a JSON file: `{"value": […]}`.
final class JsonWithin {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// What programs wrap a list in has not more objects around it.
    static final int DEEPEST = 3;

    /// Keys that the object of a single record has, whatever lists it has within.
    private static final Set<String> OF_RECORDS = Set.of("id", "title");

    private JsonWithin() {}

    /// The path of the first list of objects, dotted for one within another; empty where the file is something else
    /// than one object around a list.
    static Optional<String> path(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            String path = path(parser, "", 1);
            return parser.nextToken() == null ? Optional.ofNullable(path) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// Goes to the end of the object that begins here.
    private static @Nullable String path(JsonParser parser, String before, int depth) {
        String found = null;
        boolean record = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            record |= depth == 1 && OF_RECORDS.contains(name);
            JsonToken value = parser.nextToken();
            String here = null;
            if (value == JsonToken.START_ARRAY) {
                here = isOfObjects(parser) ? before + name : null;
            } else if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
                here = path(parser, before + name + ".", depth + 1);
            } else {
                parser.skipChildren();
            }
            found = found == null ? here : found;
        }
        return record ? null : found;
    }

    /// Whether the list that begins here has an object first; goes to its end.
    static boolean isOfObjects(JsonParser parser) {
        JsonToken item = parser.nextToken();
        boolean objects = item == JsonToken.START_OBJECT;
        while (item != JsonToken.END_ARRAY) {
            parser.skipChildren();
            item = parser.nextToken();
        }
        return objects;
    }

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
