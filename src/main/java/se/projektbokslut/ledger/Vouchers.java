package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.ledger.SieLedger.VoucherCount;

/// The vouchers of a slice: sums their entries and counts them.
final class Vouchers {
    /// How many unbalanced vouchers a slice names; it counts all.
    static final int MOST_UNBALANCED = 20;

    private final Keys keys;
    private final Notes notes;
    private final List<Integer> boundaries;
    private final @Nullable VoucherWatch watch;

    private final EntryTable table = new EntryTable();
    private final VoucherCounts counts;
    private final VoucherSeries series = new VoucherSeries();
    private final Map<Integer, DateCount> dates = new TreeMap<>();
    private final VoucherRefusals refusals = new VoucherRefusals();
    private final List<SliceSums.Unbalanced> unbalanced = new ArrayList<>();
    private final RefusedCodes refusedCodes = new RefusedCodes();
    private long entries;

    /// Whether there is a voucher at hand that takes entries.
    private boolean open;

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

    /// Its entries whose amount may be a date.
    private final List<Doubtful> doubtful = new ArrayList<>();

    private DateCount dateCount = new DateCount();

    private static final class DateCount {
        private long line;
        private long entries;
    }

    private record Doubtful(long line, long account, long project, long ore) {}

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
        this.counts = new VoucherCounts(keys, processOfAccount);
    }

    /// No entry says of which voucher it is a part.
    Vouchers untold() {
        told = false;
        return this;
    }

    /// A `#VER` begins.
    ///
    /// @param number [VoucherNumber#NONE] where missing; less where it is no integer
    /// @param voucherDate `yyyymmdd`
    void begin(long voucherLine, long seriesKey, long number, int voucherDate) {
        end();
        open = true;
        passedOver = false;
        line = voucherLine;
        counts.next();
        if (watch != null && !watch.begin(voucherLine, seriesKey, number, voucherDate)) {
            open = false;
            passedOver = true;
            return;
        }
        if (voucherDate != date) {
            date = voucherDate;
            period = SieDates.period(date, boundaries);
            dateCount = dates.computeIfAbsent(date, _ -> new DateCount());
            counts.in(date / 10_000);
        }
        series.count(period, seriesKey, number);
    }

    /// A `#VER` begins that cannot be used: it is refused once, with all entries that follow.
    ///
    /// @param why [Problem#SIE_FIELDS_MISSING] where it says nothing at all
    /// @param args what the refusal says; none where it says how many entries are refused
    void beginUnusable(long voucherLine, Problem why, String... args) {
        end();
        passedOver = false;
        line = voucherLine;
        refusals.beginVoucher(why, List.of(args));
    }

    /// The voucher at hand ends: at its brace, at the next one, or with the slice.
    void end() {
        decideDoubtful();
        refusals.endVoucher(line);
        if (sum != 0 && !refusals.anyHere() && told) {
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
            counts.touch(VoucherCounts.TOTAL);
            if (watch != null) {
                watch.end();
            }
        } else if (open && !refusals.anyHere() && watch != null) {
            watch.endEmpty();
        }
        open = false;
        refusals.next();
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
        if (!open) {
            refuse(entryLine, project, Problem.SIE_ENTRY_OUTSIDE_VOUCHER);
            return;
        }
        entries++;
        int group = table.indexOf(period, account, project);
        int process = table.process(group);
        if (process < 0) {
            process = counts.process(account);
            table.process(group, process);
        }
        table.add(group, ore);
        sum = Math.addExact(sum, ore);
        used++;
        if (watch != null) {
            watch.entry(account, project, ore);
        }
        counts.touch(process);
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
        refusals.spoil();
    }

    /// Adds an entry whose amount is written as a date is, with no date after it: if the voucher sums to zero
    /// with it, it is an amount; else the amount is missing and the date stands in its place.
    void addDoubtful(long entryLine, long account, long project, long ore) {
        boolean near = Math.abs(ore / 100 - date) < 2_0000;
        if (open && near) {
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
        boolean balanced = withThem == 0 && !refusals.anyHere();
        for (Doubtful entry : all) {
            if (balanced) {
                add(entry.line, entry.account, entry.project, entry.ore);
            } else {
                refuse(entry.line, entry.project, Problem.SIE_AMOUNT_IS_DATE);
            }
        }
    }

    /// Refuses an entry that is none; one of a voucher that cannot be used is refused with it.
    void refuse(long entryLine, Problem why, String... args) {
        entries++;
        refusals.entry(entryLine, why, List.of(args));
    }

    /// The same of an entry with a project; [Keys#NONE] for none.
    void refuse(long entryLine, long project, Problem why) {
        refuse(entryLine, why);
        if (project != Keys.NONE) {
            refusedCodes.add(new SliceSums.RefusedCode(open ? date / 10_000 : 0, keys.raw(project), 1, entryLine));
        }
    }

    /// Refuses the entries among the further records of a line, and the voucher that begins there.
    void refuseJoined(long joinedLine, int joinedEntries, boolean withVoucher) {
        entries += joinedEntries;
        if (withVoucher) {
            beginUnusable(joinedLine, Problem.SIE_RECORDS_JOINED);
        }
        refusals.joined(joinedLine, joinedEntries);
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
        return refusals.entries();
    }

    List<SliceSums.RowFault> refusals() {
        return refusals.named();
    }

    List<SliceSums.RefusedCode> refusedCodes() {
        return refusedCodes.all();
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
        return told ? counts.sums() : List.of();
    }

    List<SliceSums.SeriesSum> series() {
        return series.sums(keys);
    }
}
