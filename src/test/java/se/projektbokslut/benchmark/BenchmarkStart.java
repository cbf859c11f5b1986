package se.projektbokslut.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How long a night takes that has nothing, or little, to do. Whole processes, medians.
final class BenchmarkStart {
    private static final int ROUNDS = 7;
    private static final int MEGABYTES = 1024;

    private final BenchmarkOffice office;
    private final BenchmarkTable table;

    BenchmarkStart(BenchmarkOffice office, BenchmarkTable table) {
        this.office = office;
        this.table = table;
    }

    void run() throws Exception {
        dull("dull night, six records", Path.of("input"), "dull-six", 300);
        Path large = office.input("large-input");
        Path file = Files.createDirectories(large.resolve("sources")).resolve("archive.bin");
        fill(file);
        dull("dull night, six records and 1 GB under sources/", large, "dull-large", 1_000);
        Files.delete(file);
        startCache();
    }

    /// The first night publishes, the second verifies every digest; the nights after are counted.
    private void dull(String what, Path input, String name, int limit) throws Exception {
        office.job(input, name);
        long verifying = office.job(input, name);
        double[] nights = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            nights[i] = office.job(input, name);
        }
        double median = BenchmarkOffice.median(nights);
        table.add(
                what,
                limit + " ms",
                String.format(Locale.ROOT, "%.0f ms; the first, which verifies, %d ms", median, verifying),
                median <= limit);
    }

    private static void fill(Path file) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < MEGABYTES; i++) {
                megabyte[i % megabyte.length] = (byte) i;
                out.write(megabyte);
            }
        }
    }

    /// First nights from the jar and from the cache in turn.
    private void startCache() throws Exception {
        Path cache = office.work().resolve("cache");
        long making = BenchmarkOffice.millis(() -> office.warmUp(cache));
        double[] plain = new double[ROUNDS];
        double[] cached = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            plain[i] = office.job(Path.of("input"), "plain-" + i);
            cached[i] = office.jobFromCache(cache, Path.of("input"), "cached-" + i);
            ratios[i] = cached[i] / plain[i];
        }
        double ratio = BenchmarkOffice.median(ratios);
        table.add(
                "first night from the start cache against the same from the jar",
                "0.5",
                String.format(
                        Locale.ROOT,
                        "%.2f (%.0f ms, %.0f ms; warm-up %.0f s)",
                        ratio,
                        BenchmarkOffice.median(cached),
                        BenchmarkOffice.median(plain),
                        making / 1e3),
                ratio <= 0.5);
    }
}
