package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;

/// Ledger files that cannot be used, through the whole program: each is named with what is wrong and what to
/// do, and every other file counts.
class LedgerInputTest {
    @TempDir
    Path folder;

    private static final String HEAD = "#FLAGGA 0\n#SIETYP 4\n#ORGNR 212000-0001\n#RAR 0 20190101 20191231\n";
    private static final String VOUCHER = "#VER A 1 20190301\n{\n#TRANS 1510 {} 100.00\n#TRANS 3010 {} -100.00\n}\n";
    private static final String SUPPLIERS =
            "kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum\n";

    /// What the ledger's columns of the year are when only the good file counts.
    private static final String GOOD = ",1,2,100.00,100.00,";

    /// All in one night: what is wrong with one is said of it alone.
    @Test
    void aFileThatCannotBeUsedIsNamedAndTheOthersCount() {
        List<Unusable> files = files().toList();
        Office office = Office.withSixProjects(folder).write("ledger/good.se", HEAD + VOUCHER);
        files.forEach(file -> office.write(file.path(), file.content().getBytes(StandardCharsets.ISO_8859_1)));

        Office.Ended ended = office.run("--lang=en");

        assertThat(ended.code()).isEqualTo(3);
        List<String> refusals =
                office.publishedLines("refused.csv").stream().skip(1).toList();
        assertThat(refusals).hasSize(files.size());
        assertThat(files)
                .allSatisfy(file -> assertThat(refusals)
                        .as(file.what())
                        .filteredOn(line -> line.startsWith(file.path() + ","))
                        .singleElement()
                        .asString()
                        .contains(file.refused()));
        assertThat(office.published("2019/annual-report-2019.csv")).contains(GOOD);
        assertThat(office.run("--lang=en").code()).as("an unchanged night").isEqualTo(3);
    }

    /// @param name of which only the extension matters; each has a folder of its own
    /// @param content a character for each byte
    /// @param refused what `refused.csv` says of it
    private record Unusable(String what, String name, String content, String refused) {
        String path() {
            return "ledger/" + what.replace(' ', '-').toLowerCase(Locale.ROOT) + "/" + name;
        }
    }

    private static Stream<Unusable> files() {
        return Stream.of(
                new Unusable(
                        "a web page", "bad.SE", "<!DOCTYPE html><html><body>Logga in</body></html>", "web page (HTML)"),
                new Unusable(
                        "SIE 5", "bad.sie", "<?xml version=\"1.0\"?><Sie xmlns=\"http://www.sie.se/sie5\"/>", "SIE 5"),
                new Unusable(
                        "UTF-16",
                        "bad.se",
                        new String((HEAD + VOUCHER).getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1),
                        "UTF-16"),
                new Unusable(
                        "cut off",
                        "bad.se",
                        "#FLAGGA 0\n#KSUMMA\n" + VOUCHER,
                        "2,,,#KSUMMA,The file is cut off: #KSUMMA begins but does not end."),
                new Unusable(
                        "a long line",
                        "bad.se",
                        HEAD + VOUCHER + "#PROSA " + "x".repeat(40 << 20),
                        "10,,,,The line is longer"),
                new Unusable("an empty file", "bad.si", "", "The file is empty"),
                new Unusable(
                        "euro",
                        "bad.se",
                        HEAD + "#VALUTA EUR\n" + VOUCHER,
                        "5,,,#VALUTA,The file is kept in another currency"),
                new Unusable("only zeros", "bad.se", "\0".repeat(5000), "not a SIE file"),
                new Unusable(
                        "zeros in a row",
                        "bad.se",
                        HEAD.replace("0001", "0002") + "#VER A 1 20190301\n{\n#TRANS 15\0" + "10 {} 1\n}\n",
                        "7,,,#TRANS,The record has the invisible control character U+0000"),
                new Unusable(
                        "an amount of a million million million",
                        "bad.se",
                        HEAD.replace("0001", "0002") + "#VER A 1 20190301\n{\n#TRANS 1510 {} 1000000000000000000\n}\n",
                        "7,,,#TRANS,The entry's amount is greater"),
                new Unusable(
                        "amounts whose sum overflows",
                        "bad.se",
                        HEAD + "#VER A 1 20190301\n{\n" + "#TRANS 1510 {} 99999999999999\n".repeat(1000) + "}\n",
                        "The amounts in the file are together greater"),
                new Unusable(
                        "supplier amounts whose sum overflows",
                        "bad.csv",
                        SUPPLIERS + "1,x,1,y,2,6100,z,1000000000000.00,2019-01-02\n".repeat(92_500),
                        "The sum of the file's amounts is too large"),
                new Unusable(
                        "another table", "bad.csv", "namn;belopp\n1;2\n", "holds the headings of a supplier ledger"));
    }

