package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.words.Language;

class IndexPageTest {
    @Test
    void theLatestYearComesFirstWithItsStateAndFiles() throws Exception {
        assertThat(page(years(Reports.seed2018(), Reports.seed2019()), overview(List.of())))
                .containsSubsequence(
                        "<html lang=\"sv\">",
                        "Redovisningstjänster",
                        "<a href=\"#y2019\">2019</a>",
                        "<a href=\"#y2018\">2018</a>",
                        "Årsrapport 2019",
                        "Preliminär",
                        "href=\"2019/annual-report-2019.pdf\"",
                        "Årsrapport 2018",
                        "href=\"annual-summary.xlsx\"");
    }

    @Test
    void theChartsHaveTheWordsOfTheReports() throws Exception {
        String alternative =
                new Charts(Reports.seed2019(), Texts.of(Language.SV)).projects().alternative();
        assertThat(page(years(Reports.seed2019()), overview(List.of())))
                .contains("<svg viewBox=", "aria-label=\"" + alternative + "\"");
    }

    /// A report has the trend that it was made with, whatever another year's new revision says.
    @Test
    void theChartOfTheYearsShowsWhatTheirTableShows() throws Exception {
        AnnualReport earlier = withOtherTrend(2018, 123_456);
        AnnualReport latest = withOtherTrend(2019, 200);
        BarChart chart = Objects.requireNonNull(new Charts(latest, Texts.of(Language.SV))
                .trend(List.of(YearTotal.of(2018, Edition.total(earlier)), YearTotal.of(2019, Edition.total(latest)))));
        assertThat(chart.alternative()).contains("1\u00a0234,56");
        assertThat(page(years(earlier, latest), overview(List.of())))
                .contains("aria-label=\"" + chart.alternative() + "\"");
    }

    private static AnnualReport withOtherTrend(int year, long budgetOre) {
        YearProject project =
                new ProjectBuilder("a", "A").amounts(new Money(budgetOre), null).build();
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
                .containsPattern("<th scope=\"row\">A</th>.*<td[^>]*>Ingen process angiven</td>");
    }

    @Test
    void aNegativeBarEndsAtALineWherePositiveOnesBegin() throws Exception {
        assertThat(page(years(ofBudgets(100, 300)), overview(List.of()))).doesNotContain("<line ");
        assertThat(page(years(ofBudgets(-100, 200)), overview(List.of())))
                .contains("<rect class=\"ink-accent\" x=\"0.0\" y=\"22\" width=\"50.0\"")
                .contains("<line x1=\"50.0\" x2=\"50.0\"")
                .contains("<rect class=\"ink-accent\" x=\"50.0\" y=\"94\" width=\"100.0\"");
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
        IndexPage.write(years, overview, new AnnualReport.Provenance("1", "1"), Texts.of(Language.SV), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// One project in each of the first processes.
    private static AnnualReport ofBudgets(long... kronor) {
        List<YearProject> projects = new ArrayList<>();
        for (int i = 0; i < kronor.length; i++) {
            ProjectBuilder builder = new ProjectBuilder("p" + i, "Projekt " + i).end(ProjectBuilder.day("2019-06-30"));
            builder.direct(Reports.PROCESSES.get(i));
            projects.add(builder.amounts(new Money(100 * kronor[i]), null).build());
        }
        return Reports.report(2019, projects, List.of());
    }
}
