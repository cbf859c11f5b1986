package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.Acceptance;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.words.LocalText;

class CompilationTest {
    private static final Adoption ADOPTED =
            new Adoption(LocalDate.of(2020, 2, 14), "RT 2020/12", "enhetschef", null, List.of());

    @Test
    void everyRecordIsReportedUndatedOrPlanned() {
        Compilation compilation = Inputs.compiled(
                2022,
                closed("a").start("2018").end("2020").build(),
                closed("b").build(),
                project("c", Status.PLANNED).build(),
                ongoing("d").start("2021").build());

        assertThat(compilation.years()).containsExactly(2018, 2019, 2020, 2021, 2022);
        assertThat(compilation.controlTotals()).isEqualTo(new ControlTotals(4, 2, 1, 1, 0));
        assertThat(compilation.overview().undated())
                .extracting(p -> p.project().id())
                .containsExactly("b");
        assertThat(compilation.overview().planned())
                .extracting(YearProject::status, YearProject::yearBasis)
                .containsExactly(tuple(Status.PLANNED, YearBasis.NONE));
    }

    @Test
    void aYearWithoutProjectsHasNoReport() {
        Compilation compilation = Inputs.compiled(
                2022, closed("a").end("2018").build(), closed("b").end("2020").build());
        assertThat(compilation.years()).containsExactly(2018, 2020);
        assertThat(compilation.report(2020).previous()).isEmpty();
        assertThatThrownBy(() -> compilation.report(2019)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPublishedYearKeepsItsReportWithEmptyTables() {
        AnnualReport report = Inputs.compiled(2022, List.of(), Map.of(), List.of(), Set.of(2019))
                .report(2019);
        assertThat(report.projects()).isEmpty();
        assertThat(report.processes()).hasSize(5).allMatch(row -> row.projects() == 0);
    }

    @Test
    void aYearIsAdoptedUntilItIsReopened() {
        var reopened = new Adoption(
                ADOPTED.date(), null, null, new Adoption.Reopened(LocalDate.of(2021, 1, 7), "fel slutår"), List.of());
        List<Project> projects = List.of(ongoing("a").start("2018").build());
        Compilation compilation =
                Inputs.compiled(2020, projects, Map.of(2018, ADOPTED, 2019, reopened), List.of(), Set.of());
        assertThat(compilation.report(2018).state()).isEqualTo(YearState.ADOPTED);
        assertThat(compilation.report(2019).state()).isEqualTo(YearState.PRELIMINARY);
        assertThat(compilation.report(2020).state()).isEqualTo(YearState.PRELIMINARY);
        assertThat(compilation.report(2018).adoption()).isEqualTo(ADOPTED);
    }

    @Test
    void aReportCitesOnlyTheFilesThatItRestsOn() {
        List<Project> projects = List.of(
                closed("a").end("2018").source("sources/page.txt").build(),
                closed("b").end("2019").source("sources/gone.txt").build());
        Compilation compilation = Inputs.compiled(2020, projects, Map.of(2019, ADOPTED), List.of(), Set.of());
        assertThat(compilation.report(2018).sources())
                .extracting(SourceFile::path)
                .containsExactly("processes.yaml", "projects/a.yaml", "sources/page.txt");
        assertThat(compilation.report(2019).sources())
                .containsExactly(
                        new SourceFile("processes.yaml", "p"),
                        new SourceFile("projects/b.yaml", "d-b"),
                        new SourceFile("years.yaml", "y"));
    }

    @Test
    void aReportHasTheYearsCommentAndItsFileAmongTheSources() {
        var comment = new YearComment(new LocalText("Ett bra år.", null), null, new Location("years.yaml", 1, 7));
        Compilation compilation = Inputs.commented(
                2020, Map.of(2018, comment), ongoing("a").start("2018").build());
        assertThat(compilation.report(2018).comment()).isEqualTo(comment);
        assertThat(compilation.report(2018).sources())
                .extracting(SourceFile::path)
                .contains("years.yaml");
        assertThat(compilation.report(2019).comment()).isNull();
        assertThat(compilation.report(2019).sources())
                .extracting(SourceFile::path)
                .doesNotContain("years.yaml");
        assertThat(compilation.report(2019).unit()).isEqualTo(AmountUnit.TKR);
    }

    @Test
    void anAcceptedFindingIsStillPrintedMarkedSo() {
        List<Project> projects =
                List.of(closed("a").end("2018").build(), closed("b").end("2018").build());
        List<Acceptance> acceptances =
                List.of(new Acceptance(null, "A", FindingCode.LEADER_MISSING, "före vår tid", null));
        AnnualReport report =
                Inputs.compiled(2020, projects, Map.of(), acceptances, Set.of()).report(2018);
        assertThat(report.findings())
                .filteredOn(f -> f.code() == FindingCode.LEADER_MISSING)
                .extracting(f -> f.record() + f.accepted())
                .containsExactly("atrue", "bfalse");
        assertThat(report.sources()).extracting(SourceFile::path).contains("accepted.yaml");
    }

    @Test
    void anAcceptanceHoldsForTheFileThatItNames() {
        List<Project> projects = List.of(closed("a").end("2018").build());
        var other = new Acceptance("projects/b.yaml", null, FindingCode.LEADER_MISSING, null, null);
        var own = new Acceptance("projects/a.yaml", null, FindingCode.START_MISSING, null, null);
        assertThat(Inputs.compiled(2020, projects, Map.of(), List.of(other, own), Set.of())
                        .overview()
                        .findings())
                .filteredOn(f -> f.accepted())
                .extracting(f -> f.code())
                .containsExactly(FindingCode.START_MISSING);
    }

    @Test
    void theOrderOfTheInputChangesNoByte() {
        List<Project> projects = new ArrayList<>(SeedProjects.all());
        byte[] first = bytes(projects);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(projects, new Random(i));
            assertThat(bytes(projects)).isEqualTo(first);
        }
    }

    @Test
    void aLaterYearChangesNoByteOfAnEarlierOne() {
        Project first = ongoing("a").start("2018").build();
        Project later = closed("b").end("2020").title("a").build();
        assertThat(CanonicalJson.pretty(Inputs.compiled(2022, first, later).report(2018)))
                .isEqualTo(CanonicalJson.pretty(Inputs.compiled(2018, first).report(2018)));
    }

    @Test
    void reportAndOverviewComeBackFromTheirJsonAsTheyWere() {
        List<Project> projects = new ArrayList<>(SeedProjects.all());
        projects.add(ongoing("x")
                .start("2019-03")
                .share(Inputs.CUSTOMER, 2550)
                .share(Inputs.SUPPLIER, 7450)
                .budget(ProjectBuilder.years("300", 2019, "100.55", 2020, "200"))
                .actual(ProjectBuilder.years(null, 2019, "99.99"))
                .line("start", 7)
                .build());
        projects.add(
                project("y", Status.PLANNED).planned("2023", null, "senare").build());
        Compilation compilation = Inputs.compiled(2022, projects, Map.of(2019, ADOPTED), List.of(), Set.of());
        for (int year : compilation.years()) {
            AnnualReport report = compilation.report(year);
            byte[] json = CanonicalJson.pretty(report);
            AnnualReport read = CanonicalJson.mapper().readValue(json, AnnualReport.class);
            assertThat(read).isEqualTo(report);
            assertThat(CanonicalJson.pretty(read)).isEqualTo(json);
        }
        byte[] json = CanonicalJson.pretty(compilation.overview());
        Overview read = CanonicalJson.mapper().readValue(json, Overview.class);
        assertThat(read).isEqualTo(compilation.overview());
        assertThat(CanonicalJson.pretty(read)).isEqualTo(json);
    }

    private static byte[] bytes(List<Project> projects) {
        Compilation compilation = Inputs.compiled(2026, projects, Map.of(), List.of(), Set.of());
        var all = new ArrayList<Object>();
        compilation.years().forEach(year -> all.add(compilation.report(year)));
        all.add(compilation.overview());
        return CanonicalJson.compact(all);
    }

    @Test
    void anAcceptanceThatMeetsNothingIsNamed() {
        var met = new Acceptance(null, "A", "LEADER_MISSING", null, null, new Location("accepted.yaml", 1, 3));
        var unmet = new Acceptance(
                "projects/x.yaml", "b", "LEADER_MISSING", null, null, new Location("accepted.yaml", 2, 3));
        var none = new Acceptance(null, null, "SIE_CHECKSUM", null, null, new Location("accepted.yaml", 3, 3));
        var compilation = Inputs.compiled(
                2020, List.of(closed("a").end("2019").build()), Map.of(), List.of(met, unmet, none), Set.of());
        assertThat(compilation.overview().findings())
                .filteredOn(finding -> finding.code() == FindingCode.SETTING_UNUSED)
                .extracting(finding -> finding.at() + " " + finding.args() + " " + finding.severity())
                .containsExactly(
                        "accepted.yaml:2:3 [LEADER_MISSING, projects/x.yaml b, projects/a.yaml a] WARNING",
                        "accepted.yaml:3:3 [SIE_CHECKSUM, –] WARNING");
    }

    /// Of the findings that there are: one that is not there helps nobody, however alike its code.
    @ParameterizedTest
    @CsvSource({
        "END_YEAR_ONLI, a, , 'END_YEAR_ONLY, LEADER_MISSING, BUDGET_MISSING'",
        "leader missing, A, , 'LEADER_MISSING, BUDGET_MISSING, START_MISSING'",
        "LEADER_MISING, , projects/b.yaml, 'END_MISSING, BUDGET_MISSING, START_MISSING'",
        "LEADER_MISING, c, , –"
    })
    void anAcceptedCodeThatIsNoneIsAnsweredWithTheNearestOfTheFindingsThatItCanMean(
            String code, String record, String file, String meant) {
        var none = new Acceptance(file, record, code, null, null, new Location("accepted.yaml", 1, 3));
        var compilation = Inputs.compiled(
                2020,
                List.of(
                        closed("a").end("2019").build(),
                        closed("b").leader("Controller 1").build()),
                Map.of(),
                List.of(none),
                Set.of());
        assertThat(compilation.overview().findings())
                .filteredOn(finding -> finding.code() == FindingCode.SETTING_UNUSED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at()).hasToString("accepted.yaml:1:3");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.args()).containsExactly(code + ", " + (record == null ? file : record), meant);
                });
    }
}
