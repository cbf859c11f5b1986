package se.projektbokslut.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.documents.Workbook;

/// What is drafted of a list.
class ListDraftTest {
    @Test
    void aWellNamedListIsDescribedWhole() {
        assertThat(draft("portfolj.csv", """
                        Projektportfölj 2024;;;;;;;;
                        Projektnr;Projektnamn;Projektledare;Status;Startdatum;Slutdatum;Budget (tkr);Utfall 2023;Telefon
                        P-1;Ny portal;A B;Pågår;2023-02-01;31.12.24;1 250,5 kr;300,0;08-1
                        P-2;Moms;C D;Pausat;2022;-;uppgift saknas;750,25;08-2
                        """)).isEqualTo("""
                        # Kolumnbeskrivning av portfolj.csv (2 rader), utkast. Läs den, rätta det som har (?), och kör projektbokslut check.
                        heading: 2
                        separator: ";"
                        encoding: utf-8
                        decimal: ","
                        dates: [D.M.YY]
                        missing: ["-", uppgift saknas]
                        strip: [kr]
                        columns:
                          Projektnr: id   # P-1 | P-2
                          Projektnamn: title   # Ny portal | Moms
                          Projektledare: leader   # A B | C D
                          Status: {key: status, values: {Pågår: ongoing}}   # Pågår | Pausat   (?) inte bland values: Pausat
                          Startdatum: start   # 2023-02-01 | 2022
                          Slutdatum: {key: end, unless: {status: [closed, cancelled]}, then: plan.end}   # 31.12.24 | -
                          Budget (tkr): {key: economy.budget, times: 1000}   # 1 250,5 kr | uppgift saknas
                          Utfall 2023: economy.actual.2023   # 300,0 | 750,25
                          Telefon: ignore   # 08-1 | 08-2   (?) ingen nyckel känns igen
                        """);
    }

    @Test
    void aSheetOfALedgerIsDescribedAsEntries() {
        byte[] bytes = new Workbook()
                .sheet(
                        "Huvudbok",
                        Workbook.row(1, "Verdatum", "Konto", "Ansvar", "Projekt", "Debet", "Kredit")
                                + Workbook.row(2, "2023-01-02", "=4010", "=1", "=4711", "=10", ""))
                .bytes();
        assertThat(drafted("h.xlsx", bytes, Locale.ENGLISH)).isEqualTo("""
                        # Column description of h.xlsx (1 rows), a draft. Read it, mend what has (?), and run projektbokslut check.
                        kind: entries
                        sheet: Huvudbok
                        columns:
                          Verdatum: date   # 2023-01-02
                          Konto: account   # 4010
                          Ansvar: ignore   # 1   (?) no key is known by it
                          Projekt: project   # 4711
                          Debet: debit   # 10
                          Kredit: credit   # empty
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Diarienr;Namn;RT 2019/34;A        | id: {from: [Diarienr]}
                    Diarienr;Namn;201934;A            | Diarienr: [id, registry-number]
                    Projektnr;Namn;RT 2019/34;A       | id: {from: [Projektnr]}
                    Titel;Läge;A;Klart                | id: {from: [Titel]}
                    Titel;Läge;A;Klart                | Läge: {key: status, values: {Klart: closed}}
                    Titel;Slut;A;2019                 | closed-if-end-before: 2024-02-03
                    Titel;Ort;A;B                     | defaults: {status: ongoing}
                    Titel;yearly_budget;A;1           | (?) kan vara economy.budget
                    Titel;Namn;A;B                    | (?) en annan kolumn har redan den nyckeln
                    Titel;Budget 2023 (mkr);A;1       | {key: economy.budget.2023, times: 1000000}
                    Titel;Start;A;23/4/2019           | dates: [D/M/YYYY]
                    Titel;Budget;A;£5.50              | strip: ["£"]
                    Titel;ja: "nej";A;B               | "ja: \\"nej\\"": ignore
                    """)
    void whatIsSeenIsProposed(String cells, String expected) {
        String[] parts = cells.strip().split(";", -1);
        String list = parts[0] + ";" + parts[1].replace("\"", "\"").replace("ja: \"nej\"", "\"ja: \"\"nej\"\"\"") + "\n"
                + parts[2] + ";" + parts[3] + "\n";
        assertThat(draft("a.csv", list)).contains(expected.replace("\\\\", "\\"));
    }

    @Test
    void aValueBehindTheLastHeadingIsLeftAside() {
        assertThat(draft("a.csv", "Titel;Ort;\nA;B;\nC;D;x\n")).contains("\n\"*\": ignore   # ");
        assertThat(draft("a.csv", "Titel;Ort;\nA;B;\nC;D;\n")).doesNotContain("\"*\"");
    }

    @Test
    void headingsOverTwoRowsAreThoseOfTheLastOne() {
        byte[] bytes = new Workbook().sheetWithHeadingsOverTwoRows().bytes();
        byte[] single = new Workbook()
                .sheet(
                        "B",
                        "",
                        Workbook.row(1, "Nr", "Namn") + Workbook.row(3, "a", "A"),
                        "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>")
                .bytes();

        assertThat(drafted("a.xlsx", bytes, Locale.of("sv"))).contains("""
                        heading: 2
                        columns:
                          Nr: id   # a
                          Namn: title   # A
                          Status: {key: status, values: {closed: closed}}   # closed
                          Slut: {key: end, unless: {status: [closed, cancelled]}, then: plan.end}   # 2019-12-31
                          Budget: economy.budget   # 5
                          Prognos: economy.forecast   # 6
                        """);
        assertThat(drafted("a.xlsx", single, Locale.of("sv"))).doesNotContain("heading:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"value":[{"Nr":"1","Namn":"T"}]}                                  | list: value
                    {"@odata.context":"x","n":[1],"value":[{"Nr":"1","Namn":"T"}],"a":{}} | list: value
                    {"d":{"__count":"1","results":[{"Nr":"1","Namn":"T"}]}}            | list: d.results
                    """)
    void aListWithinAnObjectIsFound(String json, String expected) {
        assertThat(draft("a.json", json)).contains("\n" + expected + "\n").contains("""
                        columns:
                          Nr: id   # 1
                          Namn: title   # T
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Nr\":\"1\",\"a\":[{\"b\":1}]}]",
                "{\"Nr\":\"1\",\"a\":[{\"b\":1}]}\n{\"Nr\":\"2\"}",
                "{\"id\":\"1\",\"a\":[{\"b\":1}]}",
                "{\"Nr\":\"1\",\"a\":[1,2"
            })
    void aListOfARecordIsNoListOfRecords(String json) {
        assertThat(draft("a.json", json)).doesNotContain("list:");
    }

    private static String draft(String file, String list) {
        return drafted(file, list.getBytes(StandardCharsets.UTF_8), Locale.of("sv"));
    }

    private static String drafted(String file, byte[] bytes, Locale language) {
        return switch (ListDraft.of(file, bytes, LocalDate.of(2024, 2, 3), language)) {
            case ListDraft.Drafted.Draft(String yaml) -> yaml;
            case ListDraft.Drafted.Refused refused -> refused.refusals().toString();
        };
    }
}
