package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.Thorough;

/// Ledger files that are read but contradict themselves or lack something, through the whole program: each is a
/// finding that names file and line, account and difference; what is an error stops a strict run.
class LedgerContradictionsTest {
    @TempDir
    Path folder;

    private static final String LEDGER = """
            #FLAGGA 0
            #SIETYP 4
            #ORGNR 212000-0001
            #RAR 0 20190101 20191231
            #KONTO 1510 Kundfordringar
            #KONTO 3010 Intäkter
            #IB 0 1510 50.00
            #UB 0 1510 150.00
            #RES 0 3010 -100.00
            #VER A 1 20190301
            {
            #TRANS 1510 {} 100.00
            #TRANS 3010 {} -100.00
            }
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    @Thorough
    void eachIsAFinding(String code, String changed, String by, String row, String says) {
        isAFinding(code, changed, by, row, says);
    }

    /// A warning and an error; what each rule finds is tested where the rules are.
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isAFinding(String code, String changed, String by, String row, String says) {
        Office office = Office.withSixProjects(folder).write("ledger/2019.se", LEDGER.replace(changed, by));
        boolean error = row.endsWith("error,");

        Office.Ended checked = office.command("check", "--lang=en");
        assertThat(checked.code()).isEqualTo(error ? 3 : 0);
        assertThat(checked.out()
                        .lines()
                        .filter(line -> line.startsWith("ledger/2019.se:") && line.contains(": error: ")))
                .hasSize(error ? 1 : 0)
                .allMatch(line -> line.contains(says));
        assertThat(office.command("check", "--projektbokslut.ledger.strict=true")
                        .code())
                .isEqualTo(error ? 5 : 0);

        Office.Ended ended = office.run("--lang=en", "--projektbokslut.ledger.strict=true");
        assertThat(ended.code()).isEqualTo(error ? 5 : 0);
        if (error) {
            assertThat(ended.errLines()).singleElement().asString().contains("ledger/2019.se:", code, says);
            assertThat(office.output().resolve("2019")).doesNotExist();
        }
        assertThat(office.run("--lang=en").code()).isEqualTo(error ? 3 : 0);
        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(line -> line.contains("," + code + ","))
                .singleElement()
                .asString()
                .startsWith("ledger/2019.se," + row)
                .contains(says);
    }

    static Stream<Arguments> isAFinding() {
        return ledgers()
                .filter(ledger ->
                        List.of("SIE_ACCOUNT_UNDECLARED", "SIE_BALANCE_DIFFERS").contains(ledger.get()[0]));
    }

    static Stream<Arguments> ledgers() {
        return Stream.of(
                Arguments.of(
                        "SIE_OUTSIDE_FISCAL_YEAR",
                        "#VER",
                        "#VER A 2 20180101\n{\n#TRANS 1510 {} 1\n#TRANS 3010 {} -1\n}\n#VER",
                        "10,,2019,#RAR,SIE_OUTSIDE_FISCAL_YEAR,warning,",
                        "2"),
                Arguments.of(
                        "SIE_ACCOUNT_UNDECLARED",
                        "#KONTO 3010 Intäkter\n",
                        "",
                        ",,2019,#KONTO,SIE_ACCOUNT_UNDECLARED,warning,",
                        "3010"),
                Arguments.of(
                        "SIE_PROJECT_UNKNOWN",
                        "#TRANS 3010 {}",
                        "#UNDERDIM 61 Del 6\n#TRANS 3010 {61 D}",
                        "14,,2019,#UNDERDIM,SIE_PROJECT_UNKNOWN,warning,",
                        "1"),
                Arguments.of(
                        "SIE_VOUCHER_UNBALANCED",
                        "#TRANS 3010 {} -100.00\n",
                        "#TRANS 3010 {} -100.00\n#TRANS 1930 {} -0.50\n",
                        "10,,2019,#VER,SIE_VOUCHER_UNBALANCED,error,",
                        "0.50"),
                Arguments.of(
                        "SIE_BALANCE_DIFFERS",
                        "#UB 0 1510 150.00",
                        "#UB 0 1510 149.99",
                        "8,,2019,#UB,SIE_BALANCE_DIFFERS,error,",
                        "1510: 0.01"),
                Arguments.of(
                        "SIE_RESULT_DIFFERS",
                        "#RES 0 3010 -100.00",
                        "#RES 0 3010 -130.00",
                        "9,,2019,#RES,SIE_RESULT_DIFFERS,error,",
                        "3010: 30.00"),
                Arguments.of(
                        "LEDGER_VOUCHER_REPEATED",
                        "#VER",
                        "#VER A 1 20190301\n{\n#TRANS 1510 {} 100.00\n#TRANS 3010 {} -100.00\n}\n#VER",
                        "15,,2019,#VER,LEDGER_VOUCHER_REPEATED,error,",
                        "A 1 2019-03-01"),
                Arguments.of(
                        "SIE_CHECKSUM",
                        "#FLAGGA 0\n",
                        "#FLAGGA 0\n#KSUMMA\n#PROGRAM x\n#KSUMMA 1\n",
                        "4,,2019,#KSUMMA,SIE_CHECKSUM,error,",
                        ""));
    }
}
