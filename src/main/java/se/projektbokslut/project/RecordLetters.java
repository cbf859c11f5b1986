package se.projektbokslut.project;

import java.text.Normalizer;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.projektbokslut.content.CanonicalJson;
import tools.jackson.databind.JsonNode;

/// Which characters the texts of records hold beside those that every font has.
final class RecordLetters {
    private RecordLetters() {}

    /// All that are no printable ASCII, in NFC, each once, by code point. Nearly always those of Swedish: whether a
    /// report can show what a record says is then told without looking through the record.
    static String of(Stream<Project> records) {
        NavigableSet<Integer> letters = new TreeSet<>();
        records.forEach(record -> add(CanonicalJson.mapper().valueToTree(record), letters));
        StringBuilder text = new StringBuilder();
        letters.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static void add(JsonNode value, NavigableSet<Integer> letters) {
        if (value.isString()) {
            Normalizer.normalize(value.asString(), Normalizer.Form.NFC)
                    .codePoints()
                    .filter(character -> character < ' ' || character > '~')
                    .forEach(letters::add);
        }
        value.properties().forEach(property -> add(property.getValue(), letters));
        for (JsonNode item : value.isArray() ? value.values() : List.<JsonNode>of()) {
            add(item, letters);
        }
    }
}
