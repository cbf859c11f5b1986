package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.Ledgers.ver;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.ledger.SieLedger;

/// A file that can hold only balances, `s`, beside `t`, which holds the year's only voucher, of 400: what it states is
/// used, and checked where it was written when all of that had been booked.
class BalancesOnlyTest {
    private static final String YEAR = "#RAR 0 20190101 20191231";

    /// Opening and closing balance of 2019, and what the findings about balances name; `-` where there is none.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            written later      | 1 | 20200201 | UB 1400.00 | 20200115 | YEAR | 1000.00 1400.00 |
            the same day       | 2 | 20200115 | UB 1400.00 | 20200115 | YEAR | 1000.00 1400.00 |
            written before     | 3 | 20200101 | UB 1400.00 | 20200115 | YEAR | 1000.00 1400.00 |
            named last         | 1 | 20200201 | UB 1400.00 | 20200115 | YEAR, named a | 1000.00 1400.00 |
            beside IB          | 1 | 20200201 | UB 1400.00 | 20200115 | YEAR, IB 1000.00 | 1000.00 1400.00 |
            beside a month     | 3 | 20200201 | UB 1400.00 | 20190301 | YEAR | 1000.00 1400.00 |
            beside no RAR      | 1 | 20200201 | UB 1400.00 | 20200115 | | 1000.00 1400.00 |
            beside a list      | 1 | 20200201 | UB 1400.00 | | | 1000.00 1400.00 |
            type 4             | 4 | 20200201 | UB 1400.00 | 20200115 | YEAR | 1000.00 1400.00 |
            wrong              | 1 | 20200201 | UB 1400.01 | 20200115 | YEAR | 1000.00 1400.01 | s 2019 BALANCE -0.01
            a month's          | 1 | 20200201 | UB 1000.00 | 20200115 | YEAR | 1000.00 1000.00 | s 2019 BALANCE 400.00
            wrong, no RAR      | 1 | 20200201 | UB 1400.01 | 20200115 | | 1000.00 - | s 2019 BALANCE -0.01, t MISSING
            wrong, a list      | 1 | 20200201 | UB 1400.01 | | | 1000.00 - | s 2019 BALANCE -0.01, t MISSING
            beside a right one | 1 | 20200201 | UB 1400.01 | 20200115 | YEAR, IB 1000.00, UB 1400.00 | \
            1000.00 1400.00 | s 2019 BALANCE -0.01
            written too early  | 1 | 20200101 | UB 1400.01 | 20200115 | YEAR | 1000.00 - | t MISSING
            of a day in May    | 1 | 20190515 | UB 1400.01 | 20190115 | YEAR | 1000.00 - | t MISSING
            months to come     | 1 | 20200201 | UB 1400.01 | 20190301 | YEAR | 1000.00 - | t MISSING
            no opening balance | 1 | 20200201 | UB only 1400.00 | 20200115 | YEAR | - 1400.00 |
            """)
    void everyRule(
            String rule,
            int type,
            String written,
            String closing,
            @Nullable String otherWritten,
            @Nullable String other,
            String balances,
            @Nullable String found) {
        Map<String, String> texts = new TreeMap<>();
        String opening = closing.contains("only") ? "" : "#IB 0 1510 1000.00\n";
        texts.put(
                "ledger/s.se",
                head(type, written) + YEAR + "\n" + opening + "#UB 0 1510 " + closing.replaceAll("[^0-9.]", "") + "\n");
        String lines = other == null ? "" : "#" + other.replace(", named a", "").replace(", ", "\n#") + "\n";
        texts.put(
                other != null && other.contains("named a") ? "ledger/a.se" : "ledger/t.se",
                head(4, otherWritten)
                        + lines.replace("#YEAR", YEAR).replaceAll("#(IB|UB) ", "#$1 0 1510 ")
                        + ver("A", 1, "20190201", "1510 - 400.00", "3110 - -400.00") + "\n");

        Compilation compilation =
                Inputs.compiled(2020, Ledger.of(SieTexts.read(texts).toArray(SieLedger[]::new)));

        LedgerFigures total =
                Objects.requireNonNull(Inputs.row(compilation.report(2019).processes(), ProcessFigures.TOTAL)
                        .ledger());
        assertThat(Objects.toString(total.openingBalance(), "-") + " " + Objects.toString(total.closingBalance(), "-"))
                .isEqualTo(balances);
        assertThat(compilation.overview().findings().stream()
                        .filter(finding -> finding.code().name().matches("SIE_.*_DIFFERS|LEDGER_BALANCE_MISSING"))
                        .map(finding -> finding.at().file().replaceAll("ledger/|\\.se", "")
                                + (finding.code().name().endsWith("_MISSING")
                                        ? " MISSING"
                                        : " " + finding.year() + " BALANCE "
                                                + finding.args().get(1).replace("1510: ", "")))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(found == null ? "" : found);
    }

    private static String head(int type, @Nullable String written) {
        return "#SIETYP " + type + "\n" + (written == null ? "" : "#GEN " + written + "\n") + "#ORGNR 5560000001\n";
    }
}
