package se.projektbokslut.program;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Who may read the log, the state and the reports that a run writes.
public enum ReadableBy {
    OWNER(0077, "---rwxrwx"),
    GROUP(0027, "------rwx"),
    ALL(0022, "---------");

    private final int mask;
    /// As `ls` shows rights.
    private final String taken;

    ReadableBy(int mask, String taken) {
        this.mask = mask;
        this.taken = taken;
    }

    /// The rights that what is written does not get, as a file-creation mask.
    public int mask() {
        return mask;
    }

    /// The rights that are taken from what is there already: those of who may not read it.
    public Set<PosixFilePermission> taken() {
        return PosixFilePermissions.fromString(taken);
    }
}
