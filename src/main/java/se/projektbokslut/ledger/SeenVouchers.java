package se.projektbokslut.ledger;

import java.util.HashMap;
import java.util.Map;

/// The vouchers of a list that a pass has come by, by their hashes. Those of a date lie together: entries that
/// follow each other mostly have the same date, and a small table stays where the processor has it at hand.
final class SeenVouchers {
    /// Vouchers that are remembered in one pass: some 100 MB at most.
    private static final int MOST = 1 << 22;

    private static final int FEWEST_SLOTS = 64;

    /// Vouchers of a date that a new set has room for.
    private static final int MOST_AT_FIRST = 1 << 11;

    private final Map<Integer, LongSet> byDate = new HashMap<>();
    private LongSet ofDate = new LongSet(FEWEST_SLOTS);
    private int date;
    private int size;

    /// Whether a voucher was seen before, or more than can be remembered were; it is seen from now on.
    ///
    /// @param day its date, `yyyymmdd`
    boolean has(long id, int day) {
        if (day != date) {
            ofDate = byDate.computeIfAbsent(day, _ -> new LongSet(slots()));
            date = day;
        }
        int before = ofDate.size();
        ofDate.numberOf(id);
        if (ofDate.size() == before) {
            return true;
        }
        size++;
        return size > MOST;
    }

    /// For as many vouchers as the dates before had on average, but little more than a date mostly has: one date with
    /// millions must not let the next one take as much.
    private int slots() {
        int average = Math.min(size / Math.max(1, byDate.size()), MOST_AT_FIRST);
        return Math.max(FEWEST_SLOTS, 4 * Integer.highestOneBit(average));
    }
}
