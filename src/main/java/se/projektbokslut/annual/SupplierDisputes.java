package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.SupplierOverlaps.Part;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierParts;
import se.projektbokslut.suppliers.SupplierRereading;
import se.projektbokslut.suppliers.SupplierRereading.BuyerMonth;
import se.projektbokslut.suppliers.VoucherChoice;
import se.projektbokslut.suppliers.VoucherUnits;

/// The months in which two supplier-ledger files have other rows of one buyer, voucher by voucher (CONTRACT,
/// "Never twice"). Where the files share none, both count; where one holds all that the other does, what both
/// hold counts once. Where they share some and each has others, what both hold counts once and the others are
/// withheld; where a number stands for other rows on the same day, both are withheld.
final class SupplierDisputes {
    static final Comparator<BuyerMonth> BY_MONTH =
            Comparator.comparingInt(BuyerMonth::month).thenComparing(BuyerMonth::buyer);

    /// So many rows are compared at once, some 50 MB of vouchers; a file with more is read several times.
    private static final long MOST_ROWS = 1_500_000;

    /// So many vouchers are named.
    private static final int MOST_NAMED = 20;

    private final SupplierRereading rereading;
    private final List<Dispute> disputes = new ArrayList<>();
    private final Map<String, Map<BuyerMonth, VoucherChoice>> choices = new HashMap<>();

    /// The months whose vouchers cannot be read again.
    private final Map<String, Set<BuyerMonth>> withheld = new HashMap<>();

    private final Map<String, String> preferred = new HashMap<>();

    /// Where nothing is in doubt, the files that stand for vouchers of another: by its path, and the months.
    private final Map<String, SortedMap<String, SortedSet<Integer>>> standIns = new HashMap<>();
    private final SortedMap<Pair, Conflict> conflicts =
            new TreeMap<>(Comparator.comparing(Pair::first).thenComparing(Pair::second));

    /// @param parts the preferred one first
    private record Dispute(int month, List<Part> parts) {}

    private record Pair(String first, String second) {}

    /// Two files that contradict each other.
    ///
    /// @param first the path that comes first
    /// @param months in which they do, `yyyy-mm`
    /// @param years of these months
    /// @param lines where the first vouchers stand that are withheld, by path
    record Conflict(
            String first,
            String second,
            SortedSet<String> months,
            SortedSet<Integer> years,
            SortedMap<String, SortedSet<Integer>> lines) {
        /// `ledger/a.csv: 2, 5; ledger/b.csv: 3`.
        String named() {
            List<String> named = new ArrayList<>();
            lines.forEach((file, own) -> named.add(file + ": "
                    + String.join(
                            ", ",
                            own.stream()
                                    .limit(MOST_NAMED / 2)
                                    .map(String::valueOf)
                                    .toList())
                    + (own.size() > MOST_NAMED / 2 ? ", …" : "")));
            return named.isEmpty() ? "–" : String.join("; ", named);
        }
    }

    SupplierDisputes(SupplierRereading rereading) {
        this.rereading = rereading;
    }

    /// @param parts what each file has of a buyer's month, the preferred one first
    void add(int month, List<Part> parts) {
        disputes.add(new Dispute(month, parts));
    }

    /// Compares them all; call once.
    void resolve() {
        int from = 0;
        while (from < disputes.size()) {
            int to = from;
            long rows = 0;
            do {
                rows += disputes.get(to).parts().stream().mapToLong(Part::rows).sum();
                to++;
            } while (to < disputes.size() && rows < MOST_ROWS);
            resolve(disputes.subList(from, to));
            from = to;
        }
    }

    private void resolve(List<Dispute> some) {
        var files = new LinkedHashMap<String, SupplierLedger>();
        var wanted = new HashMap<String, Set<BuyerMonth>>();
        for (Dispute dispute : some) {
            for (Part part : dispute.parts()) {
                String file = part.file().file();
                files.put(file, part.file());
                wanted.computeIfAbsent(file, _ -> new HashSet<>()).addAll(part.keys());
            }
        }
        var found = new HashMap<String, Map<BuyerMonth, VoucherUnits>>();
        files.forEach((path, file) -> found.put(path, rereading.vouchers(file, wanted.getOrDefault(path, Set.of()))));
        some.forEach(dispute -> resolve(dispute, found));
    }

    private void resolve(Dispute dispute, Map<String, Map<BuyerMonth, VoucherUnits>> found) {
        List<VoucherUnits> units = new ArrayList<>();
        for (Part part : dispute.parts()) {
            Map<BuyerMonth, VoucherUnits> own = found.getOrDefault(part.file().file(), Map.of());
            var all = new VoucherUnits();
            part.keys().forEach(key -> all.addAll(own.getOrDefault(key, new VoucherUnits())));
            units.add(all);
        }
        if (units.stream().anyMatch(VoucherUnits::isEmpty)) {
            withholdAll(dispute);
            return;
        }
        var doubtful = new HashSet<Long>();
        for (int i = 0; i < units.size(); i++) {
            for (int j = i + 1; j < units.size(); j++) {
                doubt(dispute, i, j, units.get(i), units.get(j), doubtful);
            }
        }
        for (int i = 0; i < units.size(); i++) {
            choose(dispute, units, i, doubtful);
        }
    }

