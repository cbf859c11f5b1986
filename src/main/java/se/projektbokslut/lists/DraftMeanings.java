package se.projektbokslut.lists;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final ColumnDescription.Kind kind;
    private final UnitColumns units;

    /// Whether columns without a heading have values.
    private final boolean nameless;

    /// Keys that no column is to have, since others say the same.
    private final Set<String> needless = new HashSet<>();

    /// @param above the texts above the headings
    DraftMeanings(List<DraftColumn> columns, ColumnDescription.Kind kind, List<String> above) {
        this.above = AmountUnits.titled(above);
        this.kind = kind;
        this.units = new UnitColumns(columns);
        this.nameless = columns.stream().anyMatch(column -> column.heading().isEmpty() && !column.isEmpty());
        Set<String> headings = new HashSet<>();
        // A description names a column by its heading: of two of one heading it means the first.
        columns.stream()
                .filter(column -> headings.add(ListRows.folded(column.heading())))
                .sorted(Comparator.comparingInt(column -> LedgerWords.rank(kind, column.heading())))
                .forEach(column -> DraftWords.of(kind, column.heading()).ifPresent(found -> take(column, found)));
        leaveSaidTwice();
    }

    /// Leaves aside what the description may not state beside other keys: of the day and the month the
    /// month, and of an amount and both of its sides the amount. Columns without a value are not preferred.
    private void leaveSaidTwice() {
        if (has("month") && (!has("date") || (isEmpty("date") && !isEmpty("month")))) {
            leave(List.of("date"), "month");
        } else if (has("date")) {
            leave(List.of("month"), "date");
        }
        boolean sides = has("debit") && has("credit") && !(isEmpty("debit") && isEmpty("credit"));
        if (has("amount") && !sides) {
            leave(List.of("debit", "credit"), "amount");
        } else if (has("debit") || has("credit")) {
            leave(List.of("amount"), "debit", "credit");
        }
    }

    /// Leaves the amounts aside, whose rows are not all of one kind.
    ///
    /// @param heading of the column that says of which kind they are
    void leaveAmounts(String heading) {
        for (String key : List.of("amount", "debit", "credit")) {
            DraftColumn column = given.remove(key);
            if (column != null) {
                meanings.remove(column);
                doubts.put(column, new AmountUnits.Doubt("scenario-amount", heading));
            }
        }
    }

    private boolean isEmpty(String key) {
        DraftColumn column = given.get(key);
        return column == null || column.isEmpty();
    }

    private void leave(List<String> keys, String... others) {
        String said = Stream.of(others)
                .flatMap(key -> Optional.ofNullable(given.get(key)).stream())
                .map(DraftColumn::heading)
                .collect(Collectors.joining(", "));
        for (String key : keys) {
            needless.add(key);
            DraftColumn column = given.remove(key);
            if (column != null) {
                meanings.remove(column);
                doubts.put(column, new AmountUnits.Doubt("said", said));
            }
        }
    }

    /// The first of the columns that mean a key, as they are given here, has it; of lists of texts each.
    private void take(DraftColumn column, DraftWords.Meaning meaning) {
        DraftWords.Meaning taken = meaning;
        if (units.has(column)) {
            doubts.put(column, new AmountUnits.Doubt("says-unit", ""));
            return;
        }
        if (meaning.isAmount()) {
            Optional<AmountUnits.Doubt> beside = units.about(column);
            if (beside.isPresent()) {
                doubts.put(column, beside.get());
                return;
            }
            String first = column.isEmpty() ? "" : column.first().getFirst();
            if (nameless && first.matches("(?:19|20)[0-9]{2}")) {
                doubts.put(column, new AmountUnits.Doubt("years-below", first));
                return;
            }
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

    /// Whether the description still needs a column for the key.
    boolean isOpen(String key) {
        return !has(key) && !needless.contains(key);
    }

    ColumnDescription.Kind kind() {
        return kind;
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
