package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.project.OfficeLists.budget;
import static se.projektbokslut.project.OfficeLists.end;
import static se.projektbokslut.project.OfficeLists.list;
import static se.projektbokslut.project.OfficeLists.processes;
import static se.projektbokslut.project.OfficeLists.read;
import static se.projektbokslut.project.OfficeLists.shown;
import static se.projektbokslut.project.OfficeLists.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.documents.Workbook;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.lists.ListDraft;
import se.projektbokslut.money.Money;

/// Records of lists by their descriptions: what each key of a description makes of the rows.
class ListRecordsTest {
    @Test
    void everyKeyOfADescriptionWorksField() {
        RecordFile file = list("""
                Portfölj 2023;;
                Nr;Namn;Läge;"Slut\n datum";Process;Budget (tkr);Bidrag;Kommentar;Område;Telefon;Mer
                P1;Ett;Avslutat;31.12.23;Kundreskontra, MOMS;1 234,5;0;Försenat;Ekonomi;08;x
                P2;Två;pågår;30.6.24;-;12,345;10 kr;;inköp;08;x
                P3;Tre;Avslutat;2023-01-01 00:00;;uppgift saknas;;;Vård;08;x

                """, """
                separator: ";"
                heading: 2
                decimal: ","
                dates: [D.M.YY]
                missing: ["-", Uppgift*]
                strip: [kr]
                only: {Område: [Ekonomi, Inköp]}
                defaults: {unit: Enheten, processes: [kundreskontra], economy: {comment: K}}
                columns:
                  Nr: [id, registry-number]
                  Namn: title
                  Läge: {key: status, values: {Avslutat: closed, Pågår: ongoing}}
                  slut datum: {key: end, unless: {status: [closed, cancelled]}, then: plan.end}
                  Process: {key: processes, split: ","}
                  Budget (tkr): {key: economy.budget, times: 1000}
                  Bidrag: {key: economy.budget.2023, zero: missing}
                  Kommentar: {key: notes, label: "Budget: "}
                  Område: {key: notes, label: "Område: "}
                  Telefon: ignore
                "*": ignore
                """);

        assertThat(shown(file)).isEmpty();
        assertThat(file.ties()).isTrue();
        assertThat(file.counted()).isEqualTo(3);
        assertThat(file.passedOver()).isEqualTo(1);
        Project one = file.projects().get(0);
        Project two = file.projects().get(1);
        assertThat(one.id()).isEqualTo("P1");
        assertThat(one.context().text("registry-number")).isEqualTo("P1");
        assertThat(end(one)).isEqualTo("2023-12-31");
        assertThat(processes(one)).containsExactly("kundreskontra", "moms");
        assertThat(budget(one).total()).isEqualTo(new Money(123450000));
        assertThat(budget(one).years()).isEmpty();
        assertThat(one.description().texts("notes")).containsExactly("Budget: Försenat", "Område: Ekonomi");
        assertThat(one.context().text("unit")).isEqualTo("Enheten");
        assertThat(one.lines()).containsEntry("end", 4).containsEntry("unit", 4);
        assertThat(two.period().end()).isNull();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(two.period().plan()).end())
                        .edtf())
                .isEqualTo("2024-06-30");
        assertThat(processes(two)).containsExactly("kundreskontra");
        assertThat(budget(two).total()).isEqualTo(new Money(1234500));
        assertThat(budget(two).years()).containsEntry(2023, new Money(1000));
        assertThat(file.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.args())
                        .containsExactly(
                                "projects/a.columns.yaml",
                                "heading: 2, separator: \";\", encoding: utf-8, decimal: \",\"",
                                "3",
                                "2",
                                "1",
                                "0",
                                "0"));
    }

    /// A second sheet with the rest of the projects would else be left out in silence.
    @Test
    void sheetsThatAreNotReadAreNamedUnlessOneIsChosenAndTheyDiffer() {
        byte[] bytes = new Workbook()
                .sheet("Mallar", "state='hidden'", Workbook.row(1, "Nr", "Namn"), "")
                .sheet("Pågående", Workbook.row(1, "Nr", "Namn") + Workbook.row(2, "a", "A"))
                .sheet("Avslutade", Workbook.row(1, "Nr", "Namn") + Workbook.row(2, "b", "B"))
                .sheet("Koder", Workbook.row(1, "Nr", "Kod"))
                .bytes();
        String columns = "defaults: {status: closed}\ncolumns: {Nr: id, Namn: title}\n";
        assertThat(workbook(bytes, columns).findings().getFirst().args().get(1))
                .isEqualTo("sheet: Pågående, heading: 1, sheets not read: Avslutade; Koder");
        assertThat(workbook(bytes, "sheet: Avslutade\n" + columns)
                        .findings()
                        .getFirst()
                        .args()
                        .get(1))
                .isEqualTo("sheet: Avslutade, heading: 1, sheets not read: Pågående");
    }

    @Test
    void binaryNoiseOfAWorkbookIsNoAmount() {
        byte[] bytes = new Workbook()
                .sheet(
                        "Projekt",
                        Workbook.row(1, "Nr", "Namn", "Läge", "Budget")
                                + Workbook.row(2, "a", "A", "closed", "=0.30000000000000004")
                                + Workbook.row(3, "b", "B", "closed", "=1.2345678")
                                + Workbook.row(4, "c", "C", "Klar", "=1"))
                .bytes();
        RecordFile file = workbook(
                bytes,
                "columns: {Nr: id, Namn: title, Läge: {key: status, values: {closed: closed}}, Budget: {key: economy.budget, times: 1000}}\n");

        assertThat(budget(file.projects().getFirst()).total()).isEqualTo(new Money(30000));
        assertThat(file.refusals())
                .extracting(r -> r.at() + " " + r.problem() + " " + r.record())
                .containsExactly(
                        "projects/a.xlsx:Projekt!D3 LIST_AMOUNT_DECIMALS b",
                        "projects/a.xlsx:Projekt!C4 LIST_VALUE_UNNAMED c");
        assertThat(file.ties()).isTrue();
    }

    /// As SharePoint writes a column of several choices; a row without one has an empty list.
    @Test
    void aListOfObjectsIsAColumnForEachKeyOfThem() {
        String json = """
                [{"Nr": "a", "Namn": "A", "Läge": "closed", "Mål": [{"Id": 0, "Value": "Ett"}, {"Id": 1, "Value": "Två"}]},
                 {"Nr": "b", "Namn": "B", "Läge": "closed", "Mål": []}]
                """;
        RecordFile file = OfficeLists.read(
                "projects/a.json",
                InputFile.Kind.RECORDS_JSON,
                json.getBytes(StandardCharsets.UTF_8),
                "columns: {Nr: id, Namn: title, Läge: status, Mål.Value: objectives, Mål.Id: ignore}\n");
        assertThat(shown(file)).isEmpty();
        assertThat(file.projects().getFirst().results().objectives()).hasSize(2);
        assertThat(file.projects().get(1).results().objectives()).isNull();
    }

    @Test
    void otherWordsOfProcessesStandBesideIdsAndNames() {
        RecordFile file = list(
                "Nr;Namn;Läge;Process\na;A;closed;kundreskontra, Kundfakturor\nb;B;closed;Redovisning och moms\n",
                "columns: {Nr: id, Namn: title, Läge: status, Process: {key: processes, split: \",\", values: {Kundfakturor: kundreskontra}}}\n");
        assertThat(shown(file)).isEmpty();
        assertThat(processes(file.projects().getFirst())).containsExactly("kundreskontra");
        assertThat(processes(file.projects().get(1))).containsExactly("moms");
    }

    /// A finding about a year cites the year's own cell.
    @Test
    void theAmountOfAYearHasItsOwnPlace() {
        Project project = list(
                        "Nr;Namn;Läge;P22;P23\na;A;closed;;5\n",
                        "columns: {Nr: id, Namn: title, Läge: status, P22: economy.forecast.2022, P23: economy.forecast.2023}\n")
                .projects()
                .getFirst();
        assertThat(project.placeOf(project.amountOf("economy.forecast", 2023))).hasToString("projects/a.csv:2:5");
        assertThat(project.amountOf("economy.forecast", 2022)).isEqualTo("economy.forecast");
        assertThat(project.amountOf("leader", 2023)).isEqualTo("leader");
    }

    @Test
    void idsOfColumnsAreTheSameWhereverTheRowStands() {
        String columns = "id: {from: [Nr, Namn]}\ncolumns: {Namn: title, Läge: status}\n\"*\": ignore\n";
        String head = "Nr;Namn;Läge\n";
        String a = "RT 2019/34;Åtgärd för ökad tillit;closed\n";
        String b = "RT 2019/35;" + "lång ".repeat(30) + ";closed\n";

        List<String> sorted = list(head + a + b, columns).projects().stream()
                .map(Project::id)
                .sorted()
                .toList();
        assertThat(sorted).hasSize(2).contains("rt-2019-34-atgard-for-okad-tillit");
        assertThat(sorted.get(1)).hasSizeLessThanOrEqualTo(64).startsWith("rt-2019-35-lang-lang");
        assertThat(list(head + b + a, columns).projects().stream()
                        .map(Project::id)
                        .sorted())
                .containsExactlyElementsOf(sorted);
    }

    @Test
    void severalRowsOfAProjectMakeOne() {
        RecordFile file = list("""
                Dnr;Namn;Läge;Process;Bidrag
                1;Ett;closed;kundreskontra;100,50
                2;Två;closed;;1
                1;Ett;closed;moms;200
                2;Annat;closed;;
                """, """
                one-project-per: Dnr
                columns: {Dnr: id, Namn: title, Läge: status, Process: processes, Bidrag: {key: economy.budget.2023, sum: true}}
                """);

        Project one = file.projects().getFirst();
        assertThat(budget(one).years()).containsEntry(2023, new Money(30050));
        assertThat(processes(one)).containsExactly("kundreskontra", "moms");
        assertThat(shown(file)).isEqualTo("projects/a.csv:5:2 title LIST_ROWS_DIFFER [Namn, projects/a.csv:3]");
        assertThat(file.read()).isEqualTo(2);
        assertThat(file.joined()).isEqualTo(2);
        assertThat(file.ties()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"latin1, latin1", "utf-16, utf-16", "CP850, cp850", "ANSI, windows-1252", "UTF8, utf-8"})
    void theEncodingThatADescriptionStatesIsTheOneThatIsSaid(String stated, String said) {
        Charset charset = Charset.forName(stated.equals("ANSI") ? "windows-1252" : stated);
        RecordFile file =
                list("Nr;Namn;Läge\na;Å;closed\n".getBytes(charset), "encoding: " + stated + "\n" + OfficeLists.NAMES);
        assertThat(file.projects()).extracting(Project::title).containsExactly("Å");
        assertThat(file.findings().getFirst().args().get(1)).endsWith(", encoding: " + said);
    }

    /// Values are matched ignoring case and outer blanks.
    @Test
    void theValueThatBringsRowsTogetherMayHaveOtherLettersAndBlanks() {
        RecordFile file = list("""
                Dnr;Namn;Läge;Bidrag
                KS 1;Ett;closed;1
                KS 1\u00A0;Ett\u00A0;closed;2
                ks\u00A01;Ett;closed;4
                 Ks 1\u200B;Ett;closed;8
                KS 2;Två;closed;16
                """, """
                one-project-per: Dnr
                id: {from: [Dnr, Namn]}
                columns: {Dnr: registry-number, Namn: title, Läge: status, Bidrag: {key: economy.budget, sum: true}}
                """);

        assertThat(shown(file)).isEmpty();
        assertThat(file.joined()).isEqualTo(3);
        assertThat(file.projects()).extracting(Project::id).containsExactly("ks-1-ett", "ks-2-tva");
        Project one = file.projects().getFirst();
        assertThat(one.context().text("registry-number")).isEqualTo("KS 1");
        assertThat(budget(one).total()).isEqualTo(new Money(1500));
    }

    /// Of texts too long for an id, digits of what the first row says tell it from others.
    @Test
    void anIdOfLongTextsIsThatOfTheFirstOfItsRows() {
        String name = "Ett projekt med ett namn som är längre än vad ett id får vara lång text";
        RecordFile file = list(
                "Namn;Läge\n" + name + ";closed\n" + name.toUpperCase(Locale.ROOT) + "\u00A0;closed\n",
                "one-project-per: Namn\nid: {from: [Namn]}\ncolumns: {Namn: title, Läge: status}\n");
        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).singleElement().extracting(Project::title).isEqualTo(name);
    }

    @Test
    void theStatusFollowsTheEndWhereNoneIsStated() {
        RecordFile file = list("Nr;Namn;Slut\na;A;2016-10-13\nb;B;2016-10-14\nc;C;\nd;D;2016\n", """
                closed-if-end-before: 2016-10-14
                columns: {Nr: id, Namn: title, Slut: {key: end, unless: {status: [closed]}, then: plan.end}}
                """);

        assertThat(file.projects())
                .extracting(project -> project.id() + " " + project.status().value() + " "
                        + project.status().basis() + " " + project.status().because())
                .containsExactly(
                        "a CLOSED DERIVED closed-if-end-before: 2016-10-14",
                        "b ONGOING DERIVED closed-if-end-before: 2016-10-14",
                        "c ONGOING DERIVED closed-if-end-before: 2016-10-14",
                        "d ONGOING DERIVED closed-if-end-before: 2016-10-14");
        assertThat(end(file.projects().getFirst())).isEqualTo("2016-10-13");
        assertThat(file.projects().get(1).period().end()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 234,50    | 3,5     | 123450
                    1.234,50    | 3,5     | 123450
                    1,234.50    | 3.5     | 123450
                    -1 234      | 1       | -123400
                    '\u2212 5'  | 1       | -500
                    £2,292.80   | 3.5     | 229280
                    1 234 567 KR| 1       | 123456700
                    5 tkr       | 1       | LIST_AMOUNT_UNIT
                    ,5          | 1       | LIST_AMOUNT
                    1,234       | 1       | LIST_AMOUNT_SIGN
                    1,234       | 0,5     | LIST_AMOUNT_DECIMALS
                    1,234       | 0.5     | 123400
                    12 34       | 1       | LIST_AMOUNT
                    1.2.3       | 0,5     | LIST_AMOUNT
                    (5)         | 1       | -500
                    (1 234,50 kr) | 3,5   | -123450
                    (-5)        | 1       | LIST_AMOUNT
                    1 234,50-   | 3,5     | -123450
                    1 234,50 -  | 3,5     | -123450
                    1.234,50- kr | 3,5    | -123450
                    1,234-      | 1       | LIST_AMOUNT_SIGN
                    -5-         | 1       | LIST_AMOUNT
                    +400        | 1       | 40000
                    +-400       | 1       | LIST_AMOUNT
                    '500,-'     | 1,5     | LIST_AMOUNT
                    ca 5        | 1       | LIST_AMOUNT
                    0,005       | 1,5     | LIST_AMOUNT_DECIMALS
                    """)
    void anAmountIsReadByTheListsDecimalSign(String amount, String other, String expected) {
        RecordFile file = list(
                "Nr;Namn;Läge;Belopp\na;A;closed;" + amount.replace("\\u2212", "\u2212") + "\nb;B;closed;" + other
                        + "\n",
                "strip: [kr, £, tkr]\ncolumns: {Nr: id, Namn: title, Läge: status, Belopp: economy.actual}\n");
        String read = file.projects().stream()
                .filter(project -> project.id().equals("a"))
                .map(ListRecordsTest::ore)
                .findFirst()
                .orElseGet(() -> file.refusals().getFirst().problem().name());

        assertThat(read).isEqualTo(expected);
    }

    /// What is no number says nothing of the others, wherever it stands among them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    100; 2000; -30            | 10000 200000 -3000
                    100,50; 2000; -30,5       | 10050 200000 -3050
                    100.50; 2000; -30.5       | 10050 200000 -3050
                    1 234,50; 2 000; 30       | 123450 200000 3000
                    1.234,50; 2.000; 30       | 123450 200000 3000
                    1,234.50; 2,000; 30       | 123450 200000 3000
                    1,234,567; 2,000; 30      | 123456700 200000 3000
                    1.234; 2.000; 30          | LIST_AMOUNT_SIGN LIST_AMOUNT_SIGN 3000
                    1,5; 1.5; 30              | LIST_AMOUNT_SIGN LIST_AMOUNT_SIGN 3000
                    """)
    void aCellThatIsNoNumberDoesNotTellTheDecimalSign(String amounts, String expected) {
        for (String word :
                List.of("TBD.", "se not.", "oklart, se not", "1.x", "1,x", "x.12", "ca 1.5", "1.2.3", ",5")) {
            List<String> cells = List.of(amounts.split("; ", -1));
            for (int at = 0; at <= cells.size(); at++) {
                List<String> rows = new ArrayList<>(cells);
                rows.add(at, word);
                StringBuilder csv = new StringBuilder("Nr;Namn;Läge;Belopp\n");
                for (int i = 0; i < rows.size(); i++) {
                    csv.append("p" + i + ";P;closed;" + rows.get(i) + "\n");
                }
                RecordFile file =
                        list(csv.toString(), "columns: {Nr: id, Namn: title, Läge: status, Belopp: economy.actual}\n");
                Map<String, String> read = new TreeMap<>();
                file.projects().forEach(project -> read.put(project.id(), ore(project)));
                file.refusals()
                        .forEach(refusal -> read.put(
                                "p" + (refusal.at().line() - 2),
                                refusal.problem().name()));
                List<String> wanted = new ArrayList<>(List.of(expected.split(" ")));
                wanted.add(at, "LIST_AMOUNT");

                assertThat(read.values()).as("%s at %d", word, at).containsExactlyElementsOf(wanted);
            }
        }
    }

    @Test
    void whatIsDraftedOfAWellNamedListRunsAsItIs() {
        byte[] csv = """
                Projektnr;Projektnamn;Status;Startdatum;Slutdatum;Process;Budget (tkr);Budget 2023 (tkr);Diarienr;Kommentar
                P-1;Ny portal;Pågår;2023-02-01;31.12.24;Kundreskontra, Redovisning och moms;1 250,5;;RT 1/23;Löper
                P-2;Moms;Avslutat;2022;2023-11-30;;-;300;RT 2/23;
                """.getBytes(StandardCharsets.UTF_8);
        String draft = ListDraft.of("a.csv", csv, false, LocalDate.of(2024, 1, 1), Locale.of("sv"))
                        instanceof ListDraft.Drafted.Draft(String yaml)
                ? yaml
                : "";
        RecordFile file = list(csv, draft);

        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(2);
        assertThat(processes(file.projects().getFirst())).containsExactly("kundreskontra", "moms");
        assertThat(budget(file.projects().getFirst()).total()).isEqualTo(new Money(125050000));
    }

    /// The actual of a project.
    private static String ore(Project project) {
        Economy economy = Objects.requireNonNull(project.economy());
        return Long.toString(
                Objects.requireNonNull(Objects.requireNonNull(economy.actual()).total())
                        .ore());
    }
}
