package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// The objects of a JSON list as rows: its columns are the keys that any of them has, dotted for one within
/// another, or for one within the objects of a list.
final class JsonList implements ListRows {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,100}");

    private final String file;
    private final byte[] bytes;
    private final List<Column> columns;
    private final Map<String, Integer> indexes = new HashMap<>();
    private List<String> unread = List.of();
    private @Nullable Column further;

    private JsonList(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        Map<String, Column> found = new LinkedHashMap<>();
        Set<String> valued = new HashSet<>();
        Documents.ofJson(file, bytes, document -> {
            if (document instanceof Document.Parsed(Node.Mapping row)) {
                flat(row, "", (name, entry) -> {
                    found.putIfAbsent(name, new Column(name, entry.keyAt()));
                    if (!cell(entry).isBlank()) {
                        valued.add(name);
                    }
                });
            }
        });
        columns = found.values().stream()
                .filter(column -> valued.contains(column.name()) || !isGroup(column.name(), found.keySet()))
                .toList();
        columns.forEach(column -> indexes.put(column.name(), indexes.size()));
    }

    /// Whether other columns are within that one: where a row has nothing of them, it may have null or an empty list
    /// for all together.
    private static boolean isGroup(String name, Set<String> names) {
        return names.stream().anyMatch(other -> other.startsWith(name + "."));
    }

    static Opened open(String file, byte[] bytes, ListFormat format) {
        Problem problem = FirstBytes.problem(bytes);
        if (problem != null) {
            return refused(new Location(file, 1, 1), problem);
        }
        String key = format.list();
        if (key == null) {
            return new Opened.Rows(new JsonList(file, bytes));
        }
        Optional<byte[]> within = JsonWithin.list(bytes, key);
        if (within.isEmpty()) {
            return refused(new Location(file, 1, 1), Problem.LIST_KEY_UNKNOWN, MappingReader.shortened(key));
        }
        JsonList list = new JsonList(file, within.get());
        JsonAround around = JsonAround.of(file, bytes);
        list.further = around.next();
        list.unread = around.lists().stream()
                .filter(other -> !other.equals(key) && list.isAlike(file, bytes, other))
                .toList();
        return new Opened.Rows(list);
    }

    /// Whether another list of the file has the same columns, and perhaps more.
    private boolean isAlike(String file, byte[] bytes, String other) {
        Set<String> own = names();
        return own.size() > 1
                && JsonWithin.list(bytes, other)
                        .filter(list -> new JsonList(file, list).names().containsAll(own))
                        .isPresent();
    }

    private Set<String> names() {
        return columns.stream().map(Column::name).collect(Collectors.toSet());
    }

    private static Opened refused(Location at, Problem problem, String... args) {
        return new Opened.Refused(List.of(new Refusal(at, "", "", problem, args)));
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Shape shape() {
        return new Shape(null, 0, null, null, 0, unread, false);
    }

    @Override
    public @Nullable Column further() {
        return further;
    }

    @Override
    public int each(Consumer<ListRow> sink) {
        int[] given = {0};
        Documents.ofJson(file, bytes, document -> {
            ListRow row = row(document);
            if (row != null) {
                given[0]++;
                sink.accept(row);
            }
        });
        return given[0];
    }

    /// Null for an object without any value, and for a list without any object: it has no row.
    private @Nullable ListRow row(Document document) {
        return switch (document) {
            case Document.Broken(var why, int _, var _) when why.getFirst().problem() == Problem.FILE_EMPTY -> null;
            case Document.Broken(var why, int _, var before) -> {
                Location at = before == null ? why.getFirst().at() : before.at();
                yield new ListRow(at, List.of(), why);
            }
            case Document.Parsed(Node.Mapping mapping) -> row(mapping);
            case Document.Parsed(Node other) ->
                new ListRow(other.at(), List.of(), List.of(new Refusal(other.at(), "", "", Problem.NOT_A_RECORD)));
        };
    }

    private @Nullable ListRow row(Node.Mapping mapping) {
        ListCell[] cells = new ListCell[columns.size()];
        List<Refusal> faults = new ArrayList<>(0);
        flat(mapping, "", (name, entry) -> {
            int index = indexes.getOrDefault(name, -1);
            if (index >= 0 && cells[index] == null) {
                cells[index] = cell(entry);
            } else if (index >= 0 || !cell(entry).isBlank()) {
                faults.add(new Refusal(entry.keyAt(), "", "", Problem.KEY_DUPLICATE, MappingReader.shortened(name)));
            }
        });
        boolean any = !faults.isEmpty();
        List<ListCell> all = new ArrayList<>(cells.length);
        for (ListCell cell : cells) {
            all.add(cell == null ? new ListCell(mapping.at(), ListCell.Kind.TEXT, "") : cell);
            any |= !all.getLast().isBlank();
        }
        return any ? new ListRow(mapping.at(), all, faults) : null;
    }

    private static ListCell cell(Node.Entry entry) {
        Location at = entry.value().at();
        return switch (entry.value()) {
            case Node.Scalar scalar when scalar.quoted() -> new ListCell(at, ListCell.Kind.TEXT, scalar.text());
            case Node.Scalar scalar
            when scalar.text().equals("true") || scalar.text().equals("false") ->
                new ListCell(at, ListCell.Kind.BOOLEAN, scalar.text());
            // A whole number stands as it is: in JSON an id may have more digits than a reckoned number.
            case Node.Scalar scalar
            when WHOLE.matcher(scalar.text()).matches() -> new ListCell(at, ListCell.Kind.NUMBER, scalar.text());
            case Node.Scalar scalar ->
                CellNumbers.of(scalar.text())
                        .map(number -> new ListCell(at, ListCell.Kind.NUMBER, CellNumbers.plain(number)))
                        .orElseGet(() -> new ListCell(at, ListCell.Kind.TEXT, scalar.text()));
            case Node.Sequence sequence -> new ListCell(at, ListCell.Kind.ITEMS, "", texts(sequence));
            case Node.Mapping _ -> new ListCell(at, ListCell.Kind.TEXT, "");
        };
    }

    /// The list's texts; of an object in it, its texts one after the other.
    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        switch (node) {
            case Node.Scalar scalar -> {
                if (!scalar.text().isBlank()) {
                    texts.add(scalar.text());
                }
            }
            case Node.Sequence sequence -> sequence.items().forEach(item -> texts.addAll(texts(item)));
            case Node.Mapping mapping -> mapping.entries().forEach(entry -> texts.addAll(texts(entry.value())));
        }
        return texts;
    }

    private interface Sink {
        void accept(String name, Node.Entry entry);
    }

    private static void flat(Node.Mapping mapping, String path, Sink sink) {
        for (Node.Entry entry : mapping.entries()) {
            String name = path + entry.key();
            if (entry.value() instanceof Node.Mapping inner && !inner.entries().isEmpty()) {
                flat(inner, name + ".", sink);
            } else if (entry.value() instanceof Node.Sequence list && isOfObjects(list)) {
                members(list).forEach((member, values) -> {
                    Node first = values.getFirst();
                    sink.accept(
                            name + "." + member,
                            new Node.Entry(entry.keyAt(), member, new Node.Sequence(first.at(), values)));
                });
            } else {
                sink.accept(name, entry);
            }
        }
    }

    private static boolean isOfObjects(Node.Sequence list) {
        return !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(item -> item instanceof Node.Mapping object
                                && !object.entries().isEmpty());
    }

    /// Of a list of objects, as programs write a choice of several values, what all of them have under each key: one
    /// key may hold numbers that are none of the values.
    private static Map<String, List<Node>> members(Node.Sequence list) {
        Map<String, List<Node>> members = new LinkedHashMap<>();
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping object) {
                flat(
                        object,
                        "",
                        (name, entry) -> members.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(entry.value()));
            }
        }
        return members;
    }
}
