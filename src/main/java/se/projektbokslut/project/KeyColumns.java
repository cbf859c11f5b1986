package se.projektbokslut.project;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.projektbokslut.documents.Node;

/// The column in which each key of a list's row stands.
final class KeyColumns {
    private KeyColumns() {}

    /// Dotted key to the number of the column, counted from 1, of every value that stands in a cell.
    static Map<String, Integer> of(Node row) {
        Map<String, Integer> columns = new HashMap<>();
        if (row instanceof Node.Mapping mapping) {
            add(mapping, "", columns);
        }
        return columns;
    }

    private static void add(Node.Mapping mapping, String path, Map<String, Integer> columns) {
        for (Node.Entry entry : mapping.entries()) {
            String key = path + entry.key();
            int column = entry.value().at().column();
            if (entry.value() instanceof Node.Mapping inner) {
                add(inner, key + ".", columns);
            } else if (column > 0) {
                columns.put(key, column);
            }
        }
    }

    /// The column of a key: its own or that of its whole value, else the first of those within it, or that of the
    /// value that it is a part of.
    ///
    /// @return 0 where the row has no cell of it
    static int column(Map<String, Integer> columns, String field) {
        if (columns.isEmpty()) {
            return 0;
        }
        String within = field + ".";
        int column = Stream.of(field, within + "total", within + "value")
                .flatMap(key -> Stream.ofNullable(columns.get(key)))
                .findFirst()
                .orElse(0);
        boolean known = column > 0;
        for (Map.Entry<String, Integer> other : columns.entrySet()) {
            boolean first = column == 0 || (!known && other.getValue() < column);
            if (first && other.getKey().startsWith(within)) {
                column = other.getValue();
            }
        }
        for (int dot = field.lastIndexOf('.'); column == 0 && dot > 0; dot = field.lastIndexOf('.', dot - 1)) {
            column = columns.getOrDefault(field.substring(0, dot), 0);
        }
        return column;
    }
}
