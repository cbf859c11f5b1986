package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of a list whose vouchers' rows stand apart, held until all are there: some 70 bytes each.
///
/// A voucher's rows are those of one company, series, number and date, wherever they stand. Only where each run
/// of them that follow on each other sums to zero by itself, and there are several, or where the runs together are
/// the same rows again and again in the same order, and those sum to zero, they are vouchers of their own: the list
/// holds the voucher more than once.
final class GatheredEntries {
    private final List<EntriesOfCompany> owners = new ArrayList<>();
    private final LongSet vouchers = new LongSet();
    private int size;
    private int runs;

    private int[] owner = new int[1 << 10];
    private int[] voucher = new int[1 << 10];
    private int[] run = new int[1 << 10];
    private int[] line = new int[1 << 10];
    private int[] date = new int[1 << 10];
    private boolean[] refused = new boolean[1 << 10];
    private long[] series = new long[1 << 10];
    private long[] number = new long[1 << 10];
    private long[] account = new long[1 << 10];
    private long[] project = new long[1 << 10];
    private long[] debit = new long[1 << 10];
    private long[] credit = new long[1 << 10];

    /// A number that no id of a voucher is: of rows without a number each run is a voucher.
    private long unnumbered;

    private long lastId;

    void add(EntriesOfCompany own, long id, KeyedEntry row) {
        if (size == line.length) {
            grow();
        }
        int of = owners.indexOf(own);
        if (of < 0) {
            of = owners.size();
            owners.add(own);
        }
        boolean same = size > 0 && lastId == id && owner[size - 1] == of && line[size - 1] + 1 >= row.line;
        runs += same ? 0 : 1;
        boolean numbered = row.number != VoucherNumber.NONE;
        unnumbered += numbered || same ? 0 : 0x9E3779B97F4A7C15L;
        owner[size] = of;
        voucher[size] = vouchers.numberOf(numbered ? id : unnumbered);
        run[size] = runs - 1;
        line[size] = (int) row.line;
        date[size] = row.date;
        refused[size] = row.refused;
        series[size] = row.series;
        number[size] = row.number;
        account[size] = row.account;
        project[size] = row.project;
        debit[size] = row.debit;
        credit[size] = row.credit;
        size++;
        lastId = id;
    }

    private void grow() {
        int to = 2 * size;
        owner = Arrays.copyOf(owner, to);
        voucher = Arrays.copyOf(voucher, to);
        run = Arrays.copyOf(run, to);
        line = Arrays.copyOf(line, to);
        date = Arrays.copyOf(date, to);
        refused = Arrays.copyOf(refused, to);
        series = Arrays.copyOf(series, to);
        number = Arrays.copyOf(number, to);
        account = Arrays.copyOf(account, to);
        project = Arrays.copyOf(project, to);
        debit = Arrays.copyOf(debit, to);
        credit = Arrays.copyOf(credit, to);
    }

    /// Has the vouchers summed, in the order of their first rows.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    void feed() {
        int[] units = units();
        int[] next = new int[size + 1];
        for (int i = 0; i < size; i++) {
            next[units[i] + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[next[units[i]]++] = i;
        }
        for (int i = 0; i < size; i++) {
            int at = order[i];
            Vouchers own = owners.get(owner[at]).vouchers();
            if (i == 0 || units[order[i - 1]] != units[at]) {
                owners.forEach(each -> each.vouchers().end());
                own.begin(line[at], series[at], number[at], date[at]);
            }
            if (refused[at]) {
                own.spoil();
            } else {
                own.add(line[at], account[at], project[at], debit[at], credit[at]);
            }
        }
        owners.forEach(each -> each.vouchers().end());
    }

    /// Of each row the voucher that it is summed with, numbered by their first rows.
    private int[] units() {
        long[] sums = new long[runs];
        int[] firstRun = new int[vouchers.size()];
        boolean[] whole = new boolean[vouchers.size()];
        boolean[] several = new boolean[vouchers.size()];
        Arrays.fill(firstRun, -1);
        Arrays.fill(whole, true);
        for (int i = 0; i < size; i++) {
            sums[run[i]] += debit[i] - credit[i];
            int of = voucher[i];
            several[of] |= firstRun[of] >= 0 && firstRun[of] != run[i];
            firstRun[of] = firstRun[of] < 0 ? run[i] : firstRun[of];
        }
        for (int i = 0; i < size; i++) {
            whole[voucher[i]] &= sums[run[i]] == 0;
        }
        int[] firstRows = firstRows();
        int[] units = new int[size];
        int[] ofFirstRow = new int[size];
        int[] ofRun = new int[runs];
        int known = 0;
        for (int i = 0; i < size; i++) {
            boolean apart = several[voucher[i]] && whole[voucher[i]];
            int[] places = apart ? ofRun : ofFirstRow;
            int place = apart ? run[i] : firstRows[i];
            if (places[place] == 0) {
                places[place] = ++known;
            }
            units[i] = places[place] - 1;
        }
        return units;
    }

    /// Of each row the one that its voucher begins with, or the copy of the voucher that the row is of.
    private int[] firstRows() {
        int[] ends = new int[vouchers.size() + 1];
        for (int i = 0; i < size; i++) {
            ends[voucher[i] + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] rows = new int[size];
        int[] next = ends.clone();
        for (int i = 0; i < size; i++) {
            rows[next[voucher[i]]++] = i;
        }
        int[] firstRows = new int[size];
        for (int from = 0; from < size; from = ends[voucher[rows[from]] + 1]) {
            int to = ends[voucher[rows[from]] + 1];
            int copy = copy(rows, from, to);
            for (int i = from; i < to; i++) {
                firstRows[rows[i]] = rows[i - (i - from) % copy];
            }
        }
        return firstRows;
    }

    /// How many of a voucher's rows are the whole voucher: less than all where those that stand apart are the same
    /// ones again and again.
    private int copy(int[] rows, int from, int to) {
        int all = to - from;
        if (run[rows[from]] == run[rows[to - 1]]) {
            return all;
        }
        long sum = 0;
        for (int length = 1; length <= all / 2; length++) {
            int last = rows[from + length - 1];
            sum += debit[last] - credit[last];
            if (length > 1 && sum == 0 && all % length == 0 && repeats(rows, from, to, length)) {
                return length;
            }
        }
        return all;
    }

    private boolean repeats(int[] rows, int from, int to, int length) {
        for (int i = from + length; i < to; i++) {
            int row = rows[i];
            int before = rows[i - length];
            boolean same = account[row] == account[before]
                    && project[row] == project[before]
                    && debit[row] == debit[before]
                    && credit[row] == credit[before]
                    && !refused[row]
                    && !refused[before];
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
