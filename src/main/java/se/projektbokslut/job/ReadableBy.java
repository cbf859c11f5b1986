package se.projektbokslut.job;

/// Who may read the log, the state and the reports that a run writes.
public enum ReadableBy {
    OWNER(0077),
    GROUP(0027),
    ALL(0022);

    private final int taken;

    ReadableBy(int taken) {
        this.taken = taken;
    }

    /// The rights that are taken from what is written, as a file-creation mask.
    public int mask() {
        return taken;
    }
}
