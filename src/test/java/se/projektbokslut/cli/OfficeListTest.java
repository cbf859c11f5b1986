package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.documents.Workbook;

/// An office's own lists from files in a folder to what is published: what can be used is, and the rest is
/// named by its cell.
class OfficeListTest {
    private static final String DESCRIBED = """
            sheet: Projekt
            heading: 3
            columns:
              Projektnr: id
              Benämning: title
              Status: {key: status, values: {Avslutat: closed, Pågår: ongoing}}
              Start: start
              Slut: end
              Budget (tkr): {key: economy.budget, times: 1000}
              Projektledare: leader
            """;

    private static final String HEADINGS = Workbook.row(1, "Projektportfölj 2024")
            + Workbook.row(3, "Projektnr", "Benämning", "Status", "Start", "Slut", "Budget (tkr)", "Projektledare");

    @TempDir
    Path folder;

    @Test
    void whatIsWrongWithListsIsNamedByItsCellAndTheRestIsPublished() throws IOException {
        Office office = Office.withSixProjects(folder)
                .write("projects/portfolj.xlsx", portfolio(8, "P8"))
                .write("projects/portfolj.columns.yaml", DESCRIBED)
                .write("projects/last/encrypted.xlsx", container("EncryptedPackage"))
                .write("projects/last/old.xlsx", container("Workbook"))
                .write("projects/last/columns.yaml", DESCRIBED)
                .write("projects/borta.columns.yaml", DESCRIBED)
                .write("projects/odd.xlsx", portfolio(1, "X1"))
                .write("projects/odd.columns.yaml", DESCRIBED.replace("leader", "leadr"))
                .write("projects/raw.xlsx", portfolio(1, "R1"))
                .write("projects/raw.csv", "Namn;Telefon\nA;1\n");

        Office.Ended ended = office.run("--as-of=2024-12-31");

        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        List<String> refused = office.publishedLines("refused.csv");
        assertThat(refused)
                .contains("projects/portfolj.xlsx,13,6,P9,economy.budget,"
                        + "\"Projekt!F13: Kolumnen Budget (tkr): \"\"1.0000001\"\" blir delar av ett öre. Avrunda i"
                        + " listan till hela ören, eller ange rätt enhet (times: 1000 för tusental kronor).\"")
                .anyMatch(line -> line.startsWith("projects/last/encrypted.xlsx,1,,,,\"Arbetsboken är krypterad"))
                .anyMatch(line -> line.startsWith("projects/last/old.xlsx,1,,,,Filen är en arbetsbok i det äldre"))
                .anyMatch(line -> line.startsWith("projects/borta.columns.yaml,"))
                .anyMatch(line -> line.startsWith("projects/odd.columns.yaml,10,18,,columns.Projektledare,")
                        && line.contains("leader"))
                .anyMatch(line -> line.startsWith("projects/raw.xlsx,1,,,,") && line.contains("describe --write"))
                .anyMatch(line -> line.startsWith("projects/raw.csv,1,1,,,") && line.contains("describe --write"))
                .hasSize(8);
        assertThat(office.published("findings.csv"))
                .contains(
                        "projects/portfolj.xlsx,4,P1,2024,leader,LEADER_MISSING,warning,project-owner,Projekt!G4: Posten")
                .contains(
                        "projects/portfolj.xlsx,5,P2,2024,processes,PROCESS_MISSING,warning,project-leader,Projekt!5: P");
        assertThat(office.published("2024/projects-2024.csv")).contains("P8,Projekt P8,ongoing,");
        assertThat(office.published("index.html")).contains("projects/portfolj.xlsx:Projekt!F13");
        assertThat(office.command("check", "--as-of=2024-12-31").out())
                .contains("projects/portfolj.xlsx:Projekt!F13: error: ");

        office.write("projects/portfolj.xlsx", portfolio(3, "P4"));
        Office.Ended shrunk = office.run("--as-of=2024-12-31");
        assertThat(shrunk.code()).isEqualTo(5);
        assertThat(shrunk.err())
                .contains("are gone; first mend what is refused: ", "projects/borta.columns.yaml:1: ", "And 3 more")
                .doesNotContain("--accept-removals");
        for (String file :
                List.of("borta.columns.yaml", "last", "odd.columns.yaml", "odd.xlsx", "raw.xlsx", "raw.csv")) {
            FileTree.delete(office.input().resolve("projects/" + file));
        }
        assertThat(office.run("--as-of=2024-12-31").err()).contains("--accept-removals");
    }

