package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.documents.MappingReader;

/// How a list is written, in the words of a description, so that what was found out can be written there.
final class WrittenShape {
    /// The encodings of CSV files that are found out where none is stated.
    private static final List<String> FOUND_OUT = List.of("UTF-8", "Windows-1252");

    private WrittenShape() {}

    /// @param decimal the sign before decimals that amounts were read with; null for none
    static String of(ListRows.Shape shape, @Nullable Character decimal, ColumnDescription description) {
        List<String> said = new ArrayList<>();
        if (shape.sheet() != null) {
            said.add("sheet: " + shape.sheet());
        }
        if (shape.heading() > 0) {
            said.add("heading: " + shape.heading());
        }
        if (shape.separator() != null) {
            said.add("separator: \"" + shape.separator() + "\"");
        }
        if (shape.encoding() != null) {
            said.add("encoding: " + named(shape.encoding(), description));
        }
        if (decimal != null) {
            said.add("decimal: \"" + decimal + "\"");
        }
        if (shape.hidden() > 0) {
            said.add("hidden rows: " + shape.hidden());
        }
        if (!shape.unread().isEmpty()) {
            said.add((shape.sheet() == null ? "lists" : "sheets") + " not read: "
                    + MappingReader.shortened(String.join("; ", shape.unread())));
        }
        return said.isEmpty() ? "JSON" : String.join(", ", said);
    }

    /// An encoding that is not found out as the description calls it: `cp850` is IBM850 by its own name.
    private static String named(String encoding, ColumnDescription description) {
        String stated = description.ofFormats().stream()
                .filter(setting -> setting.key().equals("encoding"))
                .map(ColumnDescription.Stated::text)
                .filter(_ -> !FOUND_OUT.contains(encoding))
                .findFirst()
                .orElse(encoding);
        return MappingReader.shortened(stated).toLowerCase(Locale.ROOT);
    }
}
