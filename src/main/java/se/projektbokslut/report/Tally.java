package se.projektbokslut.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// What a rendering printed, counted as it printed it: so that PDF and CSV can be compared before they are
/// published.
///
/// @param rows the number of rows of each table (`process`, `project`)
/// @param sums the sum of each column (`process.budget`, `project.actual`, `process.closed`): amounts in öre; a
///     column in which nothing was known is left out
/// @param known how many cells of each column held a figure
public record Tally(
        SortedMap<String, Integer> rows, SortedMap<String, BigInteger> sums, SortedMap<String, Integer> known) {
    public Tally {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    /// Both together.
    public Tally plus(Tally other) {
        Counter both = new Counter();
        both.add(this);
        both.add(other);
        return both.tally();
    }

    /// What the two do not agree about, one name and both values each; empty where they agree.
    public List<String> differences(Tally other) {
        List<String> differences = new ArrayList<>();
        differ("rows", rows, other.rows, differences);
        differ("sum", sums, other.sums, differences);
        differ("known", known, other.known, differences);
        return List.copyOf(differences);
    }

    private static <V> void differ(
            String what, SortedMap<String, V> mine, SortedMap<String, V> others, List<String> differences) {
        TreeSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(others.keySet());
        for (String name : names) {
            V a = mine.get(name);
            V b = others.get(name);
            if (a == null || !a.equals(b)) {
                differences.add(what + " of " + name + ": " + a + " and " + b);
            }
        }
    }

    /// Counts while a rendering prints. For one thread.
    static final class Counter {
        private final TreeMap<String, Integer> rows = new TreeMap<>();
        private final TreeMap<String, BigInteger> sums = new TreeMap<>();
        private final TreeMap<String, Integer> known = new TreeMap<>();

        void row(String table) {
            rows.merge(table, 1, Integer::sum);
        }

        void count(String column, long count) {
            sums.merge(column, BigInteger.valueOf(count), BigInteger::add);
            known.merge(column, 1, Integer::sum);
        }

        void amount(String column, @Nullable Money amount) {
            if (amount != null) {
                count(column, amount.ore());
            }
        }

        private void add(Tally tally) {
            tally.rows.forEach((name, n) -> rows.merge(name, n, Integer::sum));
            tally.sums.forEach((name, sum) -> sums.merge(name, sum, BigInteger::add));
            tally.known.forEach((name, n) -> known.merge(name, n, Integer::sum));
        }

        Tally tally() {
            return new Tally(rows, sums, known);
        }
    }
}
