package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.report.AnnualReportPdfTest.pages;
import static se.projektbokslut.report.AnnualReportPdfTest.pdf;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.NotAvailable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.project.Relations.LineageRelation;
import se.projektbokslut.project.Results;
import se.projektbokslut.words.Language;

/// What a project's card says.
class ProjectCardTest {
    @Test
    void theForecastOfTheWholeOfALongerProjectIsPrintedWithItsDate() throws IOException {
        assertThat(longer(2019, ProjectBuilder.day("2019-05-01")))
                .contains("Hela projektet t.o.m. 2019 1 000,00 1 200,00")
                .contains("Prognosen är från 1 maj 2019.");
    }

    @Test
    void aForecastThatWasMadeLaterIsNotPrinted() throws IOException {
        assertThat(longer(2019, ProjectBuilder.day("2020-05-01")))
                .contains("Hela projektet t.o.m. 2019: budget 1 000,00")
                .doesNotContain("1 200,00", "Prognosen");
    }

    /// A line must not end between an amount and its unit.
    @Test
    void anAmountAndItsUnitStayTogether() throws IOException {
        ProjectBuilder b = new ProjectBuilder("one", "Ett").end(ProjectBuilder.day("2019-12-01"));
        b.amounts(null, new Money(33_333_33));
        byte[] pdf = pdf(Reports.report(2019, List.of(b.build()), List.of()), Language.SV, ReportOptions.DEFAULT);
        assertThat(AnnualReportPdfTest.text(pdf)).contains("utfall 33\u00a0333,33\u00a0kr");
    }

    private static String longer(int year, PartialDate made) throws IOException {
        ProjectBuilder b = new ProjectBuilder("longer", "Längre").start(ProjectBuilder.day("2018-01-01"));
        b.end(ProjectBuilder.day("2019-12-01"));
        b.economy = new Economy(whole(1_000_00), whole(1_200_00), made, null, null, null, null, new TreeMap<>());
        b.amounts = new YearProject.Amounts(null, null, null, null, new Money(1_000_00), null, null, null);
        return card(year, b);
    }

    private static Economy.Amounts whole(long ore) {
        return new Economy.Amounts(new Money(ore), new TreeMap<>(), new TreeMap<>());
    }

    /// Of inquiries the record says nothing.
    @Test
    void anEmptyHeadingOfObjectivesIsOneOfThemAlone() throws IOException {
        ProjectBuilder b = new ProjectBuilder("empty", "Tomt").end(ProjectBuilder.day("2019-12-01"));
        b.results = new Results(List.of(), null, null, null, null, null, null);
        assertThat(card(2019, b))
                .contains("Projektmål rubriken finns i underlaget men är tom")
                .doesNotContain("Utredningsfrågor");
    }

    @Test
    void aMeasureHasItsValueAndItsRange() throws IOException {
        ProjectBuilder b = new ProjectBuilder("many", "Många").end(ProjectBuilder.day("2019-12-01"));
        b.results = new Results(
                null,
                List.of(
                        new Results.Measure("robotar", null, "47.5", "41", "53", "st", true),
                        new Results.Measure("rutiner", null, null, "41", "53", "st", false),
                        new Results.Measure("mallar", null, "4", "3", null, null, false),
                        new Results.Measure("kurser", "per år", null, null, null, "st", false)),
                null,
                null,
                null,
                null,
                null);
        assertThat(card(2019, b))
                .contains(
                        "robotar – ca 47,5 st (41–53)",
                        "rutiner – 41–53 st",
                        "mallar – 4 (minst 3)",
                        "kurser – per år");
    }

    @Test
    void aStatusThatIsDerivedSaysWhy() throws IOException {
        ProjectBuilder b = new ProjectBuilder("derived", "Härlett").end(ProjectBuilder.day("2019-12-01"));
        assertThat(card(2019, b)).contains("Status Avslutat (härlett: Sidans rubrik");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'was formed of one project ', 'was split into one project '",
        "2, 'was formed of two projects ', 'was split into two projects '"
    })
    void projectsThatOneWasMadeOfAreCountedInWords(int count, String before, String after) throws IOException {
        ProjectBuilder b = new ProjectBuilder("kin", "Kin").end(ProjectBuilder.day("2019-12-01"));
        b.relations =
                new Relations(lineage(count, LineageRelation.MERGED), lineage(count, LineageRelation.SPLIT), null);
        byte[] pdf = pdf(Reports.report(2019, List.of(b.build()), List.of()), Language.EN, ReportOptions.DEFAULT);
        assertThat(String.join(" ", pages(pdf)).replaceAll("\\s+", " ")).contains(before, after);
    }

    private static List<Lineage> lineage(int count, LineageRelation relation) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Lineage(null, "other " + i, relation, null))
                .toList();
    }

    @Test
    void whatNobodyCanKnowIsCalledAsOnTheCard() throws IOException {
        ProjectBuilder b = new ProjectBuilder("gone", "Borta").end(ProjectBuilder.day("2019-12-01"));
        b.notAvailable = List.of(
                new NotAvailable("owner", "ingen vet"),
                new NotAvailable("handover.date", null),
                new NotAvailable("economy.budget", null));
        assertThat(card(2019, b))
                .contains("Projektägare – ingen vet", "Överlämning, datum", "Budget")
                .doesNotContain("owner", "handover.date", "economy");
    }

    private static String card(int year, ProjectBuilder project) throws IOException {
        return String.join(
                        " ",
                        pages(pdf(
                                Reports.report(year, List.of(project.build()), List.of()),
                                Language.SV,
                                ReportOptions.DEFAULT)))
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }
}
