package se.projektbokslut.documents;

import java.util.regex.Pattern;

/// How the rows of a CSV file end.
///
/// A comma within an amount (`1,000`) makes a cell more of it. Where a row's last cells are empty only the number
/// of its cells tells, and what stands behind the comma would be read under the headings beside its own. A
/// program that ends rows in separators of no column ends all of them so, or those of a part of the sheet.
final class RowEnds {
    /// What stands before the comma of such an amount, and behind it.
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[0-9]{1,3}");

    private static final Pattern BELOW = Pattern.compile("[0-9]{3}(\\.[0-9]{1,2})?");

    private RowEnds() {}

    /// Whether more cells than headings may be a fault of their row also where they are empty: with commas, once
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

    /// Whether two cells of a row that has too many are the parts of such an amount.
    static boolean splitAmount(CsvCutter row, int width) {
        if (row.cells() <= width) {
            return false;
        }
        for (int i = 1; i < row.cells(); i++) {
            if (BELOW.matcher(row.cell(i)).matches()
                    && THOUSANDS.matcher(row.cell(i - 1)).matches()) {
                return true;
            }
        }
        return false;
    }
}
