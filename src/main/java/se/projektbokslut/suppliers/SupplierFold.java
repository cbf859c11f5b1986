package se.projektbokslut.suppliers;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CodePoints;
import se.projektbokslut.money.Money;

/// Puts the sums of a supplier ledger's rows, by month, buyer, project and account, together to what the ledger
/// says: the same with one spelling of each code, and by month and buyer.
final class SupplierFold {
    private final SortedMap<GroupKey, SupplierSums.Group> groups =
            new TreeMap<>(Comparator.comparingInt(GroupKey::month)
                    .thenComparing(GroupKey::buyer, CodePoints.ORDER)
                    .thenComparing(GroupKey::project, Comparator.nullsFirst(CodePoints.ORDER))
                    .thenComparing(GroupKey::account, Comparator.nullsFirst(CodePoints.ORDER)));
    private final SortedMap<MonthKey, SupplierSums.Group> months =
            new TreeMap<>(Comparator.comparingInt(MonthKey::month).thenComparing(MonthKey::buyer, CodePoints.ORDER));

    private record GroupKey(
            int month,
            String buyer,
            @Nullable String project,
            @Nullable String account) {}

    private record MonthKey(int month, String buyer) {}

    /// Adds the rows of one month, buyer, project and account.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    void add(SupplierSums.Group sums) {
        String buyer = sums.buyer();
        groups.computeIfAbsent(new GroupKey(sums.month, buyer, sums.project(), sums.account()), _ -> sums.ofSameKey())
                .add(sums);
        months.computeIfAbsent(new MonthKey(sums.month, buyer), _ -> sums.ofSameKey())
                .add(sums);
    }

    /// By month, buyer, project and account in code-point order.
    List<SupplierLedger.Group> groups() {
        return groups.entrySet().stream()
                .map(e -> new SupplierLedger.Group(
                        e.getKey().month() / 100,
                        e.getKey().month() % 100,
                        e.getKey().buyer(),
                        e.getKey().project(),
                        e.getKey().account(),
                        e.getValue().rows,
                        e.getValue().invoices,
                        new Money(e.getValue().debit),
                        new Money(e.getValue().credit)))
                .toList();
    }

    /// By month and buyer in code-point order.
    List<SupplierLedger.Month> months() {
        return months.entrySet().stream()
                .map(e -> new SupplierLedger.Month(
                        e.getKey().month() / 100,
                        e.getKey().month() % 100,
                        e.getKey().buyer(),
                        e.getValue().rows,
                        new Money(Math.subtractExact(e.getValue().debit, e.getValue().credit)),
                        e.getValue().vouchers,
                        e.getValue().unnumbered))
                .toList();
    }

    /// Cells in quotes hold a quote doubled.
    static String code(byte[] bytes) {
        return SupplierShape.text(bytes).replace("\"\"", "\"");
    }
}
