package se.projektbokslut.steps;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Compilation;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SiePlan;
import se.projektbokslut.ledger.SliceSums;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.settings.SettingsReader;

/// Compiles the ledgers of many municipalities without their bytes: each product is a real one, and slices of a
/// year are one file under many names, so that terabytes of a ledger take a few megabytes.
public final class SimulatedLedgers {
    private static final long SLICE = SieFiles.SLICE_SIZE;

    private final Path folder;
    private final Shape shape;
    private final ProductCache cache;

    private SimulatedLedgers(Path folder, Shape shape) {
        this.folder = folder;
        this.shape = shape;
        this.cache = new ProductCache(folder.resolve("cache"));
    }

    /// What is simulated: a file a municipality and year.
    ///
    /// @param slices of a file
    /// @param projects each with an entry on each of the accounts in each slice
    public record Shape(int municipalities, int years, int slices, int projects, int accounts) {
        /// As a 3 TB plan has them: 1 GB a file, 240 kB of products a slice.
        public static Shape ofGigabytes(double gigabytes) {
            int municipalities = (int) Math.max(1, Math.round(gigabytes * 1e9 / (240e3 * 62 * 10)));
            return new Shape(municipalities, 10, 62, 400, 17);
        }

        static Shape of(String text) {
            int[] numbers =
                    Stream.of(text.split("x", -1)).mapToInt(Integer::parseInt).toArray();
            return new Shape(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }

        String text() {
            return municipalities + "x" + years + "x" + slices + "x" + projects + "x" + accounts;
        }

        /// An entry for each project and account, and the one that balances them; one voucher in the first slice.
        long entries() {
            return municipalities * (long) years * ((slices - 1) * (projects * (long) accounts + 1) + 2);
        }
    }

    /// What it took.
    ///
    /// @param bytes of products
    /// @param processor seconds of all threads
    private record Cost(long bytes, double seconds, double processor, long entries, int reports) {}

    /// @param args the folder to work in; the shape
    public static void main(String[] args) throws Exception {
        print(compile(Path.of(args[0]), Shape.of(args[1])));
    }

