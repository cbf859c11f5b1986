package se.projektbokslut.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One key of a record: a row of [RecordTable], which says what stands in each column.
///
/// @param name dotted for a nested key: `plan.period`
/// @param need whether the mapping that it stands in must state it
/// @param stated whether the value may be stated with its basis (the contract's ◇)
/// @param shape `text`, `date`, `[text]`, `{}`, …; codes divided by `|`
/// @param group of the record's value that holds it; empty where it has a component of its own
/// @param column of `projects-YEAR.csv`; empty where it has none or code of its own fills it
/// @param place on the project's card; null where code of its own prints it
/// @param printing what the card says where it is not stated
/// @param sv what it says, in Swedish
/// @param en the same in English
/// @param examples a JSON array; empty for none
public record RecordKey(
        String name,
        Need need,
        boolean stated,
        String shape,
        String group,
        String column,
        @Nullable Place place,
        Printing printing,
        String sv,
        String en,
        String examples) {
    /// The shape of a text a calendar year.
    static final String BY_YEAR = "{year: text}";

    enum Need {
        REQUIRED,
        /// Exactly one of those of the mapping that are so marked.
        EITHER,
        NONE
    }

    /// Where on a project's card texts are printed, in the order of the card.
    public enum Place {
        /// After the leader.
        PEOPLE,
        /// After the contact.
        BODIES,
        /// After the processes.
        BELONGING,
        NUMBERS,
        NAMES,
        PROSE,
        /// After the objectives.
        GOALS,
        OUTLOOK,
        /// After the documents.
        NOTES
    }

    public enum Printing {
        /// Left out where it is not stated.
        STATED,
        /// Its absence has a line of its own.
        ALWAYS,
        /// Its absence is named at the end of the card.
        EXPECTED
    }

    /// @param cells key, shape, group, column, printed, sv, en, examples; empty where nothing stands there
    static RecordKey of(List<String> cells) {
        String shape = cells.get(1);
        Need need =
                shape.startsWith("required ") ? Need.REQUIRED : shape.startsWith("either ") ? Need.EITHER : Need.NONE;
        shape = need == Need.NONE ? shape : shape.substring(shape.indexOf(' ') + 1);
        boolean stated = shape.startsWith("◇ ");
        String[] printed = cells.get(4).toUpperCase(Locale.ROOT).split(" ", 2);
        if (printed[0].isEmpty() && !cells.get(3).isEmpty()) {
            throw new IllegalArgumentException(cells.get(0) + ": what has a column has its place on the card too");
        }
        return new RecordKey(
                cells.get(0),
                need,
                stated,
                stated ? shape.substring(2) : shape,
                cells.get(2),
                cells.get(3),
                printed[0].isEmpty() ? null : Place.valueOf(printed[0]),
                printed.length < 2 ? Printing.STATED : Printing.valueOf(printed[1]),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }

    /// The texts and lists of text that are printed at a place of the card, in the table's order.
    public static List<RecordKey> at(Place place) {
        return RecordTable.PLACES.getOrDefault(place, List.of());
    }

    /// The texts that have a column of `projects-YEAR.csv`, in the card's order.
    public static List<RecordKey> withColumn() {
        return Arrays.stream(Place.values())
                .flatMap(place -> at(place).stream())
                .filter(key -> !key.column.isEmpty())
                .toList();
    }

    public boolean isList() {
        return shape.startsWith("[");
    }

    /// Whether the value is a mapping and never plain.
    boolean isMapping() {
        return shape.equals("{}");
    }

    boolean isNested() {
        return name.indexOf('.') >= 0;
    }

    /// The key above a nested one; empty for a key of the record itself.
    String parent() {
        return isNested() ? name.substring(0, name.indexOf('.')) : "";
    }

    /// The key within its mapping.
    String leaf() {
        return name.substring(name.indexOf('.') + 1);
    }

    /// The key in the JSON of our values.
    String inJson() {
        return name.replace('-', '_');
    }

    /// Whether it is free text, of which a comment's sign may cut the end.
    boolean isText() {
        return List.of("text", "[text]", "[text, {}]", BY_YEAR).contains(shape);
    }

    /// The codes that are allowed; empty where any value of the shape is.
    List<String> codes() {
        return shape.indexOf('|') < 0
                ? List.of()
                : Stream.of(shape.replace("=", "").split("\\|")).toList();
    }
}
