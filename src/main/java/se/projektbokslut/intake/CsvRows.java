package se.projektbokslut.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads the rows of a CSV file as mappings. The file is cut into rows before any is parsed; where a quote is
/// never closed, its row ends with its line, so that the others are still read.
///
/// Locations have the number of the cell as their column.
final class CsvRows {
    private final String file;
    private final byte[] bytes;
    private final CsvColumns columns;
    private final Consumer<Document> sink;
    private final List<Refusal> headerFaults = new ArrayList<>();

    private CsvReader.CsvReaderBuilder cells = CsvReader.builder();
    private List<String> header = List.of();
    private int at;
    private int line = 1;

    CsvRows(String file, byte[] bytes, int from, CsvColumns columns, Consumer<Document> sink) {
        this.file = file;
        this.bytes = bytes;
        this.at = from;
        this.columns = columns;
        this.sink = sink;
    }

    void read() {
        skipEmptyLines();
        if (at == bytes.length) {
            sink.accept(Documents.empty(file));
            return;
        }
        header(nextRow());
        int rows = 0;
        for (skipEmptyLines(); at < bytes.length; skipEmptyLines()) {
            Piece row = nextRow();
            rows++;
            if (headerFaults.isEmpty()) {
                sink.accept(row(row));
            }
        }
        if (!headerFaults.isEmpty()) {
            sink.accept(new Document.Broken(headerFaults, Math.max(1, rows), null));
        } else if (rows == 0) {
            sink.accept(Documents.empty(file));
        }
    }

    private void header(Piece piece) {
        Optional<Refusal> fault = piece.fault();
        if (fault.isPresent()) {
            headerFaults.add(fault.get());
            return;
        }
        String text = piece.text();
        cells = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowExtraCharsAfterClosingQuote(false);
        try {
            header = cells.ofSingleCsvRecord(text).getFields().stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException _) {
            headerFaults.add(new Refusal(piece.start(), "", "", Problem.SYNTAX_QUOTE));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            Problem problem = null;
            if (column.isEmpty()) {
                problem = Problem.CSV_HEADER;
            } else if (!columns.has(column)) {
                problem = columns.elsewhere().contains(column) ? Problem.CSV_NESTED_KEY : Problem.KEY_UNKNOWN;
            } else if (!seen.add(column)) {
                problem = Problem.KEY_DUPLICATE;
            } else if (header.stream().anyMatch(other -> other.startsWith(column + "."))) {
                problem = Problem.CSV_HEADER;
            }
            if (problem != null) {
                String name = MappingReader.shortened(column);
                headerFaults.add(new Refusal(new Location(file, piece.line(), i + 1), "", name, problem, name));
            }
        }
    }

    /// `;` where the header has more of them than of `,`.
    private static char separator(String header) {
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private Document row(Piece piece) {
        Optional<Refusal> fault = piece.fault();
        if (fault.isPresent()) {
            return Document.Broken.of(new Refusal(
                    piece.start(), "", "", fault.get().problem(), fault.get().args()));
        }
        String text = piece.text();
        List<String> values;
        try {
            values = cells.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException _) {
            values = List.of();
        }
        if (values.isEmpty() || !closesItsQuotes(text)) {
            return Document.Broken.of(new Refusal(piece.start(), "", "", Problem.SYNTAX_QUOTE));
        }
        if (values.size() != header.size()) {
            Refusal refusal = new Refusal(
                    piece.start(),
                    "",
                    "",
                    Problem.CSV_CELLS,
                    Integer.toString(values.size()),
                    Integer.toString(header.size()));
            return new Document.Broken(
                    List.of(refusal), 1, mapping(piece, values.subList(0, Math.min(values.size(), header.size()))));
        }
        Node.Mapping mapping = mapping(piece, values);
        return mapping.entries().isEmpty()
                ? Document.Broken.of(new Refusal(piece.start(), "", "", Problem.RECORD_EMPTY))
                : new Document.Parsed(mapping);
    }

    private Node.Mapping mapping(Piece piece, List<String> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!value.isBlank()) {
                Location cell = new Location(file, piece.line(), i + 1);
                put(tree, header.get(i), cell, value(header.get(i), cell, value));
            }
        }
        return mapping(new Location(file, piece.line(), 1), tree);
    }

    private Node value(String column, Location cell, String value) {
        if (!columns.lists().contains(column)) {
            return new Node.Scalar(cell, value, true);
        }
        List<Node> items = new ArrayList<>();
        for (String item : value.split("\\|", -1)) {
            items.add(new Node.Scalar(cell, item, true));
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

    private void skipEmptyLines() {
        while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) {
            at = YamlPieces.lineEnd(bytes, at);
            line++;
        }
    }

    /// The next row without its line end: to the first line end outside of quotes. Where there is none within the
    /// longest record, or the file ends within quotes, its first line.
    private Piece nextRow() {
        int from = at;
        int fromLine = line;
        int limit = (int) Math.min(bytes.length, (long) from + Piece.LONGEST + 1);
        boolean quoted = false;
        int lines = 0;
        int end = from;
        while (end < limit && (quoted || (bytes[end] != '\n' && bytes[end] != '\r'))) {
            if (bytes[end] == '"') {
                quoted = !quoted;
            }
            if (bytes[end] == '\n' || bytes[end] == '\r') {
                lines++;
                end = YamlPieces.lineEnd(bytes, end);
            } else {
                end++;
            }
        }
        boolean whole = !quoted && (end == bytes.length || bytes[end] == '\n' || bytes[end] == '\r');
        if (!whole) {
            lines = 0;
            end = from;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
        }
        at = YamlPieces.lineEnd(bytes, end);
        line = fromLine + lines + 1;
        return new Piece(file, bytes, from, end, fromLine, 1);
    }

    private static boolean closesItsQuotes(String row) {
        return row.chars().filter(c -> c == '"').count() % 2 == 0;
    }
}
