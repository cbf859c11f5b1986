package se.projektbokslut.documents;

import java.util.function.BiConsumer;

/// Finds the values of a document that a ` #` cut short or took away. Whether that was meant depends on the key.
public final class CutTexts {
    private CutTexts() {}

    /// Gives each with its dotted key, of an item of a list the list's; in the order of the file.
    public static void each(Node root, BiConsumer<String, Node.Scalar> sink) {
        look(root, "", sink);
    }

    private static void look(Node node, String field, BiConsumer<String, Node.Scalar> sink) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.cut() != null) {
                    sink.accept(field, scalar);
                }
            }
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    look(entry.value(), field.isEmpty() ? entry.key() : field + "." + entry.key(), sink);
                }
            }
            case Node.Sequence sequence -> sequence.items().forEach(item -> look(item, field, sink));
        }
    }
}
