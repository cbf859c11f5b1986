package se.projektbokslut.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a run has to read, by the sizes of the input's files. Java's second compiler makes long work faster and short
/// work slower, so the launcher tells Java how much of it there is to be
/// (docs/decisions/2026-11-24-start-cache.md).
enum Workload {
    /// Thousands of records, each of which becomes pages: more methods are worth the second compiler than anyone
    /// could name. Also where it cannot be told.
    RECORDS(75),

    /// So little that the second compiler would take more than it gives.
    LITTLE(76),

    /// Large ledgers and few records: only the loops that read them are worth it.
    LEDGERS(77);

    /// In bytes.
    private static final long LITTLE_IN_ALL = 64 << 20;

    private static final long FEW_RECORDS = 4 << 20;

    /// What the process that only looks ends with; none of the program's own codes.
    final int exitCode;

    Workload(int exitCode) {
        this.exitCode = exitCode;
    }

    static Workload of(Beginning beginning) {
        try {
            for (Path input : beginning.folders("input")) {
                if (Files.isDirectory(input)) {
                    return of(Snapshot.of(input, 0));
                }
            }
        } catch (IOException | RuntimeException untold) {
            // The program says what is wrong, if anything is.
            return RECORDS;
        }
        return RECORDS;
    }

    private static Workload of(Snapshot input) {
        long all = 0;
        long records = 0;
        for (Map.Entry<String, Snapshot.Found> file : input.files().entrySet()) {
            long size = file.getValue().stamp().size();
            all += size;
            records += file.getKey().startsWith("projects/") ? size : 0;
        }
        if (records >= FEW_RECORDS) {
            return RECORDS;
        }
        return all < LITTLE_IN_ALL ? LITTLE : LEDGERS;
    }
}
