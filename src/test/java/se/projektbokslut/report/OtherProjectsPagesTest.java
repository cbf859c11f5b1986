package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.report.ProjectBuilder.day;
import static se.projektbokslut.report.ProjectBuilder.season;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.OtherProjects;
import se.projektbokslut.annual.OtherProjects.Booked;
import se.projektbokslut.annual.OtherProjects.Planned;
import se.projektbokslut.annual.OtherProjects.Undated;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Relations.Related;
import se.projektbokslut.project.Relations.RelatedKind;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.TagTree.Element;
import se.projektbokslut.words.Language;

/// The pages about projects that do not stand in the year.
class OtherProjectsPagesTest {
    @Test
    void projectsWithoutAYearStandByNameWithWhatIsMissingAndTheLedger() throws Exception {
        Element document = TagTree.of(AnnualReportPdfTest.pdf(example(), Language.SV, ReportOptions.DEFAULT));
        assertThat(table(document, "Det som saknas"))
                .contains(
                        List.of(
                                "Arkiv",
                                "Avslutat",
                                "Slut eller dag för överlämning. Start: 2018-02-03.",
                                "P1, 2018: 1\u00a0000,00 (3 poster) P1, 2019: −5,00 (1 post) och 2 till"),
                        List.of("Ärenden", "Pågående", "Start eller statusdatum.", "ingen projektkod angiven"),
                        List.of("Ö", "Pågående", "Starten ligger i framtiden.", "P9: inget t.o.m. 2019"))
                .hasSize(4);
        assertThat(document.all("P").stream().map(Element::words))
                .contains("Och 1\u00a0200 till, se projects-undated.csv.");
        assertThat(document.all("TOCI").stream().map(Element::words))
                .anyMatch(entry -> entry.startsWith("Projekt utan år"))
                .anyMatch(entry -> entry.startsWith("Planerade projekt 2020"));
    }

    /// What the ledger has on codes is said only where there is a ledger.
    @Test
    void thatNoCodeIsStatedIsSaidBesideALedger() throws Exception {
        var others = new OtherProjects(
                List.of(),
                0,
                List.of(undated("u", "Ärenden", FindingCode.STATUS_DATE_MISSING, List.of(), List.of())),
                0);
        AnnualReport without = Reports.withOthers(Reports.seed2019(), others);
        AnnualReport with = LedgerSectionTest.withLedger(without, 0);
        assertThat(AnnualReportPdfTest.text(AnnualReportPdfTest.pdf(without, Language.SV, ReportOptions.DEFAULT)))
                .contains("Ärenden")
                .doesNotContain("anger någon projektkod");
        assertThat(AnnualReportPdfTest.text(AnnualReportPdfTest.pdf(with, Language.SV, ReportOptions.DEFAULT)))
                .contains("Ingen av posterna anger någon projektkod");
    }

    @Test
    void nextYearsProjectsStandWithTheirPlans() throws Exception {
        Element document = TagTree.of(AnnualReportPdfTest.pdf(example(), Language.EN, ReportOptions.DEFAULT));
        assertThat(table(document, "Processes"))
                .contains(
                        List.of("Project", "Processes", "Planned", "Budget"),
                        List.of("Bro", "Customer ledger", "2020-02-01 – autumn 2020", "25,000.00"),
                        List.of("Åtgärd", "No process stated", "spring 2020", "not stated"))
                .hasSize(3);
        assertThat(AnnualReportPdfTest.text(AnnualReportPdfTest.pdf(example(), Language.EN, ReportOptions.DEFAULT)))
                .contains("No project leader is stated.");
    }

    @Test
    void aReportWithoutThemHasNoSuchPages() throws Exception {
        Element document = TagTree.of(AnnualReportPdfTest.pdf(Reports.seed2019(), Language.SV, ReportOptions.DEFAULT));
        assertThat(document.all("H2").stream().map(Element::words))
                .noneMatch(title -> title.startsWith("Projekt utan") || title.startsWith("Planerade"));
    }

    @Test
    void aProjectWithoutAYearIsNamedByItsTitleOnTheCardThatRefersToIt() throws Exception {
        ProjectBuilder b = new ProjectBuilder("a", "Avtal").end(day("2019-02-03"));
        b.relations = new Relations(null, null, List.of(new Related("b", null, RelatedKind.POSSIBLE_DUPLICATE, null)));
        Undated other = undated("b", "Samordning", FindingCode.END_MISSING, List.of(), List.of());
        AnnualReport report = Reports.withOthers(
                Reports.report(2019, List.of(b.build()), List.of()),
                new OtherProjects(List.of(), 0, List.of(other), 0));
        String text = AnnualReportPdfTest.text(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Samordning – kan vara samma projekt")
                .contains("1 projekt kan inte placeras i något år", "Det står här tills posten har kompletterats.");
    }

    @Test
    void aFindingOfAProjectWithoutAYearNamesItByItsTitle() throws Exception {
        AnnualReport report = Reports.withLedger(
                example(),
                example().ledgerTotals(),
                example().ledger(),
                List.of(new Finding(
                        new Location("projects/u.yaml", 2, 1),
                        "u",
                        2019,
                        "",
                        FindingCode.STATUS_DATE_MISSING,
                        Severity.WARNING,
                        List.of(),
                        false)),
                List.of());
        assertThat(AnnualReportPdfTest.text(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT))
                        .replaceAll("[\\s\u00a0]+", " "))
                .contains("Ärenden (rad 2)")
                .doesNotContain(" u (rad 2)");
    }

    static AnnualReport example() {
        return Reports.withOthers(
                Reports.seed2019(),
                new OtherProjects(
                        List.of(
                                planned("a", "Åtgärd", new PlannedDates(season("våren 2020", "2020-21"), null, null)),
                                planned(
                                        "b",
                                        "Bro",
                                        new PlannedDates(null, day("2020-02-01"), season("hösten 2020", "2020-23")))),
                        0,
                        List.of(
                                undated("o", "Ö", FindingCode.START_AFTER_AS_OF, List.of("P9"), List.of()),
                                undated("u", "Ärenden", FindingCode.STATUS_DATE_MISSING, List.of(), List.of()),
                                new Undated(
                                        "v",
                                        "Arkiv",
                                        Language.EN,
                                        Status.CLOSED,
                                        FindingCode.END_MISSING,
                                        day("2018-02-03"),
                                        List.of("P1"),
                                        List.of(
                                                new Booked(2018, "P1", 3, new Money(100_000)),
                                                new Booked(2019, "P1", 1, new Money(-500))),
                                        2)),
                        1200));
    }

    private record PlannedDates(
            @Nullable PartialDate period,
            @Nullable PartialDate start,
            @Nullable PartialDate end) {}

    private static Planned planned(String id, String title, PlannedDates dates) {
        boolean known = dates.start() != null;
        return new Planned(
                id,
                title,
                Language.SV,
                known ? List.of("kundreskontra") : List.of(),
                dates.period(),
                dates.start(),
                dates.end(),
                null,
                known ? new Money(2_500_000) : null);
    }

    private static Undated undated(
            String id, String title, FindingCode missing, List<String> codes, List<Booked> booked) {
        return new Undated(id, title, Language.SV, Status.ONGOING, missing, null, codes, booked, 0);
    }

    /// The table with a head.
    private static List<List<String>> table(Element document, String head) {
        return document.all("Table").stream()
                .map(table -> table.all("TR").stream()
                        .map(row -> row.children().stream().map(Element::words).toList())
                        .toList())
                .filter(rows -> rows.getFirst().contains(head))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
