package se.projektbokslut.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.projektbokslut.ledger.SupplierRereading.BuyerMonth;

/// Looks at each row of some months as a file is read once more: gathers its vouchers, or divides its rows.
final class SupplierWatcher {
    /// The vouchers found, and what becomes of them where that is decided.
    private final Map<BuyerMonth, VoucherUnits> units = new HashMap<>();

    private final Map<BuyerMonth, VoucherChoice> choices;
    private final Map<VoucherChoice.Fate, Map<SupplierSums.Group, SupplierSums.Group>> parts =
            new EnumMap<>(VoucherChoice.Fate.class);

    /// The line of the first row of the block that is read.
    long firstLine;

    /// Gathers the vouchers of these months.
    static SupplierWatcher gathering(Iterable<BuyerMonth> months) {
        SupplierWatcher watcher = new SupplierWatcher(Map.of());
        months.forEach(month -> watcher.units.put(month, new VoucherUnits()));
        return watcher;
    }

    /// Divides the rows.
    ///
    /// @param choices used up by the reading
    SupplierWatcher(Map<BuyerMonth, VoucherChoice> choices) {
        this.choices = choices;
    }

    /// Prepares for rows of a new group of a block.
    void began(SupplierSums.Group group) {
        BuyerMonth month = new BuyerMonth(group.month, SupplierFold.code(group.buyer));
        group.units = units.get(month);
        group.choice = choices.get(month);
    }

    /// The group that the row adds to; the same where the month is not watched.
    SupplierSums.Group target(SupplierSums.Group group, long id, long row, long line) {
        VoucherUnits gathered = group.units;
        if (gathered != null) {
            gathered.add(id, row, (int) Math.min(Integer.MAX_VALUE, firstLine + line));
        }
        VoucherChoice choice = group.choice;
        return choice == null ? group : part(choice.next(id), group);
    }

    private SupplierSums.Group part(VoucherChoice.Fate fate, SupplierSums.Group group) {
        return parts.computeIfAbsent(fate, _ -> new HashMap<>())
                .computeIfAbsent(group, key -> new SupplierSums.Group(0, key.month, key.buyer, key.project));
    }

    Map<BuyerMonth, VoucherUnits> units() {
        return units;
    }

    SupplierParts parts() {
        return new SupplierParts(
                groups(VoucherChoice.Fate.USED),
                groups(VoucherChoice.Fate.SUPERSEDED),
                groups(VoucherChoice.Fate.WITHHELD));
    }

    private List<SupplierLedger.Group> groups(VoucherChoice.Fate fate) {
        SupplierFold fold = new SupplierFold();
        parts.getOrDefault(fate, Map.of()).values().forEach(fold::add);
        return fold.groups();
    }
}
