package se.projektbokslut.suppliers;

import java.util.HashMap;
import java.util.Map;

/// What becomes of the vouchers of a buyer's month in one file. Those that are not named are used.
public final class VoucherChoice {
    private static final int WITHHELD = -1;

    /// The id of a voucher to how many of its rows are superseded, the first ones.
    private final Map<Long, Integer> superseded = new HashMap<>();

    /// Another file stands for so many rows of the voucher.
    public void supersede(long id, int rows) {
        superseded.merge(id, rows, (a, b) -> a == WITHHELD ? WITHHELD : Math.max(a, b));
    }

    /// Nothing tells whether the voucher counts.
    public void withhold(long id) {
        superseded.put(id, WITHHELD);
    }

    /// Whether all vouchers are used.
    public boolean isEmpty() {
        return superseded.isEmpty();
    }

    /// What becomes of the next row of a voucher.
    Fate next(long id) {
        int left = superseded.getOrDefault(id, 0);
        if (left > 0) {
            superseded.put(id, left - 1);
        }
        return left == WITHHELD ? Fate.WITHHELD : left > 0 ? Fate.SUPERSEDED : Fate.USED;
    }

    enum Fate {
        USED,
        SUPERSEDED,
        WITHHELD
    }
}
