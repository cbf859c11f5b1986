package se.projektbokslut.benchmark;

import java.nio.file.Path;

/// What a night of six records takes of the machine's memory; that of a large one is a row of [BenchmarkNight].
final class BenchmarkMemory {
    private static final int ROUNDS = 3;
    private static final int LIMIT = 160;

    private final BenchmarkOffice office;
    private final BenchmarkTable table;

    BenchmarkMemory(BenchmarkOffice office, BenchmarkTable table) {
        this.office = office;
        this.table = table;
    }

    void measure() throws Exception {
        Path cache = office.work().resolve("memory-cache");
        office.warmUp(cache);
        double[] peaks = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            peaks[i] = office.night(cache, "2026-11-24", Path.of("input"), "memory-" + i)
                    .peakMegabytes();
        }
        double median = BenchmarkOffice.median(peaks);
        table.add(
                "resident at most, whole process, first night of six records",
                LIMIT + " MB",
                Math.round(median) + " MB",
                median > 0 && median <= LIMIT);
    }
}
