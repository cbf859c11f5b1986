package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import se.projektbokslut.Thorough;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Results;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.words.Language;
import se.projektbokslut.words.LocalText;

/// That reports keep PDF/A-2a and PDF/UA-1, whatever they hold, and that a fault against these would be found.
class ArchivablePdfTest {
    static Stream<Arguments> reports() {
        return Stream.of(
                        Reports.seed2018(),
                        Reports.seed2019(),
                        Reports.seed2020(),
                        OtherProjectsPagesTest.example(),
                        Reports.report(2023, List.of(TimeLineTest.hostile().build()), List.of()),
                        Reports.report(2019, AnnualReportPdfTest.many(300), List.of()),
                        Reports.report(2021, List.of(), List.of()))
                .flatMap(report -> Stream.of(Arguments.of(report, Language.SV), Arguments.of(report, Language.EN)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    @Thorough
    void everyReportIsArchivableAndAccessible(AnnualReport report, Language language) throws Exception {
        byte[] pdf = AnnualReportPdfTest.pdf(report, language, ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
    }

    @Test
    @Thorough
    void aReportTooLongForCardsIsArchivableAndAccessible() throws Exception {
        byte[] pdf = AnnualReportPdfTest.pdf(
                Reports.report(2019, AnnualReportPdfTest.many(300), List.of()), Language.SV, new ReportOptions(100));
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
        assertThat(AnnualReportPdfTest.text(pdf)).contains("tabeller utan kort").contains("projects-2019.csv");
    }

    /// `-Dpdf.large.projects=4000` takes a minute and a half; `-Dpdf.large.language=EN` does it in the other
    /// language.
    @Test
    @Thorough
    void manyProjectsAreArchivableAndAccessible() throws Exception {
        Language language = Language.valueOf(System.getProperty("pdf.large.language", "SV"));
        byte[] pdf = AnnualReportPdfTest.pdf(
                Reports.report(
                        2019, AnnualReportPdfTest.many(Integer.getInteger("pdf.large.projects", 1200)), List.of()),
                language,
                ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7.3-1, /Alt(, /Xlt(", "7.2-33, /Lang(sv), /Xang(sv)", "5-2, pdfuaid:part>1, pdfuaid:part>9"})
    @Thorough
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
        String pdf = new String(
                AnnualReportPdfTest.pdf(Reports.seed2019(), Language.SV, ReportOptions.DEFAULT),
                StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains(right);
        return pdf.replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Thorough
    void hostileTextGivesAValidReportAndIsReplacedVisibly(Language language) throws Exception {
        byte[] pdf = AnnualReportPdfTest.pdf(
                Reports.report(2022, List.of(hostile()), List.of()), language, ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
        String text = AnnualReportPdfTest.text(pdf);
        // An emoji, an embedding mark, four Hebrew letters, its end, a bell: each of them leaves its square.
        assertThat(text).contains("Röd □ □□□□□□ □ tab ny rad");
        assertThat(text.contains("Leverans 1999")).isTrue();
        assertThat(occurrences(text.replace(" ", ""), "lång")).isGreaterThanOrEqualTo(3 * 2500);
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
        AnnualReport open = Reports.report(2022, AnnualReportPdfTest.many(3), List.of());
        AnnualReport report = new AnnualReport(
                open.year(),
                open.state(),
                open.revision(),
                open.adoptedRevision(),
                open.adoption(),
                null,
                AmountUnit.TKR,
                new LocalText(organisation, null),
                open.ledgerThrough(),
                open.processes(),
                open.previous(),
                open.trend(),
                List.of(),
                open.keyFigures(),
                open.projects(),
                open.findings(),
                open.refusals(),
                open.controlTotals(),
                open.ledgerTotals(),
                open.ledger(),
                open.volumes(),
                open.otherProjects(),
                open.sources(),
                open.provenance());
        return AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT);
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
        b.results = new Results(null, null, deliverables, null, null, null, null);
        return b.build();
    }

    private static int occurrences(String text, String word) {
        return (text.length() - text.replace(word, "").length()) / word.length();
    }
}
