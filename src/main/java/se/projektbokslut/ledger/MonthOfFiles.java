package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The vouchers of one calendar month in the files of one company: which of them count (CONTRACT, "Never twice").
///
/// A file that holds no other vouchers of the month than another does stands back for it. Of those that are
/// left, files that share vouchers and differ in others are *at odds*: what two of them hold counts once, what
/// only one of them holds is withheld. Files that share nothing add up. Whatever else they share: a number that
/// stands for different vouchers in two files is withheld in both, where both number the same fiscal year. So is
/// one whose entries another file has struck out; a number that has entries in no file says nothing.
///
/// First every row is [looked][#look] at, then [#settle] tells the files' roles, then every row is
/// [judged][#judge].
final class MonthOfFiles {
    /// What [#standIn] gives for a file that stands back for none.
    static final int NONE = -1;

    private final int month;
    private final Numbering numbering;
    private final int files;
    private final long[] totals;
    private final long[][] shared;
    private final int[] standIns;

    /// The first of the files that a file shares vouchers with, itself included, though none holds all of
    /// another's.
    private final int[] sharing;

    /// The same of the files that are at odds for any reason.
    private final int[] odds;

    private final boolean[] shares;

    /// Whether a file has, or had, a voucher that another has in another month.
    private final boolean[] moved;

    /// Whether a file shares nothing of the month with one that it holds the same of other months as.
    private final boolean[] apart;

    private final long[] withheld;

    /// Takes what becomes of one voucher.
    interface Verdict {
        void of(VoucherRow row, VoucherAction action);
    }

    /// @param month `yyyymm`
    MonthOfFiles(int month, Numbering numbering) {
        this.month = month;
        this.numbering = numbering;
        files = numbering.years().size();
        totals = new long[files];
        shared = new long[files][files];
        standIns = new int[files];
        sharing = new int[files];
        odds = new int[files];
        shares = new boolean[files];
        moved = new boolean[files];
        apart = new boolean[files];
        withheld = new long[files];
        Arrays.setAll(sharing, i -> i);
        Arrays.setAll(odds, i -> i);
        Arrays.fill(standIns, NONE);
    }

    /// One voucher, by content, in the files that hold it.
    private static final class Same {
        /// In [VoucherRow#ORDER].
        private final List<VoucherRow> rows;

        /// How many each file holds of it: of a numbered one at most one.
        private final int[] counts;

        private Same(List<VoucherRow> rows, int[] counts) {
            this.rows = rows;
            this.counts = counts;
        }

        static Same of(List<VoucherRow> rows, int files) {
            int[] counts = new int[files];
            for (VoucherRow row : rows) {
                counts[row.file()] = row.isNumbered() ? 1 : counts[row.file()] + 1;
            }
            return new Same(rows, counts);
        }

        BitSet holders() {
            var holders = new BitSet();
            rows.forEach(row -> holders.set(row.file()));
            return holders;
        }
    }

    private static boolean isIn(BitSet part, BitSet whole) {
        var rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    /// Without the numbers that stand for no entry anywhere.
    private static List<VoucherRow> withEntries(List<VoucherRow> rows) {
        if (rows.stream().noneMatch(VoucherRow::empty)) {
            return rows;
        }
        var numbers = new HashSet<Long>();
        rows.stream().filter(row -> !row.empty()).forEach(row -> numbers.add(row.number()));
        return rows.stream()
                .filter(row -> !row.empty() || numbers.contains(row.number()))
                .toList();
    }

    /// @param all the month's, in [VoucherRow#ORDER]
    void look(List<VoucherRow> all) {
        List<VoucherRow> rows = withEntries(all);
        for (int from = 0, to; from < rows.size(); from = to) {
            to = sameFrom(rows, from);
            int[] holders = rows.subList(from, to).stream()
                    .mapToInt(VoucherRow::file)
                    .distinct()
                    .toArray();
            int[] counts = Same.of(rows.subList(from, to), files).counts;
            for (int i = 0; i < holders.length; i++) {
                totals[holders[i]] += counts[holders[i]];
                for (int j = 0; j < i; j++) {
                    int both = Math.min(counts[holders[i]], counts[holders[j]]);
                    shared[holders[i]][holders[j]] += both;
                    shared[holders[j]][holders[i]] += both;
                }
            }
        }
    }

    /// All rows have been looked at.
    void settle() {
        for (int i = 0; i < files; i++) {
            for (int j = 0; j < files && totals[i] > 0; j++) {
                if (isPartOf(i, j) && (standIns[i] == NONE || totals[j] > totals[standIns[i]])) {
                    standIns[i] = j;
                }
            }
        }
        for (int i = 0; i < files; i++) {
            for (int j = 0; j < i; j++) {
                if (isLeft(i) && isLeft(j) && shared[i][j] > 0) {
                    shares[i] = true;
                    shares[j] = true;
                    join(sharing, i, j);
                    join(odds, i, j);
                }
            }
        }
    }

    /// Whether a file holds no other vouchers than another; of two that hold the same, the second.
    private boolean isPartOf(int file, int other) {
        return file != other && shared[file][other] == totals[file] && (totals[other] > totals[file] || other < file);
    }

    private boolean isLeft(int file) {
        return totals[file] > 0 && standIns[file] == NONE;
    }

    private static void join(int[] groups, int file, int other) {
        int from = Math.max(groups[file], groups[other]);
        int to = Math.min(groups[file], groups[other]);
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groups[i] == from ? to : groups[i];
        }
    }