    private void withholdAll(Dispute dispute) {
        List<Part> parts = dispute.parts();
        for (int i = 0; i < parts.size(); i++) {
            withheld.computeIfAbsent(parts.get(i).file().file(), _ -> new HashSet<>())
                    .addAll(parts.get(i).keys());
            for (int j = i + 1; j < parts.size(); j++) {
                conflict(dispute, parts.get(i), parts.get(j));
            }
        }
    }

    private void doubt(Dispute dispute, int i, int j, VoucherUnits first, VoucherUnits second, Set<Long> doubtful) {
        VoucherUnits.Difference difference = first.compare(second);
        boolean eachHasOthers = difference.shared() > 0 && difference.first() > 0 && difference.second() > 0;
        if (difference.differing() == 0 && !eachHasOthers) {
            return;
        }
        Part one = dispute.parts().get(i);
        Part other = dispute.parts().get(j);
        Conflict conflict = conflict(dispute, one, other);
        name(conflict, one, doubtful(first, second, eachHasOthers), first, doubtful);
        name(conflict, other, doubtful(second, first, eachHasOthers), second, doubtful);
    }

    private static List<Long> doubtful(VoucherUnits units, VoucherUnits other, boolean eachHasOthers) {
        var ids = new ArrayList<Long>();
        for (long id : units.ids()) {
            if (!units.isIn(other, id) && (eachHasOthers || units.differs(other, id))) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static void name(Conflict conflict, Part part, List<Long> ids, VoucherUnits units, Set<Long> doubtful) {
        for (long id : ids) {
            doubtful.add(id);
            SortedSet<Integer> lines =
                    conflict.lines().computeIfAbsent(part.file().file(), _ -> new TreeSet<>());
            lines.add(units.line(id));
            if (lines.size() > MOST_NAMED) {
                lines.removeLast();
            }
        }
    }

    private Conflict conflict(Dispute dispute, Part one, Part other) {
        String a = one.file().file();
        String b = other.file().file();
        var pair = a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        Conflict conflict = conflicts.computeIfAbsent(
                pair,
                key -> new Conflict(key.first(), key.second(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>()));
        int month = dispute.month();
        conflict.months().add(String.format(Locale.ROOT, "%d-%02d", month / 100, month % 100));
        conflict.years().add(month / 100);
        return conflict;
    }

    /// What becomes of the vouchers of a part: those in doubt are withheld, those that a part before it holds
    /// too are counted there.
    private void choose(Dispute dispute, List<VoucherUnits> units, int index, Set<Long> doubtful) {
        List<Part> parts = dispute.parts();
        Part part = parts.get(index);
        VoucherUnits own = units.get(index);
        var choice = new VoucherChoice();
        var before = new TreeSet<String>();
        boolean sure = true;
        for (long id : own.ids()) {
            if (doubtful.contains(id)) {
                choice.withhold(id);
                sure = false;
                continue;
            }
            for (int i = 0; i < index; i++) {
                int rows = units.get(i).rows(id);
                if (rows > 0) {
                    choice.supersede(id, rows);
                    preferred.putIfAbsent(
                            part.file().file(), parts.get(i).file().file());
                    before.add(parts.get(i).file().file());
                }
            }
        }
        if (sure) {
            SortedMap<String, SortedSet<Integer>> ofFile =
                    standIns.computeIfAbsent(part.file().file(), _ -> new TreeMap<>());
            before.forEach(
                    by -> ofFile.computeIfAbsent(by, _ -> new TreeSet<>()).add(dispute.month()));
        }
        if (!choice.isEmpty()) {
            Map<BuyerMonth, VoucherChoice> ofFile =
                    choices.computeIfAbsent(part.file().file(), _ -> new HashMap<>());
            part.keys().forEach(key -> ofFile.put(key, choice));
        }
    }

    /// The rows of the months that are divided.
    SupplierParts parts(SupplierLedger file) {
        Map<BuyerMonth, VoucherChoice> own = choices.get(file.file());
        return own == null ? new SupplierParts(List.of(), List.of(), List.of()) : rereading.parts(file, own);
    }

    boolean divides(SupplierLedger file, BuyerMonth month) {
        return choices.getOrDefault(file.file(), Map.of()).containsKey(month);
    }

    /// Whether all of the month is withheld.
    boolean withholds(SupplierLedger file, BuyerMonth month) {
        return withheld.getOrDefault(file.file(), Set.of()).contains(month);
    }

    /// A file that stands for some of this one's vouchers; null where none does.
    @Nullable
    String preferredTo(String file) {
        return preferred.get(file);
    }

    /// The files that stand for vouchers of this one, and the months (`yyyymm`) of these.
    SortedMap<String, SortedSet<Integer>> standIns(String file) {
        return standIns.getOrDefault(file, new TreeMap<>());
    }

    /// By the paths of both.
    List<Conflict> conflicts() {
        return List.copyOf(conflicts.values());
    }
}
