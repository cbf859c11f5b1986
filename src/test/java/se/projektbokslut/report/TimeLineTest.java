package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.report.ProjectBuilder.day;
import static se.projektbokslut.report.ProjectBuilder.month;
import static se.projektbokslut.report.ProjectBuilder.season;
import static se.projektbokslut.report.ProjectBuilder.year;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Period.Milestone;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.TagTree.Element;
import se.projektbokslut.words.Language;

/// The drawing says to those who do not see it what its table says, and neither says more than is known.
class TimeLineTest {
    private static final String HOSTILE = "Röd 🚀 \u202eשלום\u202c " + "lång".repeat(2500);

    @Test
    void planAndOutcomeStandInWordsBesideTheDrawing() throws Exception {
        ProjectBuilder both =
                project("a", "Alfa", Status.CLOSED).start(day("2022-10-03")).end(season("hösten 2023", "2023-23"));
        both.period = planned(both.period, null, day("2022-09-01"), month("juni 2023", "2023-06"));
        Element document = document(both, ongoing("b", "Beta").start(month("mars 2023", "2023-03")));
        assertThat(rows(document))
                .containsExactly(
                        List.of("Projekt", "Planerat", "Utfall"),
                        List.of("Alfa", "2022-09-01 – 2023-06", "2022-10-03 – hösten 2023"),
                        List.of("Beta", "uppgift saknas", "2023-03 – pågår"));
        assertThat(figure(document).alternative())
                .isEqualTo("Tidslinje 2023, plan mot utfall månad för månad; samma uppgifter står i tabellen efter"
                        + " bilden. Alfa: planerat 2022-09-01 – 2023-06, utfall 2022-10-03 – hösten 2023;"
                        + " Beta: planerat uppgift saknas, utfall 2023-03 – pågår.");
        assertThat(figure(document).words())
                .contains("plan", "utfall", "dagen är inte känd", "jan", "dec", "Alfa", "Beta", "fortsätter efter året")
                .doesNotContain("avbrutet", "milstolpe");
    }

    @Test
    void whatIsNotStatedIsSaidOnTheSideWhereItIsMissing() throws Exception {
        ProjectBuilder noStart = project("a", "Alfa", Status.CLOSED).end(year("2023"));
        ProjectBuilder handedOver = project("b", "Beta", Status.CLOSED).start(day("2023-01-10"));
        handedOver.results = new Results(
                null, null, null, null, new Results.Handover(day("2023-05-01"), null, false, null), null, null);
        ProjectBuilder onlyPlannedEnd = ongoing("c", "Gamma").start(day("2023-02-01"));
        onlyPlannedEnd.period = planned(onlyPlannedEnd.period, null, null, day("2025-02-01"));
        ProjectBuilder period = ongoing("d", "Delta").start(day("2023-02-01"));
        period.period = planned(period.period, season("våren 2023", "2023-21"), null, null);
        ProjectBuilder cancelled = project("e", "Epsilon", Status.CANCELLED);
        cancelled.period = new Period(
                Stated.of(day("2023-03-01")),
                new Stated<>(day("2023-04-01"), Basis.DERIVED, null, List.of()),
                null,
                null,
                null,
                null);
        Element document = document(noStart, handedOver, onlyPlannedEnd, period, cancelled);
        assertThat(rows(document))
                .containsExactlyInAnyOrder(
                        List.of("Projekt", "Planerat", "Utfall"),
                        List.of("Alfa", "uppgift saknas", "till 2023; start ej angiven"),
                        List.of("Beta", "uppgift saknas", "2023-01-10 – 2023-05-01, överlämnat; slut ej angivet"),
                        List.of("Gamma", "till 2025-02-01; start ej angiven", "2023-02-01 – pågår"),
                        List.of("Delta", "våren 2023", "2023-02-01 – pågår"),
                        List.of("Epsilon", "uppgift saknas", "2023-03-01 – 2023-04-01 (härlett), avbrutet"));
        assertThat(figure(document).words()).contains("avbrutet");
    }

