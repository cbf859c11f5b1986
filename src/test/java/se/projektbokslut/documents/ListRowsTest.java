package se.projektbokslut.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.Refusal;

/// The rows of lists: what stands in a cell, and where.
class ListRowsTest {
    private static final ListFormat PLAIN = ListFormat.FOUND_OUT;

    @Test
    void aCellIsToldFromItsTypeAndStoredText() {
        byte[] bytes = new Workbook()
                .shared("<t>Titel</t>", "<r><t>Ett </t></r><r><t>namn</t></r><rPh><t>x</t></rPh>", "<t>A_x000D_B</t>")
                .formats(
                        "General",
                        "yyyy\\-mm\\-dd",
                        "mmm\\-yy",
                        "00000",
                        "#,##0.00\\ \"kr\"",
                        "h:mm",
                        "[$-41D]d mmmm yyyy;@")
                .sheet(
                        "Projekt",
                        Workbook.row(1, "Titel", "B", "C", "D", "E", "F", "G", "H")
                                + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='1'><v>43830.75</v></c>"
                                + "<c r='C3' s='2'><v>43830</v></c><c r='D3' s='3'><v>42</v></c>"
                                + "<c r='E3' s='4'><v>0.30000000000000004</v></c><c r='F3' s='5'><v>0.5</v></c>"
                                + "<c r='G3' t='b'><v>1</v></c><c r='H3' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"
                                + "<row r='4'><c r='A4' t='s'><v>2</v></c><c r='B4' t='d'><v>2019-12-31T00:00:00</v></c>"
                                + "<c r='C4'><f>A1</f></c><c r='D4' t='str'><f>A1</f><v></v></c>"
                                + "<c r='E4'><f>1+1</f><v>2</v></c><c r='F4'><v>1.5E3</v></c>"
                                + "<c r='G4' t='str'><f>A1</f><v>#N/A</v></c><c r='H4' s='6'><v>60</v></c></row>")
                .bytes();

        assertThat(read("a.xlsx", bytes, PLAIN))
                .containsExactly(
                        "Titel|B|C|D|E|F|G|H",
                        "a.xlsx:Projekt!3: TEXT Ett namn|DATE 2019-12-31|DATE 2019-12|NUMBER 00042|NUMBER 0.3|"
                                + "NUMBER 0.5|BOOLEAN true|ERROR #DIV/0!",
                        "a.xlsx:Projekt!4: TEXT A\rB|DATE 2019-12-31|NO_VALUE |TEXT |NUMBER 2|NUMBER 1500|"
                                + "ERROR #N/A|DATE 1900-02-29",
                        "2 rows");
    }

