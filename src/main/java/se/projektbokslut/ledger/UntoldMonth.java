package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which files count of a month that one of them holds as a list that does not tell its vouchers (CONTRACT,
/// "Never twice"). Its rows tell it:
///
/// - A file of which another holds every row, each as often, or of which it is made up as sums, stands back
///   for it.
/// - One that is older than another is corrected by it where that one holds half of its rows at least.
/// - Files that share no row add up, unless one knows only months: then its rows may be the other one's
///   sums.
/// - All others are at odds, and the month of each is withheld as a whole.
final class UntoldMonth {
    private final List<SieSource> sources;
    private final RowsOfMonth rows;

    /// Where two files hold the same, the one that tells more: vouchers, then projects, then days.
    private final Comparator<Integer> bestFirst;

    /// A newer file counts in place of one that it does not hold all rows of.
    ///
    /// @param by the newer file
    /// @param rows how many it does not hold
    /// @param slice with the first of them
    /// @param line in the slice
    record Correction(int by, long rows, int slice, int line) {}

    /// @param sources all files of the company, in their order
    /// @param rows that were looked at
    UntoldMonth(List<SieSource> sources, RowsOfMonth rows) {
        this.sources = sources;
        this.rows = rows;
        this.bestFirst = Comparator.comparing((Integer i) -> !ledger(i).hasVouchers())
                .thenComparing(i -> !rows.detail(i, i).project())
                .thenComparing(i -> !rows.detail(i, i).day())
                .thenComparing(Comparator.naturalOrder());
    }

    private SieLedger ledger(int i) {
        return sources.get(rows.files().get(i)).ledger();
    }

    /// Decides it among the files that stand back for none by their vouchers.
    ///
    /// @return the files that are corrected
    Map<Integer, Correction> settle(FileRoles roles) {
        rows.files().forEach(roles::heldBy);
        List<Integer> left = IntStream.range(0, rows.files().size())
                .filter(i -> roles.isLeft(rows.files().get(i)))
                .boxed()
                .sorted(bestFirst)
                .toList();
        SortedMap<Integer, List<Integer>> fuller = of(left, this::isIn);
        fuller.forEach((i, _) -> roles.standBack(file(i), file(last(i, fuller))));
        List<Integer> rest = left.stream().filter(i -> !fuller.containsKey(i)).toList();
        SortedMap<Integer, List<Integer>> newer = of(rest, this::isCorrectedBy);
        var odds = new ArrayList<Integer>();
        of(rest, this::areAtOdds)
                .forEach((i, others) -> others.forEach(j -> {
                    if (!newer.containsKey(i) && !newer.containsKey(j)) {
                        withhold(i, j, odds, roles);
                    }
                }));
        // Where what is newer is itself corrected by one that is no correction of the oldest, nothing is clear.
        newer.forEach((i, by) -> {
            if (newer.keySet().containsAll(by)) {
                withhold(i, last(i, newer), odds, roles);
            }
        });
        Map<Integer, Correction> corrections = new TreeMap<>();
        newer.forEach((i, all) -> all.stream()
                .filter(j -> !newer.containsKey(j))
                .findFirst()
                .ifPresent(by -> {
                    if (odds.contains(by)) {
                        withhold(i, by, odds, roles);
                    } else {
                        roles.standBack(file(i), file(by));
                        corrections.put(
                                file(i),
                                new Correction(
                                        file(by),
                                        rows.rows(i) - rows.shared(i, by),
                                        rows.sliceOfFirst(i, by),
                                        rows.lineOfFirst(i, by)));
                    }
                }));
        return corrections;
    }

    private int file(int i) {
        return rows.files().get(i);
    }

    /// By file, the others of which something holds, the ones that hold most first.
    private SortedMap<Integer, List<Integer>> of(List<Integer> among, BiPredicate<Integer, Integer> holds) {
        return among.stream()
                .collect(Collectors.toMap(
                        i -> i,
                        i -> among.stream()
                                .filter(j -> areCompared(i, j) && holds.test(i, j))
                                .sorted(Comparator.comparingLong((Integer j) -> -rows.rows(j))
                                        .thenComparing(bestFirst))
                                .toList(),
                        (a, _) -> a,
                        TreeMap::new))
                .entrySet()
                .stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    /// The end of a way of first ones; none leads back.
    private static int last(int i, Map<Integer, List<Integer>> next) {
        int at = i;
        for (List<Integer> to = next.get(at); to != null; to = next.get(at)) {
            at = to.getFirst();
        }
        return at;
    }

    private void withhold(int i, int j, List<Integer> odds, FileRoles roles) {
        roles.withhold(file(i), file(j));
        odds.add(i);
        odds.add(j);
    }

    /// Those that both tell their vouchers are compared by them; a list that names a company in two ways is
    /// one.
    private boolean areCompared(int i, int j) {
        return !(ledger(i).hasVouchers() && ledger(j).hasVouchers())
                && !ledger(i).file().equals(ledger(j).file());
    }

    /// No file without projects takes the place of one that tells them.
    private boolean mayReplace(int i, int j) {
        return !rows.detail(i, i).project() || rows.detail(j, j).project();
    }

    private boolean isIn(int i, int j) {
        boolean all = rows.shared(i, j) == rows.rows(i);
        boolean fewer = rows.rows(i) < rows.rows(j);
        boolean same = rows.rows(i) == rows.rows(j) && bestFirst.compare(j, i) < 0;
        return mayReplace(i, j) && ((all && (fewer || same)) || (fewer && rows.haveSameSums(i, j)));
    }

    private boolean isCorrectedBy(int i, int j) {
        return mayReplace(i, j)
                && rows.shared(i, j) > 0
                && 2 * rows.shared(i, j) >= rows.rows(i)
                && UntoldMonths.isNewer(ledger(j), ledger(i));
    }

    private boolean areAtOdds(int i, int j) {
        return rows.shared(i, j) > 0 || !rows.detail(i, j).day() || rows.haveSameSums(i, j);
    }
}
