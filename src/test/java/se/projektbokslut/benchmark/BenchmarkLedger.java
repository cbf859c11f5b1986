package se.projektbokslut.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.steps.LedgerFiles;
import se.projektbokslut.steps.Product;
import se.projektbokslut.steps.RunPlan;

/// What reading ledgers costs. All times of a ratio are taken in turn, round by round, and the median of the
/// rounds' ratios is told: a machine that is busy with something else is so for both.
final class BenchmarkLedger {
    private static final int ENTRIES = 1_000_000;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 15;

    private final BenchmarkOffice office;
    private final BenchmarkTable table;

    BenchmarkLedger(BenchmarkOffice office, BenchmarkTable table) {
        this.office = office;
        this.table = table;
    }

    /// The step `readLedger`, from the file to its products on the disk, against [BenchmarkBareLoop].
    void readingStep() throws Exception {
        Path input = office.input("million");
        Path file = input.resolve("ledger/million.se");
        BenchmarkFiles.sie(file, ENTRIES);
        RunPlan plan = office.plan(input);
        Ratios one = new Ratios();
        Ratios two = new Ratios();
        double[] loop = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            Cost bare = cost(() -> BenchmarkBareLoop.sums(file));
            Cost single = step(plan, 1);
            Cost both = step(plan, 2);
            if (i >= 0) {
                loop[i] = bare.wall / 1e6;
                one.add(single, bare);
                two.add(both, bare);
            }
        }
        checkSums(plan, file);
        row(file, loop, 1, 1.5, one);
        row(file, loop, 2, 0.6, two);
    }

    private void row(Path file, double[] loop, int cores, double limit, Ratios ratios) throws IOException {
        double median = BenchmarkOffice.median(ratios.wall);
        table.add(
                String.format(
                        Locale.ROOT,
                        "reading step, warm, %.1f MB of SIE, cores: %d / bare byte loop on one core (%.0f ms)",
                        Files.size(file) / 1e6,
                        cores,
                        BenchmarkOffice.median(loop)),
                String.format(Locale.ROOT, "%.2f", limit),
                String.format(
                        Locale.ROOT, "%.2f (of processor time %.2f)", median, BenchmarkOffice.median(ratios.processor)),
                median <= limit);
    }

    /// What some work took, in nanoseconds.
    ///
    /// @param processor of all threads, the compiler's and the collector's too
    record Cost(long wall, long processor) {}

    private static final class Ratios {
        private final double[] wall = new double[ROUNDS];
        private final double[] processor = new double[ROUNDS];
        private int rounds;

        private void add(Cost cost, Cost bare) {
            wall[rounds] = (double) cost.wall / bare.wall;
            processor[rounds++] = (double) cost.processor / bare.processor;
        }
    }

    private static Cost cost(BenchmarkOffice.Work work) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Cost(System.nanoTime() - wall, system.getProcessCpuTime() - processor);
    }

    /// The step with an empty cache. How the file is cut is known before, from `cutLedgers`.
    Cost step(RunPlan plan, int threads) throws Exception {
        Path folder = Files.createTempDirectory(office.work(), "cache");
        ProductCache cache = new ProductCache(folder);
        LedgerFiles files = new LedgerFiles(plan, cache);
        ItemWriter<Product> writer = Product.keptIn(cache);
        for (InputFile file : plan.inventory().ofKind(InputFile.Kind.LEDGER_SIE)) {
            writer.write(Chunk.of(Objects.requireNonNull(files.cut(file))));
        }
        Cost cost = cost(() -> read(files, writer, threads));
        FileTree.delete(folder);
        return cost;
    }

    private static void read(LedgerFiles files, ItemWriter<Product> writer, int threads) throws Exception {
        try (ExecutorService cores = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> readings = new ArrayList<>();
            for (LedgerFiles.Piece piece : files.pieces()) {
                readings.add(cores.submit(() -> {
                    writer.write(Chunk.of(Objects.requireNonNull(files.read(piece))));
                    return null;
                }));
            }
            for (Future<?> reading : readings) {
                reading.get();
            }
        }
    }

    /// Both sides must have the same entries and the same sum of each account group, or neither time means
    /// anything.
    private void checkSums(RunPlan plan, Path file) throws IOException {
        Map<Integer, long[]> groups = new HashMap<>();
        BenchmarkBareLoop.sums(file).forEach((key, sum) -> {
            long[] group = groups.computeIfAbsent(key.group(), _ -> new long[2]);
            group[0] += sum[0];
            group[1] += sum[1];
        });
        new LedgerFiles(plan, new ProductCache(office.work().resolve("checked")))
                .sie(List.of())
                .forEach(ledger -> ledger.groups().forEach(group -> {
                    long[] sum = groups.computeIfAbsent(
                            Integer.valueOf(group.account().substring(0, 2)), _ -> new long[2]);
                    sum[0] -= group.debit().ore() - group.credit().ore();
                    sum[1] -= group.entries();
                }));
        if (groups.values().stream().anyMatch(sum -> sum[0] != 0 || sum[1] != 0)) {
            throw new IllegalStateException("the loop and the reader disagree");
        }
    }

    /// The whole job on that file, against the same job on a ledger without vouchers.
    void wholeJob() throws Exception {
        Path million = office.work().resolve("million");
        Path empty = office.input("empty");
        BenchmarkFiles.sie(empty.resolve("ledger/empty.se"), 0);
        double[] more = new double[5];
        double[] without = new double[more.length];
        for (int i = 0; i < more.length; i++) {
            without[i] = office.job(empty, "empty-" + i, "-Xmx256m") / 1e3;
            more[i] = office.job(million, "million-" + i, "-Xmx256m") / 1e3 - without[i];
        }
        double median = BenchmarkOffice.median(more);
        table.add(
                String.format(
                        Locale.ROOT,
                        "whole job on that file, more than on an empty ledger (%.1f s)",
                        BenchmarkOffice.median(without)),
                "1.5 s",
                String.format(Locale.ROOT, "%.2f s", median),
                median <= 1.5);
    }

    /// The heap that the job needs for files of 100 MB, 1 GB and 4 GB.
    void heap() throws Exception {
        for (int times : new int[] {1, 10, 40}) {
            Path input = office.input("heap-" + times);
            Path file = input.resolve("ledger/large.se");
            BenchmarkFiles.sie(file, (long) times * ENTRIES);
            BenchmarkOffice.Heap heap = office.heapOf(input, "heap-of-" + times, "-Xmx256m");
            table.add(
                    String.format(
                            Locale.ROOT, "heap of the whole job on %.1f GB of SIE in one file", Files.size(file) / 1e9),
                    "256 MB",
                    String.format(
                            Locale.ROOT,
                            "%d MB after a collection, %d MB before one, at most",
                            heap.live(),
                            heap.used()),
                    heap.used() <= 256);
            FileTree.delete(input);
        }
    }

    /// The heap and the time that the job needs for a full export of twenty million entries beside one that has a
    /// voucher
    /// more: every voucher is compared.
    void twoExports() throws Exception {
        Path input = office.input("exports");
        Path older = input.resolve("ledger/older.se");
        Path newer = input.resolve("ledger/newer.se");
        BenchmarkFiles.sie(older, 20L * ENTRIES);
        Files.copy(older, newer);
        Files.writeString(
                newer,
                "#VER B 999999999 20241231\r\n{\r\n#TRANS 1930 {} 1.00\r\n#TRANS 1930 {} -1.00\r\n}\r\n",
                StandardOpenOption.APPEND);
        var heap = new BenchmarkOffice.Heap[1];
        long time = millis(() -> heap[0] = office.heapOf(input, "two-exports", "-Xmx256m"));
        table.add(
                String.format(
                        Locale.ROOT,
                        "heap of the whole job (%.0f s) on two exports of %.1f GB that hold the same vouchers",
                        time / 1e3,
                        Files.size(older) / 1e9),
                "256 MB",
                String.format(
                        Locale.ROOT,
                        "%d MB after a collection, %d MB before one, at most",
                        heap[0].live(),
                        heap[0].used()),
                heap[0].used() <= 256);
        FileTree.delete(input);
    }

    private static long millis(BenchmarkOffice.Work work) throws Exception {
        return BenchmarkOffice.millis(work);
    }
}
