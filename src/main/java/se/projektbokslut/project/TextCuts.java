package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;

/// Finds the values of a record that a ` #` cut short (CONTRACT, "Project records"). Behind an id, a date, an amount or
/// a word of a fixed list people do write comments: there only what follows the `#` at once is taken for a part of the
/// value.
final class TextCuts {
    private final String record;
    private final List<TextCut> cuts = new ArrayList<>(0);

    private TextCuts(String record) {
        this.record = record;
    }

    /// In the order of the file.
    static List<TextCut> of(String record, Node root) {
        var found = new TextCuts(record);
        found.look(root, "");
        return found.cuts;
    }

    private void look(Node node, String field) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.cut() != null && (isText(field) || (!scalar.text().isBlank() && scalar.isCutInAWord()))) {
                    String kept = MappingReader.shortened(scalar.text().strip());
                    cuts.add(new TextCut(record, field, scalar.at().line(), kept));
                }
            }
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    String dotted = field.isEmpty() ? entry.key() : field + "." + entry.key();
                    look(entry.value(), dotted);
                }
            }
            case Node.Sequence sequence -> sequence.items().forEach(item -> look(item, field));
        }
    }

    /// By the table of keys; of a value with its basis what is said of it, and the reason.
    private static boolean isText(String field) {
        RecordKey key = RecordTable.KEYS.get(field);
        if (key != null) {
            return key.isText();
        }
        int dot = field.lastIndexOf('.');
        RecordKey parent = dot < 0 ? null : RecordTable.KEYS.get(field.substring(0, dot));
        if (parent != null && parent.shape().equals(RecordKey.BY_YEAR)) {
            return true;
        }
        return parent != null
                && parent.stated()
                && (field.endsWith(".because") || (field.endsWith(".value") && parent.isText()));
    }
}
