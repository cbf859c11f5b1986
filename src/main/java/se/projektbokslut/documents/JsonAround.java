package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What stands around a list within a JSON file: other lists of objects, and that the file is one page of
/// several.
final class JsonAround {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// Keys by which services that export lead to the next page, in small letters without hyphens and
    /// underscores: those of OData, and of others.
    private static final Set<String> NEXT = Set.of(
            "@odata.nextlink",
            "odata.nextlink",
            "next",
            "nextlink",
            "nextpage",
            "nexturl",
            "nextpageurl",
            "nextcursor",
            "nexttoken",
            "nextpagetoken");

    /// Keys by which they say that there is one.
    private static final Set<String> MORE = Set.of("hasmore", "hasnext", "hasnextpage");

    private final String file;
    private final JsonParser parser;
    private final List<String> lists = new ArrayList<>();
    private ListRows.@Nullable Column next;

    private JsonAround(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static JsonAround of(String file, byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            var around = new JsonAround(file, parser);
            try {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    around.look("", 1);
                }
            } catch (JacksonException broken) {
                // What stands behind the fault is not read.
            }
            return around;
        }
    }

    /// The paths of its lists of objects, in their order.
    List<String> lists() {
        return lists;
    }

    /// The key that says that more pages follow; null where none does.
    ListRows.@Nullable Column next() {
        return next;
    }

    /// Goes to the end of the object that begins here.
    private void look(String before, int depth) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            if (next == null && leadsOn(name, value)) {
                next = new ListRows.Column(name, new Location(file, Math.max(1, line), 0));
            }
            if (value == JsonToken.START_ARRAY) {
                if (JsonWithin.isOfObjects(parser)) {
                    lists.add(before + name);
                }
            } else if (value == JsonToken.START_OBJECT && depth < JsonWithin.DEEPEST) {
                look(before + name + ".", depth + 1);
            } else {
                parser.skipChildren();
            }
        }
    }

    /// The last page has no value there, or an empty one.
    private boolean leadsOn(String name, JsonToken value) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
        if (MORE.contains(key)) {
            return value == JsonToken.VALUE_TRUE;
        }
        return NEXT.contains(key)
                && switch (value) {
                    case VALUE_STRING -> !Blanks.isBlank(parser.getString());
                    case VALUE_NUMBER_INT, START_OBJECT -> true;
                    default -> false;
                };
    }
}
