package se.projektbokslut.suppliers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.suppliers.SupplierRereading.BuyerMonth;

/// Looks at each row of some months as a file is read once more: gathers its vouchers, or divides its rows.
final class SupplierWatcher {
    /// The vouchers found, and what becomes of them where that is decided.
    private final Map<BuyerMonth, VoucherUnits> units = new HashMap<>();

    private final Map<BuyerMonth, VoucherChoice> choices;
    private final Map<VoucherChoice.Fate, Map<SupplierSums.Group, SupplierSums.Group>> parts =
            new EnumMap<>(VoucherChoice.Fate.class);

    /// The line of the first row of the block that is read.
    long firstLine;

    /// How many rows are still looked at; those after them repeat these.
    private long left = Long.MAX_VALUE;

    /// The line of the first row that is not; 0 where all are.
    private int leftOut;

    private @Nullable SupplierRepetition repetition;

    /// Gathers the vouchers of these months.
    static SupplierWatcher gathering(Iterable<BuyerMonth> months) {
        SupplierWatcher watcher = new SupplierWatcher(Map.of());
        months.forEach(month -> watcher.units.put(month, new VoucherUnits()));
        return watcher;
    }

    /// Looks at so many rows from the first, refused ones aside, and at none after them.
    SupplierWatcher first(long rows) {
        left = rows;
        return this;
    }

    /// Looks whether rows are repeated.
    static SupplierWatcher comparing(SupplierRepetition repetition) {
        SupplierWatcher watcher = new SupplierWatcher(Map.of());
        watcher.repetition = repetition;
        return watcher;
    }

    /// Whether the next row is looked at.
    ///
    /// @param line of the block
    boolean takes(long line) {
        if (left == 0) {
            leftOut = leftOut == 0 ? line(line) : leftOut;
            return false;
        }
        left--;
        return true;
    }

    /// What compares the rows; null in other readings.
    @Nullable
    SupplierRepetition repetition() {
        return repetition;
    }

    int leftOut() {
        return leftOut;
    }

    private int line(long line) {
        return (int) Math.min(Integer.MAX_VALUE, firstLine + line);
    }

    /// Divides the rows.
    ///
    /// @param choices used up by the reading
    SupplierWatcher(Map<BuyerMonth, VoucherChoice> choices) {
        this.choices = choices;
    }

    /// Prepares for rows of a new group of a block.
    void began(SupplierSums.Group group) {
        BuyerMonth month = new BuyerMonth(group.month, group.buyer());
        group.units = units.get(month);
        group.choice = choices.get(month);
    }

    /// The group that the row adds to; the same where the month is not watched.
    SupplierSums.Group target(SupplierSums.Group group, long id, long row, long line) {
        VoucherUnits gathered = group.units;
        if (gathered != null) {
            gathered.add(id, row, line(line));
        }
        VoucherChoice choice = group.choice;
        return choice == null ? group : part(choice.next(id), group);
    }

    private SupplierSums.Group part(VoucherChoice.Fate fate, SupplierSums.Group group) {
        return parts.computeIfAbsent(fate, _ -> new HashMap<>()).computeIfAbsent(group, SupplierSums.Group::ofSameKey);
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
