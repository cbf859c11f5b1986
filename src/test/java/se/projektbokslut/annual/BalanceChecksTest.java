package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.Ledgers.head;
import static se.projektbokslut.annual.Ledgers.sie;
import static se.projektbokslut.annual.Ledgers.ver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger;

/// Balances over all files of a company's year: what a single one of them says against its own entries is no
/// fault where they tie together.
class BalanceChecksTest {
    /// What the findings about balances name, file by file; empty where everything ties.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, Ledger ledger, String expected) {
        assertThat(Inputs.compiled(2020, ledger).overview().findings().stream()
                        .filter(finding -> finding.code().name().startsWith("SIE_")
                                || finding.code().name().equals("LEDGER_BALANCE_MISSING"))
                        .map(finding ->
                                finding.at().file() + " " + finding.code() + " " + String.join(" ", finding.args()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "each month goes on from the one before",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                month(2, "#IB 0 1510 107.00", "#UB 0 1510 207.00")),
                        ""),
                arguments(
                        "each month states the year's opening balance",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                month(2, "#IB 0 1510 7.00", "#UB 0 1510 207.00")),
                        ""),
                arguments(
                        "only the last month states what the year has become",
                        Ledger.of(month(1, "#IB 0 1510 7.00"), month(2, "#UB 0 1510 207.00")),
                        ""),
                arguments(
                        "a year without any voucher that has moved contradicts itself",
                        Ledger.of(quiet("a", "#IB 0 1510 7.00", "#UB 0 1510 107.00")),
                        "ledger/a.se SIE_BALANCE_DIFFERS 1 1510: -100.00"),
                arguments(
                        "so do several such files",
                        Ledger.of(
                                quiet("a", "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                quiet("b", "#IB 0 1510 7.00", "#UB 0 1510 7.00")),
                        "ledger/a.se SIE_BALANCE_DIFFERS 1 1510: -100.00"),
                arguments(
                        "not one that has not moved", Ledger.of(quiet("a", "#IB 0 1510 7.00", "#UB 0 1510 7.00")), ""),
                arguments(
                        "nor one beside a file with vouchers of the year",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                quiet("b", "#IB 0 1510 7.00", "#UB 0 1510 107.00")),
                        ""),
                arguments(
                        "each month states what the whole year became",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 207.00"),
                                month(2, "#IB 0 1510 7.00", "#UB 0 1510 207.00")),
                        ""),
                arguments(
                        "where only a later month states an opening balance, it is asked alone",
                        Ledger.of(month(1), month(2, "#IB 0 1510 107.00", "#UB 0 1510 207.00")),
                        "ledger/01.se LEDGER_BALANCE_MISSING 5560000001 #IB 2019 "),
                arguments(
                        "what does not tie together is told of the last one",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                month(2, "#IB 0 1510 110.00", "#UB 0 1510 210.00")),
                        "ledger/02.se SIE_BALANCE_DIFFERS 1 1510: -3.00"),
                arguments(
                        "a month that contradicts itself and the year is told of",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 100.00"),
                                month(2, "#IB 0 1510 107.00", "#UB 0 1510 207.00")),
                        "ledger/01.se SIE_BALANCE_DIFFERS 1 1510: 7.00"),
                arguments(
                        "a missing month explains a difference",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                month(3, "#IB 0 1510 177.00", "#UB 0 1510 277.00")),
                        ""),
                arguments(
                        "a result may be of the month or of the year",
                        Ledger.of(
                                month(1, "#RES 0 3010 -100.00"),
                                month(2, "#RES 0 3010 -200.00"),
                                month(3, "#RES 0 3010 -100.00")),
                        ""),
                arguments(
                        "a closing balance of the first month only is said to be none of the year",
                        Ledger.of(month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"), month(2)),
                        "ledger/02.se LEDGER_BALANCE_MISSING 5560000001 #UB 2019 "),
                arguments(
                        "a company without balances is named",
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                sie(
                                        "b.se",
                                        head("5560000002", 2019, "20200101"),
                                        "#FNAMN Bolaget",
                                        ver("A", 1, "20190101", "1510 - 1.00", "3010 - -1.00"))),
                        "ledger/b.se LEDGER_BALANCE_MISSING Bolaget #IB, #UB 2019 "));
    }

    /// Company B owns 1000.00 on the same row, at days that are no year's ends: nobody knows what it was at the year's.
    @ParameterizedTest
    @CsvSource({
        "#RAR 0 20190701 20191231, 1000.00, -, -",
        "#RAR 0 20190701 20200630, 1000.00, -, -",
        "#RAR 0 20190701 20191231, 0.00, 7.00, 107.00",
        "#RAR 0 20190101 20191231, 1000.00, 1007.00, 1107.00"
    })
    void aBalanceOfACompanyWithAnotherFiscalYearIsNotLeftOutOfARow(
            String fiscalYear, String amount, String opening, String closing) {
        AnnualReport report = Inputs.compiled(
                        2020,
                        Ledger.of(
                                month(1, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                sie(
                                        "b.se",
                                        "#GEN 20200101\n#ORGNR 556000-0002\n" + fiscalYear,
                                        "#FNAMN Bolaget",
                                        "#IB 0 1510 " + amount,
                                        "#UB 0 1510 " + amount,
                                        ver("A", 1, "20190801", "6410 - 1.00", "2440 - -1.00"))))
                .report(2019);
        ProcessFigures.LedgerFigures row = Objects.requireNonNull(report.processes().stream()
                .filter(process -> process.process().equals(Inputs.CUSTOMER))
                .findFirst()
                .orElseThrow()
                .ledger());
        assertThat(Objects.toString(row.openingBalance(), "-")).isEqualTo(opening);
        assertThat(Objects.toString(row.closingBalance(), "-")).isEqualTo(closing);
    }

    /// A file that states no opening balance opens with what the year before closed; where that is not stated, or only
    /// of a part of that year, or it states one itself, it is another matter.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20190115 | #UB 0 1510 1000.00 |                     | #UB 0 1510 1400.00 |
            20190115 | #UB 0 1510 1000.00 |                     | #UB 0 1510 1500.00 | -100.00
            20180715 | #UB 0 1510 1000.00 |                     | #UB 0 1510 1400.00 |
            20190115 | #PROSA x           |                     | #UB 0 1510 1400.00 |
            20190115 | #UB 0 1510 1000.00 | #IB 0 1930 5.00     | #UB 0 1510 1400.00 | -1000.00
            20190115 | #UB 0 1510 1000.00 | #UB -1 1510 1000.00 | #UB 0 1510 1500.00 | -100.00
            """)
    void whatTheYearBeforeClosedIsWhatAYearBeginsWith(
            String generated, String before, @Nullable String opening, String closing, @Nullable String expected) {
        Map<String, String> texts = Map.of(
                "ledger/2018.se",
                "#SIETYP 4\n" + head("5560000001", 2018, generated) + "\n#IB 0 1510 0.00\n" + before + "\n"
                        + ver("A", 1, "20180115", "1510 - 1000.00", "3010 - -1000.00") + "\n",
                "ledger/2019.se",
                "#SIETYP 4\n" + head("5560000001", 2019, "20200115") + "\n" + (opening == null ? "" : opening) + "\n"
                        + closing + "\n" + ver("A", 1, "20190115", "1510 - 400.00", "3010 - -400.00") + "\n");

        Ledger ledger = Ledger.of(SieTexts.read(texts).toArray(SieLedger[]::new));

        assertThat(Inputs.compiled(2020, ledger).overview().findings().stream()
                        .filter(finding -> finding.code() == FindingCode.SIE_BALANCE_DIFFERS)
                        .map(finding -> finding.at().file() + " " + finding.args()))
                .isEqualTo(expected == null ? List.of() : List.of("ledger/2019.se [1, 1510: " + expected + "]"));
    }

    private static SieLedger quiet(String name, String... lines) {
        return sie(name + ".se", head("5560000001", 2019, "20200131"), String.join("\n", lines));
    }

    private static SieLedger month(int month, String... lines) {
        String date = "20190" + month + "15";
        return sie(
                "0" + month + ".se",
                head("5560000001", 2019, "20190" + (month + 1) + "01"),
                ver("A", month, date, "1510 - 100.00", "3010 - -100.00"),
                String.join("\n", lines));
    }
}
