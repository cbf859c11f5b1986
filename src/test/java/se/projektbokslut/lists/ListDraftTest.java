package se.projektbokslut.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                        P-1;Ny portal;A B;Pågår;2023-02-01;31.12.24;1 250,5 tkr;300,0;08-1
                        P-2;Moms;C D;Pausat;2022;-;uppgift saknas;750,25;08-2
                        """)).isEqualTo("""
                        # Kolumnbeskrivning av portfolj.csv (2 rader), utkast. Läs den, rätta det som har (?), och kör projektbokslut check.
                        heading: 2
                        separator: ";"
                        encoding: utf-8
                        dates: [D.M.YY]
                        missing: ["-", uppgift saknas]
                        strip: [tkr]
                        columns:
                          Projektnr: id   # P-1 | P-2
                          Projektnamn: title   # Ny portal | Moms
                          Projektledare: leader   # A B | C D
                          Status: {key: status, values: {Pågår: ongoing}}   # Pågår | Pausat   (?) inte bland values: Pausat
                          Startdatum: start   # 2023-02-01 | 2022
                          Slutdatum: {key: end, unless: {status: [closed, cancelled]}, then: plan.end}   # 31.12.24 | -
                          Budget (tkr): {key: economy.budget, times: 1000}   # 1 250,5 tkr | uppgift saknas
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

    /// What is drafted as missing holds for every column, and what it meets is gone without a word.
    @Test
    void noValueIsDraftedAsMissing() {
        assertThat(draft("a.csv", """
                        Id;Titel;Status;Startdatum;Slutdatum;Budget
                        2301;Alfa;Avslutat;2023-01-01;2023-12-31T00:00:00+01:00;100
                        2302;Beta;Pågår;december 2022;Pågår;2 500 000 kr enligt beslut KS 2023/12
                        2303;Gamma;Ej startat;Ej startat;december eller januari, oklart vilket;200
                        2304;Delta;Avslutat;Startdatum;Exempt under Section 43 of the Act;300
                        """))
                .contains(
                        "missing: [Ej startat, \"Exempt*\", Pågår]\n",
                        "# (?) dessa ord står i stället för belopp eller datum, men börjar även andra värden: december*.",
                        "Budget: ignore   # 100 | 2 500 000 kr enligt",
                        "(?) 2 500 000 kr enligt beslut KS 2023/12 kan inte läsas som ett belopp");
    }

    /// Words that only stand where an amount would may be values all the same.
    @Test
    void wordsThatAreTakenForMissingAreAskedAbout() {
        assertThat(draft("a.csv", "Id;Titel;Utfall\nP1;A;777\nP2;B;x\nP3;C;-\n"))
                .contains(
                        "missing: [\"-\", x]\n# (?) Dessa ord står i stället för belopp", "att uppgift saknas: x. Ta");
    }

    @Test
    void aColumnWithoutANumberHasNoAmounts() {
        assertThat(draft("a.csv", "Id;Titel;Kostnad\nP1;A;Grön\nP2;B;Gul\n"))
                .contains("Kostnad: ignore   # Grön | Gul   (?) inget värde är ett belopp (Grön)\n")
                .doesNotContain("missing:");
    }

    @Test
    void wordsOfTypesMeanTheirCodes() {
        assertThat(draft("a.csv", "Id;Titel;Projekttyp\nP1;A;Drift\nP2;B;Investering\nP3;C;Annat\n"))
                .contains(
                        "Projekttyp: {key: type, values: {Drift: operating, Investering: investment}}",
                        "(?) inte bland values: Annat\n");
    }

    @Test
    void aListOfWhichNeitherIdNorTitleIsKnownAsksForTheId() {
        assertThat(draft("a.csv", "Status;Aktivitet\nKlar;Portal\nKlar;Moms\n"))
                .contains("\n# id: {from: [Aktivitet]}   # (?) ingen kolumn är ett id");
    }

    @Test
    void wordsThatSayThatNothingIsStatedAreMissingInTextsToo() {
        assertThat(draft("a.csv", "Id;Titel;Projektledare;Process\nP1;Alfa;Uppgift saknas;Moms\nP2;Beta;-;Moms\n"))
                .contains(
                        "missing: [\"-\", Uppgift saknas]\n",
                        "Process: {key: processes, split: \",\"}   # Moms   (?) värden som varken är id eller namn i processes.yaml");
    }

    @Test
    void aWordThatIsNoUnitIsNotTakenOffAmounts() {
        assertThat(draft("a.csv", "Titel;Budget;Utfall;Prognos\nA;500 timmar;10 %;5:-\n"))
                .contains(
                        "strip: [\":-\"]",
                        "Budget: ignore   # 500 timmar   (?) timmar vid beloppen kan ändra vad de betyder",
                        "Utfall: ignore   # 10 %   (?) % vid beloppen",
                        "Prognos: economy.forecast ");
    }

    @Test
    void headingsBelowThoseOfGroupsAreTheHeadings() {
        byte[] bytes = new Workbook()
                .sheet(
                        "A",
                        Workbook.row(1, "Projekt", "", "", "Budget", "")
                                + Workbook.row(2, "Nr", "Namn", "Status", "Budget 2023", "Budget 2024")
                                + Workbook.row(3, "P1", "Alfa", "Pågår", "=10", "=20"))
                .bytes();
        assertThat(drafted("h.xlsx", bytes, Locale.ENGLISH))
                .contains("heading: 2\n", "Nr: id ", "Namn: title ", "Budget 2023: economy.budget.2023 ");
    }

    /// Of a year's column the heading is the year alone, which is no key's.
    @Test
    void yearsBelowGroupsAreHeadings() {
        assertThat(draft(
                        "a.csv", "Projekt;;;Budget;;Utfall;\nNr;Namn;Status;2023;2024;2023;2024\nP1;A;Klart;1;2;3;4\n"))
                .contains("heading: 2\n", "Nr: id ", "\"2023\": ignore   # 1   (?)");
        assertThat(draft("a.csv", "Nr;Namn;Status;Budget;;Utfall;\n;;;2023;2024;2023;2024\nP1;A;Klart;1;2;3;4\n"))
                .contains("Budget: ignore   # 2023 | 1   (?) under", "Utfall: ignore   # 2023 | 3   (?) under");
    }

    @Test
    void linesAboutTheListStandAboveItsHeadings() {
        assertThat(draft("a.csv", "Bolag;Alfa AB\nEnhet:;Redovisning\n\nNr;Namn;Status;Budget\nP1;A;Klart;1\n"))
                .contains("heading: 4\n", "Nr: id ", "Budget: economy.budget ");
    }

    /// A run would refuse the row.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.250 | 800    | # (?) Beloppet 1.250 kan läsas på två sätt
                    1,250 | -2,100 | # (?) Beloppet 1,250 kan läsas på två sätt
                    1,5   | 1.5    | # Beloppen har både punkt och komma
                    """)
    void aDraftAsksForTheDecimalSignThatNoAmountTells(String first, String second, String line) {
        String draft = draft("a.csv", "Titel;Läge;Budget\nA;Klart;" + first + "\nB;Klart;" + second + "\n");
        assertThat(draft.lines().filter(each -> each.contains("decimal")))
                .singleElement()
                .asString()
                .startsWith(line);
    }

    /// The next list may write it otherwise, and then tells so itself.
    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.5", "1 250,50", "1,250.50"})
    void aDraftLeavesTheDecimalSignThatAmountsTellToEachList(String amount) {
        assertThat(draft("a.csv", "Titel;Läge;Budget\nA;Klart;1,250\nB;Klart;" + amount + "\n"))
                .contains("Budget: economy.budget ")
                .doesNotContain("decimal");
    }

    /// What a row says of its amount no key reads: as kronor, or once more beside them, it would be another amount.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Valuta;Belopp;Belopp SEK@EUR;10;115@SEK;7;7       | Belopp: ignore   # 10 _ 7   (?)  | Belopp SEK: amount
                    Valuta;Belopp@EUR;10@;7                           | Belopp: ignore   # 10 _ 7   (?)  | Valuta: ignore
                    Enhet;Belopp@tkr;10@mkr;7                         | Belopp: ignore   # 10 _ 7   (?)  | Enhet: ignore
                    Enhet;Belopp@Tkr;10@Tkr;7                         | Belopp: ignore   # 10 _ 7   (?)  | Enhet: ignore
                    Valuta;Belopp@SEK;10@SEK;7                        | Belopp: amount                   | Valuta: ignore
                    Enhet;Belopp@kr;10@kr;7                           | Belopp: amount                   | Enhet: ignore
                    Enhet;Belopp@st;10@kr;7                           | Belopp: amount                   | Enhet: ignore
                    Konto text;Belopp@Euro AB;10@Dollar Store;7       | Belopp: amount                   | Datum: date
                    """)
    void aColumnOfUnitsLeavesAsideTheAmountsThatItIsAbout(String list, String amount, String other) {
        String[] lines = list.split("@", -1);
        String csv = "Datum;Vernr;Konto;" + lines[0] + "\n2023-01-02;1;6110;" + lines[1] + "\n2023-01-02;1;1930;"
                + lines[2] + "\n";
        assertThat(draft("h.csv", csv)).contains("  " + amount.replace('_', '|'), "  " + other);
    }

    @Test
    void aColumnOfUnitsIsNoUnitOfTheOffice() {
        assertThat(draft("p.csv", "Titel;Läge;Budget;Enhet\nA;Klart;100;tkr\nB;Klart;100;mkr\n"))
                .contains("  Budget: ignore ", "  Enhet: ignore ");
        assertThat(draft("p.csv", "Titel;Läge;Budget;Enhet\nA;Klart;100;Ekonomi\nB;Klart;100;IT\n"))
                .contains("  Budget: economy.budget ", "  Enhet: unit ");
    }

    @Test
    void aListOfPurchasesIsASupplierLedgerAndNotEntries() {
        assertThat(draft("inkop.csv", """
                        Fakturanr;Leverantör;Leverantörsnr;Konto;Bokföringsdatum;Projekt;Belopp
                        1001;Byggbolaget;5560000001;4010;2023-01-02;P1;1250,50
                        1002;Kontorshuset;5560000002;5010;2023-01-03;;300,00
                        """)).isEqualTo("""
                        # Kolumnbeskrivning av inkop.csv (2 rader), utkast. Läs den, rätta det som har (?), och kör projektbokslut check.
                        kind: supplier-ledger   # varje rad är ett inköp från en leverantör; är raderna hela huvudbokens poster, skriv kind: entries
                        separator: ";"
                        encoding: utf-8
                        columns:
                          Fakturanr: voucher   # 1001 | 1002
                          Leverantör: supplier   # Byggbolaget | Kontorshuset
                          Leverantörsnr: supplier-id   # 5560000001 | 5560000002
                          Konto: account   # 4010 | 5010
                          Bokföringsdatum: date   # 2023-01-02 | 2023-01-03
                          Projekt: project   # P1
                          Belopp: amount   # 1250,50 | 300,00
                        """);
        assertThat(draft("h.csv", "Serie;Vernr;Datum;Konto;Leverantör;Belopp\nA;1;2023-01-02;4010;X;10\n"))
                .as("a ledger may name suppliers too")
                .contains("kind: entries", "Leverantör: ignore");
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
                    Titel;Budget;A;:5.50              | strip: [":"]
                    Titel;ja: "nej";A;B               | "ja: \\"nej\\"": ignore
                    """)
    void whatIsSeenIsProposed(String cells, String expected) {
        String[] parts = cells.strip().split(";", -1);
        String list = parts[0] + ";" + parts[1].replace("\"", "\"").replace("ja: \"nej\"", "\"ja: \"\"nej\"\"\"") + "\n"
                + parts[2] + ";" + parts[3] + "\n";
        assertThat(draft("a.csv", list)).contains(expected.replace("\\\\", "\\"));
    }

    /// A figure that is a thousand times too small would be published in silence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Budget       | 1 250 tkr;800 TKR       | {key: economy.budget, times: 1000}   # 1 250 tkr | 800 TKR
                    Budget       | 1 250 Tkr;0;-           | {key: economy.budget, times: 1000}   # 1 250 Tkr | 0 | -
                    Budget       | 5 kkr;KSEK 6;7 tsek     | {key: economy.budget, times: 1000}
                    Budget       | 1,2 mnkr;3 Mkr          | {key: economy.budget, times: 1000000}
                    Budget       | 1,2 milj. kr;3 MSEK     | {key: economy.budget, times: 1000000}
                    Budget (tkr) | 1 250 tkr;800           | {key: economy.budget, times: 1000}
                    Budget       | 1 250 kr;800;5 SEK      | economy.budget   # 1 250 kr | 800 | 5 SEK
                    Budget       | 1,2 mnkr;750 000 kr     | ignore   # 1,2 mnkr | 750 000 kr   (?) beloppen har inte samma enhet (mnkr, kr):
                    Budget       | 1 250 tkr;800           | ignore   # 1 250 tkr | 800   (?) beloppen har inte samma enhet (tkr):
                    Budget (tkr) | 1 250 kr;800            | ignore   # 1 250 kr | 800   (?) rubriken säger en annan enhet än cellerna (kr):
                    Budget       | 5 €;6                   | ignore   # 5 € | 6   (?) beloppen är i en annan valuta än kronor: €
                    Budget       | £5.50                   | ignore   # £5.50   (?) beloppen är i en annan valuta än kronor: £
                    Budget       | 5 kEUR;6 kr             | ignore   # 5 kEUR | 6 kr   (?) beloppen är i en annan valuta än kronor: keur
                    Budget       | ca 5 tkr;6 tkr          | ignore   # ca 5 tkr | 6 tkr   (?) beloppen är ungefärliga (ca):
                    Budget       | ungefär 5               | ignore   # ungefär 5   (?) beloppen är ungefärliga (ungefär):
                    Budget       | 1000;250,50-            | economy.budget   # 1000 | 250,50-
                    Budget       | 1000;(250,50)           | economy.budget   # 1000 | (250,50)
                    Budget       | 1000;250,50 kr (D)      | ignore   # 1000 | 250,50 kr (D)   (?) kr (D) vid beloppen kan betyda minus eller kredit:
                    Budget       | 1250 D;250 K            | ignore   # 1250 D | 250 K   (?) D vid beloppen kan betyda minus eller kredit:
                    Budget       | 1000:50;2               | ignore   # 1000:50 | 2   (?) 1000:50 kan inte läsas som ett belopp:
                    Budget       | 5-10 tkr;2 tkr          | ignore   # 5-10 tkr | 2 tkr   (?) 5-10 tkr kan inte läsas som ett belopp:
                    Budget       | -kr 250;2               | ignore   # -kr 250 | 2   (?) -kr 250 kan inte läsas som ett belopp:
                    Budget       | –1000;- 250 kr;2000:-   | economy.budget   # –1000 | - 250 kr | 2000:-
                    Budget       | se bilaga 3;5           | economy.budget   # se bilaga 3 | 5
                    Budget       | tkr;100                 | {key: economy.budget, times: 1000}   # tkr | 100   (?) tkr står i en egen cell
                    Budget       | (Mnkr);1,5              | {key: economy.budget, times: 1000000}   # (Mnkr) | 1,5   (?) mnkr står i en egen cell
                    Budget       | belopp i tkr;100 tkr    | {key: economy.budget, times: 1000}
                    Budget (kr)  | tkr;100                 | ignore   # tkr | 100   (?) rubriken säger en annan enhet än cellerna (tkr):
                    Budget       | tkr;mnkr;100            | ignore   # tkr | mnkr | 100   (?) beloppen har inte samma enhet (tkr, mnkr):
                    Budget       | tkr;100 kr              | ignore   # tkr | 100 kr   (?) rubriken säger en annan enhet än cellerna (kr):
                    """)
    void theUnitOfTheAmountsIsThatOfTheirCells(String heading, String cells, String expected) {
        String list = "Titel;Ort;" + heading + "\nA;B;" + cells.replace(";", "\nA;B;") + "\n";
        assertThat(draft("a.csv", list)).contains(": " + expected);
    }

    /// Units have a row of their own, or a line above the headings; they are never words for what is missing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Belopp i tkr           | Budget       | 5     | {key: economy.budget, times: 1000}   # 5   (?) tkr står ovanför rubrikerna
                    Belopp i tkr           | Budget       | 5 tkr | {key: economy.budget, times: 1000}   # 5 tkr
                    Belopp i tkr           | Budget (kr)  | 5     | economy.budget   # 5
                    Belopp i tkr           | Budget       | 5 kr  | ignore   # 5 kr   (?) ovanför rubrikerna står en annan enhet än i cellerna (kr):
                    tkr, äldre i mnkr      | Budget       | 5     | ignore   # 5   (?) beloppen har inte samma enhet (tkr, mnkr):
                    Projekt över 5 mnkr    | Budget       | 5     | economy.budget   # 5
                    Belopp i kr            | Budget (tkr) | 5     | {key: economy.budget, times: 1000}   # 5
                    """)
    void aUnitAboveTheHeadingsIsThatOfTheAmounts(String title, String heading, String cell, String expected) {
        assertThat(draft("a.csv", title + ";;\nTitel;Ort;" + heading + "\nA;B;" + cell + "\n"))
                .contains(": " + expected + (expected.contains("(?)") ? "" : "\n"));
    }

    @Test
    void aUnitInACellOfItsOwnIsNotMissing() {
        assertThat(draft("a.csv", "Id;Titel;Start;Budget\n;;;tkr\nA;B;2019;5\nB;C;2019;se avtal\n"))
                .contains("missing: [se avtal]\n");
    }

    /// What is taken off the amounts of one column is taken off those of each.
    @Test
    void kronorThatAreTakenOffWhatIsMultipliedAreAskedAbout() {
        assertThat(draft("a.csv", "Titel;Budget (tkr);Utfall\nA;5;6 kr\n"))
                .contains("strip: [kr]\n# (?) strip gäller alla kolumner", "(Budget (tkr))");
        assertThat(draft("a.csv", "Titel;Budget;Utfall\nA;5;6 kr\n")).doesNotContain("# (?)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Avslutad;Slut | Ja;2023-11-30,Nej;2024-11-30  | Avslutad: ignore   # Ja | Nej   (?) inget värde är ett datum (Ja)
                    Avslutad;Slut | Ja;2023-11-30,Nej;2024-11-30  | Slut: {key: end, unless
                    Avslutat;Ort  | x;A,;B                        | Avslutat: ignore   # x   (?) inget värde är ett datum (x)
                    Avslutat;Ort  | TRUE;A,FALSE;B                | Avslutat: ignore
                    Avslutat;Ort  | 1;A,0;B                       | Avslutat: ignore
                    Avslutat;Ort  | Ja;A,2023;B                   | Avslutat: {key: end
                    Avslutat;Ort  | dec-19;A,hösten 2019;B        | Avslutat: {key: end
                    Slut;Ort      | -;A,;B                        | Slut: {key: end
                    Slut;Ort      | 30/11/2023;A,11/30/2023;B     | Slut: ignore   # 30/11/2023 | 11/30/2023   (?) vissa datum har dagen först
                    Start;Slut    | 30/11/2023;,;11/30/2023       | dates: [D/M/YYYY, M/D/YYYY];# (?) i vissa kolumner står dagen först
                    """)
    void aDateIsDraftedOnlyOfDates(String headings, String rows, String expected) {
        assertThat(draft("a.csv", "Titel;" + headings + "\nT;" + rows.replace(",", "\nT;") + "\n"))
                .contains(expected.replace(";#", "\n#"));
    }

    /// A description names no column `*` under `columns`.
    @Test
    void aColumnCalledAStarIsLeftAside() {
        assertThat(draft("a.csv", "Titel;Ort;*\nA;B;x\n"))
                .contains("\n\"*\": ignore   # en kolumn heter *")
                .doesNotContain("  \"*\"");
    }

    @Test
    void aListThatABarSeparatesIsDrafted() {
        assertThat(draft("a.csv", "Projektnr|Projektnamn|Status\nP-1|Ett, två|Avslutat\n"))
                .contains("\nseparator: \"|\"\n", "  Projektnamn: title   # Ett, två\n");
        assertThat(draft("a.csv", "Titel;Mål|Syfte\nA;B|C\n")).contains("separator: \";\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    economy.budget      | economy.budget
                    economy.budget.2023 | economy.budget.2023
                    registry-number     | [id, registry-number]
                    plan.start          | plan.start
                    Projekt-nr          | id
                    Projekt- namn       | title
                    Start- datum        | start
                    """)
    void aHeadingThatIsAKeyOrHasAHyphenIsKnown(String heading, String key) {
        assertThat(draft("a.csv", "Telefon;" + heading + "\n08;2023\n"))
                .contains("  " + heading + ": " + key + "   # 2023");
    }

    @Test
    void otherSheetsThatMayBeTheListAreNamed() {
        String rows = String.join("", Workbook.row(1, "Nr", "Namn"), Workbook.row(2, "a", "A"));
        byte[] years = new Workbook().sheet("2022", rows).sheet("2023", rows).bytes();
        byte[] pivot = new Workbook()
                .sheet("Pivot", Workbook.row(1, "Radetiketter", "Summa av Budget") + Workbook.row(2, "x", "=5"))
                .sheet("Data", rows)
                .bytes();
        byte[] more = new Workbook()
                .sheet("Kort", rows)
                .sheet("Allt", Workbook.row(1, "Projektnr", "Namn", "Status"))
                .bytes();

        assertThat(drafted("a.xlsx", years, Locale.of("sv")))
                .contains("\nsheet: \"2022\"\n# (?) Samma rubriker har också, och läses inte: 2023.");
        assertThat(drafted("a.xlsx", pivot, Locale.of("sv")))
                .contains(
                        "\nsheet: Data   # det första bladet med kända rubriker; övriga läses inte: Pivot\n", "Nr: id");
        assertThat(drafted("a.xlsx", more, Locale.of("sv")))
                .contains("\nsheet: Kort\n# (?) Fler kända rubriker har bladet Allt:");
    }

    @Test
    void amountsThatAreShownDividedAndNotAreAskedAbout() {
        byte[] bytes = new Workbook()
                .formats("General", "#,##0,")
                .sheet(
                        "B",
                        Workbook.row(1, "Titel", "Budget (tkr)")
                                + Workbook.row(2, "A").replace("</row>", "<c r='B2' s='1'><v>1200000</v></c></row>")
                                + Workbook.row(3, "B", "=800"))
                .bytes();
        assertThat(drafted("a.xlsx", bytes, Locale.of("sv")))
                .contains("Budget (tkr): ignore   # 1200000 | 800   (?) en del av beloppen visas delade med tusen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Datum;Konto;Belopp (kr);Ver.serie          | Belopp (kr): amount | Ver.serie: series
                    Datum;Konto;Belopp SEK;Projektkod          | Belopp SEK: amount | Projektkod: project
                    Datum;Kontonr;Debet (kr);Kredit (kr)       | Debet (kr): debit | Kredit (kr): credit
                    Datum;Kontonr;Debetbelopp;Kreditbelopp     | Debetbelopp: debit | Kreditbelopp: credit
                    Datum;Konto;Projekt;Belopp tkr             | Projekt: project | "Belopp tkr: {key: amount, times: 1000}"
                    """)
    void aListOfEntriesIsKnownByItsHeadingsWhateverUnitTheyName(String headings, String one, String other) {
        assertThat(draft("ledger/a.csv", headings + "\n2023-01-02;1510;5;5\n"))
                .contains("kind: entries", "  " + one + " ", "  " + other.replace("\"", "") + " ");
    }

    /// A description that says it twice is refused.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Debet;Kredit;Belopp | 5;;5 ;5;-5  | Debet: debit & Kredit: credit & Belopp: ignore   # 5 | (?) en annan kolumn har det redan: Debet, Kredit
                    Utfall;Debet;Kredit | 5;5; -5;;5  | Debet: debit & Kredit: credit & Utfall: ignore   # 5 | (?) en annan kolumn har det redan: Debet, Kredit
                    Debet;Kredit;Belopp | ;;5 ;;-5    | Belopp: amount & Debet: ignore & Kredit: ignore   # tom | (?) en annan kolumn har det redan: Belopp
                    Debet;Ort;Belopp    | 5;A;5 ;B;-5 | Belopp: amount & Debet: ignore   # 5 | (?) en annan kolumn har det redan: Belopp
                    Period;Ort;Belopp   | 202301;A;5 202302;B;-5 | Datum: date & Belopp: amount & Period: ignore   # 202301 | (?) en annan kolumn har det redan: Datum
                    """)
    void whatAnotherColumnOfEntriesSaysIsLeftAside(String headings, String rows, String uses, String why) {
        String draft = draft(
                "ledger/a.csv",
                "Datum;Konto;" + headings + "\n2023-01-31;6110;" + rows.replace(" ", "\n2023-01-31;6110;") + "\n");
        assertThat(draft).contains(uses.split(" & ", -1)).contains(why + "\n");
    }

    /// Whatever order the columns stand in, and the other one says why it has none.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Leverantör;Ver.nr;Belopp    | Fakturadatum    | Bokföringsdatum    | date    | 2023-01-03
                    Leverantör;Ver.nr;Belopp    | Fakturadatum    | Datum              | date    | 2023-01-03
                    Leverantör;Datum;Belopp     | Fakturanr       | Ver.nr             | voucher | 12
                    Leverantör;Datum;Ver.nr     | Fakturabelopp   | Belopp             | amount  | 5
                    Leverantör;Datum;Ver.nr     | Belopp          | Belopp exkl moms   | amount  | 5
                    Konto;Datum;Ver             | Utfall          | Belopp             | amount  | 5
                    Konto;Ver;Belopp            | Datum           | Bokföringsdatum    | date    | 2023-01-03
                    Konto;Datum;Ver;Belopp      | Projekt         | Projektkod         | project | 12
                    """)
    void ofTwoColumnsTheOneThatSaysItBestHasTheKey(String rest, String worse, String best, String key, String cell) {
        String cells = Stream.of(rest.split(";", -1))
                .map(each -> each.equals("Datum") ? "2023-01-09" : "7")
                .collect(Collectors.joining(";"));
        for (String headings : List.of(worse + ";" + best, best + ";" + worse)) {
            assertThat(draft("ledger/a.csv", rest + ";" + headings + "\n" + cells + ";" + cell + ";" + cell + "\n"))
                    .contains(
                            "  " + best + ": " + key + "   # " + cell + "\n",
                            "  " + worse + ": ignore   # " + cell + "   (?) en annan kolumn har redan den nyckeln\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D/K             | D;5 K;5           | (?) beloppen i Belopp är utan tecken
                    Typ             | debet;5 KREDIT;5  | (?) beloppen i Belopp är utan tecken
                    Debet/Kredit    | Debit;5 Credit;5  | (?) beloppen i Belopp är utan tecken
                    Dr/Cr           | Dr;5 Cr;5         | (?) beloppen i Belopp är utan tecken
                    D/K             | D;5 K;-5          | (?) ingen nyckel känns igen
                    D/K             | D;5 K;5-          | (?) ingen nyckel känns igen
                    D/K             | K;5 K;6           | (?) ingen nyckel känns igen
                    Typ             | D;5 K;5 X;5       | (?) ingen nyckel känns igen
                    """)
    void aColumnOfSidesBesideAmountsWithoutSignsIsAskedAbout(String heading, String rows, String expected) {
        String draft = draft(
                "ledger/a.csv",
                "Datum;Konto;" + heading + ";Belopp\n2023-01-31;6110;" + rows.replace(" ", "\n2023-01-31;6110;")
                        + "\n");
        assertThat(draft.lines().filter(line -> line.startsWith("  " + heading + ": ignore")))
                .singleElement()
                .asString()
                .contains(expected);
    }

    /// What lies where ledgers do is none of projects, and what run would miss is asked for.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Verifikationsnummer;Leverantör;Konto;Belopp exkl moms;Bokföringsdatum | supplier-ledger |
                    Verifikationsnr;Leverantörsnamn;Konto;Konterat belopp exklusive moms;Bokföringsdatum | supplier-ledger |
                    Ver.nr;Leverantör;Konto;Datum;Belopp inkl moms | supplier-ledger | amount
                    kopare_id;kopare;verifikationsnummer;leverantor;konto_nr;konto_text;belopp;datum | supplier-ledger |
                    Registreringsdatum;Verifikationsdatum;Verifikationsnummer;Konto;Redovisat belopp | entries |
                    Regdatum;Bokföringsdag;Verifikat;Kontokod;Nettobelopp | entries |
                    Period;Ver nr;Konto nr;Kontonamn;Belopp | entries |
                    Konto;Projekt;jan;feb;mar;Totalt | entries | date / month;amount / debit / credit
                    Radetiketter;Projekt;Period;Summa av Belopp | entries | account;amount / debit / credit
                    """)
    void aListOfTheLedgerIsDraftedAsOne(String headings, String kind, @Nullable String needed) {
        String cells = headings.replaceAll("[^;]*(?i:datum|bokföringsdag|period)[^;]*", "2023-01-01")
                .replaceAll("[^;0-9-]+", "5");
        String draft = draft("ledger/a.csv", headings + "\n" + cells + "\n");
        assertThat(draft)
                .contains("\nkind: " + kind)
                .doesNotContain("defaults:", "closed-if", "\nid:", "# id:", ": title", ": unit");
        assertThat(draft.lines().filter(line -> line.startsWith("# (?) Ingen kolumn")))
                .map(line -> line.replaceAll("# \\(\\?\\) Ingen kolumn verkar vara (.*), som varje rad.*", "$1"))
                .isEqualTo(needed == null ? List.of() : List.of(needed.split(";", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Konto;Datum;Summa av belopp                 | Summa av belopp: ignore   # 5   (?) kan vara amount
                    Konto;Datum;Belopp;Belopp inkl moms         | Belopp inkl moms: ignore   # 5   (?) ingen nyckel
                    Konto;Datum;Debet;Kredit;Belopp inkl moms   | Belopp inkl moms: ignore   # 5   (?) ingen nyckel
                    Vårt konto;Datum;Belopp                     | Vårt konto: ignore   # 5   (?) kan vara account
                    Konto;Trans.datum;Period;Ver;Belopp         | Trans.datum: date
                    Konto;Trans.datum;Period;Ver;Belopp         | Ver: voucher
                    """)
    void aHeadingOfTheLedgerIsKnownOrAskedAbout(String headings, String expected) {
        String cells =
                headings.replaceAll("[^;]*(?i:datum|period)[^;]*", "2023-01-01").replaceAll("[^;0-9-]+", "5");
        assertThat(draft("ledger/a.csv", headings + "\n" + cells + "\n")).contains("  " + expected);
    }

    @Test
    void namesWithTheNumberOfAnotherListAreAskedAbout() {
        assertThat(draft("a.csv", "Titel;Projektledare;StartDate;EndDate\nA;\"12;#Anna Ek\";2023;2024\n"))
                .contains(
                        "Projektledare: leader   # 12;#Anna Ek   (?) 12;#Anna Ek har ett nummer ur en annan lista",
                        "StartDate: start ",
                        "EndDate: {key: end");
    }

    /// Else neither the words nor the decimal sign of amounts that are left aside would be said of those that are not.
    @Test
    void whatIsTakenOffIsOfTheColumnsThatAreUsed() {
        assertThat(draft("a.csv", "Titel;Budget;Utfall\nA;5 €;1 250 tkr\nB;6;12 milj kr\n"))
                .doesNotContain("strip")
                .contains("Utfall: ignore");
        assertThat(draft("a.csv", "Titel;Budget;Utfall\nA;5 €;12 milj kr\n")).contains("\nstrip: [milj kr]\n");
        assertThat(draft("a.csv", "Titel;Konto;Belopp\nA;1510;5 tkr\n")).contains("Belopp: {key: amount, times: 1000}");
    }

    /// The number is stored in the unit that its format names, but for what the format itself divides by a thousand.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Budget       | #,##0 "tkr"           | {key: economy.budget, times: 1000}   # 5
                    Budget       | 0.0\\ "mnkr";-0.0      | {key: economy.budget, times: 1000000}
                    Budget       | #,##0\\ [$kr-41D]     | economy.budget   # 5
                    Budget       | _-* #,##0.00\\ "kr"_- | economy.budget   # 5
                    Budget       | #,##0,                | economy.budget   # 5
                    Budget       | #,##0, "tkr"          | economy.budget   # 5
                    Budget       | 0.0,, "mnkr"          | economy.budget   # 5
                    Budget (tkr) | #,##0,                | {key: economy.budget, times: 1}   # 5
                    Budget (tkr) | #,##0                 | {key: economy.budget, times: 1000}   # 5
                    Budget (tkr) | #,##0 "tkr"           | {key: economy.budget, times: 1000}   # 5
                    Budget (tkr) | #,##0 "kr"            | ignore   # 5   (?) rubriken säger en annan enhet än cellerna (kr):
                    Budget       | #,##0 "k"             | ignore   # 5   (?) k i cellernas talformat kan ändra
                    Budget       | #,##0 "tim"           | ignore   # 5   (?) tim i cellernas
                    Budget       | [h]:mm                | ignore   # 5   (?) h:mm i cellernas
                    Budget       | [$€-2] #,##0          | ignore   # 5   (?) beloppen är i en annan valuta än kronor: €
                    """)
    void theUnitOfANumberIsThatOfItsFormat(String heading, String format, String expected) {
        byte[] bytes = new Workbook()
                .formats("General", format)
                .sheet(
                        "B",
                        Workbook.row(1, "Titel", heading)
                                + Workbook.row(2, "A").replace("</row>", "<c r='B2' s='1'><v>5</v></c></row>"))
                .bytes();
        assertThat(drafted("a.xlsx", bytes, Locale.of("sv"))).contains(": " + expected);
    }

    /// What `check` refuses is not drafted without saying so.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Diarienr;Namn    | KS 1;A,KS 2;A        | id: {from: [Diarienr]}   # ingen
                    Diarienr;Namn    | KS 1;A,KS 1;B,KS 2;C | id: {from: [Diarienr, Namn]}   # den första
                    Diarienr;Namn    | KS 1;A,ks-1;A        | id: {from: [Diarienr]}   # (?) värdena är inte unika
                    Namn;Ort         | A;x,A;y              | id: {from: [Namn]}   # (?) värdena är inte unika
                    Projektnr;Namn   | RT 1;A,RT 1;B        | id: {from: [Projektnr, Namn]}
                    Projektnr;Namn   | p1;A,P1;B            | # one-project-per: Projektnr   # (?) samma id
                    Nr;Kommentar;Kommentar | 1;a;b          | # a   (?) två kolumner heter Kommentar
                    """)
    void whatWouldBeRefusedIsNotSure(String headings, String rows, String expected) {
        assertThat(draft("a.csv", headings + "\n" + rows.replace(",", "\n") + "\n"))
                .contains(expected);
    }

    /// Also behind so many values that no draft names them all.
    @Test
    void twoOfManyIdsAreSeen() {
        String rows = IntStream.range(0, 60).mapToObj(i -> i + ";A\n").collect(Collectors.joining());
        assertThat(draft("a.csv", "Projektnr;Namn\n" + rows)).doesNotContain("one-project-per");
        assertThat(draft("a.csv", "Projektnr;Namn\n" + rows + "59;B\n")).contains("# one-project-per: Projektnr");
    }

    @Test
    void theColumnOfTheCompanyIsNoneThatIsLeftAside() {
        assertThat(draft("a.csv", "Bolag;Datum;Konto;Belopp\nA;2023-01-01;1510;5\n"))
                .contains("\ncompany: {column: Bolag}\n")
                .doesNotContain("Bolag: ignore");
    }

    @Test
    void aValueBehindTheLastHeadingIsLeftAside() {
        assertThat(draft("a.csv", "Titel;Ort;\nA;B;\nC;D;x\n")).contains("\n\"*\": ignore   # ");
        assertThat(draft("a.csv", "Titel;Ort;\nA;B;\nC;D;\n")).doesNotContain("\"*\"");
    }

    /// A first sheet that explains the others is no list.
    @Test
    void theFirstSheetThatHasAListIsDrafted() {
        Workbook book = new Workbook()
                .sheet("Läs mig", Workbook.row(1, "Så här fyller du i listan"))
                .sheet("Tom", "");
        byte[] none = book.bytes();
        byte[] bytes = book.sheet("Projekt", Workbook.row(1, "Nr", "Namn") + Workbook.row(2, "a", "A"))
                .sheet("Arkiv", Workbook.row(1, "Nr", "Namn"))
                .bytes();

        assertThat(drafted("a.xlsx", bytes, Locale.of("sv"))).contains("\nsheet: Projekt\n", "Namn: title   # A");
        assertThat(ListDraft.of("a.xlsx", none, false, LocalDate.of(2024, 1, 1), Locale.of("sv")))
                .isInstanceOfSatisfying(
                        ListDraft.Drafted.Refused.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().args()).containsExactly("Tom", "Tom"));
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

    /// Together they would be an amount of nothing.
    @Test
    void rowsOfBudgetAreLeftOut() {
        assertThat(draft("ledger/a.csv", """
                        Period;Konto;Projekt;Belopp;Typ
                        202401;5010;77;10;Utfall
                        202401;5010;77;99;Budget 2024
                        202401;5010;77;7;IB
                        """))
                .contains(
                        "only: {Typ: [Utfall]}   # (?) andra rader (Budget 2024, IB) hoppas över",
                        "Belopp: amount   #",
                        "Typ: ignore   # Utfall | Budget 2024 | IB   (?) rader med budget eller prognos är inte",
                        "inte räknas med: only: {Typ: [Utfall]}\n");
    }

    @Test
    void amountsThatMayBeBudgetAreLeftAside() {
        assertThat(draft(
                        "ledger/a.csv",
                        "Period;Konto;Projekt;Belopp;Typ\n202401;5010;77;10;U\n202401;5010;77;99;Budget\n"))
                .contains(
                        "Belopp: ignore   # 10 | 99   (?) beloppen är både utfall och budget, eller bara budget (Typ)",
                        "(?) rader med budget eller prognos är inte utfall och får inte räknas med: only: {Typ: […]}",
                        "# (?) Ingen kolumn verkar vara")
                .doesNotContain("\nonly:");
        assertThat(draft(
                        "ledger/a.csv",
                        "Period;Konto;Projekt;Belopp;Text\n202401;5010;77;10;Budget\n202401;5010;77;9;Hyra\n"))
                .contains("Belopp: amount   #", "Text: ignore   # Budget | Hyra   (?) ingen nyckel");
    }

    @Test
    void lettersOfAnOldCodePageAreAskedAbout() {
        byte[] bytes = "Nr;Namn\n1;Miljövård\n".getBytes(Charset.forName("cp850"));
        assertThat(drafted("a.csv", bytes, Locale.of("sv")))
                .contains("encoding: windows-1252\n# (?) Inom ord står tecken", "skriv encoding: cp850 om");
    }

    private static String draft(String file, String list) {
        return drafted(file, list.getBytes(StandardCharsets.UTF_8), Locale.of("sv"));
    }

    private static String drafted(String file, byte[] bytes, Locale language) {
        return switch (ListDraft.of(file, bytes, file.startsWith("ledger/"), LocalDate.of(2024, 2, 3), language)) {
            case ListDraft.Drafted.Draft(String yaml) -> yaml;
            case ListDraft.Drafted.Refused refused -> refused.refusals().toString();
        };
    }
}
