package se.projektbokslut.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What becomes of the vouchers of one file: what is usual in each month, and the exceptions, four bytes each.
final class FileVerdicts {
    private static final int ACTIONS = 2;

    private final Map<Integer, VoucherAction> usual = new HashMap<>();
    private final Map<Integer, Exceptions> exceptions = new HashMap<>();

    /// Lines with what becomes of the voucher there, `line << 2 | action`.
    private static final class Exceptions {
        private int[] all = new int[16];
        private int size;

        void add(int exception) {
            all = size < all.length ? all : Arrays.copyOf(all, size * 2);
            all[size++] = exception;
        }

        /// Sorts them; of two of one voucher the one that stands later in [VoucherAction] is right.
        void sort() {
            Arrays.sort(all, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                boolean outdone = i + 1 < size && all[i] >>> ACTIONS == all[i + 1] >>> ACTIONS;
                if (!outdone) {
                    all[kept++] = all[i];
                }
            }
            size = kept;
        }
    }

    void usual(int month, VoucherAction action) {
        usual.put(month, action);
    }

    void except(VoucherRow row, VoucherAction action) {
        exceptions.computeIfAbsent(row.slice(), _ -> new Exceptions()).add((row.line() << ACTIONS) | action.code());
    }

    /// Every exception is there.
    void sort() {
        exceptions.values().forEach(Exceptions::sort);
    }

    /// Whether all of the file's vouchers count.
    boolean areAllUsed() {
        return exceptions.isEmpty() && usual.values().stream().allMatch(VoucherAction.USED::equals);
    }

    /// What becomes of vouchers of a slice.
    ///
    /// @param months those of its vouchers
    Set<VoucherAction> in(int slice, Set<Integer> months) {
        var actions = EnumSet.noneOf(VoucherAction.class);
        months.forEach(month -> actions.add(usual.getOrDefault(month, VoucherAction.USED)));
        Exceptions some = exceptions.get(slice);
        for (int i = 0; some != null && i < some.size; i++) {
            actions.add(VoucherAction.of(some.all[i] & (1 << ACTIONS) - 1));
        }
        return actions;
    }

    /// Has only the vouchers summed of which this becomes, and names them.
    Sieve sieve(int slice, VoucherAction wanted, Keys keys) {
        return new Sieve(slice, wanted, keys);
    }

    /// A voucher that passed, its line within the slice.
    ///
    /// @param number negative where it has none, or none that is an integer
    record Passed(long line, String rawSeries, long number, int date) {
        /// As they are named; lines last, so that it does not matter how the file was cut into slices.
        private static final Comparator<Passed> ORDER = Comparator.comparingInt(Passed::date)
                .thenComparing(Passed::rawSeries)
                .thenComparingLong(passed -> Math.max(-1, passed.number))
                .thenComparingLong(Passed::line);
    }

    /// Passes the vouchers on of which one thing becomes.
    final class Sieve implements VoucherWatch {
        private final int[] lines;
        private final VoucherAction wanted;
        private final Keys keys;
        private final SortedMap<Integer, Long> counts = new TreeMap<>();
        private final Map<Integer, TreeSet<Passed>> passed = new HashMap<>();
        private int next;

        private Sieve(int slice, VoucherAction wanted, Keys keys) {
            Exceptions some = exceptions.get(slice);
            this.lines = some == null ? new int[0] : Arrays.copyOf(some.all, some.size);
            this.wanted = wanted;
            this.keys = keys;
        }

        @Override
        public boolean begin(long line, long series, long number, int date) {
            while (next < lines.length && lines[next] >>> ACTIONS < line) {
                next++;
            }
            VoucherAction action = next < lines.length && lines[next] >>> ACTIONS == line
                    ? VoucherAction.of(lines[next] & (1 << ACTIONS) - 1)
                    : usual.getOrDefault(date / 100, VoucherAction.USED);
            if (action == wanted && wanted != VoucherAction.USED) {
                int month = date / 100;
                counts.merge(month, 1L, Long::sum);
                TreeSet<Passed> some = passed.computeIfAbsent(month, _ -> new TreeSet<>(Passed.ORDER));
                some.add(new Passed(line, keys.raw(series), number, date));
                if (some.size() > VoucherUse.Some.MOST) {
                    some.removeLast();
                }
            }
            return action == wanted;
        }

        @Override
        public void entry(long account, long project, long ore) {
            // what passes is summed elsewhere
        }

        @Override
        public void end() {
            // and so is its end
        }

        @Override
        public void endEmpty() {
            // nothing to sum
        }

        /// Month to how many vouchers passed.
        SortedMap<Integer, Long> counts() {
            return counts;
        }

        /// The first ones of each month.
        List<Passed> passed() {
            return passed.values().stream()
                    .flatMap(Set::stream)
                    .sorted(Passed.ORDER)
                    .toList();
        }
    }
}
