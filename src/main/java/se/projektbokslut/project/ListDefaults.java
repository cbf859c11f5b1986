package se.projektbokslut.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;

/// What a description says of every row that states nothing else.
final class ListDefaults {
    private ListDefaults() {}

    /// By dotted key, at the place of the row that it holds for.
    static Map<String, Node> of(Node.@Nullable Mapping defaults, Location at) {
        if (defaults == null) {
            return Map.of();
        }
        Map<String, Node> found = new LinkedHashMap<>();
        add(defaults, "", at, found);
        return found;
    }

    private static void add(Node.Mapping mapping, String path, Location at, Map<String, Node> found) {
        for (Node.Entry entry : mapping.entries()) {
            String key = path + entry.key();
            if (entry.value() instanceof Node.Mapping inner && !RecordKeys.isStatedAt(key)) {
                add(inner, key + ".", at, found);
            } else {
                found.put(key, moved(entry.value(), at));
            }
        }
    }

    private static Node moved(Node node, Location at) {
        return switch (node) {
            case Node.Scalar scalar -> new Node.Scalar(at, scalar.text(), scalar.quoted(), scalar.cut());
            case Node.Sequence sequence ->
                new Node.Sequence(
                        at,
                        sequence.items().stream().map(item -> moved(item, at)).toList());
            case Node.Mapping mapping -> {
                List<Node.Entry> entries = mapping.entries().stream()
                        .map(entry -> new Node.Entry(at, entry.key(), moved(entry.value(), at)))
                        .toList();
                yield new Node.Mapping(at, entries);
            }
        };
    }
}