    /// Who went on without the records would publish a report without them.
    @Test
    void aListThatLostAColumnIsNamedAndNobodyIsToldToGoOnWithoutIt() {
        String list = "Nr;Namn;Status;Slut\nP1;Ny portal;Avslutat;2023-12-31\nP2;E-faktura;Avslutat;2023-11-30\n";
        Office office =
                Office.empty(folder).write("projects/portfolj.csv", list).write("projects/portfolj.columns.yaml", """
                columns:
                  Nr: id
                  Namn: title
                  Status: {key: status, values: {Avslutat: closed}}
                  Slut: end
                """);
        assertThat(office.run("--as-of=2023-12-31").code()).isZero();
        Map<String, String> first = office.bytes();

        office.write("projects/portfolj.csv", list.replace("Slut\n", "Slutdag\n"));
        Office.Ended ended = office.run("--as-of=2023-12-31");

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(
                        "not published: 2 of the 2 records that were read last time are gone; first mend what is refused: "
                                + "projects/portfolj.csv:1: The list has no column Slut, ")
                .doesNotContain("--accept-removals");
        assertThat(office.command("check", "--as-of=2023-12-31").err()).isEqualTo(ended.err());
        assertThat(office.bytes()).isEqualTo(first);
    }

    /// Projects from the fourth row on, and one more whose budget is no whole number of öre.
    @Test
    void rowsThatShareAnIdAreNamedByTheirCells() {
        Office office = Office.empty(folder)
                .write("projects/portfolj.xlsx", portfolio(2, "p1"))
                .write("projects/portfolj.columns.yaml", DESCRIBED);

        assertThat(office.run("--as-of=2024-12-31").code()).isEqualTo(3);
        assertThat(office.publishedLines("refused.csv"))
                .anyMatch(line -> line.startsWith("projects/portfolj.xlsx,4,1,P1,id,\"Projekt!A4: ")
                        && line.contains("projects/portfolj.xlsx:Projekt!A5"))
                .anyMatch(line -> line.startsWith("projects/portfolj.xlsx,5,1,p1,id,\"Projekt!A5: ")
                        && line.contains("projects/portfolj.xlsx:Projekt!A4"));
    }

    /// One of the names has its letters in parts, as some systems write them.
    @Test
    void aListAndItsDescriptionBelongTogetherWhicheverWayTheirNamesAreWritten() {
        Office office = Office.empty(folder)
                .write("projects/två.xlsx", portfolio(1, "P1"))
                .write("projects/tva\u030a.columns.yaml", DESCRIBED)
                .write("ledger/o\u0308.csv", "Datum;Konto;Belopp;Ver\n2024-03-31;1510;100;1\n2024-03-31;3010;-100;1\n")
                .write("ledger/ö.columns.yaml", """
                        kind: entries
                        company: A
                        columns: {Datum: date, Konto: account, Belopp: amount, Ver: voucher}
                        """);

        Office.Ended ended = office.run("--as-of=2024-12-31");

        assertThat(ended.code())
                .as(ended.err() + office.published("refused.csv"))
                .isZero();
        assertThat(office.published("2024/manifest.json"))
                .contains("\"projects/två.xlsx\"")
                .contains("\"projects/tva\u030a.columns.yaml\"")
                .contains("\"ledger/o\u0308.csv\"");
    }

