package se.projektbokslut.ledger;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/// One voucher, by content, in the files of a company that hold it.
final class SameVoucher {
    /// In [VoucherRow#ORDER].
    private final List<VoucherRow> rows;

    private final int[] counts;

    private SameVoucher(List<VoucherRow> rows, int files) {
        this.rows = rows;
        counts = new int[files];
        for (VoucherRow row : rows) {
            counts[row.file()] = row.isNumbered() ? 1 : counts[row.file()] + 1;
        }
    }

    /// @param rows all the same
    /// @param files how many the company has
    static SameVoucher of(List<VoucherRow> rows, int files) {
        return new SameVoucher(rows, files);
    }

    /// Takes the vouchers one after the other.
    ///
    /// @param rows in [VoucherRow#ORDER]
    static void each(List<VoucherRow> rows, int files, Consumer<SameVoucher> sink) {
        for (int from = 0, to; from < rows.size(); from = to) {
            to = endOfSame(rows, from);
            sink.accept(of(rows.subList(from, to), files));
        }
    }

    /// Where the voucher ends that begins there.
    static int endOfSame(List<VoucherRow> rows, int from) {
        int to = from + 1;
        while (to < rows.size() && rows.get(to).isSame(rows.get(from))) {
            to++;
        }
        return to;
    }

    /// Without the numbers that stand for no entry in any file.
    static List<VoucherRow> withoutEmptyNumbers(List<VoucherRow> rows) {
        if (rows.stream().noneMatch(VoucherRow::empty)) {
            return rows;
        }
        var numbers = new HashSet<Long>();
        rows.stream().filter(row -> !row.empty()).forEach(row -> numbers.add(row.number()));
        return rows.stream()
                .filter(row -> !row.empty() || numbers.contains(row.number()))
                .toList();
    }

    List<VoucherRow> rows() {
        return rows;
    }

    /// How many the file holds of it: of a numbered one at most one.
    int count(int file) {
        return counts[file];
    }

    BitSet holders() {
        var holders = new BitSet();
        rows.forEach(row -> holders.set(row.file()));
        return holders;
    }
}
