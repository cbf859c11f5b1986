package se.projektbokslut.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads the rows of a CSV file as mappings: in the shape that [CsvShape] finds, below the headings that
/// [CsvHeadings] finds, cut by [CsvCutter]. A row without any value is none.
///
/// Locations have the number of the cell as their column.
final class CsvRows {
    private static final String KEY = "id";

    private final String file;
    private final byte[] bytes;
    private final CsvColumns columns;
    private final Consumer<Document> sink;
    private final CsvShape shape;
    private final boolean utf16;

    private boolean plainEnds;
    private int blankRows;
    private int rows;

    /// @param utf16 whether the bytes were made UTF-8 of that
    CsvRows(String file, byte[] bytes, CsvColumns columns, Consumer<Document> sink, boolean utf16) {
        this.utf16 = utf16;
        this.file = file;
        this.bytes = bytes;
        this.columns = columns;
        this.sink = sink;
        this.shape = CsvShape.of(bytes);
    }

    CsvReading read() {
        Optional<CsvHeadings> found = CsvHeadings.find(file, bytes, shape, columns);
        if (found.isEmpty()) {
            sink.accept(Documents.empty(file));
            return new CsvReading(1, false, List.of());
        }
        CsvHeadings headings = found.get();
        int keyColumn = Math.max(0, headings.names().indexOf(KEY));
        List<Refusal> faults = new ArrayList<>(headings.faults());
        int[] nameless = valuesWithoutHeading(headings, keyColumn);
        for (int i = 0; i < nameless.length && faults.isEmpty(); i++) {
            if (nameless[i] > 1) {
                faults.add(new Refusal(
                        new Location(file, headings.line(), i + 1),
                        "",
                        "",
                        Problem.CSV_COLUMN_NAMELESS,
                        Integer.toString(nameless[i])));
            }
        }
        plainEnds = RowEnds.arePlain(
                headings.separator(),
                below(headings, keyColumn),
                headings.names().size(),
                headings.width(),
                -1);
        CsvCutter row = below(headings, keyColumn);
        while (row.next()) {
            if (row.isBlank()) {
                blankRows += row.to() > row.from() ? 1 : 0;
                continue;
            }
            rows++;
            if (faults.isEmpty()) {
                sink.accept(document(row, headings.names(), headings.width()));
            }
        }
        if (!faults.isEmpty()) {
            sink.accept(new Document.Broken(faults, Math.max(1, rows), null));
        } else if (rows == 0) {
            sink.accept(Documents.empty(file));
        }
        int counted = CsvRowCount.below(headings, bytes, shape.charset(), keyColumn);
        return new CsvReading(
                Math.max(1, counted), faults.isEmpty() && rows == 0, faults.isEmpty() ? said(headings) : List.of());
    }

    private CsvCutter below(CsvHeadings headings, int keyColumn) {
        return new CsvCutter(
                bytes,
                shape.charset(),
                headings.nextFrom(),
                headings.nextLine(),
                headings.separator(),
                headings.names().size(),
                keyColumn);
    }

    /// How many rows have a value in each of the columns that have no heading: a single one is a slip of its row,
    /// several want a heading.
    private int[] valuesWithoutHeading(CsvHeadings headings, int keyColumn) {
        List<String> names = headings.names();
        int[] values = new int[headings.width()];
        if (names.size() == values.length && names.stream().noneMatch(Blanks::isBlank)) {
            return values;
        }
        CsvCutter row = below(headings, keyColumn);
        while (row.next()) {
            for (int i = 0; i < Math.min(row.cells(), values.length) && row.unsound() < 0; i++) {
                boolean named = i < names.size() && !Blanks.isBlank(names.get(i));
                values[i] += named || Blanks.isBlank(row.cell(i)) ? 0 : 1;
            }
        }
        return values;
    }

    /// How the file is written, where that is not UTF-8, commas and headings first.
    private List<Finding> said(CsvHeadings headings) {
        String encoding = utf16 ? "UTF-16" : shape.charset().equals(StandardCharsets.UTF_8) ? "UTF-8" : "Windows-1252";
        boolean plain =
                encoding.equals("UTF-8") && headings.separator() == ',' && headings.line() == 1 && blankRows == 0;
        if (plain) {
            return List.of();
        }
        String separator = CsvShape.named(headings.separator());
        return List.of(Finding.of(
                FindingCode.CSV_SHAPE,
                new Location(file, headings.line(), 1),
                null,
                encoding,
                separator,
                Integer.toString(headings.line()),
                Integer.toString(blankRows)));
    }

