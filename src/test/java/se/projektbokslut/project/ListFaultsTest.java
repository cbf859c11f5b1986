package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.project.OfficeLists.NAMES;
import static se.projektbokslut.project.OfficeLists.PROCESSES;
import static se.projektbokslut.project.OfficeLists.list;
import static se.projektbokslut.project.OfficeLists.read;
import static se.projektbokslut.project.OfficeLists.shown;
import static se.projektbokslut.project.OfficeLists.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.documents.Workbook;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

/// What is wrong with a list or its description: one line each, at its cell, and the rest is read.
class ListFaultsTest {
    private static final String SUMMED =
            "Projekt;Start;Slut;Budget;Ledare;Syfte\nPortal;2023-01-01;2023-12-31;300;Kim;\n";

    private static final String SUMS = """
            defaults: {status: closed, processes: [kundreskontra]}
            id: {from: [Projekt]}
            columns: {Projekt: title, Start: start, Slut: end, Budget: economy.budget, Ledare: leader, Syfte: purpose}
            """;

    private static final String USED = """
            sheet: Projekt
            columns:
              Nr: id
              Namn: title
              Läge: {key: status, values: {Avslutat: closed}}
              Start: start
              Budget: economy.budget
            """;

    private static final String HEADINGS = Workbook.row(1, "Nr", "Namn", "Läge", "Start", "Budget");

    private static final String SOUND = Workbook.row(2, "a", "A", "Avslutat", "2019", "=1.25");

