package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.projektbokslut.ledger.VoucherUse.Corrected;
import se.projektbokslut.ledger.VoucherUse.Named;
import se.projektbokslut.ledger.VoucherUse.Odds;
import se.projektbokslut.ledger.VoucherUse.Some;

/// Sums of files what counts, and what is withheld, of their vouchers: of a slice to which not the same happens
/// everywhere by reading it once more.
final class SievedFiles {
    /// As vouchers are named.
    private static final Comparator<Named> ORDER = Comparator.comparing(Named::date)
            .thenComparing(Named::series)
            .thenComparing(Named::number, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Named::file)
            .thenComparingLong(Named::line);

    private final List<SieSource> files;
    private final List<FileVerdicts> verdicts;
    private final List<MonthOfFiles> months;
    private final List<Names> withheld = new ArrayList<>();

    /// @param months what was decided, in their order
    SievedFiles(List<SieSource> files, List<FileVerdicts> verdicts, List<MonthOfFiles> months) {
        this.files = files;
        this.verdicts = verdicts;
        this.months = months;
    }

    /// Vouchers of a file: month to how many, and the first ones.
    private record Names(SortedMap<Integer, Long> counts, List<Named> named) {
        Names() {
            this(new TreeMap<>(), new ArrayList<>());
        }
    }

    /// [SieLedger#key] to what becomes of the file's vouchers, for those of which not all count.
    SortedMap<String, VoucherUse> uses() {
        Set<Integer> atOdds = new TreeSet<>();
        months.forEach(month -> month.atOdds().forEach(atOdds::addAll));
        SortedMap<String, VoucherUse> uses = new TreeMap<>();
        for (int file = 0; file < files.size(); file++) {
            withheld.add(new Names());
            if (atOdds.contains(file) || !verdicts.get(file).areAllUsed()) {
                uses.put(files.get(file).ledger().key(), sieved(file));
            }
        }
        odds().forEach(odds -> firstOf(odds, uses).odds().add(odds));
        return uses;
    }