    /// The arrow of a project that began before the year stands right after it.
    @Test
    void aTitleThatIsCutEndsWithItsEllipsisInItsColumn() throws Exception {
        String title = "Överföring av överförmyndarens ärenden till ett ärendehanteringssystem för årsräkningar och"
                + " arvodesutbetalningar";
        Element document = document(
                ongoing("a", title).start(day("2021-03-01")),
                ongoing("b", "Beta").start(day("2023-02-01")));
        assertThat(figure(document).words())
                .contains("ärenden till ett ärendehanteringssy")
                .contains("…")
                .doesNotContain("ärendehanteringssystem…");
    }

    @Test
    void milestonesOfTheYearAreMarksAndWords() throws Exception {
        ProjectBuilder project = ongoing("a", "Alfa").start(day("2022-10-03"));
        project.period = new Period(
                project.period.start(),
                null,
                null,
                null,
                List.of(
                        new Milestone("Beslut", day("2023-02-01"), true),
                        new Milestone("Pilot", month("maj 2023", "2023-05"), false),
                        new Milestone("Vagt", season("hösten 2023", "2023-23"), true),
                        new Milestone("Förra året", day("2022-02-01"), true),
                        new Milestone("Utan läge", day("2023-02-01"), null)),
                null);
        Element document = document(project);
        assertThat(rows(document))
                .containsExactly(
                        List.of("Projekt", "Utfall", "Milstolpar"),
                        List.of("Alfa", "2022-10-03 – pågår", "Beslut (nådd 2023-02-01), Pilot (planerad 2023-05)"));
        assertThat(figure(document).words()).contains("nådd milstolpe", "planerad milstolpe");
        assertThat(figure(document).alternative()).contains("milstolpar Beslut (nådd 2023-02-01)");
    }

    @Test
    void whatHasNeitherStartNorEndInTheYearIsNamedAndNotDrawn() throws Exception {
        Element document = document(ongoing("a", "Alfa").start(day("2023-10-03")), ongoing("b", "Beta"));
        assertThat(rows(document)).hasSize(2);
        assertThat(document.all("P").stream().map(Element::words))
                .contains("Inte med i bilden, eftersom varken start eller slut under 2023 är angivet: Beta.");
        assertThat(figure(document).alternative()).doesNotContain("Beta");
        assertThat(document(ongoing("b", "Beta")).all("H2").stream().map(Element::words))
                .doesNotContain("Tidslinje");
    }

    @Test
    void whatWasHandedOverBeforeItsStartIsNotSaidToLackDates() throws Exception {
        ProjectBuilder contradicted = project("b", "Beta", Status.CLOSED).start(day("2023-10-03"));
        contradicted.results = new Results(
                null, null, null, null, new Results.Handover(day("2023-05-01"), null, false, null), null, null);
        assertThat(document(ongoing("a", "Alfa").start(day("2023-10-03")), contradicted).all("P").stream()
                        .map(Element::words))
                .contains("Inte med i bilden, eftersom överlämningen är daterad före starten: Beta.")
                .noneMatch(words -> words.contains("varken start eller slut"));
    }

    /// However long a word another column has.
    @Test
    void theWordsOfMilestonesHaveRoom() throws Exception {
        ProjectBuilder project = ongoing("a", "Projekt" + "lång".repeat(40)).start(day("2022-10-03"));
        project.period = new Period(
                project.period.start(),
                null,
                null,
                new Period.Plan(null, day("2022-10-01"), day("2024-10-01"), null, null),
                List.of(new Milestone("Upphandling av system", day("2023-02-01"), true)),
                null);
        byte[] pdf = AnnualReportPdfTest.pdf(
                Reports.report(2023, List.of(project.build()), List.of()), Language.SV, ReportOptions.DEFAULT);
        assertThat(String.join("\n", AnnualReportPdfTest.pages(pdf)))
                .contains("Upphandling av system (nådd 2023-02-01)");
    }

