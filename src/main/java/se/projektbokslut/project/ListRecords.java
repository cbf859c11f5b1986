package se.projektbokslut.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.CellWords;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.DescribedList;
import se.projektbokslut.lists.ListIds;
import se.projektbokslut.lists.ListKeys;

/// Makes the records of a list: each row, or the rows of a project together, as the mapping that a record of
/// another file would be, with the places of its cells.
final class ListRecords {
    private final DescribedList list;
    private final ColumnDescription.RowRules rules;
    private final Map<String, String> processes;
    private final Consumer<Document> sink;
    private final Map<String, Rows> together = new LinkedHashMap<>();

    /// The column whose values say which rows are one project's; -1 for none.
    private final int per;

    private int passedOver;
    private int joined;

    /// The rows of one project.
    ///
    /// @param at the first of them
    /// @param project what that one has in the column by which they are taken together; null where there is none
    private record Rows(Location at, @Nullable ListCell project, ListSlots slots, List<Refusal> faults) {}

    /// @param processes name of a process, folded, to its id
    ListRecords(DescribedList list, Map<String, String> processes, Consumer<Document> sink) {
        this.list = list;
        this.rules = list.description().rows();
        String onePer = rules.onePer();
        this.per = onePer == null ? -1 : list.column(onePer);
        this.processes = processes;
        this.sink = sink;
    }

    /// Gives every record, in the order of the rows that begin them.
    ///
    /// @return the number of rows, counted apart
    int read() {
        int rows = list.each(this::row);
        together.values().forEach(this::give);
        return rows;
    }

    /// How many rows the description passes over.
    int passedOver() {
        return passedOver;
    }

    /// How many rows were added to the record of another one.
    int joined() {
        return joined;
    }

    private void row(ListRow row) {
        List<Refusal> faults = new ArrayList<>(row.faults());
        if (faults.isEmpty() && list.isPassedOver(row, faults)) {
            passedOver++;
            return;
        }
        ListCell project = per < 0 ? null : row.cell(per);
        String value = project == null ? null : CellWords.folded(project.text());
        Rows known = value == null ? null : together.get(value);
        ListSlots slots = new ListSlots();
        ListCell first = known == null ? null : known.project;
        for (DescribedList.Use use : list.uses()) {
            ListCell cell = cell(row, use.column(), first);
            if (cell != null) {
                slots.add(use.of(), cell.at(), list.cells().read(use.of(), cell, faults), faults);
            }
        }
        // What a project is called is known of a row that is added to another's.
        boolean total = faults.isEmpty()
                && (ListTotals.isTotal(row, slots) || (known == null && ListTotals.isTotalOfPart(row, slots)));
        addId(row, first, slots, faults);
        if (total) {
            faults.add(new Refusal(row.at(), "", "", Problem.LIST_TOTAL));
        }
        Rows rows = new Rows(row.at(), project, slots, faults);
        if (value == null) {
            give(rows);
        } else if (known == null) {
            together.put(value, rows);
        } else {
            joined++;
            known.faults.addAll(faults);
            known.slots.addAll(slots, known.faults);
        }
    }

    /// A cell of the row; in the column that brings rows together with the value as the first of them writes it.
    ///
    /// @param first that one's; null where the row is the first
    private @Nullable ListCell cell(ListRow row, int column, @Nullable ListCell first) {
        ListCell own = row.cell(column);
        return own == null || first == null || column != per
                ? own
                : new ListCell(own.at(), first.kind(), first.text(), first.items(), first.first(), first.unit());
    }

    /// @param first as of [#cell]
    private void addId(ListRow row, @Nullable ListCell first, ListSlots slots, List<Refusal> faults) {
        if (rules.idFrom().isEmpty()) {
            return;
        }
        List<String> texts = new ArrayList<>();
        Location at = null;
        for (String heading : rules.idFrom()) {
            int column = list.column(heading);
            ListCell cell = column < 0 ? null : cell(row, column, first);
            if (cell != null && cell.kind() != ListCell.Kind.ERROR && cell.kind() != ListCell.Kind.MERGED) {
                texts.add(cell.text());
                at = at == null ? cell.at() : at;
            }
        }
        if (at != null) {
            ColumnUse use = new ColumnUse(
                    at,
                    String.join(", ", rules.idFrom()),
                    "id",
                    ListKeys.Shape.TEXT,
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    "");
            slots.add(use, at, List.of(ListIds.of(texts)), faults);
        }
    }

    private void give(Rows rows) {
        Node.Mapping record = record(rows);
        boolean nothing = rows.slots.isEmpty();
        sink.accept(
                rows.faults.isEmpty()
                        ? new Document.Parsed(record)
                        : new Document.Broken(rows.faults, 1, nothing ? null : record));
    }

    private Node.Mapping record(Rows rows) {
        // What the description says stands in no cell.
        Location row = rows.at.at(rows.at.line(), 0);
        Map<String, Node> defaults = ListDefaults.of(rules.defaults(), row);
        String derived = derivedStatus(rows.slots, defaults);
        Map<String, ListSlots.Slot> settled = rows.slots.settled(
                key -> {
                    String stated = rows.slots.text(key);
                    String otherwise = key.equals("status") && derived != null ? derived : textOf(defaults.get(key));
                    return stated == null ? otherwise : stated;
                },
                rows.faults);
        ListTree tree = new ListTree(rows.at);
        settled.forEach((key, slot) -> tree.put(key, key.equals("processes") ? withIds(slot) : slot));
        if (derived != null) {
            tree.put("status.value", row, new Node.Scalar(row, derived, true));
            tree.put("status.basis", row, new Node.Scalar(row, "derived", true));
            tree.put(
                    "status.because",
                    row,
                    new Node.Scalar(row, "closed-if-end-before: " + rules.closedIfEndBefore(), true));
        }
        defaults.forEach((key, node) -> {
            boolean stated = settled.containsKey(key) || (key.equals("status") && derived != null);
            if (!stated) {
                tree.put(key, row, node);
            }
        });
        return tree.node();
    }

    /// The status that the end makes where none is stated; null where the description has no such rule.
    private @Nullable String derivedStatus(ListSlots slots, Map<String, Node> defaults) {
        LocalDate before = rules.closedIfEndBefore();
        if (before == null || slots.text("status") != null || defaults.containsKey("status")) {
            return null;
        }
        String end = slots.text("end");
        boolean over = end != null
                && PartialDate.read(end)
                        .filter(date -> date.last().isBefore(before))
                        .isPresent();
        return over ? "closed" : "ongoing";
    }

    private static @Nullable String textOf(@Nullable Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : null;
    }

    /// A process that is named by its name, by its id.
    private ListSlots.Slot withIds(ListSlots.Slot slot) {
        List<ListSlots.Item> items = new ArrayList<>();
        for (ListSlots.Item item : slot.items()) {
            String id = processes.get(CellWords.folded(item.text()));
            String text = id == null ? item.text() : id;
            if (items.stream().noneMatch(known -> known.text().equals(text))) {
                items.add(new ListSlots.Item(text, item.at()));
            }
        }
        return new ListSlots.Slot(slot.use(), slot.at(), items);
    }
}
