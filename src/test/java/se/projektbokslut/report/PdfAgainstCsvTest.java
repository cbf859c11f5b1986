package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.words.Language;

/// Every figure of the CSV files stands in the words of the document, in the row and table where it belongs.
class PdfAgainstCsvTest {
    private static final Map<String, String> NAMES = Map.of(
            "kundreskontra", "Kundreskontra",
            "leverantorsreskontra", "Leverantörsreskontra",
            "redovisning-och-moms", "Redovisning och moms",
            "unassigned", "Ingen process angiven",
            "total", "Totalt");

    private static final List<List<String>> TABLES = List.of(
            List.of("projects", "projects_direct", "projects_touched", "started", "ongoing", "closed", "cancelled"),
            List.of("compared_budget", "compared_actual", "variance", "with_variance"),
            List.of("budget", "with_budget", "actual", "with_actual", "stated_actual", "forecast"));

    /// Tables in which the year before stands beside each figure.
    private static final List<List<String>> COMPARED = List.of(
            List.of("vouchers", "entries"),
            List.of("debit", "credit"),
            List.of("opening_balance", "closing_balance"),
            List.of("invoices", "invoice_amount"));

    @Test
    void everyFigureOfEveryProcessStandsInItsTable() throws Exception {
        AnnualReport report = report();
        String text = text(report);
        for (Map<String, String> row : processRows(report)) {
            String name = Objects.requireNonNull(NAMES.get(cell(row, "process")));
            for (List<String> table : TABLES) {
                String figures =
                        table.stream().map(column -> printed(cell(row, column))).collect(Collectors.joining(" "));
                assertThat(text).contains(name + " " + figures + " ");
            }
            for (List<String> table : COMPARED) {
                String figures = table.stream()
                        .map(column -> printed(cell(row, column)) + " [^ ]+(?: saknas)?")
                        .collect(Collectors.joining(" "));
                assertThat(text).containsPattern(name + " " + figures + " ");
            }
        }
    }

    @Test
    void everyProjectsAmountsStandInTheListOfAllProjects() throws Exception {
        AnnualReport report = report();
        String text = text(report);
        for (Map<String, String> row : projectRows(report)) {
            assertThat(text)
                    .contains(cell(row, "title") + " Avslutat " + printed(cell(row, "budget")) + " "
                            + printed(cell(row, "actual")) + " " + printed(cell(row, "variance")) + " ");
        }
    }

    private static AnnualReport report() {
        return Reports.withLedger(
                Reports.report(2019, AnnualReportPdfTest.many(12), List.of()),
                LedgerTotals.NONE,
                LedgerNotes.NONE,
                List.of(),
                List.of());
    }

    private static String text(AnnualReport report) throws Exception {
        return AnnualReportPdfTest.text(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /// As the document prints what a cell says: `1234.50` as `1 234,50`, an empty cell as words.
    private static String printed(String cell) {
        if (cell.isEmpty()) {
            return "uppgift saknas";
        }
        StringBuilder printed = new StringBuilder();
        String whole = cell.replaceFirst("^-", "").replaceFirst("\\..*", "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                printed.append('\u00a0');
            }
            printed.append(whole.charAt(i));
        }
        String decimals = cell.contains(".") ? "," + cell.substring(cell.indexOf('.') + 1) : "";
        return (cell.startsWith("-") ? "\u2212" : "") + printed + decimals;
    }

    private static List<Map<String, String>> processRows(AnnualReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFiles.of(Texts.of(Language.SV)).annualReport(report, out);
        return rows(out.toString(StandardCharsets.UTF_8));
    }

    private static List<Map<String, String>> projectRows(AnnualReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFiles.of(Texts.of(Language.SV)).projects(report.year(), report.projects(), out);
        return rows(out.toString(StandardCharsets.UTF_8));
    }

    /// Rows by column name; the test's texts need no quotes.
    private static List<Map<String, String>> rows(String csv) {
        String[] lines = csv.split("\n", -1);
        String[] heads = lines[0].split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            String[] cells = lines[i].split(",", -1);
            assertThat(cells).hasSameSizeAs(heads);
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < heads.length; c++) {
                row.put(heads[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }
}
