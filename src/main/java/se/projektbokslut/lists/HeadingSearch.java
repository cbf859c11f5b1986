package se.projektbokslut.lists;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Looks among the first rows for the described headings where another row was taken for them, such as a
/// title of two texts above them: that is one fault then, not one of each column.
final class HeadingSearch {
    private static final int LOOKED_AT = 20;

    private HeadingSearch() {}

    /// The faults as they are to be said.
    ///
    /// @param file the list's path
    /// @param rows as they were opened
    /// @param faults of their headings, at least one
    /// @param opener opens the list with its headings in another row
    static List<Refusal> explained(
            String file,
            ListRows rows,
            ColumnDescription description,
            List<Refusal> faults,
            Function<ListFormat, ListRows.Opened> opener) {
        int taken = rows.shape().heading();
        boolean gone = faults.stream().anyMatch(fault -> fault.problem() == Problem.LIST_COLUMN_GONE);
        if (!gone || taken == 0) {
            return faults;
        }
        return Stream.iterate(1, row -> row <= LOOKED_AT, row -> row + 1)
                .filter(row -> row != taken && fits(file, description, opener.apply(in(row, description.format()))))
                .findFirst()
                .map(row -> List.of(new Refusal(
                        new Location(file, taken, 0, rows.shape().sheet()),
                        "",
                        "",
                        Problem.LIST_HEADING_ROW,
                        description.file(),
                        Integer.toString(row),
                        Integer.toString(taken))))
                .orElse(faults);
    }

    private static boolean fits(String file, ColumnDescription description, ListRows.Opened opened) {
        return opened instanceof ListRows.Opened.Rows(ListRows rows)
                && new BoundColumns(file, rows, description).faults().isEmpty();
    }

    private static ListFormat in(int row, ListFormat format) {
        return new ListFormat(
                format.sheet(), row, format.list(), format.separator(), format.encoding(), format.ignoresOthers());
    }
}
