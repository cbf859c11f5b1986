package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.Ledgers.ver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger;

/// A balance that a file states in a way that cannot be used is not known: the row of its account has
/// none, nor has the total, whatever the other accounts have.
class BalancesUnusedTest {
    private static final String WHOLE = "#IB 0 1510 50.00\n#IB 0 2510 -50.00\n#UB 0 1510 150.00\n#UB 0 2510 -150.00\n";

    /// Opening and closing balance of accounts 15, of 25 and of all, and the findings' rows.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all can be used       | -                 | -                                    | 50 150 -50 -150 0 0 |
            closing is refused    | #UB 0 1510 150.00 | #UB 0 1510 15O.00                    | 50 - -50 -150 0 - | #UB 1510 A,total
            closing has no amount | #UB 0 1510 150.00 | #UB 0 1510                           | 50 - -50 -150 0 - | #UB 1510 A,total
            closing is too large  | #UB 0 1510 150.00 | #UB 0 1510 100000000000000.01        | 50 - -50 -150 0 - | #UB 1510 A,total
            closing stands twice  | #UB 0 1510 150.00 | #UB 0 1510 150.00;#UB 0 1510 150.50  | 50 - -50 -150 0 - | #UB 1510 A,total
            twice the same        | #UB 0 1510 150.00 | #UB 0 1510 150.00;#UB 0 1510 150.00  | 50 150 -50 -150 0 0 |
            beside others of it   | #UB 0 1510 150.00 | #UB 0 1510 150.00;#UB 0 1520 1x00    | 50 - -50 -150 0 - | #UB 1520 A,total
            opening is refused    | #IB 0 1510 50.00  | #IB 0 1510 5O.00                     | - 150 -50 -150 - 0 | #IB 1510 A,total
            opening stands twice  | #IB 0 1510 50.00  | #IB 0 1510 50.00;#IB 0 1510 51.00    | - 150 -50 -150 - 0 | #IB 1510 A,total
            year before refused   | #IB 0 1510 50.00  | #UB -1 1510 5O.00                    | - 150 -50 -150 - 0 | #IB 1510 A,total
            year before, IB used  | #IB 0 1510 50.00  | #IB 0 1510 50.00;#UB -1 1510 5O.00   | 50 150 -50 -150 0 0 |
            an earlier year       | #IB 0 1510 50.00  | #IB 0 1510 50.00;#UB -2 1510 5O.00   | 50 150 -50 -150 0 0 |
            year is refused       | #UB 0 1510 150.00 | #UB O 1510 150.00                    | 50 - -50 -150 0 - | #UB 1510 A,total
            another year refused  | #UB 0 1510 150.00 | #UB 0 1510 150.00;#UB O 1510 150.00  | 50 150 -50 -150 0 0 |
            account is missing    | #UB 0 1510 150.00 | #UB 0 "" 150.00                      | 50 - -50 - 0 -    | #UB – A,B,total
            of no process         | -                 | #UB 0 1930 1O                        | 50 150 -50 -150 0 - | #UB 1930 unassigned,total
            """)
    void everyRule(String rule, String instead, String rows, String balances, @Nullable String found) {
        String header = instead.equals("-")
                ? WHOLE + (rows.equals("-") ? "" : rows + "\n")
                : WHOLE.replace(instead, rows.replace(";", "\n"));

        Compilation compilation = compiled(Map.of("ledger/s.se", file("5560000001", "20200131", header)));

        assertThat(balances(compilation)).isEqualTo(balances);
        assertThat(found(compilation)).isEqualTo(found == null ? "" : "s " + found);
    }

    /// What another company has does not stand in place of all.
    @Test
    void anotherCompanyMakesNoWhole() {
        Compilation compilation = compiled(Map.of(
                "ledger/s.se",
                file("5560000001", "20200131", WHOLE.replace("#UB 0 1510 150.00", "#UB 0 1510 15O.00")),
                "ledger/t.se",
                file("5560000019", "20200131", WHOLE)));

        assertThat(balances(compilation)).isEqualTo("100 - -100 -300 0 -");
        assertThat(found(compilation)).isEqualTo("s #UB 1510 A,total");
    }

    /// A file whose vouchers are counted elsewhere is the year's where all other accounts tie.
    @Test
    void theOthersStillTellWhichFileIsTheYears() {
        String list = "#SIETYP 1\n#GEN 20200201\n#ORGNR 5560000001\n#RAR 0 20190101 20191231\n";
        Compilation compilation = compiled(Map.of(
                "ledger/s.se",
                list + WHOLE.replace("#UB 0 1510 150.00", "#UB 0 1510 15O.00"),
                "ledger/t.se",
                file("5560000001", "20190301", "")));

        assertThat(balances(compilation)).isEqualTo("50 - -50 -150 0 -");
        assertThat(found(compilation)).isEqualTo("s #UB 1510 A,total");
    }

    /// What the year before closed with is not known of the account.
    @Test
    void theYearAfterIsNotComparedWithIt() {
        Compilation compilation = compiled(Map.of(
                "ledger/s.se",
                file("5560000001", "20200131", WHOLE.replace("#UB 0 2510 -150.00", "#UB 0 2510 -15O.00")),
                "ledger/t.se",
                "#SIETYP 4\n#GEN 20210131\n#ORGNR 5560000001\n#RAR 0 20200101 20201231\n"
                        + "#UB 0 1510 250.00\n#UB 0 2510 -250.00\n"
                        + ver("A", 1, "20200201", "1510 - 100.00", "2510 - -100.00") + "\n"));

        assertThat(compilation.overview().findings())
                .extracting(finding -> finding.code())
                .doesNotContain(FindingCode.SIE_BALANCE_DIFFERS);
    }

    private static String file(String company, String written, String header) {
        return "#SIETYP 4\n#GEN " + written + "\n#ORGNR " + company + "\n#RAR 0 20190101 20191231\n" + header
                + ver("A", 1, "20190201", "1510 - 100.00", "2510 - -100.00") + "\n";
    }

    private static Compilation compiled(Map<String, String> texts) {
        return Inputs.compiled(
                2021, Ledger.of(SieTexts.read(new TreeMap<>(texts)).toArray(SieLedger[]::new)));
    }

    private static String balances(Compilation compilation) {
        List<ProcessFigures> rows = compilation.report(2019).processes();
        return Stream.of(Inputs.CUSTOMER, Inputs.SUPPLIER, ProcessFigures.TOTAL)
                .map(id -> Objects.requireNonNull(Inputs.row(rows, id).ledger()))
                .flatMap(row -> balances(row))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> balances(LedgerFigures row) {
        return Stream.of(row.openingBalance(), row.closingBalance())
                .map(money -> money == null ? "-" : money.toString().replace(".00", ""));
    }

    private static String found(Compilation compilation) {
        return compilation.report(2019).findings().stream()
                .filter(finding -> finding.code().name().startsWith("LEDGER_BALANCE_"))
                .map(finding -> finding.at().file().replaceAll("ledger/|\\.se", "") + " "
                        + finding.args().get(0) + " " + finding.args().get(2) + " "
                        + finding.args()
                                .get(3)
                                .replace(", ", ",")
                                .replace(Inputs.CUSTOMER, "A")
                                .replace(Inputs.SUPPLIER, "B"))
                .collect(Collectors.joining("; "));
    }
}
