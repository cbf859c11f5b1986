package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.ProjectBuilder.closed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieReading;

/// What the finding about a code that the ledger never carried says of where it may be.
class CodeHintsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P1      | p1 0100 X    | p1
            100     | 0100 200     | 0100, 200
            P-17    | P17 P18      | P17, P18
            1040    | 10401 10402  | 10401, 10402
            KOMMUN  | KOMUN ANNAT  | KOMUN
            P1      | ZZ99         | –
            """)
    void theNearestCodesAreNamed(String code, String carried, String nearest) throws Exception {
        String rows = List.of(carried.split(" ", -1)).stream()
                .map(c -> "#TRANS 6410 {6 \"" + c + "\"} 1.00\n#TRANS 2440 {} -1.00\n")
                .collect(Collectors.joining());
        assertThat(args(code, "#DIM 1 \"Enhet\"\n" + voucher(rows))).containsExactly(code, nearest, "–");
    }

    @Test
    void anotherDimensionThatHasTheCodeOrIsCalledProjectIsNamed() throws Exception {
        String named = "#DIM 20 \"Projekt \"\n#DIM 6 \"Projekt\"\n#DIM 1 \"Enhet\"\n#OBJEKT 1 \"100\" \"x\"\n";
        String row = voucher("#TRANS 6410 {1 \"100\" 20 \"P1\"} 1.00\n#TRANS 2440 {} -1.00\n");
        assertThat(args("P1", named + row)).containsExactly("P1", "–", "#DIM 20 \"Projekt\" (ledger/x.se)");
        assertThat(args("P1", "#OBJEKT 7 \" P1 \" \"x\"\n" + row))
                .containsExactly("P1", "–", "#DIM 20 (ledger/x.se); #DIM 7 (ledger/x.se)");
        assertThat(args("100", "#OBJEKT 1 100 x\n" + row)).containsExactly("100", "–", "#DIM 1 (ledger/x.se)");
    }

    @Test
    void soIsOneThatOnlyEntriesName() throws Exception {
        String row = voucher("#TRANS 6410 {1 \"100\" 20 \" P1 \" 7 \"x\"} 1.00\n#TRANS 2440 {20 \"P2\"} -1.00\n");
        assertThat(args("P1", row)).containsExactly("P1", "–", "#DIM 20 (ledger/x.se)");
        assertThat(args("P1", "#DIM 20 \"Aktivitet\"\n#OBJEKT 20 P3 x\n" + row))
                .containsExactly("P1", "–", "#DIM 20 \"Aktivitet\" (ledger/x.se)");
        assertThat(args("P3", row)).containsExactly("P3", "–", "–");
    }

    /// The entry that carries it is refused, or states another project too.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#TRANS 6410 {6 \"P1\"} +1.00\n",
                "#TRANS 6410 {{6 \"P1\"}} 1.00\n",
                "#TRANS 6410 {6 \"P1\" 6 \"P2\"} 1.00\n"
            })
    void filesOfWhichEntriesAreNotReadAreNamed(String row) throws Exception {
        assertThat(args("P1", voucher(row + "#TRANS 2440 {} -1.00\n"))).containsExactly("P1", "–", "–", "ledger/x.se");
    }

    private static String voucher(String rows) {
        return "#RAR 0 20190101 20191231\n#VER A 1 20190304\n{\n" + rows + "}\n";
    }

    private List<String> args(String code, String text) throws Exception {
        Path file = Files.write(folder.resolve("x.se"), text.getBytes(StandardCharsets.US_ASCII));
        SieLedger ledger = SieReading.ledger(file, "ledger/x.se", AccountMap.of(Inputs.SETTINGS)::processOf);
        Compilation compilation = Inputs.compiled(
                2019,
                Inputs.Ledger.of(ledger),
                closed("a").start("2019").end("2019").code(code).build());
        var yearly = compilation.report(2019).findings().stream()
                .filter(f -> f.code() == FindingCode.LEDGER_CODE_UNKNOWN)
                .toList();
        assertThat(compilation.overview().findings())
                .filteredOn(f -> f.code() == FindingCode.LEDGER_CODE_UNKNOWN)
                .singleElement()
                .isEqualTo(yearly.getFirst());
        return yearly.getFirst().args();
    }
}
