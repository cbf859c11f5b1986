package se.projektbokslut.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Measures the SIE reader against a bare byte loop that only sums, on the same file:
/// `java -cp target/classes:target/test-classes:… se.projektbokslut.ledger.LedgerBenchmark FILE.se [THREADS]`.
final class LedgerBenchmark {
    private static final int ROUNDS = 7;

    private LedgerBenchmark() {}

    private interface Work {
        long run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        double loop = measured("bare loop, 1 thread", file, () -> new BareLoop(file).entries());
        double one = measured(
                "reader, 1 thread",
                file,
                () -> SieFiles.read(file, "x.se", LedgerBenchmark::process).entries());
        double many = measured("reader, %d threads".formatted(threads), file, () -> parallel(file, threads));
        print(String.format(
                Locale.ROOT, "reader / loop: %.2f on one thread, %.2f on %d", one / loop, many / loop, threads));
    }

    /// The best time of some rounds, in seconds.
    private static double measured(String what, Path file, Work work) throws IOException {
        double[] seconds = new double[ROUNDS];
        long entries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            entries = work.run();
            seconds[round] = (System.nanoTime() - start) / 1e9;
        }
        double best = Arrays.stream(seconds).min().orElseThrow();
        print(String.format(
                Locale.ROOT,
                "%-20s %6.3f s best, %6.3f s first, %7.1f MB/s, %d entries",
                what,
                best,
                seconds[0],
                Files.size(file) / 1e6 / best,
                entries));
        return best;
    }

    private static long parallel(Path file, int threads) throws IOException {
        SiePlan plan = SieFiles.plan(file, "x.se", SieFiles.SLICE_SIZE);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<SliceSums>> futures = new ArrayList<>();
            for (SiePlan.Slice slice : plan.slices()) {
                futures.add(executor.submit(() -> SieFiles.fold(file, plan, slice, LedgerBenchmark::process)));
            }
            List<SliceSums> slices = new ArrayList<>();
            for (Future<SliceSums> future : futures) {
                slices.add(future.get());
            }
            return SieFiles.merge(plan, slices).entries();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String process(int year, String account) {
        return account.startsWith("15")
                ? "kundreskontra"
                : account.startsWith("24")
                        ? "leverantorsreskontra"
                        : account.startsWith("26") ? "redovisning-och-moms" : "unassigned";
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }

    /// Sums the well-formed files of a generator by year, account group and project, and checks nothing.
    private static final class BareLoop {
        private final Map<Long, long[]> sums = new HashMap<>();
        private long entries;

        private BareLoop(Path file) throws IOException {
            byte[] b = new byte[(1 << 20) + 1];
            int filled = 0;
            int year = 0;
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(b, 0, 1 << 20); n > 0; n = in.read(b, filled, (1 << 20) - filled)) {
                    filled += n;
                    int end = filled;
                    while (end > 0 && b[end - 1] != '\n') {
                        end--;
                    }
                    for (int p = 0; p < end; ) {
                        while (b[p] == ' ') {
                            p++;
                        }
                        if (b[p] == '#' && b[p + 1] == 'V') {
                            p = field(b, field(b, p + 5));
                            year = (b[p] - '0') * 1000
                                    + (b[p + 1] - '0') * 100
                                    + (b[p + 2] - '0') * 10
                                    + b[p + 3]
                                    - '0';
                        } else if (b[p] == '#' && b[p + 1] == 'T') {
                            p = entry(b, p + 7, year);
                        }
                        while (b[p] != '\n') {
                            p++;
                        }
                        p++;
                    }
                    System.arraycopy(b, end, b, 0, filled - end);
                    filled -= end;
                }
            }
        }

        private static int field(byte[] b, int from) {
            int p = from;
            while (b[p] != ' ') {
                p++;
            }
            return p + 1;
        }

        private int entry(byte[] b, int from, int year) {
            int p = from;
            long key = year * 100L + (b[p] - '0') * 10L + b[p + 1] - '0';
            p = field(b, p) + 1;
            long project = 0;
            while (b[p] != '}') {
                boolean isProject = b[p] == '6' && b[p + 1] == ' ';
                while (b[p] != '"') {
                    p++;
                }
                p++;
                long hash = 0;
                for (; b[p] != '"'; p++) {
                    hash = hash * 31 + b[p];
                }
                project = isProject ? hash : project;
                p++;
                if (b[p] == ' ') {
                    p++;
                }
            }
            p += 2;
            boolean negative = b[p] == '-';
            long ore = 0;
            for (; b[p] != ' '; p++) {
                if (b[p] >= '0') {
                    ore = ore * 10 + b[p] - '0';
                }
            }
            sums.computeIfAbsent(key * 1_000_003 + project, _ -> new long[1])[0] += negative ? -ore : ore;
            entries++;
            return p;
        }

        private long entries() {
            return entries;
        }
    }
}