    /// A process that compiles what is simulated, and says what it took.
    ///
    /// @param heap in MB
    public static ProcessBuilder process(Path work, int heap, Shape shape) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatedLedgers.class.getName(),
                work.toString(),
                shape.text());
    }

    private static void print(Cost cost) {
        System.out.printf(
                Locale.ROOT,
                "compile of %.2f GB of products, %d entries, %d reports: %.1f s, %.1f s of CPU a GB, in a heap of %d MB%n",
                cost.bytes / 1e9,
                cost.entries,
                cost.reports,
                cost.seconds,
                cost.processor / (cost.bytes / 1e9),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /// Compiles what is simulated, in this process.
    private static Cost compile(Path work, Shape shape) throws Exception {
        Path folder = Files.createTempDirectory(work, "compile").toAbsolutePath();
        try {
            return new SimulatedLedgers(folder, shape).compile();
        } finally {
            FileTree.delete(folder);
        }
    }

    private Cost compile() throws Exception {
        RunPlan run = run();
        LedgerFiles ledger = new LedgerFiles(run, cache);
        long bytes = products(run, ledger);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long started = System.nanoTime();
        Compilation compilation = Compile.compile(run, List.of(), ledger, _ -> null, List.of());
        Overview overview = compilation.overview();
        for (int year : overview.years()) {
            CanonicalJson.writeCompact(compilation.report(year), OutputStream.nullOutputStream());
        }
        CanonicalJson.writeCompact(overview, OutputStream.nullOutputStream());
        double seconds = (System.nanoTime() - started) / 1e9;
        double used = (system.getProcessCpuTime() - processor) / 1e9;
        LedgerTotals totals = overview.ledgerTotals();
        if (totals.read() != shape.entries() || totals.refused() > 0 || !totals.tie()) {
            throw new IllegalStateException("compiled is " + totals + " instead of " + shape.entries());
        }
        return new Cost(bytes, seconds, used, totals.read(), overview.years().size());
    }

    /// Lays the products of every slice; their bytes.
    private long products(RunPlan run, LedgerFiles ledger) throws IOException {
        List<SiePlan.Slice> slices = new ArrayList<>();
        for (int i = 0; i < shape.slices(); i++) {
            slices.add(new SiePlan.Slice(i * SLICE, (i + 1) * SLICE));
        }
        long bytes = 0;
        List<Path> ofYears = new ArrayList<>();
        for (int year = 0; year < shape.years(); year++) {
            ofYears.add(product("year-" + year, entries(2015 + year)));
        }
        for (InputFile file : run.inventory().files()) {
            int number = Integer.parseInt(file.path().replaceAll("[^0-9]", ""));
            int year = number % shape.years();
            SieCuts.Cut cut = new SieCuts.Cut("stamp", new SiePlan(file.path(), null, false, false, List.of(), slices));
            cache.write(run.cutProduct(file), out -> CanonicalJson.writeCompact(cut, out));
            Path first = product("head-" + number, head(number / shape.years(), 2015 + year));
            for (int slice = 0; slice < shape.slices(); slice++) {
                Path from = slice == 0 ? first : ofYears.get(year);
                Path to =
                        folder.resolve("cache").resolve(ledger.productName(new LedgerFiles.Piece(file, slice, SLICE)));
                Files.createDirectories(to.resolveSibling("."));
                Files.createLink(to, from);
                bytes += Files.size(from);
            }
            Files.delete(first);
        }
        return bytes;
    }

    /// What a slice of that text says.
    private Path product(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".se"), text);
        SiePlan plan = new SiePlan(name, null, false, false, List.of(), List.of());
        SliceSums sums = SieFiles.fold(file, plan, new SiePlan.Slice(0, Files.size(file)), (_, _) -> "unassigned");
        new ProductCache(folder).write(name, out -> CanonicalJson.writeCompact(sums, out));
        Files.delete(file);
        return folder.resolve(name);
    }

    private String head(int municipality, int year) {
        StringBuilder text = new StringBuilder("#FLAGGA 0\n#SIETYP 4\n");
        text.append(String.format(Locale.ROOT, "#FNAMN \"Exempelkommun %d\"\n", municipality));
        text.append(String.format(Locale.ROOT, "#ORGNR 212000-%04d\n#RAR 0 %d0101 %d1231\n", municipality, year, year));
        for (int account = 0; account < shape.accounts(); account++) {
            text.append(String.format(Locale.ROOT, "#KONTO %d \"Kostnader %d\"\n", 4000 + account, account));
        }
        text.append("#KONTO 1930 \"Bank\"\n#DIM 6 \"Projekt\"\n");
        for (int project = 0; project < shape.projects(); project++) {
            text.append(String.format(
                    Locale.ROOT, "#OBJEKT 6 \"P%04d\" \"Gångväg %d i %d\"\n", project, project, municipality));
        }
        text.append("#VER \"\" \"\" ").append(year).append("0101\n{\n");
        text.append("#TRANS 4000 {} 100.00\n#TRANS 1930 {} -100.00\n}\n");
        return text.toString();
    }

    private String entries(int year) {
        StringBuilder text = new StringBuilder("#VER \"\" \"\" ").append(year).append("0301\n{\n");
        long sum = 0;
        for (int project = 0; project < shape.projects(); project++) {
            for (int account = 0; account < shape.accounts(); account++) {
                long kronor = 100_000 + project * 1000L + account;
                sum += kronor;
                text.append(
                        String.format(Locale.ROOT, "#TRANS %d {6 \"P%04d\"} %d.00\n", 4000 + account, project, kronor));
            }
        }
        text.append("#TRANS 1930 {} -").append(sum).append(".00\n}\n");
        return text.toString();
    }

    private RunPlan run() throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < shape.municipalities() * shape.years(); i++) {
            String path = String.format(Locale.ROOT, "ledger/%05d.se", i);
            files.add(new InputFile(
                    path,
                    InputFile.Kind.LEDGER_SIE,
                    shape.slices() * SLICE,
                    new Digest().add(path).hex()));
        }
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.copy(Path.of("input/processes.yaml"), input.resolve("processes.yaml"));
        return new RunPlan(
                PlainOptions.of(input, folder.resolve("output"), folder.resolve("state")),
                KnownFiles.none(),
                new Inventory(files, List.of(), List.of(), Map.of()),
                SettingsReader.read(input).settings(),
                2026,
                new ProgramDigest("benchmark", "benchmark", "benchmark"),
                new AnnualReport.Provenance("benchmark", "1"),
                1);
    }
}
