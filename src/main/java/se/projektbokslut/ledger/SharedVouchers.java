package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.SieLedger.FiscalYear;

/// The vouchers that several files of one company hold, or one file several times: each counts once. Files are read
/// again for the months that at least two of them have vouchers of, or in which a file may have one twice; where there
/// are none, nothing is.
///
/// What is held at a time is bounded: as many months as have [#MOST_ROWS] vouchers together, or a part of one that has
/// more, which is then read several times.
public final class SharedVouchers {
    /// Some 40 MB.
    static final long MOST_ROWS = 1 << 19;

    /// Where two hold the same of a month, the first is counted: the one that holds more of others, then by path.
    private final List<SieSource> files;

    private final long mostRows;
    private final List<FileVerdicts> verdicts = new ArrayList<>();
    private final List<MonthOfFiles> months = new ArrayList<>();

    private SharedVouchers(List<SieSource> files, long mostRows) {
        this.files = files;
        this.mostRows = mostRows;
        files.forEach(_ -> verdicts.add(new FileVerdicts()));
    }

    /// Months that are read together.
    ///
    /// @param parts in how many parts
    private record Batch(SortedSet<Integer> months, int parts) {}

    private record Slice(int file, int slice) {}

    /// What becomes of the vouchers of files of one company: path to it, for those files of which not all count.
    public static SortedMap<String, VoucherUse> of(Collection<SieSource> files) {
        return of(files, MOST_ROWS);
    }

    /// @param mostRows how many vouchers are held at a time
    static SortedMap<String, VoucherUse> of(Collection<SieSource> files, long mostRows) {
        List<SieSource> fullestFirst = files.stream()
                .sorted(Comparator.comparingLong(
                                (SieSource source) -> -source.ledger().entries())
                        .thenComparing(source -> source.ledger().file()))
                .toList();
        return new SharedVouchers(fullestFirst, mostRows).uses();
    }

    /// Whether any of the files must be read again.
    public static boolean mayBeIn(Collection<SieSource> files) {
        return !questions(files).isEmpty();
    }

    /// The months to be looked at, and about how many vouchers they have.
    private static SortedMap<Integer, Long> questions(Collection<SieSource> files) {
        Map<Integer, Long> holders = files.stream()
                .flatMap(source -> source.index().months().stream())
                .collect(Collectors.groupingBy(month -> month, Collectors.counting()));
        SortedMap<Integer, Long> vouchers = new TreeMap<>();
        for (SieSource source : files) {
            for (SortedMap<Integer, Long> slice : source.index().slices()) {
                slice.forEach((month, count) -> {
                    if (holders.getOrDefault(month, 0L) > 1
                            || source.index().unsure().contains(month)) {
                        vouchers.merge(month, count, Long::sum);
                    }
                });
            }
        }
        return vouchers;
    }

    private List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        SortedSet<Integer> together = new TreeSet<>();
        long rows = 0;
        for (Map.Entry<Integer, Long> month : questions(files).entrySet()) {
            if (rows + month.getValue() > mostRows && !together.isEmpty()) {
                batches.add(new Batch(together, 1));
                together = new TreeSet<>();
                rows = 0;
            }
            if (month.getValue() > mostRows) {
                int parts = Math.toIntExact(Math.ceilDiv(month.getValue(), mostRows));
                batches.add(new Batch(new TreeSet<>(List.of(month.getKey())), parts));
            } else {
                together.add(month.getKey());
                rows += month.getValue();
            }
        }
        if (!together.isEmpty()) {
            batches.add(new Batch(together, 1));
        }
        return batches;
    }

    private SortedMap<String, VoucherUse> uses() {
        batches().forEach(this::decide);
        verdicts.forEach(FileVerdicts::sort);
        return new SievedFiles(files, verdicts, months).uses();
    }

    private void decide(Batch batch) {
        List<@Nullable FiscalYear> years =
                files.stream().map(source -> current(source.ledger())).toList();
        var byMonth = new TreeMap<Integer, MonthOfFiles>();
        batch.months.forEach(month -> byMonth.put(month, new MonthOfFiles(month, years)));
        Map<Integer, List<VoucherRow>> rows = Map.of();
        for (int part = 0; part < batch.parts; part++) {
            rows = rows(batch, part);
            rows.forEach((month, some) -> byMonth.get(month).look(some));
        }
        byMonth.values().forEach(MonthOfFiles::settle);
        for (int part = 0; part < batch.parts; part++) {
            rows = batch.parts == 1 ? rows : rows(batch, part);
            rows.forEach((month, some) -> byMonth.get(month)
                    .judge(some, (row, action) -> verdicts.get(row.file()).except(row, action)));
        }
        for (MonthOfFiles month : byMonth.values()) {
            for (int file = 0; file < files.size(); file++) {
                verdicts.get(file).usual(month.month(), month.usual(file));
            }
            months.add(month);
        }
    }

    private static @Nullable FiscalYear current(SieLedger ledger) {
        return ledger.fiscalYears().stream()
                .filter(year -> year.index() == 0)
                .findFirst()
                .orElse(null);
    }

    /// The vouchers of the batch's months, each month's in their order.
    private Map<Integer, List<VoucherRow>> rows(Batch batch, int part) {
        List<Slice> slices = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            List<SortedMap<Integer, Long>> own = files.get(file).index().slices();
            for (int slice = 0; slice < own.size(); slice++) {
                if (own.get(slice).keySet().stream().anyMatch(batch.months::contains)) {
                    slices.add(new Slice(file, slice));
                }
            }
        }
        List<List<VoucherRow>> found = IntStream.range(0, slices.size())
                .parallel()
                .mapToObj(i -> rows(slices.get(i), batch, part))
                .toList();
        Map<Integer, List<VoucherRow>> rows = new HashMap<>();
        found.forEach(some -> some.forEach(
                row -> rows.computeIfAbsent(row.month(), _ -> new ArrayList<>()).add(row)));
        rows.values().forEach(some -> some.sort(VoucherRow.ORDER));
        return rows;
    }

    private List<VoucherRow> rows(Slice at, Batch batch, int part) {
        SieSource source = files.get(at.file);
        SieText text = source.index().text();
        List<VoucherKeys> made = new ArrayList<>();
        source.read(at.slice, VoucherLook.by(keys -> {
            var watch = new VoucherKeys(keys, text, at.file, at.slice, batch.months, part, batch.parts);
            made.add(watch);
            return watch;
        }));
        return made.getFirst().rows();
    }
}
