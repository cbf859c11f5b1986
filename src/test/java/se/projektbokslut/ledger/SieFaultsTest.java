package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// What is misplaced, missing or mistyped in a file that is otherwise one: nothing is lost beside it, and each
/// cause is said once, at its line.
class SieFaultsTest {
    private static final List<String> BOTH = List.of("2019 1910 P1 2 300.00 0.00", "2019 2440 - 2 0.00 300.00");

    private static String vouchers(String between) {
        return "#FLAGGA 0\n#VER A 1 20190304\n{\n#TRANS 1910 {6 P1} 100.00\n#TRANS 2440 {} -100.00\n}\n" + between
                + "#VER A 2 20190305\n{\n#TRANS 1910 {6 P1} 200.00\n#TRANS 2440 {} -200.00\n}\n";
    }

    /// What stands behind a cut nobody knows. A voucher may be closed in the line of its last entry, and a file of old
    /// times has no braces at all.
    @Test
    void aFileThatEndsWithinAVoucherIsSaidToBeCutOff() {
        String whole = vouchers("");
        int brace = whole.lastIndexOf("\n{\n") + 2;
        int objects = whole.lastIndexOf("{}") + 2;
        for (int end : List.of(brace - 2, brace, whole.indexOf("200.00") + 3, objects, whole.length() - 2)) {
            SieLedger ledger = SieSamples.read(SieSamples.ascii(whole.substring(0, end)));
            assertThat(SieSamples.finding(ledger, FindingCode.SIE_CUT_OFF))
                    .as("%s", end)
                    .isPresent();
        }
        for (String text : List.of(" 20190305 \"Faktura {5}", " 20190305 \"Faktura {5}\"", " 20190305 \"F \\\" {5}")) {
            SieLedger ledger = SieSamples.read(SieSamples.ascii(whole.substring(0, whole.length() - 3) + text));
            assertThat(SieSamples.finding(ledger, FindingCode.SIE_CUT_OFF))
                    .as(text)
                    .isPresent();
        }
        for (String not : List.of(
                whole,
                whole.substring(0, whole.length() - 3) + " 20190305 \"Faktura {5}\" }",
                whole.stripTrailing(),
                whole.stripTrailing() + "\r\n \u001A\n",
                whole.replace("\n}", " }"),
                whole.replace("{\n", "").replace("}\n", ""),
                whole + "#VER A 3 20190306 {}\n",
                whole + "#UB 0 1910 300.00\n")) {
            SieLedger ledger = SieSamples.read(SieSamples.ascii(not));
            assertThat(SieSamples.finding(ledger, FindingCode.SIE_CUT_OFF))
                    .as(not)
                    .isEmpty();
        }
    }