    @Test
    void aFolderThatIsNamedLikeAFileIsNoFile() throws IOException {
        Office office = Office.withSixProjects(folder).write("ledger/good.se", HEAD + VOUCHER);
        Files.createDirectories(office.input().resolve("ledger/folder.se"));

        assertThat(office.run().code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains(GOOD);
    }

    @Test
    @Thorough
    void aFileThatCannotBeReadIsNamed() throws Exception {
        Office office = Office.withSixProjects(folder)
                .write("ledger/good.se", HEAD + VOUCHER)
                .write("ledger/locked.se", HEAD + VOUCHER);
        Path locked = office.input().resolve("ledger/locked.se");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(
                !Files.isReadable(locked) || Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "whoever runs this may read every file, and there is no setpriv to take that right away");

        String withoutTheRight =
                "[ $(id -u) != 0 ] || exec setpriv --bounding-set=-dac_override,-dac_read_search \"$@\"";
        assertThat(OfficeProcess.after(withoutTheRight, office).start().waitFor())
                .isEqualTo(3);
        assertThat(OfficeProcess.errors(office)).content().startsWith("refusals: 1 (0 of 6 records), errors: 0; see ");
        assertThat(office.published("refused.csv")).contains("ledger/locked.se,1,");
        assertThat(office.published("2019/annual-report-2019.csv")).contains(GOOD);
    }

    /// Each file's sums can be counted, those of both cannot: none wraps, and what can be counted is.
    @Test
    void filesWhoseSumsOverflowTogetherAreWithheldAndNamed() {
        String huge = "#VER A 1 20190301\n{\n" + "#TRANS 1510 {} 90000000000000\n".repeat(500)
                + "#TRANS 3010 {} -90000000000000\n".repeat(500) + "}\n";
        Office office = Office.withSixProjects(folder)
                .write("ledger/good.se", HEAD + VOUCHER)
                .write("ledger/huge.se", HEAD.replace("0001", "0002") + huge)
                .write("ledger/huge2.se", HEAD.replace("0001", "0003") + huge)
                .write("ledger/huge.csv", SUPPLIERS + "1,x,1,y,2,6100,z,900000000000.00,2019-01-02\n".repeat(90_000));

        assertThat(office.run().code()).isEqualTo(3);
        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(line -> line.contains("LEDGER_TOO_LARGE,error"))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("ledger/huge.csv", "ledger/huge2.se");
        assertThat(office.published("2019/annual-report-2019.csv"))
                .contains(",2,1002,45000000000000100.00,45000000000000100.00,");
    }

    @Test
    void howASupplierLedgerIsWrittenStandsInTheLogAndNoValueOfARowDoes() throws IOException {
        var utf16 = new ByteArrayOutputStream();
        utf16.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        utf16.writeBytes((SUPPLIERS + "777,Hemligstad,888,Hemligfirma,2,6100,z,\"12,50\",2019-01-02\n")
                .replace("datum", "bokforingsdatum")
                .getBytes(StandardCharsets.UTF_16LE));
        Office office = Office.withSixProjects(folder)
                .write("ledger/a.csv", utf16.toByteArray())
                .write(
                        "ledger/b.csv",
                        SUPPLIERS.replace(',', ';').replace("\n", "\r\n")
                                + "777;Hemligstad;889;Hemligfirma;2;6100;z;13.50;2019-01-03\r\n");

        assertThat(office.run().code()).isZero();

        List<String> log = Files.readAllLines(office.state().resolve("projektbokslut.log"));
        assertThat(log)
                .filteredOn(line -> line.contains("ledger/a.csv"))
                .singleElement()
                .asString()
                .contains(
                        "INFO",
                        "UTF-16LE with a byte order mark, separator ,, decimal comma, LF, 9 columns, bokforingsdatum for datum");
        assertThat(log)
                .filteredOn(line -> line.contains("ledger/b.csv"))
                .singleElement()
                .asString()
                .contains("INFO", "UTF-8, separator ;, decimal point, CRLF, 9 columns");
        assertThat(String.join("\n", log)).doesNotContain("Hemlig", "12,50", "13.50");
    }
}
