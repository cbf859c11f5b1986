package se.projektbokslut.steps;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SiePlan;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.settings.SettingsReader;

/// Plans the ledger of a whole country without its bytes: how long the slices of a run take to become
/// partitions, in what memory, and how many rows and messages they are. Start it with
/// `mvn -q -Pbenchmark verify -Dbenchmark.class=se.projektbokslut.steps.PlanBenchmark`; it works in a heap of 256
/// MB.
final class PlanBenchmark {
    private static final long GIGABYTE = 1_000_000_000;

    /// Rows that the framework writes for a partition: its execution and the context of that.
    private static final int ROWS = 2;

    private PlanBenchmark() {}

    /// @param args the jar, which is not used; the folder to work in; with a third argument that is `here`, this
    ///     process does the work
    public static void main(String[] args) throws Exception {
        if (args.length < 3 || !args[2].equals("here")) {
            System.exit(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PlanBenchmark.class.getName(),
                            args[0],
                            args[1],
                            "here")
                    .inheritIO()
                    .start()
                    .waitFor());
        }
        Path work = Files.createTempDirectory(Path.of(args[1]), "plan").toAbsolutePath();
        try {
            // As many files as it takes: 1.6 GB a file are 96 slices.
            plan(work.resolve("slices"), "100 000 slices", 1042, 96 * SieFiles.SLICE_SIZE);
            plan(work.resolve("country"), "290 municipalities, ten years", 2900, 3000 * GIGABYTE / 2900);
        } finally {
            FileTree.delete(work);
        }
    }

    private static void plan(Path state, String what, int files, long bytes) throws Exception {
        RunPlan run = run(state, files, bytes);
        ProductCache cache = new ProductCache(state.resolve("cache"));
        List<SiePlan.Slice> slices = slices(bytes);
        for (InputFile file : run.inventory().files()) {
            SieCuts.Cut cut = new SieCuts.Cut("stamp", new SiePlan(file.path(), null, false, false, List.of(), slices));
            cache.write(run.cutProduct(file), out -> CanonicalJson.writeCompact(cut, out));
        }
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long started = System.nanoTime();
        Map<String, ExecutionContext> partitions = new ReadLedger(run, cache).partition(1);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f TB in %d files, %d slices planned in %.1f s, heap %d MB at most; %d partitions, messages; %d rows; %.2f messages a GB%n",
                what,
                files * (double) bytes / 1e12,
                files,
                (long) files * slices.size(),
                seconds,
                heapPools().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20,
                partitions.size(),
                partitions.size() * ROWS,
                partitions.size() / (files * (double) bytes / 1e9));
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static List<SiePlan.Slice> slices(long bytes) {
        List<SiePlan.Slice> slices = new ArrayList<>();
        for (long from = 0; from < bytes; from += SieFiles.SLICE_SIZE) {
            slices.add(new SiePlan.Slice(from, Math.min(bytes, from + SieFiles.SLICE_SIZE)));
        }
        return slices;
    }

    private static RunPlan run(Path state, int files, long bytes) throws IOException {
        List<InputFile> inputs = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            String path = String.format(Locale.ROOT, "ledger/%05d.se", i);
            inputs.add(new InputFile(
                    path,
                    InputFile.Kind.LEDGER_SIE,
                    bytes,
                    new Digest().add(path).hex()));
        }
        Path input = Files.createDirectories(state.resolve("input"));
        Files.copy(Path.of("input/processes.yaml"), input.resolve("processes.yaml"));
        return new RunPlan(
                PlainOptions.of(input, state, state),
                KnownFiles.none(),
                new Inventory(inputs, List.of(), List.of(), Map.of()),
                SettingsReader.read(input).settings(),
                2026,
                new ProgramDigest("benchmark", "benchmark", "benchmark"),
                new AnnualReport.Provenance("benchmark", "1"),
                1);
    }
}
