package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The vouchers of one calendar month in the files of one company: which of them count (CONTRACT, "Never twice").
///
/// By the files' [roles][FileRoles] what stands in a file that stands back counts in the other; of files at odds
/// what two of them hold counts once, and what only one of them holds is withheld. Whatever else they share: a
/// number that stands for different vouchers in two files is withheld in both, where both number the same fiscal
/// year. So is one whose entries another file has struck out; a number that has entries in no file says nothing.
///
/// First every row is [looked][#look] at, then the roles are [settled][#settle], then every row is
/// [judged][#judge].
final class MonthOfFiles {
    private final int month;
    private final Numbering numbering;
    private final int files;
    private final FileRoles roles;

    /// Whether a file has, or had, a voucher that another has in another month.
    private final boolean[] moved;

    /// Whether a file shares nothing of the month with one that it holds the same of other months as.
    private final boolean[] apart;

    private final long[] withheld;

    /// The files that are corrected by newer ones.
    private Map<Integer, UntoldMonth.Correction> corrections = Map.of();

    /// Takes what becomes of one voucher.
    interface Verdict {
        void of(VoucherRow row, VoucherAction action);
    }

    /// @param month `yyyymm`
    MonthOfFiles(int month, Numbering numbering) {
        this.month = month;
        this.numbering = numbering;
        files = numbering.years().size();
        roles = new FileRoles(files);
        moved = new boolean[files];
        apart = new boolean[files];
        withheld = new long[files];
    }

    /// Whether all that the files hold of the month is withheld, since one of them does not tell its
    /// vouchers.
    boolean isUntold(Collection<Integer> atOdds) {
        return atOdds.stream().anyMatch(roles::isWithheld);
    }

    /// By file, in whose place a newer one counts that does not hold all of it.
    Map<Integer, UntoldMonth.Correction> corrections() {
        return corrections;
    }

    int month() {
        return month;
    }

    FileRoles roles() {
        return roles;
    }

    /// @param all the month's, in [VoucherRow#ORDER]
    void look(List<VoucherRow> all) {
        SameVoucher.each(SameVoucher.withoutEmptyNumbers(all), files, roles::count);
    }

    /// A month of which only this file has vouchers, so that there was nothing to [look][#look] at.
    MonthOfFiles heldBy(int file) {
        roles.heldBy(file);
        return this;
    }

    /// All rows have been looked at.
    ///
    /// @param untold what the rows tell where a file does not tell its vouchers; null where all do
    MonthOfFiles settle(@Nullable UntoldMonth untold) {
        roles.settle();
        if (untold != null) {
            corrections = untold.settle(roles);
        }
        roles.joinSharing();
        for (int file = 0; file < files; file++) {
            withheld[file] += roles.isWithheld(file) ? 1 : 0;
        }
        return this;
    }

    /// Sets files at odds that share nothing of the month; call once it is settled.
    ///
    /// @param akin of each two files, whether they share most of another month
    /// @return whether there are any
    boolean partAkin(boolean[][] akin) {
        boolean any = false;
        for (int file = 0; file < files; file++) {
            for (int other = 0; other < file; other++) {
                if (akin[file][other] && roles.isLeft(file) && roles.isLeft(other) && !roles.share(file, other)) {
                    apart[file] = true;
                    apart[other] = true;
                    roles.setAtOdds(file, other);
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
        SameVoucher.each(SameVoucher.withoutEmptyNumbers(all), files, voucher -> {
            List<VoucherRow> left = voucher.rows().stream()
                    .filter(row -> roles.isLeft(row.file()))
                    .toList();
            boolean ofOne = left.stream().map(VoucherRow::file).distinct().count() == 1;
            if (ofOne && apart[left.getFirst().file()]) {
                left.forEach(row -> withhold(row, verdict));
            }
        });
    }

    private void withhold(VoucherRow row, Verdict verdict) {
        withheld[row.file()]++;
        verdict.of(row, VoucherAction.WITHHELD);
    }

    /// Counts a voucher nowhere: some of the files have it in this month, others in another.
    ///
    /// @param rows the voucher of this month in all files that hold it, in [VoucherRow#ORDER]
    /// @param between all of those files
    void withhold(List<VoucherRow> rows, Collection<Integer> between, Verdict verdict) {
        int giver = roles.giver(SameVoucher.of(rows, files));
        rows.stream().filter(row -> row.file() == giver).findFirst().ifPresent(row -> {
            withhold(row, verdict);
            moved[giver] = true;
            for (int file : between) {
                moved[file] = true;
                roles.setAtOdds(giver, file);
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
                if (roles.firstAtOdds(file) == first && (roles.isLeft(file) || moved[file])) {
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

    /// Says of every row that does not take its file's [usual][FileRoles#usual] way what becomes of it.
    ///
    /// @param all the month's, in [VoucherRow#ORDER]; all of one number together
    void judge(List<VoucherRow> all, Verdict verdict) {
        List<VoucherRow> rows = SameVoucher.withoutEmptyNumbers(all);
        for (int from = 0, to; from < rows.size(); from = to) {
            to = endOfNumber(rows, from);
            judgeNumber(rows.subList(from, to), verdict);
        }
    }

    private static int endOfNumber(List<VoucherRow> rows, int from) {
        VoucherRow first = rows.get(from);
        if (!first.isNumbered()) {
            return SameVoucher.endOfSame(rows, from);
        }
        int to = from + 1;
        while (to < rows.size() && rows.get(to).number() == first.number()) {
            to++;
        }
        return to;
    }

    private void judgeNumber(List<VoucherRow> rows, Verdict verdict) {
        List<SameVoucher> vouchers = new ArrayList<>();
        SameVoucher.each(rows, files, vouchers::add);
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

    private static boolean isIn(BitSet part, BitSet whole) {
        var rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    /// Whether two vouchers of one number exclude each other: a file has the one and not the other, another
    /// file the other and not the one, and both number the same fiscal year.
    private boolean areDisputed(SameVoucher one, SameVoucher other) {
        boolean disputed = false;
        for (VoucherRow a : one.rows()) {
            for (VoucherRow b : other.rows()) {
                if (roles.isLeft(a.file())
                        && roles.isLeft(b.file())
                        && other.count(a.file()) == 0
                        && one.count(b.file()) == 0
                        && numbering.areOne(a, b)) {
                    roles.setAtOdds(a.file(), b.file());
                    disputed = true;
                }
            }
        }
        return disputed;
    }

    private void judge(SameVoucher voucher, boolean disputed, Verdict verdict) {
        int giver = roles.giver(voucher);
        int second = 0;
        for (int file = 0; file < files; file++) {
            second = Math.max(second, roles.isLeft(file) && file != giver ? voucher.count(file) : 0);
        }
        int used = disputed ? 0 : giver != FileRoles.NONE && roles.shares(giver) ? second : Integer.MAX_VALUE;
        int seen = 0;
        VoucherRow before = null;
        for (VoucherRow row : voucher.rows()) {
            VoucherAction action;
            if (row.isNumbered() && before != null && before.file() == row.file()) {
                action = VoucherAction.REPEATED;
            } else if (roles.isWithheld(row.file())) {
                action = VoucherAction.WITHHELD;
            } else if (row.file() != giver) {
                action = VoucherAction.SUPERSEDED;
            } else {
                action = seen++ < used ? VoucherAction.USED : VoucherAction.WITHHELD;
            }
            before = row;
            withheld[row.file()] += action == VoucherAction.WITHHELD ? 1 : 0;
            if (action != roles.usual(row.file())) {
                verdict.of(row, action);
            }
        }
    }
}
