package se.projektbokslut.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;

/// What stands in one cell of a list, told from its type and stored text and never through a floating-point
/// number.
///
/// @param at row and cell
/// @param text as stated, without the blanks around it, which nobody sees; of a number its digits with a point
///     ([CellNumbers]), of a date `2019-12-31` as precisely as the cell shows it, of an error its name (`#REF!`), of
///     a merged cell the range; empty where nothing stands there
/// @param items the items of a JSON list; empty elsewhere
/// @param first of a merged cell that reaches down over rows, the cell of this column that has its value; null
///     elsewhere
/// @param unit what the format of a workbook's number shows beside its digits; null for nothing
public record ListCell(
        Location at,
        Kind kind,
        String text,
        List<String> items,
        @Nullable ListCell first,
        @Nullable CellUnit unit) {

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /// `true` or `false`.
        BOOLEAN,
        /// Of JSON.
        ITEMS,
        /// A formula that came to nothing: `#REF!`, `#N/A`.
        ERROR,
        /// A formula whose value was not stored.
        NO_VALUE,
        /// Belongs to a merged cell, whose value stands in another one of its cells only.
        MERGED
    }

    public ListCell {
        text = kind == Kind.TEXT ? Blanks.stripped(text) : text;
        items = items.isEmpty()
                ? List.of()
                : items.stream().map(Blanks::stripped).toList();
    }

    public ListCell(Location at, Kind kind, String text) {
        this(at, kind, text, List.of(), null, null);
    }

    public ListCell(Location at, Kind kind, String text, List<String> items) {
        this(at, kind, text, items, null, null);
    }

    /// With the value that the merged cell has, where it reaches down to this row; the cell itself elsewhere.
    public ListCell filled() {
        return first == null ? this : new ListCell(at, first.kind, first.text, first.items, null, first.unit);
    }

    public boolean isBlank() {
        return switch (kind) {
            case TEXT -> Blanks.isBlank(text);
            case ITEMS -> items.isEmpty();
            case NUMBER, DATE, BOOLEAN, ERROR, NO_VALUE -> false;
            case MERGED -> true;
        };
    }
}
