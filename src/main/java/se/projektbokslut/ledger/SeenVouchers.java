package se.projektbokslut.ledger;

import java.util.HashMap;
import java.util.Map;

/// The vouchers of a list that a pass has come by, by their hashes. Those of a date lie together: entries that
/// follow each other mostly have the same date, and a small table stays where the processor has it at hand.
final class SeenVouchers {
    /// Vouchers that are remembered in one pass: some 100 MB at most.
    private static final int MOST = 1 << 22;

    private static final int SLOTS_OF_A_DATE = 64;

    private final Map<Integer, LongSet> byDate = new HashMap<>();
    private LongSet ofDate = new LongSet(SLOTS_OF_A_DATE);
    private int date;
    private int size;

    /// Whether a voucher was seen before, or more than can be remembered were; it is seen from now on.
    ///
    /// @param day its date, `yyyymmdd`
    boolean has(long id, int day) {
        if (day != date) {
            ofDate = byDate.computeIfAbsent(day, _ -> new LongSet(SLOTS_OF_A_DATE));
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
}
