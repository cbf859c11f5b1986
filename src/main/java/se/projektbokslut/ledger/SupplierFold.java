package se.projektbokslut.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.intake.Money;

/// Puts the sums of a supplier ledger's rows, by month, buyer and project, together to what the ledger says: by
/// year, buyer and project, and by month and buyer.
final class SupplierFold {
    private final SortedMap<GroupKey, SupplierLedger.Group> groups =
            new TreeMap<>(Comparator.comparingInt(GroupKey::year)
                    .thenComparing(GroupKey::buyer, CodePoints.ORDER)
                    .thenComparing(GroupKey::project, Comparator.nullsFirst(CodePoints.ORDER)));
    private final SortedMap<MonthKey, SupplierSums.Group> months =
            new TreeMap<>(Comparator.comparingInt(MonthKey::month).thenComparing(MonthKey::buyer, CodePoints.ORDER));

    private record GroupKey(
            int year, String buyer, @Nullable String project) {}

    private record MonthKey(int month, String buyer) {}

    /// Adds the rows of one month, buyer and project.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    void add(SupplierSums.Group sums) {
        int year = sums.month / 100;
        String buyer = code(sums.buyer);
        String project = sums.project.length == 0 ? null : code(sums.project);
        groups.merge(
                new GroupKey(year, buyer, project),
                new SupplierLedger.Group(
                        year,
                        buyer,
                        project,
                        sums.rows,
                        sums.invoices,
                        new Money(Math.subtractExact(sums.ore, sums.negative)),
                        new Money(Math.negateExact(sums.negative))),
                SupplierFold::plus);
        SupplierSums.Group month = months.computeIfAbsent(
                new MonthKey(sums.month, buyer),
                key -> new SupplierSums.Group(0, key.month(), sums.buyer, new byte[0]));
        month.rows += sums.rows;
        month.ore = Math.addExact(month.ore, sums.ore);
        month.vouchers(sums);
    }

    private static SupplierLedger.Group plus(SupplierLedger.Group a, SupplierLedger.Group b) {
        return new SupplierLedger.Group(
                a.year(),
                a.buyer(),
                a.project(),
                a.rows() + b.rows(),
                a.invoices() + b.invoices(),
                a.debit().plus(b.debit()),
                a.credit().plus(b.credit()));
    }

    /// By year, buyer and project in code-point order.
    List<SupplierLedger.Group> groups() {
        return List.copyOf(groups.values());
    }

    /// By month and buyer in code-point order.
    List<SupplierLedger.Month> months() {
        return months.entrySet().stream()
                .map(e -> month(e.getKey(), e.getValue()))
                .toList();
    }

    private static SupplierLedger.Month month(MonthKey key, SupplierSums.Group sums) {
        return new SupplierLedger.Month(
                key.month() / 100,
                key.month() % 100,
                key.buyer(),
                sums.rows,
                new Money(sums.ore),
                sums.unordered ? null : code(sums.first),
                sums.unordered ? null : code(sums.last));
    }

    /// Cells in quotes hold a quote doubled.
    private static String code(byte[] bytes) {
        return SupplierShape.text(bytes).replace("\"\"", "\"");
    }
}
