package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.documents.Workbook;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.lists.ListDraft;
import se.projektbokslut.money.Money;

/// Records of lists by their descriptions: what each key of a description makes of the rows.
class ListRecordsTest {
    private static final Map<String, List<String>> PROCESSES = Map.of(
            "kundreskontra", List.of("Kundreskontra", "Customer ledger"),
            "moms", List.of("Redovisning och moms", "Accounting and VAT"));

    private static final Path LISTS = Path.of("../shared/lists");

    private static final String NAMES = "columns: {Nr: id, Namn: title, Läge: status}\n";

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

    @Test
    void whatIsWrongWithACellRefusesItsRowAlone() {
        byte[] bytes = new Workbook()
                .sheet(
                        "B",
                        "",
                        Workbook.row(1, "Nr", "Namn", "Läge", "Övrigt")
                                + "<row r='2'><c r='A2' t='e'><f>x</f><v>#REF!</v></c><c r='B2' t='str'><v>A</v></c>"
                                + "<c r='C2' t='str'><v>closed</v></c></row>"
                                + "<row r='3'><c r='A3' t='str'><v>b</v></c><c r='B3'><f>x</f></c>"
                                + "<c r='C3' t='str'><v>closed</v></c></row>"
                                + Workbook.row(4, "c", "C", "closed") + Workbook.row(5, "d", "D", "")
                                + "<row r='6'><c r='A6' t='str'><v>e</v></c><c r='B6' t='str'><v>E</v></c>"
                                + "<c r='C6' t='str'><v>closed</v></c><c r='D6' t='e'><v>#N/A</v></c></row>"
                                + Workbook.row(7, "Summa", "", "", "=3"),
                        "<mergeCells><mergeCell ref='C4:C5'/></mergeCells>")
                .bytes();
        RecordFile file = workbook(bytes, NAMES + "\"*\": ignore\n");

        assertThat(file.projects()).extracting(Project::id).containsExactly("c", "e");
        assertThat(file.refusals())
                .extracting(r -> r.at() + " " + r.problem() + " " + r.args())
                .containsExactly(
                        "projects/a.xlsx:B!A2 LIST_CELL_ERROR [Nr, #REF!]",
                        "projects/a.xlsx:B!B3 LIST_CELL_NO_VALUE [Namn, ]",
                        "projects/a.xlsx:B!C5 LIST_CELL_MERGED [Läge, C4:C5]",
                        "projects/a.xlsx:B!7 LIST_TOTAL []");
        assertThat(file.read()).isEqualTo(6);
        assertThat(file.ties()).isTrue();
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
                    ,5          | 1       | LIST_AMOUNT
                    1,234       | 1       | LIST_AMOUNT_SIGN
                    1,234       | 0,5     | LIST_AMOUNT_DECIMALS
                    1,234       | 0.5     | 123400
                    12 34       | 1       | LIST_AMOUNT
                    1.2.3       | 0,5     | LIST_AMOUNT
                    (5)         | 1       | LIST_AMOUNT
                    ca 5        | 1       | LIST_AMOUNT
                    0,005       | 1,5     | LIST_AMOUNT_DECIMALS
                    """)
    void anAmountIsReadByTheListsDecimalSign(String amount, String other, String expected) {
        RecordFile file = list(
                "Nr;Namn;Läge;Belopp\na;A;closed;" + amount.replace("\\u2212", "\u2212") + "\nb;B;closed;" + other
                        + "\n",
                "strip: [kr, £]\ncolumns: {Nr: id, Namn: title, Läge: status, Belopp: economy.actual}\n");
        String read = file.projects().stream()
                .filter(project -> project.id().equals("a"))
                .map(project -> Long.toString(
                        Objects.requireNonNull(Objects.requireNonNull(Objects.requireNonNull(project.economy())
                                                .actual())
                                        .total())
                                .ore()))
                .findFirst()
                .orElseGet(() -> file.refusals().getFirst().problem().name());

        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    colums: {}                              | 1:1 colums KEY_UNKNOWN_SUGGESTION
                    heading: 0                              | 1:10 heading LIST_SETTING
                    decimal: x                              | 1:10 decimal LIST_SETTING
                    encoding: klingon                       | 1:11 encoding LIST_SETTING
                    kind: entries                           | 1:7 kind LIST_SETTING
                    dates: [D.D.YY]                         | 1:8 dates LIST_SETTING
                    closed-if-end-before: 2016              | 1:23 closed-if-end-before LIST_SETTING
                    defaults: {status: shut}                | 1:20 status VALUE_UNKNOWN
                    only: [a]                               | 1:7 only MAPPING_EXPECTED
                    id: {of: [Nr]}                          | 1:5 id.from KEY_MISSING
                    """)
    void aWrongWordOfADescriptionIsRefusedAtItsPlace(String line, String expected) {
        RecordFile file = list("Nr;Namn;Läge\na;A;closed\n", line.replace("'", "") + "\n" + NAMES);
        assertThat(shown(file)).startsWith("projects/a.columns.yaml:" + expected);
        assertThat(file.projects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Namn: titel                                              | 1:25 columns.Namn LIST_TARGET_SUGGESTION [titel, title]
                    Namn: colour                                             | 1:25 columns.Namn LIST_TARGET_UNKNOWN [colour]
                    Namn: {key: title, tims: 2}                              | 1:38 columns.Namn.tims KEY_UNKNOWN_SUGGESTION [tims, times]
                    Namn: {key: title, times: 2}                             | 1:45 columns.Namn.times LIST_SETTING [times, 2, 1000]
                    Namn: {key: status, values: {A: shut}}                   | 1:25 status VALUE_UNKNOWN [status, shut, planned, ongoing, closed, cancelled]
                    Namn: {key: end, unless: {status: [klart]}, then: plan.end} | 1:25 status VALUE_WORD [status, klart, closed]
                    Namn: id                                                 | 1:25 columns.Namn LIST_KEY_TWICE [id, Nr]
                    Nr: title                                                | 1:19 columns.Nr KEY_DUPLICATE [Nr]
                    """)
    void aWrongUseOfAColumnIsRefusedAtItsPlace(String column, String expected) {
        RecordFile file = list("Nr;Namn\na;A\n", "columns: {Nr: id, " + column + "}\n");
        assertThat(shown(file)).startsWith("projects/a.columns.yaml:" + expected);
    }

    @Test
    void columnsThatAreGoneDoubleOrNewRefuseTheFile() {
        assertThat(shown(list("Nr;Titel;Läge\na;A;closed\nb;B;closed\n", NAMES)))
                .isEqualTo("projects/a.csv:1:0  LIST_COLUMN_GONE [Namn, projects/a.columns.yaml, Titel]");
        assertThat(shown(list("Nr;Namn;Läge;Namn\na;A;closed;B\n", NAMES)))
                .isEqualTo("projects/a.csv:1:4  LIST_COLUMN_TWICE [Namn]");
        RecordFile more = list("Nr;Namn;Läge;Ny;Mer\na;A;closed;B;\nb;B;closed;;\n", NAMES);
        assertThat(shown(more))
                .isEqualTo("projects/a.csv:1:4  LIST_COLUMNS_UNNAMED [Ny, Mer, projects/a.columns.yaml]");
        assertThat(more.read()).isEqualTo(2).isEqualTo(more.refused());
    }

    @Test
    void aListWithoutADescriptionNamesTheCommand() {
        byte[] bytes = new Workbook().sheet("B", Workbook.row(1, "a", "b")).bytes();
        InputFile file = new InputFile("projects/a.xlsx", InputFile.Kind.RECORDS_XLSX, bytes.length, "");
        assertThat(shown(RecordFileReader.read(file, bytes, PROCESSES.keySet())))
                .isEqualTo("projects/a.xlsx:1:0  LIST_UNDESCRIBED [projects/a.xlsx]");
    }

    @Test
    void whatIsDraftedOfAWellNamedListRunsAsItIs() {
        byte[] csv = """
                Projektnr;Projektnamn;Status;Startdatum;Slutdatum;Process;Budget (tkr);Budget 2023 (tkr);Diarienr;Kommentar
                P-1;Ny portal;Pågår;2023-02-01;31.12.24;Kundreskontra, Redovisning och moms;1 250,5;;RT 1/23;Löper
                P-2;Moms;Avslutat;2022;2023-11-30;;-;300;RT 2/23;
                """.getBytes(StandardCharsets.UTF_8);
        String draft = ListDraft.of("a.csv", csv, LocalDate.of(2024, 1, 1), Locale.of("sv"))
                        instanceof ListDraft.Drafted.Draft(String yaml)
                ? yaml
                : "";
        RecordFile file = list(csv, draft);

        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(2);
        assertThat(processes(file.projects().getFirst())).containsExactly("kundreskontra", "moms");
        assertThat(budget(file.projects().getFirst()).total()).isEqualTo(new Money(125050000));
    }

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
    }

    /// Whatever the bytes are, the counts tie and nothing is thrown: of a packed workbook, of its parts, of its
    /// XML.
    @Test
    void damagedListsGiveRefusals() {
        String rows = Workbook.row(1, "Nr", "Namn", "Läge", "Budget")
                + Workbook.row(2, "a", "A", "closed", "=5")
                + "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' s='1'><v>43830</v></c></row>";
        String description =
                "columns: {Nr: id, Namn: title, Läge: status, Budget: {key: economy.budget, times: 1000}}\n";
        byte[] whole = new Workbook()
                .shared("<t>b</t>")
                .formats("General", "d/m/yy")
                .sheet("B", rows)
                .bytes();
        byte[] json = "[{\"Nr\": \"a\", \"Namn\": \"A\", \"Läge\": \"closed\", \"Budget\": 5.1}]"
                .getBytes(StandardCharsets.UTF_8);
        byte[] csv = "Nr;Namn;Läge;Budget\na;A;closed;\"5,5\"\n".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder xml = new StringBuilder(rows);
            for (int j = 0; j < 3; j++) {
                xml.setCharAt(random.nextInt(xml.length()), "<>/'= a9Z&#;".charAt(random.nextInt(12)));
            }
            for (RecordFile file : List.of(
                    workbook(mutated(whole, random), description),
                    workbook(
                            new Workbook()
                                    .shared("<t>b</t>")
                                    .sheet("B", xml.toString())
                                    .bytes(),
                            description),
                    read("projects/a.json", InputFile.Kind.RECORDS_JSON, mutated(json, random), description),
                    list(mutated(csv, random), description))) {
                assertThat(file.ties()).as("mutation %d of %s", i, file.file()).isTrue();
                assertThat(file.refused() == 0 || !file.refusals().isEmpty()).isTrue();
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] other = bytes.clone();
        for (int j = 0; j < 2; j++) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(other, random.nextInt(other.length)) : other;
    }

    @Test
    void theRegisterOfMajorProjectsComesIn() throws IOException {
        Path path = LISTS.resolve("uk-major-projects-2019.csv");
        assumeTrue(Files.exists(path));
        RecordFile file = list(Files.readAllBytes(path), """
                dates: [D.M.YY]
                missing: ["Exempt*", Not provided]
                strip: ["£"]
                closed-if-end-before: 2019-03-31
                id: {from: [project_name]}
                columns:
                  project_name: title
                  department: unit
                  start_date: start
                  end_date: {key: end, unless: {status: [closed]}, then: plan.end}
                  yearly_budget: {key: economy.budget.2019, times: 1000000}
                  yearly_forecast: {key: economy.forecast.2019, times: 1000000}
                  wlc_baseline_incl_NCG: {key: economy.budget, times: 1000000}
                  description_aims: purpose
                "*": ignore
                """);

        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(133);
        assertThat(file.counted()).isEqualTo(133);
        assertThat(file.projects().stream().map(Project::title).distinct()).hasSize(133);
        assertThat(file.projects().stream().map(Project::id).distinct()).hasSize(133);
        assertThat(sum(file, "budget 2019")).isEqualTo("121 29723300000.00");
        assertThat(sum(file, "forecast 2019")).isEqualTo("121 28965860000.00");
        assertThat(sum(file, "budget")).isEqualTo("118 441798760000.00");
    }

    @Test
    void theRegisterOfGrantsComesIn() throws IOException {
        Path path = LISTS.resolve("se-projektbanken-2014-2020.json");
        assumeTrue(Files.exists(path));
        byte[] bytes = Files.readAllBytes(path);
        RecordFile file = RecordFileReader.read(
                new InputFile("projects/a.json", InputFile.Kind.RECORDS_JSON, bytes.length, ""),
                bytes,
                "projects/columns.yaml",
                """
                closed-if-end-before: 2016-10-14
                columns:
                  ärende-id: [id, registry-number]
                  projektnamn: title
                  projektbeskrivning: purpose
                  projekt_starttid: start
                  projekt_sluttid: end
                  projektledare: leader
                  beviljat_belopp_sek: economy.budget
                  uppdateringsdatum: updated
                "*": ignore
                """.getBytes(StandardCharsets.UTF_8),
                PROCESSES);

        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(374);
        assertThat(file.projects().stream().map(Project::id).distinct()).hasSize(374);
        assertThat(sum(file, "budget")).isEqualTo("374 4354438151.00");
        Map<Integer, Long> years = file.projects().stream()
                .collect(Collectors.groupingBy(
                        project -> Objects.requireNonNull(project.period().end())
                                .value()
                                .year(),
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(years).hasToString("{2015=4, 2016=50, 2017=28, 2018=135, 2019=120, 2020=11, 2021=25, 2023=1}");
        assertThat(file.projects())
                .allMatch(project -> project.status().value()
                        == Status.CLOSED
                        == Objects.requireNonNull(project.period().end())
                                        .value()
                                        .edtf()
                                        .compareTo("2016-10-14")
                                < 0);
    }

    private static String sum(RecordFile file, String what) {
        List<Long> amounts = file.projects().stream()
                .map(Project::economy)
                .filter(Objects::nonNull)
                .map(economy -> what.startsWith("budget") ? economy.budget() : economy.forecast())
                .filter(Objects::nonNull)
                .map(amount -> what.endsWith("2019") ? amount.years().get(2019) : amount.total())
                .filter(Objects::nonNull)
                .map(Money::ore)
                .toList();
        return amounts.size() + " "
                + new Money(amounts.stream().mapToLong(Long::longValue).sum());
    }

    private static String end(Project project) {
        return Objects.requireNonNull(project.period().end()).value().edtf();
    }

    private static List<String> processes(Project project) {
        return Objects.requireNonNull(project.processes()).stream()
                .map(ProcessLink::id)
                .toList();
    }

    private static Economy.Amounts budget(Project project) {
        return Objects.requireNonNull(Objects.requireNonNull(project.economy()).budget());
    }

    private static RecordFile list(String csv, String description) {
        return list(csv.getBytes(StandardCharsets.UTF_8), description);
    }

    private static RecordFile list(byte[] csv, String description) {
        return read("projects/a.csv", InputFile.Kind.RECORDS_CSV, csv, description);
    }

    private static RecordFile workbook(byte[] bytes, String description) {
        return read("projects/a.xlsx", InputFile.Kind.RECORDS_XLSX, bytes, description);
    }

    private static RecordFile read(String path, InputFile.Kind kind, byte[] bytes, String description) {
        return RecordFileReader.read(
                new InputFile(path, kind, bytes.length, ""),
                bytes,
                "projects/a.columns.yaml",
                description.getBytes(StandardCharsets.UTF_8),
                PROCESSES);
    }

    private static String shown(RecordFile file) {
        return file.refusals().stream()
                .map(r -> r.at() + " " + r.field() + " " + r.problem() + " " + r.args())
                .collect(Collectors.joining(" | "));
    }
}
