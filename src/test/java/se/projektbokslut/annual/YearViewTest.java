package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.date;
import static se.projektbokslut.annual.ProjectBuilder.document;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.whole;
import static se.projektbokslut.annual.ProjectBuilder.years;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Deliverable;
import se.projektbokslut.project.Results.DeliverableState;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Results.ObjectiveState;
import se.projektbokslut.project.Results.Risk;
import se.projektbokslut.project.Results.RiskState;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.project.TextCut;

/// What a report of 2019 shows of a project that was ongoing then.
class YearViewTest {
    @Test
    void theStatusIsOngoing() {
        assertThat(shown(closed("a").start("2018").end("2020")).status()).isEqualTo(Stated.of(Status.ONGOING));
        YearProject row = Inputs.compiled(
                        2022, closed("a").start("2018").end("2020").build())
                .report(2019)
                .projects()
                .getFirst();
        assertThat(row.status()).isEqualTo(Status.ONGOING);
        assertThat(row.yearBasis()).isEqualTo(YearBasis.START);
    }

    @Test
    void aLaterEndHandoverAndStatusDateAreNotShown() {
        Project shown = shown(closed("a")
                .start("2018")
                .end("2020")
                .handover("2020-01", "drift")
                .statusDate("2020-02"));
        assertThat(shown.period().end()).isNull();
        assertThat(shown.results().handover()).isNull();
        assertThat(shown.statusDate()).isNull();
    }

    @Test
    void aTextThatIsCutShortIsToldOfInTheYearsThatShowIt() {
        var compilation = Inputs.compiled(
                2022,
                List.of(closed("a").start("2018").end("2020").build()),
                List.of(new TextCut("a", "title", 2, "Portal"), new TextCut("a", "handover.to", 9, "Unit")),
                Map.of(),
                List.of(),
                Set.of(),
                Inputs.Ledger.NONE);
        assertThat(cutFields(compilation.report(2019))).containsExactly("2 title");
        assertThat(cutFields(compilation.report(2020))).containsExactly("2 title", "9 handover.to");
    }

    private static List<String> cutFields(AnnualReport report) {
        return report.findings().stream()
                .filter(f -> f.code() == FindingCode.TEXT_CUT)
                .map(f -> f.at().line() + " " + f.field())
                .toList();
    }

    @Test
    void whatCameInTheYearIsShown() {
        Project shown = shown(closed("a")
                .start("2018")
                .end("2020")
                .handover("2019-12", "drift")
                .with(p -> p.documents = List.of(document("då", "2019-05", null), document("odaterad", null, null))));
        assertThat(shown.results().handover()).isNotNull();
        assertThat(shown.documentation().documents()).hasSize(2);
    }

    @Test
    void laterDocumentsDecisionsAndReportsAreNotShown() {
        Project shown = shown(ongoing("a").start("2018").with(p -> {
            p.documents = List.of(document("sedan", "2020-05", null));
            p.finalReport = document("slutrapport", "2020", null);
            p.decisionPoints = List.of(
                    new Period.DecisionPoint("BP1", date("2019-02"), "ja", null),
                    new Period.DecisionPoint("BP2", date("2020-02"), "nej", null));
            p.progress = new Progress(date("2020-03"), null, null, null, null);
            p.updated = date("2020-04");
        }));
        assertThat(shown.documentation().documents()).isEmpty();
        assertThat(shown.documentation().finalReport()).isNull();
        assertThat(shown.documentation().updated()).isNull();
        assertThat(shown.period().decisionPoints())
                .extracting(Period.DecisionPoint::name)
                .containsExactly("BP1");
        assertThat(shown.progress()).isNull();
    }

    @Test
    void whatIsReachedLaterWasNotReachedYet() {
        Project shown = shown(ongoing("a")
                .start("2018")
                .deliverable("handbok", DeliverableState.DELIVERED, "2020-05")
                .deliverable("kurs", DeliverableState.PLANNED, "2020-06")
                .with(p -> p.milestones = List.of(
                        new Period.Milestone("införd", date("2020"), true),
                        new Period.Milestone("utsedd", date("2019"), true))));
        assertThat(shown.results().deliverables())
                .containsExactly(
                        new Deliverable("handbok", null, null),
                        new Deliverable("kurs", DeliverableState.PLANNED, date("2020-06")));
        assertThat(shown.period().milestones())
                .containsExactly(
                        new Period.Milestone("införd", null, null), new Period.Milestone("utsedd", date("2019"), true));
    }

