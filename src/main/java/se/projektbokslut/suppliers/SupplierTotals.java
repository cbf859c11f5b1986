package se.projektbokslut.suppliers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import se.projektbokslut.documents.TotalWords;

/// Tells the rows of sums, which exports and pivot tables put among the purchases, from these.
final class SupplierTotals {
    /// How rows of sums begin.
    private static final List<String> TOTALS = List.of("summa", "total", "s:a", "slutsum", "delsumma");

    private final SupplierColumns columns;
    private final FirstRows firstRows;
    private final byte separator;
    private final byte[] bytes;
    private final SupplierCells cells;

    /// @param cells of the row that is asked about
    SupplierTotals(SupplierShape shape, byte[] bytes, SupplierCells cells) {
        this.columns = shape.columns();
        this.firstRows = shape.firstRows();
        this.separator = shape.separator();
        this.bytes = bytes;
        this.cells = cells;
    }

    /// Whether a row begins with the word of a sum, however short it is.
    boolean isTotal(int begin, int next) {
        int at = begin;
        while (at < next && (bytes[at] == separator || bytes[at] == ' ' || bytes[at] == '"')) {
            at++;
        }
        String word =
                new String(bytes, at, Math.min(8, next - at), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return TOTALS.stream().anyMatch(word::startsWith);
    }

    /// An amount of nobody, on no day.
    boolean isOfNobody() {
        return cells.isMissing(columns.buyer())
                && cells.isMissing(columns.voucher())
                && cells.isMissing(columns.date());
    }

    /// A row of sums that has its export's last day: one that states too little to be a purchase, or one without
    /// the supplier's number that has a word of a sum. Where that has a voucher, it has no account either, and
    /// the supplier's name may begin so: a sum of a supplier's purchases has no voucher.
    boolean isDated() {
        if (!cells.isMissing(columns.supplierNumber())) {
            return false;
        }
        int account = columns.account();
        boolean hasAccount = CodeCell.hasDigit(bytes, cells.from[account], cells.to[account]);
        boolean hasVoucher = !cells.isMissing(columns.voucher());
        if (hasVoucher) {
            return !hasAccount && hasWord(columns.supplier());
        }
        boolean hasNumber = !cells.isUnstated(columns.supplierNumber());
        return (!hasNumber && statesTooLittle())
                || ((!hasAccount || (!hasNumber && firstRows.numbered())) && hasWord(-1));
    }

    /// Of a row with neither a voucher nor the supplier's number: whether it lacks the supplier's name or every account
    /// too. Where the file numbers no vouchers, a purchase of a person who is not named is nothing but its account.
    private boolean statesTooLittle() {
        boolean unaccounted = cells.isUnstated(columns.account());
        if (cells.isUnstated(columns.supplier())) {
            return firstRows.numbered() || (unaccounted && firstRows.supplied());
        }
        return firstRows.numbered() && unaccounted && cells.isUnstated(columns.accountText());
    }

    /// @param name the cell that may hold such a word all the same; -1 for none
    private boolean hasWord(int name) {
        for (int cell = 0; cell < columns.count(); cell++) {
            if (cell != name && TotalWords.marks(cells.text(cell))) {
                return true;
            }
        }
        return false;
    }
}
