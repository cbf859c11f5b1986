package se.projektbokslut.project;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Node;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.DescribedList;

/// The column in which each key of a list's row stands.
final class KeyColumns {
    private KeyColumns() {}

    /// Dotted key to the number of the column, counted from 1, in which a described list has it: there its value
    /// belongs also where the cell is empty.
    static SortedMap<String, Integer> of(DescribedList list) {
        SortedMap<String, Integer> columns = new TreeMap<>();
        for (DescribedList.Use use : list.uses()) {
            columns.putIfAbsent(use.of().key(), use.column() + 1);
            ColumnUse.Unless unless = use.of().unless();
            if (unless != null) {
                columns.putIfAbsent(unless.then(), use.column() + 1);
            }
        }
        return columns;
    }

    /// The same of every value of a row that stands in a cell.
    ///
    /// @param layout where the list has the others
    static SortedMap<String, Integer> of(Node row, SortedMap<String, Integer> layout) {
        SortedMap<String, Integer> columns = new TreeMap<>(layout);
        if (row instanceof Node.Mapping mapping) {
            add(mapping, "", columns);
        }
        return columns.equals(layout) ? layout : columns;
    }

    /// In the order of the keys, so that what is written of them is the same every night.
    static SortedMap<String, Integer> sorted(@Nullable Map<String, Integer> columns) {
        return columns == null || columns.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(columns));
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
