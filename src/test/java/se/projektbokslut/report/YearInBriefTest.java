package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.Thorough;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Location;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Progress.Signal;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Benefit;
import se.projektbokslut.project.Results.BenefitState;
import se.projektbokslut.project.Results.Deliverable;
import se.projektbokslut.project.Results.DeliverableState;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Results.ObjectiveState;
import se.projektbokslut.project.Results.Risk;
import se.projektbokslut.project.Results.RiskState;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.words.Language;
import se.projektbokslut.words.LocalText;

/// The page that leads, as its words read.
class YearInBriefTest {
    private static final Results NONE = new Results(null, null, null, null, null, null, null);

    @Test
    void whatCanBeComparedStandsFirstAndWhatCannotIsToldApart() throws Exception {
        AnnualReport report = Reports.report(
                2023,
                List.of(
                        project("a", kr(1_000_000), kr(1_100_000)).build(),
                        project("b", kr(256_000), kr(97_000)).build(),
                        project("c", null, kr(699_500)).build(),
                        project("d", kr(93_400), null).build()),
                List.of());
        String page = brief(
                withCodes(LedgerSectionTest.withLedger(report, 3), new Money(622_499_99), new Money(1_050_500_00)));

        assertThat(page)
                .contains("Jämförbara projekt (2 av 4): budget 1 256 tkr, utfall 1 197 tkr, avvikelse +59 tkr (4,7 %)"
                        + " • Utfall utan budget (1 projekt): 700 tkr"
                        + " • Budget utan utfall (1 projekt): 93 tkr"
                        + " • Därutöver är 1 673 tkr bokfört på projektkoder som inte ingår (622 tkr på koder utan"
                        + " projektpost, 1 051 tkr på koder vars projekt inte ingår i året), se sidan ");
    }

    @Test
    void theVarianceOfInvestmentsStandsBesideThePairThatItIsOf() {
        InvestmentWords words = new InvestmentWords(Texts.of(Language.SV), AmountUnit.TKR);
        assertThat(words.sentence(new Investment(
                                4, kr(1_620_000), kr(1_743_000), kr(-140_000), null, kr(1_570_000), kr(1_710_000), 2))
                        .replace(' ', ' '))
                .isEqualTo(
                        "Jämförbara investeringsprojekt (2 av 4): budget 1 570 tkr, utfall 1 710 tkr,"
                                + " avvikelse −140 tkr (−8,9 %); därutöver utfall utan budget 33 tkr, budget utan utfall 50 tkr");
        assertThat(words.sentence(new Investment(
                                1, kr(100_000), kr(90_000), kr(10_000), null, kr(100_000), kr(90_000), 1))
                        .replace(' ', ' '))
                .isEqualTo("Investeringsprojekt (1): budget 100 tkr, utfall 90 tkr, avvikelse +10 tkr (10,0 %)");
        assertThat(words.sentence(new Investment(1, null, kr(90_000), null, null, null, null, 0))
                        .replace(' ', ' '))
                .isEqualTo("Investeringsprojekt (1): utfall 90 tkr");
    }

    @Test
    void linesSayOperatingProjectsWhereTheYearHasInvestmentsToo() throws Exception {
        AnnualReport report = Reports.report(
                2023,
                List.of(
                        project("a", kr(100_000), kr(90_000)).build(),
                        project("b", null, kr(5_000)).build(),
                        project("c", kr(7_000), null).build()),
                List.of());
        List<ProcessFigures> rows = new ArrayList<>(report.processes());
        Investment investment = new Investment(1, null, kr(90_000), null, null, null, null, 0);
        rows.add(Reports.withInvestment(rows.removeLast(), investment));
        assertThat(brief(Reports.withRows(report, rows, List.of(), report.ledger())))
                .contains(
                        "Jämförbara driftprojekt (1 av 2): budget 100 tkr",
                        "Utfall utan budget (1 driftprojekt): 5 tkr",
                        "Budget utan utfall (1 driftprojekt): 7 tkr");
    }

    @Test
    void thatTheLedgerCoversAPartOfTheYearStandsAboveTheFiguresAndBesideTheVariances() throws Exception {
        AnnualReport report = Reports.report(
                2023, List.of(project("a", kr(100_000), kr(90_000)).build()), List.of());
        assertThat(brief(withParts(report, 1)))
                .contains(
                        "Bokföringen omfattar bara en del av året. Siffrorna från Bolag 0 avser 2023-01-01–2023-06-30."
                                + " Dagarna 2023-07-01–2023-12-27 saknas i filerna. • Jämförbara projekt",
                        "Största avvikelserna (bokföringen omfattar bara en del av året) • A : budget 100 tkr, utfall 90 tkr, avvikelse +10 tkr");
        byte[] many = AnnualReportPdfTest.pdf(withParts(report, 9), Language.SV, ReportOptions.DEFAULT);
        assertThat(brief(pages(many)))
                .contains("en del av året. Det gäller 9 bolag; vilka dagar som saknas: se sidan ")
                .doesNotContain("Siffrorna från");
        assertThat(String.join(" ", pages(many))).contains("Siffrorna från Bolag 8 avser");
        assertThat(brief(report)).doesNotContain("en del av året");
    }

