package se.projektbokslut.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Refusal;

/// A row of a list that has any value.
///
/// @param at the row
/// @param cells by column as [ListRows#columns] has them; never longer
/// @param faults why the row cannot be used, of whichever column; empty where it can. The cells are then
///     those that could be read
public record ListRow(Location at, List<ListCell> cells, List<Refusal> faults) {
    public ListRow {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /// Null where nothing stands in that column, or what stands there is blank.
    ///
    /// @param column counted from 0
    public @Nullable ListCell cell(int column) {
        return column >= cells.size() || isNothing(cells.get(column)) ? null : cells.get(column);
    }

    private static boolean isNothing(ListCell cell) {
        return cell.isBlank() && cell.kind() != ListCell.Kind.MERGED;
    }
}
