package se.projektbokslut.lists;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ExponentForm;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.findings.Problem;

/// Knows the ids and codes that a spreadsheet program has made something else of, since their cells are not
/// formatted as text: `1-2` becomes a day, of a long number the last digits become zeros, and a CSV file
/// gets `1,6212E+11`. What was written can no longer be told, and two of them may have become the same.
/// Other texts are read as they are shown.
final class CellCodes {
    private static final Set<String> KEYS = Set.of("id", "ledger-codes", "project", "account", "voucher");

    /// A number of more digits than the 15 that are kept; zeros before it are its format's.
    private static final Pattern TOO_LONG = Pattern.compile("-?0*[1-9][0-9]{15,}(?:\\.[0-9]*)?");

    private CellCodes() {}

    /// Why the cell is no code; null where it may be. What the description says of the column's values is
    /// meant.
    static @Nullable Problem fault(ColumnUse use, ListCell cell) {
        if (use.values() != null || !KEYS.contains(use.key())) {
            return null;
        }
        boolean workbook = cell.at().sheet() != null;
        if (!workbook || cell.kind() == ListCell.Kind.TEXT) {
            return ExponentForm.is(cell.text()) ? Problem.LIST_CODE_EXPONENT : null;
        }
        return switch (cell.kind()) {
            case DATE -> Problem.LIST_CODE_DATE;
            case BOOLEAN -> Problem.LIST_CODE_BOOLEAN;
            case NUMBER -> TOO_LONG.matcher(cell.text()).matches() ? Problem.LIST_CODE_DIGITS : null;
            case TEXT, ITEMS, ERROR, NO_VALUE, MERGED -> null;
        };
    }
}
