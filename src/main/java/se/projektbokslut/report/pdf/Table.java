package se.projektbokslut.report.pdf;

import java.util.List;

/// A table: a caption that says what its figures mean, columns with heads, rows. The first cell of a row is its
/// head.
///
/// @param caption what the table shows, with unit and sign where it has amounts
/// @param rows asked for once, drawn as they come
/// @param mark what follows the first words of a row where they are repeated on its next page; empty where
///     they are not
/// @param isList whether it is read row by row, so that even a short one need not stand on one page
public record Table(Text caption, List<Column> columns, Iterable<Row> rows, String mark, boolean isList) {
    public Table {
        columns = List.copyOf(columns);
    }

    public Table(Text caption, List<Column> columns, Iterable<Row> rows) {
        this(caption, columns, rows, "");
    }

    public Table(Text caption, List<Column> columns, Iterable<Row> rows, String mark) {
        this(caption, columns, rows, mark, false);
    }

    /// The same table, read row by row.
    public Table asList() {
        return new Table(caption, columns, rows, mark, true);
    }

    /// @param width in points; 0 for a column that shares what is left
    /// @param figures whether its cells are set flush right
    public record Column(String head, float width, boolean figures) {
        public static Column text(String head) {
            return new Column(head, 0, false);
        }

        public static Column text(String head, float width) {
            return new Column(head, width, false);
        }

        public static Column figures(String head, float width) {
            return new Column(head, width, true);
        }
    }

    /// @param total whether the row sums up: set apart and strong
    public record Row(List<Text> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }

        Type type() {
            return total ? Type.CELL.in(Face.BOLD, Ink.TEXT) : Type.CELL;
        }

        public static Row of(List<Text> cells) {
            return new Row(cells, false);
        }
    }
}
