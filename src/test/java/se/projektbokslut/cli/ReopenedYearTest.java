package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.cache.FileTree;

/// An adopted year that is opened again becomes another edition only by another decision.
class ReopenedYearTest {
    private static final String FIRST = "state: adopted, date: 2020-02-14, decision: RT 1, by: enhetschef";
    private static final String SECOND = "{edition: 2, date: 2020-05-04, decision: RT 2}";

    @TempDir
    Path folder;

    private Office office;

    /// The year as its first edition.
    @BeforeEach
    void adopt() {
        office = Office.empty(folder);
        record("Projekt ett");
        decide(FIRST);
        runs();
    }

    private void record(String title) {
        office.write("projects/a.yaml", """
                id: a
                title: %s
                status: closed
                start: 2019-02-01
                end: 2019-11-30
                """.formatted(title));
    }

    private void decide(String decisions) {
        office.write("years.yaml", "2019: {" + decisions + "}\n");
    }

    private void runs() {
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
    }

    private void proposeAndDecideTheSecond() {
        record("Projekt tva");
        runs();
        decide(FIRST + ", editions: [" + SECOND + "]");
        runs();
        assertThat(standing()).startsWith("2019,2,adopted,");
    }

    private String standing() {
        return office.publishedLines("2019/annual-report-2019.csv").getLast();
    }

    /// The year's folder without what is kept of earlier editions.
    private Map<String, String> edition() {
        Map<String, String> files = new TreeMap<>(Office.digests(office.output().resolve("2019")));
        files.keySet().removeIf(path -> path.startsWith("revisions/"));
        return files;
    }

    /// The line of a run that cannot go by the decisions, and that publishes nothing, nor does `--dry-run`.
    private String refused() {
        Map<String, String> before = office.bytes();
        Office.Ended ended = office.run();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(office.run("--dry-run").code()).isEqualTo(2);
        assertThat(office.bytes()).isEqualTo(before);
        return ended.err().strip();
    }

