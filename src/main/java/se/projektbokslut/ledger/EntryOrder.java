package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/// What an [EntryTable] holds as the lists of a slice's product, ordered by what its keys say. Texts are made and
/// compared once for each account and project, not once for each of their many groups.
final class EntryOrder {
    private final EntryTable table;
    private final Places<String> accounts;
    private final Places<String> projects;

    /// The indices of the table's groups by account and project.
    private final int[] order;

    EntryOrder(EntryTable table, Keys keys) {
        this.table = table;
        this.accounts = Places.of(table.size(), table::account, keys::raw);
        this.projects = Places.of(table.size(), table::project, keys::raw);
        int[] indices = IntStream.range(0, table.size()).toArray();
        this.order = accounts.ordered(projects.ordered(indices));
    }

    /// Where groups stand in the order of one part of their keys.
    ///
    /// @param <T> what the part says
    private static final class Places<T extends Comparable<T>> {
        /// Of each group.
        private final int[] places;

        private final List<T> values = new ArrayList<>();

        private Places(int[] places) {
            this.places = places;
        }

        static <T extends Comparable<T>> Places<T> of(int groups, IntToLongFunction partOf, LongFunction<T> says) {
            var distinct = new EntryTable();
            int[] parts = new int[groups];
            for (int i = 0; i < groups; i++) {
                parts[i] = distinct.indexOf(0, partOf.applyAsLong(i), 0);
            }
            record Part<T>(int index, T value) {}
            List<Part<T>> rising = IntStream.range(0, distinct.size())
                    .mapToObj(i -> new Part<>(i, says.apply(distinct.account(i))))
                    .sorted(Comparator.comparing(Part::value))
                    .toList();
            int[] placeOf = new int[rising.size()];
            Places<T> made = new Places<>(parts);
            for (Part<T> part : rising) {
                placeOf[part.index] = made.values.size();
                made.values.add(part.value);
            }
            Arrays.setAll(parts, i -> placeOf[parts[i]]);
            return made;
        }

        T of(int group) {
            return values.get(places[group]);
        }

        boolean same(int group, int other) {
            return places[group] == places[other];
        }

        /// The groups by their places; those with one place stay in the order that they have.
        int[] ordered(int[] groups) {
            int[] next = new int[values.size() + 1];
            for (int group : groups) {
                next[places[group] + 1]++;
            }
            for (int place = 1; place < next.length; place++) {
                next[place] += next[place - 1];
            }
            int[] ordered = new int[groups.length];
            for (int group : groups) {
                ordered[next[places[group]]++] = group;
            }
            return ordered;
        }
    }

    /// Entries by year, account and project.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    List<SliceSums.GroupSum> groups() {
        Places<Long> years = Places.of(table.size(), i -> table.period(i) / 10_000, Long::valueOf);
        List<SliceSums.GroupSum> groups = new ArrayList<>();
        int[] byYear = years.ordered(order);
        for (int from = 0; from < byYear.length; ) {
            int first = byYear[from];
            long entries = 0;
            long debit = 0;
            long credit = 0;
            int to = from;
            for (; to < byYear.length && years.same(first, byYear[to]) && sameKeys(first, byYear[to]); to++) {
                entries += table.entries(byYear[to]);
                debit = Math.addExact(debit, table.debit(byYear[to]));
                credit = Math.addExact(credit, table.credit(byYear[to]));
            }
            groups.add(new SliceSums.GroupSum(
                    table.period(first) / 10_000,
                    accounts.of(first),
                    table.project(first) == Keys.NONE ? null : projects.of(first),
                    entries,
                    debit,
                    credit));
            from = to;
        }
        return groups;
    }

    private boolean sameKeys(int group, int other) {
        return accounts.same(group, other) && projects.same(group, other);
    }

    /// Sums by period and account.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    List<SliceSums.PeriodSum> periods() {
        Places<Long> periods = Places.of(table.size(), table::period, Long::valueOf);
        List<SliceSums.PeriodSum> sums = new ArrayList<>();
        int[] byPeriod = periods.ordered(order);
        for (int from = 0; from < byPeriod.length; ) {
            int first = byPeriod[from];
            long sum = 0;
            int to = from;
            for (;
                    to < byPeriod.length && periods.same(first, byPeriod[to]) && accounts.same(first, byPeriod[to]);
                    to++) {
                sum = Math.addExact(sum, Math.subtractExact(table.debit(byPeriod[to]), table.credit(byPeriod[to])));
            }
            sums.add(new SliceSums.PeriodSum(table.period(first), accounts.of(first), sum));
            from = to;
        }
        return sums;
    }
}
