package se.projektbokslut.project;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.TotalWords;

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
        Stream<String> names = Stream.of("id", "title").map(stated::text).filter(Objects::nonNull);
        return named <= 1 && Stream.concat(first, names).anyMatch(TotalWords::isTotalOrPart);
    }
}
