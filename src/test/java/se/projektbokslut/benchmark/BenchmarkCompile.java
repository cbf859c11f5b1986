package se.projektbokslut.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.projektbokslut.steps.SimulatedLedgers;

/// The step `compile` over products of 20 GB, simulated: whether a heap of 512 MB holds them, and whether the
/// time grows with their bytes only.
final class BenchmarkCompile {
    private static final double GIGABYTES = 20;
    private static final int HEAP = 512;
    private static final double LIMIT = 1.2;
    private static final Pattern COST = Pattern.compile("([0-9.]+) s of CPU a GB");

    private final BenchmarkOffice office;
    private final BenchmarkTable table;
    private final int percent;

    /// @param percent of the full size
    BenchmarkCompile(BenchmarkOffice office, BenchmarkTable table, int percent) {
        this.office = office;
        this.table = table;
        this.percent = percent;
    }

    void measure() throws Exception {
        double gigabytes = GIGABYTES * percent / 100;
        double half = secondsOfGigabyte(gigabytes / 2);
        double whole = secondsOfGigabyte(gigabytes);
        table.add(
                String.format(
                        Locale.ROOT,
                        "compile in a heap of %d MB, CPU time a GB of products: %.1f GB / half of it",
                        HEAP,
                        gigabytes),
                String.format(Locale.ROOT, "%.2f", LIMIT),
                String.format(Locale.ROOT, "%.2f (%.1f s a GB, %.1f s a GB)", whole / half, whole, half),
                whole / half <= LIMIT);
    }

    private double secondsOfGigabyte(double gigabytes) throws Exception {
        Process process = SimulatedLedgers.process(office.work(), HEAP, SimulatedLedgers.Shape.ofGigabytes(gigabytes))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher cost = COST.matcher(said);
        if (process.waitFor() != 0 || !cost.find()) {
            throw new IllegalStateException("compile ended with " + process.exitValue() + ": " + said);
        }
        return Double.parseDouble(cost.group(1));
    }
}
