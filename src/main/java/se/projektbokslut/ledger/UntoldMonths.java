package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The months that several files of a company hold and one of them as a list that does not tell its
/// vouchers: of these no entry can be told to be another one's (CONTRACT, "An office's own list"), so the
/// month is the newest file's, as far as all say when they were written, or that their names tell it. Of
/// lists that do not say so the one counts that holds every row of the others, each as often.
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

    /// @param files the files with entries of the month, at least two
    /// @param newest of them; [FileRoles#NONE] where nothing tells which it is
    /// @param areLists whether all are lists that do not tell their vouchers, each another one
    /// @param rows how many they have of the month
    record Holders(List<Integer> files, int newest, boolean areLists, long rows) {}

    /// By month, `yyyymm`.
    static SortedMap<Integer, Holders> of(List<SieSource> files) {
        SortedMap<Integer, List<Integer>> holders = new TreeMap<>();
        for (int file = 0; file < files.size(); file++) {
            for (int month : files.get(file).index().used()) {
                holders.computeIfAbsent(month, _ -> new ArrayList<>()).add(file);
            }
        }
        SortedMap<Integer, Holders> untold = new TreeMap<>();
        holders.forEach((month, own) -> {
            boolean any =
                    own.stream().anyMatch(file -> !files.get(file).ledger().hasVouchers());
            // A list that names its company in two ways, by number and by name, stands here twice.
            long different =
                    own.stream().map(file -> name(files, file)).distinct().count();
            if (different > 1 && any) {
                boolean lists =
                        different == own.size() && own.stream().map(files::get).allMatch(UntoldMonths::isUntold);
                untold.put(month, new Holders(own, newest(files, own), lists, rows(files, own, month)));
            }
        });
        return untold;
    }

    private static long rows(List<SieSource> files, List<Integer> holders, int month) {
        return holders.stream()
                .flatMap(file -> files.get(file).index().slices().stream())
                .mapToLong(slice -> slice.getOrDefault(month, 0L))
                .sum();
    }

    private static int newest(List<SieSource> files, List<Integer> holders) {
        boolean dated = holders.stream().allMatch(file -> written(files, file) != null);
        boolean named =
                holders.stream().allMatch(file -> isByName(files.get(file).ledger()));
        int newest = FileRoles.NONE;
        boolean alone = false;
        for (int file : holders) {
            int order = newest == FileRoles.NONE
                    ? 1
                    : dated
                            ? Objects.requireNonNull(written(files, file))
                                    .compareTo(Objects.requireNonNull(written(files, newest)))
                            : named ? NUMBERED.compare(name(files, file), name(files, newest)) : 0;
            alone = order > 0 || (alone && order < 0);
            newest = order > 0 ? file : newest;
        }
        return alone ? newest : sameLists(files, holders) ? holders.getFirst() : FileRoles.NONE;
    }

    /// Whether all are lists that hold the same, though not written in the same bytes: then it does not
    /// matter which, and no row needs to be looked at.
    private static boolean sameLists(List<SieSource> files, List<Integer> holders) {
        SieSource first = files.get(holders.getFirst());
        return holders.stream().map(files::get).allMatch(source -> isUntold(source) && holdTheSame(source, first));
    }

    /// Whether it is a list that does not tell its vouchers.
    static boolean isUntold(SieSource source) {
        return source.ledger().list() != null && !source.ledger().hasVouchers();
    }

    private static boolean holdTheSame(SieSource source, SieSource other) {
        int slices = source.index().slices().size();
        return source.ledger().entries() == other.ledger().entries()
                && slices == other.index().slices().size()
                && IntStream.range(0, slices)
                        .allMatch(slice -> holdTheSame(
                                source.slices().apply(slice), other.slices().apply(slice)));
    }

    private static boolean holdTheSame(SliceSums slice, SliceSums other) {
        return slice.groups().equals(other.groups())
                && slice.periods().equals(other.periods())
                && entriesByDate(slice).equals(entriesByDate(other));
    }

    private static SortedMap<Integer, Long> entriesByDate(SliceSums slice) {
        SortedMap<Integer, Long> entries = new TreeMap<>();
        slice.dates().forEach(date -> entries.put(date.date(), date.entries()));
        return entries;
    }

    private static @Nullable LocalDate written(List<SieSource> files, int file) {
        return files.get(file).ledger().generated();
    }

    private static String name(List<SieSource> files, int file) {
        return files.get(file).ledger().file();
    }

    private static boolean isByName(SieLedger ledger) {
        SieLedger.OfList list = ledger.list();
        return list != null && list.byName();
    }
}
