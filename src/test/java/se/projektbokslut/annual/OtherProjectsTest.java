package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.Ledgers.year;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.date;
import static se.projektbokslut.annual.ProjectBuilder.money;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.project;
import static se.projektbokslut.annual.ProjectBuilder.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.OtherProjects.Booked;
import se.projektbokslut.annual.OtherProjects.Planned;
import se.projektbokslut.annual.OtherProjects.Undated;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.Adoption;

/// What a year's report names beside the projects that stand in it.
class OtherProjectsTest {
    private static final Adoption ADOPTED = new Adoption(LocalDate.of(2021, 2, 14), null, null, null, List.of());
    private static final Project OF_2020 = closed("a").end("2020-05-01").build();

    @Test
    void plannedProjectsStandInTheReportOfTheYearBefore() {
        Compilation compilation = Inputs.compiled(
                2021,
                ongoing("a").start("2020").build(),
                planned("by-start").planned("2022-02-01", "2023", null).build(),
                planned("by-period")
                        .with(p -> p.plan = new Period.Plan(date("2022-23"), null, null, null, null))
                        .build(),
                planned("by-stated-start").start("2022-05").build(),
                planned("start-over-period")
                        .with(p -> p.plan = new Period.Plan(date("2022"), date("2021-12"), null, null, null))
                        .build(),
                planned("later").planned("2023", null, null).build(),
                planned("only-an-end").planned(null, "2022-06", null).build());
        assertThat(compilation.report(2021).otherProjects().planned())
                .extracting(Planned::id)
                .containsExactly("by-period", "by-start", "by-stated-start");
        assertThat(compilation.report(2020).otherProjects().planned())
                .extracting(Planned::id)
                .containsExactly("start-over-period");
    }

    @Test
    void aPlannedProjectKeepsWhatItStates() {
        Project record = planned("p")
                .title("Ny kassa")
                .planned("2021-02-01", "2021-08", null)
                .leader("Controller 1")
                .touched(Inputs.SUPPLIER)
                .budget(whole("250000"))
                .build();
        Planned planned = Inputs.compiled(2020, OF_2020, record)
                .report(2020)
                .otherProjects()
                .planned()
                .getFirst();
        assertThat(planned.title()).isEqualTo("Ny kassa");
        assertThat(planned.start()).isEqualTo(date("2021-02-01"));
        assertThat(planned.end()).isEqualTo(date("2021-08"));
        assertThat(planned.leader()).isEqualTo("Controller 1");
        assertThat(planned.processes()).containsExactly(Inputs.SUPPLIER);
        assertThat(planned.budget()).isEqualTo(money("250000"));
    }

    @Test
    void whatHasNoYearIsNamedWithWhatIsMissing() {
        List<Undated> undated = Inputs.compiled(
                        2020,
                        OF_2020,
                        closed("closed").start("2019-04").build(),
                        project("cancelled", Status.CANCELLED).build(),
                        ongoing("ongoing").build(),
                        ongoing("too-early").start("2023").build())
                .report(2020)
                .otherProjects()
                .undated();
        assertThat(undated)
                .extracting(Undated::id, Undated::missing)
                .containsExactly(
                        tuple("cancelled", FindingCode.END_MISSING),
                        tuple("closed", FindingCode.END_MISSING),
                        tuple("ongoing", FindingCode.STATUS_DATE_MISSING),
                        tuple("too-early", FindingCode.START_AFTER_AS_OF));
        assertThat(undated.get(1).start()).isEqualTo(date("2019-04"));
    }

    /// The totals are of every record file that the report cites: those of the projects that it names beside its own
    /// too, as long as it names them.
    @Test
    void theControlTotalsCountTheRecordsOfTheFilesOfWhatIsNamed() {
        List<Project> records = List.of(
                OF_2020,
                closed("undated").build(),
                planned("next-year").planned("2021", null, null).build(),
                planned("later").planned("2023", null, null).build());
        assertThat(Inputs.compiled(2020, records, Map.of(), List.of(), Set.of())
                        .report(2020)
                        .controlTotals())
                .isEqualTo(new ControlTotals(3, 1, 1, 1, 0));
        assertThat(Inputs.compiled(2020, records, Map.of(2020, ADOPTED), List.of(), Set.of())
                        .report(2020)
                        .controlTotals())
                .isEqualTo(new ControlTotals(1, 1, 0, 0, 0));
    }

