package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Progress.Signal;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Results.ObjectiveState;
import se.projektbokslut.project.Results.Risk;
import se.projektbokslut.project.Results.RiskState;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.words.Language;

class IndexPageTest {
    private static final Map<String, ProjectTitle> TITLES = Map.of(
            "p-17", new ProjectTitle("Nya <e-fakturor>", Language.SV),
            "p-18", new ProjectTitle("New invoices", Language.EN));

    @Test
    void theLatestYearComesFirstWithItsStateAndFiles() throws Exception {
        assertThat(page(years(Reports.seed2018(), Reports.seed2019()), overview(List.of())))
                .containsSubsequence(
                        "<html lang=\"sv\">",
                        "Redovisningstjänster",
                        "<a href=\"#y2019\">2019</a>",
                        "<a href=\"#y2018\">2018</a>",
                        "href=\"2019/annual-report-2019.pdf\"",
                        "Preliminär",
                        "href=\"2018/annual-report-2018.pdf\"",
                        ">Årsrapport 2019</h2>",
                        ">Årsrapport 2018</h2>",
                        "href=\"annual-summary.xlsx\"");
    }

    @Test
    void theChartsHaveTheWordsOfTheReports() throws Exception {
        String alternative =
                new Charts(Reports.seed2019(), Texts.of(Language.SV)).projects().alternative();
        assertThat(page(years(Reports.seed2019()), overview(List.of())))
                .contains("role=\"img\" aria-label=\"" + alternative + "\"");
    }

    @Test
    void thatTheLedgerCoversAPartOfTheYearStandsAboveTheFigures() throws Exception {
        AnnualReport report = Reports.report(2023, List.of(new ProjectBuilder("a", "A").build()), List.of());
        assertThat(page(years(YearInBriefTest.withParts(report, 1)), overview(List.of())))
                .containsSubsequence(
                        "class=\"lead\"",
                        "<p class=\"part\"><strong>Bokföringen omfattar bara en del av året.</strong> Siffrorna från"
                                + " Bolag 0 avser 2023-01-01–2023-06-30. Dagarna 2023-07-01–2023-12-27 saknas i filerna.</p>",
                        "<h3>Nyckeltal");
        assertThat(page(years(YearInBriefTest.withParts(report, 9)), overview(List.of())))
                .contains(
                        "en del av året.</strong> Det gäller 9 bolag; vilka dagar som saknas står i årsrapporten.</p>");
        assertThat(page(years(report), overview(List.of()))).doesNotContain("en del av året");
    }

    /// A report has the trend that it was made with, whatever another year's new revision says.
    @Test
    void theChartOfTheYearsShowsWhatTheirTableShows() throws Exception {
        AnnualReport earlier = withOtherTrend(2018, 123_450_000);
        AnnualReport latest = withOtherTrend(2019, 149_999);
        BarChart chart = Objects.requireNonNull(new Charts(latest, Texts.of(Language.SV))
                .comparedYears(List.of(
                        YearTotal.of(2019, Edition.total(latest)), YearTotal.of(2018, Edition.total(earlier)))));
        assertThat(chart.alternative())
                .contains("2019: budget 1, utfall 1; 2018: budget 1\u00a0235, utfall 1\u00a0235");
        assertThat(page(years(earlier, latest), overview(List.of())))
                .contains("aria-label=\"" + chart.alternative() + "\"");
    }

    private static AnnualReport withOtherTrend(int year, long budgetOre) {
        YearProject project = new ProjectBuilder("a", "A")
                .amounts(new Money(budgetOre), new Money(budgetOre))
                .build();
        return Reports.withLedger(
                Reports.report(year, List.of(project), List.of()),
                LedgerTotals.NONE,
                LedgerNotes.NONE,
                List.of(),
                List.of());
    }

    @Test
    void aProjectWithoutAProcessSaysSo() throws Exception {
        AnnualReport report = Reports.report(2019, List.of(new ProjectBuilder("a", "A").build()), List.of());
        IndexPage.Year year = IndexPage.Year.of(report, List.of(), List.of(), null);
        assertThat(page(List.of(year), overview(List.of())))
                .containsPattern(
                        "(?s)data-process=\"unassigned\" .*<h4 lang=\"sv\"><a [^>]*>A</a>.*<dd>Ingen process angiven</dd>");
    }

