package se.projektbokslut.ledger;

import java.util.Iterator;
import java.util.List;

/// The SIE files of a run. What grows with the ledger, the sums of their entries, is given of one file at a
/// time: to go through them gives each file whole, by path, and nothing of it need be kept.
///
/// @param outlines what is told of each file beside its sums, by path
/// @param whole gives the same files in the same order, as often as it is gone through
public record SieLedgers(List<SieOutline> outlines, Iterable<SieLedger> whole) implements Iterable<SieLedger> {
    public SieLedgers {
        outlines = List.copyOf(outlines);
    }

    @Override
    public Iterator<SieLedger> iterator() {
        return whole.iterator();
    }
}
