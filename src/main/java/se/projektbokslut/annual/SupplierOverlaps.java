package se.projektbokslut.annual;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.SupplierDisputes.Conflict;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierLedger.Month;
import se.projektbokslut.suppliers.SupplierParts;
import se.projektbokslut.suppliers.SupplierRereading;
import se.projektbokslut.suppliers.SupplierRereading.BuyerMonth;

/// Which supplier-ledger files stand for a row that several of them may hold, so that none is counted twice
/// (CONTRACT, "Never twice"). Such a file does not say when it was made, so nothing tells which of two is the
/// newer.
///
/// - The same bytes under two names: the first by path is used.
/// - Where the rows of a buyer in a month are the same in two files (a month beside its year, the same export
///   saved anew), one of them stands for both.
/// - Where they are not, the files are read again and their vouchers compared ([SupplierDisputes]).
///
/// A file whose amounts, together with those of the ledgers before it, leave the range of a
/// [Money][se.projektbokslut.money.Money] is withheld.
final class SupplierOverlaps {
    private final Companies companies;
    private final SortedMap<String, String> twins = new TreeMap<>();

    /// The months that another file stands for: by file and month, that file.
    private final Map<String, SortedMap<BuyerMonth, String>> supersededMonths = new HashMap<>();

    private final SupplierDisputes disputes;
    private final Map<String, SupplierParts> parts = new HashMap<>();
    private final Set<String> tooLarge = new HashSet<>();

    private static final SortedMap<BuyerMonth, String> NO_MONTHS =
            Collections.unmodifiableSortedMap(new TreeMap<>(SupplierDisputes.BY_MONTH));

    private record MonthKey(int month, String buyer) {}

    /// What a file has of a buyer's month, in whichever spellings of the buyer.
    record Part(SupplierLedger file, List<Month> months) {
        long rows() {
            return months.stream().mapToLong(Month::rows).sum();
        }

        /// Whether the other file has the same rows, by their number, sum and hash.
        boolean isAs(Part other) {
            return rows() == other.rows() && sum(months).equals(sum(other.months)) && vouchers() == other.vouchers();
        }

        private long vouchers() {
            return months.stream().mapToLong(Month::vouchers).sum();
        }

