package se.projektbokslut.documents;

/// How the rows of a CSV file end.
///
/// A comma within an amount (`1,000`) makes a cell more of it. Where a row's last cells are empty only the number
/// of its cells tells, and what stands behind the comma would be read under the headings beside its own. A
/// program that ends rows in separators of no column ends all of them so.
final class RowEnds {
    private RowEnds() {}

    /// Whether more cells than headings are a fault of their row also where they are empty: with commas, once
    /// another row has as many cells as the headings.
    ///
    /// @param rows those below the headings
    /// @param columns the number of headings
    /// @param width the number of cells of their row, empty ones at the end too
    /// @param end the file's, where its last row may be cut off there; else -1
    static boolean arePlain(char separator, CsvCutter rows, int columns, int width, int end) {
        while (separator == ',' && rows.next()) {
            boolean asHeadings = rows.unsound() < 0 && rows.cells() >= columns && rows.cells() <= width;
            if (asHeadings && rows.to() != end && !rows.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
