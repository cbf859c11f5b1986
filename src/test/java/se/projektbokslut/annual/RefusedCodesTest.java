package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.ProjectBuilder.closed;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.ledger.SieLedger;

/// A refused entry whose project code could be read is said of the project whose actual lacks it.
class RefusedCodesTest {
    private static final String HEAD = "#SIETYP 4\n#GEN 20200131\n#ORGNR 5560000001\n#RAR 0 20190101 20191231\n";
    private static final String USED =
            "#VER A 1 20190201\n{\n#TRANS 5010 {6 \"P1\"} 100.00\n#TRANS 1930 {} -100.00\n}\n";

    /// What stands from line 10 on, and what is said.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing is refused  | #VER A 2 20190301;{;#TRANS 5010 {6 "P1"} 5.00;#TRANS 1930 {} -5.00;} |
            an amount           | #VER A 2 20190301;{;#TRANS 5010 {6 "P1"} 5O.00;#TRANS 1930 {} -5.00;} | P1 2019 1 s:12
            a longer code       | #VER A 2 20190301;{;#TRANS 5010 {6 "P1-långt"} 5O.00;#TRANS 1930 {} -5.00;} | P1-långt 2019 1 s:12
            two of them         | #VER A 2 20190301;{;#TRANS 5010 {6 "P1"} 5O.00;#TRANS 1930 {6 "P1"} -1O;} | P1 2019 2 s:12
            another's code      | #VER A 2 20190301;{;#TRANS 5010 {6 "P2"} 5O.00;#TRANS 1930 {} -5.00;} |
            no code             | #VER A 2 20190301;{;#TRANS 5010 {} 5O.00;#TRANS 1930 {6 "P1"} -5.00;} |
            no account          | #VER A 2 20190301;{;#TRANS "" {6 "P1"} 5.00;#TRANS 1930 {} -5.00;} | P1 2019 1 s:12
            a list left open    | #VER A 2 20190301;{;#TRANS 5010 {6 "P1";#TRANS 1930 {} -5.00;} | P1 2019 1 s:12
            a date for amount   | #VER A 2 20190301;{;#TRANS 5010 {6 "P1"} 20190301;#TRANS 1930 {} -5.00;} | P1 2019 1 s:12
            a voucher's date    | #VER A 2 20191301;{;#TRANS 5010 {6 "P1"} 5.00;#TRANS 1930 {} -5.00;} | P1 2019 1 s:12
            beside any voucher  | #TRANS 5010 {6 "P1"} 5.00 | P1 2019 1 s:10
            another year        | #VER A 2 20180301;{;#TRANS 5010 {6 "P1"} 5O.00;#TRANS 1930 {} -5.00;} |
            """)
    void everyRule(String rule, String rows, @Nullable String said) {
        String code = said != null && said.startsWith("P1-") ? "P1-långt" : "P1";
        String text = HEAD + USED.replace("P1", code) + rows.replace(";", "\n") + "\n";

        Compilation compilation = compiled(code, Map.of("ledger/s.se", text));

        assertThat(said(compilation)).isEqualTo(said == null ? "" : said);
        assertThat(Inputs.row(compilation.report(2019).processes(), ProcessFigures.TOTAL)
                        .actual())
                .as("its actual is the sum of what was read")
                .hasToString(rows.startsWith("#VER A 2 20190301;{;#TRANS 5010 {6 \"P1\"} 5.00") ? "105.00" : "100.00");
    }

    @Test
    void itIsAnErrorOfTheRunToo() {
        Compilation compilation = compiled(
                "P1", Map.of("ledger/s.se", HEAD + USED + "#VER A 2 20190301\n{\n#TRANS 5010 {6 \"P1\"} 5O.00\n}\n"));

        assertThat(compilation.overview().findings())
                .filteredOn(finding -> finding.code() == FindingCode.LEDGER_CODE_REFUSED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    /// What the other entries of the year are, and which words follow: the sum of the others, or that the actual is
    /// left empty.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            others on the code       | #TRANS 5010 {6 "P1"} 7.00 | 1-
            none on the code         | #TRANS 5010 {} 7.00       | -1
            another project's code   | #TRANS 5010 {6 "P2"} 7.00 | -1
            """)
    void theActualIsTheSumOfTheOthersOnlyWhereThereAreOthers(String rule, String other, String words) {
        String text = HEAD + "#VER A 1 20190201\n{\n" + other + "\n#TRANS 1930 {} -7.00\n}\n"
                + "#VER A 2 20190301\n{\n#TRANS 5010 {6 \"P1\"} 5O.00\n#TRANS 1930 {} -5.00\n}\n";

        Compilation compilation = compiled("P1", Map.of("ledger/s.se", text));

        assertThat(compilation.report(2019).findings())
                .filteredOn(finding -> finding.code() == FindingCode.LEDGER_CODE_REFUSED)
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.args().get(4) + "-" + finding.args().get(5))
                        .isEqualTo(words));
    }

    /// Where another file stands for it, nothing is lacking.
    @Test
    void aFileThatIsNotCountedLacksNothing() {
        String second = "#VER A 2 20190301\n{\n#TRANS 5010 {6 \"P1\"} 5.00\n#TRANS 1930 {} -5.00\n}\n";
        Compilation compilation = compiled(
                "P1",
                Map.of(
                        "ledger/s.se",
                        HEAD.replace("20200131", "20190331") + USED + "#TRANS 5010 {6 \"P1\"} 5.00\n",
                        "ledger/t.se",
                        HEAD + USED + second));

        assertThat(said(compilation)).isEmpty();
    }

    private static Compilation compiled(String code, Map<String, String> texts) {
        return Inputs.compiled(
                2020,
                Ledger.of(SieTexts.read(new TreeMap<>(texts)).toArray(SieLedger[]::new)),
                closed("a").start("2019-01").end("2019-12").code(code).build());
    }

    private static String said(Compilation compilation) {
        return compilation.report(2019).findings().stream()
                .filter(finding -> finding.code() == FindingCode.LEDGER_CODE_REFUSED)
                .map(finding -> finding.args().stream()
                        .limit(4)
                        .map(arg -> arg.replaceAll("ledger/|\\.se", ""))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
