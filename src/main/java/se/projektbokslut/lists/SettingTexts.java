package se.projektbokslut.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;

/// The texts that a description's keys are set to; what none of the allowed ones is, it refuses.
///
/// @param in the description
record SettingTexts(MappingReader in) {
    /// The text of a key; null, and refused where it is stated, if it is none of those that the expression
    /// allows.
    @Nullable
    String matching(String key, String expression, String allowed) {
        String text = in.text(key);
        if (text != null && !text.matches(expression)) {
            invalid(key, text, allowed);
            return null;
        }
        return text;
    }

    /// The day that the text of a key says; null where it is null, and, refused, where it says none.
    @Nullable
    LocalDate day(String key, @Nullable String text, String allowed) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            invalid(key, text, allowed);
            return null;
        }
    }

    List<String> texts(String key) {
        Node node = in.node(key);
        return node == null ? List.of() : itemsOf(node, key);
    }

    /// The texts of a list, or a single one without its list.
    List<String> itemsOf(Node node, String key) {
        return statedOf(node, key).stream().map(ColumnDescription.Stated::text).toList();
    }

    /// The same with their places.
    List<ColumnDescription.Stated> statedOf(Node node, String key) {
        List<ColumnDescription.Stated> texts = new ArrayList<>();
        List<Node> items = node instanceof Node.Sequence(Location _, List<Node> all) ? all : List.of(node);
        for (Node item : items) {
            String text = in.text(item, key);
            if (text != null) {
                texts.add(new ColumnDescription.Stated(item.at(), key, text));
            }
        }
        return texts;
    }

    /// Refuses what the key is set to.
    ///
    /// @param allowed what it may be, for a reader
    void invalid(String key, String text, String allowed) {
        in.refuseValue(key, Problem.LIST_SETTING, key, MappingReader.shortened(text), allowed);
    }
}