    /// A page break is no text, and neither is what pads a block of a disk.
    @ParameterizedTest
    @CsvSource({"12, U+000C", "11, U+000B", "0, U+0000", "26, U+001A", "7, U+0007", "127, U+007F"})
    void aControlCharacterBetweenVouchersIsNamedAndNothingIsLost(int character, String named) {
        for (String between : List.of("%c", "%c\n", "\n%c%c\n%c")) {
            String mark = between.replace("%c", Character.toString(character));
            SieLedger ledger = SieSamples.read(SieSamples.ascii(vouchers(mark)));
            assertThat(ledger.refusals()).isEmpty();
            assertThat(SieSamples.groups(ledger)).isEqualTo(BOTH);
            assertThat(ledger.findings()).first().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.SIE_CONTROL_CHARACTER);
                assertThat(finding.at().line()).isEqualTo(mark.startsWith("\n") ? 8 : 7);
                assertThat(finding.args().get(1)).contains(named);
            });
        }
    }

    @Test
    void aControlCharacterBesideABraceOrInATextIsNamed() {
        String text = vouchers("").replace("{\n", "\f{\f\n").replace("}\n", "\f}\f\n");
        assertThat(SieSamples.groups(SieSamples.read(SieSamples.ascii(text)))).isEqualTo(BOTH);
        for (String row : List.of(" 20190304 \"a\fb\"", " 20190304 a\0b", " \u0001", "\f")) {
            SieLedger ledger =
                    SieSamples.read(SieSamples.ascii(vouchers("").replace(" 100.00\n", " 100.00 " + row + "\n")));
            assertThat(ledger.refusals()).as(row).isEmpty();
            assertThat(SieSamples.groups(ledger)).isEqualTo(BOTH);
            assertThat(SieSamples.finding(ledger, FindingCode.SIE_CONTROL_CHARACTER)
                            .orElseThrow()
                            .at()
                            .line())
                    .isEqualTo(4);
        }
    }

    /// Nothing is split at such a character: `19^Z10` is neither account 19 nor an amount of 10 kronor.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#TRANS 19\u001A10 {} 1.00",
                "#TRANS 19\f10 {} 1.00",
                "#TRANS 1910 {} 1\u000B0.00",
                "#TRANS\f1910 {} 1.00",
                "#TRANS 1910 {6 \"P\0\"} 1.00"
            })
    void aControlCharacterInWhatFiguresAreMadeOfRefusesTheRow(String row) {
        SieLedger ledger = SieSamples.read(SieSamples.voucher("#TRANS 1910 {} 5.00", row));
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.SIE_CONTROL_CHARACTER);
            assertThat(refusal.at().line()).isEqualTo(6);
            assertThat(refusal.args().getFirst()).matches("U\\+00..");
        });
        assertThat(SieSamples.groups(ledger)).containsExactly("2019 1910 - 1 5.00 0.00");
        assertThat(ledger.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\u001A", "\u001A\r\n", "\r\n\u001A\u001A \r\n"})
    void theEndMarkOfOldSystemsIsNoPartOfTheLastLine(String end) {
        String text = vouchers("").strip();
        assertThat(SieSamples.read(SieSamples.ascii(text + end)).findings()).isEmpty();
        SieLedger entryLast = SieSamples.read(SieSamples.ascii(text.substring(0, text.length() - 2) + end));
        assertThat(SieSamples.groups(entryLast)).isEqualTo(BOTH);
        assertThat(entryLast.refusals()).isEmpty();
    }

    @Test
    void aLineEndOfTwoCarriageReturnsIsOne() {
        String text = vouchers("").replace("-200.00", "x").replace("\n", "\r\r\n");
        SieLedger ledger = SieSamples.read(SieSamples.ascii(text));
        assertThat(ledger.refusals()).extracting(r -> r.at().line()).containsExactly(10);
        assertThat(ledger.refusedEntries()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'#VER \"A\" 20190304 \"Prov\"', SIE_VOUCHER_NUMBER",
        "'#VER A 20190304', SIE_VOUCHER_NUMBER",
        "'#VER A 20190304 \"\" 20190305', SIE_VOUCHER_NUMBER",
        "'#VER 20190304 \"Prov\"', SIE_VOUCHER_NUMBER",
        "'#VER 20190304', SIE_VOUCHER_NUMBER",
        "'#VER 1 20190304 \"Prov\" 20190304', SIE_VOUCHER_NUMBER",
        "'#VER A 1 2019-03-04', SIE_VOUCHER_DATE",
        "'#VER A 1 \"2019 03 04\"', SIE_VOUCHER_DATE",
        "'#VER A 1 20190230', SIE_VOUCHER_DATE",
        "'#VER A', SIE_VOUCHER_DATE"
    })
    void aVoucherWithoutNumberOrDateIsOneRefusalAtItsLine(String voucher, Problem problem) {
        SieLedger ledger = SieSamples.read(
                SieSamples.ascii(vouchers(voucher + "\n{\n#TRANS\n#TRANS 1910 {} x\n#TRANS 2440 {} -9.00\n}\n")));
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.at().line()).isEqualTo(7);
            assertThat(refusal.field()).isEqualTo("#VER");
            assertThat(refusal.args()).containsExactly("3");
        });
        assertThat(ledger.entries()).isEqualTo(7);
        assertThat(ledger.refusedEntries()).isEqualTo(3);
        assertThat(SieSamples.groups(ledger)).isEqualTo(BOTH);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void recordsWithoutContentsAreOneRefusalThatNamesTheirLabels() {
        String empty = "#KONTO\n#DIM\n#OBJEKT\n#IB 0 0\n#UB 0 0\n#RES\n#VER\n#TRANS\n#RTRANS\n";
        SieLedger ledger =
                SieSamples.read(SieSamples.ascii(vouchers(empty).replace("#FLAGGA 0\n", "#FLAGGA 0\n#IB\n")));
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.SIE_FIELDS_MISSING);
            assertThat(refusal.at().line()).isEqualTo(2);
            assertThat(refusal.args()).containsExactly("6", "#IB, #RES, #TRANS, #UB, #VER");
        });
        assertThat(ledger.refusedEntries()).isEqualTo(1);
        assertThat(SieSamples.groups(ledger)).isEqualTo(BOTH);
    }

    /// An amount that is written as a date is one where its voucher sums to zero with it, or a date follows.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    20190304 "Text"            | -400.00            | false
                    20190304                   | -400.00            | false
                    20190304 ""                | -400.00            | false
                    "20190304" "Text" 1        | -400.00            | false
                    20190131 "Text"            | -400.00            | false
                    "" 20190304 "Text"         | -400.00            | false
                    20190304                   | -20190304          | true
                    20190304 "Text"            | -20190304.00       | true
                    20190304 20190304 "Text"   | -400.00            | true
                    20190304.00 "Text"         | -400.00            | true
                    20191304 "Text"            | -400.00            | true
                    19990304 "Text"            | -400.00            | true
                    """)
    void aDateInPlaceOfAnAmountIsNoAmount(String amount, String other, boolean counts) {
        for (String rows :
                List.of("#TRANS 1910 {} %1$s\n#TRANS 2440 {} %2$s", "#TRANS 2440 {} %2$s\n#TRANS 1910 {} %1$s")) {
            SieLedger ledger = SieSamples.read(
                    SieSamples.voucher(rows.formatted(amount, other).split("\n", -1)));
            assertThat(ledger.entries()).isEqualTo(2);
            assertThat(ledger.refusedEntries()).isEqualTo(counts ? 0 : 1);
            assertThat(ledger.groups()).hasSize(counts ? 2 : 1);
            assertThat(SieSamples.problems(ledger))
                    .isEqualTo(
                            counts
                                    ? List.of()
                                    : List.of(
                                            amount.startsWith("\"\"")
                                                    ? Problem.SIE_AMOUNT_INVALID
                                                    : Problem.SIE_AMOUNT_IS_DATE));
        }
    }

    /// As spreadsheet programs write lines, and what others put before them.
    @ParameterizedTest
    @CsvSource({"'\"', '\"'", "'\"', ''", "'; ', ''", "\uFEFF, ''"})
    void aRecordBehindOtherSignsIsRefused(String before, String after) {
        String text = vouchers("#VER A 7 20190304\n{\n#TRANS 1910 {} 1.00\n#TRANS 2440 {} -1.00\n}\n")
                .replace("#VER A 7 20190304", before + "#VER A 7 20190304" + after)
                .replace("#TRANS 1910 {} 1.00", before + "#TRANS 1910 {} 1.00" + after);
        SieLedger ledger = SieSamples.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.SIE_BEFORE_LABEL);
            assertThat(refusal.at().line()).isEqualTo(7);
            assertThat(refusal.args()).containsExactly("2");
        });
        assertThat(ledger.refusedEntries()).isEqualTo(2);
        SieLedger row = SieSamples.read(SieSamples.voucher(before + "#TRANS 1910 {} 1.00" + after));
        assertThat(SieSamples.problems(row)).containsExactly(Problem.SIE_BEFORE_LABEL);
        assertThat(row.entries()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'\u2028'", "'\u2029'", "'\u0085'", "' '", "''"})
    void recordsThatNoLineEndPartsAreRefused(String end) {
        String joined = vouchers("").replace("-100.00\n}\n#VER", "-100.00 20190304 \"x\"" + end + "}" + end + "#VER");
        SieLedger ledger = SieSamples.read(joined.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.SIE_RECORDS_JOINED);
            assertThat(refusal.at().line()).isEqualTo(5);
            assertThat(refusal.args()).containsExactly("2");
        });
        assertThat(SieSamples.groups(ledger))
                .containsExactly("2019 1910 P1 1 100.00 0.00", "2019 2440 - 1 0.00 100.00");
        String all = vouchers("").replace("\n", "\u2028");
        SieLedger oneLine = SieSamples.read(all.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(SieSamples.problems(oneLine)).containsExactly(Problem.SIE_RECORDS_JOINED);
        assertThat(oneLine.refusedEntries()).isEqualTo(4);
        SieLedger two = SieSamples.read(SieSamples.voucher("#TRANS 1910 {} 1.00 #TRANS 2440 {} -1.00"));
        assertThat(SieSamples.problems(two)).containsExactly(Problem.SIE_RECORDS_JOINED);
        assertThat(two.entries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TRANS 1910      | TRANS1910
                    VER A 2         | VERA 2
                    VER A 1         | ver"A"1
                    FLAGGA 0        | FLAGGA0
                    TRANS 1910      | ' TRANS 1910'
                    VER A 2         | ' ver A 2'
                    """)
    void aLabelWithoutABlankOrBehindOneIsRead(String plain, String glued) {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(vouchers("").replace(plain, glued)));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(SieSamples.groups(ledger)).isEqualTo(BOTH);
        assertThat(SieSamples.codes(ledger))
                .isEqualTo(glued.contains("\"") ? List.of() : List.of(FindingCode.SIE_LABEL_GLUED));
        SieLedger other = SieSamples.read(
                SieSamples.ascii(vouchers("#VERSION 1.2\n#VERKTYG x 20190304\n#TRANSPORT 1\n# TRANSPORT 1\n#\n")));
        assertThat(SieSamples.codes(other)).containsExactly(FindingCode.SIE_BEYOND_STANDARD);
        assertThat(SieSamples.groups(other)).isEqualTo(BOTH);
    }

    @Test
    void paddedNumbersAndDatesOfVouchersAreRead() {
        SieLedger ledger = SieSamples.read(
                SieSamples.ascii(vouchers("").replace("#VER A 1 20190304", "#VER \"A  \" \" 1 \" \"20190304  \"")));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(SieSamples.groups(ledger)).isEqualTo(BOTH);
    }

    /// No-break spaces, and narrow ones and those of no width in UTF-8, whatever encoding the letters tell.
    @ParameterizedTest
    @CsvSource({"UTF-8, \u00A0", "UTF-8, \u202F\uFEFF ", "windows-1252, \u00A0", "IBM437, \u00A0"})
    void blanksOfAllKindsAroundFiguresAreNone(String charset, String blank) {
        String text =
                "#GEN 20200131\n#RAR 0 20190101 20191231\n#IB 0 1910 7.00\n#UB 0 1910 307.00\n#UB 0 2440 -300.00\n"
                        + "#KONTO 1910 \"Åäö\"\n#KONTO 2440 \"L\"\n" + vouchers("");
        String padded =
                text.replaceAll("(?<= )(-?[0-9]+[.]00|[12]|20[0-9]{6})(?=\n| )", "\"" + blank + "$1" + blank + "\"");
        SieLedger plain = SieSamples.read(text.getBytes(Charset.forName(charset)));
        SieLedger read = SieSamples.read(padded.getBytes(Charset.forName(charset)));

        assertThat(padded)
                .contains(blank + "2" + blank)
                .contains(blank + "-200.00")
                .contains(blank + "20190305");
        assertThat(read.refusals()).isEmpty();
        assertThat(SieSamples.groups(read)).isEqualTo(BOTH);
        assertThat(read.balances()).isEqualTo(plain.balances()).hasSize(3);
        assertThat(read.fiscalYears()).isEqualTo(plain.fiscalYears()).hasSize(1);
        assertThat(read.generated()).isEqualTo(plain.generated()).isNotNull();
        assertThat(SieSamples.codes(read)).isEqualTo(SieSamples.codes(plain));
    }

    @Test
    void paddedAndDecomposedCodesAreTheSame() {
        String text =
                "#OBJEKT \"6 \" \"Å1   \" \"Projekt   \"\n#KONTO \"1910 \" \" Kassa \"\n#KONTO 2440 L\n#RAR \"0 \" 20190101 20191231\n"
                        + "#UB \"0 \" \" 1910\" \" 300.00\"\n#IB 0 1910 0\n"
                        + vouchers("").replaceFirst("P1", "A\u030A1").replace("P1", "\"Å1\u00A0\"");
        SieLedger ledger = SieSamples.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(SieSamples.groups(ledger))
                .containsExactly("2019 1910 Å1 2 300.00 0.00", "2019 2440 - 2 0.00 300.00");
        assertThat(ledger.projectNames()).hasSize(1).containsEntry("Å1", "Projekt");
        assertThat(ledger.accountNames()).containsEntry("1910", "Kassa");
        assertThat(SieSamples.codes(ledger)).containsExactly(FindingCode.SIE_ENCODING);
        assertThat(ledger.balances()).hasSize(2);
        assertThat(ledger.refusals()).isEqualTo(List.<Refusal>of());
    }
}
