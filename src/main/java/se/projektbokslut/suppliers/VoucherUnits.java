package se.projektbokslut.suppliers;

import java.util.Arrays;
import se.projektbokslut.content.Mix;

/// The vouchers of one buyer and month in one supplier-ledger file, to be compared with those of another file. A
/// voucher is known by its number and day, and its contents by a hash of its rows (account and amount), in
/// whichever order they stand. Rows without a number are vouchers of their own, known by what they hold: several
/// that hold the same are counted.
///
/// 24 bytes a voucher; places are used no more than half.
public final class VoucherUnits {
    /// The bit of an id that says that the voucher has no number.
    private static final long UNNUMBERED = 1;

    private long[] ids = new long[16];
    private long[] contents = new long[16];
    private int[] rows = new int[16];
    private int[] lines = new int[16];
    private int size;

    /// What a row adds to its voucher's contents.
    ///
    /// @param number the hash of the voucher number; 0 where it has none
    /// @param day `yyyymmdd`
    /// @param account the hash of the account
    static long row(long number, int day, long account, long ore) {
        return Mix.mix(Mix.mix(Mix.mix(number + day) ^ account) + ore);
    }

    /// The id of a row's voucher; never 0.
    static long id(long number, int day, long row) {
        return number == 0 ? Mix.mix(row) | UNNUMBERED : (Mix.mix(number + day) & ~UNNUMBERED) | 2;
    }

    /// @param line where the row stands
    void add(long id, long row, int line) {
        int at = placeOf(id);
        if (ids[at] == 0) {
            ids[at] = id;
            lines[at] = line;
            size++;
        }
        contents[at] += row;
        rows[at]++;
        if (size * 2 > ids.length) {
            grow();
        }
    }

    /// Adds what another spelling of the buyer's name has.
    public void addAll(VoucherUnits more) {
        for (int i = 0; i < more.ids.length; i++) {
            if (more.ids[i] != 0) {
                add(more.ids[i], more.contents[i], more.lines[i]);
                rows[placeOf(more.ids[i])] += more.rows[i] - 1;
            }
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    private int placeOf(long id) {
        int mask = ids.length - 1;
        int at = (int) (id >>> 32) & mask;
        while (ids[at] != 0 && ids[at] != id) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldContents = contents;
        int[] oldRows = rows;
        int[] oldLines = lines;
        ids = new long[oldIds.length * 2];
        contents = new long[ids.length];
        rows = new int[ids.length];
        lines = new int[ids.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int at = placeOf(oldIds[i]);
                ids[at] = oldIds[i];
                contents[at] = oldContents[i];
                rows[at] = oldRows[i];
                lines[at] = oldLines[i];
            }
        }
    }

    /// How many rows of that voucher are here.
    public int rows(long id) {
        return rows[placeOf(id)];
    }

    /// The line of its first row; 0 where it is not here.
    public int line(long id) {
        return lines[placeOf(id)];
    }

    /// What two files hold of one month.
    ///
    /// @param shared vouchers that are the same in both
    /// @param differing vouchers of one number and day with other rows
    /// @param first how many only the first holds, or holds more rows of
    /// @param second how many only the second does
    public record Difference(int shared, int differing, int first, int second) {}

    /// Compares it with another file's.
    public Difference compare(VoucherUnits other) {
        int shared = 0;
        int differing = 0;
        int only = 0;
        int more = 0;
        int met = 0;
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == 0) {
                continue;
            }
            int at = other.placeOf(ids[i]);
            if (other.ids[at] == 0) {
                only++;
                continue;
            }
            met++;
            if ((ids[i] & UNNUMBERED) != 0) {
                shared++;
                only += rows[i] > other.rows[at] ? 1 : 0;
                more += rows[i] < other.rows[at] ? 1 : 0;
            } else if (contents[i] == other.contents[at] && rows[i] == other.rows[at]) {
                shared++;
            } else {
                differing++;
            }
        }
        return new Difference(shared, differing, only + differing, other.size - met + more + differing);
    }

    /// Whether the voucher is in the other file too, row for row; one without a number as often or more often.
    public boolean isIn(VoucherUnits other, long id) {
        int here = placeOf(id);
        int there = other.placeOf(id);
        return other.ids[there] == id
                && ((id & UNNUMBERED) != 0
                        ? rows[here] <= other.rows[there]
                        : rows[here] == other.rows[there] && contents[here] == other.contents[there]);
    }

    /// Whether the other file has a voucher of that number and day with other rows.
    public boolean differs(VoucherUnits other, long id) {
        return (id & UNNUMBERED) == 0 && other.rows(id) > 0 && !isIn(other, id);
    }

    /// The ids, in no order.
    public long[] ids() {
        long[] all = new long[size];
        int n = 0;
        for (long id : ids) {
            if (id != 0) {
                all[n++] = id;
            }
        }
        return Arrays.copyOf(all, n);
    }
}
