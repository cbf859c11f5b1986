package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.project.OfficeLists.budget;
import static se.projektbokslut.project.OfficeLists.list;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.projektbokslut.money.Money;

/// Records of which a list states one part and a file of records another.
class ListCompletionTest {
    @Test
    void aListCompletesARecordThatIsWrittenElsewhere() {
        String csv =
                "Nr;Namn;Läge;Start;Budget;Ansvarig;Plan\na;Listans;closed;2022;5;L;2023\nb;Bara här;closed;2022;6;M;\n";
        String columns =
                "columns: {Nr: id, Namn: title, Läge: status, Start: start, Budget: economy.budget, Ansvarig: owner, Plan: plan.end}\n";
        RecordFile yaml = Records.yaml(
                "id: A\ntitle: Berättelsen\nstatus: ongoing\npurpose: Syftet\neconomy: {comment: K}\nplan: {start: 2021}\n");
        Portfolio portfolio = Portfolio.of(List.of(list(csv, "complete: true\n" + columns), yaml));

        assertThat(portfolio.refusals()).isEmpty();
        assertThat(portfolio.read()).isEqualTo(2);
        Project whole = portfolio.projects().getFirst();
        assertThat(whole.id()).isEqualTo("A");
        assertThat(whole.title()).isEqualTo("Berättelsen");
        assertThat(whole.status().value()).isEqualTo(Status.ONGOING);
        assertThat(budget(whole).total()).isEqualTo(new Money(500));
        assertThat(Objects.requireNonNull(whole.economy()).comment()).isEqualTo("K");
        assertThat(whole.people().text("owner")).isEqualTo("L");
        assertThat(Objects.requireNonNull(whole.period().plan()).end()).isNotNull();
        assertThat(Objects.requireNonNull(whole.completion()).keys())
                .containsExactly("economy.budget", "owner", "plan.end", "start");
        assertThat(whole.placeOf("economy.budget").ofLine()).isEqualTo("projects/a.csv:2");
        assertThat(whole.placeOf("start").ofLine()).isEqualTo("projects/a.csv:2");
        assertThat(whole.placeOf("economy.budget")).hasToString("projects/a.csv:2:5");
        assertThat(whole.placeOf("plan.end")).hasToString("projects/a.csv:2:7");
        assertThat(portfolio.projects().get(1).placeOf("plan.end")).hasToString("projects/a.csv:3:7");
        assertThat(portfolio.projects().get(1).placeOf("leader")).hasToString("projects/a.csv:3:1");
        assertThat(whole.placeOf("purpose").ofLine()).isEqualTo(yaml.file() + ":4");
        assertThat(whole.placeOf("economy.comment").ofLine()).isEqualTo(yaml.file() + ":5");
        assertThat(portfolio.projects().get(1).id()).isEqualTo("b");

        RecordFile story = Records.yaml("id: a\npurpose: Syftet\n");
        assertThat(story.refused()).isEqualTo(1);
        Portfolio told = Portfolio.of(List.of(list(csv, "complete: true\n" + columns), story));
        assertThat(told.refusals()).isEmpty();
        assertThat(told.read()).isEqualTo(2);
        assertThat(told.refused()).isZero();
        assertThat(told.projects().getFirst().title()).isEqualTo("Listans");
        assertThat(told.projects().getFirst().placeOf("title").ofLine()).isEqualTo("projects/a.csv:2");
        assertThat(told.projects().getFirst().description().text("purpose")).isEqualTo("Syftet");
        assertThat(Portfolio.of(List.of(story)).refused()).isEqualTo(1);

        Portfolio twice = Portfolio.of(List.of(list(csv, columns), yaml));
        assertThat(twice.refusals())
                .extracting(r -> r.problem().name())
                .containsExactly("ID_DUPLICATE", "ID_DUPLICATE");
        assertThat(twice.read()).isEqualTo(3);
        assertThat(twice.findings().getFirst().args()).endsWith("2", "1", "0", "0", "1");
    }

    /// What a record's file says of its characters holds for what a list adds to it, too.
    @Test
    void theCharactersOfACompletingListAreThoseOfEachFile() {
        RecordFile yaml = Records.yaml("id: a\ntitle: Räka a\u030a\nstatus: ongoing\n");
        RecordFile list = list("Nr;Ansvarig\na;☃\n", "complete: true\ncolumns: {Nr: id, Ansvarig: owner}\n");
        assertThat(yaml.letters()).isEqualTo("äå");
        assertThat(Portfolio.of(List.of(list, yaml)).letters())
                .containsEntry(yaml.file(), "äå☃")
                .containsEntry(list.file(), "☃☃");
    }

