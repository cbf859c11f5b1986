package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Vouchers whose date another file has in another month: one voucher in two states, of which neither counts
/// (CONTRACT, "Never twice").
///
/// A number tells that only between files that share vouchers of some month while each has others, and that
/// both number the same fiscal year; and only where in neither of them any number stands in several months, as
/// it does where numbers begin again each month.
///
/// First every row that may matter is [looked][#look] at, then every one [judged][#judge].
final class MovedVouchers {
    private final Numbering numbering;
    private final int files;
    private final boolean[][] share;
    private final boolean[][] hasMore;
    private final boolean[] repeats;

    /// Takes a voucher of which nothing is counted.
    interface Verdict {
        /// @param rows the voucher in all files that hold it, in [VoucherRow#ORDER]
        /// @param between the files that have the number in different months
        void of(List<VoucherRow> rows, Set<Integer> between);
    }

    MovedVouchers(Numbering numbering) {
        this.numbering = numbering;
        files = numbering.years().size();
        share = new boolean[files][files];
        hasMore = new boolean[files][files];
        repeats = new boolean[files];
    }

    /// A month that was looked at.
    void add(MonthOfFiles month) {
        for (int file = 0; file < files; file++) {
            for (int other = 0; other < files; other++) {
                share[file][other] |= file != other && month.roles().share(file, other);
                hasMore[file][other] |= month.roles().hasMore(file, other);
            }
        }
    }

    /// The file has a month that no other file has.
    void addAlone(int file) {
        for (int other = 0; other < files; other++) {
            hasMore[file][other] |= file != other;
        }
    }

    private boolean mayHaveMoved(int file, int other) {
        return share[file][other]
                && hasMore[file][other]
                && hasMore[other][file]
                && !repeats[file]
                && !repeats[other]
                && numbering.areOne(file, other);
    }

    /// The files whose numbers are to be compared.
    Set<Integer> compared() {
        var compared = new TreeSet<Integer>();
        for (int file = 0; file < files; file++) {
            for (int other = 0; other < file; other++) {
                if (mayHaveMoved(file, other)) {
                    compared.add(file);
                    compared.add(other);
                }
            }
        }
        return compared;
    }

    /// @param rows in [VoucherRow#ORDER], all of one number together
    void look(List<VoucherRow> rows) {
        int[] months = new int[files];
        int[] seen = new int[files];
        int group = 0;
        VoucherRow before = null;
        for (VoucherRow row : rows) {
            group += before == null || before.number() != row.number() ? 1 : 0;
            before = row;
            if (row.isNumbered() && numbering.isOwn(row)) {
                int file = row.file();
                repeats[file] |= seen[file] == group && months[file] != row.month();
                seen[file] = group;
                months[file] = row.month();
            }
        }
    }

    /// @param rows in [VoucherRow#ORDER], all of one number together
    void judge(List<VoucherRow> rows, Verdict verdict) {
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            while (to < rows.size() && rows.get(to).number() == rows.get(from).number()) {
                to++;
            }
            if (rows.get(from).isNumbered()) {
                judgeNumber(rows.subList(from, to), verdict);
            }
        }
    }

    private void judgeNumber(List<VoucherRow> rows, Verdict verdict) {
        Map<Integer, Integer> months = new TreeMap<>();
        rows.stream()
                .filter(row -> !repeats[row.file()] && numbering.isOwn(row))
                .forEach(row -> months.put(row.file(), row.month()));
        var between = new TreeSet<Integer>();
        months.forEach((file, month) -> months.forEach((other, otherMonth) -> {
            if (!month.equals(otherMonth) && mayHaveMoved(file, other)) {
                between.add(file);
            }
        }));
        if (between.isEmpty()) {
            return;
        }
        List<VoucherRow> same = new ArrayList<>();
        for (VoucherRow row : rows) {
            if (!same.isEmpty() && !same.getFirst().isSame(row)) {
                tell(same, between, verdict);
                same = new ArrayList<>();
            }
            same.add(row);
        }
        tell(same, between, verdict);
    }

    private void tell(List<VoucherRow> same, Set<Integer> between, Verdict verdict) {
        if (same.stream().anyMatch(row -> between.contains(row.file()) && numbering.isOwn(row))) {
            verdict.of(same, between);
        }
    }
}
