package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.date;
import static se.projektbokslut.annual.ProjectBuilder.document;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.project;
import static se.projektbokslut.annual.ProjectBuilder.whole;
import static se.projektbokslut.annual.ProjectBuilder.years;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Contact;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.project.Results.DeliverableState;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Results.ObjectiveState;
import se.projektbokslut.project.Status;

/// Each rule as one record that is complete but for one thing: what it gives beside nothing.
class FindingRulesTest {
    private static final int AS_OF = 2022;

    /// Expected findings as `CODE field arguments`.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, ProjectBuilder project, List<String> expected) {
        assertThat(Inputs.compiled(AS_OF, project.build()).overview().findings())
                .extracting(f -> (f.code() + " " + f.field() + " " + String.join(" | ", f.args())).strip())
                .containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("a complete record gives none", complete()),
                rule("no end and no handover date", complete().with(p -> p.end = null), "END_MISSING end"),
                rule("a cancelled project needs its end too", cancelled().with(p -> p.end = null), "END_MISSING end"),
                rule("the end's year", complete().end("2019"), "END_YEAR_ONLY end 2019"),
                rule("the end's month is enough", complete().end("2019-11")),
                rule("a season at the start", complete().start("2019-21"), "SEASON_ONLY start start | 2019-21"),
                rule("a season at the end", complete().end("2019-23"), "SEASON_ONLY end end | 2019-23"),
                rule("a quarter", complete().start("2019-33"), "SEASON_ONLY start start | 2019-33"),
                rule("a third", complete().end("2019-38"), "SEASON_ONLY end end | 2019-38"),
                rule("a half", complete().worked("2019-41"), "SEASON_ONLY worked worked | 2019-41"),
                rule("a week is more exact than a month", complete().end("2019-11-04/2019-11-10")),
                rule("a working season", complete().worked("2019-23"), "SEASON_ONLY worked worked | 2019-23"),
                rule(
                        "a handover's season",
                        complete().handover("2019-23", "drift"),
                        "SEASON_ONLY handover.date handover.date | 2019-23"),
                rule("no process", complete().with(p -> p.processes = null), "PROCESS_MISSING processes"),
                rule(
                        "an empty list of processes",
                        complete().with(p -> p.processes = List.of()),
                        "PROCESS_MISSING processes"),
                rule(
                        "a derived process",
                        complete()
                                .with(p -> p.processes = List.of(
                                        new ProcessLink(Inputs.CUSTOMER, true, Basis.DERIVED, null, List.of(), null))),
                        "PROCESS_DERIVED processes kundreskontra | –"),
                rule("no leader", complete().with(p -> p.leader = null), "LEADER_MISSING leader"),
                rule("no start", complete().with(p -> p.start = null), "START_MISSING start"),
                rule(
                        "an end on an ongoing project",
                        goesOn().end("2021-03-01"),
                        "STATUS_CONFLICT status end | ongoing"),
                rule(
                        "a handover on a planned project",
                        planned().handover("2021-03-01", "drift"),
                        "STATUS_CONFLICT status handover | planned"),
                rule("a start after the as-of year", goesOn().start("2023-01"), "START_AFTER_AS_OF start 2023-01"),
                rule("an end after the as-of year", complete().end("2023-02"), "END_AFTER_AS_OF end 2023-02"),
                rule(
                        "a handover after the as-of year",
                        complete().with(p -> p.end = null).handover("2023-02", "drift"),
                        "END_AFTER_AS_OF handover 2023-02",
                        "YEAR_FROM_HANDOVER end 2023-02"),
                rule(
                        "a status date after the as-of year",
                        goesOn().with(p -> p.start = null).statusDate("2023-05"),
                        "START_MISSING start",
                        "STATUS_DATE_AFTER_AS_OF status-date 2023-05"),
                rule(
                        "nothing places an ongoing project",
                        goesOn().with(p -> p.start = null),
                        "START_MISSING start",
                        "STATUS_DATE_MISSING status-date"),
                rule(
                        "a handover places",
                        complete().with(p -> p.end = null).handover("2019-12", "drift"),
                        "YEAR_FROM_HANDOVER end 2019-12"),
                rule(
                        "a handover before the start",
                        complete().with(p -> p.end = null).handover("2019-01", "drift"),
                        "HANDOVER_BEFORE_START handover 2019-01 | 2019-02",
                        "YEAR_FROM_HANDOVER end 2019-01"),
                rule(
                        "a plan's words",
                        complete().planned(null, null, "i drift i december"),
                        "PLAN_WITHOUT_OUTCOME deliverables i drift i december"),
                rule(
                        "a plan's date of operation",
                        complete().with(p -> p.plan = new Period.Plan(date("2019"), null, null, date("2019-12"), null)),
                        "PLAN_WITHOUT_OUTCOME deliverables 2019-12"),
                rule("a planned end alone asks for no outcome", complete().planned("2019-01", "2019-12", null)),
                rule(
                        "a plan with something delivered",
                        complete()
                                .planned(null, null, "i drift")
                                .deliverable("handbok", DeliverableState.DELIVERED, null)),
                rule(
                        "a plan with a met objective",
                        complete()
                                .planned(null, null, "i drift")
                                .with(p -> p.objectives =
                                        List.of(new Objective("mål", false, ObjectiveState.NOT_MET, null, null)))),
                rule(
                        "a deliverable that is still planned",
                        complete().deliverable("handbok", DeliverableState.PLANNED, null),
                        "PLAN_WITHOUT_OUTCOME deliverables handbok"),
                rule("a cancelled project's plan came to nothing", cancelled().planned(null, null, "i drift")),
                rule(
                        "a successor by its title",
                        complete().with(p -> p.successors = List.of(new Lineage(null, "Nästa", null, null))),
                        "SUCCESSOR_UNKNOWN successors Nästa"),
                rule(
                        "a predecessor by an id without a record",
                        complete().with(p -> p.predecessors = List.of(new Lineage("b", null, null, null))),
                        "SUCCESSOR_UNKNOWN predecessors b"),
                rule(
                        "an id ignores case",
                        complete().with(p -> p.predecessors = List.of(new Lineage("A", null, null, null)))),
                rule("no budget", complete().with(p -> p.budget = null), "BUDGET_MISSING economy.budget"),
                rule(
                        "years beyond the whole",
                        complete().budget(years("10", 2019, "11")),
                        "BUDGET_SUM_DIFFERS economy.budget 11.00 | 10.00"),
                rule(
                        "every year stated and less than the whole",
                        complete().budget(years("10", 2019, "9")),
                        "BUDGET_SUM_DIFFERS economy.budget 9.00 | 10.00"),
                rule("years yet to come", goesOn().budget(years("10", 2019, "9"))),
                rule(
                        "a forecast's years beyond the whole",
                        complete().with(p -> p.forecast = years("10", 2019, "11")),
                        "FORECAST_OVER_BUDGET economy.forecast 11.00 | 10.00 | 1.00",
                        "FORECAST_SUM_DIFFERS economy.forecast 11.00 | 10.00"),
                rule(
                        "every year's actual stated and other than the whole",
                        complete().with(p -> p.actual = years("10", 2019, "9")),
                        "ACTUAL_FROM_RECORD economy.actual 2019 | 9.00",
                        "ACTUAL_SUM_DIFFERS economy.actual 9.00 | 10.00"),
                rule(
                        "actuals beyond the whole",
                        goesOn().with(p -> p.actual = years("10", 2019, "11")),
                        "ACTUAL_FROM_RECORD economy.actual 2019 | 11.00",
                        "ACTUAL_SUM_DIFFERS economy.actual 11.00 | 10.00"),
                rule(
                        "actuals that a year to come may make less",
                        goesOn().with(p -> p.actual = years("10", 2019, "12", 2020, "-1")),
                        "ACTUAL_FROM_RECORD economy.actual 2019 | 12.00",
                        "ACTUAL_FROM_RECORD economy.actual 2020 | -1.00"),
                rule(
                        "amounts and words of years in which it does not stand",
                        complete().with(p -> {
                            p.budget = years(null, 2018, "1", 2019, "2", 2020, "3");
                            p.forecast = years(null, 2019, "2", 2021, "3");
                            p.actual = years(null, 2020, "4");
                            p.yearNotes.put(2019, "ord");
                            p.yearNotes.put(2022, "ord");
                        }),
                        "STATED_OUTSIDE_YEARS economy.actual economy.actual | 2020",
                        "STATED_OUTSIDE_YEARS economy.budget economy.budget | 2018, 2020",
                        "STATED_OUTSIDE_YEARS economy.forecast economy.forecast | 2021",
                        "STATED_OUTSIDE_YEARS year-notes year-notes | 2022"),
                rule(
                        "a budget of a year that was planned",
                        complete().planned("2019-01", "2020-12", null).budget(years(null, 2019, "2", 2020, "3"))),
                rule("a budget of years to come", goesOn().with(p -> p.budget = years(null, 2019, "2", 2031, "3"))),
                rule(
                        "documents without a link",
                        complete().with(p -> {
                            p.finalReport = document("Slutrapport", null, null);
                            p.documents =
                                    List.of(document("PM", null, null), document("Beslut", null, "https://a.example"));
                        }),
                        "DOCUMENT_WITHOUT_TARGET documents PM",
                        "DOCUMENT_WITHOUT_TARGET final-report Slutrapport"),
                rule(
                        "a source that is not there",
                        complete().source("sources/gone.txt"),
                        "SOURCE_MISSING source sources/gone.txt"),
                rule("a source that is there", complete().source("sources/page.txt")),
                rule(
                        "an unclear recipient",
                        complete().with(p -> p.handover = new Handover(null, "förvaltningen", true, null)),
                        "RECIPIENT_UNCLEAR handover förvaltningen"),
                rule("no recipient", complete().handover("2019-12", null), "RECIPIENT_UNCLEAR handover –"),
                rule(
                        "a role before the leader",
                        complete().leader("Projektledare Eva Pedersen"),
                        "ROLE_IN_NAME leader leader"),
                rule("a role alone", complete().with(p -> p.owner = "Beställare"), "ROLE_IN_NAME owner owner"),
                rule(
                        "a role in the contact's name",
                        complete().with(p -> p.contact = new Contact("Kontaktperson: Eva Pedersen", null)),
                        "ROLE_IN_NAME contact.name contact.name"),
                rule(
                        "a contact's role in its place",
                        complete().with(p -> p.contact = new Contact("Eva Pedersen", "Projektledare"))),
                rule("a role within a word", complete().leader("Projektledarenheten")),
                rule("a planned project lacks nothing yet", planned()));
    }

    @Test
    void notAvailableSinksAFindingToInfo() {
        assertThat(severities(complete().with(p -> p.leader = null))).containsExactly(Severity.WARNING);
        assertThat(severities(complete().with(p -> p.leader = null).notAvailable("leader")))
                .containsExactly(Severity.INFO);
        assertThat(severities(complete().with(p -> p.budget = null).notAvailable("economy")))
                .containsExactly(Severity.INFO);
        assertThat(severities(complete().with(p -> p.budget = null).notAvailable("eco")))
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aFindingStandsAtItsKeysLineElseAtTheRecords() {
        List<Finding> findings = Inputs.compiled(
                        AS_OF,
                        complete()
                                .end("2019")
                                .with(p -> p.leader = null)
                                .line("end", 7)
                                .build())
                .overview()
                .findings();
        assertThat(findings)
                .extracting(Finding::code, Finding::at)
                .containsExactly(
                        tuple(FindingCode.LEADER_MISSING, new Location("projects/a.yaml", 1, 1)),
                        tuple(FindingCode.END_YEAR_ONLY, new Location("projects/a.yaml", 7, 0)));
    }

    @Test
    void itsYearIsTheLatestInWhichTheRecordStands() {
        assertThat(year(complete().with(p -> p.leader = null).end("2021-01"))).isEqualTo(2021);
        assertThat(year(complete().end("2019").with(p -> p.end = null))).isNull();
    }

    @Test
    void aYearsReportShowsWhatHeldThen() {
        Compilation compilation = Inputs.compiled(
                AS_OF, complete().end("2021").with(p -> p.leader = null).build());
        assertThat(compilation.report(2020).findings())
                .extracting(Finding::code, Finding::year)
                .containsExactly(tuple(FindingCode.LEADER_MISSING, 2020));
        assertThat(compilation.report(2021).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.END_YEAR_ONLY, FindingCode.LEADER_MISSING);
        assertThat(compilation.report(2021).projects().getFirst().findings())
                .containsExactly(FindingCode.END_YEAR_ONLY, FindingCode.LEADER_MISSING);
    }

    @Test
    void anEarlyHandoverOfAProjectThatIsOverIsNoConflict() {
        Compilation compilation = Inputs.compiled(
                AS_OF, complete().end("2020-03-01").handover("2019-12", "drift").build());
        assertThat(compilation.report(2019).findings()).isEmpty();
    }

    private static ProjectBuilder complete() {
        return closed("a")
                .start("2019-02")
                .end("2019-11-30")
                .direct(Inputs.CUSTOMER)
                .leader("Eva Pedersen")
                .budget(whole("10"));
    }

    private static ProjectBuilder goesOn() {
        return ongoing("a")
                .start("2019-02")
                .direct(Inputs.CUSTOMER)
                .leader("Eva Pedersen")
                .budget(whole("10"));
    }

    private static ProjectBuilder planned() {
        return project("a", Status.PLANNED).direct(Inputs.CUSTOMER);
    }

    private static ProjectBuilder cancelled() {
        return project("a", Status.CANCELLED)
                .start("2019-02")
                .end("2019-11-30")
                .direct(Inputs.CUSTOMER)
                .leader("Eva Pedersen")
                .budget(whole("10"));
    }

    private static Arguments rule(String rule, ProjectBuilder project, String... expected) {
        return arguments(rule, project, List.of(expected));
    }

    private static List<Severity> severities(ProjectBuilder project) {
        return Inputs.compiled(AS_OF, project.build()).overview().findings().stream()
                .map(Finding::severity)
                .toList();
    }

    private static @Nullable Integer year(ProjectBuilder project) {
        return Inputs.compiled(AS_OF, project.build())
                .overview()
                .findings()
                .getFirst()
                .year();
    }
}