    @Test
    void whatTheEndOfAProjectBringsWithoutADateIsNotShownBeforeIt() {
        Project shown = shown(closed("a")
                .start("2018")
                .end("2020")
                .handover(null, "drift")
                .with(p -> {
                    p.finalReport = document("slutrapport", null, null);
                    p.successors = List.of(new Lineage("b", null, null, null));
                    p.objectives = List.of(new Objective("mål", false, ObjectiveState.MET, null, "klart"));
                }));
        assertThat(shown.results().handover()).isNull();
        assertThat(shown.documentation().finalReport()).isNull();
        assertThat(shown.relations().successors()).isNull();
        assertThat(shown.results().objectives()).containsExactly(new Objective("mål", false, null, null, null));
    }

    @Test
    void laterActualsAreNotShown() {
        Project shown = shown(ongoing("a").start("2018").actual(years(null, 2019, "1", 2020, "2")));
        assertThat(shown.economy()).extracting(Economy::actual).isEqualTo(years(null, 2019, "1"));
        assertThat(shown(closed("a").start("2018").end("2020").actual(whole("5")))
                        .economy())
                .extracting(Economy::actual)
                .isNull();
    }

    /// A risk has no date, so nobody can tell whether it was open then.
    @Test
    void aRiskIsNamedWithoutAStateBeforeTheLastYear() {
        var open = new Risk("försening", 3, 4, "vite", "chefen", RiskState.OPEN);
        ProjectBuilder record = ongoing("a").start("2018").with(p -> p.risks = List.of(open));
        assertThat(shown(record).results().risks())
                .containsExactly(new Risk("försening", 3, 4, "vite", "chefen", null));
        assertThat(shownIn(2022, record).results().risks()).containsExactly(open);
    }

    /// Nor has what became of a benefit.
    @Test
    void aBenefitThatWasMeasuredIsNamedWithoutAStateBeforeTheLastYear() {
        var measured = new Results.Benefit("tid", null, null, null, Results.BenefitState.MEASURED);
        var expected = new Results.Benefit("lugn", null, null, null, Results.BenefitState.EXPECTED);
        ProjectBuilder record = ongoing("a").start("2018").with(p -> p.benefits = List.of(measured, expected));
        assertThat(shown(record).results().benefits())
                .containsExactly(new Results.Benefit("tid", null, null, null, null), expected);
        assertThat(shownIn(2022, record).results().benefits()).containsExactly(measured, expected);
    }

    @Test
    void notesAndExplanationsOfLaterYearsAreNotShown() {
        for (ProjectBuilder record :
                List.of(ongoing("a").start("2018"), closed("a").start("2018").end("2019"))) {
            record.budget(whole("1")).explained(2018, "d").explained(2019, "e").explained(2020, "f");
            record.yearNotes.putAll(Map.of(2019, "n", 2020, "o"));
            Project shown = shown(record);
            assertThat(shown.yearNotes()).isEqualTo(Map.of(2019, "n"));
            assertThat(Objects.requireNonNull(shown.economy()).explanations()).isEqualTo(Map.of(2018, "d", 2019, "e"));
        }
    }

    @Test
    void theClosingYearShowsTheRecordAsItIs() {
        Project record = closed("a")
                .start("2018")
                .end("2019")
                .handover("2020-01", "drift")
                .build();
        assertThat(Inputs.compiled(2022, record)
                        .report(2019)
                        .projects()
                        .getFirst()
                        .project())
                .isEqualTo(record);
    }

    @Test
    void anEarlierYearSaysTheSameWhenTheProjectHasEnded() {
        ProjectBuilder before = ongoing("a").start("2018").budget(whole("100")).leader("Eva Pedersen");
        ProjectBuilder after = closed("a")
                .start("2018")
                .end("2021-05")
                .budget(whole("100"))
                .leader("Eva Pedersen")
                .handover(null, "drift")
                .statusDate("2021-06")
                .actual(whole("90"));
        assertThat(statement(after)).isEqualTo(statement(before));
    }

    private static String statement(ProjectBuilder project) {
        return Statement.digestOf(Inputs.compiled(2022, project.build()).report(2019));
    }

    private static Project shown(ProjectBuilder project) {
        return shownIn(2019, project);
    }

    private static Project shownIn(int year, ProjectBuilder project) {
        return Inputs.compiled(2022, project.build())
                .report(year)
                .projects()
                .getFirst()
                .project();
    }
}