    /// An id or a ledger code would else be another one than people see.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            "P-"000,       5,      TEXT P-005
            "P-"000,       12345,  TEXT P-12345
            0000-0,        12345,  TEXT 1234-5
            0000\\-0000,   5550001, TEXT 0555-0001
            000 00,        12345,  TEXT 123 45
            0000,          0,      NUMBER 0000
            00,            123,    NUMBER 123
            00,            1.5,    NUMBER 1.5
            00,            -7,     NUMBER -7
            0 "tkr",       5,      NUMBER 5
            0.00,          5,      NUMBER 5
            "Nr 0"00,      5,      NUMBER 5
            """)
    void aCodeIsReadAsItsFormatShowsIt(String format, String number, String cell) {
        String row = "<row r='2'><c r='A2' s='1'><v>" + number + "</v></c><c r='B2'><v>1</v></c></row>";
        byte[] bytes = new Workbook()
                .formats("General", format)
                .sheet("Projekt", Workbook.row(1, "A", "B") + row)
                .bytes();
        assertThat(read("a.xlsx", bytes, PLAIN))
                .containsExactly("A|B", "a.xlsx:Projekt!2: " + cell + "|NUMBER 1", "1 rows");
    }

    /// Whatever the blocks end in: a line end of two characters, a quoted cell over lines, a stray quote.
    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 23, 40, 64})
    void aListThatIsCutBlockByBlockHasTheSameRows(int block) throws IOException {
        byte[] bytes = ("A;B;C\r\n1;\"två\r\nrader\";x\r\n\r\n2;y;\"z\"\"\"\r\r\n3;å;\"\r\n4;ö;slut\r\n"
                        + "5;x\r\n6;a;b;\r\n\f7;\"c\";d\r\n\f\r\n\f\f\"8\";e;f\r\n")
                .repeat(5)
                .concat("\u001A")
                .getBytes(StandardCharsets.UTF_8);
        List<String> rows = said(CsvStream.open("a.csv", ListBytes.of(bytes), PLAIN, List.of(), block));

        assertThat(rows).isEqualTo(read("a.csv", bytes, PLAIN));
    }

    @Test
    void theFormFeedsOfPagesAndTheMarkOfAFilesEndAreOfNoRow() {
        byte[] bytes = "\fNamn;Belopp\r\nA;1\r\n\f\r\n\fB;2\r\n\f\"C\";3\r\nD\f;4\r\n\u001A\r\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read("a.csv", bytes, PLAIN))
                .containsExactly(
                        "Namn|Belopp",
                        "a.csv:2:1: TEXT A|TEXT 1",
                        "a.csv:4:1: TEXT B|TEXT 2",
                        "a.csv:5:1: TEXT C|TEXT 3",
                        "a.csv:6:1: CONTROL_CHARACTER [U+000C]",
                        "4 rows");
    }

    @Test
    void hiddenSheetsAreNotTheFirstAndHiddenRowsAreRead() {
        byte[] bytes = new Workbook()
                .sheet("Dold", "state='hidden'", Workbook.row(1, "x", "y"), "")
                .sheet(
                        "Min lista",
                        Workbook.row(2, "En titel")
                                + Workbook.row(5, "Namn", "Belopp")
                                + Workbook.row(6, "A", "=1").replace("<row ", "<row hidden='1' ")
                                + Workbook.row(9, "", ""))
                .bytes();

        assertThat(read("a.xlsx", bytes, PLAIN))
                .containsExactly("Namn|Belopp", "a.xlsx:'Min lista'!6: TEXT A|NUMBER 1", "1 rows, hidden 1");
        assertThat(read("a.xlsx", bytes, new ListFormat("dold", null, null, null, null)))
                .containsExactly("x|y", "0 rows");
        assertThat(read("a.xlsx", bytes, new ListFormat("Annat", null, null, null, null)))
                .containsExactly("a.xlsx:1:0 LIST_SHEET_UNKNOWN [Annat, Dold, Min lista]");
        assertThat(read("a.xlsx", bytes, new ListFormat(null, 4, null, null, null)))
                .containsExactly("a.xlsx:'Min lista'!4 LIST_NO_HEADING []");
    }

    @Test
    void theDaysOfAWorkbookCountedFrom1904AreItsOwn() {
        byte[] bytes = new Workbook()
                .from1904()
                .formats("General", "d/m/yy")
                .sheet("B", Workbook.row(1, "x", "y") + "<row><c s='1'><v>42368</v></c><c s='1'><v>0</v></c></row>")
                .bytes();

        assertThat(read("a.xlsx", bytes, PLAIN)).contains("a.xlsx:B!2: DATE 2019-12-31|DATE 1904-01-01");
    }

    @Test
    void aMergedCellsValueStandsInItsFirstCellOnly() {
        byte[] bytes = new Workbook()
                .sheet(
                        "B",
                        "",
                        Workbook.row(1, "Område", "Namn") + Workbook.row(2, "Ekonomi", "A") + Workbook.row(3, "", "B")
                                + "<row r='4'><c r='A4'/></row>",
                        "<mergeCells count='1'><mergeCell ref='A2:A4'/></mergeCells>")
                .bytes();

        // The fourth row has no value of its own.
        assertThat(read("a.xlsx", bytes, PLAIN))
                .containsExactly(
                        "Område|Namn", "a.xlsx:B!2: TEXT Ekonomi|TEXT A", "a.xlsx:B!3: MERGED A2:A4|TEXT B", "2 rows");
    }

    @Test
    void whatIsNoWorkbookIsNamed() {
        byte[] old = new byte[600];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        byte[] encrypted = old.clone();
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 300, name.length);
        byte[] torn = new Workbook().sheet("B", Workbook.row(1, "x", "y")).bytes();

        assertThat(read("a.xlsx", old, PLAIN)).containsExactly("a.xlsx:1:0 LIST_WORKBOOK_OLD []");
        assertThat(read("a.xlsx", encrypted, PLAIN)).containsExactly("a.xlsx:1:0 LIST_WORKBOOK_ENCRYPTED []");
        assertThat(read("a.xlsx", "id;titel\n".getBytes(StandardCharsets.UTF_8), PLAIN))
                .containsExactly("a.xlsx:1:0 LIST_NO_WORKBOOK []");
        assertThat(read("a.xlsx", Workbook.zip(Map.of("mimetype", "x")), PLAIN))
                .containsExactly("a.xlsx:1:0 LIST_NO_WORKBOOK []");
        assertThat(read("a.xlsx", Arrays.copyOf(torn, torn.length - 40), PLAIN))
                .containsExactly("a.xlsx:1:0 LIST_WORKBOOK_BROKEN [zip]");
    }

    @Test
    void entitiesAndBombsAreRefusedAndRowsBeforeAFaultAreGiven() {
        String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData>"
                + Workbook.row(1, "&e;", "b") + "</sheetData></worksheet>";
        String rows = Workbook.row(1, "x", "y");
        byte[] cut = new Workbook()
                .sheet("B", rows + Workbook.row(2, "a", "=1") + "<row r='3'><c r='A3'><v>1</v></row>")
                .bytes();

        assertThat(read(
                        "a.xlsx",
                        new Workbook()
                                .sheet("B", rows)
                                .part("xl/worksheets/sheet1.xml", entity)
                                .bytes(),
                        PLAIN))
                .singleElement()
                .asString()
                .contains("LIST_WORKBOOK_BROKEN");
        assertThat(read(
                        "a.xlsx",
                        new Workbook()
                                .sheet("B", rows + "<row>" + " ".repeat(65 << 20) + "</row>")
                                .bytes(),
                        PLAIN))
                .singleElement()
                .asString()
                .contains("LIST_WORKBOOK_BOMB");
        assertThat(read("a.xlsx", cut, PLAIN))
                .containsExactly(
                        "x|y",
                        "a.xlsx:B!2: TEXT a|NUMBER 1",
                        "a.xlsx:B!3: LIST_WORKBOOK_BROKEN [xl/worksheets/sheet1.xml]",
                        "2 rows");
    }

    @Test
    void aRowThatStandsBehindALaterOneIsNamed() {
        String rows = Workbook.row(1, "x", "y") + Workbook.row(5, "a", "b");
        for (int row : new int[] {3, 5}) {
            byte[] bytes = new Workbook()
                    .sheet("B", rows + Workbook.row(row, "c", "d"))
                    .bytes();

            assertThat(read("a.xlsx", bytes, PLAIN))
                    .containsExactly(
                            "x|y",
                            "a.xlsx:B!5: TEXT a|TEXT b",
                            "a.xlsx:B!" + row + ": LIST_WORKBOOK_BROKEN [xl/worksheets/sheet1.xml]",
                            "2 rows");
        }
    }

    /// Each row is read or refused by its name: none vanishes behind a damaged one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='A2'><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></c></row>",
                "<row r='4'><c r='A4'><v>1</v></c><c r='A4'><v>2</v></c></row>",
                "<row r='4'><c r='4'><v>1</v></c></row>",
                "<row r='4'><c r='AAAA4'><v>1</v></c></row>",
                "<row r='4'><c r='XFE4'><v>1</v></c></row>",
                "<row r='4'><c r='A4' t='s'><v>9</v></c><c r='B4'><v>2</v></c></row>",
            })
    void theRowsBehindADamagedOneAreRead(String damaged) {
        byte[] bytes = new Workbook()
                .sheet("B", Workbook.row(1, "x", "y") + Workbook.row(3, "a", "b") + damaged + Workbook.row(5, "c", "d"))
                .bytes();

        assertThat(read("a.xlsx", bytes, PLAIN))
                .containsExactly(
                        "x|y",
                        "a.xlsx:B!3: TEXT a|TEXT b",
                        "a.xlsx:B!" + damaged.charAt(8) + ": LIST_WORKBOOK_BROKEN [xl/worksheets/sheet1.xml]",
                        "a.xlsx:B!5: TEXT c|TEXT d",
                        "3 rows");
    }

    /// Its headings may be those of another row.
    @Test
    void aSheetThatIsDamagedAboveItsHeadingsIsRefused() {
        byte[] bytes = new Workbook()
                .sheet("B", Workbook.row(2, "title") + Workbook.row(1, "x", "y") + Workbook.row(3, "a", "b"))
                .bytes();

        assertThat(read("a.xlsx", bytes, PLAIN))
                .containsExactly("a.xlsx:B LIST_WORKBOOK_BROKEN [xl/worksheets/sheet1.xml]");
    }

    @Test
    void aMarkBeforeAPartIsNoText() {
        String sheet =
                "\uFEFF<?xml version='1.0' encoding='UTF-8' standalone='yes'?><x:worksheet xmlns:x='y'><x:sheetData>"
                        + "<x:row><x:c t='str'><x:v>a</x:v></x:c><x:c t='str'><x:v>å</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        assertThat(read(
                        "a.xlsx",
                        new Workbook()
                                .sheet("B", "")
                                .part("xl/worksheets/sheet1.xml", sheet)
                                .bytes(),
                        PLAIN))
                .containsExactly("a|å", "0 rows");
    }

    @Test
    void manyEntitiesOfXmlItselfAreTexts() {
        String texts = "&amp;&lt;".repeat(200_000);
        byte[] bytes = new Workbook()
                .sheet("B", Workbook.row(1, "x", "y") + Workbook.row(2, texts, "z"))
                .bytes();

        assertThat(read("a.xlsx", bytes, PLAIN).get(1)).contains("&<&<").contains("|TEXT z");
    }

    @Test
    void aListIsCutAtItsOwnSeparatorInItsOwnEncodingBelowItsHeadings() {
        byte[] bytes =
                "Projektlista, hela enheten;;\r\n\r\nNamn;Område;\"Budget\n(tkr)\"\r\nÅtgärd;\"a\nb\";1 234,5\r\nx;y\r\n"
                        .getBytes(Charset.forName("windows-1252"));

        assertThat(read("a.csv", bytes, PLAIN))
                .containsExactly(
                        "Namn|Område|Budget (tkr)",
                        "a.csv:5:1: TEXT Åtgärd|TEXT a\nb|TEXT 1 234,5",
                        "a.csv:7:1: CSV_CELLS [2, 3] TEXT x|TEXT y",
                        "2 rows");
        assertThat(read("a.csv", bytes, new ListFormat(null, null, null, null, Charset.forName("cp437")))
                        .getFirst())
                .doesNotContain("Område");
        assertThat(read("a.csv", bytes, new ListFormat(null, 1, null, ',', null)))
                .first()
                .isEqualTo("Projektlista|hela enheten;;");
    }

    /// Nobody sees them, and a code is another one with them; within a text they are its own.
    @Test
    void noBlanksOfWhateverKindStandAroundAText() {
        String text = " \u00A0a\u00A0b\u200B\uFEFF";
        String said = ": TEXT a\u00A0b|TEXT |TEXT 1";
        byte[] csv = ("A;B;C\n" + text + ";\u202F;1\u2007\n").getBytes(StandardCharsets.UTF_8);
        byte[] json =
                ("[{\"A\": \"" + text + "\", \"B\": \"\u202F\", \"C\": \"1\u2007\"}]").getBytes(StandardCharsets.UTF_8);
        byte[] xlsx = new Workbook()
                .sheet("S", Workbook.row(1, "A", "B", "C") + Workbook.row(2, text, "\u202F", "1\u2007"))
                .bytes();

        assertThat(read("a.csv", csv, PLAIN)).containsExactly("A|B|C", "a.csv:2:1" + said, "1 rows");
        assertThat(read("a.json", json, PLAIN)).containsExactly("A|B|C", "a.json:1:2" + said, "1 rows");
        assertThat(read("a.xlsx", xlsx, PLAIN)).containsExactly("A|B|C", "a.xlsx:S!2" + said, "1 rows");
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, ISO-8859-1",
        "iso-8859-1, ISO-8859-1",
        "utf-16, UTF-16",
        "cp850, IBM850",
        "windows-1252, Windows-1252",
        "utf-8, UTF-8"
    })
    void theEncodingThatIsStatedIsTheOneThatIsSaid(String stated, String said) {
        Charset charset = Charset.forName(stated);
        ListFormat format = new ListFormat(null, null, null, null, charset);
        assertThat(ListRows.open("a.csv", "Namn;Område\nÅ;ö\n".getBytes(charset), format, List.of()))
                .isInstanceOfSatisfying(
                        ListRows.Opened.Rows.class,
                        rows -> assertThat(rows.rows().shape().encoding()).isEqualTo(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Namn,Belopp/A,1/B,2 | 1",
                "Namn;Belopp/A;1,50/B;2,50 | 1",
                "Titel/Namn;Belopp/A;1,50 | 2",
            })
    void rowsThatAreQuotedOnceMoreAreNamed(String rows, int line) {
        String quoted = "\"" + rows.replace("/", "\"\r\n\"") + "\"\r\n";
        for (String csv : List.of(quoted, quoted.replace("\r", ";;\r"))) {
            assertThat(read("a.csv", csv.getBytes(StandardCharsets.UTF_8), PLAIN))
                    .as(csv)
                    .containsExactly("a.csv:" + line + ":1 CSV_QUOTED_AGAIN []");
        }
    }

    /// The row that the beginning of a large file is cut off in tells nothing of how rows end.
    @Test
    void aRowWithCommasOfItsOwnAtItsEndHasMoreCellsThanTheHeadings() {
        byte[] csv = "Namn,Belopp,Not\nA,1,000,\nB,2,\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.csv", csv, PLAIN))
                .contains("a.csv:2:1: CSV_CELLS [4, 3] TEXT A|TEXT 1|TEXT 000", "a.csv:3:1: TEXT B|TEXT 2|TEXT ");
        for (String accepted :
                List.of("Namn,Belopp\nA,1,\nB,2,\n", "Namn,Belopp\nA,1,\nB,2", "Namn;Belopp\nA;1;\nB;2\n")) {
            assertThat(read("a.csv", accepted.getBytes(StandardCharsets.UTF_8), PLAIN))
                    .contains("a.csv:2:1: TEXT A|TEXT 1", "a.csv:3:1: TEXT B|TEXT 2");
        }
    }

    @Test
    void rowsThatAreQuotedOnceMoreUnderHeadingsThatAreNotAreNamed() {
        byte[] csv = "Namn;Belopp\n\n\"A;1\"\n\"B;2\"\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.csv", csv, PLAIN)).containsExactly("a.csv:3:1 CSV_QUOTED_AGAIN []");

        byte[] one = "Namn;Belopp\n\"A;1\"\nB;2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.csv", one, PLAIN))
                .containsExactly(
                        "Namn|Belopp", "a.csv:2:1: CSV_CELLS [1, 2] TEXT A;1", "a.csv:3:1: TEXT B|TEXT 2", "2 rows");
        byte[] cells = "Namn;Belopp\n\"A;1\";\n\"B;2\";\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.csv", cells, PLAIN)).hasSize(4).last().isEqualTo("2 rows");
    }

    @Test
    void whereNoHeadingIsFoundTheSettingThatMayBeAmissIsNamed() {
        byte[] csv = "Namn;Område\nA;B\n".getBytes(StandardCharsets.UTF_8);
        byte[] xlsx = new Workbook()
                .sheet("Läs mig", Workbook.row(1, "Så här gör du"))
                .sheet("Dold", "state='hidden'", Workbook.row(1, "x", "y"), "")
                .sheet("Projekt", Workbook.row(1, "Namn", "Belopp"))
                .bytes();

        assertThat(read("a.csv", csv, new ListFormat(null, null, null, ',', null)))
                .containsExactly("a.csv:1:1 LIST_NO_HEADING_SEPARATOR [,]");
        assertThat(read("a.xlsx", xlsx, PLAIN))
                .containsExactly("a.xlsx:'Läs mig' LIST_NO_HEADING_SHEET [Projekt, Projekt]");
    }

    /// Held whole, and cut block by block.
    @ParameterizedTest
    @ValueSource(ints = {16, 64})
    void aMarkBeforeWindows1252DoesNotMakeItUtf8(int block) throws IOException {
        byte[] bytes = "\u00EF\u00BB\u00BFNamn;Område\r\nÅtgärd;ö\r\n".getBytes(Charset.forName("windows-1252"));
        ListRows.Opened opened = CsvStream.open("a.csv", ListBytes.of(bytes), PLAIN, List.of(), block);

        assertThat(said(opened)).containsExactly("Namn|Område", "a.csv:2:1: TEXT Åtgärd|TEXT ö", "1 rows");
        assertThat(opened)
                .isInstanceOfSatisfying(
                        ListRows.Opened.Rows.class,
                        rows -> assertThat(rows.rows().shape().encoding()).isEqualTo("Windows-1252"));
    }

    /// Held whole, and cut block by block; stated or found out. In UTF-32, and without a mark, nothing is found out.
    @ParameterizedTest
    @ValueSource(ints = {20, 64, 1024})
    void utf16BehindItsMarkIsRead(int block) throws IOException {
        ListFormat stated = new ListFormat(null, null, null, null, StandardCharsets.UTF_16);
        String text = "Namn\tOmråde\r\nÅtgärd\t€ ö\r\nB\t\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("\uFEFF" + text).getBytes(charset);
            for (ListFormat format : List.of(PLAIN, stated)) {
                for (ListRows.Opened opened : List.of(
                        CsvStream.open("a.csv", ListBytes.of(bytes), format, List.of(), block),
                        ListRows.open("a.csv", bytes, format, List.of()))) {
                    assertThat(said(opened))
                            .containsExactly(
                                    "Namn|Område",
                                    "a.csv:2:1: TEXT Åtgärd|TEXT € ö",
                                    "a.csv:3:1: TEXT B|TEXT ",
                                    "2 rows");
                    assertThat(opened)
                            .isInstanceOfSatisfying(
                                    ListRows.Opened.Rows.class,
                                    rows -> assertThat(rows.rows().shape().encoding())
                                            .isEqualTo("UTF-16"));
                }
            }
            assertThat(read("a.csv", text.getBytes(charset), PLAIN)).containsExactly("a.csv:1:1 FILE_IS_UTF16 []");
        }
        assertThat(read("a.csv", ("\uFEFF" + text).getBytes(Charset.forName("UTF-32LE")), PLAIN))
                .containsExactly("a.csv:1:1 NOT_UTF8 []");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,0.1",
        "0.30000000000000004,0.3",
        "1E3,1000",
        "-2.50,-2.5",
        "999999999999.99,999999999999.99",
        "0.125,0.125",
        "1e-5,0.00001",
        "0,0",
        "-0.0,0"
    })
    void aNumberIsTheDecimalOfItsFifteenDigits(String stored, String shown) {
        assertThat(CellNumbers.of(stored).map(CellNumbers::plain)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "1E999999999", "x", "1 2", "0x1p3"})
    void whatIsNoDecimalIsNoNumber(String stored) {
        assertThat(CellNumbers.of(stored)).isEmpty();
    }

    @Test
    void aJsonListHasTheKeysOfAllItsObjects() {
        byte[] bytes = """
                {"meta": {"n": 2},
                 "value": [
                  {"id": 20200940123456789, "namn": "A", "tom": "", "o": {"x": 0.30000000000000004}},
                  {"id": 2, "lista": ["a", {"b": "c"}], "ja": true},
                  {"id": null},
                  {"id": }
                ]}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(read("a.json", bytes, new ListFormat(null, null, "value", null, null)))
                .containsExactly(
                        "id|namn|tom|o.x|lista|ja",
                        "a.json:3:3: NUMBER 20200940123456789|TEXT A|TEXT |NUMBER 0.3|TEXT |TEXT ",
                        "a.json:4:3: NUMBER 2|TEXT |TEXT |TEXT |ITEMS [a, c]|BOOLEAN true",
                        "a.json:6:10: SYNTAX_JSON []",
                        "3 rows");
        assertThat(read("a.json", bytes, new ListFormat(null, null, "items", null, null)))
                .containsExactly("a.json:1:1 LIST_KEY_UNKNOWN [items]");
    }

    private static List<String> read(String file, byte[] bytes, ListFormat format) {
        return said(ListRows.open(file, bytes, format, List.of()));
    }

    /// A cell's form is found out by reading the rows once more from within.
    @Test
    void hiddenRowsAreCountedOnceHoweverOftenTheRowsAreRead() {
        byte[] bytes = new Workbook()
                .sheet(
                        "Blad1",
                        Workbook.row(1, "Namn", "Belopp")
                                + Workbook.row(2, "A", "1")
                                + Workbook.row(3, "B", "2").replace("<row ", "<row hidden='1' "))
                .bytes();
        if (!(ListRows.open("a.xlsx", bytes, PLAIN, List.of()) instanceof ListRows.Opened.Rows(ListRows rows))) {
            throw new AssertionError("not opened");
        }
        rows.each(row -> {
            if (row.at().line() == 2) {
                rows.each(_ -> {});
            }
        });
        assertThat(rows.shape().hidden()).isOne();
    }

    private static List<String> said(ListRows.Opened opened) {
        List<String> said = new ArrayList<>();
        switch (opened) {
            case ListRows.Opened.Refused(List<Refusal> refusals) ->
                refusals.forEach(r -> said.add(r.at() + " " + r.problem() + " " + r.args()));
            case ListRows.Opened.Rows(ListRows rows) -> {
                said.add(rows.columns().stream().map(ListRows.Column::name).collect(Collectors.joining("|")));
                int count = rows.each(row -> said.add(row.at() + ": "
                        + row.faults().stream()
                                .map(r -> r.problem() + " " + r.args()
                                        + (row.cells().isEmpty() ? "" : " "))
                                .collect(Collectors.joining())
                        + row.cells().stream()
                                .map(c -> c.kind() + " " + c.text() + (c.items().isEmpty() ? "" : c.items()))
                                .collect(Collectors.joining("|"))));
                int hidden = rows.shape().hidden();
                said.add(count + " rows" + (hidden == 0 ? "" : ", hidden " + hidden));
            }
        }
        return said;
    }
}
