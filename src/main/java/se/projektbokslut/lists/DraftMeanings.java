package se.projektbokslut.lists;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListRows;

/// Which columns of a list a draft gives to which keys, by their headings and what stands in their cells.
final class DraftMeanings {
    /// Keys that several columns may add to.
    private static final Set<String> SEVERAL =
            Set.of("notes", "processes", "ledger-codes", "objectives", "deliverables", "outcome-goals");

    private final Map<String, DraftColumn> given = new LinkedHashMap<>();
    private final Map<DraftColumn, DraftWords.Meaning> meanings = new LinkedHashMap<>();
    private final Map<DraftColumn, AmountUnits.Doubt> doubts = new LinkedHashMap<>();
    private final Map<DraftColumn, AmountUnits.Doubt> notes = new LinkedHashMap<>();
    private final Map<Integer, String> above;

    /// @param above the texts above the headings
    DraftMeanings(List<DraftColumn> columns, ColumnDescription.Kind kind, List<String> above) {
        this.above = AmountUnits.titled(above);
        Set<String> headings = new HashSet<>();
        for (DraftColumn column : columns) {
            // A description names a column by its heading: of two of one heading it means the first.
            if (headings.add(ListRows.folded(column.heading()))) {
                DraftWords.of(kind, column.heading()).ifPresent(found -> take(column, found));
            }
        }
    }

    /// The first column that means a key has it; of lists of texts each.
    private void take(DraftColumn column, DraftWords.Meaning meaning) {
        DraftWords.Meaning taken = meaning;
        if (meaning.isAmount()) {
            if (column.isWithoutNumbers()) {
                doubts.put(
                        column,
                        new AmountUnits.Doubt("no-number", column.first().getFirst()));
                return;
            }
            switch (column.unit(meaning.thousands(), above)) {
                case AmountUnits.Doubt doubt -> {
                    doubts.put(column, doubt);
                    return;
                }
                case AmountUnits.Times(int thousands, AmountUnits.Doubt note) -> {
                    taken = new DraftWords.Meaning(meaning.key(), thousands);
                    if (note != null) {
                        notes.put(column, note);
                    }
                }
            }
        } else if (meaning.isDate() && column.isWithoutDates()) {
            doubts.put(column, new AmountUnits.Doubt("no-date", column.first().getFirst()));
            return;
        } else if (meaning.isDate() && column.hasDatesOfTwoForms()) {
            doubts.put(column, new AmountUnits.Doubt("dates-differ", String.join(", ", column.dateForms())));
            return;
        }
        if (given.putIfAbsent(meaning.key(), column) == null || SEVERAL.contains(meaning.key())) {
            meanings.put(column, taken);
        }
    }

    /// Gives the column of ids that are none to the registry number, where no other one is that.
    void takeAsNumber(DraftColumn id) {
        given.remove("id");
        meanings.remove(id);
        if (given.putIfAbsent("registry-number", id) == null) {
            meanings.put(id, new DraftWords.Meaning("registry-number", null));
        }
    }

    boolean has(String key) {
        return given.containsKey(key);
    }

    /// Null where no column has the key.
    @Nullable
    DraftColumn column(String key) {
        return given.get(key);
    }

    /// Null where the column is left aside.
    DraftWords.@Nullable Meaning of(DraftColumn column) {
        return meanings.get(column);
    }

    /// Why a column of amounts or dates is left aside; null where that is for another reason, or it is not.
    AmountUnits.@Nullable Doubt doubt(DraftColumn column) {
        return doubts.get(column);
    }

    /// What is to be asked about the unit of a column's amounts; null for nothing.
    AmountUnits.@Nullable Doubt note(DraftColumn column) {
        return meanings.containsKey(column) ? notes.get(column) : null;
    }

    void each(BiConsumer<DraftColumn, DraftWords.Meaning> sink) {
        meanings.forEach(sink);
    }
}
