package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.SieLedger.VoucherCount;
import se.projektbokslut.settings.ProcessSettings;

/// The vouchers of a slice: sums their entries and counts them.
final class Vouchers {
    /// How many refusals and unbalanced vouchers a slice names; it counts all.
    static final int MOST_REFUSALS = Refusal.MOST_ROWS + 1;

    static final int MOST_UNBALANCED = 20;

    /// Where in [#processes] all processes together stand.
    private static final int TOTAL = 0;

    private final Keys keys;
    private final Notes notes;
    private final List<Integer> boundaries;
    private final ProcessOfAccount processOfAccount;
    private final @Nullable VoucherWatch watch;

    private final EntryTable table = new EntryTable();
    private final List<String> processes = new ArrayList<>(List.of(ProcessSettings.TOTAL));
    private final Map<Integer, YearCount> years = new TreeMap<>();
    private final Map<Integer, DateCount> dates = new TreeMap<>();
    private final Map<SeriesKey, Series> series = new HashMap<>();
    private final @Nullable Series[] recent = new Series[64];
    private final @Nullable AccountProcess[] recentAccounts = new AccountProcess[256];
    private final List<SliceSums.RowFault> refusals = new ArrayList<>();
    private final List<SliceSums.Unbalanced> unbalanced = new ArrayList<>();
    private long entries;
    private long refused;

    /// The voucher at hand.
    private boolean open;

    private boolean refusedHere;

    /// Whether its entries are not summed.
    private boolean passedOver;

    private long line;
    private int date;
    private int period;
    /// Whether vouchers are told apart at all; in a list without them each entry stands alone.
    private boolean told = true;

    /// How many of its entries are used.
    private long used;

    private long sum;
    private long ordinal;

    /// Why the voucher at hand cannot be used; null where it can.
    private @Nullable Problem problem;

    /// What the refusal says of it; empty where it says how many of its entries are refused.
    private List<String> problemArgs = List.of();

    /// How many of its entries are refused for that.
    private long unusable;

    /// Its entries whose amount may be a date.
    private final List<Doubtful> doubtful = new ArrayList<>();

    private DateCount dateCount = new DateCount();
    private YearCount yearCount = new YearCount();

    /// For each process the last voucher that touched it.
    private long[] touched = new long[16];

    private static final class DateCount {
        private long line;
        private long entries;
    }

    private static final class YearCount {
        private long[] vouchers = new long[16];
    }

    private record Doubtful(long line, long account, long project, long ore) {}

    private record AccountProcess(long account, int year, int process) {}

    private record SeriesKey(int period, long series) {}

    private static final class Series {
        private final SeriesKey key;
        private boolean rising = true;
        private long first = Long.MAX_VALUE;
        private long last = FieldCursor.NO_NUMBER;
        private long vouchers;

        private Series(SeriesKey key) {
            this.key = key;
        }
    }

    /// @param watch null where nobody looks at single vouchers
    Vouchers(
            Keys keys,
            Notes notes,
            List<Integer> boundaries,
            ProcessOfAccount processOfAccount,
            @Nullable VoucherWatch watch) {
        this.watch = watch;
        this.keys = keys;
        this.notes = notes;
        this.boundaries = boundaries;
        this.processOfAccount = processOfAccount;
    }

    /// No entry says of which voucher it is a part.
    Vouchers untold() {
        told = false;
        return this;
    }

    /// A `#VER` begins.
    ///
    /// @param number [FieldCursor#NO_NUMBER] where missing; less where it is no integer
    /// @param voucherDate `yyyymmdd`
    void begin(long voucherLine, long seriesKey, long number, int voucherDate) {
        end();
        open = true;
        passedOver = false;
        line = voucherLine;
        ordinal++;
        if (watch != null && !watch.begin(voucherLine, seriesKey, number, voucherDate)) {
            open = false;
            passedOver = true;
            return;
        }
        if (voucherDate != date) {
            date = voucherDate;
            period = SieDates.period(date, boundaries);
            dateCount = dates.computeIfAbsent(date, _ -> new DateCount());
            yearCount = years.computeIfAbsent(date / 10_000, _ -> new YearCount());
        }
        Series known = series(seriesKey);
        known.vouchers++;
        if (number < FieldCursor.NO_NUMBER) {
            known.rising = false;
        } else if (number != FieldCursor.NO_NUMBER) {
            known.rising &= number > known.last;
            known.first = Math.min(known.first, number);
            known.last = Math.max(known.last, number);
        }
    }

