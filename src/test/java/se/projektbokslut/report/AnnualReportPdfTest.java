package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.words.Language;

class AnnualReportPdfTest {
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
            CsvFiles csv = CsvFiles.of(Texts.of(Language.SV));
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
    void anAdoptedReportSaysWhoDecidedAndWhen() throws Exception {
        String text = text(pdf(adopted(1, "enhetschef"), Language.SV, ReportOptions.DEFAULT));
        assertThat(text.replace('\u00a0', ' '))
                .contains(
                        "Fastställd, ingen huvudbok är inläst.",
                        "Årsrapporten fastställdes den 14 februari 2020 av enhetschef, beslut RT 2020/12.",
                        "Utgåva 1")
                .doesNotContain("Preliminär");
        assertThat(text(pdf(adopted(1, null), Language.EN, ReportOptions.DEFAULT))
                        .replace('\u00a0', ' '))
                .contains("The annual report was adopted on 14 February 2020, decision RT 2020/12.");
    }

    @Test
    void aLaterEditionSaysThatTheDecisionWasAboutTheOneThatItReplaces() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Change change = new Change(
                "projects.a",
                "projects.a.end",
                "2019-11",
                null,
                List.of("projects/a.yaml"),
                7,
                "",
                List.of(""),
                List.of(""));
        AnnualReportPdf.write(
                adopted(2, "enhetschef"), List.of(change), Texts.of(Language.SV), ReportOptions.DEFAULT, out);
        assertThat(Vera.brokenRulesOfPdfUa(out.toByteArray())).isEmpty();
        assertThat(text(out.toByteArray()).replace('\u00a0', ' '))
                .contains("Ändringsförteckning", "projects.a.end", "projects/a.yaml, rad 7")
                .contains(
                        "Utgåva 1 fastställdes den 14 februari 2020 (beslut RT 2020/12, enhetschef). Utgåva 2 gavs ut"
                                + " utan eget beslut och innehåller ändringar som gjorts därefter; se Ändringsförteckning.",
                        "Utgåva 2 (ersätter utgåva 1)")
                .doesNotContain("Preliminär", "Årsrapporten fastställdes");
    }

    private static AnnualReport adopted(int revision, @Nullable String by) {
        return Reports.seed2019()
                .asEdition(
                        YearState.ADOPTED,
                        revision,
                        1,
                        new Adoption(LocalDate.of(2020, 2, 14), "RT 2020/12", by, null, List.of()));
    }

    @Test
    void aDecidedLaterEditionHasBothDecisionsAndAProposalSaysThatItIsOne() throws Exception {
        Adoption both = new Adoption(
                LocalDate.of(2020, 2, 14),
                "RT 2020/12",
                "enhetschef",
                null,
                List.of(new Adoption.EditionDecision(2, LocalDate.of(2020, 5, 4), "RT 2020/40", null, "Fel slutår")));
        AnnualReport decided = Reports.seed2019().asEdition(YearState.ADOPTED, 2, 1, both);
        assertThat(text(pdf(decided, Language.SV, ReportOptions.DEFAULT)).replace('\u00a0', ' '))
                .contains(
                        "Fastställd, ingen huvudbok är inläst.",
                        "Utgåva 1 fastställdes den 14 februari 2020 (beslut RT 2020/12, enhetschef). Utgåva 2 fastställdes den"
                                + " 4 maj 2020 (beslut RT 2020/40): Fel slutår.",
                        "Utgåva 2 (ersätter utgåva 1)");
        AnnualReport proposed = Reports.seed2019().asEdition(YearState.PROPOSED, 3, 1, both);
        assertThat(text(pdf(proposed, Language.SV, ReportOptions.DEFAULT)).replace('\u00a0', ' '))
                .contains("Utgåva 3 – förslag, ej fastställd (utgåva 2 fastställd 2020-05-04)")
                .doesNotContain("Fastställd, utgåva");
    }

    /// The figures of the years before are not from the files that are listed.
    @Test
    void theSourcesAreSaidToBeThoseOfTheYearsOwnFigures() throws Exception {
        assertThat(text(pdf(Reports.seed2018(), Language.SV, ReportOptions.DEFAULT)))
                .contains(
                        "Årets egna siffror bygger enbart på dessa filer. Samma filer och samma regler ger samma rapport.");
        assertThat(text(seed(Language.SV)))
                .contains(
                        "enbart på dessa filer. Siffrorna för tidigare år (2018) är de årens egna: de bygger på de filer");
    }

    @Test
    void whyAYearWasReopenedStandsAsItDoesForAnEdition() throws Exception {
        LocalDate day = LocalDate.of(2020, 8, 1);
        for (String because : Arrays.asList("revisorn hittade fel", null)) {
            Adoption adoption =
                    new Adoption(LocalDate.of(2020, 2, 14), null, null, new Adoption.Reopened(day, because), List.of());
            AnnualReport report = Reports.seed2019().asEdition(YearState.PRELIMINARY, 1, 1, adoption);
            assertThat(new StateWords(report, Texts.of(Language.SV)).since().replace('\u00a0', ' '))
                    .endsWith("öppnades igen 1 augusti 2020" + (because == null ? "." : ": revisorn hittade fel."));
        }
    }

    @Test
    void aYearWithoutProjectsSaysSoAndNothingElse() throws Exception {
        assertThat(text(pdf(Reports.report(2021, List.of(), List.of()), Language.SV, ReportOptions.DEFAULT)))
                .contains(
                        "Inget projekt avslutades, avbröts eller pågick under 2021.",
                        "Ingen process angiven Inget projekt avslutades",
                        "Inga iakttagelser.")
                .doesNotContain(
                        "Av projekten", "anger en process", "diagram", "0 avser, 0 berör", "Projekt per process");
    }

    /// Cards of the same report say "uppgift saknas".
    @Test
    void aYearWithoutFindingsSaysNoMoreThanThat() {
        ProjectBuilder b = new ProjectBuilder("a", "A").end(ProjectBuilder.day("2019-02-01"));
        assertThat(text(pdf(Reports.report(2019, List.of(b.build()), List.of()), Language.SV, ReportOptions.DEFAULT)))
                .contains("Inga iakttagelser.")
                .doesNotContain("inget saknas");
    }

    @Test
    void aLedgerThatWasReadForAnotherYearIsNotCalledUnread() {
        AnnualReport report = Reports.withSources(Reports.seed2019(), "ledger/2018.se", "projects/a.yaml");
        assertThat(text(pdf(report, Language.SV, ReportOptions.DEFAULT)))
                .contains("Preliminär, ingen inläst huvudbok har poster under 2019.")
                .contains("på projektposterna; ingen inläst huvudbok har poster under 2019")
                .doesNotContain("ingen huvudbok är inläst");
    }

    /// Of a project that has ended, what became of it later is shown.
    @Test
    void theGuideSaysOfOngoingProjectsOnlyThatTheyAreShownAsOfTheYearsEnd() {
        assertThat(text(seed(Language.SV)))
                .contains("Ett pågående projekt visas som det var vid utgången av 2019; om ett avslutat eller avbrutet"
                        + " visas även det som har angetts därefter.");
    }

    @Test
    void whereNoClosedProjectCanBeJudgedThatIsSaid() {
        ProjectBuilder closed = new ProjectBuilder("a", "A").end(ProjectBuilder.day("2019-02-01"));
        assertThat(text(pdf(
                        Reports.report(2019, List.of(closed.build()), List.of()), Language.SV, ReportOptions.DEFAULT)))
                .contains(
                        "Genomsnittlig längd, avslutade projekt uppgift saknas",
                        "Avslutade i tid 0 bedömbara; 1 saknar uppgift",
                        "Avslutade inom budget (hela projektets budget) 0 bedömbara; 1 saknar uppgift");
        ProjectBuilder ongoing = new ProjectBuilder("a", "A").start(ProjectBuilder.day("2019-02-01"));
        ongoing.status = Status.ONGOING;
        assertThat(text(pdf(
                        Reports.report(2019, List.of(ongoing.build()), List.of()), Language.SV, ReportOptions.DEFAULT)))
                .contains("Pågående projekt vid årets slut 1")
                .doesNotContain("bedömbara; ", "Avslutade i tid 0");
    }

    /// Their amounts are in the row of no process, whose figures lead to its section.
    @Test
    void projectsThatOnlyTouchProcessesStandWithTheirAmountsInTheSectionOfNoProcess() {
        ProjectBuilder touching = new ProjectBuilder("a", "Berör bara")
                .touches("Enheten", "kundreskontra")
                .end(ProjectBuilder.day("2019-06-30"))
                .amounts(new Money(100_000_00), new Money(600_00));
        ProjectBuilder without = new ProjectBuilder("b", "Utan process").end(ProjectBuilder.day("2019-06-30"));
        assertThat(text(pdf(
                        Reports.report(2019, List.of(touching.build()), List.of()),
                        Language.SV,
                        ReportOptions.DEFAULT)))
                .contains(
                        "Alla projekt 2019 anger en process, men 1 projekt berör bara processer utan att avse någon;"
                                + " dess belopp står därför här.",
                        "Berör bara (berör bara processer) Avslutat 2019-06-30 100 1 +99");
        assertThat(text(pdf(
                        Reports.report(2019, List.of(touching.build(), without.build()), List.of()),
                        Language.SV,
                        ReportOptions.DEFAULT)))
                .contains("1 projekt anger ingen process och räknas bara här och i totalen. 1 projekt berör bara"
                        + " processer utan att avse någon; dess belopp står också här.");

        // As many as the year in brief counts, of which the table has those with amounts.
        ProjectBuilder silent = new ProjectBuilder("c", "Berör utan belopp")
                .touches("Enheten", "kundreskontra")
                .end(ProjectBuilder.day("2019-06-30"));
        assertThat(text(pdf(
                        Reports.report(2019, List.of(touching.build(), silent.build()), List.of()),
                        Language.SV,
                        ReportOptions.DEFAULT)))
                .contains(
                        "2 berör bara processer",
                        "Alla projekt 2019 anger en process, men 2 projekt berör bara processer utan att avse någon;"
                                + " beloppen för 1 av dem står därför här, de övriga har inga.");
    }

    /// Nobody compares a budget with an actual that is not there.
    @Test
    void aBudgetAloneIsNotSaidToBeOfOtherProjectsThanTheActual() {
        ProjectBuilder budget = new ProjectBuilder("a", "A")
                .end(ProjectBuilder.day("2019-06-30"))
                .amounts(new Money(100_000_00), null);
        ProjectBuilder actual = new ProjectBuilder("b", "B")
                .end(ProjectBuilder.day("2019-06-30"))
                .amounts(null, new Money(100_000_00));
        String note = "Budget och utfall gäller inte samma projekt";
        assertThat(text(pdf(
                        Reports.report(2019, List.of(budget.build()), List.of()), Language.SV, ReportOptions.DEFAULT)))
                .doesNotContain(note);
        assertThat(text(pdf(
                        Reports.report(2019, List.of(budget.build(), actual.build()), List.of()),
                        Language.SV,
                        ReportOptions.DEFAULT)))
                .contains(note);
    }

    @Test
    void aVarianceHasItsPlusOnTheCardAndInTheControlTable() {
        ProjectBuilder b = new ProjectBuilder("a", "A")
                .end(ProjectBuilder.day("2019-06-30"))
                .amounts(new Money(200_00), new Money(50_00));
        assertThat(text(pdf(Reports.report(2019, List.of(b.build()), List.of()), Language.SV, ReportOptions.DEFAULT)))
                .contains("Året 2019 200,00 50,00 +150,00", "Avvikelse +150,00 +150,00");
    }

    /// Without a start no year can count what is stated of the whole; it is stated all the same.
    @Test
    void theWholeAmountsOfAProjectWithoutAStartArePrintedOnItsCard() throws Exception {
        ProjectBuilder b = new ProjectBuilder("whole", "Helt projekt").end(ProjectBuilder.day("2019-02-01"));
        b.economy = new Economy(whole(1_500_000_00), whole(1_700_000_00), null, whole(1_600_000_00), null, null, null);
        b.amounts = new YearProject.Amounts(null, null, null, null, new Money(1_500_000_00), null, null, null);
        assertThat(text(pdf(Reports.report(2019, List.of(b.build()), List.of()), Language.SV, ReportOptions.DEFAULT))
                        .replace('\u00a0', ' '))
                .contains("utfall, avvikelse och prognos anges inte för projektet det här året.")
                .containsOnlyOnce("Ekonomi ")
                .contains("För hela projektet anges budget 1 500 000,00, utfall 1 600 000,00, prognos 1 700 000,00"
                        + " (kronor). Beloppen kan inte räknas till något år, eftersom starten inte anges.")
                .doesNotContain("Hela projektet t.o.m.");
    }

    private static Economy.Amounts whole(long ore) {
        return new Economy.Amounts(new Money(ore), new TreeMap<>(), new TreeMap<>());
    }

    @Test
    void whatAnOngoingProjectHasNotUsedIsNoSaving() throws Exception {
        ProjectBuilder b = new ProjectBuilder("on", "Pågående projekt").start(ProjectBuilder.day("2019-02-01"));
        b.status = Status.ONGOING;
        b.amounts(new Money(200_00), new Money(50_00));
        String text =
                text(pdf(Reports.report(2019, List.of(b.build()), List.of()), Language.SV, ReportOptions.DEFAULT));
        assertThat(text)
                .contains("Projektet pågår; återstår av budget är budget minus utfall hittills.")
                .contains(
                        "Ekonomi Budget Utfall Återstår av budget Prognos Året 2019 200,00 50,00 150,00",
                        "Hela projektet t.o.m. 2019");
    }

    @Test
    void aRecordThatCouldNotBeUsedIsSaidWithWhereItIsNamed() throws Exception {
        AnnualReport refused = Reports.withTotals(Reports.seed2018(), new ControlTotals(2, 1, 0, 0, 1));
        assertThat(text(pdf(refused, Language.SV, ReportOptions.DEFAULT)))
                .contains("Ej använda Projektposter 2 1 0 0 1 ");
        assertThat(text(pdf(Reports.seed2018(), Language.SV, ReportOptions.DEFAULT)))
                .contains("Ej använda Projektposter 1 1 0 0 0 ");
    }

    @Test
    void aCardNamesItsProcessesInTheirOwnOrder() throws Exception {
        ProjectBuilder b = new ProjectBuilder("order", "Ordnat").direct("redovisning-och-moms", "kundreskontra");
        assertThat(text(pdf(Reports.report(2019, List.of(b.build()), List.of()), Language.SV, ReportOptions.DEFAULT)))
                .contains("Avser Kundreskontra, Redovisning och moms");
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

    /// The words of each page.
    static List<String> pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page));
            }
            return pages;
        }
    }

    /// The words of all pages in the order in which they are drawn, wherever lines break.
    static String text(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("[ \n]+", " ").replace(" \u00a0", "\u00a0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
