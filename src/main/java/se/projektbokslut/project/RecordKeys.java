package se.projektbokslut.project;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.projektbokslut.documents.CsvColumns;

/// What [RecordTable] says to the readers.
final class RecordKeys {
    /// The record's own keys, in the table's order.
    static final List<String> RECORD = RecordTable.KEYS.values().stream()
            .filter(key -> !key.isNested())
            .map(RecordKey::name)
            .toList();

    static final Set<String> RECORD_SET = Set.copyOf(RECORD);

    static final List<String> OF_EVERY_RECORD = List.of("id", "title", "status");

    /// The keys of a value that is stated with its basis.
    static final Set<String> STATED = Set.of("value", "basis", "because", "lines");

    /// The keys of nested mappings and of mappings in lists, by the key that they stand under.
    private static final Map<String, Set<String>> NESTED = RecordTable.KEYS.values().stream()
            .filter(RecordKey::isNested)
            .collect(Collectors.groupingBy(
                    RecordKey::parent, Collectors.mapping(RecordKey::leaf, Collectors.toUnmodifiableSet())));

    private static final Map<String, List<RecordKey>> GROUPS = RecordTable.KEYS.values().stream()
            .filter(key -> !key.group().isEmpty())
            .collect(Collectors.groupingBy(RecordKey::group));

    static final CsvColumns CSV_COLUMNS = csvColumns();

    private RecordKeys() {}

    static Set<String> of(String key) {
        return NESTED.getOrDefault(key, Set.of());
    }

    /// Whether the key may be stated with its basis.
    static boolean isStatedAt(String name) {
        RecordKey key = RecordTable.KEYS.get(name);
        return key != null && key.stated();
    }

    /// The keys that a group of the record's value holds, in the table's order.
    static List<RecordKey> ofGroup(String group) {
        return GROUPS.getOrDefault(group, List.of());
    }

    /// Whether a field of that name can be missing: a key of the record, dotted for one of a nested mapping.
    static boolean isField(String field) {
        RecordKey key = RecordTable.KEYS.get(field);
        return key != null && isField(key);
    }

    static boolean isField(RecordKey key) {
        RecordKey parent = RecordTable.KEYS.get(key.parent());
        return parent == null || parent.isMapping();
    }

    /// Keys whose values, or those of mappings in lists, only YAML and JSON can hold are no columns.
    private static CsvColumns csvColumns() {
        Set<String> lists = new HashSet<>();
        Set<String> scalars = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        for (RecordKey key : RecordTable.KEYS.values()) {
            if (key.shape().equals("[{}]")) {
                elsewhere.add(key.name());
            } else if (isField(key) && !key.isMapping() && !key.shape().equals(RecordKey.BY_YEAR)) {
                (key.isList() || key.shape().equals("lines") ? lists : scalars).add(key.name());
            }
            if (key.stated()) {
                STATED.forEach(part -> (part.equals("lines") ? lists : scalars).add(key.name() + "." + part));
            }
        }
        return new CsvColumns(
                lists,
                column -> scalars.contains(column) || isOfYear(column),
                elsewhere,
                OF_EVERY_RECORD,
                RecordWords.KEYS);
    }

    /// `economy.budget.2019`, `economy.budget.total`, `year-notes.2019`.
    private static boolean isOfYear(String column) {
        int dot = column.lastIndexOf('.');
        RecordKey key = dot < 0 ? null : RecordTable.KEYS.get(column.substring(0, dot));
        if (key == null) {
            return false;
        }
        return switch (key.shape()) {
            case "money" -> column.endsWith(".total") || isYear(column.substring(dot + 1));
            case RecordKey.BY_YEAR -> isYear(column.substring(dot + 1));
            default -> false;
        };
    }

    private static boolean isYear(String text) {
        return PartialDates.year(text) > 0;
    }
}
