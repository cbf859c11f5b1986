package se.projektbokslut.annual;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.ledger.SupplierLedger;
import se.projektbokslut.ledger.SupplierLedger.Month;

/// Which supplier-ledger files stand for a row that several of them may hold, so that none is counted twice. Such
/// a file does not say when it was made, so nothing tells which of two is the newer.
///
/// - The same bytes under two names: the first by path is used.
/// - A file whose every month of every buyer stands in another with the same rows, sum and voucher numbers (a
///   month beside its year, the same export saved anew): the other is used.
/// - Two other files with rows of one buyer in one month whose voucher numbers meet: they may hold the same
///   vouchers, and the buyer's years of those months have no figures. So it is with a file whose amounts, together
///   with those of the ledgers before it, leave the range of a [Money][se.projektbokslut.intake.Money].
final class SupplierOverlaps {
    private final Companies companies;
    private final SortedMap<String, String> superseded = new TreeMap<>();
    private final SortedMap<Pair, Conflict> conflicts =
            new TreeMap<>(Comparator.comparing(Pair::first).thenComparing(Pair::second));
    private final Set<String> tooLarge = new HashSet<>();
    private final Set<BuyerYear> withheld = new HashSet<>();

    /// The months of each buyer, with what each file has of them.
    private final Map<MonthKey, List<Part>> parts = new TreeMap<>(Comparator.comparingInt(MonthKey::year)
            .thenComparingInt(MonthKey::month)
            .thenComparing(MonthKey::buyer));

    private record MonthKey(int year, int month, String buyer) {}

    private record Part(SupplierLedger file, Month month) {}

    private record BuyerYear(String buyer, int year) {}

    private record Pair(String first, String second) {}

    /// Two files that may hold the same vouchers.
    ///
    /// @param first the path that comes first
    /// @param months in which they meet, `yyyy-mm`
    /// @param years of these months: the buyers have no figures in them
    record Conflict(String first, String second, SortedSet<String> months, SortedSet<Integer> years) {}

    /// @param files by path
    /// @param digests path to SHA-256
    /// @param before the sum of the amounts, without their signs, of what is summed beside these files
    SupplierOverlaps(List<SupplierLedger> files, Companies companies, Map<String, String> digests, BigInteger before) {
        this.companies = companies;
        List<SupplierLedger> left = supersede(different(files, digests));
        left.forEach(this::addParts);
        parts.forEach((key, months) -> compare(key, months));
        withholdTooLarge(left, before);
    }

    /// What becomes of the file's rows of a buyer in a year.
    Use use(SupplierLedger file, String buyer, int year) {
        if (superseded.containsKey(file.file())) {
            return Use.SUPERSEDED;
        }
        return withheld.contains(new BuyerYear(companies.key(buyer), year)) ? Use.WITHHELD : Use.USED;
    }

    /// The file that stands for all of this one; null where none does.
    @Nullable
    String supersededBy(SupplierLedger file) {
        return superseded.get(file.file());
    }

    /// By the paths of both.
    List<Conflict> conflicts() {
        return List.copyOf(conflicts.values());
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
                superseded.put(file.file(), twin);
            }
        }
        return kept;
    }

    private List<SupplierLedger> supersede(List<SupplierLedger> files) {
        var byMonth = new HashMap<MonthKey, List<SupplierLedger>>();
        files.forEach(file -> file.months()
                .forEach(month -> byMonth.computeIfAbsent(key(month), _ -> new ArrayList<>())
                        .add(file)));
        var left = new ArrayList<SupplierLedger>();
        for (SupplierLedger file : files) {
            Optional<SupplierLedger> by = file.months().stream()
                    .limit(1)
                    .flatMap(month -> byMonth.getOrDefault(key(month), List.of()).stream())
                    .filter(other -> standsFor(other, file))
                    .min(Comparator.comparingInt(
                                    (SupplierLedger other) -> -other.months().size())
                            .thenComparing(SupplierLedger::file));
            by.ifPresentOrElse(other -> superseded.put(file.file(), other.file()), () -> left.add(file));
        }
        return left;
    }

    /// Of two files that hold the same, the first by path stands for the other.
    private static boolean standsFor(SupplierLedger whole, SupplierLedger part) {
        return !whole.file().equals(part.file())
                && holds(whole, part)
                && (whole.months().size() > part.months().size()
                        || whole.file().compareTo(part.file()) < 0
                        || !holds(part, whole));
    }

    private static boolean holds(SupplierLedger whole, SupplierLedger part) {
        return new HashSet<>(whole.months()).containsAll(part.months())
                && part.months().stream().allMatch(month -> month.first() != null)
                && (hasProjects(whole) || !hasProjects(part));
    }

    private static boolean hasProjects(SupplierLedger file) {
        return file.groups().stream().anyMatch(group -> group.project() != null);
    }

    private MonthKey key(Month month) {
        return new MonthKey(month.year(), month.month(), companies.key(month.buyer()));
    }

    private void addParts(SupplierLedger file) {
        file.months()
                .forEach(month -> parts.computeIfAbsent(key(month), _ -> new ArrayList<>())
                        .add(new Part(file, month)));
    }

    private void compare(MonthKey key, List<Part> months) {
        for (int i = 0; i < months.size(); i++) {
            for (int j = i + 1; j < months.size(); j++) {
                Part first = months.get(i);
                Part second = months.get(j);
                if (!first.file().file().equals(second.file().file()) && numbersMeet(first.month(), second.month())) {
                    Conflict conflict = conflicts.computeIfAbsent(
                            new Pair(first.file().file(), second.file().file()),
                            pair -> new Conflict(pair.first(), pair.second(), new TreeSet<>(), new TreeSet<>()));
                    conflict.months().add(String.format(Locale.ROOT, "%d-%02d", key.year(), key.month()));
                    conflict.years().add(key.year());
                    withheld.add(new BuyerYear(key.buyer(), key.year()));
                }
            }
        }
    }

    private static boolean numbersMeet(Month a, Month b) {
        return a.first() == null
                || a.last() == null
                || b.first() == null
                || b.last() == null
                || (isUpTo(a.first(), b.last()) && isUpTo(b.first(), a.last()));
    }

    /// In the order of [Month]: a shorter number is lower.
    private static boolean isUpTo(String low, String high) {
        return low.length() == high.length() ? low.compareTo(high) <= 0 : low.length() < high.length();
    }

    /// No sum of what is left can overflow, in whichever order it is made.
    private void withholdTooLarge(List<SupplierLedger> files, BigInteger before) {
        BigInteger sum = before;
        for (SupplierLedger file : files) {
            BigInteger with = file.groups().stream()
                    .map(group -> BigInteger.valueOf(group.amount().ore()).abs())
                    .reduce(sum, BigInteger::add);
            if (with.bitLength() < Long.SIZE) {
                sum = with;
            } else {
                tooLarge.add(file.file());
                file.groups().forEach(group -> withheld.add(new BuyerYear(companies.key(group.buyer()), group.year())));
            }
        }
    }
}
