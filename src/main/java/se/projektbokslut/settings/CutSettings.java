package se.projektbokslut.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.projektbokslut.documents.CutTexts;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;

/// Finds the texts of settings that a ` #` cut short: they go into reports that are adopted. Behind accounts, dates and
/// other values that are no text comments are common and welcome.
final class CutSettings {
    /// Keys of free text, in whichever file.
    private static final Set<String> TEXTS = Set.of("decision", "by", "comment", "because", "organisation", "sv", "en");

    private CutSettings() {}

    /// In the order of the file.
    static List<Finding> in(Node root) {
        List<Finding> found = new ArrayList<>();
        CutTexts.each(root, (field, scalar) -> {
            String key = field.substring(field.lastIndexOf('.') + 1);
            if (!scalar.text().isBlank() && TEXTS.contains(key)) {
                String kept = MappingReader.shortened(scalar.text().strip());
                found.add(Finding.of(FindingCode.TEXT_CUT, scalar.at(), null, key, kept));
            }
        });
        return found;
    }
}
