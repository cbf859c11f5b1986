package se.projektbokslut.project;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Tells a JSON list of the office's own from records: its first two objects have none of the keys that every
/// record has. It is refused once, with the command that describes it, and not object by object.
final class UndescribedList implements Consumer<Document> {
    private static final Set<String> OF_EVERY_RECORD = Set.of("id", "title", "status");

    private final String file;
    private final Consumer<Document> records;
    private @Nullable Document first;
    private boolean decided;
    private int undescribed;

    /// @param records takes the documents where they are no such list
    UndescribedList(String file, Consumer<Document> records) {
        this.file = file;
        this.records = records;
    }

    @Override
    public void accept(Document document) {
        if (undescribed > 0) {
            undescribed++;
        } else if (decided || !isStrange(document)) {
            decide();
            records.accept(document);
        } else if (first == null) {
            first = document;
        } else {
            undescribed = 2;
        }
    }

    /// After the last document.
    void end() {
        if (undescribed > 0 && first instanceof Document.Parsed(Node root)) {
            Refusal refusal = new Refusal(root.at(), "", "", Problem.LIST_UNDESCRIBED, file);
            records.accept(new Document.Broken(List.of(refusal), undescribed, null));
        } else {
            decide();
        }
    }

    private void decide() {
        decided = true;
        if (first != null) {
            records.accept(first);
            first = null;
        }
    }

    private static boolean isStrange(Document document) {
        return document instanceof Document.Parsed(Node.Mapping mapping)
                && mapping.entries().stream().noneMatch(entry -> OF_EVERY_RECORD.contains(entry.key()))
                && NotRecords.in(mapping).isEmpty();
    }
}
