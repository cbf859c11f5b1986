package se.projektbokslut.ledger;

/// The records that stand on a line behind its own, where a line end is missing or is none that the format has: the
/// labels of the standard among the fields that were passed over.
final class JoinedRecords {
    private int labels;
    private int entries;
    private boolean voucher;

    /// A line begins, or what was passed over is a text, which may name labels.
    void begin() {
        labels = 0;
        entries = 0;
        voucher = false;
    }

    boolean any() {
        return labels > 0;
    }

    /// How many of them are entries.
    int entries() {
        return entries;
    }

    /// Whether one of them is a voucher.
    boolean voucher() {
        return voucher;
    }

    /// Counts the labels in a bare field; the standard's only, since a text may have the sign.
    void count(byte[] b, int from, int to) {
        for (int p = from; p < to; p++) {
            if (b[p] == '#') {
                SieLabel label = SieLabel.of(b, p + 1, SieBytes.labelEnd(b, p + 1));
                labels += label == null ? 0 : 1;
                entries += label == SieLabel.TRANS ? 1 : 0;
                voucher |= label == SieLabel.VER;
            }
        }
    }
}