    /// What becomes of a file's vouchers of the month, but for those that [#judge] says otherwise of.
    VoucherAction usual(int file) {
        return isLeft(file) && sharing[file] == file ? VoucherAction.USED : VoucherAction.SUPERSEDED;
    }

    /// The file that stands for all that this one holds; [#NONE] where there is none.
    int standIn(int file) {
        return standIns[file];
    }

    int month() {
        return month;
    }

    /// Whether two files share a voucher of the month.
    boolean share(int file, int other) {
        return shared[file][other] > 0;
    }

    /// Whether a file has a voucher of the month that the other has not.
    boolean hasMore(int file, int other) {
        return totals[file] > shared[file][other];
    }

    /// Whether of the vouchers of each of two different files more than half stand in the other too.
    boolean shareMost(int file, int other) {
        return file != other && 2 * shared[file][other] > Math.max(totals[file], totals[other]);
    }

    /// Sets files at odds that share nothing of the month; call once it is settled.
    ///
    /// @param akin of each two files, whether they share most of another month
    /// @return whether there are any
    boolean partAkin(boolean[][] akin) {
        boolean any = false;
        for (int file = 0; file < files; file++) {
            for (int other = 0; other < file; other++) {
                if (akin[file][other] && isLeft(file) && isLeft(other) && shared[file][other] == 0) {
                    apart[file] = true;
                    apart[other] = true;
                    join(odds, file, other);
                    any = true;
                }
            }
        }
        return any;
    }

    /// Counts nowhere what only one file holds, and that one is [apart][#partAkin] from another.
    ///
    /// @param all the month's, in [VoucherRow#ORDER]
    void withholdApart(List<VoucherRow> all, Verdict verdict) {
        List<VoucherRow> rows = withEntries(all);
        for (int from = 0, to; from < rows.size(); from = to) {
            to = sameFrom(rows, from);
            List<VoucherRow> left = rows.subList(from, to).stream()
                    .filter(row -> isLeft(row.file()))
                    .toList();
            boolean ofOne = left.stream().map(VoucherRow::file).distinct().count() == 1;
            if (ofOne && apart[left.getFirst().file()]) {
                for (VoucherRow row : left) {
                    withheld[row.file()]++;
                    verdict.of(row, VoucherAction.WITHHELD);
                }
            }
        }
    }

    /// A month of which only this file has vouchers, so that there was nothing to [look][#look] at.
    MonthOfFiles heldBy(int file) {
        totals[file] = 1;
        return this;
    }

    /// Counts a voucher nowhere: some of the files have it in this month, others in another.
    ///
    /// @param rows the voucher of this month in all files that hold it, in [VoucherRow#ORDER]
    /// @param between all of those files
    void withhold(List<VoucherRow> rows, Collection<Integer> between, Verdict verdict) {
        int giver = giver(Same.of(rows, files).counts);
        rows.stream().filter(row -> row.file() == giver).findFirst().ifPresent(row -> {
            withheld[giver]++;
            verdict.of(row, VoucherAction.WITHHELD);
            moved[giver] = true;
            for (int file : between) {
                moved[file] = true;
                join(odds, giver, file);
            }
        });
    }