    /// Of a list that names one company in two ways, as its number and as its name, the first that has a use.
    private VoucherUse firstOf(Odds odds, SortedMap<String, VoucherUse> uses) {
        return files.stream()
                .map(SieSource::ledger)
                .filter(ledger -> ledger.file().equals(odds.files().getFirst()))
                .map(ledger -> uses.get(ledger.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private String path(int file) {
        return files.get(file).ledger().file();
    }

    private VoucherUse sieved(int file) {
        SieSource source = files.get(file);
        FileVerdicts verdict = verdicts.get(file);
        var names = new EnumMap<VoucherAction, Names>(VoucherAction.class);
        for (VoucherAction action : VoucherAction.values()) {
            names.put(action, new Names());
        }
        SortedMap<Integer, Long> superseded = new TreeMap<>();
        addEntries(superseded, source.index().entries(), 1);
        var parts = new EnumMap<VoucherAction, SieLedger>(VoucherAction.class);
        for (VoucherAction action : List.of(VoucherAction.USED, VoucherAction.WITHHELD, VoucherAction.REPEATED)) {
            if (action != VoucherAction.USED && !occurs(file, action)) {
                continue;
            }
            SortedMap<Integer, Long> entries = new TreeMap<>();
            long[] linesBefore = {0};
            parts.put(
                    action,
                    SieFiles.merge(
                            source.index().plan(),
                            () -> IntStream.range(0, source.index().slices().size())
                                    .mapToObj(slice -> {
                                        SliceSums sums = sieved(source, verdict, slice, action, linesBefore[0], names);
                                        linesBefore[0] += sums.lines();
                                        sums.dates()
                                                .forEach(date ->
                                                        entries.merge(date.date() / 10_000, date.entries(), Long::sum));
                                        return sums;
                                    })
                                    .iterator()));
            if (action != VoucherAction.REPEATED) {
                addEntries(superseded, entries, -1);
            }
        }
        superseded.values().removeIf(count -> count == 0);
        withheld.set(file, names.get(VoucherAction.WITHHELD));
        SieLedger used = Objects.requireNonNull(parts.get(VoucherAction.USED), "what counts is always summed");
        return new VoucherUse(
                used.groups(),
                used.extent().periods(),
                used.vouchers(),
                used.through(),
                parts.containsKey(VoucherAction.WITHHELD)
                        ? parts.get(VoucherAction.WITHHELD).groups()
                        : List.of(),
                superseded,
                standIns(file),
                corrected(file),
                new ArrayList<>(),
                byYear(Objects.requireNonNull(names.get(VoucherAction.REPEATED))));
    }

    private boolean occurs(int file, VoucherAction action) {
        List<SortedMap<Integer, Long>> slices = files.get(file).index().slices();
        return IntStream.range(0, slices.size())
                .anyMatch(slice ->
                        verdicts.get(file).in(slice, slices.get(slice).keySet()).contains(action));
    }

    private static void addEntries(SortedMap<Integer, Long> sums, SortedMap<Integer, Long> entries, int sign) {
        entries.forEach((year, count) -> sums.merge(year, sign * count, Long::sum));
    }

    private SliceSums sieved(
            SieSource source,
            FileVerdicts verdict,
            int slice,
            VoucherAction action,
            long linesBefore,
            Map<VoucherAction, Names> names) {
        SliceSums whole = source.slices().apply(slice);
        Set<VoucherAction> actions =
                verdict.in(slice, source.index().slices().get(slice).keySet());
        if (!actions.contains(action)) {
            return whole.withoutVouchers();
        }
        if (actions.size() == 1) {
            return whole;
        }
        List<FileVerdicts.Sieve> made = new ArrayList<>();
        SliceSums sums = source.read(slice, VoucherLook.by(keys -> {
            FileVerdicts.Sieve sieve = verdict.sieve(slice, action, keys);
            made.add(sieve);
            return sieve;
        }));
        FileVerdicts.Sieve sieve = made.getFirst();
        Names own = names.getOrDefault(action, new Names());
        sieve.counts().forEach((month, count) -> own.counts.merge(month, count, Long::sum));
        sieve.passed()
                .forEach(voucher -> own.named.add(new Named(
                        source.ledger().file(),
                        linesBefore + voucher.line(),
                        source.index().text().of(voucher.rawSeries()),
                        voucher.number() < 0 ? null : (Long) voucher.number(),
                        SieDates.date(voucher.date()))));
        return sums;
    }

    private SortedMap<String, SortedSet<Integer>> standIns(int file) {
        SortedMap<String, SortedSet<Integer>> standIns = new TreeMap<>();
        for (MonthOfFiles month : months) {
            if (month.roles().standIn(file) != FileRoles.NONE
                    && !month.corrections().containsKey(file)) {
                standIns.computeIfAbsent(path(month.roles().standIn(file)), _ -> new TreeSet<>())
                        .add(month.month());
            }
        }
        return standIns;
    }

    /// By newer file and year, in the order of time.
    private List<Corrected> corrected(int file) {
        record Key(int year, String by) {}
        Map<Key, Corrected> all = new LinkedHashMap<>();
        for (MonthOfFiles month : months) {
            UntoldMonth.Correction own = month.corrections().get(file);
            if (own != null) {
                var one = new Corrected(
                        path(own.by()),
                        month.month() / 100,
                        new TreeSet<>(Set.of(month.month())),
                        own.rows(),
                        linesBefore(file, own.slice()) + own.line());
                all.merge(new Key(one.year(), one.by()), one, SievedFiles::plus);
            }
        }
        return List.copyOf(all.values());
    }

    private static Corrected plus(Corrected a, Corrected b) {
        var both = new TreeSet<>(a.months());
        both.addAll(b.months());
        return new Corrected(a.by(), a.year(), both, a.entries() + b.entries(), Math.min(a.line(), b.line()));
    }

    private long linesBefore(int file, int slice) {
        return IntStream.range(0, slice)
                .mapToLong(before -> files.get(file).slices().apply(before).lines())
                .sum();
    }

    private static SortedMap<Integer, Some> byYear(Names names) {
        SortedMap<Integer, Some> years = new TreeMap<>();
        names.counts.forEach((month, count) -> years.merge(
                month / 100,
                new Some(count, first(names.named, month)),
                (a, b) -> new Some(
                        a.count() + b.count(),
                        java.util.stream.Stream.concat(a.named().stream(), b.named().stream())
                                .limit(Some.MOST)
                                .toList())));
        return years;
    }

    private static List<Named> first(List<Named> named, int month) {
        return named.stream()
                .filter(voucher -> month(voucher.date()) == month)
                .sorted(ORDER)
                .limit(Some.MOST)
                .toList();
    }

    private static int month(LocalDate date) {
        return date.getYear() * 100 + date.getMonthValue();
    }

    private List<Odds> odds() {
        record Key(SortedSet<Integer> files, int year, boolean untold) {}
        Map<Key, SortedSet<Integer>> found = new HashMap<>();
        for (MonthOfFiles month : months) {
            for (SortedSet<Integer> set : month.atOdds()) {
                found.computeIfAbsent(new Key(set, month.month() / 100, month.isUntold(set)), _ -> new TreeSet<>())
                        .add(month.month());
            }
        }
        return found.entrySet().stream()
                .map(e -> odds(e.getKey().files, e.getKey().year, e.getValue(), e.getKey().untold))
                .sorted(Comparator.comparing((Odds odds) -> odds.files().toString())
                        .thenComparingInt(Odds::year)
                        .thenComparing(Odds::untold))
                .toList();
    }

    private Odds odds(SortedSet<Integer> set, int year, SortedSet<Integer> in, boolean untold) {
        var paths = new TreeSet<String>();
        long count = 0;
        List<Named> named = new ArrayList<>();
        for (int file : set) {
            paths.add(path(file));
            count += in.stream()
                    .mapToLong(month -> withheld.get(file).counts.getOrDefault(month, 0L))
                    .sum();
            withheld.get(file).named.stream()
                    .filter(voucher -> in.contains(month(voucher.date())))
                    .forEach(named::add);
        }
        named.sort(ORDER);
        return new Odds(
                paths, year, in, new Some(count, named.stream().limit(Some.MOST).toList()), untold);
    }
}
