package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerNotes.CodeSum;
import se.projektbokslut.annual.LedgerNotes.OutsideSum;
import se.projektbokslut.annual.LedgerNotes.SupplierFile;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearBasis;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Risk;
import se.projektbokslut.project.Results.RiskState;
import se.projektbokslut.project.Status;
import se.projektbokslut.words.Language;

/// The workbook read back from its own bytes; the CSV files are the second source of its cells.
class WorkbookTest {
    private static final Texts SV = Texts.of(Language.SV);

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("kundreskontra", "Kundreskontra"),
            Map.entry("leverantorsreskontra", "Leverantörsreskontra"),
            Map.entry("redovisning-och-moms", "Redovisning och moms"),
            Map.entry("leverantorsreskontra|redovisning-och-moms", "Leverantörsreskontra; Redovisning och moms"),
            Map.entry("unassigned", "Ingen process angiven"),
            Map.entry("total", "Totalt"),
            Map.entry("preliminary", "Preliminär"),
            Map.entry("closed", "Avslutat"),
            Map.entry("end", "slutdatum"),
            Map.entry("operating", "Drift"),
            Map.entry("ledger", "huvudboken"));

    @Test
    void everyCellOfTheProcessesIsThatOfTheCsv() throws Exception {
        AnnualReport report = report();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvFiles.of(SV).annualReport(report, csv);
        assertSame(workbook(report).sheet("Processer"), rows(csv), "column.process");
    }

    @Test
    void everyCellOfTheProjectsIsThatOfTheCsvInTheSwedishOrder() throws Exception {
        AnnualReport report = report();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvFiles.of(SV).projects(2019, report.projects(), csv);
        Xlsx.Sheet sheet = workbook(report).sheet("Projekt");
        assertSame(sheet, rows(csv), "column.id");
        List<String> titles = new ArrayList<>();
        for (int row = 1; row < sheet.rows().size(); row++) {
            titles.add(cell(sheet.row(row), "Titel").text());
        }
        assertThat(titles)
                .containsExactlyElementsOf(SwedishOrder.byTitle(report.projects().stream()).stream()
                        .map(row -> row.project().title())
                        .toList());
    }

    private static AnnualReport report() {
        return Reports.withLedger(
                Reports.report(2019, AnnualReportPdfTest.many(12), List.of()),
                LedgerTotals.NONE,
                LedgerNotes.NONE,
                List.of(),
                List.of());
    }

    /// @param csv rows by what their key column says
    private static void assertSame(Xlsx.Sheet sheet, List<Map<String, String>> csv, String key) {
        // The pair beside the variance of investments is people's only.
        assertThat(sheet.heads().stream()
                        .filter(head -> !head.endsWith(", jämförbara investeringar"))
                        .toList())
                .isEqualTo(csv.getFirst().keySet().stream()
                        .map(column -> SV.label("column." + column))
                        .toList());
        assertThat(sheet.rows()).hasSize(csv.size() + 1);
        Map<String, Map<String, Xlsx.Cell>> byKey = new TreeMap<>();
        for (int row = 1; row < sheet.rows().size(); row++) {
            byKey.put(cell(sheet.row(row), SV.label(key)).text(), sheet.row(row));
        }
        for (Map<String, String> row : csv) {
            String name = Objects.requireNonNull(row.get(key.substring("column.".length())));
            Map<String, Xlsx.Cell> cells = Objects.requireNonNull(byKey.get(WORDS.getOrDefault(name, name)), name);
            row.forEach((column, stated) -> assertSame(column, stated, cells.get(SV.label("column." + column)), row));
        }
    }

    private static void assertSame(String column, String stated, Xlsx.@Nullable Cell cell, Map<String, String> row) {
        boolean without = column.equals("processes_direct")
                && Objects.requireNonNull(row.get("processes_touched")).isEmpty();
        if (stated.isEmpty()) {
            assertThat(cell == null ? "" : cell.text()).as(column).isEqualTo(without ? "Ingen process angiven" : "");
            return;
        }
        Objects.requireNonNull(cell, column);
        if (stated.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            assertThat(cell.format()).isEqualTo("yyyy\\-mm\\-dd");
            assertThat(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(cell.text())))
                    .isEqualTo(stated);
        } else if (stated.matches("-?[0-9]+(\\.[0-9]{2})?")) {
            assertThat(cell.type()).as(column).isEqualTo("n");
            assertThat(cell.text()).as(column).isEqualTo(stated);
            boolean plain = List.of("year", "revision", "source_line").contains(column);
            assertThat(cell.format()).isEqualTo(stated.contains(".") ? "#,##0.00" : plain ? "0" : "#,##0");
        } else {
            assertThat(cell.type()).as(column).isEqualTo("text");
            assertThat(cell.text()).as(column).isEqualTo(WORDS.getOrDefault(stated, stated));
        }
    }

    @Test
    void theWorkbookCountsTheFiguresOfTheDocument() throws Exception {
        AnnualReport report = report();
        Tally pdf = AnnualReportPdf.write(report, SV, ReportOptions.DEFAULT, new ByteArrayOutputStream());
        assertThat(pdf.differences(Workbook.of(SV).annualReport(report, List.of(), new ByteArrayOutputStream())))
                .isEmpty();
    }

    @Test
    void sheetsAreNamedInTheReportsLanguage() throws Exception {
        assertThat(workbook(Reports.seed2019()).sheets().keySet())
                .containsExactly(
                        "Processer", "Projekt", "Resultat och risker", "Projektkoder", "Iakttagelser", "Ändringar");
        assertThat(new Xlsx(bytes(Reports.seed2019(), Language.EN)).sheets().keySet())
                .containsExactly("Processes", "Projects", "Results and risks", "Ledger codes", "Findings", "Changes");
    }

    @Test
    void theSameReportGivesTheSameBytesOnAMachineOfAnotherLanguageAndHour() throws Exception {
        byte[] here = bytes(report(), Language.SV);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(bytes(report(), Language.SV)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        Xlsx workbook = new Xlsx(here);
        assertThat(workbook.entries()).allMatch(entry -> entry.getTimeLocal().getYear() == 1980);
        assertThat(workbook.text("docProps/core.xml")).doesNotContain("created", "modified");
    }

    @Test
    void thePackageHoldsATypeForEachPartAndNothingThatRunsOrLeadsElsewhere() throws Exception {
        Xlsx workbook = workbook(Reports.seed2019());
        List<String> typed = new ArrayList<>();
        var overrides = workbook.xml("[Content_Types].xml").getElementsByTagName("Override");
        for (int i = 0; i < overrides.getLength(); i++) {
            typed.add(((Element) overrides.item(i)).getAttribute("PartName"));
        }
        assertThat(workbook.parts()).first().isEqualTo("_rels/.rels");
        for (String part : workbook.parts()) {
            boolean known = part.endsWith(".rels") || part.equals("[Content_Types].xml");
            assertThat(known || typed.contains("/" + part)).as(part).isTrue();
            assertThat(workbook.text(part)).doesNotContain("TargetMode", "externalLink", "vbaProject", "<f>", "<f ");
        }
        assertThat(typed).hasSize(workbook.parts().size() - 3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySheetHasAFrozenHeadingAFilterAndAPageToPrint(Language language) throws Exception {
        Xlsx workbook = new Xlsx(bytes(report(), language));
        workbook.sheets().forEach((name, sheet) -> {
            Element pane = sheet.element("pane");
            assertThat(pane.getAttribute("state")).isEqualTo("frozen");
            assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
            assertThat(sheet.element("autoFilter").getAttribute("ref")).startsWith("A1:");
            assertThat(sheet.element("pageSetUpPr").getAttribute("fitToPage")).isEqualTo("1");
            assertThat(sheet.element("pageSetup").getAttribute("orientation")).isEqualTo("landscape");
            assertThat(sheet.element("pageSetup").getAttribute("paperSize")).isEqualTo("9");
            assertThat(workbook.text("xl/workbook.xml")).contains("'" + name + "'!$1:$1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46",
                "-5",
                "@x",
                "0047",
                "1-2",
                "jan-19",
                "1234567890123456789",
                "1E5",
                " a ",
                "a\nb",
                "5 < 6 & \"7\"",
                "_x0041_",
                "مشروع الفواتير",
                "🏛️ Stadshuset"
            })
    void aTextIsTextAndStaysAsItIs(String title) throws Exception {
        Xlsx.Cell cell = title(title);
        assertThat(cell).isEqualTo(new Xlsx.Cell("text", title, "@"));
    }

    @Test
    void whatXmlCannotHoldIsShownAsTheReplacementCharacter() throws Exception {
        assertThat(title("a\u0000b\ud800c\uffffd\u0085e").text()).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
        assertThat(title("a\r\nb\rc").text()).isEqualTo("a\nb\nc");
    }

    @Test
    void aTextThatNoCellHoldsIsCutAndSaysSo() throws Exception {
        assertThat(title("x".repeat(32_767)).text()).isEqualTo("x".repeat(32_767));
        String cut = title("🏛".repeat(20_000)).text();
        assertThat(cut)
                .hasSizeBetween(32_766, 32_767)
                .startsWith("🏛🏛")
                .endsWith("🏛… [avkortad: en cell rymmer inte mer]");
    }

    private static Xlsx.Cell title(String title) throws IOException {
        YearProject project = new ProjectBuilder("a", title).build();
        return cell(
                workbook(Reports.report(2019, List.of(project), List.of()))
                        .sheet("Projekt")
                        .row(1),
                "Titel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;n;0.00",
                "-1;n;-0.01",
                "123450;n;1234.50",
                "999999999999999;n;9999999999999.99",
                "-999999999999999;n;-9999999999999.99",
                "1000000000000000;text;10 000 000 000 000,00",
                "-9223372036854775808;text;−92 233 720 368 547 758,08"
            })
    void anAmountIsItsExactNumberOrTextWhereNoSpreadsheetHoldsIt(long ore, String type, String text) throws Exception {
        YearProject project =
                new ProjectBuilder("a", "A").amounts(new Money(ore), null).build();
        Xlsx.Cell cell = cell(
                workbook(Reports.report(2019, List.of(project), List.of()))
                        .sheet("Projekt")
                        .row(1),
                "Budget");
        assertThat(cell.type()).isEqualTo(type);
        assertThat(cell.text()).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @Test
    void aVagueDateStandsInWordsAndAnUnknownAmountIsAnEmptyCell() throws Exception {
        ProjectBuilder b = new ProjectBuilder("a", "A").start(ProjectBuilder.season("hösten 2018", "2018-23"));
        YearProject project = b.end(ProjectBuilder.day("2019-02-28")).build();
        Map<String, Xlsx.Cell> row = workbook(Reports.report(2019, List.of(project), List.of()))
                .sheet("Projekt")
                .row(1);
        assertThat(row.get("Start")).isEqualTo(new Xlsx.Cell("text", "hösten 2018", "@"));
        assertThat(row.get("Slut")).isEqualTo(new Xlsx.Cell("n", "43524", "yyyy\\-mm\\-dd"));
        assertThat(row).doesNotContainKeys("Budget", "Utfall", "Avvikelse");
    }

    @Test
    void codesKeepTheirZerosAndStandBesideWhatTheLedgerHasOnOthers() throws Exception {
        ProjectBuilder b = new ProjectBuilder("a", "Förenkling").amounts(null, new Money(5_00));
        b.ledgerCodes = List.of(
                new Economy.LedgerCode("0047", "Exempelstad", List.of()),
                new Economy.LedgerCode("0048", null, List.of(2018)));
        CodeSum unclaimed = new CodeSum(2019, "007", "", "Okänt", 2, new Money(700), new Money(900), new Money(200));
        CodeSum outside = new CodeSum(2019, "08", "", null, 1, new Money(1), new Money(1), Money.ZERO);
        AnnualReport report = Reports.withLedger(
                Reports.report(2019, List.of(b.build()), List.of()),
                LedgerTotals.NONE,
                new LedgerNotes(
                        List.of(),
                        List.of(),
                        List.of(unclaimed),
                        List.of(new OutsideSum(outside, List.of("a"), new TreeMap<>())),
                        List.of(),
                        List.of()),
                List.of(),
                List.of());
        Xlsx.Sheet sheet = workbook(report).sheet("Projektkoder");
        assertThat(texts(sheet, 1))
                .containsExactly("Projekt i årsrapporten", "0047", "Exempelstad", "Förenkling", "Drift", "5.00");
        assertThat(texts(sheet, 2))
                .containsExactly("Ingen projektpost anger koden", "007", "Okänt", "2", "7.00", "9.00", "2.00");
        assertThat(texts(sheet, 3))
                .containsExactly("Projektet ingår inte i året", "08", "Förenkling", "1", "0.01", "0.01", "0.00");
    }

    /// What the rows of a kind add up to stands under them, and what leads from there to the year's actual.
    @Test
    void theSumsOfTheCodesLeadToTheYearsActual() throws Exception {
        ProjectBuilder a = new ProjectBuilder("a", "A").amounts(null, new Money(5_00));
        a.ledgerCodes = List.of(new Economy.LedgerCode("1", null, List.of()));
        ProjectBuilder b = new ProjectBuilder("b", "B");
        b.amounts = new YearProject.Amounts(null, new Money(3_00), null, null, null, null, null, ActualBasis.RECORD);
        CodeSum unclaimed = new CodeSum(2019, "2", "", null, 2, new Money(7_00), new Money(9_00), new Money(2_00));
        AnnualReport bare = Reports.withLedger(
                Reports.report(2019, List.of(a.build(), b.build()), List.of()),
                LedgerTotals.NONE,
                new LedgerNotes(List.of(), List.of(), List.of(unclaimed), List.of(), List.of(), List.of()),
                List.of(),
                List.of());
        List<ProcessFigures> rows = new ArrayList<>(bare.processes());
        rows.add(
                Reports.withStated(Reports.withCodes(rows.removeLast(), new Money(7_00), Money.ZERO), new Money(3_00)));
        AnnualReport report = Reports.withRows(bare, rows, List.of(), bare.ledger());
        Xlsx.Sheet sheet = workbook(report).sheet("Projektkoder");
        assertThat(texts(sheet, 3)).containsExactly("Projekt i årsrapporten", "Summa", "Drift", "5.00");
        assertThat(texts(sheet, 4)).containsExactly("Utfall enligt projektposten", "Summa", "Drift", "3.00");
        assertThat(texts(sheet, 5)).containsExactly("Årets utfall", "Summa", "Drift", "8.00");
        assertThat(texts(sheet, 6)).containsExactly("Ingen projektpost anger koden", "Summa", "7.00");
        assertThat(sheet.rows()).hasSize(7);
    }

    @Test
    void risksStandWithTheirLevelsAmongTheResults() throws Exception {
        ProjectBuilder b = new ProjectBuilder("a", "A");
        b.results = new Results(
                List.of(new Results.Objective("Mål", false, Results.ObjectiveState.MET, null, "klart")),
                null,
                null,
                null,
                null,
                null,
                List.of(new Risk("Försening", 4, 3, "Fler", "Ledaren", RiskState.OPEN)));
        Xlsx.Sheet sheet =
                workbook(Reports.report(2019, List.of(b.build()), List.of())).sheet("Resultat och risker");
        assertThat(texts(sheet, 1)).containsExactly("A", "Projektmål", "Mål", "uppfyllt", "klart", "a");
        assertThat(texts(sheet, 2))
                .containsExactly("A", "Risk", "Försening", "öppen", "Ledaren", "4", "3", "12", "Fler", "a");
    }

    @Test
    void aProposedEditionSaysSoOnEveryPrintedPageAndInItsRows() throws Exception {
        AnnualReport proposed = Reports.seed2019().asEdition(YearState.PROPOSED, 2, 1, null);
        Change change = new Change(
                "a",
                "processes.total.budget",
                "10.00",
                "12.50",
                List.of("projects/a.yaml"),
                3,
                "",
                List.of(),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.of(SV).annualReport(proposed, List.of(change), out);
        Xlsx workbook = new Xlsx(out.toByteArray());
        workbook.sheets()
                .values()
                .forEach(sheet ->
                        assertThat(sheet.element("oddHeader").getTextContent()).contains("Utgåva 2 – förslag"));
        assertThat(workbook.text("docProps/core.xml")).contains("Utgåva 2 – förslag");
        assertThat(cell(workbook.sheet("Processer").row(1), "Läge").text()).isEqualTo("Förslag, ej fastställd");
        assertThat(cell(workbook.sheet("Processer").row(1), "Utgåva").text()).isEqualTo("2");
        assertThat(texts(workbook.sheet("Ändringar"), 1))
                .containsExactly("Totalt: budget", "10.00", "12.50", "projects/a.yaml", "3");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWorkbookThatIsPutAmongTheRecordsIsNamedAsWhatItIs(Language language) throws Exception {
        ByteArrayOutputStream summary = new ByteArrayOutputStream();
        Workbook.of(Texts.of(language))
                .annualSummary(List.of(Reports.seed2019().figuresOnly()), Map.of(), Map.of(), overview(), summary);
        for (byte[] workbook : List.of(bytes(report(), language), summary.toByteArray())) {
            InputFile file = new InputFile("projects/a.xlsx", InputFile.Kind.RECORDS_XLSX, workbook.length, "");
            byte[] description = "columns: {Id: id}\n".getBytes(StandardCharsets.UTF_8);
            for (RecordFile read : List.of(
                    RecordFileReader.read(file, workbook, Set.of()),
                    RecordFileReader.read(file, workbook, "projects/columns.yaml", description, Map.of()))) {
                assertThat(read.refusals()).extracting(Refusal::problem).containsExactly(Problem.FILE_IS_OUTPUT);
                assertThat(read.ties()).isTrue();
            }
        }
    }

    @Test
    void theSummaryHasAllYearsAndWhatStandsInNone() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.of(SV)
                .annualSummary(
                        List.of(
                                Reports.seed2018().figuresOnly(),
                                Reports.seed2019().figuresOnly()),
                        Map.of("nya-kunder-2019", new ProjectTitle("Långsiktig lösning", Language.SV)),
                        Map.of(),
                        overview(),
                        out);
        Xlsx workbook = new Xlsx(out.toByteArray());
        assertThat(workbook.sheets().keySet())
                .containsExactly("Alla år", "Utan år", "Planerade", "Iakttagelser", "Ej använt");
        assertThat(workbook.sheet("Alla år").rows()).hasSize(11);
        assertThat(cell(workbook.sheet("Utan år").row(1), "Id").text()).isEqualTo("samordnad-redovisning");
        assertThat(workbook.sheet("Planerade").rows()).hasSize(1);
        assertThat(texts(workbook.sheet("Ej använt"), 1)).startsWith("projects/a.yaml", "3", "5", "a", "end");
        List<String> projects = new ArrayList<>();
        for (int row = 1; row < workbook.sheet("Iakttagelser").rows().size(); row++) {
            projects.add(
                    cell(workbook.sheet("Iakttagelser").row(row), "Projekt").text());
        }
        assertThat(projects).contains("Långsiktig lösning");
    }

    private static Overview overview() {
        return new Overview(
                new ControlTotals(0, 0, 0, 0, 0),
                LedgerTotals.NONE,
                LedgerNotes.NONE,
                List.of(2018, 2019),
                List.of(Seed.samordnad()),
                List.of(),
                List.of(new Refusal(new Location("projects/a.yaml", 3, 5), "a", "end", Problem.DATE_INVALID, "x")),
                Reports.seed2019().findings(),
                List.of());
    }

    @Test
    void moreRowsThanASheetHoldsGoOnInAnotherOne() throws Exception {
        Xlsx workbook = sheets(3, Long.MAX_VALUE, "a", "b", "c".repeat(30));
        assertThat(workbook.sheets().keySet()).containsExactly("Poster", "Poster 2");
        assertThat(texts(workbook.sheet("Poster"), 2)).containsExactly("b");
        assertThat(texts(workbook.sheet("Poster 2"), 1)).containsExactly("c".repeat(30));
        assertThat(workbook.text("xl/workbook.xml")).contains("'Poster'!$A$1:$A$3<", "'Poster 2'!$A$1:$A$2<");
        assertThat(workbook.sheet("Poster").element("col").getAttribute("width"))
                .isEqualTo("8.7");
        assertThat(workbook.sheet("Poster 2").element("col").getAttribute("width"))
                .isEqualTo("33.7");
    }

    @Test
    void moreBytesThanASheetTakesGoOnInAnotherOne() throws Exception {
        Xlsx workbook = sheets(100, 100, "a".repeat(300), "b", "c");
        assertThat(workbook.sheets().keySet()).containsExactly("Poster", "Poster 2");
        assertThat(workbook.sheet("Poster").rows()).hasSize(2);
        assertThat(workbook.sheet("Poster 2").rows()).hasSize(3);
    }

    private static Xlsx sheets(int mostRows, long mostBytes, String... titles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<WorkbookSheet.Row> rows = Stream.of(titles)
                .map(text -> new WorkbookSheet.Row(List.of(Cell.of(text)), false))
                .toList();
        try (WorkbookFile file = new WorkbookFile("T", "sv", out)) {
            new WorkbookSheet(file, SV, mostRows, mostBytes)
                    .write(new WorkbookSheet.Table("Poster", List.of("title"), "title", rows, null));
        }
        return new Xlsx(out.toByteArray());
    }

    @Test
    void aTextThatComesAgainStandsOnceAndTheTableOfThoseIsBounded() throws Exception {
        String[] titles = IntStream.range(0, 20_000)
                .mapToObj(row -> row % 2 == 0 ? "igen" : "nr " + row)
                .toArray(String[]::new);
        Xlsx workbook = sheets(titles.length + 1, Long.MAX_VALUE, titles);
        Xlsx.Sheet sheet = workbook.sheet("Poster");
        assertThat(IntStream.range(0, titles.length)
                        .mapToObj(row -> texts(sheet, row + 1).getFirst()))
                .containsExactly(titles);
        Element shared = workbook.xml("xl/sharedStrings.xml").getDocumentElement();
        int unique = shared.getElementsByTagName("si").getLength();
        assertThat(unique).isBetween(100, 1000);
        assertThat(shared.getAttribute("uniqueCount")).isEqualTo(Integer.toString(unique));
        String cells = workbook.text("xl/worksheets/sheet1.xml");
        assertThat(shared.getAttribute("count")).isEqualTo(Integer.toString(cells.split(" t=\"s\"", -1).length - 1));
        assertThat(cells.split("igen", -1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a\nb", "a\tb", "\u00a0a", "a\u2003"})
    void aSpreadsheetIsToldToKeepBlanks(String text) {
        assertThat(WorkbookText.isSpaced(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "–", "a  b", "å\u00a0ä"})
    void aTextWithoutBlanksAtItsEndsStandsAsItIs(String text) {
        assertThat(WorkbookText.isSpaced(text)).isFalse();
    }

    @Test
    void aCellIsAsWideAsItIsShown() {
        Formats formats = Formats.of(SV);
        for (long number = 1; number > 0 && number < Long.MAX_VALUE / 11; number *= 10) {
            for (long shown : new long[] {0, number - 1, number, -number, 1 - number}) {
                assertThat(WorkbookLayout.width(Cell.of(shown)))
                        .isEqualTo(formats.count(shown).length());
                assertThat(WorkbookLayout.width(Cell.of(new Money(shown))))
                        .isEqualTo(formats.amount(new Money(shown)).length());
            }
        }
        assertThat(WorkbookLayout.width(Cell.of(LocalDate.of(2024, 2, 29)))).isEqualTo(10);
    }

    /// A row is written before the widths are known.
    @Test
    void aRowIsAsHighInTheWidestColumnAsInTheOneThatFits() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(130); length > 0; length--) {
                text.append(random.nextInt(40) == 0 ? '\n' : random.nextInt(7) == 0 ? ' ' : 'x');
            }
            WorkbookLayout layout = new WorkbookLayout(List.of("title"), SV);
            int lines = layout.see(List.of(Cell.of(text.toString())));
            assertThat(lines).isEqualTo(WorkbookText.lines(text.toString(), layout.width(0)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ", "702,AAA"})
    void columnsHaveLetters(int column, String letters) {
        assertThat(WorkbookSheet.column(column)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "'',10,1",
        "aaaaaaaaaa,10,1",
        "aaaaa aaaaa,10,2",
        "aaaa aaaaa,10,1",
        "aaaaaaaaaaa,10,2",
        "aa bb cc dd,5,2",
        "Bokfört på projektkoder utanför projektens år,14,4"
    })
    void aTextTakesItsLines(String text, int width, int lines) {
        assertThat(WorkbookText.lines(text, width)).isEqualTo(lines);
        assertThat(WorkbookText.lines(text + "\n" + text, width)).isEqualTo(2 * lines);
    }

    @Test
    void countsOfAYearWithoutALedgerAreNumbers() throws Exception {
        assertThat(cell(workbook(Reports.seed2019()).sheet("Processer").row(1), "Verifikationer"))
                .isEqualTo(new Xlsx.Cell("n", "0", "#,##0"));
    }

    private static List<String> texts(Xlsx.Sheet sheet, int row) {
        return sheet.row(row).values().stream().map(Xlsx.Cell::text).toList();
    }

    private static Xlsx.Cell cell(Map<String, Xlsx.Cell> row, String head) {
        return Objects.requireNonNull(row.get(head), head);
    }

    private static Xlsx workbook(AnnualReport report) {
        return new Xlsx(bytes(report, Language.SV));
    }

    static byte[] bytes(AnnualReport report, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook.of(Texts.of(language)).annualReport(report, List.of(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Rows by column name; the test's texts need no quotes.
    private static List<Map<String, String>> rows(ByteArrayOutputStream csv) {
        String[] lines = csv.toString(StandardCharsets.UTF_8).split("\n", -1);
        String[] heads = lines[0].split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            String[] cells = lines[i].split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < heads.length; c++) {
                row.put(heads[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void theActualOfAYearWithPurchasesOnlyIsThatOfTheSupplierLedger() throws Exception {
        YearProject project = new ProjectBuilder("a", "A")
                .amounts(new Money(100), new Money(50))
                .build();
        AnnualReport report = Reports.report(2019, List.of(project), List.of());
        SupplierFile file = new SupplierFile("ledger/lev.csv", "UTF-8, ;", null, 1, 1, 0, 0, 0, 1, new Money(50));
        LedgerNotes purchases = new LedgerNotes(List.of(), List.of(file), List.of(), List.of(), List.of(), List.of());
        AnnualReport withPurchases = Reports.withRows(report, report.processes(), List.of(), purchases);
        assertThat(cell(workbook(withPurchases).sheet("Projekt").row(1), "Utfallet enligt")
                        .text())
                .isEqualTo("leverantörsreskontran");
        assertThat(cell(workbook(report).sheet("Projekt").row(1), "Utfallet enligt")
                        .text())
                .isEqualTo("huvudboken");
    }

    @Test
    void aPlannedProjectHasNoPlaceYet() throws Exception {
        ProjectBuilder planned = new ProjectBuilder("a", "A");
        planned.status = Status.PLANNED;
        planned.basis = YearBasis.NONE;
        ProjectBuilder undated = new ProjectBuilder("b", "B");
        undated.basis = YearBasis.NONE;
        Overview all = overview();
        Overview overview = new Overview(
                all.controlTotals(),
                all.ledgerTotals(),
                all.ledger(),
                all.years(),
                List.of(undated.build()),
                List.of(planned.build()),
                List.of(),
                List.of(),
                List.of());
        Xlsx workbook = summary(List.of(), Map.of(), overview);
        assertThat(workbook.sheet("Planerade").row(1)).doesNotContainKey("Placerat genom");
        assertThat(cell(workbook.sheet("Utan år").row(1), "Placerat genom").text())
                .isEqualTo("kan inte placeras");
    }

    @Test
    void theSummarySaysThatAProposalWaits() throws Exception {
        AnnualReport decided = Reports.seed2019().asEdition(YearState.ADOPTED, 2, 1, null);
        Xlsx workbook = summary(List.of(Reports.seed2018(), decided), Map.of(2019, 3), overview());
        assertThat(cell(workbook.sheet("Alla år").row(1), "Läge").text()).isEqualTo("Preliminär");
        assertThat(cell(workbook.sheet("Alla år").row(6), "Läge").text())
                .isEqualTo("Fastställd; utgåva 3 är föreslagen");
        assertThat(cell(workbook.sheet("Alla år").row(6), "Utgåva").text()).isEqualTo("2");
    }

    private static Xlsx summary(List<AnnualReport> reports, Map<Integer, Integer> proposals, Overview overview)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.of(SV).annualSummary(reports, Map.of(), proposals, overview, out);
        return new Xlsx(out.toByteArray());
    }

    /// Wherever a reader sees a variance the compared pair stands beside it.
    @Test
    void theVarianceOfInvestmentsStandsBesideThePairThatItIsOf() throws Exception {
        Map<String, Xlsx.Cell> total =
                workbook(Reports.withInvestments()).sheet("Processer").row(5);
        assertThat(cell(total, "Investeringsbudget").text()).isEqualTo("1570000.00");
        assertThat(cell(total, "Investeringsutfall").text()).isEqualTo("1743000.00");
        assertThat(cell(total, "Budget, jämförbara investeringar").text()).isEqualTo("1570000.00");
        assertThat(cell(total, "Utfall, jämförbara investeringar").text()).isEqualTo("1710000.00");
        assertThat(cell(total, "Avvikelse, investeringar").text()).isEqualTo("-140000.00");
    }

    @Test
    void aCodeBookedOutsideItsProjectsYearsStandsBesideTheTitleOfAProjectThatTheYearDoesNotHave() throws Exception {
        CodeSum sum = new CodeSum(2019, "08", "", null, 1, new Money(1), new Money(1), Money.ZERO);
        OutsideSum outside = new OutsideSum(sum, List.of("p"), new TreeMap<>(Map.of("p", "Planerat projekt")));
        AnnualReport report = Reports.report(2019, List.of(), List.of());
        LedgerNotes notes = new LedgerNotes(List.of(), List.of(), List.of(), List.of(outside), List.of(), List.of());
        Xlsx workbook = workbook(Reports.withRows(report, report.processes(), List.of(), notes));
        assertThat(texts(workbook.sheet("Projektkoder"), 1)).contains("Planerat projekt");
    }
}