    /// The files of which vouchers are withheld because of each other, each set once; complete after the last
    /// row.
    List<SortedSet<Integer>> atOdds() {
        List<SortedSet<Integer>> sets = new ArrayList<>();
        for (int first = 0; first < files; first++) {
            var set = new TreeSet<Integer>();
            long vouchers = 0;
            for (int file = 0; file < files; file++) {
                if (odds[file] == first && (isLeft(file) || moved[file])) {
                    set.add(file);
                    vouchers += withheld[file];
                }
            }
            if (vouchers > 0) {
                sets.add(set);
            }
        }
        return sets;
    }

    /// Says of every row that does not take its file's [usual][#usual] way what becomes of it.
    ///
    /// @param all the month's, in [VoucherRow#ORDER]; all of one number together
    void judge(List<VoucherRow> all, Verdict verdict) {
        List<VoucherRow> rows = withEntries(all);
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            VoucherRow first = rows.get(from);
            while (to < rows.size() && first.isNumbered() && rows.get(to).number() == first.number()) {
                to++;
            }
            if (!first.isNumbered()) {
                to = sameFrom(rows, from);
            }
            judgeNumber(rows.subList(from, to), verdict);
        }
    }

    private static int sameFrom(List<VoucherRow> rows, int from) {
        int to = from + 1;
        while (to < rows.size() && rows.get(to).isSame(rows.get(from))) {
            to++;
        }
        return to;
    }

    private void judgeNumber(List<VoucherRow> rows, Verdict verdict) {
        List<Same> vouchers = new ArrayList<>();
        for (int from = 0, to; from < rows.size(); from = to) {
            to = sameFrom(rows, from);
            vouchers.add(Same.of(rows.subList(from, to), files));
        }
        boolean[] disputed = new boolean[vouchers.size()];
        Map<BitSet, List<Integer>> byHolders = IntStream.range(0, vouchers.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> vouchers.get(i).holders()));
        byHolders.forEach((holders, some) -> byHolders.forEach((otherHolders, others) -> {
            if (!isIn(holders, otherHolders) && !isIn(otherHolders, holders)) {
                for (int i : some) {
                    for (int j : others) {
                        disputed[i] |= areDisputed(vouchers.get(i), vouchers.get(j));
                    }
                }
            }
        }));
        for (int i = 0; i < disputed.length; i++) {
            judge(vouchers.get(i), disputed[i], verdict);
        }
    }

    /// Whether two vouchers of one number exclude each other: a file has the one and not the other, another
    /// file the other and not the one, and both number the same fiscal year.
    private boolean areDisputed(Same one, Same other) {
        boolean disputed = false;
        for (VoucherRow a : one.rows) {
            for (VoucherRow b : other.rows) {
                if (isLeft(a.file())
                        && isLeft(b.file())
                        && other.counts[a.file()] == 0
                        && one.counts[b.file()] == 0
                        && numbering.areOne(a, b)) {
                    join(odds, a.file(), b.file());
                    disputed = true;
                }
            }
        }
        return disputed;
    }

    /// The file whose vouchers count of those that hold the same one: the first that holds it most often.
    private int giver(int[] counts) {
        int giver = NONE;
        for (int file = 0; file < files; file++) {
            if (isLeft(file) && counts[file] > (giver == NONE ? 0 : counts[giver])) {
                giver = file;
            }
        }
        return giver;
    }

    private void judge(Same voucher, boolean disputed, Verdict verdict) {
        int giver = giver(voucher.counts);
        int second = 0;
        for (int file = 0; file < files; file++) {
            second = Math.max(second, isLeft(file) && file != giver ? voucher.counts[file] : 0);
        }
        int used = disputed ? 0 : giver != NONE && shares[giver] ? second : Integer.MAX_VALUE;
        int seen = 0;
        VoucherRow before = null;
        for (VoucherRow row : voucher.rows) {
            VoucherAction action;
            if (row.isNumbered() && before != null && before.file() == row.file()) {
                action = VoucherAction.REPEATED;
            } else if (row.file() != giver) {
                action = VoucherAction.SUPERSEDED;
            } else {
                action = seen++ < used ? VoucherAction.USED : VoucherAction.WITHHELD;
            }
            before = row;
            withheld[row.file()] += action == VoucherAction.WITHHELD ? 1 : 0;
            if (action != usual(row.file())) {
                verdict.of(row, action);
            }
        }
    }
}
