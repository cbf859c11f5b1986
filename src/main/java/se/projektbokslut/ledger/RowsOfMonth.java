package se.projektbokslut.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The entries of one calendar month in files of which one at least does not tell its vouchers, each two
/// compared as rows: date, account, project and amount, without what one of the two does not know.
///
/// First every row is [looked][#look] at, then the sums are [compared][#compareSums].
final class RowsOfMonth {
    private static final long NOWHERE = Long.MAX_VALUE;

    private final List<Integer> files;
    private final Detail[][] details;
    private final Set<Detail> different;
    private final long[] rows;
    private final long[][] shared;
    private final long[][] first;
    private final boolean[][] sums;

    /// By account and project, the sum and the number of rows of each file.
    private final Map<Code, long[]> codes = new HashMap<>();

    /// What two files both know of an entry, besides account and amount.
    record Detail(boolean day, boolean project) {
        static Detail of(SieLedger ledger) {
            SieLedger.OfList list = ledger.list();
            return list == null ? new Detail(true, true) : new Detail(!list.byMonth(), list.projects());
        }

        Detail and(Detail other) {
            return new Detail(day && other.day, project && other.project);
        }

        private SingleEntry of(SingleEntry row) {
            return new SingleEntry(
                    0, 0, 0, day ? row.date() : 0, row.account(), project ? row.project() : 0, row.ore());
        }
    }

    private record Code(long account, long project) {}

    /// @param files those that have entries of the month, at least two; each is known below by its place
    ///     here
    /// @param known what each knows of an entry
    RowsOfMonth(List<Integer> files, List<Detail> known) {
        this.files = files;
        int count = files.size();
        details = new Detail[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                details[i][j] = known.get(i).and(known.get(j));
            }
        }
        different = Arrays.stream(details).flatMap(Arrays::stream).collect(Collectors.toSet());
        rows = new long[count];
        shared = new long[count][count];
        first = new long[count][count];
        sums = new boolean[count][count];
        Arrays.stream(first).forEach(each -> Arrays.fill(each, NOWHERE));
    }

    /// @param all rows of the month, or a part of them, in [SingleEntry#ORDER]
    void look(List<SingleEntry> all) {
        for (int from = 0, to; from < all.size(); from = to) {
            to = from + 1;
            while (to < all.size() && all.get(to).mayBe(all.get(from))) {
                to++;
            }
            List<SingleEntry> alike = all.subList(from, to);
            alike.forEach(this::add);
            different.forEach(detail -> same(alike, detail).forEach(same -> count(same, detail)));
        }
    }

    private void add(SingleEntry row) {
        int file = files.indexOf(row.file());
        rows[file]++;
        long[] code = codes.computeIfAbsent(new Code(row.account(), row.project()), _ -> new long[2 * files.size()]);
        // What overflows is equal where the sums are.
        code[2 * file] += row.ore();
        code[2 * file + 1]++;
    }

    private static Collection<List<SingleEntry>> same(List<SingleEntry> alike, Detail detail) {
        return alike.size() == 1
                ? List.of(alike)
                : alike.stream().collect(Collectors.groupingBy(detail::of)).values();
    }

    private void count(List<SingleEntry> same, Detail detail) {
        int[] held = new int[files.size()];
        same.forEach(row -> held[files.indexOf(row.file())]++);
        for (int i = 0; i < held.length; i++) {
            for (int j = 0; j < held.length && held[i] > 0; j++) {
                if (i != j && details[i][j].equals(detail)) {
                    int both = Math.min(held[i], held[j]);
                    shared[i][j] += both;
                    if (held[i] > both) {
                        first[i][j] = Math.min(first[i][j], place(same, files.get(i), both));
                    }
                }
            }
        }
    }

    /// Where the row stands that follows on so many of its file.
    private static long place(List<SingleEntry> same, int file, int before) {
        SingleEntry row = same.stream()
                .filter(each -> each.file() == file)
                .skip(before)
                .findFirst()
                .orElseThrow();
        return (long) row.slice() << Integer.SIZE | row.line();
    }

    /// All rows have been looked at.
    void compareSums() {
        Map<Code, long[]> accounts = new HashMap<>();
        codes.forEach((code, own) -> accounts.merge(new Code(code.account, 0), own.clone(), RowsOfMonth::plus));
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                sums[i][j] = i != j && areSums(i, j, details[i][j].project ? codes : accounts);
            }
        }
        codes.clear();
    }

    private static long[] plus(long[] a, long[] b) {
        return IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray();
    }

    private static boolean areSums(int i, int j, Map<Code, long[]> of) {
        return of.values().stream()
                .filter(own -> own[2 * i + 1] > 0)
                .allMatch(own -> own[2 * j + 1] > 0 && own[2 * i] == own[2 * j]);
    }

    List<Integer> files() {
        return files;
    }

    /// What two files both know of their entries.
    Detail detail(int i, int j) {
        return details[i][j];
    }

    long rows(int i) {
        return rows[i];
    }

    /// How many rows two files share, each as often as both have it.
    long shared(int i, int j) {
        return shared[i][j];
    }

    /// Whether a file's sum of each of its accounts and projects is the other one's too.
    boolean haveSameSums(int i, int j) {
        return sums[i][j];
    }

    /// The slice with the first row that the other file has not; 0 where there is none.
    int sliceOfFirst(int i, int j) {
        return first[i][j] == NOWHERE ? 0 : (int) (first[i][j] >>> Integer.SIZE);
    }

    /// Its line there.
    int lineOfFirst(int i, int j) {
        return first[i][j] == NOWHERE ? 0 : (int) first[i][j];
    }
}
