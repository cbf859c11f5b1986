package se.projektbokslut.ledger;

import java.util.Comparator;
import java.util.List;

/// The SIE files of a run. What grows with the ledger, the sums of their entries, is given of one file at a
/// time: to go through them gives each file whole, by path, and nothing of it need be kept.
public interface SieLedgers extends Iterable<SieLedger> {
    /// What is told of each file beside its sums, by path.
    List<SieOutline> outlines();

    /// Files that are held whole.
    static SieLedgers of(List<SieLedger> held) {
        List<SieLedger> sorted =
                held.stream().sorted(Comparator.comparing(SieLedger::file)).toList();
        return of(sorted.stream().map(SieOutline::of).toList(), sorted);
    }

    /// @param outlines by path
    /// @param whole gives the same files in the same order, as often as it is gone through
    static SieLedgers of(List<SieOutline> outlines, Iterable<SieLedger> whole) {
        return new InTurn(List.copyOf(outlines), whole);
    }
}
