package se.projektbokslut.project;

import java.util.Locale;
import java.util.Optional;
import se.projektbokslut.lists.ListKeys;
import se.projektbokslut.words.Spelling;

/// The keys of a record that a column of a list can be given to: those that are columns of CSV records.
public final class RecordListKeys implements ListKeys {
    public static final ListKeys ALL = new RecordListKeys();

    private RecordListKeys() {}

    @Override
    public Optional<Shape> shape(String name) {
        if (RecordKeys.CSV_COLUMNS.lists().contains(name)) {
            return Optional.of(Shape.LIST);
        }
        if (!RecordKeys.CSV_COLUMNS.scalars().test(name)) {
            return Optional.empty();
        }
        RecordKey key = RecordTable.KEYS.get(name);
        if (key == null) {
            int dot = name.lastIndexOf('.');
            RecordKey above = RecordTable.KEYS.get(name.substring(0, dot));
            boolean value = name.endsWith(".value");
            key = above == null || !(value || above.shape().equals("money")) ? null : above;
        }
        String shape = key == null ? "text" : key.shape();
        return Optional.of(shape.equals("money") ? Shape.AMOUNT : shape.equals("date") ? Shape.DATE : Shape.TEXT);
    }

    @Override
    public Optional<String> meant(String word) {
        String small = word.strip().toLowerCase(Locale.ROOT);
        String known = RecordWords.KEYS.get(small);
        if (known != null) {
            return Optional.of(known);
        }
        return Spelling.meant(
                small,
                RecordTable.KEYS.keySet().stream()
                        .filter(key -> shape(key).isPresent())
                        .toList());
    }
}
