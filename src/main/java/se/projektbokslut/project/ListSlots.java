package se.projektbokslut.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.ListKeys;

/// What the rows of one project state under each key, before it is a record: equal texts once, the items of
/// lists all, amounts added where the description says so.
final class ListSlots {
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    /// @param at the cell that states it; of a list, the first
    record Slot(ColumnUse use, Location at, List<Item> items) {}

    record Item(String text, Location at) {}

    /// Adds what a cell states.
    ///
    /// @param faults take a text that contradicts another one
    void add(ColumnUse use, Location at, List<String> texts, List<Refusal> faults) {
        if (texts.isEmpty()) {
            return;
        }
        // What a column is given to may turn on another key: until that is known it keeps its own place.
        ColumnUse.Unless unless = use.unless();
        put(unless == null ? use.key() : use.key() + " " + unless.then(), use, at, texts, faults);
    }

    private void put(String place, ColumnUse use, Location at, List<String> texts, List<Refusal> faults) {
        Slot slot = slots.computeIfAbsent(place, _ -> new Slot(use, at, new ArrayList<>(1)));
        if (use.shape() == ListKeys.Shape.LIST) {
            for (String text : texts) {
                if (slot.items.stream().noneMatch(item -> item.text.equals(text))) {
                    slot.items.add(new Item(text, at));
                }
            }
            return;
        }
        String text = String.join(", ", texts);
        if (slot.items.isEmpty()) {
            slot.items.add(new Item(text, at));
            return;
        }
        Item first = slot.items.getFirst();
        if (use.sum() && slot.use.sum()) {
            BigDecimal sum = new BigDecimal(first.text).add(new BigDecimal(text));
            slot.items.set(0, new Item(sum.toPlainString(), first.at));
        } else if (!first.text.equals(text)) {
            faults.add(new Refusal(
                    at,
                    "",
                    use.key(),
                    Problem.LIST_ROWS_DIFFER,
                    MappingReader.shortened(use.heading()),
                    first.at.ofLine()));
        }
    }

    /// Adds what another row of the same project states.
    void addAll(ListSlots others, List<Refusal> faults) {
        others.slots.forEach(
                (place, slot) -> slot.items.forEach(item -> put(place, slot.use, item.at, List.of(item.text), faults)));
    }

    /// The first text under a key, whatever the key turns on; null where none is stated.
    @Nullable
    String text(String key) {
        Item first = first(key);
        return first == null ? null : first.text;
    }

    /// The place of that text.
    @Nullable
    Location at(String key) {
        Item first = first(key);
        return first == null ? null : first.at;
    }

    private @Nullable Item first(String key) {
        for (Slot slot : slots.values()) {
            if (slot.use.key().equals(key) && !slot.items.isEmpty()) {
                return slot.items.getFirst();
            }
        }
        return null;
    }

    /// All that is stated, whatever keys others turn on.
    List<Slot> all() {
        return List.copyOf(slots.values());
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /// Every key with what is stated under it, once it is known what each column is given to.
    ///
    /// @param value of a key that others turn on; null where it is not stated
    Map<String, Slot> settled(Function<String, @Nullable String> value, List<Refusal> faults) {
        ListSlots settled = new ListSlots();
        for (Slot slot : slots.values()) {
            ColumnUse.Unless unless = slot.use.unless();
            String decides = unless == null ? null : value.apply(unless.key());
            boolean own = unless == null || (decides != null && unless.values().contains(decides));
            ColumnUse use = own ? slot.use : slot.use.otherwise();
            for (Item item : slot.items) {
                settled.put(use.key(), use, item.at, List.of(item.text), faults);
            }
        }
        return settled.slots;
    }
}
