package se.projektbokslut.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Refusal;

/// One document of a record or settings file: a YAML document, an item of a list, a JSON value, a row of a CSV
/// file.
public sealed interface Document {

    /// What became of parsing one.
    ///
    /// @param root null where there is none
    /// @param refusals why it could not be parsed; none where it could
    /// @param entries of its mapping, as far as they were read
    static Document of(@Nullable Node root, List<Refusal> refusals, List<Node.Entry> entries) {
        if (root != null && refusals.isEmpty()) {
            return new Parsed(root);
        }
        Node before =
                entries.isEmpty() ? null : new Node.Mapping(entries.getFirst().keyAt(), entries);
        return new Broken(refusals, 1, before);
    }

    /// A document that could be parsed. What it says may still be refused by the one who reads it.
    ///
    /// @param root its content: of any shape
    record Parsed(Node root) implements Document {}

    /// A document that could not be parsed, or a file that cannot be split into documents.
    ///
    /// @param refusals why, at least one; their record is empty
    /// @param records how many records it stands for, at least 1: a CSV file whose header cannot be used stands
    ///     for all its rows
    /// @param before what could be read before the fault; null where nothing could
    record Broken(
            List<Refusal> refusals, int records, @Nullable Node before) implements Document {
        public Broken {
            refusals = List.copyOf(refusals);
        }

        static Broken of(Refusal refusal) {
            return new Broken(List.of(refusal), 1, null);
        }
    }
}
