package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.intake.Adoption;
import se.projektbokslut.intake.Language;
import se.projektbokslut.intake.LocalText;
import se.projektbokslut.intake.Money;
import se.projektbokslut.project.Results;

class AnnualReportPdfTest {

    static Stream<Arguments> reports() {
        return Stream.of(
                        Reports.seed2018(),
                        Reports.seed2019(),
                        Reports.seed2020(),
                        Reports.report(2019, many(300), List.of()),
                        Reports.report(2021, List.of(), List.of()))
                .flatMap(report -> Stream.of(Arguments.of(report, Language.SV), Arguments.of(report, Language.EN)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportIsArchivableAndAccessible(AnnualReport report, Language language) throws Exception {
        byte[] pdf = pdf(report, language, ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
    }

    @Test
    void aReportTooLongForCardsIsArchivableAndAccessible() throws Exception {
        byte[] pdf = pdf(Reports.report(2019, many(300), List.of()), Language.SV, new ReportOptions(100));
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
        assertThat(text(pdf)).contains("tabeller utan kort").contains("projects-2019.csv");
    }

    /// A minute and a half; `-Dpdf.large.language=EN` does it in the other language.
    @Test
    void fourThousandProjectsAreArchivableAndAccessible() throws Exception {
        Language language = Language.valueOf(System.getProperty("pdf.large.language", "SV"));
        byte[] pdf = pdf(Reports.report(2019, many(4000), List.of()), language, ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7.3-1, /Alt(, /Xlt(", "7.2-33, /Lang(sv), /Xang(sv)", "5-2, pdfuaid:part>1, pdfuaid:part>9"})
    void aFaultAgainstAccessibilityIsFound(String rule, String right, String wrong) throws Exception {
        assertThat(Vera.brokenRulesOfPdfUa(withFault(right, wrong))).anyMatch(broken -> broken.startsWith(rule + " "));
    }

    @Test
    void aFaultAgainstTheArchiveProfileIsFound() throws Exception {
        assertThat(Vera.brokenRulesOfPdfA(withFault("/OutputIntents", "/Xutputintents")))
                .anyMatch(broken -> broken.startsWith("6.2.4.3-"));
    }

    /// @param wrong of the same length, so that the file's offsets hold
    private static byte[] withFault(String right, String wrong) {
        String pdf = new String(seed(Language.SV), StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains(right);
        return pdf.replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theSameReportGivesTheSameBytesInEveryLocaleAndTimeZone() {
        byte[] first = seed(Language.SV);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(seed(Language.SV)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theFiguresOfPdfAndCsvAgree() throws Exception {
        for (AnnualReport report : List.of(Reports.seed2019(), Reports.report(2019, many(30), List.of()))) {
            Tally pdf = AnnualReportPdf.write(
                    report, Texts.of(Language.SV), ReportOptions.DEFAULT, OutputStream.nullOutputStream());
            CsvFiles csv = CsvFiles.of(CsvKind.MACHINE, Texts.of(Language.SV));
            Tally rows = csv.annualReport(report, OutputStream.nullOutputStream());
            Tally projects = csv.projects(report.year(), report.projects(), OutputStream.nullOutputStream());
            assertThat(pdf.differences(rows.plus(projects))).isEmpty();
        }
    }

    @Test
    void whatIsNotStatedIsSaidAndNeverZero() throws Exception {
        String text = text(seed(Language.SV));
        assertThat(text).contains("uppgift saknas").doesNotContain("0,00");
    }

    @Test
    void theTitleSaysYearSubjectStateAndThatNoLedgerWasRead() throws Exception {
        try (PdfReader reader = new PdfReader(seed(Language.SV))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Årsrapport 2019", "projekt inom ekonomi", "Preliminär, ingen huvudbok är inläst.");
        }
    }

    @Test
    void anAdoptedReportSaysWhoDecidedWhenAndWhichEditionItReplaces() throws Exception {
        AnnualReport open = Reports.seed2019();
        AnnualReport adopted = new AnnualReport(
                open.year(),
                YearState.ADOPTED,
                2,
                new Adoption(LocalDate.of(2020, 2, 14), "RT 2020/12", "enhetschef", null),
                open.organisation(),
                null,
                open.processes(),
                open.previous(),
                open.trend(),
                open.keyFigures(),
                open.projects(),
                open.findings(),
                open.controlTotals(),
                open.ledgerTotals(),
                open.ledger(),
                open.volumes(),
                open.sources(),
                open.provenance());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Change change = new Change(
                "projects.a",
                "projects.a.end",
                "2019-11",
                null,
                List.of("projects/a.yaml"),
                7,
                List.of(""),
                List.of(""));
        AnnualReportPdf.write(adopted, List.of(change), Texts.of(Language.SV), ReportOptions.DEFAULT, out);
        assertThat(Vera.brokenRulesOfPdfUa(out.toByteArray())).isEmpty();
        assertThat(text(out.toByteArray()))
                .contains("Ändringsförteckning", "projects.a.end", "projects/a.yaml, rad 7")
                .contains(
                        "Fastställd, ingen huvudbok är inläst.",
                        "RT 2020/12, enhetschef.",
                        "Utgåva 2 (ersätter utgåva 1)")
                .doesNotContain("Preliminär");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileTextGivesAValidReportAndIsReplacedVisibly(Language language) throws Exception {
        byte[] pdf = pdf(Reports.report(2022, List.of(hostile()), List.of()), language, ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
        String text = text(pdf);
        // An emoji, an embedding mark, four Hebrew letters, its end, a bell: each of them leaves its square.
        assertThat(text).contains("Röd □ □□□□□□ □ tab ny rad");
        assertThat(text.contains("Leverans 1999")).isTrue();
        assertThat(occurrences(text.replace(" ", ""), "lång")).isGreaterThanOrEqualTo(4 * 2500);
    }

    /// Head and foot are no part of what the document says, so no text is to be had of them.
    @Test
    void theOrganisationInTheFootOfEachPageIsReplacedVisiblyToo() throws Exception {
        byte[] pdf = of("Redovisning 🚀 \u05e9");
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        try (PdfReader lost = new PdfReader(pdf);
                PdfReader squares = new PdfReader(of("Redovisning □ □"))) {
            assertThat(lost.getPageContent(2)).isEqualTo(squares.getPageContent(2));
        }
    }

    private static byte[] of(String organisation) {
        AnnualReport open = Reports.report(2022, many(3), List.of());
        AnnualReport report = new AnnualReport(
                open.year(),
                open.state(),
                open.revision(),
                open.adoption(),
                new LocalText(organisation, null),
                open.ledgerThrough(),
                open.processes(),
                open.previous(),
                open.trend(),
                open.keyFigures(),
                open.projects(),
                open.findings(),
                open.controlTotals(),
                open.ledgerTotals(),
                open.ledger(),
                open.volumes(),
                open.sources(),
                open.provenance());
        return pdf(report, Language.SV, ReportOptions.DEFAULT);
    }

    private static YearProject hostile() {
        ProjectBuilder b =
                new ProjectBuilder("hostile", "Röd 🚀 \u202eשלום\u202c \u0007 tab\tny\nrad " + "lång".repeat(2500));
        b.end(ProjectBuilder.day("2022-05-01")).leader("<&>\"' \ud800 \uffff ").direct("kundreskontra");
        b.amounts(new Money(Long.MAX_VALUE / 4), new Money(-Long.MAX_VALUE / 4));
        List<Results.Deliverable> deliverables = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            deliverables.add(new Results.Deliverable("Leverans " + i, null, null));
        }
        b.results = new Results(null, null, deliverables, null, null, null);
        return b.build();
    }

    private static int occurrences(String text, String word) {
        return (text.length() - text.replace(word, "").length()) / word.length();
    }

    static List<YearProject> many(int n) {
        List<YearProject> projects = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ProjectBuilder b = new ProjectBuilder(
                            String.format(Locale.ROOT, "p%05d", i), "Utveckling av rutin nummer " + i)
                    .end(ProjectBuilder.day("2019-06-30"));
            b.amounts(new Money(1_000_00L * i), i % 3 == 0 ? null : new Money(990_50L * i));
            switch (i % 4) {
                case 0 -> b.direct("kundreskontra");
                case 1 -> b.direct("leverantorsreskontra", "redovisning-och-moms");
                case 2 -> b.touches("Enheten arbetar i processen", "redovisning-och-moms");
                default -> {}
            }
            projects.add(b.build());
        }
        return projects;
    }

    private static byte[] seed(Language language) {
        return pdf(Reports.seed2019(), language, ReportOptions.DEFAULT);
    }

    static byte[] pdf(AnnualReport report, Language language, ReportOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnualReportPdf.write(report, Texts.of(language), options, out);
        return out.toByteArray();
    }

    /// The words of all pages in the order in which they are drawn, wherever lines break.
    static String text(byte[] pdf) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("[ \n]+", " ").replace(" \u00a0", "\u00a0");
        }
    }
}
