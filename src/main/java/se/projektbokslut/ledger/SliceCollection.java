package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Takes the slices of a file one after the other and holds their sums together, so that what is held grows with
/// the number of groups and not with the file.
final class SliceCollection {
    private final List<SliceSums> slices = new ArrayList<>();
    private final Map<GroupKey, SliceSums.GroupSum> groups = new HashMap<>();
    private final Map<PeriodKey, Long> periods = new HashMap<>();
    private SliceSums.@Nullable RowFault fault;
    private long refused;
    private long rows;

    private record PeriodKey(int period, String account) {}

    /// Adds the next slice of the file. What can only make a refused file larger is left out.
    void add(SliceSums slice) {
        refused += slice.refusedEntries();
        rows += slice.header().size();
        if (rows > EntryTable.LIMIT && fault == null) {
            fault = new SliceSums.RowFault(0, "", Problem.SIE_TOO_VARIED);
        }
        slices.add(slice.with(
                List.of(),
                List.of(),
                fault == null ? slice.header() : List.of(),
                refused <= Refusal.MOST_ROWS ? slice.refusals() : List.of()));
        if (groups.size() > EntryTable.LIMIT || fault != null) {
            return;
        }
        try {
            for (SliceSums.GroupSum sum : slice.groups()) {
                groups.merge(new GroupKey(sum.year(), sum.account(), sum.project()), sum, SliceSums.GroupSum::plus);
            }
            for (SliceSums.PeriodSum sum : slice.periods()) {
                periods.merge(new PeriodKey(sum.period(), sum.account()), sum.sum(), Math::addExact);
            }
        } catch (ArithmeticException sumTooLarge) {
            fault = new SliceSums.RowFault(0, "", Problem.SIE_SUM_TOO_LARGE);
        }
    }

    /// The slices without their sums, and at the end one that has the sums of all.
    List<SliceSums> slices() {
        List<SliceSums> all = new ArrayList<>(slices);
        List<SliceSums.PeriodSum> sums = new ArrayList<>(periods.size());
        periods.forEach((key, sum) -> sums.add(new SliceSums.PeriodSum(key.period(), key.account(), sum)));
        all.add(SliceSums.unusable(0, 0, fault).with(List.copyOf(groups.values()), sums, List.of(), List.of()));
        return all;
    }
}
