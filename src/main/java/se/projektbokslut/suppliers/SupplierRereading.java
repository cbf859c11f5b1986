package se.projektbokslut.suppliers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a supplier-ledger file once more, where the vouchers of two files have to be told apart one by one.
public interface SupplierRereading {
    /// Nothing can be read again: what cannot be told apart is withheld.
    SupplierRereading NONE = new SupplierRereading() {
        @Override
        public Map<BuyerMonth, VoucherUnits> vouchers(SupplierLedger file, Set<BuyerMonth> months) {
            return Map.of();
        }

        @Override
        public SupplierParts parts(SupplierLedger file, Map<BuyerMonth, VoucherChoice> choices) {
            return new SupplierParts(List.of(), List.of(), List.of());
        }
    };

    /// A buyer's month.
    ///
    /// @param month `yyyymm`
    /// @param buyer as the file spells it
    record BuyerMonth(int month, String buyer) {}

    /// The vouchers of some months.
    Map<BuyerMonth, VoucherUnits> vouchers(SupplierLedger file, Set<BuyerMonth> months);

    /// Divides the rows of some months by what becomes of them.
    ///
    /// @param choices for each of the months
    SupplierParts parts(SupplierLedger file, Map<BuyerMonth, VoucherChoice> choices);
}