    /// A `#VER` begins that cannot be used: it is refused once, with all entries that follow.
    ///
    /// @param why [Problem#SIE_FIELDS_MISSING] where it says nothing at all
    /// @param args what the refusal says; none where it says how many entries are refused
    void beginUnusable(long voucherLine, Problem why, String... args) {
        end();
        open = true;
        passedOver = false;
        line = voucherLine;
        problem = why;
        problemArgs = List.of(args);
    }

    private void endUnusable() {
        if (problem == null) {
            return;
        }
        if (problem == Problem.SIE_FIELDS_MISSING && unusable == 0) {
            refuse(line, "#VER", problem, List.of());
        } else {
            refuse(
                    line,
                    "#VER",
                    problem == Problem.SIE_FIELDS_MISSING ? Problem.SIE_VOUCHER_DATE : problem,
                    problemArgs.isEmpty() ? List.of(Long.toString(unusable)) : problemArgs);
        }
        problem = null;
        unusable = 0;
    }

    /// The series of the voucher at hand. A ledger has few of them, so most are where they were left.
    private Series series(long seriesKey) {
        int place = (int) ((seriesKey * 0x9E3779B97F4A7C15L) >>> 58);
        Series known = recent[place];
        if (known == null || known.key.series != seriesKey || known.key.period != period) {
            known = series.computeIfAbsent(new SeriesKey(period, seriesKey), Series::new);
            recent[place] = known;
        }
        return known;
    }

    /// The voucher at hand ends: at its brace, at the next one, or with the slice.
    void end() {
        decideDoubtful();
        endUnusable();
        if (sum != 0 && !refusedHere && told) {
            notes.note(FindingCode.SIE_VOUCHER_UNBALANCED, line);
            if (unbalanced.size() < MOST_UNBALANCED) {
                unbalanced.add(new SliceSums.Unbalanced(line, sum));
            }
        }
        if (used > 0) {
            if (dateCount.entries == 0) {
                dateCount.line = line;
            }
            dateCount.entries += used;
            touch(TOTAL);
            if (watch != null) {
                watch.end();
            }
        } else if (open && !refusedHere && watch != null) {
            watch.endEmpty();
        }
        open = false;
        refusedHere = false;
        used = 0;
        sum = 0;
    }

