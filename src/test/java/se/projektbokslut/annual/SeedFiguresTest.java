package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.projektbokslut.annual.SeedProjects.A;
import static se.projektbokslut.annual.SeedProjects.B;
import static se.projektbokslut.annual.SeedProjects.C;
import static se.projektbokslut.annual.SeedProjects.D;
import static se.projektbokslut.annual.SeedProjects.E;
import static se.projektbokslut.annual.SeedProjects.F;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.KeyFigure.Name;
import se.projektbokslut.annual.KeyFigure.Value;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.project.Project;

/// The six real projects give the figures that the finance office has agreed to.
class SeedFiguresTest {
    private final Compilation seed = Inputs.compiled(2026, SeedProjects.all().toArray(Project[]::new));

    @ParameterizedTest
    @CsvSource({
        "2018, kundreskontra, 0, 0, 0",
        "2018, leverantorsreskontra, 0, 0, 0",
        "2018, redovisning-och-moms, 0, 0, 0",
        "2018, unassigned, 1, 0, 0",
        "2018, total, 1, 0, 0",
        "2019, kundreskontra, 1, 0, 1",
        "2019, leverantorsreskontra, 1, 0, 1",
        "2019, redovisning-och-moms, 1, 0, 1",
        "2019, unassigned, 2, 0, 0",
        "2019, total, 3, 0, 1",
        "2020, kundreskontra, 1, 1, 0",
        "2020, leverantorsreskontra, 0, 0, 0",
        "2020, redovisning-och-moms, 0, 0, 0",
        "2020, unassigned, 0, 0, 0",
        "2020, total, 1, 1, 0"
    })
    void projectsOfEachProcess(int year, String process, int projects, int direct, int touched) {
        ProcessFigures row = Inputs.row(seed.report(year).processes(), process);
        assertThat(row.projects()).isEqualTo(projects);
        assertThat(row.projectsDirect()).isEqualTo(direct);
        assertThat(row.projectsTouched()).isEqualTo(touched);
        assertThat(row.closed()).isEqualTo(projects);
        assertThat(row.ongoing()).isZero();
        assertThat(row.started()).isZero();
        assertThat(row.budget()).isNull();
        assertThat(row.actual()).isNull();
        assertThat(row.variance()).isNull();
        assertThat(row.withBudget()).isZero();
    }

    @Test
    void everyRowStandsInItsPlace() {
        assertThat(seed.years()).containsExactly(2018, 2019, 2020);
        assertThat(seed.report(2018).processes())
                .extracting(ProcessFigures::process)
                .containsExactly(
                        "kundreskontra", "leverantorsreskontra", "redovisning-och-moms", "unassigned", "total");
    }

    @Test
    void projectsStandInTheirYears() {
        assertThat(ids(seed.report(2018).projects())).containsExactly(F);
        assertThat(ids(seed.report(2019).projects())).containsExactly(C, D, E);
        assertThat(ids(seed.report(2020).projects())).containsExactly(B);
        assertThat(ids(seed.overview().undated())).containsExactly(A);
        assertThat(seed.overview().planned()).isEmpty();
        assertThat(seed.report(2019).projects())
                .extracting(YearProject::yearBasis)
                .containsExactly(YearBasis.END, YearBasis.HANDOVER, YearBasis.END);
    }

    @Test
    void controlTotalsTie() {
        assertThat(seed.controlTotals()).isEqualTo(new ControlTotals(6, 5, 1, 0, 0));
        assertThat(seed.controlTotals().tie()).isTrue();
    }

    @Test
    void keyFiguresCompareWithTheYearBefore() {
        assertThat(seed.report(2019).keyFigures())
                .contains(
                        new KeyFigure(Name.CLOSED, Value.count(3), Value.count(1)),
                        new KeyFigure(Name.ONGOING, Value.count(0), Value.count(0)),
                        new KeyFigure(Name.BUDGET, null, null),
                        new KeyFigure(Name.AVERAGE_MONTHS, null, null),
                        new KeyFigure(Name.ON_TIME, null, null),
                        new KeyFigure(Name.WITH_LEADER, Value.share(2, 3, 0), Value.share(0, 1, 0)),
                        new KeyFigure(Name.WITH_HANDOVER, Value.share(2, 3, 0), Value.share(0, 1, 0)),
                        new KeyFigure(Name.WITH_FINAL_REPORT, Value.share(0, 3, 0), Value.share(1, 1, 0)));
        assertThat(seed.report(2018).previous()).isEmpty();
        assertThat(Inputs.row(seed.report(2020).previous(), "total").closed()).isEqualTo(3);
    }

    @Test
    void findingsSayWhatIsMissing() {
        assertThat(codes(A))
                .containsExactly(
                        "BUDGET_MISSING",
                        "END_MISSING",
                        "POSSIBLE_DUPLICATE",
                        "POSSIBLE_DUPLICATE",
                        "PROCESS_MISSING",
                        "START_MISSING");
        assertThat(codes(B))
                .containsExactly(
                        "BUDGET_MISSING", "END_YEAR_ONLY", "PLAN_WITHOUT_OUTCOME", "PROCESS_DERIVED", "START_MISSING");
        assertThat(codes(C))
                .containsExactly(
                        "BUDGET_MISSING",
                        "LEADER_MISSING",
                        "PLAN_WITHOUT_OUTCOME",
                        "PROCESS_MISSING",
                        "START_MISSING",
                        "SUCCESSOR_UNKNOWN",
                        "SUCCESSOR_UNKNOWN");
        assertThat(codes(D))
                .containsExactly(
                        "BUDGET_MISSING",
                        "PROCESS_MISSING",
                        "RECIPIENT_UNCLEAR",
                        "SEASON_ONLY",
                        "START_MISSING",
                        "YEAR_FROM_HANDOVER");
        assertThat(codes(E))
                .containsExactly(
                        "BUDGET_MISSING",
                        "POSSIBLE_DUPLICATE",
                        "PROCESS_DERIVED",
                        "PROCESS_DERIVED",
                        "PROCESS_DERIVED",
                        "START_MISSING");
        assertThat(codes(F))
                .containsExactly(
                        "BUDGET_MISSING",
                        "DOCUMENT_WITHOUT_TARGET",
                        "END_YEAR_ONLY",
                        "LEADER_MISSING",
                        "POSSIBLE_DUPLICATE",
                        "PROCESS_MISSING",
                        "START_MISSING");
    }

    @Test
    void theTwoThatMayBeTheSameAreSaidAndCountedApart() {
        assertThat(seed.overview().findings())
                .filteredOn(f -> f.code() == FindingCode.POSSIBLE_DUPLICATE)
                .extracting(Finding::record, f -> f.args().getFirst())
                .containsExactlyInAnyOrder(tuple(A, E), tuple(A, F), tuple(E, A), tuple(F, A));
    }

    @Test
    void nothingMakesAFigureUntrustworthy() {
        assertThat(seed.overview().findings()).noneMatch(f -> f.severity() == Severity.ERROR);
    }

    private List<String> codes(String id) {
        return seed.overview().findings().stream()
                .filter(f -> f.record().equals(id))
                .map(f -> f.code().name())
                .toList();
    }

    private static List<String> ids(List<YearProject> projects) {
        return projects.stream().map(p -> p.project().id()).toList();
    }
}
