package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The months that several files of a company hold and one of them as a list that does not tell its
/// vouchers, so that only their rows can be compared (CONTRACT, "An office's own list").
final class UntoldMonths {
    private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");

    /// `2022-10.csv` is later than `2022-9.csv`.
    private static final Comparator<String> NUMBERED =
            Comparator.comparing(UntoldMonths::inOneLength).thenComparing(Comparator.naturalOrder());

    private UntoldMonths() {}

    /// A name whose numbers are compared as numbers where it is compared by its characters: before each stands
    /// how many digits it has.
    private static String inOneLength(String name) {
        return DIGITS.matcher(name)
                .replaceAll(run -> "0" + (char) ('0' + run.group(1).length()) + run.group(1));
    }

    /// By month, `yyyymm`, the files with entries of it.
    static SortedMap<Integer, List<Integer>> of(List<SieSource> files) {
        SortedMap<Integer, List<Integer>> holders = new TreeMap<>();
        for (int file = 0; file < files.size(); file++) {
            for (int month : files.get(file).index().entriesByMonth().keySet()) {
                holders.computeIfAbsent(month, _ -> new ArrayList<>()).add(file);
            }
        }
        holders.values().removeIf(own -> {
            List<SieLedger> ledgers =
                    own.stream().map(file -> files.get(file).ledger()).toList();
            // A list that names its company in two ways, by number and by name, stands here twice.
            return ledgers.stream().map(SieLedger::file).distinct().count() < 2
                    || ledgers.stream().allMatch(SieLedger::hasVouchers);
        });
        return holders;
    }

    /// The same months with their rows compared, for which the files are read again.
    ///
    /// @param mostRows how many are held at a time
    static SortedMap<Integer, UntoldMonth> compared(List<SieSource> files, long mostRows) {
        SortedMap<Integer, RowsOfMonth> months = new TreeMap<>();
        SortedMap<Integer, Long> counts = new TreeMap<>();
        of(files).forEach((month, own) -> {
            months.put(
                    month,
                    new RowsOfMonth(
                            own,
                            own.stream()
                                    .map(file -> RowsOfMonth.Detail.of(
                                            files.get(file).ledger()))
                                    .toList()));
            counts.put(
                    month,
                    own.stream()
                            .mapToLong(file ->
                                    files.get(file).index().entriesByMonth().getOrDefault(month, 0L))
                            .sum());
        });
        for (VoucherBatch batch : VoucherBatch.of(counts, mostRows)) {
            for (int part = 0; part < batch.parts(); part++) {
                rows(files, batch, part).stream()
                        .collect(Collectors.groupingBy(SingleEntry::month))
                        .forEach((month, some) -> of(months, month).look(some));
            }
            batch.months().forEach(month -> of(months, month).compareSums());
        }
        SortedMap<Integer, UntoldMonth> compared = new TreeMap<>();
        months.forEach((month, rows) -> compared.put(month, new UntoldMonth(files, rows)));
        return compared;
    }

    private static RowsOfMonth of(Map<Integer, RowsOfMonth> months, int month) {
        return Objects.requireNonNull(months.get(month), "rows are read of the batch's months only");
    }

    private static List<SingleEntry> rows(List<SieSource> files, VoucherBatch batch, int part) {
        Set<Integer> months = new HashSet<>(batch.months());
        return SliceAt.of(files, _ -> true, months).parallelStream()
                .map(at -> files.get(at.file())
                        .watch(at.slice(), hashes -> new SingleEntries(hashes, at, months, part, batch.parts()))
                        .entries())
                .flatMap(List::stream)
                .sorted(SingleEntry.ORDER)
                .toList();
    }

    /// Whether it is known that one was written after the other: both say when, or their names tell it.
    static boolean isNewer(SieLedger one, SieLedger other) {
        LocalDate written = one.generated();
        LocalDate before = other.generated();
        if (written != null && before != null) {
            return written.isAfter(before);
        }
        return isByName(one) && isByName(other) && NUMBERED.compare(one.file(), other.file()) > 0;
    }

    private static boolean isByName(SieLedger ledger) {
        SieLedger.OfList list = ledger.list();
        return list != null && list.byName();
    }
}
