package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.documents.CutTexts;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;

/// Finds the values of a record that a ` #` cut short (CONTRACT, "Project records"). Behind an id, a date, an amount or
/// a word of a fixed list people do write comments: there only what follows the `#` at once is taken for a part of the
/// value.
final class TextCuts {
    private TextCuts() {}

    /// In the order of the file.
    static List<TextCut> of(String record, Node root) {
        List<TextCut> cuts = new ArrayList<>(0);
        CutTexts.each(root, (field, scalar) -> {
            if (isText(field) || (!scalar.text().isBlank() && scalar.isCutInAWord())) {
                String kept = MappingReader.shortened(scalar.text().strip());
                cuts.add(new TextCut(record, field, scalar.at().line(), kept));
            }
        });
        return cuts;
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
