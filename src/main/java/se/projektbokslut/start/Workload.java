package se.projektbokslut.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// How much a run has to read, by the sizes of the input's files. Java's second compiler makes long work faster and
/// short work slower, so the launcher starts the program without it where there is little.
final class Workload {
    /// In bytes; well below where the second compiler begins to pay, as measured on two cores
    /// (docs/decisions/2026-11-24-start-cache.md).
    private static final long LITTLE = 64 << 20;

    /// The same for records, each of which becomes pages.
    private static final long FEW_RECORDS = 4 << 20;

    private Workload() {}

    /// False also where it cannot be told.
    static boolean isLittle(Beginning beginning) {
        try {
            for (Path input : beginning.folders("input")) {
                if (Files.isDirectory(input)) {
                    return isLittle(Snapshot.of(input, 0));
                }
            }
        } catch (IOException | RuntimeException untold) {
            // The program says what is wrong, if anything is.
            return false;
        }
        return false;
    }

    private static boolean isLittle(Snapshot input) {
        long all = 0;
        long records = 0;
        for (Map.Entry<String, Snapshot.Found> file : input.files().entrySet()) {
            long size = file.getValue().stamp().size();
            all += size;
            records += file.getKey().startsWith("projects/") ? size : 0;
        }
        return all < LITTLE && records < FEW_RECORDS;
    }
}
