package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.ledger.SieLedger.VoucherCount;

/// How the rows of vouchers are read: each line beside the group that it makes, or the reason why it is refused.
class SieEntriesTest {
    /// Separated by `|`: the row without its `#`, and the group as `year account project entries debit credit`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    TRANS 1910 {} 100.00                           | 2019 1910 - 1 100.00 0.00
                    TRANS 1910 {} -100.00                          | 2019 1910 - 1 0.00 100.00
                    TRANS 1910 {} 100                              | 2019 1910 - 1 100.00 0.00
                    TRANS 1910 {} -756                             | 2019 1910 - 1 0.00 756.00
                    TRANS 1910 {} 1.5                              | 2019 1910 - 1 1.50 0.00
                    TRANS 1910 {} .20                              | 2019 1910 - 1 0.20 0.00
                    TRANS 1910 {} -.5                              | 2019 1910 - 1 0.00 0.50
                    TRANS 1910 {} -0.00                            | 2019 1910 - 1 0.00 0.00
                    TRANS 1910 {} 007.10                           | 2019 1910 - 1 7.10 0.00
                    TRANS 1910 {} "100.00"                         | 2019 1910 - 1 100.00 0.00
                    TRANS "1910" {} "-100.00" "20190304" "x"       | 2019 1910 - 1 0.00 100.00
                    TRANS 1910 {} 100,25                           | 2019 1910 - 1 100.25 0.00
                    TRANS 1910 {} 100000000000000                  | 2019 1910 - 1 100000000000000.00 0.00
                    TRANS FEL {} 1.00                              | 2019 FEL - 1 1.00 0.00
                    TRANS 0123 {} 1.00                             | 2019 0123 - 1 1.00 0.00
                    TRANS 1234567890123456789 {} 1.00              | 2019 1234567890123456789 - 1 1.00 0.00
                    TRANS 1910 {6 "P1"} 1.00                       | 2019 1910 P1 1 1.00 0.00
                    TRANS 1910 {6 P1} 1.00                         | 2019 1910 P1 1 1.00 0.00
                    TRANS 1910 {"6" "P1"} 1.00                     | 2019 1910 P1 1 1.00 0.00
                    TRANS 1910 {1 "K" 6 "P1" 20 "V"} 1.00          | 2019 1910 P1 1 1.00 0.00
                    TRANS 1910 {6 P1 1 K 6 "P1"} 1.00              | 2019 1910 P1 1 1.00 0.00
                    TRANS 1910 {6 P1 6 P2} 1.00                    | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {6 "a long code of one" 6 "a long code of one"} 1 | 2019 1910 a long code of one 1 1.00 0.00
                    TRANS 1910 { 6 "P1" } 1.00                     | 2019 1910 P1 1 1.00 0.00
                    TRANS 1910 {6 "projekt nummer 1"} 1.00         | 2019 1910 projekt nummer 1 1 1.00 0.00
                    TRANS 1910 {6 "a}b{c"} 1.00                    | 2019 1910 a}b{c 1 1.00 0.00
                    TRANS 1910 {6 "1820\\A012"} 1.00               | 2019 1910 1820\\A012 1 1.00 0.00
                    TRANS 1910 {6 "a\\"b"} 1.00                    | 2019 1910 a"b 1 1.00 0.00
                    TRANS 1910 {1 "6"} 1.00                        | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {6 ""} 1.00                         | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 { } 1.00                            | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 1.00                                | 2019 1910 - 1 1.00 0.00
                    TRANS 1910{}1.00                               | 2019 1910 - 1 1.00 0.00
                    TRANS "1910  " {" 6 " "P1      "} " 1.00 "     | 2019 1910 P1 1 1.00 0.00
                    TRANS 1910 {6 "   "} 1.00                      | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {6 "a long code of an object   "} 1 | 2019 1910 a long code of an object 1 1.00 0.00
                    trans 1910 {} 1.00                             | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {} 1.00 20181231                    | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {} 1 20181231 "x"                   | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {} "1" 123 "x"                      | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {} 1.00 123                         | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {} 1.00 20190304 "{ #VER }" 1 "S"   | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {} 1.00 20190304 "not closed        | 2019 1910 - 1 1.00 0.00
                    TRANS 1910 {} 1.00 "" "" 0 "S" more than known | 2019 1910 - 1 1.00 0.00
                    """)
    void aRowMakesAGroup(String row, String group) {
        SieLedger ledger = SieSamples.read(SieSamples.voucher("#" + row));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(SieSamples.groups(ledger)).containsExactly(group);
    }

    /// Zeros behind the second decimal say nothing; a comma before them is one before decimals.
    @ParameterizedTest
    @ValueSource(strings = {"400.0000", "400.00000000", "400,0000", "\"400.0000\""})
    void decimalsThatAreZerosAreRead(String amount) {
        SieLedger ledger = SieSamples.read(SieSamples.voucher("#TRANS 1910 {} " + amount, "#TRANS 1920 {} -1.2500"));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(SieSamples.groups(ledger)).containsExactly("2019 1910 - 1 400.00 0.00", "2019 1920 - 1 0.00 1.25");
    }

    @Test
    void blanksAndTabsSeparateAndSurround() {
        SieLedger ledger = SieSamples.read(SieSamples.voucher(" \t#TRANS\t1910\t{\t6\t\"P1\"\t}\t1.00 \t "));
        assertThat(SieSamples.groups(ledger)).containsExactly("2019 1910 P1 1 1.00 0.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    TRANS 1910 {} 1.234                     | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.000                     | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.0010                    | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.x000                    | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.0x00                    | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.                        | SIE_AMOUNT_INVALID
                    TRANS 1910 {} +1.00                     | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.00-                     | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1e3                       | SIE_AMOUNT_INVALID
                    TRANS 1910 {} "1 000.00"                | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.000,00                  | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1 000.00                  | SIE_AMOUNT_INVALID
                    TRANS 1910 {} -1 000,00 20190304 "x"    | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 12 345 678                | SIE_AMOUNT_INVALID
                    TRANS 1910 {} ""                        | SIE_AMOUNT_INVALID
                    TRANS 1910 {} -                         | SIE_AMOUNT_INVALID
                    TRANS 1910 {}                           | SIE_AMOUNT_INVALID
                    TRANS 1910 {} {} 1.00                   | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 1.00"x"                   | SIE_AMOUNT_INVALID
                    TRANS 1910 {} 100000000000000.01        | SIE_AMOUNT_TOO_LARGE
                    TRANS 1910 {} 1000000000000000000       | SIE_AMOUNT_TOO_LARGE
                    TRANS 1910 {} -99999999999999999999.00  | SIE_AMOUNT_TOO_LARGE
                    TRANS 1910 {1 "K" 1.00                  | SIE_OBJECT_LIST_OPEN
                    TRANS "" {} 1.00                        | SIE_ACCOUNT_MISSING
                    """)
    void aRowThatCannotBeReadIsRefused(String row, Problem problem) {
        SieLedger ledger = SieSamples.read(SieSamples.voucher("#" + row, "#TRANS 1920 {} 5.00"));
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.at().toString()).isEqualTo("ledger/x.se:5:0");
            assertThat(refusal.field()).isEqualTo("#TRANS");
            assertThat(refusal.args()).isEmpty();
        });
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.refusedEntries()).isEqualTo(1);
        assertThat(SieSamples.groups(ledger)).containsExactly("2019 1920 - 1 5.00 0.00");
        assertThat(SieSamples.codes(ledger)).doesNotContain(FindingCode.SIE_VOUCHER_UNBALANCED);
    }

    @Test
    void aControlCharacterInAKeyIsRefused() {
        SieLedger ledger =
                SieSamples.read(SieSamples.voucher("#TRANS 19\010 {} 1.00", "#TRANS 1910 {6 \"P\u0007\"} 1.00"));
        assertThat(SieSamples.problems(ledger))
                .containsExactly(Problem.SIE_CONTROL_CHARACTER, Problem.SIE_CONTROL_CHARACTER);
    }

    @Test
    void correctionsAreNotSummed() {
        SieLedger ledger = SieSamples.read(SieSamples.voucher(
                "#BTRANS 1910 {} 3.00", "#RTRANS 1910 {} 1.00", "#TRANS 1910 {} 1.00", "#TRANS 1920 {} -1.00"));
        assertThat(SieSamples.groups(ledger)).containsExactly("2019 1910 - 1 1.00 0.00", "2019 1920 - 1 0.00 1.00");
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void theYearIsTheVouchersDate() {
        SieLedger ledger = SieSamples.read(SieSamples.file(
                "#VER A 1 20181231",
                "{",
                "#TRANS 1910 {} 1 20190101",
                "#TRANS 1920 {} -1",
                "}",
                "#VER A 2 20190101",
                "{",
                "#TRANS 1910 {} 1",
                "#TRANS 1920 {} -1",
                "}"));
        assertThat(SieSamples.groups(ledger))
                .containsExactly(
                        "2018 1910 - 1 1.00 0.00",
                        "2018 1920 - 1 0.00 1.00",
                        "2019 1910 - 1 1.00 0.00",
                        "2019 1920 - 1 0.00 1.00");
        assertThat(ledger.through().values().stream().map(Object::toString))
                .containsExactly("2018-12-31", "2019-01-01");
    }

    @ParameterizedTest
    @CsvSource({"20190229", "20191301", "2019", "''", "20190a04", "00000101"})
    void entriesOfAVoucherWithoutADateAreRefused(String date) {
        SieLedger ledger = SieSamples.read(SieSamples.file(
                "#VER A 1 \"%s\" x".formatted(date),
                "{",
                "#TRANS 1910 {} 1",
                "#TRANS 1920 {} -1",
                "}",
                "#VER A 2 20190304",
                "{",
                "#TRANS 1910 {} 1",
                "#TRANS 1920 {} -1",
                "}"));
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.SIE_VOUCHER_DATE);
            assertThat(refusal.at().toString()).isEqualTo("ledger/x.se:3:0");
            assertThat(refusal.field()).isEqualTo("#VER");
            assertThat(refusal.args()).containsExactly("2");
        });
        assertThat(ledger.entries()).isEqualTo(4);
        assertThat(ledger.refusedEntries()).isEqualTo(2);
        assertThat(SieSamples.groups(ledger)).hasSize(2);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void entriesOutsideOfAVoucherAreRefused() {
        SieLedger ledger = SieSamples.read(SieSamples.file(
                "#TRANS 1910 {} 1",
                "#VER A 1 20190304",
                "{",
                "#TRANS 1910 {} 1",
                "#TRANS 1920 {} -1",
                "}",
                "#TRANS 1910 {} 1"));
        assertThat(SieSamples.problems(ledger))
                .containsExactly(Problem.SIE_ENTRY_OUTSIDE_VOUCHER, Problem.SIE_ENTRY_OUTSIDE_VOUCHER);
        assertThat(ledger.entries()).isEqualTo(4);
        assertThat(ledger.refusedEntries()).isEqualTo(2);
    }

    @Test
    void aVoucherMayLackItsOpeningBraceSeriesAndNumber() {
        SieLedger ledger = SieSamples.read(SieSamples.file(
                "#VER \"\" \"\" 20190304", "#TRANS 1910 {} 1", "#TRANS 1920 {} -1", "}", "#VER B 7 20190304"));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.vouchers()).contains(new VoucherCount(2019, "total", 1));
    }

    @Test
    void aVoucherCountsOnceInEveryProcessThatItTouches() {
        SieLedger ledger = SieSamples.read(SieSamples.file(
                "#VER A 1 20190304",
                "{",
                "#TRANS 1510 {} 2",
                "#TRANS 1511 {} -1",
                "#TRANS 2610 {} -1",
                "}",
                "#VER A 2 20190305",
                "{",
                "#TRANS 1510 {} 2",
                "#TRANS 1910 {} -2",
                "}",
                "#VER A 3 20190305",
                "{",
                "}"));
        assertThat(ledger.vouchers())
                .containsExactly(
                        new VoucherCount(2019, "kundreskontra", 2),
                        new VoucherCount(2019, "moms", 1),
                        new VoucherCount(2019, "total", 2),
                        new VoucherCount(2019, "unassigned", 1));
    }

    @Test
    void lineEndsAreLfCrlfOrCrAndTheLastMayBeMissing() {
        String text = "#FLAGGA 0\n\n#VER A 1 20190304\n{\n#TRANS 1910 {} 1\n#TRANS 1920 {} x\n}\n\u001A";
        for (String end : List.of("\n", "\r\n", "\r")) {
            SieLedger ledger = SieSamples.read(SieSamples.ascii(text.replace("\n", end)));
            assertThat(SieSamples.groups(ledger)).containsExactly("2019 1910 - 1 1.00 0.00");
            assertThat(ledger.refusals().getFirst().at().line()).isEqualTo(6);
            assertThat(ledger.findings()).isEmpty();
        }
        String open = "#FLAGGA 0\n#VER A 1 20190304\n#TRANS 1910 {} 1";
        assertThat(SieSamples.groups(SieSamples.read(SieSamples.ascii(open))))
                .containsExactly("2019 1910 - 1 1.00 0.00");
    }
}
