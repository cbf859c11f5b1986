package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.report.TagTree.Element;
import se.projektbokslut.words.Language;

/// What veraPDF does not judge: that the tags read in the order in which the report is meant to be read.
class ReadingOrderTest {

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(Reports.seed2018(), Language.SV),
                Arguments.of(Reports.seed2019(), Language.SV),
                Arguments.of(Reports.seed2019(), Language.EN),
                Arguments.of(Reports.seed2020(), Language.EN),
                Arguments.of(
                        LedgerSectionTest.withLedger(
                                Reports.report(2019, AnnualReportPdfTest.many(60), List.of()), 120),
                        Language.SV));
    }

    /// Pages are drawn in reading order, so the tree names each mark once, in the order of the pages.
    @ParameterizedTest
    @MethodSource("reports")
    void theTagTreeHoldsEveryMarkOnceInTheOrderOfThePages(AnnualReport report, Language language) throws Exception {
        byte[] pdf = AnnualReportPdfTest.pdf(report, language, ReportOptions.DEFAULT);
        List<String> drawn = new ArrayList<>();
        new TreeMap<>(TagTree.drawn(pdf)).forEach((page, marks) -> marks.forEach(mark -> drawn.add(page + "/" + mark)));
        assertThat(TagTree.of(pdf).all().flatMap(e -> e.marks().stream()).toList())
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headingsBeginAtOneAndSkipNoLevel(AnnualReport report, Language language) throws Exception {
        int before = 0;
        byte[] pdf = AnnualReportPdfTest.pdf(report, language, ReportOptions.DEFAULT);
        for (Element element : TagTree.of(pdf).children()) {
            if (element.role().matches("H[1-6]")) {
                int level = element.role().charAt(1) - '0';
                assertThat(level).as(element.words()).isBetween(1, before + 1);
                before = level;
            }
        }
    }

    @Test
    void theSectionsFollowEachOtherAsTheContentsListSays() throws Exception {
        Element document = seed();
        List<String> sections = document.all("H2").stream().map(Element::words).toList();
        assertThat(sections)
                .containsExactly(
                        "Innehåll",
                        "Året i korthet",
                        "Tidslinje",
                        "Processerna i siffror",
                        "Kundreskontra",
                        "Leverantörsreskontra",
                        "Redovisning och moms",
                        "Ingen process angiven",
                        "Resultat och risker",
                        "Projektens samband",
                        "Bilaga A: Iakttagelser",
                        "Bilaga B: Kontroll",
                        "Bilaga C: Källor och behandlingshistorik",
                        "Bilaga D: Så läses rapporten");
        List<String> contents =
                document.all("TOCI").stream().map(Element::words).toList();
        assertThat(contents).allMatch(entry -> entry.matches(".*[^ ]"));
        assertThat(contents.stream()
                        .filter(entry -> sections.contains(entry.strip()))
                        .toList())
                .isEqualTo(sections.subList(1, sections.size()));
    }

    @Test
    void aTableReadsRowByRowWithItsHeadFirst() throws Exception {
        AnnualReport report = Reports.seed2019();
        List<List<String>> rows = seed().all("Table").stream()
                .map(table -> table.all("TR").stream()
                        .map(row -> row.children().stream().map(Element::words).toList())
                        .toList())
                .filter(table -> table.getFirst().getFirst().equals("Process"))
                .findFirst()
                .orElseThrow();
        // No project is one that the process is about, has started, goes on or was cancelled.
        assertThat(rows.getFirst()).containsExactly("Process", "Projekt", "Berör", "Avslutade");
        for (int i = 0; i < report.processes().size(); i++) {
            ProcessFigures row = report.processes().get(i);
            assertThat(rows.get(i + 1).subList(1, 4))
                    .containsExactly("" + row.projects(), "" + row.projectsTouched(), "" + row.closed());
        }
    }

    @Test
    void aCardReadsLabelByLabelWithItsWordsApart() throws Exception {
        List<Element> parts = seed().children();
        int card = 0;
        while (!parts.get(card).role().equals("H3")
                || !parts.get(card).words().startsWith("Digitalisering inom tjänsteområde")) {
            card++;
        }
        List<String> facts = parts.get(card + 2).children().stream()
                .map(fact -> fact.children().get(0).words() + ": "
                        + fact.children().get(1).words())
                .toList();
        assertThat(facts.subList(0, 4))
                .containsExactly(
                        "Status: Avslutat (härlett: Sidans rubrik)",
                        "Tid: uppgift saknas – 31\u00a0december 2019",
                        "Projektledare: uppgift saknas",
                        "Projektägare: uppgift saknas");
        assertThat(facts)
                .anyMatch(fact -> fact.startsWith("Syfte: Projektet syftade till att kartlägga hur arbetet med"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void aPlainTextOfThePagesReadsInTheSameOrder(String language, @TempDir Path folder) throws Exception {
        assumeTrue(hasPoppler(), "pdftotext is not on this machine (Debian package poppler-utils)");
        boolean swedish = language.equals("sv");
        Path pdf = folder.resolve("report.pdf");
        Files.write(
                pdf,
                AnnualReportPdfTest.pdf(
                        Reports.seed2019(), swedish ? Language.SV : Language.EN, ReportOptions.DEFAULT));
        Process process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        List<String> order = swedish
                ? List.of(
                        "Årsrapport 2019",
                        "projekt inom ekonomi",
                        "Redovisningstjänster",
                        "Preliminär, ingen huvudbok är inläst.",
                        "Innehåll",
                        "Sida 1 av ",
                        "Året i korthet",
                        "Nyckeltal +2019 +2018",
                        "Avslutade projekt +3 +1",
                        "Projekt per process",
                        "Process +Projekt +Berör +Avslutade",
                        "Ingen process angiven +2 +0 +2",
                        "Totalt +3 +1 +3",
                        "Utveckling av enheten redovisningstjänster 2019\n",
                        "Projektledare +Katarina Pusa Jakobsson",
                        "Projektens samband",
                        "Iakttagelse +Projekt eller fil",
                        "Projektposter +3",
                        "Så läses rapporten")
                : List.of(
                        "Annual report 2019",
                        "Contents",
                        "Key figure +2019 +2018",
                        "Total +3 +1 +3",
                        "Project leader +Katarina Pusa Jakobsson",
                        "How to read this report");
        assertThat(text).containsPattern("(?s)" + String.join(".*?", order));
    }

    private static boolean hasPoppler() throws InterruptedException {
        try {
            return new ProcessBuilder("pdftotext", "-v")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    @Test
    void proseInAnotherLanguageIsMarked() throws Exception {
        ProjectBuilder builder = new ProjectBuilder("english", "A new invoice portal")
                .language(Language.EN)
                .end(ProjectBuilder.day("2019-06-30"));
        AnnualReport report = Reports.report(2019, List.of(builder.build()), List.of());
        Element swedish = TagTree.of(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT));
        assertThat(spoken(swedish, "sv").filter(words -> words.text().startsWith("A new invoice portal")))
                .hasSizeGreaterThan(3)
                .allMatch(words -> words.language().equals("en"));
        Element english = TagTree.of(AnnualReportPdfTest.pdf(report, Language.EN, ReportOptions.DEFAULT));
        assertThat(english.all()).noneMatch(e -> "en".equals(e.language()));
    }

    /// Every sentence of the seed's records is Swedish, in the English edition too.
    @Test
    void theSeedsProseIsMarkedAsSwedishInTheEnglishEdition() throws Exception {
        Element document = TagTree.of(AnnualReportPdfTest.pdf(Reports.seed2019(), Language.EN, ReportOptions.DEFAULT));
        for (String prose : List.of(
                "Projektet syftade till att kartlägga",
                "Förslag till anslutningsprocess",
                "Digitalisering inom tjänsteområde",
                "Utveckling av enheten")) {
            assertThat(spoken(document, "en").filter(words -> words.text().startsWith(prose)))
                    .as(prose)
                    .isNotEmpty()
                    .allMatch(words -> words.language().equals("sv"));
        }
    }

    /// Words and the language in which they are read out.
    private record Spoken(String text, String language) {}

    private static Stream<Spoken> spoken(Element element, String outer) {
        String language = element.language() == null ? outer : element.language();
        return Stream.concat(
                Stream.of(new Spoken(element.text(), language)),
                element.children().stream().flatMap(child -> spoken(child, language)));
    }

    @Test
    void theReportsOwnWordsAmongARecordsProseAreNotMarked() throws Exception {
        Element document = TagTree.of(AnnualReportPdfTest.pdf(Reports.seed2019(), Language.EN, ReportOptions.DEFAULT));
        assertThat(spoken(document, "en").filter(words -> words.text().contains("not stated")))
                .isNotEmpty()
                .allMatch(words -> words.language().equals("en"));
        assertThat(spoken(document, "en").filter(words -> words.text().equals("delivered")))
                .isNotEmpty()
                .allMatch(words -> words.language().equals("en"));
    }

    @Test
    void aReasonIsInItsRecordsLanguageAndWhatStandsAroundItIsNot() throws Exception {
        ProjectBuilder builder = new ProjectBuilder("english", "A new invoice portal")
                .language(Language.EN)
                .touches("invoices arrive there", "leverantorsreskontra");
        AnnualReport report = Reports.report(2019, List.of(builder.build()), List.of());
        List<Spoken> document = spoken(
                        TagTree.of(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT)), "sv")
                .toList();
        assertThat(document).contains(new Spoken("invoices arrive there", "en"));
        assertThat(document.stream().filter(words -> words.text().contains("härlett: ")))
                .isNotEmpty()
                .allMatch(words -> words.language().equals("sv"));
    }

    private static Element seed() throws IOException {
        return TagTree.of(AnnualReportPdfTest.pdf(Reports.seed2019(), Language.SV, ReportOptions.DEFAULT));
    }
}
