package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers of each series that may stand in several months, by what the sums of slices say: only vouchers
/// with such a number must be looked at. Where numbers follow the dates there are none.
final class NumberZones {
    private static final long[] NO_ZONES = {};

    private final Map<Long, List<Range>> ranges = new HashMap<>();
    private final Map<Long, long[]> zones = new HashMap<>();

    /// Numbers of one month in one slice, both ends included.
    private record Range(int month, long first, long last) {}

    /// @param number where a range begins or ends
    private record Edge(long number, boolean begins, int month) {}

    /// Adds a slice of a file whose numbers are compared.
    void add(SieSource source, SliceSums slice) {
        SieText text = source.index().text();
        for (SliceSums.SeriesSum sum : slice.series()) {
            if (sum.first() != null && sum.last() != null) {
                ranges.computeIfAbsent(KeyHashes.of(text, sum.series()), _ -> new ArrayList<>())
                        .add(new Range(sum.period() / 100, sum.first(), sum.last()));
            }
        }
    }

    /// Every slice was added.
    void settle() {
        ranges.forEach((series, some) -> zones.put(series, zones(some)));
        ranges.clear();
    }

    /// First and last number of each zone, in their order.
    private static long[] zones(List<Range> ranges) {
        List<Edge> edges = new ArrayList<>();
        for (Range range : ranges) {
            edges.add(new Edge(range.first, true, range.month));
            edges.add(new Edge(range.last, false, range.month));
        }
        edges.sort(Comparator.comparingLong(Edge::number).thenComparing(edge -> !edge.begins));
        long[] zones = new long[edges.size()];
        int size = 0;
        Map<Integer, Integer> open = new HashMap<>();
        for (Edge edge : edges) {
            boolean several = open.size() > 1;
            open.merge(edge.month, edge.begins ? 1 : -1, (a, b) -> a + b == 0 ? null : a + b);
            if (several != open.size() > 1) {
                zones[size++] = edge.number;
            }
        }
        return Arrays.copyOf(zones, size);
    }

    /// @param series hash of its text
    /// @param number as [VoucherWatch#begin] has it; one that is no integer may stand anywhere
    boolean has(long series, long number) {
        return number < VoucherNumber.NONE || (number != VoucherNumber.NONE && isIn(series, number));
    }

    private boolean isIn(long series, long number) {
        long[] own = zones.getOrDefault(series, NO_ZONES);
        int from = 0;
        int to = own.length / 2;
        while (from < to) {
            int middle = (from + to) / 2;
            if (own[2 * middle + 1] < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return 2 * from < own.length && own[2 * from] <= number;
    }

    /// About how many vouchers of a slice have such a number: not fewer, unless a series has both numbers that
    /// are integers and others. Negative: none.
    long estimate(SieSource source, SliceSums slice) {
        SieText text = source.index().text();
        long sum = 0;
        boolean none = true;
        for (SliceSums.SeriesSum series : slice.series()) {
            Long first = series.first();
            Long last = series.last();
            if (first == null || last == null) {
                sum += series.rising() ? 0 : series.vouchers();
                none &= series.rising();
            } else if (!series.rising() && last - first + 1 < series.vouchers()) {
                sum += series.vouchers();
                none = false;
            } else {
                long width = width(KeyHashes.of(text, series.series()), first, last);
                sum += Math.min(series.vouchers(), width);
                none &= series.rising() && width == 0;
            }
        }
        return none ? -1 : sum;
    }

    /// How many numbers of the range lie in zones.
    private long width(long series, long first, long last) {
        long width = 0;
        long[] own = zones.getOrDefault(series, NO_ZONES);
        for (int at = 0; at < own.length; at += 2) {
            width += Math.max(0, Math.min(last, own[at + 1]) - Math.max(first, own[at]) + 1);
        }
        return width;
    }
}