    /// Withheld ones too are not known to be none.
    @Test
    void vouchersThatListsDoNotTellAreNotCounted() throws IOException {
        String list = "Datum;Konto;Belopp\n2024-01-%1$s;1510;100\n2024-01-%1$s;3010;-100\n";
        Office office = Office.empty(folder)
                .write("projects/p.yaml", "id: p\ntitle: P\nstatus: closed\nend: 2024\n")
                .write("ledger/a.csv", list.formatted("10"))
                .write("ledger/b.csv", list.formatted("20"))
                .write("ledger/columns.yaml", """
                        kind: entries
                        company: A
                        columns: {Datum: date, Konto: account, Belopp: amount}
                        """);

        assertThat(office.run("--as-of=2024-12-31").code()).isEqualTo(3);

        List<String> headings = List.of(office.published("2024/annual-report-2024.csv")
                .lines()
                .findFirst()
                .orElseThrow()
                .split(",", -1));
        String total = office.published("2024/annual-report-2024.csv")
                .lines()
                .filter(line -> line.contains(",total,"))
                .findFirst()
                .orElseThrow();
        assertThat(total.split(",", -1)[headings.indexOf("vouchers")]).isEmpty();
        assertThat(total.split(",", -1)[headings.indexOf("entries")]).isEqualTo("0");
    }

    private static byte[] portfolio(int projects, String last) {
        StringBuilder rows = new StringBuilder(HEADINGS);
        IntStream.rangeClosed(1, projects)
                .forEach(i -> rows.append(Workbook.row(
                        i + 3, i == projects ? last : "P" + i, "Projekt P" + i, "Pågår", "2024", "", "=12.5", "")));
        if (projects > 1) {
            rows.append(Workbook.row(projects + 5, "P9", "Nio", "Pågår", "2024", "", "=1.0000001", "Kim"));
        }
        return new Workbook().sheet("Projekt", rows.toString()).bytes();
    }

    /// A file of the container in which older and encrypted workbooks lie.
    private static byte[] container(String entry) {
        byte[] bytes = new byte[600];
        bytes[0] = (byte) 0xD0;
        bytes[1] = (byte) 0xCF;
        byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 300, name.length);
        return bytes;
    }

    /// A description that several lists share is told of once.
    @Test
    void aWordOfADescriptionThatIsCutIsNamedOnce() throws IOException {
        String columns = "columns: {Nr: id, Namn: title, Läge: status}\n";
        Office office = Office.withSixProjects(folder)
                .write("projects/nu/a.csv", "Nr;Namn;Läge\na;A;closed\n")
                .write("projects/nu/b.csv", "Nr;Namn;Läge\nb;B;closed\n")
                .write("projects/nu/columns.yaml", "missing:\n  - saknas #1\n" + columns);
        office.run("--as-of=2024-12-31");
        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(line -> line.startsWith("projects/nu/columns.yaml,"))
                .singleElement()
                .asString()
                .startsWith("projects/nu/columns.yaml,2,,,,TEXT_CUT,warning,finance-office,`missing` ");
    }

    @Test
    void aFolderIsNoList() throws IOException {
        Files.createDirectories(folder.resolve("projects"));
        Office.Ended ended =
                Office.execute("describe", folder.resolve("projects").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines().getFirst()).contains("projects: this is a folder; name a list");
    }

    /// By the folder that it lies in, and not by headings such as those of projects.
    @Test
    void whatIsDraftedOfALedgerIsReadAsItIs() throws IOException {
        Office office =
                Office.empty(folder).write("ledger/lev.csv", """
                        Verifikationsnummer;Leverantör;Konto;Belopp exkl moms;Fakturadatum;Bokföringsdatum;Förvaltning
                        101;Bolaget;6110;1000,00;2023-12-30;2024-01-02;Ekonomi
                        """).write("ledger/matris.csv", "Projekt;Ansvar\nP1;5\n");
        Path ledger = office.input().resolve("ledger");

        assertThat(Office.execute(
                                "describe", "--write", ledger.resolve("lev.csv").toString())
                        .code())
                .isZero();
        assertThat(Office.execute("describe", ledger.resolve("matris.csv").toString())
                        .out())
                .contains("\nkind: entries\n", "# (?) Ingen kolumn verkar vara account, ");
        Files.delete(ledger.resolve("matris.csv"));
        Office.Ended ended = office.run("--as-of=2024-12-31");

        assertThat(office.publishedLines("refused.csv")).hasSize(1);
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    @Test
    void aFileOfAnotherEndingIsNoList() throws IOException {
        Path file = Files.writeString(folder.resolve("a.columns.yaml"), "columns: {Nr: id, Namn: title}\n");
        Office.Ended ended = Office.execute("describe", file.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines().getFirst())
                .contains("a.columns.yaml: no list by its name; name a list that ends in .csv, .xlsx or .json");
    }
}