    private Document document(CsvCutter row, List<String> names, int width) {
        if (row.to() - row.from() > Piece.LONGEST) {
            return broken(row, 0, Problem.RECORD_TOO_LARGE);
        }
        if (row.unsound() >= 0) {
            return broken(row, row.unsound(), Problem.CSV_QUOTE);
        }
        Optional<Refusal> unreadable = CsvText.fault(file, bytes, shape.charset(), row);
        if (unreadable.isPresent()) {
            return Document.Broken.of(unreadable.get());
        }
        List<String> values = new ArrayList<>(row.cells());
        for (int i = 0; i < row.cells(); i++) {
            values.add(row.cell(i));
        }
        while (values.size() > names.size() && Blanks.isBlank(values.getLast())) {
            values.removeLast();
        }
        Problem noRecord = noRecord(names, values);
        if (noRecord != null) {
            return broken(row, 0, noRecord);
        }
        for (int i = 0; i < Math.min(values.size(), width); i++) {
            boolean named = i < names.size() && !Blanks.isBlank(names.get(i));
            if (!named && !Blanks.isBlank(values.get(i))) {
                Refusal refusal = new Refusal(new Location(file, row.line(), i + 1), "", "", Problem.CSV_CELL_NAMELESS);
                return new Document.Broken(List.of(refusal), 1, mapping(row.line(), names, values));
            }
        }
        int cells = plainEnds && RowEnds.splitAmount(row, width) ? row.cells() : values.size();
        if (cells != names.size()) {
            Refusal refusal = new Refusal(
                    new Location(file, row.line(), 1),
                    "",
                    "",
                    Problem.CSV_CELLS,
                    Integer.toString(cells),
                    Integer.toString(names.size()));
            return new Document.Broken(List.of(refusal), 1, mapping(row.line(), names, values));
        }
        return new Document.Parsed(mapping(row.line(), names, values));
    }

    /// What a row is that people and programs put among the records; null where it can be one.
    private @Nullable Problem noRecord(List<String> names, List<String> values) {
        if (MergeMarks.isMark(values.getFirst())) {
            return Problem.MERGE_CONFLICT;
        }
        if (values.stream().map(Blanks::stripped).toList().equals(names)) {
            return Problem.CSV_HEADING_AGAIN;
        }
        long required = 0;
        for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
            required += columns.required().contains(names.get(i)) && !Blanks.isBlank(values.get(i)) ? 1 : 0;
        }
        boolean total = columns.required().size() > 2
                && required <= 1
                && values.stream()
                        .filter(value -> !Blanks.isBlank(value))
                        .findFirst()
                        .filter(TotalWords::isTotalOrPart)
                        .isPresent();
        return total ? Problem.CSV_TOTAL : null;
    }

    private Document broken(CsvCutter row, int cell, Problem problem) {
        return Document.Broken.of(new Refusal(new Location(file, row.line(), cell + 1), "", "", problem));
    }

    private Node.Mapping mapping(int line, List<String> names, List<String> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
            String value = Blanks.stripped(values.get(i));
            if (!value.isEmpty() && !Blanks.isBlank(names.get(i))) {
                Location cell = new Location(file, line, i + 1);
                put(tree, names.get(i), cell, value(names.get(i), cell, value));
            }
        }
        return mapping(new Location(file, line, 1), tree);
    }

    private Node value(String column, Location cell, String value) {
        if (!columns.lists().contains(column)) {
            return new Node.Scalar(cell, value, true);
        }
        List<Node> items = new ArrayList<>();
        for (String item : value.split("\\|", -1)) {
            items.add(new Node.Scalar(cell, Blanks.stripped(item), true));
        }
        return new Node.Sequence(cell, items);
    }

    /// The tree's values are nodes with the place of their cell, or the trees of nested keys.
    private static void put(Map<String, Object> tree, String column, Location cell, Node value) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            tree.put(column, value);
            return;
        }
        Object nested = tree.computeIfAbsent(column.substring(0, dot), _ -> new Nested(cell, new LinkedHashMap<>()));
        if (nested instanceof Nested group) {
            put(group.inner(), column.substring(dot + 1), cell, value);
        }
    }

    private static Node.Mapping mapping(Location at, Map<String, Object> tree) {
        List<Node.Entry> entries = new ArrayList<>(tree.size());
        tree.forEach((key, value) -> {
            Node node = value instanceof Nested(var cell, var inner) ? mapping(cell, inner) : (Node) value;
            entries.add(new Node.Entry(node.at(), key, node));
        });
        return new Node.Mapping(at, entries);
    }

    private record Nested(Location cell, Map<String, Object> inner) {}
}
