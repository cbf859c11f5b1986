package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.money.Money;

/// What a file as a whole says: what it is, how it is written, and whether it agrees with itself.
class SieFileTest {
    private static final String VOUCHER = "#VER A 1 20190304\n{\n#TRANS 6110 {} 100.00\n#TRANS 1930 {} -100.00\n}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                    | SIE_EMPTY
                    ' \t\n '                                              | SIE_EMPTY
                    '<!DOCTYPE HTML><html><body>404</body></html>'        | SIE_IS_HTML
                    '  <html>'                                            | SIE_IS_HTML
                    '<?xml version="1.0"?><Export/>'                      | SIE_IS_XML
                    '<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"/>' | SIE_VERSION_5
                    '<?xml version="1.0"?><SieEntry/>'                    | SIE_VERSION_5
                    'datum;belopp'                                        | SIE_UNKNOWN
                    '#!/bin/sh'                                           | SIE_UNKNOWN
                    '# Rubrik'                                            | SIE_UNKNOWN
                    """)
    void whatIsNotSieIsRefusedByName(String text, Problem problem) {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(text));
        assertThat(SieSamples.problems(ledger)).containsExactly(problem);
        assertThat(ledger.refusals().getFirst().at().line()).isEqualTo(1);
        assertThat(ledger.groups()).isEmpty();
    }

    /// Programs write ten zeros where no number has been given: the name says whose the file is.
    @ParameterizedTest
    @ValueSource(strings = {"000000-0000", "0000000000", "16000000-0000", "SE000000000001"})
    void theNumberOfNobodyIsNone(String number) {
        String stated = "#ORGNR " + number + "\n#FNAMN \"Bolag X\"\n";
        assertThat(SieSamples.read(SieSamples.ascii(stated + VOUCHER)).company())
                .isEqualTo(new SieLedger.Company(null, "Bolag X"));
        assertThat(SieSamples.read(SieSamples.ascii(stated + "#ORGNR 2120000001\n" + VOUCHER))
                        .company()
                        .number())
                .isEqualTo("2120000001");
    }

    /// gzip, bzip2, xz, 7-Zip and a ZIP file that is no document.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001F\u008B\b\0",
                "BZh91AY&SY",
                "\u00FD7zXZ\0\0",
                "7z\u00BC\u00AF'\u001C\0",
                "PK\u0003\u0004..........................2019.se#FLAGGA 0"
            })
    void whatIsPackedIsRefusedByName(String start) {
        assertThat(SieSamples.problems(SieSamples.read(start.getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(Problem.FILE_IS_PACKED);
    }

    @Test
    void utf16IsRefusedByName() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(SieSamples.problems(SieSamples.read(("#FLAGGA 0\n" + VOUCHER).getBytes(charset))))
                    .containsExactly(Problem.FILE_IS_UTF16);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VALUTA EUR, '', SIE_CURRENCY",
        "ORGNR 212000-0001, #ORGNR 212000-0002, SIE_CONTRADICTED",
        "RAR 0 20190101 20191231, #RAR 0 20180101 20181231, SIE_CONTRADICTED"
    })
    void aFileOfAnotherKindIsRefusedWithAllItsEntries(String first, String second, Problem problem) {
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#FLAGGA 0\n" + VOUCHER + "#" + first + "\n" + second));
        assertThat(SieSamples.problems(ledger)).containsExactly(problem);
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.refusedEntries()).isEqualTo(2);
        assertThat(ledger.groups()).isEmpty();
        assertThat(ledger.refusals().getFirst().field()).isEqualTo("#" + first.substring(0, first.indexOf(' ')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#VALUTA SEK",
                "#VALUTA \"\"",
                "#ORGNR",
                "#FLAGGA 1",
                "#RAR 0 - -",
                "#RAR 0",
                "#ORGNR 1\n#ORGNR 1",
                "#ORGNR 556677-8899\n#ORGNR SE556677889901\n#ORGNR 165566778899"
            })
    void whatChangesNothingIsRead(String record) {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(record + "\n" + VOUCHER));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.groups()).hasSize(2);
    }

    @Test
    void theHeaderIsReadWhereverItStands() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(VOUCHER
                + "#UB 0 1930 \"-100\"\n#KONTO 1930 Bank\n#KONTO 6110 \"Kontor \\\"A\\\" {1}\"\n#OBJEKT 1 \"P1\" \"Nej\"\n"
                + "#OBJEKT \"6\" P1 \"Ett projekt\"\n#RAR 0 20190101 20191231\n#RAR -1 20180101 20181231\n"
                + "#GEN 20200115 X\n#ORGNR 212000-1355\n#FNAMN \"Exempelstad\"\n"));
        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.accountNames()).containsEntry("1930", "Bank").containsEntry("6110", "Kontor \"A\" {1}");
        assertThat(ledger.projectNames()).hasSize(1).containsEntry("P1", "Ett projekt");
        assertThat(ledger.fiscalYears()).extracting(SieLedger.FiscalYear::index).containsExactly(0, -1);
        assertThat(ledger.generated()).isEqualTo(LocalDate.of(2020, 1, 15));
        assertThat(ledger.company()).isEqualTo(new SieLedger.Company("2120001355", "Exempelstad"));
        assertThat(ledger.balances()).containsExactly(new Balance(Balance.Kind.CLOSING, 0, "1930", new Money(-100_00)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "windows-1252", "UTF-8"})
    void theEncodingIsDecidedFromTheBytes(String charset) {
        String text =
                "#FORMAT PC8\n#FNAMN \"Åmåls kommun\"\n#OBJEKT 6 Ö1 \"Översyn\"\n" + VOUCHER.replace("{}", "{6 Ö1}");
        SieLedger ledger = SieSamples.read(text.getBytes(Charset.forName(charset)));
        assertThat(ledger.company().name()).isEqualTo("Åmåls kommun");
        assertThat(ledger.projectNames()).containsEntry("Ö1", "Översyn");
        assertThat(ledger.groups()).extracting(SieLedger.Group::project).containsOnly("Ö1");
        assertThat(SieSamples.codes(ledger))
                .isEqualTo(charset.equals("IBM437") ? List.of() : List.of(FindingCode.SIE_ENCODING));
    }

    @Test
    void aCodeIsTheSameWithWholeLettersAndWithTheirParts() {
        String text = "#OBJEKT 6 O\u03081 A\u030att\n" + VOUCHER.replace("{}", "{6 \u00d61}")
                + VOUCHER.replace("{}", "{6 O\u03081}").replace("#VER A 1", "#VER A 2");
        SieLedger ledger = SieSamples.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.projectNames()).containsOnlyKeys("\u00d61").containsValue("\u00c5tt");
        assertThat(ledger.groups()).extracting(SieLedger.Group::project).containsOnly("\u00d61");
        assertThat(ledger.groups()).extracting(SieLedger.Group::account).doesNotHaveDuplicates();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFile() {
        SieLedger ledger = SieSamples.read(("\uFEFF#FNAMN \"Åmål\"\n" + VOUCHER).getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.company().name()).isEqualTo("Åmål");
        assertThat(ledger.groups()).hasSize(2);
    }

    @Test
    void aByteOrderMarkBeforeAnotherEncodingIsSaidAndNotFollowed() {
        for (String charset : List.of("windows-1252", "IBM437")) {
            byte[] text = ("#FNAMN \"Åmål\"\n#OBJEKT 6 \"Å1\" \"Översyn\"\n" + VOUCHER.replace("{}", "{6 \"Å1\"}"))
                    .getBytes(Charset.forName(charset));
            byte[] marked = new byte[text.length + 3];
            System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
            System.arraycopy(text, 0, marked, 3, text.length);
            SieLedger ledger = SieSamples.read(marked);
            assertThat(ledger.company().name()).isEqualTo("Åmål");
            assertThat(ledger.groups()).extracting(SieLedger.Group::project).containsOnly("Å1");
            assertThat(SieSamples.codes(ledger)).containsExactly(FindingCode.SIE_BYTE_ORDER_MARK);
            assertThat(ledger.findings().getFirst().args()).containsExactly(charset);
        }
    }

    /// One byte is cut off each letter in turn: the file stays UTF-8, and the line is named.
    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 40})
    void aCutLetterDoesNotChangeTheEncoding(long sliceSize) {
        String text = "#FNAMN \"Åmåls kommun\"\n#KONTO 6110 \"Kontor – Örbyhus\"\n#KONTO 1930 Banken\n" + VOUCHER
                + "#VER A 2 20190305 \"Mål\"\r\n{\r\n#TRANS 6110 {6 Ö1} 1.00 \"\" \"å\"\r\n#TRANS 1930 {} -1.00\r\n}\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int cuts = 0;
        for (int cut = 0; cut < bytes.length; cut++) {
            if (bytes[cut] < 0) {
                byte[] damaged = new byte[bytes.length - 1];
                System.arraycopy(bytes, 0, damaged, 0, cut);
                System.arraycopy(bytes, cut + 1, damaged, cut, damaged.length - cut);
                int line = 1
                        + (int) text.substring(0, new String(bytes, 0, cut, StandardCharsets.UTF_8).length() - 1)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                SieLedger ledger = SieSamples.read(damaged, sliceSize);
                assertThat(SieSamples.codes(ledger)).contains(FindingCode.SIE_ENCODING, FindingCode.SIE_LETTER_BROKEN);
                Finding broken = SieSamples.finding(ledger, FindingCode.SIE_LETTER_BROKEN)
                        .orElseThrow();
                assertThat(broken.at().line()).isEqualTo(line);
                assertThat(broken.args().get(1)).isEqualTo(Integer.toString(line));
                assertThat(ledger.refusals()).isEmpty();
                assertThat(line == 1 || "Åmåls kommun".equals(ledger.company().name()))
                        .isTrue();
                cuts++;
            }
        }
        assertThat(cuts).isEqualTo(15);
    }

    @Test
    void aLetterThatTheEndOfTheFileCutsOffIsNamed() {
        String text = VOUCHER + "#FNAMN \"Åmål\"\n#KONTO 1930 Kassa\n#KONTO 6110 å";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SieLedger ledger = SieSamples.read(Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(ledger.company().name()).isEqualTo("Åmål");
        assertThat(SieSamples.finding(ledger, FindingCode.SIE_LETTER_BROKEN)
                        .orElseThrow()
                        .args())
                .containsExactly("1", "8");
    }

    /// Letters that were broken before the file was saved are read as they stand, and said with their
    /// lines.
    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 40})
    void lettersThatWereBrokenBeforeAreNamed(long sliceSize) {
        String text =
                "#FNAMN \"ProvstÃ¥d – Åmål\"\n#KONTO 6110 \"M\uFFFDbler och K\uFFFDk\"\n#KONTO 1930 \"Ã a¥ ¥ …\"\n"
                        + VOUCHER.replace("{}", "{6 Ã…1}") + "#KONTO 1931 \"Ã–ÃÃ¤\"\n";
        SieLedger ledger = SieSamples.read(text.getBytes(StandardCharsets.UTF_8), sliceSize);
        assertThat(SieSamples.codes(ledger)).contains(FindingCode.SIE_ENCODING, FindingCode.SIE_LETTER_BROKEN);
        Finding broken =
                SieSamples.finding(ledger, FindingCode.SIE_LETTER_BROKEN).orElseThrow();
        assertThat(broken.at().line()).isEqualTo(1);
        assertThat(broken.args()).containsExactly("7", "1; 2; 6; 7; 9");
        assertThat(ledger.groups()).extracting(SieLedger.Group::project).containsOnly("Ã…1");
    }

    /// However many: they are all counted.
    @Test
    void manyLettersThatWereBrokenBeforeAreCounted() {
        String row = "#KONTO 6110 \"Ã¶\uFFFD Ã„ Kött\"\n";
        Finding broken = SieSamples.finding(
                        SieSamples.read((row.repeat(100) + VOUCHER).getBytes(StandardCharsets.UTF_8)),
                        FindingCode.SIE_LETTER_BROKEN)
                .orElseThrow();
        assertThat(broken.args()).containsExactly("300", "1; 2; 3; 4; 5; 6; 7");
    }

    /// What one program writes in two encodings is read in both.
    @Test
    void aTextInAnotherEncodingThanTheFileIsReadInItsOwn() {
        String utf8 = new String(
                "#FNAMN \"Åmåls kommun\"\n#KONTO 6110 \"Översyn\"\n".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        SieLedger ledger =
                SieSamples.read(SieSamples.ascii(utf8 + "#KONTO 1930 \"\u008F\"\n" + VOUCHER.replace("{}", "{6 Ö1}")));
        assertThat(ledger.company().name()).isEqualTo("Åmåls kommun");
        assertThat(ledger.groups()).extracting(SieLedger.Group::project).containsOnly("Ö1");
        assertThat(ledger.accountNames()).containsEntry("1930", "Å").containsEntry("6110", "Översyn");
        assertThat(SieSamples.finding(ledger, FindingCode.SIE_LETTER_BROKEN)
                        .orElseThrow()
                        .args())
                .containsExactly("3", "3; 6; 7");
        SieLedger latin = SieSamples.read(SieSamples.ascii(utf8 + "#KONTO 1930 \"åäöåäö\"\n" + VOUCHER));
        assertThat(latin.company().name()).isEqualTo("Åmåls kommun");
        assertThat(latin.accountNames()).containsEntry("1930", "åäöåäö").containsEntry("6110", "Översyn");
        assertThat(SieSamples.codes(latin)).containsExactly(FindingCode.SIE_ENCODING, FindingCode.SIE_ENCODING_MIXED);
    }

    @Test
    void aMixedFileIsReadAsMostOfItSaysAndATieAsCodePage437() {
        SieLedger latin =
                SieSamples.read(SieSamples.ascii("#FNAMN \"åäö\"\n#KONTO 6110 \"\u0084\"\n#KONTO 1930 B\n" + VOUCHER));
        assertThat(latin.company().name()).isEqualTo("åäö");
        assertThat(SieSamples.finding(latin, FindingCode.SIE_ENCODING_MIXED))
                .get()
                .extracting(Finding::args)
                .isEqualTo(List.of("1"));
        SieLedger tie = SieSamples.read(
                SieSamples.ascii("#FNAMN \"\u0084\"\n#KONTO 6110 \"\u00E4\"\n#KONTO 1930 B\n" + VOUCHER));
        assertThat(tie.company().name()).isEqualTo("ä");
    }

    /// The value is computed here from the contents themselves, apart from the reader.
    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "windows-1252", "UTF-8"})
    void theChecksumIsOfLabelsAndContentsAsCodePage437(String charset) {
        var crc = new CRC32();
        crc.update(
                "#FNAMNÅmål \"ny\" {x}#VERA120190304#TRANS61106P1100.00#TRANS1930-100.00".getBytes(SieSamples.CP437));
        String text = "#FLAGGA 0\n#KSUMMA\n#FNAMN \"Åmål \\\"ny\\\" {x}\"\n#VER A 1 20190304\n{\n"
                + "\t#TRANS 6110 {6 \"P1\"} 100.00\n  #TRANS \"1930\" {} -100.00  \n}\n#KSUMMA ";
        SieLedger right = SieSamples.read((text + crc.getValue() + "\n").getBytes(Charset.forName(charset)), 20);
        assertThat(SieSamples.codes(right)).doesNotContain(FindingCode.SIE_CHECKSUM);
        SieLedger signed = SieSamples.read((text + (int) crc.getValue() + "\n").getBytes(Charset.forName(charset)));
        assertThat(SieSamples.codes(signed)).doesNotContain(FindingCode.SIE_CHECKSUM);
        SieLedger wrong = SieSamples.read((text + (crc.getValue() ^ 1) + "\n").getBytes(Charset.forName(charset)));
        assertThat(SieSamples.finding(wrong, FindingCode.SIE_CHECKSUM)).get().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.at().line()).isEqualTo(9);
        });
    }

    @Test
    void aChecksumThatDoesNotEndIsATruncatedFile() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#FLAGGA 0\n#KSUMMA\n" + VOUCHER));
        assertThat(SieSamples.problems(ledger)).containsExactly(Problem.SIE_TRUNCATED);
        assertThat(ledger.refusals().getFirst().at().line()).isEqualTo(2);
    }

    /// Wherever it begins, behind megabytes of records too.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20_000, 40_000})
    void aChecksumIsComparedWhereverItBegins(int before) {
        String first = "#KONTO 1930 \"Bank #1 #ksum\"\n".repeat(before);
        var crc = new CRC32();
        crc.update(
                "#VERA120190304#TRANS6110100.00#TRANS1930-100.00".repeat(20_000).getBytes(SieSamples.CP437));
        String text = "#KONTO 6110 Kontor\n" + first + "#ksumma\n" + VOUCHER.repeat(20_000) + "#KSUMMA ";
        SieLedger right = SieSamples.read(SieSamples.ascii(text + crc.getValue() + "\n" + first), 200_000);
        assertThat(SieSamples.codes(right)).doesNotContain(FindingCode.SIE_CHECKSUM);
        SieLedger wrong = SieSamples.read(SieSamples.ascii(text + (crc.getValue() ^ 1) + "\n"), 200_000);
        assertThat(SieSamples.codes(wrong)).contains(FindingCode.SIE_CHECKSUM);
        SieLedger cutOff = SieSamples.read(SieSamples.ascii(text.substring(0, text.length() - 10)), 200_000);
        assertThat(SieSamples.problems(cutOff)).containsExactly(Problem.SIE_TRUNCATED);
        assertThat(cutOff.refusals().getFirst().at().line()).isEqualTo(before + 2);
    }

    @Test
    void sumsOfPartsAreTheSumOfTheWhole() {
        byte[] bytes = "#FNAMNExempelstads kommun".getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertThat(ChecksumCheck.together(crc(bytes, 0, cut), crc(bytes, cut, bytes.length)))
                    .isEqualTo(crc(bytes, 0, bytes.length));
        }
    }

    private static SliceSums.Crc crc(byte[] bytes, int from, int to) {
        var crc = new CRC32();
        crc.update(bytes, from, to - from);
        return new SliceSums.Crc(crc.getValue(), to - from);
    }

    @Test
    void anAccountOfTheResultOpensWithNothingThoughLastYearsBalanceIsStated() {
        String balances = """
                #RAR 0 20190101 20191231
                #RAR -1 20180101 20181231
                #UB -1 6110 900.00
                #UB -1 3010 -900.00
                #UB 0 6110 100.00
                #UB 0 3010 0.00
                """;
        SieLedger ledger =
                SieSamples.read(SieSamples.ascii(balances + "#RES 0 6110 100.00\n#RES -1 3010 -900.00\n" + VOUCHER));
        SieLedger without = SieSamples.read(SieSamples.ascii(balances + VOUCHER));

        assertThat(SieSamples.finding(ledger, FindingCode.SIE_BALANCE_DIFFERS)).isEmpty();
        assertThat(ledger.opening()).isEmpty();
        assertThat(SieSamples.finding(without, FindingCode.SIE_BALANCE_DIFFERS)).isPresent();
    }

    @Test
    void differencesBetweenEntriesAndBalancesNameTheAccounts() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#RAR 0 20190101 20191231\n#IB 0 1930 500\n#UB 0 1930 425\n"
                + "#UB 0 1940 7\n#UB -1 1930 1\n#RES 0 6110 100.01\n" + VOUCHER));
        assertThat(SieSamples.finding(ledger, FindingCode.SIE_BALANCE_DIFFERS))
                .get()
                .satisfies(finding -> {
                    assertThat(finding.args()).containsExactly("2", "1930: -25.00; 1940: -7.00");
                    assertThat(finding.at().line()).isEqualTo(3);
                    assertThat(finding.year()).isEqualTo(2019);
                });
        assertThat(SieSamples.finding(ledger, FindingCode.SIE_RESULT_DIFFERS))
                .get()
                .extracting(Finding::args)
                .isEqualTo(List.of("1", "6110: -0.01"));
    }

    /// What is not known is not 0.
    @ParameterizedTest
    @ValueSource(strings = {"#IB 0 1930 1.000,00\n", "#IB 0 1930 500\n#IB 0 1930 400\n"})
    void anAccountWhoseOpeningBalanceIsNotToldIsNotCompared(String opening) {
        SieLedger ledger = SieSamples.read(
                SieSamples.ascii("#RAR 0 20190101 20191231\n" + opening + "#UB 0 1930 425\n" + VOUCHER));
        assertThat(SieSamples.codes(ledger)).doesNotContain(FindingCode.SIE_BALANCE_DIFFERS);
    }

    @Test
    void aVoucherWithoutEntriesIsBookedToo() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(
                "#RAR 0 20190101 20191231\n" + VOUCHER + "#VER A 2 20191230\n{\n}\n#VER A 3 20200101\n"));
        assertThat(ledger.through().get(2019)).isEqualTo("2019-12-30");
        assertThat(SieSamples.codes(ledger)).doesNotContain(FindingCode.SIE_OUTSIDE_FISCAL_YEAR);
    }

    /// The sum of the entries can be counted; with the opening balance it cannot.
    @Test
    void balancesThatLeaveWhatCanBeCountedRefuseTheFile() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#RAR 0 20190101 20191231\n#IB 0 1930 100000000000000\n"
                + "#UB 0 1930 0\n#VER A 1 20190304\n" + "#TRANS 1930 {} 100000000000000\n".repeat(922)));
        assertThat(SieSamples.problems(ledger)).containsExactly(Problem.SIE_SUM_TOO_LARGE);
        assertThat(ledger.refusedEntries()).isEqualTo(922);
    }

    /// A fiscal year may begin within a month and end in another calendar year.
    @Test
    void balancesAreComparedWithinTheFiscalYear() {
        String before = VOUCHER.replace("20190304", "20190614");
        String within = VOUCHER.replace("20190304", "20190615");
        String last = VOUCHER.replace("20190304", "20200831");
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#RAR 0 20190615 20200831\n#RAR -1 20180101 20190614\n"
                + "#IB 0 1930 0\n#UB 0 1930 -200\n#RES 0 6110 200\n" + before + within + last));
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void aFileWithoutEntriesIsNotComparedWithItsBalances() {
        SieLedger ledger =
                SieSamples.read(SieSamples.ascii("#SIETYP 1\n#RAR 0 20190101 20191231\n#IB 0 1930 1\n#UB 0 1930 2\n"));
        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.balances()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"#SIETYP 1, 1", "#SIETYP 2, 2", "#SIETYP 3, 3", "#SIETYP 4, ", "#SIETYP 4I, ", "#GEN 20200115, "})
    void vouchersOfAFileThatCanHoldNoneCountAndAreSaid(String header, @Nullable String type) {
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#RAR 0 20190101 20191231\n" + header + "\n" + VOUCHER));
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.findings())
                .extracting(finding ->
                        finding.at().line() + " " + finding.code() + " " + finding.severity() + " " + finding.args())
                .containsExactlyElementsOf(
                        type == null ? List.of() : List.of("2 SIE_TYPE_CONTRADICTED WARNING [" + type + "]"));
    }

    @Test
    void aBalanceStatedInTwoWaysIsNotUsed() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(
                "#RAR 0 20190101 20191231\n#UB 0 1930 -100\n#UB 0 1930 -100.00\n#RES 0 6110 1\n#RES 0 6110 2\n"
                        + VOUCHER));
        assertThat(SieSamples.codes(ledger)).containsExactly(FindingCode.SIE_BALANCE_STATED_TWICE);
        assertThat(ledger.balances()).hasSize(1);
    }

    @Test
    void balancesAndYearsThatCannotBeReadAreRefused() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(
                "#IB x 1930 1\n#UB 0 \"\" 1\n#RES 0 6110 1.2.3\n#RAR 0 20190101 2019\n#RAR -1 20191231 20190101\n"
                        + VOUCHER));
        assertThat(SieSamples.problems(ledger))
                .containsExactly(
                        Problem.SIE_BALANCE_INVALID,
                        Problem.SIE_BALANCE_INVALID,
                        Problem.SIE_BALANCE_INVALID,
                        Problem.SIE_FISCAL_YEAR_INVALID,
                        Problem.SIE_FISCAL_YEAR_INVALID);
        assertThat(ledger.refusedEntries()).isZero();
    }

    /// As entries are, where nothing else is wrong with the row.
    @Test
    void aBalanceThatIsTooLargeIsSaidToBe() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii(
                "#UB 0 1930 100000000000000.01\n#IB 0 1930 -100000000000000,01\n#UB x 1930 100000000000000.01\n"
                        + "#UB 0 1931 100000000000000.00\n" + VOUCHER));
        assertThat(SieSamples.problems(ledger))
                .containsExactly(
                        Problem.SIE_BALANCE_TOO_LARGE, Problem.SIE_BALANCE_TOO_LARGE, Problem.SIE_BALANCE_INVALID);
    }

    /// Numbers with zeros before them are the same ones, as they are where entries carry them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#UNDERDIM 62 \"b\" 61\n#UNDERDIM 61 \"a\" 6\n#UNDERDIM 6 x 62\n#DIM 20 c\n",
                "#UNDERDIM 062 \"b\" 61\n#UNDERDIM 061 \"a\" 06\n#UNDERDIM 06 x 062\n#DIM 020 c\n"
            })
    void partsOfTheProjectDimensionWithoutAProjectAreReported(String dimensions) {
        String rows =
                "#VER A 1 20190304\n#TRANS 1 {61 D} 1\n#TRANS 1 {62 D} -1\n#TRANS 1 {61 D 6 P} 1\n#TRANS 1 {20 D} -1\n";
        SieLedger ledger = SieSamples.read(SieSamples.ascii(rows + dimensions));
        assertThat(SieSamples.finding(ledger, FindingCode.SIE_PROJECT_UNKNOWN))
                .get()
                .extracting(Finding::args)
                .isEqualTo(List.of("2"));
    }

    @Test
    void similarFindingsAreOneWithANumberAndTheFirstLine() {
        String vouchers = VOUCHER.replace("-100.00", "-99,50").repeat(30);
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#RAR 0 20200101 20201231\n" + vouchers), 100);
        assertThat(SieSamples.codes(ledger))
                .containsExactly(
                        FindingCode.SIE_VOUCHER_UNBALANCED,
                        FindingCode.SIE_OUTSIDE_FISCAL_YEAR,
                        FindingCode.SIE_DECIMAL_COMMA);
        assertThat(ledger.findings().get(0).args().get(0)).isEqualTo("30");
        assertThat(ledger.findings().get(0).args().get(1))
                .startsWith("2: 0.50; 7: 0.50; ")
                .endsWith("; …");
        assertThat(ledger.findings().get(1).args()).containsExactly("60");
        assertThat(ledger.findings().get(2).at().line()).isEqualTo(5);
    }
}