    static AnnualReport withParts(AnnualReport report, int companies) {
        AnnualReport with = LedgerSectionTest.withLedger(report, 1);
        LedgerNotes notes = with.ledger();
        List<LedgerNotes.PartOfYear> parts = IntStream.range(0, companies)
                .mapToObj(i -> new LedgerNotes.PartOfYear(
                        2023, "Bolag " + i, List.of(days(1, 1, 6, 30)), List.of(days(7, 1, 12, 27))))
                .toList();
        return Reports.withRows(
                with,
                with.processes(),
                with.previous(),
                new LedgerNotes(
                        notes.files(),
                        notes.suppliers(),
                        notes.unclaimed(),
                        notes.outside(),
                        notes.otherAccounts(),
                        parts));
    }

    private static LedgerNotes.Days days(int month, int day, int lastMonth, int lastDay) {
        return new LedgerNotes.Days(LocalDate.of(2023, month, day), LocalDate.of(2023, lastMonth, lastDay));
    }

    @Test
    void thePageThatIsNamedIsTheOneOfTheList() throws Exception {
        AnnualReport report = withCodes(
                LedgerSectionTest.withLedger(
                        Reports.report(2023, List.of(project("a", kr(1), kr(1)).build()), List.of()), 3),
                new Money(100_000_00),
                Money.ZERO);
        byte[] pdf = AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT);
        String named = brief(pages(pdf)).replaceFirst("(?s).*se sidan *(\\d+).*", "$1");

