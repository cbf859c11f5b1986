package se.projektbokslut.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.generate.PortfolioShape;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.steps.Product;
import se.projektbokslut.steps.ReadProjects;
import se.projektbokslut.steps.RunPlan;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Prints what the program costs. Start it with `mvn -q -Pbenchmark verify`; it times the packaged jar.
final class Benchmark {
    private static final int ROUNDS = 5;

    private final BenchmarkOffice office;
    private final PrintStream out;

    private Benchmark(BenchmarkOffice office, PrintStream out) {
        this.office = office;
        this.out = out;
    }

    /// @param args the jar to time; the folder to work in; which parts, of `records`, `start`, `memory`,
    ///     `ledger`, `supplier`, `large`, `lists`, `compile`, `night`, `pdf` and `workbook`; the size of
    ///     `supplier`, `compile` and `night`, in percent of the full one
    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory(Path.of(args[1]), "benchmark").toAbsolutePath();
        List<String> parts = List.of(args[2].split(","));
        int percent = Integer.parseInt(args[3]);
        BenchmarkOffice office = new BenchmarkOffice(work, Path.of(args[0]));
        BenchmarkTable table = new BenchmarkTable(System.out);
        BenchmarkLedger ledger = new BenchmarkLedger(office, table);
        try {
            if (parts.contains("records")) {
                Benchmark records = new Benchmark(office, System.out);
                records.sixRecords();
                records.readingAgainstBareParse();
                records.growth();
            }
            if (parts.contains("start")) {
                new BenchmarkStart(office, table).run();
            }
            if (parts.contains("memory")) {
                new BenchmarkMemory(office, table).measure();
            }
            if (parts.contains("ledger")) {
                ledger.readingStep();
                ledger.wholeJob();
            }
            if (parts.contains("supplier")) {
                new BenchmarkSuppliers(office, table, percent).measure();
            }
            if (parts.contains("large")) {
                ledger.heap();
                ledger.twoExports();
            }
            if (parts.contains("lists")) {
                BenchmarkLists lists = new BenchmarkLists(office, table);
                lists.entries(ledger);
                lists.projects();
                lists.heap();
            }
            if (parts.contains("compile")) {
                new BenchmarkCompile(office, table, percent).measure();
            }
            if (parts.contains("night")) {
                new BenchmarkNight(office, table, percent).measure();
            }
            if (parts.contains("pdf")) {
                new BenchmarkPdf(office, table).measure();
            }
            if (parts.contains("workbook")) {
                new BenchmarkWorkbook(office, table).measure();
            }
        } finally {
            FileTree.delete(work);
        }
    }

    private void sixRecords() throws Exception {
        double[] first = new double[ROUNDS];
        double[] dull = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            first[i] = office.job(Path.of("input"), "six-" + i, "-Xmx256m");
            dull[i] = office.job(Path.of("input"), "six-" + i, "-Xmx256m");
        }
        out.printf(
                Locale.ROOT,
                "six records, whole process: first night %.0f ms, unchanged night %.0f ms (medians of %d)%n",
                BenchmarkOffice.median(first),
                BenchmarkOffice.median(dull),
                ROUNDS);
    }

    private void readingAgainstBareParse() throws Exception {
        Path input = portfolio(20_000, 8);
        List<byte[]> files = new ArrayList<>();
        RunPlan plan = office.plan(input);
        for (InputFile file : plan.recordFiles()) {
            files.add(Files.readAllBytes(input.resolve(file.path())));
        }
        double[] bare = new double[ROUNDS];
        double[] step = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            bare[i] = BenchmarkOffice.millis(() -> parse(files));
            Path cache = office.work().resolve("cache-" + i);
            step[i] = BenchmarkOffice.millis(() -> readProjects(plan, new ProductCache(cache)));
        }
        out.printf(
                Locale.ROOT,
                "20 000 records, %.1f MB in 8 files: bare parse on one core %.0f ms, readProjects on two cores %.0f ms, ratio %.2f (first round %.2f)%n",
                files.stream().mapToLong(f -> f.length).sum() / 1e6,
                BenchmarkOffice.median(bare),
                BenchmarkOffice.median(step),
                BenchmarkOffice.median(step) / BenchmarkOffice.median(bare),
                step[0] / bare[0]);
    }

    private void growth() throws Exception {
        for (int records : new int[] {2_000, 20_000, 200_000}) {
            String grown = "grown-" + records;
            long time = office.job(portfolio(records, 8), grown, "-Xmx1g");
            int pages = pages(office.output(grown));
            out.printf(
                    Locale.ROOT,
                    "%d records over twenty years, whole process in a heap of 1 GB: %.1f s, %.2f s per thousand, %d pages, %.0f pages a second%n",
                    records,
                    time / 1e3,
                    time / 1e3 / (records / 1e3),
                    pages,
                    pages / (time / 1e3));
            FileTree.delete(office.work().resolve(grown));
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
        ItemWriter<Product> writer = Product.keptIn(cache);
        try (ExecutorService cores = Executors.newFixedThreadPool(2)) {
            List<Future<?>> files = new ArrayList<>();
            for (InputFile file : plan.recordFiles()) {
                files.add(cores.submit(() -> {
                    writer.write(Chunk.of(Objects.requireNonNull(step.process(file))));
                    return null;
                }));
            }
            for (Future<?> file : files) {
                file.get();
            }
        }
    }

    private Path portfolio(int records, int files) throws IOException {
        Path input = office.work().resolve("portfolio-" + records);
        if (!Files.exists(input)) {
            new PortfolioGenerator(new PortfolioShape(records, 1, files, 2005, 2024, PortfolioShape.Format.YAML))
                    .write(input);
        }
        return input;
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
}