    @Test
    void inTheLedgersTableWhatNoProcessClaimsAreAccounts() throws Exception {
        AnnualReport report = LedgerSectionTest.withLedger(Reports.seed2019(), 3);
        String page = page(years(report), overview(List.of()));
        String ledger = page.substring(page.indexOf("Bokföring på processens konton"));
        assertThat(ledger.substring(0, ledger.indexOf("</table>")))
                .contains(">Övriga konton</th>")
                .doesNotContain("Ingen process angiven");
    }

    @Test
    void aNegativeBarEndsAtALineWherePositiveOnesBegin() throws Exception {
        assertThat(page(years(ofBudgets(100, 300)), overview(List.of()))).doesNotContain("<line ");
        assertThat(page(years(ofBudgets(-100, 200)), overview(List.of())))
                .contains("<rect class=\"ink-accent\" x=\"0.0%\" y=\"0\" width=\"33.3%\"")
                .contains("<line x1=\"33.3%\" x2=\"33.3%\"")
                .contains("<rect class=\"ink-accent\" x=\"33.3%\" y=\"0\" width=\"66.7%\"");
    }

    @Test
    void aProjectIsShownWithWhatItStatesAndNamesWhatItDoesNot() throws Exception {
        ProjectBuilder builder = new ProjectBuilder("a", "A").start(ProjectBuilder.day("2019-02-01"));
        builder.progress = new Progress(null, Signal.RED, null, Signal.GREEN, null);
        builder.results = new Results(
                List.of(new Objective("Färre fel", false, ObjectiveState.MET, null, null)),
                null,
                null,
                null,
                null,
                null,
                List.of(new Risk("Kunskapsbrist", 4, 5, null, null, RiskState.OPEN)));
        AnnualReport report = Reports.report(2019, List.of(builder.build()), List.of());
        assertThat(page(years(report), overview(List.of())))
                .contains(
                        "data-status=\"closed\" data-year=\"2019\"",
                        "<span class=\"badge red\">Tid: ■\u00a0röd</span>",
                        "<span class=\"badge green\">Kvalitet: ●\u00a0grön</span>",
                        "<dd>1 februari 2019</dd>".replace("1 f", "1\u00a0f"),
                        "<span lang=\"sv\">Färre fel</span> – uppfyllt",
                        "<span lang=\"sv\">Kunskapsbrist</span> – 4 × 5 = 20",
                        "<dt>Avslutade i tid</dt><dd class=\"value\">0 bedömbara; 1 saknar uppgift</dd>",
                        "Uppgift saknas om: slut, projektledare, syfte, leveranser, överlämning, nyttor, budget, utfall,"
                                + " slutrapport.")
                .doesNotContain("Kostnad: ");
    }

    @Test
    void ofManyProjectsThePageShowsSomeAndNamesTheFileThatHasTheRest() throws Exception {
        List<YearProject> many = IntStream.range(0, 450)
                .mapToObj(i -> new ProjectBuilder("p" + i, "Projekt " + i).build())
                .toList();
        AnnualReport[] reports = IntStream.rangeClosed(2014, 2019)
                .mapToObj(year -> Reports.report(year, many, List.of()))
                .toArray(AnnualReport[]::new);
        assertThat(page(years(reports), overview(List.of())))
                .contains("Ytterligare 250 står i <a href=\"2019/annual-report-2019.xlsx\">")
                .contains("Ytterligare 450 står i <a href=\"2014/annual-report-2014.xlsx\">")
                .satisfies(html -> assertThat(html.split("<article ")).hasSize(1 + 1000));
    }

