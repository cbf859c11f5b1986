package se.projektbokslut.job;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.Overview;

/// What must hold before anything is published (CONTRACT, "Control totals").
final class ControlChecks {
    /// The input has shrunk when more than one id in this many is gone.
    private static final int SHRUNK = 5;

    private ControlChecks() {}

    /// @param lastIds every id that the last completed run read
    /// @throws StopReason.Stop if something does not hold
    static void check(Overview overview, List<String> lastIds, boolean acceptRemovals) {
        ControlTotals totals = overview.controlTotals();
        if (!totals.tie()) {
            throw notTied("records read %d are not reported %d + undated %d + planned %d + refused %d; report this fault"
                    .formatted(
                            totals.read(), totals.reported(), totals.undated(), totals.planned(), totals.refused()));
        }
        if (!overview.ledgerTotals().tie()) {
            throw notTied(String.join("; ", overview.ledgerTotals().untied()) + "; report this fault");
        }
        if (!acceptRemovals) {
            checkRemovals(overview.ids(), lastIds);
        }
    }

    private static void checkRemovals(List<String> ids, List<String> lastIds) {
        Set<String> now = new HashSet<>();
        ids.forEach(id -> now.add(id.toLowerCase(Locale.ROOT)));
        long gone = lastIds.stream()
                .filter(id -> !now.contains(id.toLowerCase(Locale.ROOT)))
                .count();
        if (gone * SHRUNK > lastIds.size()) {
            throw notTied("%d of the %d records that were read last time are gone; is the input folder whole? If they were removed on purpose, run once with --accept-removals"
                    .formatted(gone, lastIds.size()));
        }
    }

    private static StopReason.Stop notTied(String line) {
        return new StopReason.Stop(new StopReason.NotTied(line));
    }
}
