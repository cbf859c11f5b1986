package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// Months whose vouchers are read together.
///
/// @param parts in how many parts
record VoucherBatch(Set<Integer> months, int parts) {
    /// @param vouchers month to about how many there are
    /// @param mostRows how many are held at a time
    static List<VoucherBatch> of(SortedMap<Integer, Long> vouchers, long mostRows) {
        List<VoucherBatch> batches = new ArrayList<>();
        Set<Integer> together = new TreeSet<>();
        long rows = 0;
        for (Map.Entry<Integer, Long> month : vouchers.entrySet()) {
            if (rows + month.getValue() > mostRows && !together.isEmpty()) {
                batches.add(new VoucherBatch(together, 1));
                together = new TreeSet<>();
                rows = 0;
            }
            if (month.getValue() > mostRows) {
                int parts = Math.toIntExact(Math.ceilDiv(month.getValue(), mostRows));
                batches.add(new VoucherBatch(new TreeSet<>(List.of(month.getKey())), parts));
            } else {
                together.add(month.getKey());
                rows += month.getValue();
            }
        }
        if (!together.isEmpty()) {
            batches.add(new VoucherBatch(together, 1));
        }
        return batches;
    }
}
