package se.projektbokslut.suppliers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rows at the beginning of a supplier-ledger file show of all of them, where a row alone does not tell.
///
/// @param numbered whether one of them has a voucher number
/// @param supplied whether one of them names a supplier
/// @param decimal the sign behind which their amounts have more than two decimals: one at least that means nothing
///     else, and none that has other decimals; 0 where they do not show it
/// @param quotedLine where the first of them stands if each is a row that is quoted once more, as one single cell; 0
///     where they are not
record FirstRows(boolean numbered, boolean supplied, byte decimal, int quotedLine) {
    /// So many decimals cannot be those of kronor and öre.
    private static final int MORE_DECIMALS = 3;

    /// @param head the beginning of the file
    /// @param whole whether that is all of it; if not, the last row may be cut off
    static FirstRows of(byte[] head, boolean whole, HeadRow heading, char separator, SupplierColumns columns) {
        var seen = new Seen(separator, columns);
        HeadRow row = after(heading, head, separator);
        while (row != null && (whole || row.next() < head.length)) {
            if (!row.unsound() && !row.isBlank()) {
                seen.see(row);
            }
            row = after(row, head, separator);
        }
        return seen.rows();
    }

    private static @Nullable HeadRow after(HeadRow row, byte[] head, char separator) {
        return HeadRow.of(head, row.next(), row.line() + row.lines(), separator);
    }

    private static final class Seen {
        private final char separator;
        private final SupplierColumns columns;
        private boolean numbered;
        private boolean supplied;
        private boolean commas;
        private boolean points;
        private byte more;
        private int first;
        private boolean unquoted;

        Seen(char separator, SupplierColumns columns) {
            this.separator = separator;
            this.columns = columns;
        }

        void see(HeadRow row) {
            List<String> cells = row.cells();
            first = first == 0 ? row.line() : first;
            unquoted |= !isQuotedAgain(cells);
            byte[] voucher = cell(cells, columns.voucher());
            numbered |= !CodeCell.isMissing(voucher, 0, voucher.length);
            supplied |= isStated(cells, columns.supplier()) || isStated(cells, columns.supplierNumber());
            byte[] amount = cell(cells, columns.amount());
            byte sign = AmountCell.sign(amount, 0, amount.length, 1);
            commas |= sign == ',';
            points |= sign == '.';
            byte behind = AmountCell.sign(amount, 0, amount.length, MORE_DECIMALS);
            more = behind == 0 ? more : behind;
        }

        private static byte[] cell(List<String> cells, int index) {
            return index < cells.size() ? cells.get(index).getBytes(StandardCharsets.UTF_8) : new byte[0];
        }

        private static boolean isStated(List<String> cells, int index) {
            byte[] text = cell(cells, index);
            return !CodeCell.isUnstated(text, 0, text.length);
        }

        /// Whether the row's only cell with a value is a row.
        private boolean isQuotedAgain(List<String> cells) {
            boolean alone =
                    !columns.mayEndAfter(cells.size()) && cells.stream().skip(1).allMatch(String::isEmpty);
            byte[] only = cell(cells, 0);
            HeadRow row = alone && cells.getFirst().indexOf(separator) >= 0 ? HeadRow.of(only, 0, 1, separator) : null;
            return row != null && columns.mayEndAfter(row.cells().size());
        }

        FirstRows rows() {
            return new FirstRows(numbered, supplied, commas && points ? 0 : more, unquoted ? 0 : first);
        }
    }
}
