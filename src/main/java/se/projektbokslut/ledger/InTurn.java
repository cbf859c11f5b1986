package se.projektbokslut.ledger;

import java.util.Iterator;
import java.util.List;

/// Files that come from somewhere one after the other.
record InTurn(List<SieOutline> outlines, Iterable<SieLedger> whole) implements SieLedgers {
    @Override
    public Iterator<SieLedger> iterator() {
        return whole.iterator();
    }
}
