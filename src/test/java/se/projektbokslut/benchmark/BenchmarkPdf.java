package se.projektbokslut.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.openpdf.text.pdf.PdfReader;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.generate.PortfolioShape;
import se.projektbokslut.report.AnnualReportPdf;
import se.projektbokslut.report.ReportOptions;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

/// What the document of a large year costs: CPU time a page, heap, and whether both grow with the projects only.
final class BenchmarkPdf {
    private static final int YEAR = 2024;
    private static final int ROUNDS = 3;

    private final BenchmarkOffice office;
    private final BenchmarkTable table;

    BenchmarkPdf(BenchmarkOffice office, BenchmarkTable table) {
        this.office = office;
        this.table = table;
    }

    void measure() throws Exception {
        double small = rendering("4 000 projects in tables", report(4_000, 160), ReportOptions.DEFAULT, 12);
        rendering("4 000 projects, each with its card", report(4_000, 0), new ReportOptions(4_000), 4);
        double large = rendering("40 000 projects in tables", report(40_000, 640), ReportOptions.DEFAULT, 1);
        table.add(
                "CPU time of a page, 40 000 projects / 4 000 projects",
                "1.30",
                String.format(Locale.ROOT, "%.2f", large / small),
                large / small <= 1.3);
    }

    /// Publishes a year of so many projects with the packaged program and reads back what it reports.
    ///
    /// @param heap the heap that the program gets, in MB, which is a row of the table; 0 takes what is published
    private AnnualReport report(int projects, int heap) throws Exception {
        String name = "year-of-" + projects;
        if (heap > 0) {
            Path input = office.work().resolve("input-of-" + projects);
            new PortfolioGenerator(new PortfolioShape(projects, 1, 4, YEAR, YEAR, PortfolioShape.Format.YAML))
                    .write(input);
            BenchmarkOffice.Heap most = office.heapOf(input, name, "-Xmx" + heap + "m");
            table.add(
                    String.format(Locale.ROOT, "heap of the whole job on a year of %d projects", projects),
                    heap + " MB",
                    String.format(
                            Locale.ROOT,
                            "%d MB after a collection, %d MB before one, at most",
                            most.live(),
                            most.used()),
                    most.used() <= heap);
            FileTree.delete(input);
        }
        Path json = office.output(name).resolve(YEAR + "/annual-report-" + YEAR + ".json");
        try (InputStream in = Files.newInputStream(json)) {
            return CanonicalJson.mapper().readValue(in, AnnualReport.class);
        }
    }

    /// The CPU time of a page in ms, of all threads, so that it holds on a machine that others use.
    private double rendering(String what, AnnualReport report, ReportOptions options, int warmUp) throws Exception {
        var cpu = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] millis = new double[ROUNDS];
        int pages = 0;
        for (int i = -warmUp; i < ROUNDS; i++) {
            var out = new ByteArrayOutputStream();
            long before = cpu.getProcessCpuTime();
            AnnualReportPdf.write(report, Texts.of(Language.SV), options, out);
            long after = cpu.getProcessCpuTime();
            if (i < 0) {
                pages = pages(out.toByteArray());
            } else {
                millis[i] = (after - before) / 1e6 / pages;
            }
        }
        double median = BenchmarkOffice.median(millis);
        table.add(
                String.format(Locale.ROOT, "CPU time of a page, %s (%d pages)", what, pages),
                "2.50 ms",
                String.format(Locale.ROOT, "%.2f ms, %.0f pages a CPU-second", median, 1e3 / median),
                median <= 2.5);
        return median;
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }
}
