package se.projektbokslut.annual;

import static se.projektbokslut.intake.FindingCode.CHARACTERS_REPLACED;

import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import se.projektbokslut.intake.CanonicalJson;
import se.projektbokslut.project.Project;
import tools.jackson.databind.JsonNode;

/// Finds the characters of a record that the report's fonts cannot show, so that the report itself says what it
/// has replaced.
final class LostCharacters {
    private final IntPredicate printable;

    /// @param printable whether the report can show a code point
    LostCharacters(IntPredicate printable) {
        this.printable = printable;
    }

    void add(Project project, FindingList found) {
        var scan = new Scan();
        CanonicalJson.mapper().writeValue(scan, project);
        if (!scan.suspicious) {
            return;
        }
        Map<String, SortedSet<Integer>> lost = new TreeMap<>();
        collect(project, "", CanonicalJson.mapper().valueToTree(project), lost);
        lost.forEach((field, characters) -> found.addAbout(
                CHARACTERS_REPLACED,
                field,
                field,
                characters.stream().map("U+%04X"::formatted).collect(Collectors.joining(", "))));
    }

    /// @param field the record's key that the value belongs to, empty as long as it is not known
    private void collect(Project project, String field, JsonNode value, Map<String, SortedSet<Integer>> lost) {
        if (value.isString()) {
            Normalizer.normalize(value.asString(), Normalizer.Form.NFC)
                    .codePoints()
                    .filter(character -> !printable.test(character))
                    .forEach(character ->
                            lost.computeIfAbsent(field, _ -> new TreeSet<>()).add(character));
            return;
        }
        for (var property : value.properties()) {
            String key = property.getKey().replace('_', '-');
            boolean names = field.isEmpty() && project.lines().containsKey(key);
            if (!(field.isEmpty() && (key.equals("at") || key.equals("lines")))) {
                collect(project, names ? key : field, property.getValue(), lost);
            }
        }
        for (JsonNode item : value.isArray() ? value.values() : List.<JsonNode>of()) {
            collect(project, field, item, lost);
        }
    }

    /// Looks through a record's JSON without keeping it: nearly every record has nothing to be found.
    private final class Scan extends Writer {
        private boolean suspicious;
        private boolean escaped;

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length && !suspicious; i++) {
                char c = text[i];
                if (escaped) {
                    suspicious = c == 'u' || c == 'b' || c == 'f';
                    escaped = false;
                } else if (c == '\\') {
                    escaped = true;
                } else if (c > '~') {
                    suspicious = !printable.test(c);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
