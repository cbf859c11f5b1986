package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.Statement.Fact;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Location;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.words.LocalText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StatementTest {
    @Test
    void aFactHasItsFieldValueAndLine() {
        Statement statement = statement(project().line("end", 4).line("economy", 9));
        assertThat(statement.facts())
                .contains(
                        new Fact("processes.kundreskontra.closed", "1", null, "processes.kundreskontra"),
                        new Fact("processes.total.budget", "100.00", null, "processes.total"),
                        new Fact("key_figures.closed.count", "1", null, ""),
                        new Fact("projects.a.status", "closed", new Location("projects/a.yaml", 1, 1), "projects.a"),
                        new Fact("projects.a.year_basis", "end", new Location("projects/a.yaml", 4, 0), "projects.a"),
                        new Fact("projects.a.budget", "100.00", new Location("projects/a.yaml", 9, 0), "projects.a"),
                        new Fact(
                                "projects.a.stated.end.value.edtf",
                                "2019-10",
                                new Location("projects/a.yaml", 4, 0),
                                "projects.a"),
                        new Fact(
                                "projects.a.stated.documents",
                                "[]",
                                new Location("projects/a.yaml", 1, 1),
                                "projects.a"));
        assertThat(statement.facts()).doesNotHaveDuplicates();
        assertThat(statement.facts()).extracting(Fact::field).doesNotHaveDuplicates();
    }

    @Test
    void aFactIsAboutTheProjectWhoseIdItIsAndNoneThatBeginsSo() {
        Statement statement = Statement.of(Inputs.compiled(
                        2022,
                        closed("P1").end("2019").build(),
                        closed("P1.2").title("annan").end("2019").build())
                .report(2019));

        assertThat(statement.facts().stream().filter(fact -> fact.field().startsWith("projects.P1.2.")))
                .isNotEmpty()
                .allMatch(fact -> fact.subject().equals(Statement.ofProject("P1.2")));
        assertThat(statement.facts().stream().filter(fact -> fact.subject().equals(Statement.ofProject("P1"))))
                .isNotEmpty()
                .noneMatch(fact -> fact.field().startsWith("projects.P1.2."));
    }

    @Test
    void whatIsStatedOtherwiseMakesAnotherStatement() {
        String digest = digest(project());
        assertThat(digest(project().end("2019-11"))).isNotEqualTo(digest);
        assertThat(digest(project().budget(whole("100.01")))).isNotEqualTo(digest);
        assertThat(digest(project().title("annan"))).isNotEqualTo(digest);
        assertThat(digest(project().with(p -> p.documents = null))).isNotEqualTo(digest);
    }

    @Test
    void movedLinesFindingsAndSourcesDoNot() {
        String digest = digest(project());
        assertThat(digest(project().line("end", 17))).isEqualTo(digest);
        assertThat(digest(project().source("sources/gone.txt"))).isEqualTo(digest);
        assertThat(digest(project().notAvailable("leader"))).isEqualTo(digest);
        assertThat(digest(project().statusDate("2019-12"))).isEqualTo(digest);
    }

    @Test
    void norDoAnotherSpellingOfADateAndAnotherOrderOfTheProcesses() {
        AnnualReport report = Inputs.compiled(2022, project().build()).report(2019);
        ObjectNode tree = (ObjectNode) CanonicalJson.mapper().readTree(CanonicalJson.compact(report));
        ObjectNode end = (ObjectNode) tree.at("/projects/0/project/period/end/value");
        assertThat(end.path("edtf").asString()).isEqualTo("2019-10");
        end.put("stated", "okt. 2019");
        ArrayNode rows = (ArrayNode) tree.get("processes");
        rows.insert(1, rows.remove(0));
        AnnualReport other = CanonicalJson.mapper().treeToValue(tree, AnnualReport.class);
        assertThat(other).isNotEqualTo(report);
        assertThat(Statement.digestOf(other)).isEqualTo(Statement.digestOf(report));
    }

    @Test
    void aCommentIsSaidWithTheYear() {
        AnnualReport report = commented(
                new YearComment(new LocalText("Ett bra år.", null), "enhetschef", new Location("years.yaml", 3, 5)));
        assertThat(Statement.of(report).facts())
                .contains(
                        new Fact("comment.sv", "Ett bra år.", new Location("years.yaml", 3, 5), ""),
                        new Fact("comment.by", "enhetschef", new Location("years.yaml", 3, 5), ""));
        AnnualReport moved = commented(
                new YearComment(new LocalText("Ett bra år.", null), "enhetschef", new Location("years.yaml", 9, 5)));
        assertThat(Statement.saysTheSame(report, moved)).isTrue();
        AnnualReport other = commented(
                new YearComment(new LocalText("Ett år.", null), "enhetschef", new Location("years.yaml", 3, 5)));
        assertThat(Statement.saysTheSame(report, other)).isFalse();
        AnnualReport without = Inputs.compiled(2022, project().build()).report(2019);
        assertThat(Statement.saysTheSame(report, without)).isFalse();
    }

    /// Another version of the rules makes other figures of the same files, which is no change of the year; a
    /// comment is one.
    @Test
    void anEditionOfOlderRulesIsProposedAnewOnlyForWhatTheInputSays() {
        AnnualReport now = Inputs.compiled(2022, project().build()).report(2019);
        AnnualReport decided = ofOlderRules(now);
        assertThat(Statement.digestOf(decided)).isNotEqualTo(Statement.digestOf(now));
        assertThat(Statement.saysTheSame(decided, now)).isTrue();
        AnnualReport commented =
                commented(new YearComment(new LocalText("Ett bra år.", null), null, new Location("years.yaml", 3, 5)));
        assertThat(Statement.saysTheSame(decided, commented)).isFalse();
        assertThat(Statement.saysTheSame(
                        decided,
                        Inputs.compiled(2022, List.of(project().build()), Map.of(), List.of(), Set.of(2019))
                                .report(2019)))
                .isTrue();
    }

    /// What was published before there were comments, units, explanations and notes.
    @Test
    void aReportWithoutTheNewerKeysIsStillRead() {
        AnnualReport now = Inputs.compiled(2022, project().build()).report(2019);
        ObjectNode tree = (ObjectNode) CanonicalJson.mapper().readTree(CanonicalJson.compact(now));
        tree.remove(List.of("comment", "unit", "other_projects"));
        assertThat(tree.at("/projects/0/project").has("year_notes")).isFalse();
        assertThat(tree.at("/projects/0/project/economy").has("explanations")).isFalse();
        AnnualReport old = CanonicalJson.mapper().treeToValue(tree, AnnualReport.class);
        assertThat(old).isEqualTo(now);
        assertThat(old.unit()).isEqualTo(AmountUnit.TKR);
        assertThat(old.comment()).isNull();
        assertThat(old.otherProjects()).isEqualTo(OtherProjects.NONE);
    }

    @Test
    void projectsThatDoNotStandInTheYearAreNoPartOfWhatItSays() {
        AnnualReport alone = Inputs.compiled(2022, project().build()).report(2019);
        AnnualReport named = Inputs.compiled(
                        2022,
                        project().build(),
                        closed("undated").build(),
                        ProjectBuilder.project("planned", Status.PLANNED)
                                .planned("2020-02", null, null)
                                .build())
                .report(2019);
        assertThat(named.otherProjects().undated()).hasSize(1);
        assertThat(named.otherProjects().planned()).hasSize(1);
        assertThat(Statement.of(named)).isEqualTo(Statement.of(alone));
    }

    private static AnnualReport ofOlderRules(AnnualReport report) {
        ObjectNode tree = (ObjectNode) CanonicalJson.mapper().readTree(CanonicalJson.compact(report));
        ((ObjectNode) tree.get("provenance")).put("rules", "0");
        ((ObjectNode) tree.at("/processes/0")).put("closed", 17);
        return CanonicalJson.mapper().treeToValue(tree, AnnualReport.class);
    }

    private static AnnualReport commented(YearComment comment) {
        return Inputs.commented(2022, Map.of(2019, comment), project().build()).report(2019);
    }

    @Test
    void otherYearsAndAdoptionDoNot() {
        String digest = digest(project());
        var adoption = new Adoption(LocalDate.of(2020, 2, 14), null, null, null, List.of());
        AnnualReport report = Inputs.compiled(
                        2022,
                        List.of(
                                project().build(),
                                closed("b").end("2018").build(),
                                closed("c").title("a").end("2020").build()),
                        Map.of(2019, adoption),
                        List.of(),
                        Set.of())
                .report(2019);
        assertThat(Statement.digestOf(report.asEdition(YearState.ADOPTED, 2, 1, adoption)))
                .isEqualTo(digest);
    }

    private static ProjectBuilder project() {
        return closed("a")
                .start("2019-02")
                .end("2019-10")
                .direct(Inputs.CUSTOMER)
                .budget(whole("100"))
                .with(p -> p.documents = List.of());
    }

    private static String digest(ProjectBuilder project) {
        return Statement.digestOf(Inputs.compiled(2022, project.build()).report(2019));
    }

    private static Statement statement(ProjectBuilder project) {
        return Statement.of(Inputs.compiled(2022, project.build()).report(2019));
    }
}
