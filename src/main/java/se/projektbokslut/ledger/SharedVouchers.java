package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The vouchers that several files of one company hold, or one file several times: each counts once. Files are
/// read again for the months that at least two of them have vouchers of, or in which a file may have one twice;
/// where there are none, nothing is.
///
/// What is held at a time is bounded: as many months as have [#MOST_ROWS] vouchers together, or a part of one
/// that has more, which is then read several times.
public final class SharedVouchers {
    /// Some 40 MB.
    static final long MOST_ROWS = 1 << 19;

    /// Where two hold the same of a month, the first is counted: the one that holds more of others, of those a SIE
    /// file, which may state balances, before a list, then by path.
    private final List<SieSource> files;

    private final long mostRows;
    private final List<FileVerdicts> verdicts = new ArrayList<>();
    private final SortedMap<Integer, MonthOfFiles> months = new TreeMap<>();
    private final Numbering numbering;
    private final UnstatedSeries unstated;
    private final MovedVouchers moved;

    /// The months that a list without vouchers shares with another file.
    private final SortedMap<Integer, UntoldMonth> untold;

    private SharedVouchers(List<SieSource> files, long mostRows) {
        this.files = files;
        this.numbering = Numbering.of(files);
        this.unstated = UnstatedSeries.of(files);
        this.moved = new MovedVouchers(numbering);
        this.mostRows = mostRows;
        this.untold = UntoldMonths.compared(files, mostRows);
        files.forEach(_ -> verdicts.add(new FileVerdicts()));
    }

    /// What becomes of the vouchers of files of one company: [SieLedger#key] to it, for those of which not all count.
    public static SortedMap<String, VoucherUse> of(Collection<SieSource> files) {
        return of(files, MOST_ROWS);
    }

    /// @param mostRows how many vouchers are held at a time
    static SortedMap<String, VoucherUse> of(Collection<SieSource> files, long mostRows) {
        List<SieSource> fullestFirst = files.stream()
                .sorted(Comparator.comparingLong(
                                (SieSource source) -> -source.ledger().entries())
                        .thenComparing(source -> source.ledger().list() != null)
                        .thenComparing(source -> source.ledger().file()))
                .toList();
        return new SharedVouchers(fullestFirst, mostRows).uses();
    }

    /// Whether any of the files must be read again.
    public static boolean mayBeIn(Collection<SieSource> files) {
        return !questions(files).isEmpty()
                || !UntoldMonths.of(List.copyOf(files)).isEmpty();
    }

    /// The months to be looked at, and about how many vouchers they have.
    private static SortedMap<Integer, Long> questions(Collection<SieSource> files) {
        Map<Integer, Long> holders = files.stream()
                .filter(source -> source.ledger().hasVouchers())
                .flatMap(source -> source.index().months().stream())
                .collect(Collectors.groupingBy(month -> month, Collectors.counting()));
        SortedMap<Integer, Long> vouchers = new TreeMap<>();
        for (SieSource source : files) {
            if (!source.ledger().hasVouchers()) {
                continue;
            }
            for (SortedMap<Integer, Long> slice : source.index().slices()) {
                slice.forEach((month, count) -> {
                    boolean asked = holders.getOrDefault(month, 0L) > 1
                            || source.index().unsure().contains(month);
                    if (asked) {
                        vouchers.merge(month, count, Long::sum);
                    }
                });
            }
        }
        return vouchers;
    }

    private List<VoucherBatch> batches(SortedMap<Integer, Long> vouchers) {
        return VoucherBatch.of(vouchers, mostRows);
    }

    private SortedMap<String, VoucherUse> uses() {
        SortedMap<Integer, Long> vouchers = questions(files);
        batches(vouchers).forEach(this::decide);
        decideUntold();
        withholdApart(vouchers);
        withholdMoved(vouchers.keySet());
        verdicts.forEach(FileVerdicts::sort);
        return new SievedFiles(files, verdicts, List.copyOf(months.values())).uses();
    }

    private static MonthOfFiles of(Map<Integer, MonthOfFiles> months, int month) {
        return Objects.requireNonNull(months.get(month), "rows are read of the batch's months only");
    }

    private void decide(VoucherBatch batch) {
        var byMonth = new TreeMap<Integer, MonthOfFiles>();
        batch.months().forEach(month -> byMonth.put(month, new MonthOfFiles(month, numbering)));
        Map<Integer, List<VoucherRow>> rows = Map.of();
        for (int part = 0; part < batch.parts(); part++) {
            rows = byMonth(rows(batch, part));
            rows.forEach((month, some) -> of(byMonth, month).look(some));
        }
        byMonth.forEach((month, own) -> own.settle(untold.get(month)));
        for (int part = 0; part < batch.parts(); part++) {
            rows = batch.parts() == 1 ? rows : byMonth(rows(batch, part));
            rows.forEach((month, some) -> of(byMonth, month)
                    .judge(some, (row, action) -> verdicts.get(row.file()).except(row, action)));
        }
        for (MonthOfFiles month : byMonth.values()) {
            add(month);
            moved.add(month);
        }
    }

    /// The months of which only rows tell what counts, as their vouchers were not looked at.
    private void decideUntold() {
        untold.forEach((month, rows) -> {
            if (!months.containsKey(month)) {
                add(new MonthOfFiles(month, numbering).settle(rows));
            }
        });
    }

