package se.projektbokslut.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.generate.PortfolioShape;
import se.projektbokslut.report.Texts;
import se.projektbokslut.report.Workbook;
import se.projektbokslut.words.Language;

/// What a year's workbook costs: rows of all its sheets a second of processor time, so that it holds on a
/// machine that others use.
final class BenchmarkWorkbook {
    private static final int YEAR = 2024;
    private static final int PROJECTS = 20_000;
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 5;
    private static final double LIMIT = 5.0;

    private final BenchmarkOffice office;
    private final BenchmarkTable table;

    BenchmarkWorkbook(BenchmarkOffice office, BenchmarkTable table) {
        this.office = office;
        this.table = table;
    }

    void measure() throws Exception {
        AnnualReport report = report();
        var once = new ByteArrayOutputStream();
        Workbook.of(Texts.of(Language.SV)).annualReport(report, List.of(), once);
        long rows = rows(once.toByteArray());
        var cpu = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] millis = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long before = cpu.getProcessCpuTime();
            Workbook.of(Texts.of(Language.SV)).annualReport(report, List.of(), OutputStream.nullOutputStream());
            if (i >= 0) {
                millis[i] = (cpu.getProcessCpuTime() - before) / 1e6 / (rows / 1e3);
            }
        }
        double median = BenchmarkOffice.median(millis);
        table.add(
                String.format(Locale.ROOT, "CPU time of a thousand rows of a year's workbook of %d rows", rows),
                String.format(Locale.ROOT, "%.2f ms", LIMIT),
                String.format(Locale.ROOT, "%.2f ms, %.0f rows a CPU-second", median, 1e6 / median),
                median <= LIMIT);
    }

    /// Of all sheets, their headings included.
    private static long rows(byte[] workbook) throws IOException {
        long rows = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                rows += xml.split("<row ", -1).length - 1;
            }
        }
        return rows;
    }

    private AnnualReport report() throws Exception {
        Path input = office.work().resolve("workbook-input");
        new PortfolioGenerator(new PortfolioShape(PROJECTS, 1, 4, YEAR, YEAR, PortfolioShape.Format.YAML)).write(input);
        office.job(input, "workbook", "-Xmx1g");
        FileTree.delete(input);
        try (var in =
                Files.newInputStream(office.output("workbook").resolve(YEAR + "/annual-report-" + YEAR + ".json"))) {
            return CanonicalJson.mapper().readValue(in, AnnualReport.class);
        }
    }
}
