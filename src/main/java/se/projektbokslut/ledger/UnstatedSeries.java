package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Vouchers of files that state no series at all, beside files of the same company that do: such a voucher is the
/// other file's of the same number, date and entries, and of its series. One that no other file has stays one without
/// a series, so that its number is at odds with none.
///
/// @param without whether each file states no series
/// @param any whether some file does so, and some other does not
record UnstatedSeries(List<Boolean> without, boolean any) {
    static UnstatedSeries of(List<SieSource> files) {
        List<Boolean> without = new ArrayList<>();
        files.forEach(source ->
                without.add(source.ledger().hasVouchers() && !source.index().hasSeries()));
        boolean some = files.stream()
                .anyMatch(source ->
                        source.ledger().hasVouchers() && source.index().hasSeries());
        return new UnstatedSeries(without, some && without.contains(true));
    }

    /// The rows with the series of those that stand in other files.
    ///
    /// @param rows in [VoucherRow#ORDER]
    /// @return them in that order
    List<VoucherRow> known(List<VoucherRow> rows) {
        if (!any) {
            return rows;
        }
        Set<Long> asked = new HashSet<>();
        rows.stream().filter(row -> without.get(row.file())).forEach(row -> asked.add(row.bare()));
        Map<Long, List<VoucherRow>> stated = new HashMap<>();
        for (VoucherRow row : rows) {
            if (!without.get(row.file()) && asked.contains(row.bare())) {
                List<VoucherRow> same = stated.computeIfAbsent(row.bare(), _ -> new ArrayList<>());
                if (same.isEmpty() || !same.getLast().isSame(row)) {
                    same.add(row);
                }
            }
        }
        return stated.isEmpty() ? rows : known(rows, stated);
    }

    /// Where vouchers of several series are the same, each is taken once as long as there are any left.
    private List<VoucherRow> known(List<VoucherRow> rows, Map<Long, List<VoucherRow>> stated) {
        record Seen(int file, long bare) {}
        Map<Seen, Integer> seen = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    List<VoucherRow> same = without.get(row.file()) ? stated.get(row.bare()) : null;
                    if (same == null) {
                        return row;
                    }
                    int before = seen.merge(new Seen(row.file(), row.bare()), 1, Integer::sum) - 1;
                    return row.as(same.get(Math.min(before, same.size() - 1)));
                })
                .sorted(VoucherRow.ORDER)
                .toList();
    }
}
