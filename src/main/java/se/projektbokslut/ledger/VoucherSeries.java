package se.projektbokslut.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The series of a slice's vouchers, each by itself in every fiscal year: how many vouchers it has, from which
/// number to which, and whether the numbers rise.
final class VoucherSeries {
    private final Map<SeriesKey, Series> all = new HashMap<>();
    private final @Nullable Series[] recent = new Series[64];

    private record SeriesKey(int period, long series) {}

    private static final class Series {
        private final SeriesKey key;
        private boolean rising = true;
        private long first = Long.MAX_VALUE;
        private long last = VoucherNumber.NONE;
        private long vouchers;

        private Series(SeriesKey key) {
            this.key = key;
        }
    }

    /// Counts a voucher.
    ///
    /// @param number [VoucherNumber#NONE] where missing; less where it is no integer
    void count(int period, long seriesKey, long number) {
        Series known = series(period, seriesKey);
        known.vouchers++;
        if (number < VoucherNumber.NONE) {
            known.rising = false;
        } else if (number != VoucherNumber.NONE) {
            known.rising &= number > known.last;
            known.first = Math.min(known.first, number);
            known.last = Math.max(known.last, number);
        }
    }

    /// A ledger has few of them, so most are where they were left.
    private Series series(int period, long seriesKey) {
        int place = (int) ((seriesKey * 0x9E3779B97F4A7C15L) >>> 58);
        Series known = recent[place];
        if (known == null || known.key.series != seriesKey || known.key.period != period) {
            known = all.computeIfAbsent(new SeriesKey(period, seriesKey), Series::new);
            recent[place] = known;
        }
        return known;
    }

    int size() {
        return all.size();
    }

    List<SliceSums.SeriesSum> sums(Keys keys) {
        return all.values().stream()
                .map(series -> new SliceSums.SeriesSum(
                        series.key.period(),
                        keys.raw(series.key.series()),
                        series.last < 0 ? null : (Long) series.first,
                        series.last < 0 ? null : (Long) series.last,
                        series.vouchers,
                        series.rising))
                .sorted(Comparator.comparingInt(SliceSums.SeriesSum::period).thenComparing(SliceSums.SeriesSum::series))
                .toList();
    }
}