    @Test
    void aLineThatIsTakenAwayIsNoDecision() {
        decide(FIRST + ", reopened: {date: 2020-09-01}");
        runs();
        record("Projekt tva");
        runs();
        decide(FIRST);

        assertThat(refused())
                .endsWith("years.yaml:1:1: 2019: the year was opened again on 2020-09-01 after edition 1, "
                        + "decided 2020-02-14, and no decision of a later day adopts it; nothing was published. "
                        + "Write the new decision with its date, later than 2020-09-01, or put "
                        + "\"reopened: {date, because}\" back until there is one");
        decide(FIRST.replace("2020-02-14", "2020-09-02"));
        runs();
        assertThat(standing()).startsWith("2019,2,adopted,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The opening alone, with another day of it, as the same day, and as one that is earlier than the
                // decision.
                "date: 2020-02-14, editions: [{edition: 2, date: 2020-05-04, decision: RT 2}]",
                "date: 2020-02-14, editions: [{edition: 2, date: 2020-05-04, decision: RT 2}], reopened: {date: 2020-03-01}",
                "date: 2020-01-01, editions: [{edition: 2, date: 2020-05-04, decision: RT 2}]",
                "date: 2020-09-01",
                "date: 2020-08-01, reopened: {date: 2020-07-01}",
                // A decided edition gets another day; the next one gets none.
                "date: 2020-02-14, editions: [{edition: 2, date: 2020-09-02, decision: RT 2}]",
                "date: 2020-02-14, editions: [{edition: 2, date: 2020-05-04}, {edition: 3, date: 2020-09-01}]",
            })
    void aDecisionThatIsNotOfALaterDayThanTheOpeningAdoptsNothing(String decisions) {
        proposeAndDecideTheSecond();
        decide(FIRST + ", editions: [" + SECOND + "], reopened: {date: 2020-09-01}");
        runs();
        assertThat(standing()).startsWith("2019,2,preliminary,");
        decide("state: adopted, " + decisions);

        assertThat(refused())
                .contains("2019: the year was opened again on 2020-09-01 after edition 2, decided 2020-05-04, and");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date: 2020-09-02",
                "date: 2020-09-02, reopened: {date: 2020-09-01}",
                "date: 2020-02-14, editions: [{edition: 2, date: 2020-05-04}, {edition: 3, date: 2020-09-02}]",
                "date: 2020-02-14, reopened: {date: 2020-09-01}, editions: [{edition: 3, date: 2020-09-02}]",
            })
    void aDecisionOfALaterDayAdoptsTheNextEdition(String decisions) {
        proposeAndDecideTheSecond();
        decide(FIRST + ", editions: [" + SECOND + "], reopened: {date: 2020-09-01}");
        assertThat(office.run("--dry-run").out())
                .contains("2019: would be opened again, preliminary; edition 2 is kept");
        runs();
        decide("state: adopted, " + decisions);
        runs();
        assertThat(standing()).startsWith("2019,3,adopted,");
    }

    /// Nobody can tell any more when it was opened.
    @Test
    void aYearThatWasOpenedOnADayThatIsForgottenIsAdoptedByAnotherDecisionThanItsLast() {
        decide(FIRST + ", reopened: {date: 2020-09-01}");
        runs();
        office.write("years.yaml", "# inga beslut\n");
        runs();
        assertThat(standing()).startsWith("2019,1,preliminary,");
        decide(FIRST);

        assertThat(refused())
                .contains(
                        "2019: the year was opened again after edition 1, decided 2020-02-14, and no decision",
                        "later than 2020-02-14, or");
        decide(FIRST.replace("2020-02-14", "2020-02-15"));
        runs();
        assertThat(standing()).startsWith("2019,2,adopted,");
    }

    /// The year stands open while the decision, which is of a later day than the opening, is away.
    @Test
    void aDecisionThatIsTakenAwayAndPutBackGivesItsEditionAgain() {
        record("Projekt tva");
        runs();
        String opened = ", reopened: {date: 2020-04-01}";
        decide(FIRST + opened + ", editions: [" + SECOND + "]");
        runs();
        assertThat(standing()).startsWith("2019,2,adopted,");
        Map<String, String> second = edition();
        Map<String, String> all = Office.digests(office.output().resolve("2019"));
        decide(FIRST + opened);
        runs();
        assertThat(standing()).startsWith("2019,2,preliminary,");

        decide(FIRST + opened + ", editions: [" + SECOND + "]");
        String dry = office.run("--dry-run").out();
        assertThat(dry).contains("2019: edition 2 would stand again, adopted");
        runs();
        assertThat(edition()).isEqualTo(second);
        assertThat(Office.digests(office.output().resolve("2019"))).isEqualTo(all);
        assertThat(office.published("annual-summary.csv")).contains("2019,2,adopted,");
        assertThat(office.published("findings.csv")).doesNotContain("years.yaml");
        runs();
        assertThat(Office.digests(office.output().resolve("2019"))).isEqualTo(all);
    }

    @Test
    void whatTheInputSaysMeanwhileIsProposedAfterTheEditionThatStandsAgain() {
        record("Projekt tva");
        runs();
        String opened = ", reopened: {date: 2020-04-01}";
        decide(FIRST + opened + ", editions: [" + SECOND + "]");
        runs();
        Map<String, String> second = edition();
        decide(FIRST + opened);
        record("Projekt tre");
        runs();
        decide(FIRST + opened + ", editions: [" + SECOND + "]");

        runs();

        Map<String, String> standing = edition();
        standing.keySet().removeIf(path -> path.startsWith("proposed/"));
        assertThat(standing).isEqualTo(second);
        assertThat(office.publishedLines("2019/proposed/changes-2019.csv").getLast())
                .startsWith("projects.a.stated.title,Projekt tva,Projekt tre,");
    }

    @Test
    void anEditionThatIsDamagedDoesNotStandAgain() throws IOException {
        record("Projekt tva");
        runs();
        String opened = ", reopened: {date: 2020-04-01}";
        decide(FIRST + opened + ", editions: [" + SECOND + "]");
        runs();
        decide(FIRST + opened);
        runs();
        Files.delete(office.output().resolve("2019/revisions/2/annual-report-2019.pdf"));
        decide(FIRST + opened + ", editions: [" + SECOND + "]");

        assertThat(refused())
                .contains("2019: the year was opened again on 2020-04-01 after edition 2, decided 2020-05-04, and");
    }

    @Test
    void anOpeningOfBeforeTheAdoptionIsNamedWhereNoneWasPublished() throws IOException {
        decide(FIRST + ", reopened: {date: 2019-09-01}");
        runs();
        assertThat(standing()).startsWith("2019,1,adopted,");
        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(row -> row.startsWith("years.yaml,"))
                .singleElement()
                .asString()
                .startsWith("years.yaml,1,,2019,,SETTING_UNUSED,warning,finance-office,")
                .contains("”reopened: 2019-09-01” träffar ingenting", "Året fastställdes senare, 2020-02-14, och");
        assertThat(office.command("check").out() + office.command("check").err())
                .contains("years.yaml:1:84: warning:");

        // The year was opened, or it cannot be told of an output that is new.
        decide(FIRST + ", reopened: {date: 2020-09-01}");
        runs();
        decide("state: adopted, date: 2020-12-01, reopened: {date: 2020-09-01}");
        runs();
        assertThat(standing()).startsWith("2019,2,adopted,");
        assertThat(office.published("findings.csv")).doesNotContain("SETTING_UNUSED");
        FileTree.delete(office.output());
        FileTree.delete(office.state());
        runs();
        assertThat(standing()).startsWith("2019,1,adopted,");
        runs();
        assertThat(office.published("findings.csv")).doesNotContain("SETTING_UNUSED");
    }

    @Test
    void aDecisionBesideAnOpeningOfALaterDaySaysThatTheYearIsOpen() {
        record("Projekt tva");
        runs();
        office.write("years.yaml", """
                2019:
                  state: adopted
                  date: 2020-02-14
                  reopened:
                    date: 2020-09-01
                  editions:
                    - edition: 2
                      date: 2020-05-04
                """);

        assertThat(refused())
                .endsWith(
                        "years.yaml:7:7: 2019: a decision names edition 2, but reopened opens the year on 2020-09-01, "
                                + "and an open year takes no decision until it is adopted again; nothing was published. "
                                + "Take reopened out if the year is not open, or for one run, which publishes edition 2 as "
                                + "decided before that day; if this decision adopts it again, write its date, "
                                + "later than 2020-09-01; else take it out");

        // As it says: the edition is published, and then the year is opened.
        decide(FIRST + ", editions: [" + SECOND + "]");
        runs();
        assertThat(standing()).startsWith("2019,2,adopted,");
        decide(FIRST + ", editions: [" + SECOND + "], reopened: {date: 2020-09-01}");
        runs();
        assertThat(standing()).startsWith("2019,2,preliminary,");
    }

    /// What the record of a project that goes on had said before the second edition came, which kept what was
    /// decided.
    @Test
    void whatWasHeldBackCitesTheRecordThatStatesIt() {
        String longer = """
                id: lang
                title: Projekt lang
                status: ongoing
                start: 2018-02-01
                leader: Ledare ett
                """;
        office.write("projects/lang.yaml", longer);
        runs();
        decide(FIRST + ", editions: [{edition: 2, date: 2020-03-01}]");
        runs();
        office.write("projects/lang.yaml", longer.replace("ett", "tva"));
        record("Projekt tva");
        runs();
        decide(FIRST + ", editions: [{edition: 2, date: 2020-03-01}, {edition: 3, date: 2020-05-04}]");
        runs();
        assertThat(office.published("2019/projects-2019.csv")).contains("Ledare ett");
        String opened = FIRST + ", reopened: {date: 2020-09-01}, editions: [{edition: 2, date: 2020-03-01}, "
                + "{edition: 3, date: 2020-05-04}";
        decide(opened + "]");
        runs();
        record("Projekt tre");
        runs();
        decide(opened + ", {edition: 4, date: 2020-10-01}]");
        runs();

        assertThat(office.publishedLines("2019/changes-2019.csv"))
                .filteredOn(row -> row.startsWith("projects."))
                .map(row -> String.join(",", List.of(row.split(",")).subList(0, 5)))
                .containsExactlyInAnyOrder(
                        "projects.a.stated.title,Projekt tva,Projekt tre,projects/a.yaml,2",
                        "projects.lang.stated.leader.value,Ledare ett,Ledare tva,projects/lang.yaml,5");
    }

    /// The cells of a list are the same, and its description has made them say something else.
    @Test
    void whatAChangedDescriptionMakesOfAListCitesTheDescription() {
        office.write("projects/lista.csv", "Nr;Namn;Omnamn;Slut\nb;Projekt b;Projekt c;2019-05-01\n");
        office.write(
                "projects/lista.columns.yaml",
                "columns: {Nr: id, Namn: title, Omnamn: ignore, Slut: end}\ndefaults: {status: closed}\n");
        runs();
        decide(FIRST + ", editions: [" + SECOND + "]");
        runs();
        office.write(
                "projects/lista.columns.yaml",
                "columns: {Nr: id, Namn: ignore, Omnamn: title, Slut: end}\ndefaults: {status: closed}\n");
        runs();

        assertThat(office.publishedLines("2019/proposed/changes-2019.csv"))
                .anyMatch(row ->
                        row.startsWith("projects.b.stated.title,Projekt b,Projekt c,projects/lista.columns.yaml,,"));
    }
}