    /// Adds an entry to the voucher at hand, or refuses it where there is none or it cannot be used.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    void add(long entryLine, long account, long project, long ore) {
        if (passedOver) {
            return;
        }
        if (!open || problem != null) {
            refuse(entryLine, Problem.SIE_ENTRY_OUTSIDE_VOUCHER);
            return;
        }
        entries++;
        int group = table.indexOf(period, account, project);
        int process = table.process(group);
        if (process < 0) {
            process = process(account);
            table.process(group, process);
        }
        table.add(group, ore);
        sum = Math.addExact(sum, ore);
        used++;
        if (watch != null) {
            watch.entry(account, project, ore);
        }
        touch(process);
    }

    /// Adds an entry that a list states by both of its sides, neither of them negative.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    void add(long entryLine, long account, long project, long debit, long credit) {
        if (debit != 0 && credit != 0 && !passedOver) {
            add(entryLine, account, project, debit);
            table.addToSame(table.indexOf(period, account, project), -credit);
            sum = Math.subtractExact(sum, credit);
            if (watch != null) {
                watch.entry(account, project, -credit);
            }
        } else {
            add(entryLine, account, project, debit - credit);
        }
    }

    /// An entry of the voucher at hand is refused elsewhere, so that it need not sum to zero.
    void spoil() {
        refusedHere = true;
    }

    /// Adds an entry whose amount is written as a date is, with no date after it: if the voucher sums to zero
    /// with it, it is an amount; else the amount is missing and the date stands in its place.
    void addDoubtful(long entryLine, long account, long project, long ore) {
        boolean near = Math.abs(ore / 100 - date) < 2_0000;
        if (open && problem == null && near) {
            doubtful.add(new Doubtful(entryLine, account, project, ore));
        } else {
            add(entryLine, account, project, ore);
        }
    }

    private void decideDoubtful() {
        if (doubtful.isEmpty()) {
            return;
        }
        List<Doubtful> all = List.copyOf(doubtful);
        doubtful.clear();
        long withThem = sum;
        for (Doubtful entry : all) {
            withThem = Math.addExact(withThem, entry.ore);
        }
        boolean balanced = withThem == 0 && !refusedHere;
        for (Doubtful entry : all) {
            if (balanced) {
                add(entry.line, entry.account, entry.project, entry.ore);
            } else {
                refuse(entry.line, Problem.SIE_AMOUNT_IS_DATE);
            }
        }
    }

    private void touch(int process) {
        if (touched[process] != ordinal) {
            touched[process] = ordinal;
            yearCount.vouchers = grown(yearCount.vouchers, process);
            yearCount.vouchers[process]++;
        }
    }

    /// The process of an account in the year at hand. Most accounts have many projects and are where they were
    /// left.
    private int process(long account) {
        int year = date / 10_000;
        int place = (int) ((account * 0x9E3779B97F4A7C15L) >>> 56);
        AccountProcess known = recentAccounts[place];
        if (known == null || known.account != account || known.year != year) {
            known = new AccountProcess(account, year, indexOf(processOfAccount.processOf(year, keys.raw(account))));
            recentAccounts[place] = known;
        }
        return known.process;
    }

    private int indexOf(String process) {
        int index = processes.indexOf(process);
        if (index < 0) {
            index = processes.size();
            processes.add(process);
            touched = grown(touched, index);
        }
        return index;
    }

    private static long[] grown(long[] array, int index) {
        return index < array.length ? array : java.util.Arrays.copyOf(array, index * 2);
    }

    /// Refuses an entry that is none; one of a voucher that cannot be used is refused with it.
    void refuse(long entryLine, Problem why, String... args) {
        entries++;
        refused++;
        boolean bothEmpty = problem == Problem.SIE_FIELDS_MISSING && why == problem;
        if (problem != null && !bothEmpty) {
            unusable++;
        } else {
            refuse(entryLine, "#TRANS", why, List.of(args));
        }
    }

    /// Refuses the entries among the further records of a line, and the voucher that begins there.
    void refuseJoined(long joinedLine, int joinedEntries, boolean withVoucher) {
        entries += joinedEntries;
        refused += joinedEntries;
        if (withVoucher) {
            beginUnusable(joinedLine, Problem.SIE_RECORDS_JOINED);
        }
        if (problem != null) {
            unusable += joinedEntries;
        } else {
            refuse(joinedLine, "", Problem.SIE_RECORDS_JOINED, List.of(Integer.toString(joinedEntries)));
        }
    }

    private void refuse(long at, String label, Problem why, List<String> args) {
        refusedHere = true;
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(new SliceSums.RowFault(at, label, why, args));
        }
    }

    /// Whether there are more different entries, series or dates than a ledger has.
    boolean full() {
        return table.size() > EntryTable.LIMIT || series.size() > EntryTable.LIMIT / 8;
    }

    /// How many entries there are, refused ones included.
    long entries() {
        return entries + doubtful.size();
    }

    long refused() {
        return refused;
    }

    List<SliceSums.RowFault> refusals() {
        return refusals;
    }

    List<SliceSums.Unbalanced> unbalanced() {
        return unbalanced;
    }

    EntryOrder sums() {
        return new EntryOrder(table, keys);
    }

    List<SliceSums.DateCount> dates() {
        return dates.entrySet().stream()
                .map(e -> new SliceSums.DateCount(e.getKey(), e.getValue().entries, e.getValue().line))
                .toList();
    }

    List<VoucherCount> counts() {
        List<VoucherCount> counts = new ArrayList<>();
        if (!told) {
            return counts;
        }
        years.forEach((year, count) -> {
            for (int i = 0; i < processes.size() && i < count.vouchers.length; i++) {
                if (count.vouchers[i] > 0) {
                    counts.add(new VoucherCount(year, processes.get(i), count.vouchers[i]));
                }
            }
        });
        counts.sort(Comparator.comparingInt(VoucherCount::year).thenComparing(VoucherCount::process));
        return counts;
    }

    List<SliceSums.SeriesSum> series() {
        return series.entrySet().stream()
                .map(e -> new SliceSums.SeriesSum(
                        e.getKey().period(),
                        keys.raw(e.getKey().series()),
                        e.getValue().last < 0 ? null : (Long) e.getValue().first,
                        e.getValue().last < 0 ? null : (Long) e.getValue().last,
                        e.getValue().vouchers,
                        e.getValue().rising))
                .sorted(Comparator.comparingInt(SliceSums.SeriesSum::period).thenComparing(SliceSums.SeriesSum::series))
                .toList();
    }
}