    /// A list without a column of status, as ledgers and budgets have it.
    @Test
    void aListThatLacksWhatTheRecordHasCompletesItAllTheSame() {
        String csv = "Nr;Namn;Budget\na;Listans;5\nb;Bara här;6\n";
        String columns = "complete: true\ncolumns: {Nr: id, Namn: title, Budget: economy.budget}\n";
        RecordFile list = list(csv, columns);
        RecordFile whole = Records.yaml("id: A\ntitle: T\nstatus: closed\nend: 2022\n");
        Portfolio portfolio = Portfolio.of(List.of(list, whole));

        assertThat(list.ties()).isTrue();
        assertThat(said(portfolio)).containsExactly("projects/a.csv:3:1 status KEY_MISSING b");
        assertThat(portfolio.read()).isEqualTo(2);
        assertThat(portfolio.refused()).isEqualTo(1);
        assertThat(portfolio.findings().getFirst().args()).endsWith("2", "1", "0", "0", "1");
        Project completed = portfolio.projects().getFirst();
        assertThat(completed.title()).isEqualTo("T");
        assertThat(completed.status().value()).isEqualTo(Status.CLOSED);
        assertThat(budget(completed).total()).isEqualTo(new Money(500));
        assertThat(completed.placeOf("economy.budget")).hasToString("projects/a.csv:2:3");
        assertThat(Objects.requireNonNull(completed.completion()).keys()).containsExactly("economy");

        RecordFile wrong = list("Nr;Namn;Budget\na;Listans;fem\n", columns);
        Portfolio refused = Portfolio.of(List.of(wrong, whole));
        assertThat(said(refused))
                .containsExactly(
                        "projects/a.csv:2:3 economy.budget LIST_AMOUNT a",
                        "projects/file:1:1 id COMPLETING_ROW_REFUSED A");
        assertThat(refused.refusals().getLast().args()).containsExactly("A", "projects/a.csv:2");

        Portfolio half = Portfolio.of(List.of(list, Records.yaml("id: a\nstatus: ongoing\n")));
        assertThat(half.projects().getFirst().title()).isEqualTo("Listans");
        assertThat(half.projects().getFirst().status().value()).isEqualTo(Status.ONGOING);

        Portfolio neither = Portfolio.of(List.of(list, Records.yaml("id: a\ntitle: T\n")));
        assertThat(neither.projects()).isEmpty();
        assertThat(said(neither))
                .containsExactly(
                        "projects/a.csv:2:1 status KEY_MISSING a",
                        "projects/a.csv:3:1 status KEY_MISSING b",
                        "projects/file:1:1 status KEY_MISSING a");

        Portfolio twice = Portfolio.of(List.of(list(csv + "a;Igen;7\n", columns), whole));
        assertThat(twice.projects()).isEmpty();
    }

    /// Each lacks what the list has, and is told why the list does not complete it.
    @Test
    void recordsOfOneIdThatAListCouldCompleteAreToldOfEachOther() {
        RecordFile list = list("Nr;Namn;Läge\nA;N;closed\n", "complete: true\n" + OfficeLists.NAMES);
        Portfolio portfolio = Portfolio.of(List.of(list, Records.yaml("id: A\nleader: Bo\n---\nid: a\nleader: Eva\n")));

        assertThat(portfolio.refused()).isEqualTo(3);
        assertThat(said(portfolio))
                .containsExactly(
                        "projects/a.csv:2:1 id ID_DUPLICATE A",
                        "projects/file:1:1 id ID_DUPLICATE A",
                        "projects/file:1:1 status KEY_MISSING A",
                        "projects/file:1:1 title KEY_MISSING A",
                        "projects/file:4:1 id ID_DUPLICATE a",
                        "projects/file:4:1 status KEY_MISSING a",
                        "projects/file:4:1 title KEY_MISSING a");
        assertThat(portfolio.refusals().get(1).args()).containsExactly("A", "projects/file:4");
    }

    private static List<String> said(Portfolio portfolio) {
        return portfolio.refusals().stream()
                .map(r -> r.at() + " " + r.field() + " " + r.problem() + " " + r.record())
                .toList();
    }
}
