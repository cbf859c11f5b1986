package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<Map<String, String>> rows = processRows(report);
        for (Map<String, String> row : rows) {
            String name = Objects.requireNonNull(NAMES.get(cell(row, "process")));
            for (List<String> table : TABLES) {
                List<String> told = told(table, rows);
                boolean silent = told.stream().anyMatch(column -> isAmount(column, rows))
                        && told.stream()
                                .filter(column -> isAmount(column, rows))
                                .allMatch(column -> cell(row, column).isEmpty());
                if (!silent || name.equals("Totalt")) {
                    String figures = told.stream()
                            .map(column -> inTkr(column, cell(row, column)))
                            .collect(Collectors.joining(" "));
                    assertThat(text).contains(name + " " + figures + " ");
                }
            }
            for (List<String> table : COMPARED) {
                String figures = told(table, rows).stream()
                        .map(column -> printed(cell(row, column)) + " [^ ]+(?: saknas)?")
                        .collect(Collectors.joining(" "));
                boolean accounts = name.equals("Ingen process angiven")
                        && !table.getFirst().equals("invoices");
                assertThat(text).containsPattern((accounts ? "Övriga konton" : name) + " " + figures + " ");
            }
        }
    }

    /// The columns in which anything is stated, or counts more than none.
    private static List<String> told(List<String> columns, List<Map<String, String>> rows) {
        return columns.stream()
                .filter(column -> rows.stream()
                        .map(row -> cell(row, column))
                        .anyMatch(cell -> !cell.isEmpty() && !cell.equals("0")))
                .toList();
    }

    private static boolean isAmount(String column, List<Map<String, String>> rows) {
        return rows.stream().map(row -> cell(row, column)).anyMatch(cell -> cell.contains("."));
    }

    /// As a summary prints it: `1234500.50` as `1 235`, a variance with its sign; a count as it is.
    private static String inTkr(String column, String cell) {
        if (!cell.contains(".")) {
            return printed(cell);
        }
        BigDecimal thousands = new BigDecimal(cell).movePointLeft(3).setScale(0, RoundingMode.HALF_UP);
        String plus = column.equals("variance") && thousands.signum() > 0 ? "+" : "";
        return plus + printed(thousands.toPlainString());
    }

    @Test
    void everyProjectsAmountsStandInTheTableOfItsProcess() throws Exception {
        AnnualReport report = report();
        String text = text(report);
        for (Map<String, String> row : projectRows(report)) {
            assertThat(text)
                    .containsPattern(Pattern.quote(cell(row, "title"))
                            + "(?: \\(berör processen\\))? Avslutat 2019-06-30 "
                            + Pattern.quote(Stream.of("budget", "actual", "variance")
                                            .map(column -> inTkr(column, cell(row, column)))
                                            .collect(Collectors.joining(" "))
                                    + " "));
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
