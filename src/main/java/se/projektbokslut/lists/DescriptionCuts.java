package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.documents.CutTexts;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Documents;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;

/// Finds the words of a column description that a ` #` cut short: other cells are met than those that are
/// meant. Drafts and people write comments behind words, with a blank behind the `#`; there only what follows it
/// at once is taken for a part of the word. A label is text.
public final class DescriptionCuts {
    /// What the description says of every row is told at its records.
    private static final String DEFAULTS = "defaults";

    private static final String LABEL = "columns\\..+\\.label";

    private static final String NOTHING = "–";

    private DescriptionCuts() {}

    /// In the order of the file; none of a file that cannot be parsed, which is refused.
    ///
    /// @param file the description's path
    public static List<Finding> in(String file, byte[] bytes) {
        List<Finding> found = new ArrayList<>();
        if (Documents.one(file, bytes) instanceof Document.Parsed(Node root)) {
            CutTexts.each(root, (field, scalar) -> {
                boolean label = field.matches(LABEL) && !scalar.text().isBlank();
                boolean ofRecords = field.equals(DEFAULTS) || field.startsWith(DEFAULTS + ".");
                if (!ofRecords && (label || scalar.isCutInAWord())) {
                    String kept = MappingReader.shortened(scalar.text().strip());
                    found.add(Finding.of(
                            FindingCode.TEXT_CUT,
                            scalar.at(),
                            null,
                            MappingReader.shortened(field),
                            kept.isEmpty() ? NOTHING : kept));
                }
            });
        }
        return found;
    }
}