    private void add(MonthOfFiles month) {
        for (int file = 0; file < files.size(); file++) {
            verdicts.get(file).usual(month.month(), month.roles().usual(file));
        }
        months.put(month.month(), month);
    }

    /// Two files that hold mostly the same of some month are exports of the same books: what they hold of a month
    /// of which they share nothing is what differs between them, and does not add up.
    private void withholdApart(SortedMap<Integer, Long> vouchers) {
        var akin = new boolean[files.size()][files.size()];
        for (int file = 0; file < files.size(); file++) {
            for (int other = 0; other < files.size(); other++) {
                int one = file;
                int two = other;
                akin[file][other] = numbering.areOne(file, other)
                        && months.values().stream()
                                .anyMatch(month -> month.roles().shareMost(one, two));
            }
        }
        SortedMap<Integer, Long> again = new TreeMap<>();
        vouchers.forEach((month, count) -> {
            if (of(months, month).partAkin(akin)) {
                again.put(month, count);
            }
        });
        for (VoucherBatch batch : batches(again)) {
            for (int part = 0; part < batch.parts(); part++) {
                byMonth(rows(batch, part))
                        .forEach((month, some) -> of(months, month)
                                .withholdApart(
                                        some,
                                        (row, action) ->
                                                verdicts.get(row.file()).except(row, action)));
            }
        }
    }

    /// What was decided month by month, but for vouchers that stand in different months of different files.
    ///
    /// @param looked the months whose vouchers were looked at
    private void withholdMoved(Set<Integer> looked) {
        for (int file = 0; file < files.size(); file++) {
            for (int month : files.get(file).index().entriesByMonth().keySet()) {
                if (!looked.contains(month) && files.get(file).ledger().hasVouchers()) {
                    moved.addAlone(file);
                }
            }
        }
        Set<Integer> compared = moved.compared();
        if (compared.isEmpty()) {
            return;
        }
        var zones = new NumberZones();
        for (int file : compared) {
            eachSlice(file, (_, source, sums) -> zones.add(source, sums));
        }
        zones.settle();
        List<SliceAt> slices = new ArrayList<>();
        long[] estimate = {0};
        for (int file = 0; file < files.size(); file++) {
            eachSlice(file, (at, source, sums) -> {
                long some = zones.estimate(source, sums);
                if (some >= 0) {
                    slices.add(at);
                    estimate[0] += some;
                }
            });
        }
        int parts = Math.max(1, Math.toIntExact(Math.ceilDiv(estimate[0], mostRows)));
        VoucherKeys.Wanted wanted = (series, number, _) -> zones.has(series, number);
        List<VoucherRow> rows = List.of();
        for (int part = 0; part < parts && !moved.compared().isEmpty(); part++) {
            rows = withoutEmpty(rows(slices, wanted, part, parts));
            moved.look(rows);
        }
        for (int part = 0; part < parts && !moved.compared().isEmpty(); part++) {
            rows = parts == 1 ? rows : withoutEmpty(rows(slices, wanted, part, parts));
            moved.judge(rows, this::withhold);
        }
    }

    /// A cancelled voucher keeps the date of its cancelling.
    private static List<VoucherRow> withoutEmpty(List<VoucherRow> rows) {
        return rows.stream().filter(row -> !row.empty()).toList();
    }

    private void withhold(List<VoucherRow> same, Set<Integer> between) {
        VoucherRow first = same.getFirst();
        months.computeIfAbsent(first.month(), month -> new MonthOfFiles(month, numbering).heldBy(first.file()))
                .withhold(
                        same, between, (row, action) -> verdicts.get(row.file()).except(row, action));
    }

    private interface SliceLook {
        void at(SliceAt at, SieSource source, SliceSums sums);
    }

    private void eachSlice(int file, SliceLook look) {
        SieSource source = files.get(file);
        int slices = source.ledger().hasVouchers() ? source.index().slices().size() : 0;
        for (int slice = 0; slice < slices; slice++) {
            look.at(new SliceAt(file, slice), source, source.slices().apply(slice));
        }
    }

    /// The vouchers of the batch's months.
    private List<VoucherRow> rows(VoucherBatch batch, int part) {
        Set<Integer> wanted = new HashSet<>(batch.months());
        List<SliceAt> slices = SliceAt.of(files, source -> source.ledger().hasVouchers(), wanted);
        return unstated.known(rows(slices, (_, _, date) -> wanted.contains(date / 100), part, batch.parts()));
    }

    /// Each month's vouchers, in the order in which they come.
    private static Map<Integer, List<VoucherRow>> byMonth(List<VoucherRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(VoucherRow::month));
    }

    /// Vouchers of slices in their order.
    private List<VoucherRow> rows(List<SliceAt> slices, VoucherKeys.Wanted wanted, int part, int parts) {
        return slices.parallelStream()
                .map(at -> files.get(at.file())
                        .watch(
                                at.slice(),
                                hashes -> new VoucherKeys(hashes, at.file(), at.slice(), wanted, part, parts))
                        .rows())
                .flatMap(List::stream)
                .sorted(VoucherRow.ORDER)
                .toList();
    }
}
