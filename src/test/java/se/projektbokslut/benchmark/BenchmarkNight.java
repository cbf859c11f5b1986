package se.projektbokslut.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.generate.PortfolioShape;

/// What a night with work costs against the first night of the same input: 2 000 records in as many files, twenty
/// years, 1 GB of SIE. Whole processes by the launcher, from the start cache.
final class BenchmarkNight {
    /// Of a file's stamp two seconds are in doubt.
    static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(2_500);

    private static final int ROUNDS = 3;
    private static final int RECORDS = 2_000;
    private static final long ENTRIES = 23_000_000;
    private static final int FROM = 2005;
    private static final int TO = 2024;
    private static final long MONTH_BYTES = 10_000_000;
    private static final String AS_OF = "2025-12-31";
    private static final Charset CODE_PAGE = Charset.forName("IBM437");

    private final BenchmarkOffice office;
    private final BenchmarkTable table;
    private final int percent;
    private final Path input;

    /// @param percent of the full size; 100 for what the table's limits are about
    BenchmarkNight(BenchmarkOffice office, BenchmarkTable table, int percent) {
        this.office = office;
        this.table = table;
        this.percent = percent;
        this.input = office.work().resolve("night-input");
    }

    void measure() throws Exception {
        Path cache = office.work().resolve("night-cache");
        office.warmUp(cache);
        new PortfolioGenerator(new PortfolioShape(
                        RECORDS * percent / 100,
                        1,
                        RECORDS * percent / 100,
                        FROM,
                        TO,
                        PortfolioShape.Format.YAML,
                        ENTRIES * percent / 100,
                        0))
                .write(input);
        record("Ett nytt projekt");
        // What is young is read; a night after a day finds nothing young.
        settle();
        BenchmarkOffice.Night first = night(cache);
        settle();
        night(cache);

        double[] records = new double[ROUNDS];
        double[] checks = new double[ROUNDS];
        double[] months = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        int peak = 0;
        for (int i = 0; i < ROUNDS; i++) {
            record("Ett projekt för år " + i);
            bare[i] = settle();
            checks[i] = office.check(cache, AS_OF, input, "night").millis();
            BenchmarkOffice.Night night = night(cache);
            records[i] = night.millis();
            peak = Math.max(peak, night.peakMegabytes());
        }
        for (int i = 0; i < ROUNDS; i++) {
            month(1 + i);
            settle();
            months[i] = night(cache).millis();
        }
        adopt();
        // They become editions, are found to stand, and are settled.
        for (int i = 0; i < 3; i++) {
            settle();
            night(cache);
        }
        double[] adopted = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            record("Ett projekt efter fastställda år " + i);
            settle();
            adopted[i] = night(cache).millis();
        }
        against("night after one record of the last year was changed", "0.15", BenchmarkOffice.median(records), first);
        against("night after one monthly SIE file of 10 MB came", "0.2", BenchmarkOffice.median(months), first);
        against("night after one record, every earlier year adopted", "0.15", BenchmarkOffice.median(adopted), first);
        double check = BenchmarkOffice.median(checks) / BenchmarkOffice.median(bare);
        table.add(
                "check of one changed record against a bare Java",
                "10",
                String.format(
                        Locale.ROOT,
                        "%.1f (%.0f ms, %.0f ms)",
                        check,
                        BenchmarkOffice.median(checks),
                        BenchmarkOffice.median(bare)),
                check <= 10);
        table.add(
                "resident at most: the first night, a night after one record was changed",
                "320 MB",
                first.peakMegabytes() + " MB, " + peak + " MB",
                Math.max(first.peakMegabytes(), peak) <= 320);
    }

    private void against(String what, String limit, double millis, BenchmarkOffice.Night first) {
        double ratio = millis / first.millis();
        table.add(
                what + " against the first one",
                limit,
                String.format(
                        Locale.ROOT,
                        "%.2f (%.1f s, %.1f s; medians of %d, at %d %%)",
                        ratio,
                        millis / 1e3,
                        first.millis() / 1e3,
                        ROUNDS,
                        percent),
                ratio <= Double.parseDouble(limit));
    }

    private BenchmarkOffice.Night night(Path cache) throws Exception {
        return office.night(cache, AS_OF, input, "night");
    }

    /// Times a bare Java again and again while the last change grows older than what a stamp leaves in doubt.
    ///
    /// @return the shortest time, in milliseconds
    private long settle() throws Exception {
        long begun = System.nanoTime();
        long least = Long.MAX_VALUE;
        while (System.nanoTime() - begun < SETTLED) {
            least = Math.min(least, office.bareJava(BenchmarkNothing.class));
        }
        return least;
    }

    /// A project that stands in the last year alone.
    private void record(String title) throws IOException {
        Files.writeString(
                input.resolve("projects/nytt.yaml"),
                "id: nytt\ntitle: %s\nstatus: ongoing\nstart: 2025-01\n".formatted(title),
                StandardCharsets.UTF_8);
    }

    private void adopt() throws IOException {
        StringBuilder years = new StringBuilder();
        for (int year = FROM; year <= TO; year++) {
            years.append("%s: {state: adopted, date: %s-02-14}%n".formatted(year, year + 1));
        }
        Files.writeString(input.resolve("years.yaml"), years, StandardCharsets.UTF_8);
    }

    /// The vouchers of the last generated year's file, as far as they go, as those of a month of the year after
    /// it.
    private void month(int month) throws IOException {
        List<String> head = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(input.resolve("ledger/huvudbok-2024.se"), CODE_PAGE);
                Writer out = Files.newBufferedWriter(input.resolve("ledger/manad-2025-0" + month + ".se"), CODE_PAGE)) {
            String line = in.readLine();
            while (line != null && !line.startsWith("#VER")) {
                if (!line.startsWith("#IB") && !line.startsWith("#UB") && !line.startsWith("#RAR -1")) {
                    head.add(line.replace("20240101 20241231", "20250101 20251231"));
                }
                line = in.readLine();
            }
            long bytes = 0;
            for (String known : head) {
                out.write(known + "\r\n");
                bytes += known.length() + 2;
            }
            boolean whole = false;
            while (line != null && !(whole && bytes >= MONTH_BYTES)) {
                String own =
                        line.startsWith("#VER") ? line.replaceFirst(" 2024\\d{4} ", " 20250" + month + "01 ") : line;
                // Numbers run on through the year, so a month's vouchers are told by their series.
                own = own.startsWith("#VER") ? own.replaceFirst("#VER \"(\\w+)\"", "#VER \"$1" + month + "\"") : own;
                out.write(own + "\r\n");
                bytes += own.length() + 2;
                whole = line.equals("}");
                line = in.readLine();
            }
        }
    }
}