        private static BigInteger sum(List<Month> months) {
            return months.stream()
                    .map(month -> BigInteger.valueOf(month.amount().ore()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        List<BuyerMonth> keys() {
            return months.stream().map(Part::key).toList();
        }

        private static BuyerMonth key(Month month) {
            return new BuyerMonth(month.year() * 100 + month.month(), month.buyer());
        }
    }

    /// Which of two files stands for what both hold: one that tells the projects, one that holds more of the
    /// month, one that holds more months, the first by path.
    private static final Comparator<Part> PREFERENCE = Comparator.comparing((Part part) -> !hasProjects(part.file()))
            .thenComparingLong(part -> -part.rows())
            .thenComparingInt(part -> -part.file().months().size())
            .thenComparing(part -> part.file().file());

    /// @param files by path
    /// @param digests path to SHA-256
    /// @param before the sum of the amounts, without their signs, of what is summed beside these files
    SupplierOverlaps(
            List<SupplierLedger> files,
            SupplierRereading rereading,
            Companies companies,
            Map<String, String> digests,
            BigInteger before) {
        this.companies = companies;
        this.disputes = new SupplierDisputes(rereading);
        List<SupplierLedger> different = different(files, digests);
        byMonth(different).forEach((key, met) -> compare(key, met));
        disputes.resolve();
        different.forEach(file -> parts.put(file.file(), parted(file)));
        withholdTooLarge(different, before);
    }

    /// What becomes of the file's rows.
    SupplierParts parts(SupplierLedger file) {
        return parts.getOrDefault(file.file(), new SupplierParts(List.of(), file.groups(), List.of()));
    }

    /// The file that stands for all of this one; null where none does.
    @Nullable
    String supersededBy(SupplierLedger file) {
        SupplierParts own = parts(file);
        boolean none = own.used().isEmpty()
                && own.withheld().isEmpty()
                && !file.groups().isEmpty();
        String twin = twins.get(file.file());
        if (twin != null || !none) {
            return twin;
        }
        SortedMap<BuyerMonth, String> months = supersededMonths.getOrDefault(file.file(), NO_MONTHS);
        return months.isEmpty() ? disputes.preferredTo(file.file()) : months.get(months.firstKey());
    }

    /// The files that stand for some of this one's vouchers, and the months (`yyyymm`) of these.
    SortedMap<String, SortedSet<Integer>> standIns(SupplierLedger file) {
        var all = new TreeMap<String, SortedSet<Integer>>();
        disputes.standIns(file.file()).forEach((by, months) -> all.put(by, new TreeSet<>(months)));
        supersededMonths
                .getOrDefault(file.file(), NO_MONTHS)
                .forEach((month, by) ->
                        all.computeIfAbsent(by, _ -> new TreeSet<>()).add(month.month()));
        return all;
    }

    /// By the paths of both.
    List<Conflict> conflicts() {
        return disputes.conflicts();
    }

    /// The paths of files whose amounts are out of range.
    Set<String> tooLarge() {
        return tooLarge;
    }

    private List<SupplierLedger> different(List<SupplierLedger> files, Map<String, String> digests) {
        var first = new HashMap<String, String>();
        var kept = new ArrayList<SupplierLedger>();
        for (SupplierLedger file : files) {
            String digest = digests.get(file.file());
            String twin = digest == null ? null : first.putIfAbsent(digest, file.file());
            if (twin == null) {
                kept.add(file);
            } else {
                twins.put(file.file(), twin);
            }
        }
        return kept;
    }

    private static boolean hasProjects(SupplierLedger file) {
        return file.groups().stream().anyMatch(group -> group.project() != null);
    }

    /// The months of each buyer, with what each file has of them.
    private SortedMap<MonthKey, List<Part>> byMonth(List<SupplierLedger> files) {
        var met = new TreeMap<MonthKey, List<Part>>(
                Comparator.comparingInt(MonthKey::month).thenComparing(MonthKey::buyer));
        for (SupplierLedger file : files) {
            var own = new HashMap<MonthKey, List<Month>>();
            for (Month month : file.months()) {
                own.computeIfAbsent(
                                new MonthKey(month.year() * 100 + month.month(), companies.key(month.buyer())),
                                _ -> new ArrayList<>())
                        .add(month);
            }
            own.forEach((key, months) ->
                    met.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Part(file, months)));
        }
        return met;
    }

    private void compare(MonthKey key, List<Part> met) {
        if (met.size() < 2) {
            return;
        }
        var different = new ArrayList<Part>();
        for (Part part : met.stream().sorted(PREFERENCE).toList()) {
            Part same = different.stream().filter(part::isAs).findFirst().orElse(null);
            if (same == null) {
                different.add(part);
            } else {
                SortedMap<BuyerMonth, String> months = supersededMonths.computeIfAbsent(
                        part.file().file(), _ -> new TreeMap<>(SupplierDisputes.BY_MONTH));
                part.keys().forEach(month -> months.put(month, same.file().file()));
            }
        }
        if (different.size() > 1) {
            disputes.add(key.month(), different);
        }
    }

    private SupplierParts parted(SupplierLedger file) {
        Set<BuyerMonth> gone =
                supersededMonths.getOrDefault(file.file(), NO_MONTHS).keySet();
        SupplierParts disputed = disputes.parts(file);
        var used = new ArrayList<>(disputed.used());
        var superseded = new ArrayList<>(disputed.superseded());
        var withheld = new ArrayList<>(disputed.withheld());
        for (SupplierLedger.Group group : file.groups()) {
            BuyerMonth month = new BuyerMonth(group.year() * 100 + group.month(), group.buyer());
            if (gone.contains(month)) {
                superseded.add(group);
            } else if (disputes.withholds(file, month)) {
                withheld.add(group);
            } else if (!disputes.divides(file, month)) {
                used.add(group);
            }
        }
        return new SupplierParts(used, superseded, withheld);
    }

    /// No sum of what is left can overflow, in whichever order it is made.
    private void withholdTooLarge(List<SupplierLedger> files, BigInteger before) {
        BigInteger sum = before;
        for (SupplierLedger file : files) {
            SupplierParts own = parts(file);
            BigInteger with = own.used().stream()
                    .map(group -> BigInteger.valueOf(group.debit().ore())
                            .add(BigInteger.valueOf(group.credit().ore())))
                    .reduce(sum, BigInteger::add);
            if (with.bitLength() < Long.SIZE) {
                sum = with;
            } else {
                tooLarge.add(file.file());
                var withheld = new ArrayList<>(own.withheld());
                withheld.addAll(own.used());
                parts.put(file.file(), new SupplierParts(List.of(), own.superseded(), withheld));
            }
        }
    }
}
