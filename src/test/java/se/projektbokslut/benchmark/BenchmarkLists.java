package se.projektbokslut.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.steps.LedgerFiles;
import se.projektbokslut.steps.RunPlan;

/// What an office's own lists cost: a workbook of projects against the same rows as CSV, entries against the
/// same as SIE, and the heap of a long workbook.
final class BenchmarkLists {
    private static final int ROUNDS = 3;
    private static final int PROJECTS = 20_000;
    private static final int ENTRIES = 500_000;
    private static final int SIE_ENTRIES = 2_000_000;
    private static final int WARM_UP = 8;

    /// A voucher's label with series, number and date; an entry's with account, objects and amount.
    private static final Pattern SIE_ROW = Pattern.compile(
            "#VER \"?(\\w+)\"? \"?(\\d+)\"? (\\d{8}) .*| *#TRANS (\\d+) \\{(?:.*\\b6 \"?(\\w+)\"?)?.*?} (-?[\\d.]+) .*");

    private static final List<String> OF_PROJECTS = List.of(
            "Projektnr", "Benämning", "Status", "Start", "Slut", "Process", "Ansvarig", "Enhet", "Budget", "Diarienr");

    private static final String PROJECTS_DESCRIBED = """
            columns:
              Projektnr: id
              Benämning: title
              Status: {key: status, values: {Avslutat: closed, Pågår: ongoing}}
              Start: start
              Slut: {key: end, unless: {status: [closed]}, then: plan.end}
              Process: {key: processes, split: ","}
              Ansvarig: leader
              Enhet: unit
              Budget: economy.budget
              Diarienr: registry-number
            """;

    private static final List<String> OF_ENTRIES =
            List.of("Verdatum", "Serie", "Vernr", "Konto", "Ansvar", "Projekt", "Text", "Belopp");

    private static final String ENTRIES_DESCRIBED = """
            kind: entries
            company: Exempelstad
            columns: {Verdatum: date, Serie: series, Vernr: voucher, Konto: account, Ansvar: ignore, Projekt: project, Text: ignore, Belopp: amount}
            """;

    private final BenchmarkOffice office;
    private final BenchmarkTable table;

    BenchmarkLists(BenchmarkOffice office, BenchmarkTable table) {
        this.office = office;
        this.table = table;
    }

    /// The cells of a row, numbered from 0.
    interface Row {
        List<String> cells(int number);
    }

