package se.projektbokslut.project;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.TotalWords;
import se.projektbokslut.findings.Location;
import se.projektbokslut.lists.ListKeys;

/// Tells the sums that lists have between their rows and at their end from projects: counted as one, a sum would
/// count a second time what it adds up.
final class ListTotals {
    /// What says of which project a row is. Dates are not among them, since a sum may have the first and the last
    /// of its rows, nor what a part of a list has in common: process, unit, type. Nor is a remark, which a sum may
    /// bear.
    private static final List<String> NAMING = List.of(
            "id",
            "title",
            "status",
            "registry-number",
            "leader",
            "owner",
            "client",
            "purpose",
            "objectives",
            "outcome-goals",
            "results");

    private static final List<String> NAMES = List.of("id", "title");

    /// What the sum of a part of a list may state beside its amounts: what the part has in common, and a remark.
    private static final Set<String> OF_PARTS =
            Set.of("type", "unit", "service-area", "service", "service-description", "processes", "notes");

    private ListTotals() {}

    /// Whether the row is the sum of others: where its id, its title or its first value are the words of a sum, and
    /// no other of its own cells says of which project it is. One that is both id and title is one.
    ///
    /// @param stated what the row's cells state; nothing that the description says or makes of them
    static boolean isTotal(ListRow row, ListSlots stated) {
        long named = NAMING.stream()
                .map(stated::at)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        Stream<String> first =
                row.cells().stream().filter(cell -> !cell.isBlank()).limit(1).map(ListCell::text);
        Stream<String> names = NAMES.stream().map(stated::text).filter(Objects::nonNull);
        return named <= 1 && Stream.concat(first, names).anyMatch(TotalWords::isTotalOrPart);
    }

    /// Whether the row is a sum with what it adds up, as `Summa Ekonomi` or `Ekonomi totalt`. A project may be
    /// called so too (`Totalt grepp om fakturor`): it is a sum where nothing stands beside that cell but amounts,
    /// since what makes a project, a status, a date, a person, is missing.
    ///
    /// @param stated as of [#isTotal]
    static boolean isTotalOfPart(ListRow row, ListSlots stated) {
        Location first = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(ListCell::at)
                .orElse(row.at());
        List<ListSlots.Slot> slots = stated.all();
        List<Location> words = slots.stream()
                .filter(slot ->
                        slot.at().equals(first) || NAMES.contains(slot.use().key()))
                .filter(slot -> TotalWords.marks(slot.items().getFirst().text()))
                .map(ListSlots.Slot::at)
                .toList();
        return !words.isEmpty()
                && slots.stream().anyMatch(ListTotals::isAmount)
                && slots.stream()
                        .allMatch(slot ->
                                isAmount(slot) || OF_PARTS.contains(slot.use().key()) || words.contains(slot.at()));
    }

    private static boolean isAmount(ListSlots.Slot slot) {
        return slot.use().shape() == ListKeys.Shape.AMOUNT;
    }
}
