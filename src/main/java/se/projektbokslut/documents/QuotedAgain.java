package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Rows of a list that some program has put in quotes once more, each as one single cell.
final class QuotedAgain {
    /// So many rows are looked at.
    private static final int LOOKED_AT = 100;

    /// One text may hold a separator; a row of headings has several.
    private static final int FEWEST = 2;

    private QuotedAgain() {}

    /// The line of the row whose only cell holds the headings; 0 where no row does.
    ///
    /// @param separators that may stand between the cells of rows
    /// @param known the headings that somebody has described, folded; empty for none
    static int headings(byte[] bytes, CsvShape shape, char[] separators, Set<String> known) {
        for (char separator : separators) {
            var row = new CsvCutter(bytes, shape.charset(), shape.from(), shape.line(), separator, 0, 0);
            for (int looked = 0; looked < LOOKED_AT && row.next(); looked++) {
                if (isOne(bytes, row) && holdsHeadings(row.cell(0), known)) {
                    return row.line();
                }
            }
        }
        return 0;
    }

    /// The line of the first row below the headings where all of the first rows there are a row in one cell; 0 where
    /// they are not.
    ///
    /// @param row stands before them
    /// @param columns how many the list has
    static int rows(byte[] bytes, CsvCutter row, char separator, int columns) {
        int first = 0;
        for (int looked = 0; looked < LOOKED_AT && row.next(); looked++) {
            if (row.isBlank()) {
                continue;
            }
            boolean tooFew = row.cells() < columns;
            if (!tooFew || !isOne(bytes, row) || cells(row.cell(0), separator).size() < columns) {
                return 0;
            }
            first = first == 0 ? row.line() : first;
        }
        return first;
    }

    /// Whether the row is a cell in quotes, and at most empty ones behind it.
    private static boolean isOne(byte[] bytes, CsvCutter row) {
        boolean one = row.unsound() < 0
                && row.to() > row.from()
                && row.to() - row.from() <= Piece.LONGEST
                && bytes[row.from()] == '"';
        for (int i = 1; i < row.cells() && one; i++) {
            one = Blanks.isBlank(row.cell(i));
        }
        return one;
    }

    private static boolean holdsHeadings(String text, Set<String> known) {
        for (char separator : CsvShape.SEPARATORS) {
            List<String> names = cells(text, separator);
            long texts = names.stream()
                    .filter(known.isEmpty() ? CsvList::isText : name -> known.contains(ListRows.folded(name)))
                    .distinct()
                    .count();
            if (texts >= FEWEST) {
                return true;
            }
        }
        return false;
    }

    private static List<String> cells(String row, char separator) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split(Pattern.quote(String.valueOf(separator)), -1)) {
            cells.add(Blanks.stripped(cell));
        }
        return cells;
    }
}
