package se.projektbokslut.project;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Tells a JSON list of the office's own from records: its first two objects have none of the keys that every
/// record has, or its only one has no key of a record at all. It may stand in a wrapper. It is refused once, with the
/// command that describes it, and not object by object.
final class UndescribedList implements Consumer<Document> {
    private final String file;
    /// Whether the file is a list, and not an object.
    private final boolean listed;

    private final Consumer<Document> records;
    private @Nullable Document first;
    private boolean decided;
    private int undescribed;

    /// @param records takes the documents where they are no such list
    UndescribedList(String file, byte[] bytes, Consumer<Document> records) {
        this.file = file;
        this.listed = isListed(bytes);
        this.records = records;
    }

    @Override
    public void accept(Document document) {
        if (undescribed > 0) {
            undescribed++;
        } else if (!decided && isStrange(document)) {
            if (first == null) {
                first = document;
            } else {
                undescribed = 2;
            }
        } else {
            // A wrapper is the whole file.
            Document whole = decided ? document : wrapped(document);
            decide();
            records.accept(whole);
        }
    }

    /// After the last document.
    void end() {
        if (first instanceof Document.Parsed(Node root)
                && (undescribed > 0 || (listed && !decided && isUndescribed(List.of(root))))) {
            records.accept(refused(root.at(), Math.max(1, undescribed)));
        } else {
            decide();
        }
    }

    /// The document, or why the list in it is refused, where it is a wrapper of such a list.
    private Document wrapped(Document document) {
        return document instanceof Document.Parsed(Node root)
                ? NotRecords.in(root)
                        .filter(found -> isUndescribed(found.items()))
                        .<Document>map(found -> refused(found.refusal().at(), found.records()))
                        .orElse(document)
                : document;
    }

    private Document refused(Location at, int objects) {
        return new Document.Broken(List.of(new Refusal(at, "", "", Problem.LIST_UNDESCRIBED, file)), objects, null);
    }

    private static boolean isUndescribed(List<Node> items) {
        Collection<String> ofRecords = items.size() == 1 ? RecordKeys.RECORD_SET : RecordKeys.OF_EVERY_RECORD;
        return !items.isEmpty() && items.stream().limit(2).allMatch(item -> isStrange(item, ofRecords));
    }

    /// By the first sign, past what marks an encoding.
    private static boolean isListed(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b == '[';
            }
        }
        return false;
    }

    private void decide() {
        decided = true;
        if (first != null) {
            records.accept(first);
            first = null;
        }
    }

    private static boolean isStrange(Document document) {
        return document instanceof Document.Parsed(Node root)
                && isStrange(root, RecordKeys.OF_EVERY_RECORD)
                && NotRecords.in(root).isEmpty();
    }

    private static boolean isStrange(Node node, Collection<String> ofRecords) {
        return node instanceof Node.Mapping mapping
                && !mapping.entries().isEmpty()
                && mapping.entries().stream().noneMatch(entry -> ofRecords.contains(entry.key()));
    }
}
