package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;

/// Finds the texts of a record that a ` #` cut short. Behind a date, an amount or a word of a fixed list
/// nothing but a comment can stand: only what is free text is looked at.
final class TextCuts {
    private static final Set<String> AMOUNTS = Set.of("budget", "forecast", "actual");

    /// The keys, on whatever level, whose value is no free text.
    private static final Set<String> NO_TEXT = Set.of(
            "id",
            "status",
            "status-date",
            "type",
            "processes",
            "start",
            "end",
            "worked",
            "period",
            "in-operation",
            "date",
            "state",
            "kind",
            "basis",
            "lines",
            "share",
            "min",
            "max",
            "approximate",
            "deliverables-complete",
            "to-unclear",
            "predecessors",
            "successors",
            "related",
            "relation",
            "budget",
            "forecast",
            "forecast-date",
            "actual",
            "years",
            "time",
            "cost",
            "follow-up",
            "quality",
            "field",
            "language",
            "retrieved",
            "updated");

    private final String record;
    private final List<TextCut> cuts = new ArrayList<>(0);

    private TextCuts(String record) {
        this.record = record;
    }

    /// In the order of the file.
    static List<TextCut> of(String record, Node root) {
        var found = new TextCuts(record);
        found.look(root, "", "", "");
        return found.cuts;
    }

    /// @param parent the key above `key`
    private void look(Node node, String field, String parent, String key) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.cut() != null && isText(parent, key)) {
                    String kept = MappingReader.shortened(scalar.text().strip());
                    cuts.add(new TextCut(record, field, scalar.at().line(), kept));
                }
            }
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    String dotted = field.isEmpty() ? entry.key() : field + "." + entry.key();
                    look(entry.value(), dotted, key, entry.key());
                }
            }
            case Node.Sequence sequence -> sequence.items().forEach(item -> look(item, field, parent, key));
        }
    }

    private static boolean isText(String parent, String key) {
        return switch (key) {
            case "role" -> parent.equals("contact");
            case "value" -> parent.equals("leader");
            default -> !AMOUNTS.contains(parent) && !NO_TEXT.contains(key);
        };
    }
}