    void projects() throws Exception {
        Path csv = input("list-csv", "projects/portfolj.columns.yaml", PROJECTS_DESCRIBED);
        csv(csv.resolve("projects/portfolj.csv"), OF_PROJECTS, PROJECTS, BenchmarkLists::project);
        Path xlsx = input("list-xlsx", "projects/portfolj.columns.yaml", PROJECTS_DESCRIBED);
        workbook(xlsx.resolve("projects/portfolj.xlsx"), OF_PROJECTS, PROJECTS, BenchmarkLists::project);
        double[] ofCsv = new double[ROUNDS];
        double[] ofXlsx = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ofCsv[i] = office.job(csv, "of-csv-" + i, "-Xmx1g");
            ofXlsx[i] = office.job(xlsx, "of-xlsx-" + i, "-Xmx1g");
        }
        double more = BenchmarkOffice.median(ofXlsx) - BenchmarkOffice.median(ofCsv);
        table.add(
                "20 000 projects of a workbook, whole process: more than of the same rows as CSV",
                "3 s",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %.1f s of CSV: %.1f s more (medians of %d)",
                        BenchmarkOffice.median(ofXlsx) / 1e3,
                        BenchmarkOffice.median(ofCsv) / 1e3,
                        more / 1e3,
                        ROUNDS),
                more <= 3_000);
    }

    /// The step `readLedger` on a list of entries, against the same entries as SIE, on one core.
    void entries(BenchmarkLedger ledger) throws Exception {
        Path sie = office.input("entries-sie");
        Path huvudbok = sie.resolve("ledger/huvudbok.se");
        BenchmarkFiles.sie(huvudbok, SIE_ENTRIES);
        Path list = input("entries-csv", "ledger/huvudbok.columns.yaml", ENTRIES_DESCRIBED);
        long rows = asList(huvudbok, list.resolve("ledger/huvudbok.csv"));
        long written = System.nanoTime();
        do {
            sameSums(office.plan(sie), office.plan(list));
        } while (System.nanoTime() - written < BenchmarkNight.SETTLED);
        // A file that was young when it was found is looked at once more whenever it is opened; no night finds it so.
        RunPlan ofSie = office.plan(sie);
        RunPlan ofList = office.plan(list);
        double[] ratios = new double[ROUNDS];
        double[] sieMillis = new double[ROUNDS];
        double[] listMillis = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            double bySie = ledger.step(ofSie, 1).wall() / 1e6;
            double byList = ledger.step(ofList, 1).wall() / 1e6;
            if (i >= 0) {
                sieMillis[i] = bySie;
                listMillis[i] = byList;
                ratios[i] = byList / bySie;
            }
        }
        double median = BenchmarkOffice.median(ratios);
        table.add(
                String.format(Locale.ROOT, "reading step, warm, one core: %d entries of a CSV list / of SIE", rows),
                "2",
                String.format(
                        Locale.ROOT,
                        "%.2f (%.0f ms, %.0f ms; medians of %d)",
                        median,
                        BenchmarkOffice.median(listMillis),
                        BenchmarkOffice.median(sieMillis),
                        ROUNDS),
                median <= 2);
    }

    /// Writes the entries of a SIE file as a list.
    ///
    /// @return how many
    private static long asList(Path sie, Path csv) throws IOException {
        long rows = 0;
        try (BufferedReader in = Files.newBufferedReader(sie, Charset.forName("IBM437"));
                Writer out = Files.newBufferedWriter(csv)) {
            out.write(String.join(";", OF_ENTRIES) + "\n");
            String voucher = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher row = SIE_ROW.matcher(line);
                if (row.matches() && row.group(1) != null) {
                    voucher = row.group(3) + ";" + row.group(1) + ";" + row.group(2) + ";";
                } else if (row.matches()) {
                    String project = row.group(5) == null ? "" : row.group(5);
                    out.write(voucher + row.group(4) + ";1001;" + project + ";Bokförd rad;" + row.group(6) + "\n");
                    rows++;
                }
            }
        }
        return rows;
    }

    /// Neither time means anything where the two do not say the same.
    private void sameSums(RunPlan one, RunPlan other) throws IOException {
        SortedMap<String, Long> left = new TreeMap<>();
        for (RunPlan plan : List.of(one, other)) {
            int sign = plan == one ? 1 : -1;
            new LedgerFiles(plan, new ProductCache(office.work().resolve("checked-" + sign)))
                    .sie(List.of())
                    .forEach(ledger -> ledger.groups()
                            .forEach(group -> left.merge(
                                    group.account(),
                                    sign * (group.debit().ore() - group.credit().ore()),
                                    Long::sum)));
        }
        if (left.isEmpty() || left.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalStateException("the list and the SIE file say different things");
        }
    }

    void heap() throws Exception {
        Path input = input("list-entries", "ledger/huvudbok.columns.yaml", ENTRIES_DESCRIBED);
        Path book = input.resolve("ledger/huvudbok.xlsx");
        workbook(book, OF_ENTRIES, ENTRIES, BenchmarkLists::entry);
        long started = System.nanoTime();
        BenchmarkOffice.Heap heap = office.heapOf(input, "of-entries", "-Xmx256m");
        table.add(
                String.format(
                        Locale.ROOT,
                        "a workbook of 500 000 entries, %.0f MB, whole process: heap",
                        Files.size(book) / 1e6),
                "256 MB",
                String.format(
                        Locale.ROOT,
                        "%d MB, %d after a collection; %.1f s",
                        heap.used(),
                        heap.live(),
                        (System.nanoTime() - started) / 1e9),
                heap.used() <= 256);
    }

    private Path input(String name, String description, String described) throws IOException {
        Path input = office.input(name);
        Path beside = input.resolve(description);
        Files.createDirectories(beside.getParent());
        Files.writeString(beside, described);
        return input;
    }

    static List<String> project(int number) {
        int year = 2006 + number % 19;
        return List.of(
                "P-" + (100_000 + number),
                "Införande av stöd för rutin " + number + " i förvaltning " + number % 37,
                number % 3 == 0 ? "Pågår" : "Avslutat",
                year + "-0" + (1 + number % 9) + "-15",
                (year + 1) + "-0" + (1 + number % 8) + "-28",
                number % 2 == 0 ? "kundreskontra" : "leverantorsreskontra",
                "Controller " + number % 211,
                "Enhet " + number % 53,
                number * 17 + ".5",
                "EX " + year + "/" + number);
    }

    /// Two entries a voucher, which sum to zero.
    static List<String> entry(int number) {
        int voucher = number / 2;
        String amount = 100 + voucher % 90_000 + ".25";
        int day = voucher / 12 % 28 + 1;
        int month = (int) (voucher * 24L / ENTRIES) + 1;
        return List.of(
                "2024-" + (month < 10 ? "0" : "") + month + (day < 10 ? "-0" : "-") + day,
                "A",
                Integer.toString(voucher + 1),
                number % 2 == 0 ? Integer.toString(4010 + voucher % 50) : "2440",
                Integer.toString(1001 + voucher % 120),
                number % 2 == 0 ? "P" + (10_000 + voucher % 400) : "",
                "Faktura " + voucher + " från leverantör " + voucher % 1_200,
                number % 2 == 0 ? amount : "-" + amount);
    }

    static void csv(Path file, List<String> headings, int rows, Row row) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", headings) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(";", row.cells(i)) + "\n");
            }
        }
    }

    /// As spreadsheets write them: texts stand once, in a part of their own, and what looks like a number is one.
    static void workbook(Path file, List<String> headings, int rows, Row row) throws IOException {
        Map<String, Integer> texts = new HashMap<>();
        StringBuilder shared = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='Lista' sheetId='1' r:id='s1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='s1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
            for (int i = -1; i < rows; i++) {
                List<String> cells = i < 0 ? headings : row.cells(i);
                xml.append("<row r=\"")
                        .append(i + 2)
                        .append("\" spans=\"1:")
                        .append(cells.size())
                        .append("\">");
                for (int c = 0; c < cells.size(); c++) {
                    String cell = cells.get(c);
                    if (!cell.isEmpty()) {
                        xml.append("<c r=\"")
                                .append((char) ('A' + c))
                                .append(i + 2)
                                .append("\" s=\"0\"");
                        if (cell.matches("-?\\d+(\\.\\d+)?")) {
                            xml.append("><v>").append(cell);
                        } else {
                            int index = texts.computeIfAbsent(cell, text -> {
                                shared.append("<si><t>").append(text).append("</t></si>");
                                return texts.size();
                            });
                            xml.append(" t=\"s\"><v>").append(index);
                        }
                        xml.append("</v></c>");
                    }
                }
                xml.append("</row>");
                if (xml.length() > 1 << 20) {
                    zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
                    xml.setLength(0);
                }
            }
            zip.write(xml.append("</sheetData></worksheet>").toString().getBytes(StandardCharsets.UTF_8));
            part(zip, "xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
