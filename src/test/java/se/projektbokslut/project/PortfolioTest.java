package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.inventory.InputFile.Kind;

class PortfolioTest {
    @Test
    void allRecordsThatShareAnIdAreRefusedAndNameTheOthers() {
        Portfolio portfolio = Portfolio.of(List.of(
                file("projects/a.yaml", "- {id: P-1, title: A, status: closed}\n- {id: q, title: Q, status: closed}\n"),
                file("projects/b.yaml", "title: B\nid: p-1\nstatus: closed\n---\nid: p-1\ntitle: C\nstatus: closed\n"),
                file("projects/c.yaml", "id: q\ntitle: refused for another reason\n")));
        assertThat(portfolio.projects()).isEmpty();
        assertThat(portfolio.read()).isEqualTo(5);
        assertThat(portfolio.refused()).isEqualTo(5);
        assertThat(portfolio.ids()).containsExactly("P-1", "p-1", "q");
        assertThat(portfolio.refusals())
                .filteredOn(r -> r.problem() == Problem.ID_DUPLICATE)
                .extracting(r -> r.at().file() + ":" + r.at().line() + " " + r.args())
                .containsExactly(
                        "projects/a.yaml:1 [P-1, projects/b.yaml:2, projects/b.yaml:5]",
                        "projects/a.yaml:2 [q, projects/c.yaml]",
                        "projects/b.yaml:2 [p-1, projects/a.yaml:1, projects/b.yaml:5]",
                        "projects/b.yaml:5 [p-1, projects/a.yaml:1, projects/b.yaml:2]");
    }

    /// Whether a record of another file has the id too or not.
    @Test
    void rowsOfOneListThatShareAnIdAreToldWhatItsDescriptionCanDo() {
        RecordFile made = OfficeLists.list(
                "Dnr;Namn;Läge\n1/23;A;closed\n1-23;a;closed\n2/23;B;closed\n",
                "id: {from: [Dnr]}\ncolumns: {Dnr: registry-number, Namn: title, Läge: status}\n");
        RecordFile other = file("projects/b.yaml", """
                - {id: 1-23, title: T, status: closed}
                - {id: 2-23, title: T, status: closed}
                """);

        assertThat(Portfolio.of(List.of(made)).refusals())
                .extracting(r -> r.at().line() + " " + r.problem())
                .containsExactly("2 LIST_ID_DUPLICATE", "3 LIST_ID_DUPLICATE");
        assertThat(Portfolio.of(List.of(made, other)).refusals())
                .extracting(r -> r.at().file() + ":" + r.at().line() + " " + r.problem())
                .containsExactly(
                        "projects/a.csv:2 LIST_ID_DUPLICATE",
                        "projects/a.csv:3 LIST_ID_DUPLICATE",
                        "projects/a.csv:4 ID_DUPLICATE",
                        "projects/b.yaml:1 ID_DUPLICATE",
                        "projects/b.yaml:2 ID_DUPLICATE");
    }

    @Test
    void aFileOfWhichMoreThanTenThousandRecordsShareAnIdIsRefusedAsAFile() {
        String same = "- {id: x, title: T, status: closed}\n";
        RecordFile list = file("projects/a.yaml", same.repeat(10_001) + "- {id: y, title: T, status: closed}\n");
        RecordFile other = file("projects/b.yaml", "- {id: X, title: T, status: closed}\n" + same.replace("x", "z"));
        Portfolio portfolio = Portfolio.of(List.of(list, other));
        assertThat(portfolio.read()).isEqualTo(10_004);
        assertThat(portfolio.refused()).isEqualTo(10_003);
        assertThat(portfolio.projects()).extracting(Project::id).containsExactly("z");
        assertThat(portfolio.ids()).containsExactly("X", "x", "y", "z");
        assertThat(portfolio.refusals())
                .extracting(r -> r.at() + " " + r.problem())
                .containsExactly("projects/a.yaml:1:1 TOO_MANY_REFUSALS", "projects/b.yaml:1:3 ID_DUPLICATE");

        RecordFile many = file("projects/a.yaml", same.repeat(10_000));
        assertThat(Portfolio.of(List.of(many)).refusals()).hasSize(10_000);
    }

    @Test
    void projectsStandByIdWhateverTheOrderOfTheFiles() {
        RecordFile a = file("projects/a.yaml", "id: b\ntitle: T\nstatus: closed\n");
        RecordFile b = file("projects/b.yaml", "- {id: a, title: T, status: closed}\n- {id: C, title: T}\n");
        Portfolio portfolio = Portfolio.of(List.of(a, b));
        assertThat(portfolio).isEqualTo(Portfolio.of(List.of(b, a)));
        assertThat(portfolio.projects()).extracting(Project::id).containsExactly("a", "b");
        assertThat(portfolio.ids()).containsExactly("C", "a", "b");
    }

    @Test
    void textsThatAHashCutsShortAreKeptWithTheirRecord() {
        String cut = """
                id: a # the first
                title: Portal #2 north
                status: closed # by the board
                type: operating # not an investment
                start:
                  value: 2019
                  because: minutes #4
                end: 2019-12-31 # preliminary
                leader: {value: Kim Example #office
                  , basis: stated # in the minutes
                  }
                owner: "Kim #1"
                contact: {name: Kim, role: head #7
                  }
                economy:
                  budget: {2019: 100 # estimated
                    }
                  comment: see #12
                processes:
                  - kundreskontra # only
                purpose: #4711 in the old system
                background: |
                  All of #this stands
                objectives:
                  - Fewer #reminders
                  - what: More C#
                    state: met # of course
                aliases:
                  - one
                  - two\t#2
                ledger-codes: [P1,
                  P2 # old
                  ]
                """;
        Portfolio portfolio = Portfolio.of(List.of(
                file("projects/a.yaml", cut.replace("\\t", "\t")),
                file("projects/b.yaml", "id: b\ntitle: B #1\nstatus: done\n")));
        assertThat(portfolio.refusals()).extracting(r -> r.at().file()).containsExactly("projects/b.yaml");
        assertThat(portfolio.cuts()).containsOnlyKeys("a");
        assertThat(portfolio.cuts().get("a"))
                .extracting(c -> c.line() + " " + c.field() + " " + c.kept())
                .containsExactly(
                        "2 title Portal",
                        "7 start.because minutes",
                        "9 leader.value Kim Example",
                        "13 contact.role head",
                        "18 economy.comment see",
                        "21 purpose ",
                        "25 objectives Fewer",
                        "30 aliases two",
                        "32 ledger-codes P2");
    }

    /// Behind an id, a date, an amount or a word people write comments, but with a blank behind the `#`.
    @Test
    void otherValuesAreCutWhereTheyGoOnRightBehindTheHash() {
        String cut = """
                id: portal #2
                title: Portal
                status: closed #avslutat
                start: 2019 # enligt protokoll
                end: 2020 #2
                economy:
                  budget: 150 #000
                  actual: 100.00 #
                updated: 2020-01-01 ## x
                """;
        Portfolio portfolio = Portfolio.of(List.of(file("projects/a.yaml", cut)));
        assertThat(portfolio.cuts().get("portal"))
                .extracting(c -> c.line() + " " + c.field() + " " + c.kept())
                .containsExactly("1 id portal", "3 status closed", "5 end 2020", "7 economy.budget 150");
    }

    private static RecordFile file(String path, String text) {
        return Records.read(path, Kind.RECORDS_YAML, text.getBytes(StandardCharsets.UTF_8));
    }
}
