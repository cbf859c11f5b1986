package se.projektbokslut.suppliers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.projektbokslut.ledger.StatedCompany;

/// The invoice that the row before belongs to, and whether the row that is read goes on with it:
/// consecutive rows with one buyer and voucher number. A missing number is no common number, so rows
/// without one are one invoice only where day and supplier are the same too.
///
/// Most rows spell their buyer as the row before, so its bytes are compared first.
final class SupplierRun {
    /// Ten digits and a hyphen.
    private static final int LONGEST_PLAIN = 11;

    private final SupplierColumns columns;
    private final byte[] bytes;
    private final SupplierCells cells;
    private int buyerFrom = -1;
    private int buyerTo = -1;
    private int voucherFrom;
    private int voucherTo;

    /// Of a row without a number alone.
    private int day;

    private int supplierFrom;
    private int supplierTo;

    /// An invoice as it is known in another block.
    ///
    /// @param buyer in the one form of its spellings
    /// @param voucher its bytes, as is the supplier's number or name
    /// @param day 0 where there is a voucher number
    /// @param supplier empty where there is a voucher number
    record Key(String buyer, String voucher, int day, String supplier) {}

    /// @param cells of the row that is read
    SupplierRun(SupplierColumns columns, byte[] bytes, SupplierCells cells) {
        this.columns = columns;
        this.bytes = bytes;
        this.cells = cells;
    }

    /// Whether no row has been read.
    boolean isEmpty() {
        return buyerFrom < 0;
    }

    /// Whether the cell of the buyer's number holds what the row before has there.
    boolean hasBuyer() {
        return buyerFrom < buyerTo && cells.same(columns.buyer(), buyerFrom, buyerTo);
    }

    /// Whether the row that is read belongs to the invoice. Call once a row, when its buyer and number are
    /// found.
    ///
    /// @param sameBuyer whether the buyer is known to be the same
    boolean goesOn(boolean sameBuyer, int day) {
        int voucher = columns.voucher();
        return buyerFrom >= 0
                && cells.same(voucher, voucherFrom, voucherTo)
                && (!cells.isEmpty(voucher) || isSamePurchase(day))
                && (sameBuyer || isSameBuyer());
    }

    private boolean isSamePurchase(int day) {
        return this.day == day && cells.same(supplier(), supplierFrom, supplierTo);
    }

    private boolean isSameBuyer() {
        int buyer = columns.buyer();
        return cells.same(buyer, buyerFrom, buyerTo)
                || (!isOtherNumber(cells.from[buyer], cells.to[buyer])
                        && StatedCompany.key(cells.text(buyer)).equals(StatedCompany.key(text(buyerFrom, buyerTo))));
    }

    /// Whether what stands there is plainly another number than the buyer before: written alike, with other
    /// digits. Of numbers with their century or as VAT numbers only the slow comparison tells.
    private boolean isOtherNumber(int from, int to) {
        if (to - from != buyerTo - buyerFrom || to - from > LONGEST_PLAIN) {
            return false;
        }
        for (int i = 0; i < to - from; i++) {
            byte here = bytes[from + i];
            byte before = bytes[buyerFrom + i];
            boolean digits = here >= '0' && here <= '9' && before >= '0' && before <= '9';
            if (here != before && !digits) {
                return false;
            }
        }
        return true;
    }

    /// The cell of the supplier's number, without one of its name, without the blanks around it.
    private int supplier() {
        int number = columns.supplierNumber();
        cells.code(number);
        if (!cells.isEmpty(number)) {
            return number;
        }
        cells.code(columns.supplier());
        return columns.supplier();
    }

    /// The row that is read is now the row before.
    void next(int day) {
        int[] from = cells.from;
        int[] to = cells.to;
        buyerFrom = from[columns.buyer()];
        buyerTo = to[columns.buyer()];
        voucherFrom = from[columns.voucher()];
        voucherTo = to[columns.voucher()];
        if (voucherFrom == voucherTo) {
            int supplier = supplier();
            this.day = day;
            supplierFrom = from[supplier];
            supplierTo = to[supplier];
        }
    }

    Key key() {
        String buyer = StatedCompany.key(text(buyerFrom, buyerTo));
        return voucherFrom < voucherTo
                ? new Key(buyer, plain(voucherFrom, voucherTo), 0, "")
                : new Key(buyer, "", day, plain(supplierFrom, supplierTo));
    }

    private String text(int from, int to) {
        return SupplierFold.code(Arrays.copyOfRange(bytes, from, to));
    }

    /// A text that is the same only where the bytes are.
    private String plain(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