        assertThat(pages(pdf).get(Integer.parseInt(named) - 1)).contains("Projektkoder utan");
        assertThat(String.join(" ", pages(pdf)).replaceAll("\\s+", " "))
                .contains("Därutöver är 100 tkr bokfört på projektkoder som ingen projektpost anger; se bilagan");
    }

    @Test
    void eachProjectStandsWithSignAndWordAndColumnsOfNothingAreNamedOnce() throws Exception {
        ProjectBuilder red = project("a", kr(1_000_000), kr(1_300_000));
        red.progress = new Progress(null, Signal.RED, Signal.YELLOW, null, null);
        String page = brief(Reports.report(
                2023, List.of(red.build(), project("b", kr(10_000), kr(9_000)).build()), List.of()));

        assertThat(page)
                .contains("Anges inte för något projekt: kvalitet, planerat slut.")
                .contains("Projekt Tid Kostnad Slut Avvikelse, tkr")
                .contains("A ■ röd ▲ gul 2023-06-30 −300");
    }

    /// What others than those shown state is stated for some project.
    @Test
    void ofManyProjectsAColumnOfNothingIsSaidOfThoseShown() throws Exception {
        List<YearProject> projects = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            projects.add(project("a" + i, kr(10_000), kr(20_000)).build());
        }
        ProjectBuilder green = project("z", kr(20_000), kr(10_000));
        green.progress = new Progress(null, Signal.GREEN, null, null, null);
        projects.add(green.build());
        assertThat(brief(Reports.report(2023, projects, List.of())))
                .contains("Anges inte för något projekt: kostnad, kvalitet, planerat slut."
                        + " Anges inte för något av de visade projekten: tid. De ");
    }

    @Test
    void aYearWithoutProjectsNamesWhatIsBookedOnOtherCodes() throws Exception {
        LedgerNotes notes = LedgerSectionTest.withLedger(
                        Reports.report(2023, List.of(project("a", kr(1), kr(1)).build()), List.of()), 3)
                .ledger();
        AnnualReport none = Reports.report(2023, List.of(), List.of());
        List<ProcessFigures> rows = new ArrayList<>(none.processes());
        rows.add(Reports.withCodes(rows.removeLast(), kr(622_000), kr(1_050_000)));
        assertThat(brief(Reports.withRows(
                        none,
                        rows,
                        List.of(),
                        new LedgerNotes(
                                notes.files(),
                                List.of(),
                                notes.unclaimed(),
                                List.of(),
                                notes.otherAccounts(),
                                notes.parts()))))
                .contains("Inget projekt avslutades, avbröts eller pågick under 2023."
                        + " • Därutöver är 1 672 tkr bokfört på projektkoder som inte ingår (622 tkr på koder utan"
                        + " projektpost, 1 050 tkr på koder vars projekt inte ingår i året), se sidan ");
    }

    @Test
    void whatOnlyRecordsStateOfInvestmentsIsToldApart() throws Exception {
        ProjectBuilder invested = project("a", kr(100_000), kr(90_000));
        invested.investment = true;
        invested.amounts = new YearProject.Amounts(
                kr(100_000), kr(90_000), kr(10_000), null, null, null, null, ActualBasis.RECORD);
        invested.allocations =
                List.of(new YearProject.Allocation("kundreskontra", kr(100_000), kr(90_000), null, ActualBasis.RECORD));
        AnnualReport report = Reports.report(2023, List.of(invested.build()), List.of());
        Investment investment =
                new Investment(1, kr(100_000), kr(90_000), kr(10_000), null, kr(100_000), kr(90_000), 1);
        List<ProcessFigures> rows = report.processes().stream()
                .map(row -> Set.of("kundreskontra", ProcessFigures.TOTAL).contains(row.process())
                        ? Reports.withInvestment(row, investment)
                        : row)
                .toList();
        AnnualReport with = Reports.withRows(report, rows, List.of(), report.ledger());

        List<String> pages = pages(AnnualReportPdfTest.pdf(with, Language.SV, ReportOptions.DEFAULT));
        assertThat(brief(pages))
                .contains(
                        "avvikelse +10 tkr (10,0 %) • Av investeringsprojektens utfall är 90 tkr enligt projektposten,"
                                + " ej avstämt mot huvudboken");
        assertThat(String.join(" ", pages))
                .contains("Prognos anges inte för något investeringsprojekt.")
                .containsPattern(
                        "Utfall enligt projektposten[^.]*Kundreskontra 100 90 90 100 90 \\+10 Totalt 100 90 90 ");
        assertThat(IndexMoney.of(with, Texts.of(Language.SV))
                        .lines(Edition.total(with), with.statedByInvestments(Edition.total(with))))
                .anyMatch(line -> line.startsWith("Av investeringsprojektens utfall är 90"));
    }

    /// Amounts that stand beside each other are in one unit.
    @Test
    void aPairWhoseVarianceRoundingWouldTakeAwayIsInKronor() throws Exception {
        assertThat(brief(Reports.report(
                        2023, List.of(project("a", kr(4_000), kr(3_600)).build()), List.of())))
                .contains("budget 4 000,00 kr, utfall 3 600,00 kr, avvikelse +400,00 kr (10,0 %)");
    }

    @Test
    void theLargestVariancesStandWithTheYearsExplanation() throws Exception {
        ProjectBuilder over = project("a", kr(1_000_000), kr(1_300_000));
        over.economy = new Economy(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new TreeMap<>(Map.of(2022, "Förra årets.", 2023, "Upphandlingen överklagades.")));
        String page = brief(Reports.report(
                2023,
                List.of(
                        over.build(),
                        project("b", kr(500_000), kr(400_000)).build(),
                        project("c", kr(500_000), kr(500_000)).build()),
                List.of()));

        assertThat(page)
                .contains(
                        "Största avvikelserna • A : budget 1 000 tkr, utfall 1 300 tkr, avvikelse −300 tkr (−30,0 %). Upphandlingen överklagades."
                                + " • B : budget 500 tkr, utfall 400 tkr, avvikelse +100 tkr (20,0 %).")
                .doesNotContain("Förra årets", "C : ");
    }

    @Test
    void resultsAreCountedWithoutZerosAndQuestionsAreNoObjectives() throws Exception {
        ProjectBuilder b = project("a", null, null);
        b.results = new Results(
                List.of(
                        objective(ObjectiveState.MET),
                        objective(ObjectiveState.MET),
                        objective(ObjectiveState.NOT_MET),
                        objective(null),
                        new Objective("Fråga?", true, null, null, null)),
                null,
                List.of(
                        new Deliverable("L1", DeliverableState.HANDED_OVER, null),
                        new Deliverable("L2", DeliverableState.PLANNED, null)),
                null,
                null,
                List.of(new Benefit("N", null, null, null, BenefitState.MEASURED)),
                null);
        assertThat(brief(Reports.report(2023, List.of(b.build()), List.of())))
                .contains("Resultat • Projektmål (4): 2 uppfyllda, 1 ej uppfyllt, 1 ännu inte bedömt"
                        + " • Leveranser (2): 1 överlämnad, 1 planerad eller utan angivet läge"
                        + " • Nyttor (1): 1 uppmätt");
    }

    @Test
    void openRisksOfTwelveAndMoreStandWithTheirMeasure() throws Exception {
        ProjectBuilder b = project("a", null, null);
        b.results = new Results(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(
                        risk("Liten", 3, 3, null, RiskState.OPEN),
                        risk("Stor", 3, 4, "Utbilda.", RiskState.OPEN),
                        risk("Stängd", 5, 5, "Klar.", RiskState.CLOSED),
                        risk("Störst", 5, 4, null, RiskState.OPEN),
                        risk("Dold", 5, 5, "Okänd.", null)));
        assertThat(brief(Reports.report(2023, List.of(b.build()), List.of())))
                .contains(
                        "minst 12 • Störst (5 × 4 = 20), A . Åtgärd saknas. • Stor (3 × 4 = 12), A . Åtgärd: Utbilda.")
                .doesNotContain("Liten", "Stängd", "Dold");
    }

    @Test
    @Thorough
    void threeHundredRisksLeaveThePageOnePage() throws Exception {
        ProjectBuilder b = project("a", null, null);
        List<Risk> risks = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> risks.add(risk("Risk " + i, 4, 4, "Åtgärd " + i, RiskState.OPEN)));
        b.results = new Results(null, null, null, null, null, null, risks);
        byte[] pdf = AnnualReportPdfTest.pdf(
                Reports.report(2023, List.of(b.build()), List.of()), Language.SV, ReportOptions.DEFAULT);

        assertThat(brief(pages(pdf))).contains("Ytterligare 297 i avsnittet Resultat och risker");
        assertThat(String.join(" ", pages(pdf))).contains("De första 100 av 300 visas");
    }

    @Test
    void thePartsOfThePageAreHeadings() throws Exception {
        AnnualReport report = commented(
                Reports.report(
                        2023, List.of(project("a", kr(500_000), kr(400_000)).build()), List.of()),
                "Ett bra år.",
                null);
        assertThat(TagTree.of(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT)).all("H3").stream()
                        .map(TagTree.Element::words))
                .contains("Största avvikelserna", "Enhetschefens kommentar");
    }

    @Test
    void aShortCommentStandsWholeAndALongOneBeginsThereAndIsWholeFurtherOn() throws Exception {
        AnnualReport report =
                Reports.report(2023, List.of(project("a", null, null).build()), List.of());
        assertThat(brief(commented(report, "Ett bra år.", "Enhetschefen")))
                .contains("Enhetschefens kommentar Ett bra år. – Enhetschefen");

        String sentence = "Året präglades av bytet av ekonomisystem. ";
        String text = sentence.repeat(50_000 / sentence.length()) + "Sist.";
        byte[] pdf = AnnualReportPdfTest.pdf(commented(report, text, null), Language.SV, ReportOptions.DEFAULT);
        String named = brief(pages(pdf)).replaceFirst("(?s).*Hela kommentaren: sidan *(\\d+).*", "$1");
        assertThat(pages(pdf).get(Integer.parseInt(named) - 1)).contains("Enhetschefens kommentar");
        assertThat(String.join(" ", pages(pdf))).contains("Sist.");
    }

    private static AnnualReport commented(AnnualReport report, String text, @Nullable String by) {
        return Reports.withComment(
                report, new YearComment(new LocalText(text, text), by, new Location("years.yaml", 1, 1)));
    }

    private static Objective objective(@Nullable ObjectiveState state) {
        return new Objective("Mål", false, state, null, null);
    }

    private static Risk risk(
            String what, int likelihood, int consequence, @Nullable String measure, @Nullable RiskState state) {
        return new Risk(what, likelihood, consequence, measure, null, state);
    }

    private static ProjectBuilder project(String id, @Nullable Money budget, @Nullable Money actual) {
        ProjectBuilder builder = new ProjectBuilder(id, id.toUpperCase(Locale.ROOT))
                .direct("kundreskontra")
                .end(ProjectBuilder.day("2023-06-30"));
        builder.results = NONE;
        return builder.amounts(budget, actual);
    }

    private static Money kr(long kronor) {
        return new Money(kronor * 100);
    }

    private static AnnualReport withCodes(AnnualReport report, Money unclaimed, Money outside) {
        List<ProcessFigures> rows = new ArrayList<>(report.processes());
        rows.add(Reports.withCodes(rows.removeLast(), unclaimed, outside));
        return Reports.withRows(report, rows, report.previous(), report.ledger());
    }

    private static String brief(AnnualReport report) throws Exception {
        return brief(pages(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT)));
    }

    /// The page after the cover, on which the contents stand if there is room.
    private static String brief(List<String> pages) {
        return pages.get(pages.getFirst().contains("Innehåll") ? 1 : 2);
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        return AnnualReportPdfTest.pages(pdf).stream()
                .map(page -> page.replaceAll("[\\s\u00a0]+", " "))
                .toList();
    }
}
