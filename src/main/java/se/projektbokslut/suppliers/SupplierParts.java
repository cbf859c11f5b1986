package se.projektbokslut.suppliers;

import java.util.List;

/// The rows of a supplier-ledger file, divided by what becomes of them.
///
/// @param used counted in the figures
/// @param superseded counted from another file
/// @param withheld counted from none
public record SupplierParts(
        List<SupplierLedger.Group> used, List<SupplierLedger.Group> superseded, List<SupplierLedger.Group> withheld) {
    public SupplierParts {
        used = List.copyOf(used);
        superseded = List.copyOf(superseded);
        withheld = List.copyOf(withheld);
    }
}
