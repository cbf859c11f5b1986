package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where in a file the vouchers of which months stand: what is known of them from its slices' sums, before any
/// of them is looked at again.
public final class VoucherIndex {
    private final SiePlan plan;
    private final List<SliceSums.Encoding> encodings = new ArrayList<>();
    private final List<SortedMap<Integer, Long>> slices = new ArrayList<>();
    private final SortedMap<Integer, Long> entries = new TreeMap<>();
    private final SortedMap<Integer, Long> entriesByMonth = new TreeMap<>();
    private final SortedSet<Integer> unsure = new TreeSet<>();
    private boolean series;
    private final Map<Series, Long> last = new HashMap<>();

    private record Series(int month, String name) {}

    public VoucherIndex(SiePlan plan) {
        this.plan = plan;
    }

    /// Adds the next slice of the file.
    void add(SliceSums slice) {
        encodings.add(slice.encoding());
        slice.dates().forEach(date -> entries.merge(date.date() / 10_000, date.entries(), Long::sum));
        slice.dates().stream()
                .filter(date -> date.entries() > 0)
                .forEach(date -> entriesByMonth.merge(date.date() / 100, date.entries(), Long::sum));
        var months = new TreeMap<Integer, Long>();
        for (SliceSums.SeriesSum sum : slice.series()) {
            int month = sum.period() / 100;
            months.merge(month, sum.vouchers(), Long::sum);
            addNumbers(month, sum);
            series |= !sum.series().isBlank();
        }
        slices.add(months);
    }

    /// Numbers that only rise stand there once.
    private void addNumbers(int month, SliceSums.SeriesSum sum) {
        if (!sum.rising()) {
            unsure.add(month);
        } else if (sum.first() != null && sum.last() != null) {
            Long before = last.put(new Series(month, sum.series()), sum.last());
            if (before != null && before >= sum.first()) {
                unsure.add(month);
            }
        }
    }

    SiePlan plan() {
        return plan;
    }

    SieText text() {
        return SieText.of(plan.byteOrderMark(), encodings);
    }

    /// Calendar year to the entries that can be used.
    SortedMap<Integer, Long> entries() {
        return entries;
    }

    /// Slice by slice the months of its vouchers, `yyyymm`, and about how many there are.
    List<SortedMap<Integer, Long>> slices() {
        return slices;
    }

    /// The months of the file's vouchers, of those that have no entries too.
    SortedSet<Integer> months() {
        var months = new TreeSet<Integer>();
        slices.forEach(slice -> months.addAll(slice.keySet()));
        return months;
    }

    /// The months of the file's entries, `yyyymm`, and how many there are.
    SortedMap<Integer, Long> entriesByMonth() {
        return entriesByMonth;
    }

    /// Whether any voucher of the file is of a series.
    boolean hasSeries() {
        return series;
    }

    /// The months in which a number may stand more than once.
    SortedSet<Integer> unsure() {
        return unsure;
    }
}
