package se.projektbokslut.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.generate.Portfolio;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.intake.InputFile;
import se.projektbokslut.intake.InventoryTaker;
import se.projektbokslut.intake.Language;
import se.projektbokslut.intake.SettingsReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Prints what the program costs. Start it with `mvn -q -Pbenchmark verify`; it times the packaged jar.
final class Benchmark {
    private static final int ROUNDS = 5;

    private final Path work;
    private final Path jar;
    private final PrintStream out;

    private Benchmark(Path work, Path jar, PrintStream out) {
        this.work = work;
        this.jar = jar;
        this.out = out;
    }

    /// @param args the jar to time
    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("projektbokslut-benchmark");
        try {
            Benchmark benchmark = new Benchmark(work, Path.of(args[0]), System.out);
            benchmark.sixRecords();
            benchmark.readingAgainstBareParse();
            benchmark.growth();
        } finally {
            deleteTree(work);
        }
    }

    private void sixRecords() throws Exception {
        long[] first = new long[ROUNDS];
        long[] dull = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Path office = work.resolve("six-" + i);
            first[i] = job(Path.of("input"), office, "-Xmx256m");
            dull[i] = job(Path.of("input"), office, "-Xmx256m");
        }
        out.printf(
                Locale.ROOT,
                "six records, whole process: first night %d ms, unchanged night %d ms (medians of %d)%n",
                median(first),
                median(dull),
                ROUNDS);
    }

    private void readingAgainstBareParse() throws Exception {
        Path input = portfolio(20_000, 8);
        List<byte[]> files = new ArrayList<>();
        RunPlan plan = plan(input);
        for (InputFile file : plan.recordFiles()) {
            files.add(Files.readAllBytes(input.resolve(file.path())));
        }
        long[] bare = new long[ROUNDS];
        long[] step = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            bare[i] = millis(() -> parse(files));
            Path cache = work.resolve("cache-" + i);
            step[i] = millis(() -> readProjects(plan, new ProductCache(cache)));
        }
        out.printf(
                Locale.ROOT,
                "20 000 records, %.1f MB in 8 files: bare parse on one core %d ms, readProjects on two cores %d ms, ratio %.2f (first round %.2f)%n",
                files.stream().mapToLong(f -> f.length).sum() / 1e6,
                median(bare),
                median(step),
                (double) median(step) / median(bare),
                (double) step[0] / bare[0]);
    }

    private void growth() throws Exception {
        for (int records : new int[] {2_000, 20_000, 200_000}) {
            Path office = work.resolve("grown-" + records);
            long time = job(portfolio(records, 8), office, "-Xmx1g");
            int pages = pages(office.resolve("output"));
            out.printf(
                    Locale.ROOT,
                    "%d records over twenty years, whole process in a heap of 1 GB: %.1f s, %.2f s per thousand, %d pages, %.0f pages a second%n",
                    records,
                    time / 1e3,
                    time / 1e3 / (records / 1e3),
                    pages,
                    pages / (time / 1e3));
            deleteTree(office);
        }
    }

    private static void parse(List<byte[]> files) {
        YAMLFactory yaml = YAMLFactory.builder()
                .loadSettings(org.snakeyaml.engine.v2.api.LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build())
                .build();
        for (byte[] file : files) {
            try (JsonParser parser = yaml.createParser(ObjectReadContext.empty(), file)) {
                while (parser.nextToken() != null) {
                    // The bare parse: tokens are made and nothing is done with them.
                }
            }
        }
    }

    private static void readProjects(RunPlan plan, ProductCache cache) throws Exception {
        ReadProjects step = new ReadProjects(plan, cache);
        try (ExecutorService cores = Executors.newFixedThreadPool(2)) {
            List<Future<?>> partitions = new ArrayList<>();
            for (ExecutionContext partition : step.partition(2).values()) {
                partitions.add(cores.submit(() -> {
                    step.work(partition, () -> false);
                    return null;
                }));
            }
            for (Future<?> partition : partitions) {
                partition.get();
            }
        }
    }

    /// Nothing is delivered.
    private static DeliveryProperties nobody() {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate("none", DeliveryProperties.class);
    }

    private RunPlan plan(Path input) throws IOException {
        RunProperties options = new RunProperties(
                input,
                work,
                work,
                List.of(),
                Language.SV,
                null,
                false,
                false,
                false,
                false,
                new RunProperties.Report(500),
                new RunProperties.Ledger(false),
                nobody(),
                new RunProperties.Metrics(null),
                new RunProperties.Ping(null));
        return new RunPlan(
                options,
                InventoryTaker.take(input),
                SettingsReader.read(input).settings(),
                2026,
                "benchmark",
                new AnnualReport.Provenance("benchmark", "1"),
                1);
    }

    private Path portfolio(int records, int files) throws IOException {
        Path input = work.resolve("portfolio-" + records);
        if (!Files.exists(input)) {
            new PortfolioGenerator(new Portfolio(records, 1, files, 2005, 2024, Portfolio.Format.YAML)).write(input);
        }
        return input;
    }

    /// Milliseconds of the whole process.
    private long job(Path input, Path office, String heap) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-jar",
                        jar.toString(),
                        "run",
                        "--input=" + input,
                        "--output=" + office.resolve("output"),
                        "--state=" + office.resolve("state"),
                        "--as-of=2026-11-24")
                .inheritIO()
                .start();
        long started = System.nanoTime();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("the job ended with " + code);
        }
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static int pages(Path output) throws IOException {
        int pages = 0;
        try (Stream<Path> files = Files.walk(output)) {
            for (Path pdf : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                try (PdfReader reader = new PdfReader(pdf.toString())) {
                    pages += reader.getNumberOfPages();
                }
            }
        }
        return pages;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long millis(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void deleteTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