    /// A report cites no later year.
    @Test
    void theLedgerOfItsCodesIsSummedByYearThroughTheReports() {
        Ledger ledger = Ledger.of(
                year(
                        2019,
                        ver("A", 1, "20190301", "5010 P1 100.00", "1930 - -100.00"),
                        ver("A", 2, "20190401", "5010 P1 50.00", "1510 P1 -50.00")),
                year(2020, ver("A", 1, "20200301", "5010 P1 7.00", "5010 P2 3.00", "1930 - -10.00")));
        Compilation compilation = Inputs.compiled(
                2020,
                ledger,
                OF_2020,
                closed("u").code("P1").code("P2").code("P3").build());
        Undated in2020 = compilation.report(2020).otherProjects().undated().getFirst();
        assertThat(in2020.codes()).containsExactly("P1", "P2", "P3");
        assertThat(in2020.booked())
                .containsExactly(
                        new Booked(2019, "P1", 3, money("150")),
                        new Booked(2020, "P1", 1, money("7")),
                        new Booked(2020, "P2", 1, money("3")));
        assertThat(compilation.report(2019).otherProjects().undated().getFirst().booked())
                .containsExactly(new Booked(2019, "P1", 3, money("150")));
    }

    @Test
    void withoutAccountsOfInvestmentsTheSumOfOneIsNotStated() {
        Ledger ledger = Ledger.of(year(2020, ver("A", 1, "20200301", "1180 P1 7.00", "1180 P1 8.00", "1930 - -15.00")));
        Compilation compilation = Inputs.compiled(
                2020, ledger, OF_2020, closed("u").investment().code("P1").build());
        assertThat(compilation.report(2020).otherProjects().undated().getFirst().booked())
                .containsExactly(new Booked(2020, "P1", 2, null));
    }

    @Test
    void aReportNamesTheFirstOfManyAndCountsTheOthers() {
        Stream<Project> undated = IntStream.range(0, OtherProjects.MOST + 7)
                .mapToObj(i -> closed("u-" + (1000 + i)).build());
        Stream<Project> planned = IntStream.range(0, OtherProjects.MOST + 3)
                .mapToObj(i ->
                        planned("p-" + (1000 + i)).planned("2021", null, null).build());
        OtherProjects others = Inputs.compiled(
                        2020,
                        Stream.of(Stream.of(OF_2020), undated, planned)
                                .flatMap(projects -> projects)
                                .toArray(Project[]::new))
                .report(2020)
                .otherProjects();
        assertThat(others.undated()).hasSize(OtherProjects.MOST);
        assertThat(others.moreUndated()).isEqualTo(7);
        assertThat(others.planned()).hasSize(OtherProjects.MOST);
        assertThat(others.morePlanned()).isEqualTo(3);
    }

    @Test
    void aPreliminaryReportRestsOnTheFilesOfThoseItNames() {
        Project planned = planned("p").planned("2021", null, null).build();
        List<Project> records = List.of(OF_2020, closed("u").build(), planned);
        assertThat(Inputs.compiled(2020, records, Map.of(), List.of(), Set.of())
                        .report(2020)
                        .sources())
                .extracting(SourceFile::path)
                .containsExactly("processes.yaml", "projects/a.yaml", "projects/p.yaml", "projects/u.yaml");
        assertThat(Inputs.compiled(2020, records, Map.of(2020, ADOPTED), List.of(), Set.of())
                        .report(2020)
                        .sources())
                .extracting(SourceFile::path)
                .containsExactly("processes.yaml", "projects/a.yaml", "years.yaml");
    }

    @Test
    void whatHasNoYearIsInNoAdoptedReport() {
        Project planned = planned("p").planned("2021", null, null).build();
        List<Project> records = List.of(OF_2020, closed("u").build(), planned);
        AnnualReport open =
                Inputs.compiled(2020, records, Map.of(), List.of(), Set.of()).report(2020);
        assertThat(open.otherProjects().undated()).hasSize(1);
        for (AnnualReport adopted : List.of(
                Inputs.compiled(2020, records, Map.of(2020, ADOPTED), List.of(), Set.of())
                        .report(2020),
                open.asEdition(YearState.ADOPTED, 1, 1, ADOPTED))) {
            assertThat(adopted.otherProjects().undated()).isEmpty();
            assertThat(adopted.otherProjects().planned()).hasSize(1);
        }
    }

    @Test
    void aPlanThatChangesMakesNoProposalAndStaysAsItWasDecided() {
        Project planned = planned("p").planned("2021", null, null).build();
        AnnualReport edition = Inputs.compiled(
                        2020, List.of(OF_2020, planned), Map.of(2020, ADOPTED), List.of(), Set.of())
                .report(2020)
                .asEdition(YearState.ADOPTED, 1, 1, ADOPTED);

        Project begun = ongoing("p").start("2021-03").build();
        assertThat(Inputs.decided(
                                2021,
                                edition,
                                Map.of(2020, ADOPTED),
                                OF_2020,
                                begun,
                                closed("u").build())
                        .report(2020))
                .isSameAs(edition);
        AnnualReport proposed = Inputs.decided(
                        2021,
                        edition,
                        Map.of(2020, ADOPTED),
                        closed("a").end("2020-06-01").build(),
                        begun,
                        closed("u").build())
                .report(2020);
        assertThat(proposed.state()).isEqualTo(YearState.PROPOSED);
        assertThat(proposed.otherProjects()).isEqualTo(edition.otherProjects());
    }

    private static ProjectBuilder planned(String id) {
        return project(id, Status.PLANNED);
    }
}