    /// The page's script counts by these what a search did not look at.
    @Test
    void whatIsNotShownSaysByWhatItIsChosen() throws Exception {
        List<YearProject> many = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> new ProjectBuilder("p" + i, "A " + i).build())
                .toList());
        ProjectBuilder cancelled = new ProjectBuilder("last", "Ö");
        cancelled.status = Status.CANCELLED;
        many.add(cancelled.build());
        assertThat(page(years(Reports.report(2019, many, List.of())), overview(List.of())))
                .contains(
                        "<p class=\"more\" data-rest=\"1\" data-process=\"\" data-status=\"\" data-year=\"2019\">",
                        "data-unsearched=\"Inte genomsökt: {0} till som sidan inte visar;")
                .as("a status of a project that is not shown")
                .contains("<option value=\"cancelled\">");
    }

    @Test
    void thatOnlyTheLatestYearsAreComparedIsSaid() throws Exception {
        AnnualReport[] reports = IntStream.rangeClosed(2014, 2019)
                .mapToObj(year -> ofBudgetsIn(year, 100, 200))
                .toArray(AnnualReport[]::new);
        String said = "De 5 senaste åren; alla står i annual-summary.xlsx.";
        assertThat(page(years(reports), overview(List.of())).split(said)).hasSize(3);
        assertThat(page(years(Arrays.copyOf(reports, 5)), overview(List.of()))).doesNotContain(said);
    }

    @Test
    void whatCanBeChosenIsWhatThereIs() throws Exception {
        assertThat(page(years(Reports.seed2018(), Reports.seed2019()), overview(List.of())))
                .containsSubsequence(
                        "<select id=\"process\"",
                        "<option value=\"unassigned\">Ingen process angiven</option>",
                        "<select id=\"status\"",
                        "<option value=\"closed\">Avslutat</option>",
                        "<select id=\"year\"",
                        "<option value=\"2019\">2019</option><option value=\"2018\">2018</option></select>")
                .doesNotContain("<option value=\"planned\"", "<option value=\"none\"");
    }

    @Test
    void aLongListEndsWithTheFileThatHasTheWhole() throws Exception {
        List<Refusal> refusals = Stream.generate(
                        () -> new Refusal(new Location("a.yaml", 1, 1), "", "", Problem.SYNTAX))
                .limit(250)
                .toList();
        assertThat(page(List.of(), overview(refusals)))
                .contains("Ytterligare 150 står i <a href=\"annual-summary.xlsx\">")
                .satisfies(html -> assertThat(html.split("<tr data-row")).hasSize(101));
    }

    @Test
    void aProjectThatAFindingOrARefusalIsAboutStandsWithItsTitle() throws Exception {
        List<Finding> findings = Stream.of("p-17", "p-18", "p-19", "p-20", "")
                .map(id -> new Finding(
                        new Location("projects/a.yaml", 3, 1),
                        id,
                        null,
                        "economy.budget",
                        FindingCode.BUDGET_MISSING,
                        FindingCode.BUDGET_MISSING.severity(),
                        List.of(),
                        false))
                .toList();
        List<Refusal> refusals = Stream.of("p-17", "p-21", "")
                .map(id -> new Refusal(new Location("b.yaml", 1, 1), id, "", Problem.SYNTAX))
                .toList();
        Overview bare = overview(refusals);
        Overview overview = new Overview(
                bare.controlTotals(),
                bare.ledgerTotals(),
                bare.ledger(),
                bare.years(),
                List.of(new ProjectBuilder("p-19", "Utan år").build()),
                bare.planned(),
                refusals,
                findings,
                bare.ids());
        assertThat(page(List.of(), overview).replace('\u00a0', ' '))
                .contains("Nya &lt;e-fakturor&gt; (p-17, rad 3); <span lang=\"en\">New invoices</span> (p-18, rad 3);"
                        + " Utan år (p-19, rad 3); p-20 (rad 3)</td>")
                // What is about no record is the office's to mend.
                .contains(">projects/a.yaml (rad 3)</td>")
                .contains("<td data-label=\"Post\">Nya &lt;e-fakturor&gt; (p-17)</td>")
                .contains("<td data-label=\"Post\">p-21</td>")
                .contains("<td data-label=\"Post\"></td>");
    }

    @Test
    void withoutYearsThePageSaysSo() throws Exception {
        assertThat(page(List.of(), overview(List.of()))).contains("Inget år har någon rapport än.");
    }

    @Test
    void whatABrowserTakesForAnErrorIsWrittenAsAReplacement() {
        String written = new Html()
                .text("a\u0000\u0007\u0085\ufdd0\ud83dz \ud83d\ude00 <&'\"")
                .toString();
        assertThat(written).isEqualTo("a\ufffd\ufffd\ufffd\ufffd\ufffdz \ud83d\ude00 &lt;&amp;&#39;&quot;");
    }

    /// Else it would turn the words around that stand behind it in the page.
    @Test
    void whatTurnsTheDirectionOfTextIsWrittenAsAReplacement() {
        assertThat(new Html().text("a\u202eb\u2066c \u05d0").toString()).isEqualTo("a\ufffdb\ufffdc \u05d0");
    }

    private static List<IndexPage.Year> years(AnnualReport... reports) {
        return Stream.of(reports)
                .map(report -> IndexPage.Year.of(report, List.of(), List.of(), null))
                .toList();
    }

    private static Overview overview(List<Refusal> refusals) {
        return new Overview(
                new ControlTotals(0, 0, 0, 0, 0),
                LedgerTotals.NONE,
                LedgerNotes.NONE,
                List.of(),
                List.of(),
                List.of(),
                refusals,
                List.of(),
                List.of());
    }

    private static String page(List<IndexPage.Year> years, Overview overview) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IndexPage.write(years, overview, TITLES, new AnnualReport.Provenance("1", "1"), Texts.of(Language.SV), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// One project in each of the first processes.
    private static AnnualReport ofBudgets(long... kronor) {
        return ofBudgetsIn(2019, kronor);
    }

    private static AnnualReport ofBudgetsIn(int year, long... kronor) {
        List<YearProject> projects = new ArrayList<>();
        for (int i = 0; i < kronor.length; i++) {
            ProjectBuilder builder = new ProjectBuilder("p" + i, "Projekt " + i).end(ProjectBuilder.day("2019-06-30"));
            builder.direct(Reports.PROCESSES.get(i));
            projects.add(builder.amounts(new Money(100 * kronor[i]), new Money(100 * kronor[i]))
                    .build());
        }
        return Reports.report(year, projects, List.of());
    }

    @Test
    void theVarianceOfInvestmentsStandsBesideThePairThatItIsOf() throws Exception {
        String page =
                page(years(Reports.withInvestments()), overview(List.of())).replace('\u00a0', ' ');
        assertThat(page)
                .contains("Jämförbara investeringsprojekt (2 av 3): budget 1 570 tkr, utfall 1 710 tkr, avvikelse"
                        + " −140 tkr (−8,9 %); därutöver utfall utan budget 33 tkr");
        String table = page.substring(page.indexOf("id=\"investments-2019\""));
        String words = table.substring(0, table.indexOf("</table>"))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        assertThat(words)
                .contains("Projekt Jämförbara Budget Utfall Avvikelse Utfall utan budget")
                .contains("Totalt 3 2 1 570 1 710 −140 33")
                .doesNotContain("1 743");
    }

    @Test
    void aYearWithoutProjectsHasNoChartOfThem() throws Exception {
        assertThat(page(years(Reports.report(2019, List.of(), List.of())), overview(List.of())))
                .doesNotContain("<figure", "class=\"charts\"", "class=\"legend\"");
    }

    @Test
    void whatThereIsNoneOfIsNotSaidToBeUnstated() throws Exception {
        assertThat(page(years(ofBudgets(100, 300)), overview(List.of())))
                .doesNotContain("Anges inte för någon process: utfall utan budget");
    }

    /// A count of none is 0; an amount of projects that there are none of is not missing.
    @Test
    void whereNoProjectCanBeComparedTheirNumberIsNought() throws Exception {
        List<YearProject> projects = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ProjectBuilder builder = new ProjectBuilder("p" + i, "P").end(ProjectBuilder.day("2019-06-30"));
            builder.direct(Reports.PROCESSES.get(i));
            projects.add(builder.amounts(i == 0 ? new Money(100_000) : null, new Money(200_000))
                    .build());
        }
        List<IndexPage.Year> years =
                years(Reports.report(2018, projects, List.of()), Reports.report(2019, projects, List.of()));
        String page = page(years, overview(List.of()));
        for (String id : List.of("amounts-2019", "processes-table")) {
            String table = page.substring(page.indexOf("id=\"" + id + "\""));
            String row = table.substring(table.indexOf("data-process=\"" + Reports.PROCESSES.get(1) + "\""));
            assertThat(row.substring(0, row.indexOf("</tr>")))
                    .as(id)
                    .containsSubsequence("<td class=\"figure\">0</td>", "inga sådana", "inga sådana", "inga sådana");
        }
    }

    @Test
    void thePageNamesAsUnstatedWhatTheCardNames() throws Exception {
        ProjectBuilder builder = new ProjectBuilder("a", "A")
                .start(ProjectBuilder.day("2019-02-01"))
                .end(ProjectBuilder.day("2019-12-01"))
                .leader("A")
                .amounts(null, new Money(100));
        AnnualReport report = Reports.report(2019, List.of(builder.build()), List.of());
        String names = "syfte, projektmål, leveranser, överlämning, nyttor, budget, slutrapport";
        assertThat(page(years(report), overview(List.of()))).contains("Uppgift saknas om: " + names + ".");
        byte[] pdf = AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT);
        assertThat(AnnualReportPdfTest.text(pdf).replaceAll("\\s+", " ")).contains("Uppgift saknas om " + names + " ");
    }
}