    /// Each beside a sound row: the sound one is a record, and the other has one line that names its cell.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='e'><f>X1</f><v>#REF!</v></c>  | C3 | status | ett fel (#REF!)
            <c r='A3' t='str'><v>b</v></c><c r='B3'><f>A1</f></c><c r='C3' t='str'><v>Avslutat</v></c>             | B3 | title | utan sparat värde
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='str'><v>Klart</v></c>         | C3 | status | "Klart" finns inte bland values
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='str'><v>Avslutat</v></c><c r='D3' t='str'><v>1899-12-31</v></c> | D3 | start | 1899
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='str'><v>Avslutat</v></c><c r='D3' s='1'><v>-3</v></c> | D3 | start | -3
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='str'><v>Avslutat</v></c><c r='D3' s='1'><v>0</v></c> | D3 | start | 0
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='str'><v>Avslutat</v></c><c r='E3'><v>1.125</v></c> | E3 | economy.budget | "1.125" blir delar av ett öre
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='str'><v>Avslutat</v></c><c r='E3' t='str'><v>1,125</v></c> | E3 | economy.budget | två sätt
            <c r='A3' t='str'><v>b</v></c><c r='B3' t='str'><v>B</v></c><c r='C3' t='str'><v>Avslutat</v></c><c r='G3' t='str'><v>x</v></c> | G3 | | rubrik
            """)
    void aFaultOfACellIsOneLineAndTheRestIsRead(String cells, String cell, String field, String said) {
        byte[] bytes = new Workbook()
                .formats("General", "yyyy\\-mm\\-dd")
                .sheet("Projekt", HEADINGS + SOUND + "<row r='3'>" + cells + "</row>")
                .bytes();
        RecordFile file = workbook(bytes, USED);

        assertThat(file.projects()).extracting(Project::id).containsExactly("a");
        assertThat(file.ties()).isTrue();
        assertThat(file.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.at()).hasToString("projects/a.xlsx:Projekt!" + cell);
            assertThat(refusal.field()).isEqualTo(field == null ? "" : field);
            assertThat(Texts.of(Language.SV).problem(refusal)).contains(said).doesNotContain("\n");
            assertThat(Texts.of(Language.EN).problem(refusal)).isNotEmpty().doesNotContain("\n");
        });
    }

    /// Excel keeps what it has made of an id or a code, and not what was written; other texts are as it
    /// shows them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <c r='A2' s='1'><v>43467</v></c>              | A2 id LIST_CODE_DATE [Nr]
            <c r='A2' t='b'><v>1</v></c>                  | A2 id LIST_CODE_BOOLEAN [Nr]
            <c r='A2'><v>1.2345678901234600E+19</v></c>   | A2 id LIST_CODE_DIGITS [Nr]
            <c r='A2' t='str'><v>1,6212E+11</v></c>       | A2 id LIST_CODE_EXPONENT [Nr]
            <c r='A2'><v>123456789012345</v></c>          | ``
            <c r='A2' s='2'><v>7</v></c>                  | ``
            <c r='A2'><v>1</v></c><c r='D2' s='1'><v>43467</v></c>          | D2 ledger-codes LIST_CODE_DATE [Kod]
            <c r='A2'><v>1</v></c><c r='D2' t='b'><v>0</v></c>              | D2 ledger-codes LIST_CODE_BOOLEAN [Kod]
            <c r='A2'><v>1</v></c><c r='D2'><v>1234567890123456</v></c>     | D2 ledger-codes LIST_CODE_DIGITS [Kod]
            <c r='A2'><v>1</v></c><c r='E2' s='1'><v>43467</v></c>          | ``
            <c r='A2'><v>1</v></c><c r='E2'><v>1234567890123456</v></c>     | ``
            """)
    void aCodeThatExcelHasMadeSomethingElseOfIsRefused(String cells, String refused) {
        String whole = "<row r='2'>"
                + cells.replaceFirst(
                        "(</c>)(?=<c r='[DE]|$)",
                        "$1" + "<c r='B2' t='str'><v>A</v></c><c r='C2' t='str'><v>closed</v></c>")
                + "</row>";
        byte[] bytes = new Workbook()
                .formats("General", "d\\-mmm", "00000000000000000000")
                .sheet("B", Workbook.row(1, "Nr", "Namn", "Läge", "Kod", "Dnr") + whole)
                .bytes();
        String columns = "columns: {Nr: id, Namn: title, Läge: status, Kod: ledger-codes, Dnr: registry-number}\n";
        RecordFile file = workbook(bytes, columns);
        assertThat(shown(file)).isEqualTo(refused.isEmpty() ? "" : "projects/a.xlsx:B!" + refused);
        assertThat(file.projects()).hasSize(refused.isEmpty() ? 1 : 0);
    }

    /// Where the description says what the values mean it knows what they are.
    @Test
    void aCodeThatTheDescriptionNamesTheValuesOfIsMeant() {
        byte[] bytes = new Workbook()
                .formats("General", "yyyy\\-mm\\-dd")
                .sheet(
                        "B",
                        Workbook.row(1, "Nr", "Namn", "Läge", "Kod")
                                + Workbook.row(2, "a", "A", "closed")
                                        .replace("</row>", "<c r='D2' s='1'><v>43467</v></c></row>"))
                .bytes();
        String columns =
                "columns: {Nr: id, Namn: title, Läge: status, Kod: {key: ledger-codes, values: {2019-01-02: 1-2}}}\n";
        assertThat(shown(workbook(bytes, columns))).isEmpty();
    }

    /// What is wrong with the list as a whole is one line too.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nr,Namn,Läge,Start           | sheet: Projekt | projects/a.xlsx:Projekt!1 LIST_COLUMN_GONE [Budget, projects/a.columns.yaml, Nr, Namn, Läge, Start]
            Nr,Namn,Läge,Start,Budget,namn | sheet: Projekt | projects/a.xlsx:Projekt!F1 LIST_COLUMN_TWICE [namn]
            Nr,Namn,Läge,Start,Budget,Ny | sheet: Projekt | projects/a.xlsx:Projekt!F1 LIST_COLUMNS_UNNAMED [Ny, projects/a.columns.yaml]
            Nr,Namn,Läge,Start,Budget    | sheet: Projket | projects/a.xlsx:1:0 LIST_SHEET_UNKNOWN [Projket, Projekt]
            Nr,Namn,Läge,Start,Bud_x000A_get | sheet: Projekt | projects/a.xlsx:Projekt!1 LIST_COLUMN_GONE [Budget, projects/a.columns.yaml, Bud get]
            """)
    void aFaultOfTheListIsOneLine(String headings, String sheet, String said) {
        byte[] bytes = new Workbook()
                .sheet("Projekt", Workbook.row(1, headings.split(",")) + SOUND)
                .bytes();
        RecordFile file = workbook(bytes, USED.replace("sheet: Projekt", sheet));

        assertThat(file.refusals().stream().map(r -> r.at() + " " + r.problem() + " " + r.args()))
                .containsExactly(said);
        assertThat(file.ties()).isTrue();
    }

    /// What reaches down over rows is said of each of them; what would count in each, or says two things, is not.
    /// Else every row would be passed over in silence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    only: {Ort: [Ekonmi]}                | projects/a.columns.yaml:1:14 [only: Ekonmi, Ekonomi]
                    only: {Ort: [HR, Ekonmi]}            | projects/a.columns.yaml:1:18 [only: Ekonmi, Ekonomi]
                    only: {Ort: [Vård]}                  | projects/a.columns.yaml:1:14 [only: Vård, HR, Ekonomi]
                    only: {Ort: [HR, Vård]}              | ''
                    only: {Ort: [ekonomi]}               | ''
                    only: {Namn: [A], Ort: [Ekonomi, H]} | ''
                    sheet: Blad1                         | projects/a.columns.yaml:1:8 [sheet: Blad1, heading, separator, encoding]
                    list: value                          | projects/a.columns.yaml:1:7 [list: value, heading, separator, encoding]
                    encoding: utf-8                      | ''
                    """)
    void aSettingThatMeetsNothingIsNamed(String setting, String said) {
        RecordFile file = list(
                "Nr;Namn;Läge;Ort\na;A;closed;Ekonomi\nb;B;closed;HR\n",
                setting + "\ncolumns: {Nr: id, Namn: title, Läge: status}\n\"*\": ignore\n");
        assertThat(shown(file)).isEmpty();
        assertThat(file.findings().stream()
                        .filter(found -> found.code() == FindingCode.SETTING_UNUSED)
                        .map(found -> found.at() + " " + found.args())
                        .collect(Collectors.joining()))
                .isEqualTo(said);
    }

    /// A description of several lists says what each kind of them needs.
    @Test
    void aSharedDescriptionMaySayWhatMeansNothingForOneOfItsLists() {
        byte[] csv = "Nr;Namn;Läge\na;A;closed\n".getBytes(StandardCharsets.UTF_8);
        RecordFile file = RecordFileReader.read(
                new InputFile("projects/a.csv", InputFile.Kind.RECORDS_CSV, csv.length, ""),
                csv,
                "projects/columns.yaml",
                ("sheet: Blad1\n" + NAMES).getBytes(StandardCharsets.UTF_8),
                PROCESSES);
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FindingCode.LIST_READ);
    }

    /// A day's number without the format of a date: the day that is proposed is the workbook's own.
    @ParameterizedTest
    @CsvSource({"false, 2018-12-31", "true, 2023-01-01"})
    void aDaysNumberIsThatOfTheWorkbooksCalendar(boolean from1904, String day) {
        Workbook book = from1904 ? new Workbook().from1904() : new Workbook();
        byte[] bytes = book.sheet(
                        "B",
                        Workbook.row(1, "Nr", "Namn", "Läge", "Slut") + Workbook.row(2, "a", "A", "closed", "=43465"))
                .bytes();
        assertThat(shown(workbook(bytes, "columns: {Nr: id, Namn: title, Läge: status, Slut: end}\n")))
                .isEqualTo("projects/a.xlsx:B!D2 end DATE_SERIAL [end, 43465, " + day + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "1 250 tkr, '', 'projects/a.csv:2:4 economy.budget LIST_AMOUNT_UNIT [Budget, tkr, 1000]'",
        "1250 Mkr, '', 'projects/a.csv:2:4 economy.budget LIST_AMOUNT_UNIT [Budget, mkr, 1000000]'",
        "1 250 tkr, 'times: 1000', ''",
        "'1,2 Mkr', 'times: 1000', 'projects/a.csv:2:4 economy.budget LIST_AMOUNT_TIMES [Budget, mkr, 1000, tkr]'",
        "1 250 kr, 'times: 1000', ''",
        "1 250 kr, '', ''",
    })
    void anAmountThatNamesThousandsIsNotReadAsKronor(String cell, String times, String refused) {
        String key = times.isEmpty() ? "economy.budget" : "{key: economy.budget, " + times + "}";
        String description =
                "strip: [kr, tkr, Mkr]\ncolumns: {Nr: id, Namn: title, Läge: status, Budget: " + key + "}\n";
        assertThat(shown(list("Nr;Namn;Läge;Budget\na;A;closed;" + cell + "\n", description)))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "economy.budget, 'projects/a.csv:1:4  LIST_AMOUNT_UNIT [Budget (tkr), tkr, 1000]'",
        "'{key: economy.budget, times: 1}', ''",
        "'{key: economy.budget, times: 1000}', ''",
        "'{key: economy.budget, values: {\"5\": \"5000\"}}', ''",
        "notes, ''",
    })
    void aHeadingThatNamesThousandsIsNotReadAsKronor(String key, String refused) {
        String description = "columns: {Nr: id, Namn: title, Läge: status, Budget (tkr): " + key + "}\n";
        assertThat(shown(list("Nr;Namn;Läge;Budget (tkr)\na;A;closed;5\n", description)))
                .isEqualTo(refused);
    }

    /// `missing` holds for all columns; what a column's own values say goes before it.
    @Test
    void aWordThatAColumnNamesIsNotMissingThere() {
        RecordFile file = list("Nr;Namn;Läge;Slut\na;A;Pågår;pågår\n", """
                        missing: [Pågår]
                        columns: {Nr: id, Namn: title, Läge: {key: status, values: {Pågår: ongoing}}, Slut: end}
                        """);
        assertThat(shown(file)).isEmpty();
        assertThat(file.projects())
                .singleElement()
                .satisfies(project -> assertThat(project.period().end()).isNull());
    }

    /// What people read is a thousand times what is stored.
    @ParameterizedTest
    @CsvSource({
        "'#,##0 \"tkr\"', '', 'projects/a.xlsx:B!D2 economy.budget LIST_AMOUNT_UNIT [Budget, tkr, 1000]'",
        "'0.0 \"mnkr\"', '', 'projects/a.xlsx:B!D2 economy.budget LIST_AMOUNT_UNIT [Budget, mnkr, 1000000]'",
        "'#,##0 \"tkr\"', 'times: 1000', ''",
        "'#,##0 \"tkr\"', 'times: 1', ''",
        "'#,##0, \"tkr\"', '', ''",
        "'#,##0 \"kr\"', '', ''",
        "'#,##0.00 [$kr-41D]', '', ''",
        "'#,##0.00 [$€-407]', '', 'projects/a.xlsx:B!D2 economy.budget LIST_AMOUNT [Budget, 5000 €]'",
        "'[$$-409]#,##0', 'times: 1', 'projects/a.xlsx:B!D2 economy.budget LIST_AMOUNT [Budget, 5000 $]'",
        "'0%', '', 'projects/a.xlsx:B!D2 economy.budget LIST_AMOUNT [Budget, 500000 %]'",
    })
    void aNumberThatIsShownInThousandsIsNotReadAsKronor(String format, String times, String refused) {
        byte[] bytes = new Workbook()
                .formats("General", format)
                .sheet(
                        "B",
                        Workbook.row(1, "Nr", "Namn", "Läge", "Budget")
                                + Workbook.row(2, "a", "A", "closed")
                                        .replace("</row>", "<c r='D2' s='1'><v>5000</v></c></row>"))
                .bytes();
        String key = times.isEmpty() ? "economy.budget" : "{key: economy.budget, " + times + "}";
        assertThat(shown(workbook(bytes, "columns: {Nr: id, Namn: title, Läge: status, Budget: " + key + "}\n")))
                .isEqualTo(refused);
    }

    /// What is multiplied although it says another unit would be a thousand times too much or too little.
    @ParameterizedTest
    @CsvSource({
        "'0.0 \"mnkr\"', 1000, 1.2, 'LIST_AMOUNT_TIMES [Budget, mnkr, 1000, tkr]'",
        "'#,##0 \"kr\"', 1000, 1500000, 'LIST_AMOUNT_TIMES [Budget, kr, 1000, tkr]'",
        "'#,##0 [$kr-41D]', 1000000, 5, 'LIST_AMOUNT_TIMES [Budget, kr, 1000000, mnkr]'",
        "'#,##0 \"tkr\"', 1000000, 5, 'LIST_AMOUNT_TIMES [Budget, tkr, 1000000, mnkr]'",
        "'#,##0 \"tkr\"', -1000000, 5, 'LIST_AMOUNT_TIMES [Budget, tkr, -1000000, mnkr]'",
        "'#,##0, \"tkr\"', 1000, 1200000, 'LIST_AMOUNT_TIMES_SHOWN [Budget, kr, 1000, tkr]'",
        "'#,##0,', 1000, 1200000, 'LIST_AMOUNT_TIMES_SHOWN [Budget, kr, 1000, tkr]'",
        "'0.0, \"mnkr\"', 1000, 1200, ''",
        "'#,##0 \"ksek\"', 1000.0, 5, ''",
        "'#,##0 \"kr\"', 1000, 0, ''",
        "'#,##0 \"kr\"', 1, 5, ''",
        "'#,##0 \"kr\"', 100, 5, ''",
        "'#,##0.00', 1000, 5, ''",
    })
    void anAmountThatNamesAnotherUnitThanTheDescriptionIsRefused(
            String format, String times, String number, String refused) {
        byte[] bytes = new Workbook()
                .formats("General", format)
                .sheet(
                        "B",
                        Workbook.row(1, "Nr", "Namn", "Läge", "Budget")
                                + Workbook.row(2, "a", "A", "closed")
                                        .replace("</row>", "<c r='D2' s='1'><v>" + number + "</v></c></row>"))
                .bytes();
        String description =
                "columns: {Nr: id, Namn: title, Läge: status, Budget: {key: economy.budget, times: " + times + "}}\n";
        RecordFile file = workbook(bytes, description);
        assertThat(shown(file)).isEqualTo(refused.isEmpty() ? "" : "projects/a.xlsx:B!D2 economy.budget " + refused);
        file.refusals()
                .forEach(refusal -> assertThat(Texts.of(Language.SV).problem(refusal))
                        .contains("Kolumnen Budget: ", " men times: " + times + " i beskrivningen gäller belopp i "));
    }

    /// The heading says in what a format shows that divides by a thousand and names no unit, and stands against a
    /// format
    /// for currency.
    @ParameterizedTest
    @CsvSource({
        "'0.0,', Budget (mnkr), 1200",
        "'#,##0 \"kr\"', Budget (tkr), 150",
        "'#,##0.00 [$kr-41D]', Budget tkr, 150"
    })
    void theUnitOfTheHeadingCounts(String format, String heading, String number) {
        byte[] bytes = new Workbook()
                .formats("General", format)
                .sheet(
                        "B",
                        Workbook.row(1, "Nr", "Namn", "Läge", heading)
                                + Workbook.row(2, "a", "A", "closed")
                                        .replace("</row>", "<c r='D2' s='1'><v>" + number + "</v></c></row>"))
                .bytes();
        String description = "columns: {Nr: id, Namn: title, Läge: status, %s: {key: economy.budget, times: 1000}}\n"
                .formatted(heading);
        assertThat(shown(workbook(bytes, description))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"[h]:mm", "h:mm", "mm:ss"})
    void aTimeIsNoAmountAndNoDate(String format) {
        byte[] bytes = new Workbook()
                .formats("General", format)
                .sheet(
                        "B",
                        Workbook.row(1, "Nr", "Namn", "Läge", "Slut", "Budget")
                                + Workbook.row(2, "a", "A", "closed")
                                        .replace("</row>", "<c r='D2' s='1'><v>45260</v></c></row>")
                                + Workbook.row(3, "b", "B", "closed")
                                        .replace("</row>", "<c r='E3' s='1'><v>1.5</v></c></row>"))
                .bytes();
        assertThat(shown(workbook(
                        bytes, "columns: {Nr: id, Namn: title, Läge: status, Slut: end, Budget: economy.budget}\n")))
                .isEqualTo("projects/a.xlsx:B!D2 end DATE_SERIAL [end, 45260, 2023-11-30]"
                        + " | projects/a.xlsx:B!E3 economy.budget LIST_AMOUNT [Budget, 1.5 h:mm]");
    }

    /// What has two meanings is refused with both.
    @ParameterizedTest
    @CsvSource({
        "03/04/2023, 'projects/a.csv:2:4 end DATE_AMBIGUOUS [end, 03/04/2023, 2023-04-03, 2023-03-04]'",
        "04/04/2023, ''",
        "30/11/2023, ''",
        "11/30/2023, ''",
    })
    void aDateThatTwoStatedFormsReadDifferentlyIsRefused(String date, String refused) {
        String description = "dates: [D/M/YYYY, M/D/YYYY]\ncolumns: {Nr: id, Namn: title, Läge: status, Slut: end}\n";
        assertThat(shown(list("Nr;Namn;Läge;Slut\na;A;closed;" + date + "\n", description)))
                .isEqualTo(refused);
    }

    /// A description chooses a sheet once; the year after there is another one beside it.
    @Test
    void otherSheetsWithTheSameHeadingsAreNamed() {
        String rows = String.join("", Workbook.row(1, "Nr", "Namn", "Läge"), Workbook.row(2, "a", "A", "closed"));
        byte[] bytes = new Workbook()
                .sheet("2022", rows)
                .sheet(
                        "2023",
                        Workbook.row(1, "Projekt i år")
                                + rows.replace("r='2'", "r='3'").replace("r='1'", "r='2'"))
                .sheet("2024", Workbook.row(1, "NR", "Namn", "Läge", "Ny"))
                .sheet("Dold", "state='hidden'", rows, "")
                .sheet("Koder", Workbook.row(1, "Nr", "Kod"))
                .bytes();
        assertThat(workbook(bytes, "sheet: 2022\n" + NAMES).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.args().get(1))
                        .isEqualTo("sheet: 2022, heading: 1, sheets not read: 2023; 2024"));
    }

    @Test
    void aMergedCellIsFilledDownAndCountsOnce() {
        byte[] bytes = new Workbook()
                .sheet(
                        "Projekt",
                        "",
                        Workbook.row(1, "Projekt 2024")
                                + Workbook.row(3, "Nr", "Namn", "Läge", "Start", "Budget")
                                + Workbook.row(4, "a", "A", "Avslutat", "2019", "=5")
                                + Workbook.row(5, "b", "B")
                                + Workbook.row(6, "c", "C", "Avslutat", "2020")
                                + Workbook.row(7, "", "D", "Avslutat")
                                + Workbook.row(8, "e", "", "Avslutat"),
                        "<mergeCells><mergeCell ref='A1:E2'/><mergeCell ref='C4:C5'/><mergeCell ref='D4:D5'/>"
                                + "<mergeCell ref='E4:E6'/><mergeCell ref='A6:A7'/><mergeCell ref='A8:B8'/></mergeCells>")
                .bytes();
        RecordFile file = workbook(bytes, USED.replace("Budget: economy.budget", "Budget: ignore") + "heading: 3\n");
        RecordFile amounts = workbook(bytes, USED + "heading: 3\n");
        RecordFile together = workbook(
                bytes,
                USED.replace("Budget: economy.budget", "Budget: ignore").replace("Namn: title", "Namn: notes")
                        + "one-project-per: Nr\ndefaults: {title: T}\n");

        assertThat(file.projects()).extracting(Project::id).containsExactly("a", "b", "c");
        assertThat(file.projects().get(1).status().value()).isEqualTo(Status.CLOSED);
        assertThat(file.projects().get(1).placeOf("status")).hasToString("projects/a.xlsx:Projekt!C5");
        assertThat(Objects.requireNonNull(file.projects().get(1).period().start())
                        .value()
                        .edtf())
                .isEqualTo("2019");
        assertThat(shown(file))
                .isEqualTo("projects/a.xlsx:Projekt!A7 id LIST_CELL_MERGED [Nr, A6:A7]"
                        + " | projects/a.xlsx:Projekt!B8 title LIST_CELL_MERGED [Namn, A8:B8]");
        assertThat(shown(amounts))
                .contains("Projekt!E5 economy.budget LIST_CELL_MERGED [Budget, E4:E6]")
                .contains("Projekt!E6 economy.budget LIST_CELL_MERGED [Budget, E4:E6]");
        assertThat(amounts.projects()).extracting(Project::id).containsExactly("a");
        assertThat(together.projects()).extracting(Project::id).containsExactly("a", "b", "c");
        assertThat(together.projects().get(2).description().texts("notes")).containsExactly("C", "D");
    }

    @Test
    void aHeadingThatIsMergedDownToTheRowOfTheHeadingsIsOneOfThem() {
        byte[] bytes = new Workbook().sheetWithHeadingsOverTwoRows().bytes();
        RecordFile file = workbook(
                bytes,
                "heading: 2\ncolumns: {Nr: id, Namn: title, Status: status, Slut: end,"
                        + " Budget: economy.budget, Prognos: economy.forecast}\n");

        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).extracting(Project::title).containsExactly("A");
    }

    @Test
    void aHeadingOnTwoLinesIsTheSameHeading() {
        byte[] bytes = new Workbook()
                .sheet("Projekt", Workbook.row(1, "Nr", "Namn", "Läge", "Start_x000D__x000A_", " Budget") + SOUND)
                .bytes();
        assertThat(workbook(bytes, USED).projects()).hasSize(1);
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
                                + Workbook.row(4, "c", "C", "closed") + Workbook.row(5, "d", "D", "closed")
                                + "<row r='6'><c r='A6' t='str'><v>e</v></c><c r='B6' t='str'><v>E</v></c>"
                                + "<c r='C6' t='str'><v>closed</v></c><c r='D6' t='e'><v>#N/A</v></c></row>"
                                + Workbook.row(7, "Summa", "", "", "=3"),
                        "")
                .bytes();
        RecordFile file = workbook(bytes, NAMES + "\"*\": ignore\n");

        assertThat(file.projects()).extracting(Project::id).containsExactly("c", "d", "e");
        assertThat(file.refusals())
                .extracting(r -> r.at() + " " + r.problem() + " " + r.args())
                .containsExactly(
                        "projects/a.xlsx:B!A2 LIST_CELL_ERROR [Nr, #REF!]",
                        "projects/a.xlsx:B!B3 LIST_CELL_NO_VALUE [Namn, ]",
                        "projects/a.xlsx:B!7 LIST_TOTAL []");
        assertThat(file.read()).isEqualTo(6);
        assertThat(file.ties()).isTrue();
    }

    @Test
    void whatHoldsForOtherColumnsStandsOutsideOfThem() {
        RecordFile file = list(
                "Nr;Namn;Läge\na;A;closed\n", "columns:\n  Nr: id\n  Namn: title\n  Läge: status\n  \"*\": ignore\n");
        assertThat(shown(file)).startsWith("projects/a.columns.yaml:5:3 columns.* LIST_OTHERS_WITHIN");
    }

    /// A sum that became a project would double what it adds up. What a description says of every row, an id that is
    /// made of the title, and the first and last day of the rows say nothing of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summa;;;300;;",
                "Delsumma;;;300;;",
                "Summa totalt;;;300;;",
                "TOTALSUMMA:;;;300;;",
                "Grand Total;;;300;;",
                "S:a;;;300;;",
                "Total budget 2023;;;300;;",
                "Totalt;2023-01-01;2023-12-31;300;;",
                "Varav avslutade;;;300;;",
                "- varav pågående:;;;300;;",
                "Därav 2023;;;300;;",
                "of which closed;;;300;;",
                "Summa Ekonomi;;;300;;",
                "Ekonomi totalt;;;300;;",
                "Delsumma Ekonomi (2 st);;;300;;",
                "Total IT;;;300;;",
                "Summa av alla medel;;;300;;",
            })
    void aSumIsNoProjectWhateverTheDescriptionMakesOfIt(String row) {
        RecordFile file = list(SUMMED + row + "\n", SUMS);
        assertThat(shown(file)).isEqualTo("projects/a.csv:3:1  LIST_TOTAL []");
        assertThat(file.projects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summa;;;300;Kim;",
                "Totalt;;;300;;Ett bättre bokslut",
                "Summa av alla medel;2023-01-01;;300;;",
                "Totalt grepp om fakturor;;2023-12-31;300;;",
                "Totalt grepp om fakturor;;;300;Kim;",
                "Totalt grepp om fakturor;;;;;",
                "Totalrenovering;;;300;;",
                "Varav avslutade;;;300;Kim;",
                "Varavtal;;;300;;",
            })
    void aProjectMayBeCalledASum(String row) {
        RecordFile file = list(SUMMED + row + "\n", SUMS);
        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(2);
    }

    /// A sum of a part says what the part has in common; an id or a status of its own makes a project of it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ;Summa Ekonomi;;kundreskontra;300;utan moms | 3:1
                    b;Summa Ekonomi;;kundreskontra;300;         |
                    ;Summa Ekonomi;closed;kundreskontra;300;    |
                    """)
    void aSumOfAPartHasNeitherIdNorStatus(String row, String place) {
        RecordFile file = list("Nr;Namn;Läge;Process;Budget;Anm\na;A;closed;kundreskontra;300;\n" + row + "\n", """
                        columns:
                          Nr: registry-number
                          Namn: title
                          Läge: status
                          Process: processes
                          Budget: economy.budget
                          Anm: notes
                        id: {from: [Namn]}
                        defaults: {status: ongoing}
                        """);
        assertThat(shown(file)).isEqualTo(place == null ? "" : "projects/a.csv:" + place + "  LIST_TOTAL []");
    }

    /// Its first row says what the project is.
    @Test
    void aRowThatIsAddedToAProjectIsNoSumByItsName() {
        RecordFile file = list("Namn;Läge;Budget\nTotalt grepp;closed;1\nTotalt grepp;;2\n", """
                        columns: {Namn: title, Läge: status, Budget: {key: economy.budget, sum: true}}
                        id: {from: [Namn]}
                        one-project-per: Namn
                        """);
        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(1);
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
                    strip: [kr, "-"]                        | 1:13 strip LIST_SETTING [strip, -, kr, SEK, ":-"]
                    strip: ["kr -"]                         | 1:9 strip LIST_SETTING
                    strip: ["1"]                            | 1:9 strip LIST_SETTING
                    strip: ["("]                            | 1:9 strip LIST_SETTING
                    defaults: {status: shut}                | 1:20 status VALUE_UNKNOWN
                    only: [a]                               | 1:7 only MAPPING_EXPECTED
                    only: {Läge: []}                        | 1:14 only LIST_SETTING [only, [], only: {Område: [Ekonomi]}]
                    defaults: {id: x}                       | 1:12 id LIST_DEFAULT_ID []
                    id: {of: [Nr]}                          | 1:5 id.from KEY_MISSING
                    id: {from: [Namn]}                      | 1:5 id LIST_ID_TWICE [Nr]
                    """)
    void aWrongWordOfADescriptionIsRefusedAtItsPlace(String line, String expected) {
        RecordFile file = list("Nr;Namn;Läge\na;A;closed\n", line.replace("'", "") + "\n" + NAMES);
        assertThat(shown(file)).startsWith("projects/a.columns.yaml:" + expected);
        assertThat(file.projects()).isEmpty();
    }

    @Test
    void whatStandsForOreIsTakenOffAmounts() {
        RecordFile file = list(
                "Nr;Namn;Läge;Budget\na;A;closed;-500:-\nb;B;closed;kr 500,-\n",
                "decimal: \".\"\nstrip: [kr, ':-', ',-']\ncolumns: {Nr: id, Namn: title, Läge: status, Budget: economy.budget}\n");
        assertThat(shown(file)).isEmpty();
        assertThat(file.projects().stream()
                        .map(project -> OfficeLists.budget(project).total()))
                .containsExactly(new Money(-50000), new Money(50000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Namn: titel                                              | 1:25 columns.Namn LIST_TARGET_SUGGESTION [titel, title]
                    Namn: colour                                             | 1:25 columns.Namn LIST_TARGET_UNKNOWN [colour]
                    Namn: {key: title, tims: 2}                              | 1:38 columns.Namn.tims KEY_UNKNOWN_SUGGESTION [tims, times]
                    Namn: {key: title, times: 2}                             | 1:45 columns.Namn.times LIST_SETTING_AMOUNTS [times, title]
                    Namn: {key: title, times: x}                             | 1:45 columns.Namn.times LIST_SETTING [times, x, 1000]
                    Namn: {key: title, sum: true}                            | 1:43 columns.Namn.sum LIST_SETTING_AMOUNTS [sum, title]
                    Namn: {key: title, zero: missing}                        | 1:44 columns.Namn.zero LIST_SETTING_AMOUNTS [zero, title]
                    Namn: {key: title, sum: yes}                             | 1:43 columns.Namn.sum LIST_SETTING [sum, yes, true]
                    Namn: {key: status, values: {A: shut}}                   | 1:25 status VALUE_UNKNOWN [status, shut, planned, ongoing, closed, cancelled]
                    Namn: {key: end, unless: {status: [klart]}, then: plan.end} | 1:25 status VALUE_WORD [status, klart, closed]
                    Namn: id                                                 | 1:25 columns.Namn LIST_KEY_TWICE [id, Nr]
                    Nr: title                                                | 1:19 columns.Nr KEY_DUPLICATE [Nr]
                    """)
    void aWrongUseOfAColumnIsRefusedAtItsPlace(String column, String expected) {
        RecordFile file = list("Nr;Namn\na;A\n", "columns: {Nr: id, " + column + "}\n");
        assertThat(shown(file)).startsWith("projects/a.columns.yaml:" + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n"})
    void anEmptyDescriptionLacksItsColumns(String description) {
        assertThat(shown(list("Nr;Namn\na;A\n", description)))
                .isEqualTo("projects/a.columns.yaml:1:1 columns KEY_MISSING [columns]");
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

    /// As a column without a heading in the middle is: a note beside the table, or a separator at each line's end.
    @Test
    void valuesBehindTheLastHeadingAreLeftAsideWhereOtherColumnsAre() {
        String csv = "Nr;Namn;Läge;\na;A;closed;löst\nb;B;closed\nc;C;closed;;\nd;D;E;closed;\ne;E;closed;;x\n";
        byte[] bytes = new Workbook()
                .sheet("B", Workbook.row(1, "Nr", "Namn", "Läge") + Workbook.row(2, "a", "A", "closed", "", "löst"))
                .bytes();
        String ignoring = NAMES + "\"*\": ignore\n";

        assertThat(list(csv, ignoring).projects()).extracting(Project::id).containsExactly("a", "b", "c");
        assertThat(shown(list(csv, ignoring)))
                .isEqualTo("projects/a.csv:5:1  CSV_CELLS [5, 4] | projects/a.csv:6:1  CSV_CELLS [5, 4]");
        assertThat(list(csv, NAMES).projects()).extracting(Project::id).containsExactly("b", "c");
        assertThat(shown(list(csv, NAMES)))
                .startsWith("projects/a.csv:2:4  CSV_CELL_NAMELESS [] | projects/a.csv:5:1  CSV_CELLS [5, 4] | ");
        assertThat(shown(list("Nr;Namn;Läge\na;A;closed;löst;\nb;B\n", ignoring)))
                .isEqualTo("projects/a.csv:2:1  CSV_CELLS [4, 3] | projects/a.csv:3:1  CSV_CELLS [2, 3]");
        assertThat(workbook(bytes, ignoring).projects()).hasSize(1);
        assertThat(shown(workbook(bytes, NAMES))).isEqualTo("projects/a.xlsx:B!E2  CSV_CELL_NAMELESS []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": []}", "{\"value\": [{}]}"})
    void anEmptyListIsSaidToBeEmpty(String json) {
        RecordFile file = read(
                "projects/a.json",
                InputFile.Kind.RECORDS_JSON,
                json.getBytes(StandardCharsets.UTF_8),
                "list: value\n" + NAMES);

        assertThat(shown(file)).isEqualTo("projects/a.json:1:1  FILE_EMPTY []");
        assertThat(shown(list("Nr;Namn;Läge\n", NAMES))).isEqualTo("projects/a.csv:1:1  FILE_EMPTY []");
        assertThat(file.ties()).isTrue();
    }

    @Test
    void aListWithoutADescriptionNamesTheCommand() {
        byte[] bytes = new Workbook().sheet("B", Workbook.row(1, "a", "b")).bytes();
        InputFile file = new InputFile("projects/a.xlsx", InputFile.Kind.RECORDS_XLSX, bytes.length, "");
        assertThat(shown(RecordFileReader.read(file, bytes, PROCESSES.keySet())))
                .isEqualTo("projects/a.xlsx:1:0  LIST_UNDESCRIBED [projects/a.xlsx]");
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
}