    @Test
    void longTimeLinesGoOnOverPagesAsFiguresOfTheirOwn() throws Exception {
        ProjectBuilder[] projects = IntStream.range(0, TimeLine.MOST)
                .mapToObj(i -> ongoing("p-" + i, "Projekt " + i).start(day("2023-10-03")))
                .toArray(ProjectBuilder[]::new);
        projects[0].processes = List.of();
        List<Element> figures = document(projects).all("Figure").stream()
                .filter(figure -> Objects.toString(figure.alternative()).startsWith("Tidslinje"))
                .toList();
        assertThat(figures).hasSizeBetween(4, 5);
        assertThat(figures).allMatch(figure -> figure.words().contains("Kundreskontra"));
        String all = figures.stream().map(Element::alternative).reduce("", (a, b) -> a + b);
        for (int i = 0; i < TimeLine.MOST; i++) {
            assertThat(all).containsOnlyOnce("Projekt " + i + ":");
        }
    }

    @Test
    void tooManyProjectsAreNotDrawnAndTheSectionSaysWhereTheirDatesAre() throws Exception {
        ProjectBuilder[] projects = IntStream.range(0, TimeLine.MOST + 1)
                .mapToObj(i -> ongoing("p-" + i, "Projekt " + i).start(day("2023-10-03")))
                .toArray(ProjectBuilder[]::new);
        Element document = document(projects);
        assertThat(document.all("P").stream().map(Element::words))
                .contains("Årets 101 projekt är fler än 100 och ritas därför inte som tidslinje. Deras datum står i"
                        + " annual-report-2023.xlsx och projects-2023.csv.");
        assertThat(document.all("Figure"))
                .noneMatch(figure -> Objects.toString(figure.alternative()).startsWith("Tidslinje"));
    }

    @Test
    void titlesOfAnyLengthAndScriptLeaveTheAlternativeShort() throws Exception {
        Element document = document(project("a", HOSTILE, Status.CLOSED).end(day("2023-05-01")));
        assertThat(figure(document).alternative()).startsWith("Tidslinje 2023").hasSizeLessThan(600);
        assertThat(figure(document).words()).contains("Röd □ □□□□□□ ");
    }

    static ProjectBuilder hostile() {
        ProjectBuilder project = project("hostile", HOSTILE, Status.CLOSED)
                .start(season("våren 2023", "2023-21"))
                .end(day("2023-05-01"));
        project.period = new Period(
                project.period.start(),
                project.period.end(),
                null,
                new Period.Plan(null, day("2022-01-01"), year("2023"), null, null),
                List.of(new Milestone(HOSTILE, day("2023-02-01"), true)),
                null);
        return project;
    }

    private static ProjectBuilder ongoing(String id, String title) {
        return project(id, title, Status.ONGOING);
    }

    private static ProjectBuilder project(String id, String title, Status status) {
        ProjectBuilder project = new ProjectBuilder(id, title).direct("kundreskontra");
        project.status = status;
        return project;
    }

    private static Period planned(
            Period period, @Nullable PartialDate whole, @Nullable PartialDate start, @Nullable PartialDate end) {
        return new Period(
                period.start(), period.end(), null, new Period.Plan(whole, start, end, null, null), null, null);
    }

    private static Element document(ProjectBuilder... projects) throws Exception {
        List<YearProject> rows =
                List.of(projects).stream().map(ProjectBuilder::build).toList();
        return TagTree.of(
                AnnualReportPdfTest.pdf(Reports.report(2023, rows, List.of()), Language.SV, ReportOptions.DEFAULT));
    }

    private static Element figure(Element document) {
        return document.all("Figure").stream()
                .filter(figure -> Objects.toString(figure.alternative()).startsWith("Tidslinje"))
                .findFirst()
                .orElseThrow();
    }

    /// The cells of the table that follows the drawing.
    private static List<List<String>> rows(Element document) {
        boolean seen = false;
        for (Element element : document.children()) {
            seen |= element.equals(figure(document));
            if (seen && element.role().equals("Table")) {
                return element.all("TR").stream()
                        .map(row -> row.children().stream().map(Element::words).toList())
                        .toList();
            }
        }
        throw new AssertionError("no table follows the drawing");
    }
}
