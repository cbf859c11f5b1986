package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.suppliers.SupplierFiles.HEADING;
import static se.projektbokslut.suppliers.SupplierFiles.file;
import static se.projektbokslut.suppliers.SupplierFiles.groups;
import static se.projektbokslut.suppliers.SupplierFiles.read;
import static se.projektbokslut.suppliers.SupplierFiles.refusals;
import static se.projektbokslut.suppliers.SupplierFiles.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.Problem;

class SupplierLedgerReaderTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("UTF-8, separator ,, decimal point, LF", "", StandardCharsets.UTF_8, ",", ".", "\n"),
                Arguments.of("UTF-8, separator ;, decimal comma, CRLF", "", StandardCharsets.UTF_8, ";", ",", "\r\n"),
                Arguments.of("UTF-8, separator ,, decimal comma, CR", "", StandardCharsets.UTF_8, ",", ",", "\r"),
                Arguments.of("Windows-1252, separator ;, decimal comma, CRLF", "", WINDOWS_1252, ";", ",", "\r\n"),
                Arguments.of("Windows-1252, separator ,, decimal point, CR", "", WINDOWS_1252, ",", ".", "\r"),
                Arguments.of(
                        "UTF-8 with a byte order mark, separator ;, decimal comma, LF",
                        "\uFEFF",
                        StandardCharsets.UTF_8,
                        ";",
                        ",",
                        "\n"),
                Arguments.of(
                        "UTF-16LE with a byte order mark, separator ;, decimal comma, CRLF",
                        "\uFEFF",
                        StandardCharsets.UTF_16LE,
                        ";",
                        ",",
                        "\r\n"),
                Arguments.of(
                        "UTF-16BE with a byte order mark, separator ,, decimal point, CR",
                        "\uFEFF",
                        StandardCharsets.UTF_16BE,
                        ",",
                        ".",
                        "\r"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyShapeGivesTheSameSums(
            String shape, String mark, Charset charset, String separator, String decimal, String lineEnd) {
        String rows = Stream.of(
                        "kopare_id|kopare|verifikationsnummer|leverantor|leverantor_id|konto_nr|konto_text|belopp|datum|projekt_kod",
                        "212000-0001|Förvaltningen|V1|Åkeri AB|-|6100|Resor|\"1 234.50\"|2019-03-01|Ö1",
                        "212000-0001|Förvaltningen|V1|*|*|6100|Resor|-34.5|2019-03-01|Ö1",
                        "212000-0001|Förvaltningen|V2|Åkeri AB|-|6100|Resor|\"12\u00a0345\"|2020-03-01|-")
                .map(row -> row.replace(".", decimal).replace("|", separator))
                .map(row -> separator.equals(decimal) ? row.replace("-34,5", "\"-34,5\"") : row)
                .collect(Collectors.joining(lineEnd, mark, lineEnd));
        SupplierLedger ledger = read(rows.getBytes(charset));
        assertThat(refusals(ledger)).isEmpty();
        assertThat(groups(ledger))
                .containsExactly("2019 212000-0001 Ö1: 2/1 1200.00", "2020 212000-0001 null: 1/1 12345.00");
        assertThat(ledger.shape()).isEqualTo(shape + ", 10 columns, with projekt_kod");
        assertThat(ledger.rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOPARE_ID,Kopare,VerifikationsNummer,Leverantor,Leverantor ID,Konto nr,Konto text,Belopp,Datum",
                "Köpare_id,Köpare,verifikationsnummer,leverantör,leverantör_id,konto_nr,konto_text,belopp,bokföringsdatum",
                "kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,nettobelopp,bokforingsdatum",
                "\"kopare_id\",\"kopare\",verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,\"nettobelopp\",datum",
            })
    void headingsAreKnownInAllTheirWritings(String heading) {
        assertThat(groups(read(heading + "\n" + row("1", "V1", "10", "2019-01-02") + "\n")))
                .containsExactly("2019 1 null: 1/1 10.00");
    }

    @Test
    void aBuyerIsTheSameWithWholeLettersAndWithTheirParts() {
        assertThat(groups(
                        read(file(row("\u00c51", "V1", "10", "2019-01-02"), row("A\u030a1", "V2", "5", "2019-01-03")))))
                .containsExactly("2019 \u00c51 null: 2/2 15.00");
    }

    @Test
    void theSpecificationsOwnNameGoesBeforeAnother() {
        String file =
                HEADING + ",bokforingsdatum,nettobelopp\n" + row("1", "V1", "10", "2019-01-02") + ",2020-01-01,8\n";
        assertThat(groups(read(file))).containsExactly("2019 1 null: 1/1 10.00");
    }

    @Test
    void aMissingColumnRefusesTheFileWithItsName() {
        SupplierLedger ledger = read(HEADING.replace("belopp", "summa").replace(",datum", ",dag") + "\nx\ny\n");
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.SUPPLIER_COLUMNS);
            assertThat(refusal.args()).containsExactly("belopp, datum", "ledger/f.csv");
        });
        assertThat(ledger.rows()).isEqualTo(1);
        assertThat(ledger.refusedRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1 SUPPLIER_EMPTY",
        "'\n\n', 1:1 SUPPLIER_EMPTY",
        "'\n<!DOCTYPE html><body>', 2:1 FILE_IS_HTML",
        "'<?xml version=1.0?><rows/>', 1:1 FILE_IS_XML",
        "'k\0o\0p\0', 1:1 FILE_IS_UTF16",
        "'\0k\0o\0p', 1:1 FILE_IS_UTF16",
        "'ko\0p', 1:1 SUPPLIER_ENCODING",
        "'BZh91AY&SY\n', 1:1 FILE_IS_PACKED",
        "'PK\u0003\u0004..........................2019.csv', 1:1 FILE_IS_PACKED",
        "'PK\u0003\u0004..........................[Content_Types].xml', 1:1 SUPPLIER_IS_WORKBOOK",
        "'PK\u0003\u0004\0\0x', 1:1 SUPPLIER_IS_WORKBOOK",
        "'#FLAGGA 0\n#SIETYP 4\n', 1:1 SUPPLIER_IS_SIE",
        "'\n#flagga 0\n', 2:1 SUPPLIER_IS_SIE",
        "'#FLAGGOR,x\n', 1:1 SUPPLIER_NO_HEADING",
        "'\"kopare_id\"x,kopare', 1:1 SUPPLIER_NO_HEADING",
        "'\"kopare_id\"x,kopare,belopp,datum,konto_nr', 1:1 SYNTAX_QUOTE"
    })
    void whatIsNoSupplierLedgerIsRefusedAsAFile(String file, String refusal) {
        SupplierLedger ledger = read(file);
        assertThat(refusals(ledger)).isEqualTo(refusal);
        assertThat(ledger.rows()).isEqualTo(1);
    }

    @Test
    void aColumnThatStandsTwiceRefusesTheFile() {
        assertThat(refusals(read(HEADING + ",Belopp\n"))).isEqualTo("1:10 SUPPLIER_COLUMN_TWICE");
    }

    @Test
    void aFileWithOnlyItsHeadingIsAMonthWithoutPurchases() {
        SupplierLedger ledger = read(HEADING);
        assertThat(ledger.rows()).isZero();
        assertThat(ledger.refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,Exempelstad,V1,Papper, AB,556000-0000,6100,Kontor,10,2019-01-02 | 3:0 CSV_CELLS",
                "1,V1,Papper AB,556000-0000,6100,Kontor,10,2019-01-02 | 3:0 CSV_CELLS",
                "1,V1,Papper AB,556000-0000,6100,Kontor,10,2019-01-02,x | 3:6 SUPPLIER_ACCOUNT, 3:8 SUPPLIER_AMOUNT, 3:9 SUPPLIER_DATE",
                "1,Exempelstad,V1,Papper,AB,556000-0000,6100,Kontor,10 | 3:8 SUPPLIER_AMOUNT, 3:9 SUPPLIER_DATE",
                "1,Exempelstad,V1,Papper AB,556000-0000,Kontor,6100,10,2019-01-02 | 3:6 SUPPLIER_ACCOUNT",
                "1,Exempelstad,V1,Papper AB,556000-0000,6100,Kontor,2019-01-02,10 | 3:8 SUPPLIER_AMOUNT, 3:9 SUPPLIER_DATE",
                "1,Exempelstad,V1,Papper AB,556000-0000,6100,Kontor,-,2019-01-02 | 3:8 SUPPLIER_AMOUNT",
                "1,Exempelstad,V1,Papper AB,556000-0000,6100,Kontor,1000000000000.01,2019-01-02 | 3:8 SUPPLIER_AMOUNT_TOO_LARGE",
                "1,Exempelstad,V1,Papper AB,556000-0000,6100,Kontor,10,2019-02-29 | 3:9 SUPPLIER_DATE",
                "1,Exempelstad,\"V1,Papper AB,556000-0000,6100,Kontor,10,2019-01-02 | 3:0 SYNTAX_QUOTE",
                "1,Exempelstad,\"V1\"x,Papper AB,556000-0000,6100,Kontor,10,2019-01-02 | 3:0 SYNTAX_QUOTE",
            })
    void aShiftedRowIsRefusedAndHidesNoOther(String row, String refusals) {
        SupplierLedger ledger = read(file(row("1", "V0", "1", "2019-01-01"), row, row("1", "V2", "2", "2019-01-03")));
        assertThat(refusals(ledger)).isEqualTo(refusals);
        assertThat(ledger.rows()).isEqualTo(3);
        assertThat(ledger.refusedRows()).isEqualTo(1);
        assertThat(groups(ledger)).containsExactly("2019 1 null: 2/2 3.00");
    }

    /// What Excel has written of a long number is the same of another one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1,6212E+11\",Exempelstad,V1,Papper AB,556000-0000,6100,Kontor,10,2019-01-02 | 3:1 LIST_CODE_EXPONENT",
                "1,Exempelstad,1.001E+11,Papper AB,556000-0000,6100,Kontor,10,2019-01-02 | 3:3 LIST_CODE_EXPONENT",
                "1,Exempelstad,\" 1E+11 \",Papper AB,556000-0000,6100,Kontor,10,2019-01-02 | 3:3 LIST_CODE_EXPONENT",
                "1,Exempelstad,V1,Papper AB,556000-0000,6.1E+10,Kontor,10,2019-01-02 | 3:6 LIST_CODE_EXPONENT",
            })
    void aKeyWhoseDigitsExcelHasLostIsRefused(String row, String refusals) {
        SupplierLedger ledger = read(file(row("1", "V0", "1", "2019-01-01"), row, row("1", "12E3", "2", "2019-01-03")));
        assertThat(refusals(ledger)).isEqualTo(refusals);
        assertThat(ledger.refusedRows()).isEqualTo(1);
        assertThat(groups(ledger)).containsExactly("2019 1 null: 2/2 3.00");
    }

    @Test
    void noRefusalQuotesAValueOfTheRow() {
        SupplierLedger ledger =
                read(file(row("köparen", "hemligt", "belopp:hemligt", "datum:hemligt"), "hemligt,hemligt"));
        assertThat(ledger.refusals()).hasSize(3);
        assertThat(ledger.refusals().toString()).doesNotContain("hemligt").doesNotContain("köparen");
    }

    @Test
    void anInvoiceIsARunOfRowsWithOneBuyerAndVoucher() {
        SupplierLedger ledger = read(file(
                row("1", "V1", "1", "2019-01-01"),
                row("1", "V1", "1", "2019-01-01"),
                row("2", "V1", "1", "2019-01-01"),
                row("2", "V2", "1", "2019-12-31"),
                row("2", "V2", "1", "2020-01-01"),
                row("2", "V2", "oläsligt", "2020-01-01"),
                row("2", "V2", "1", "2020-01-01"),
                row("1", "V1", "1", "2019-01-01")));
        assertThat(groups(ledger))
                .containsExactly("2019 1 null: 3/2 3.00", "2019 2 null: 2/2 2.00", "2020 2 null: 2/0 2.00");
    }

    @Test
    void eachFileBeginsItsOwnRuns() {
        SupplierLedger january = read(file(row("1", "V1", "1", "2019-01-01"), row("1", "V2", "1", "2019-01-31")));
        SupplierLedger february = read(file(row("1", "V2", "1", "2019-02-01"), row("1", "V2", "1", "2019-02-01")));
        assertThat(groups(january)).containsExactly("2019 1 null: 2/2 2.00");
        assertThat(groups(february)).containsExactly("2019 1 null: 2/1 2.00");
    }

    @Test
    void aQuotedCellMayRunOverLinesAndHoldSeparatorsAndQuotes() {
        String row = "1,Exempelstad,V1,\"Papper,\r\n\"\"AB\"\"\n\",556000-0000,6100,Kontor,\"1,50\",2019-01-02";
        SupplierLedger ledger = read(file(row, row("1", "V2", "x", "2019-01-02")));
        assertThat(groups(ledger)).containsExactly("2019 1 null: 1/1 1.50");
        assertThat(refusals(ledger)).isEqualTo("5:8 SUPPLIER_AMOUNT");
    }

    @Test
    void aQuoteThatSwallowsARowIsMissingItsPair() {
        String open = "1,Exempelstad,V1,\"Papper AB,556000-0000,6100,Kontor,10,2019-01-02";
        String closes = "1,Exempelstad,V2,Papper AB\",556000-0000,6100,Kontor,20,2019-01-02";
        SupplierLedger ledger = read(file(open, closes));
        assertThat(refusals(ledger)).isEqualTo("2:0 SYNTAX_QUOTE");
        assertThat(groups(ledger)).containsExactly("2019 1 null: 1/1 20.00");
    }

    @Test
    void linesWithoutAnythingAreNoRows() {
        SupplierLedger ledger = read(file("", row("1", "V1", "1", "2019-01-01"), "  ", ",,,,,,,,", "\t"));
        assertThat(ledger.rows()).isEqualTo(1);
        assertThat(ledger.refusals()).isEmpty();
    }

    /// What offices put around the rows: the file, the rows read, `/`, those refused, and why.
    static Stream<Arguments> surroundings() {
        String one = row("1", "V1", "10", "2019-01-02");
        String two = row("1", "V2", "1", "2019-01-03");
        String semicolons = HEADING.replace(',', ';') + "\n" + one.replace(',', ';') + "\n";
        String sound = HEADING + "\n" + one + "\n" + two + "\n";
        String doubtful = one.replace(',', ';').replace(";10;", ";50,250;") + "\n";
        return Stream.of(
                Arguments.of("a sep= line", "sep=,\n" + sound, "2/0 "),
                Arguments.of("a sep= line in quotes", "\"sep=,\"\r\n" + sound, "2/0 "),
                Arguments.of("a sep= line before semicolons", "SEP=;\n" + semicolons, "1/0 "),
                Arguments.of("any separator that is stated", "sep=|\n" + sound.replace(',', '|'), "2/0 "),
                Arguments.of("one that is not stated", sound.replace(',', '|'), "1/1 1:1 SUPPLIER_SEPARATOR"),
                Arguments.of("a sep= line that errs", "sep=;\n" + sound, "1/1 2:1 SUPPLIER_SEPARATOR_STATED"),
                Arguments.of("tabs", sound.replace(',', '\t'), "2/0 "),
                Arguments.of("CR CR LF", sound.replace("\n", "\r\r\n"), "2/0 "),
                Arguments.of(
                        "CR CR LF after quotes",
                        sound.replace("-03\n", "-03\"\r\r\n").replace("2019-01-03", "\"2019-01-03"),
                        "2/0 "),
                Arguments.of(
                        "titles and empty rows", "Leverantörsreskontra 2019,,,\n,,,\n\nDatum,2019\n" + sound, "2/0 "),
                Arguments.of("a title with a stray quote", "Skärm 5\" mm\n" + sound, "2/0 "),
                Arguments.of(
                        "a purchase above the headings",
                        two + "\n" + HEADING + "\n" + one,
                        "2/1 1:0 SUPPLIER_ABOVE_HEADING"),
                Arguments.of(
                        "rows quoted again", sound.replaceAll("(?m)^(.+)$", "\"$1\""), "1/1 1:1 SUPPLIER_QUOTED_AGAIN"),
                Arguments.of("another file added", sound + sound.replace("V", "W"), "5/1 4:0 SUPPLIER_HEADING_AGAIN"),
                Arguments.of("a total", sound + ",,,,,,Summa,11,\n", "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of("a total without its words", sound + "-,,,,,,,11,\n", "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of("a short total", sound + ",Summa,11\n", "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "a total on a day", sound + "1,Staden,,,,,Summa,11,2019-01-31\n", "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "a total by its voucher",
                        sound + "1,Staden,Summa,,,,,11,2019-01-31\n",
                        "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "a supplier's total",
                        sound
                                + "1,Staden,,Summa Papper AB,,,,11,2019-01-31\n1,Staden,,\"Papper, Totalt\",-,,,11,2019-01-31\n",
                        "4/2 4:0 SUPPLIER_TOTAL, 5:0 SUPPLIER_TOTAL"),
                Arguments.of("a total by its buyer", sound + ",TOTALT:,,,,,,11,2019-01-31\n", "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "a total by its account",
                        sound + "1,Staden,,,,Summa,,11,2019-01-31\n",
                        "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "suppliers with such a name",
                        sound.replace("Papper AB", "Summa Linguae AB")
                                + "1,Staden,V3,Total AB,556000-0000,,Summa,1,2019-01-31\n"
                                + "1,Staden,V4,Total AB,,6100,Summa,1,2019-01-31\n"
                                + "1,Staden,V5,Total AB,,,Kontor,1,2019-01-31\n"
                                + "1,Staden,,Totalbygg AB,,,Kontor,1,2019-01-31\n",
                        "6/0 "),
                Arguments.of(
                        "empty last cells that are left out",
                        sound.replaceFirst("datum", "datum,avtal,projekt_kod").replace("-03\n", "-03,A\n"),
                        "2/0 "),
                Arguments.of(
                        "an amount that the file's end may have cut off",
                        "datum," + HEADING.replace(",datum", "") + ",avtal\n2019-01-02,1,a,V1,b,c,6100,d,10",
                        "1/1 2:0 CSV_CELLS"),
                Arguments.of("separators only, too few", sound + ",,\n", "2/0 "),
                Arguments.of("separators only, too many", sound + ",,,,,,,,,,,,,,\n\"\",\n", "2/0 "),
                Arguments.of("empty last columns", sound.replace("\n", ",,,\n"), "2/0 "),
                Arguments.of(
                        "rows with empty cells beyond the headings", sound.replace("-03\n", "-03,,\"\", \n"), "2/0 "),
                Arguments.of(
                        "headings with empty ones beyond the rows", sound.replaceFirst("datum", "datum,,"), "2/0 "),
                Arguments.of(
                        "cells under no heading",
                        sound.replaceFirst("datum", "datum,,").replace("-03\n", "-03,x,y\n"),
                        "2/0 "),
                Arguments.of("a cell beyond the headings", sound.replace("-03\n", "-03,x\n"), "2/1 3:0 CSV_CELLS"),
                Arguments.of("stray quotes inside cells", sound.replace("Papper AB", "Skärm 5\""), "2/0 "),
                Arguments.of(
                        "a quote that is never closed",
                        sound + row("1", "\"V3", "1", "2019-01-03") + "\n" + two,
                        "4/1 4:0 SYNTAX_QUOTE"),
                Arguments.of(
                        "decimals of a database",
                        sound.replace(",10,", ",10.00000000,").replace(",1,", ",1.0000,"),
                        "2/0 "),
                Arguments.of("a third decimal", sound.replace(",10,", ",10.001,"), "2/1 2:8 SUPPLIER_AMOUNT_DOUBTFUL"),
                Arguments.of(
                        "a third decimal of more than a thousand",
                        sound.replace(",10,", ",1234.501,"),
                        "2/1 2:8 SUPPLIER_AMOUNT_DECIMALS"),
                Arguments.of(
                        "three decimals, as one amount shows",
                        semicolons + doubtful.replace("50,250", "1000,500") + doubtful,
                        "3/0 "),
                Arguments.of(
                        "three decimals behind a point",
                        sound.replace(",10,", ",0.500,").replace(",1,", ",299.750,"),
                        "2/0 "),
                Arguments.of(
                        "three decimals behind a point, and the third is one",
                        sound.replace(",10,", ",0.500,").replace(",1,", ",299.755,"),
                        "2/1 3:8 SUPPLIER_AMOUNT_DECIMALS"),
                Arguments.of("three decimals or thousands", semicolons + doubtful, "2/1 3:8 SUPPLIER_AMOUNT_DOUBTFUL"),
                Arguments.of(
                        "three decimals where others have another sign",
                        semicolons
                                + doubtful
                                + doubtful.replace("50,250", "1000,500")
                                + doubtful.replace("50,250", "1.5"),
                        "4/1 3:8 SUPPLIER_AMOUNT_DOUBTFUL"),
                Arguments.of("a mark of the file's end", sound + "\u001A", "2/0 "),
                Arguments.of("a form feed", sound.replace("\n1,", "\n\f1,") + "\f\n\f", "2/0 "),
                Arguments.of(
                        "a form feed in place of a line end",
                        sound.strip() + "\f" + two + "\n" + two,
                        "3/1 3:9 CONTROL_CHARACTER"),
                Arguments.of("a control character alone", sound + "\u001A\n" + two, "4/1 4:1 CONTROL_CHARACTER"),
                Arguments.of("a control character in a code", sound + "\u000B" + two, "3/1 4:1 CONTROL_CHARACTER"),
                Arguments.of(
                        "a control character in an amount",
                        sound.replace(",10,", ",1\f0,"),
                        "2/1 2:8 CONTROL_CHARACTER"),
                Arguments.of(
                        "rows quoted again under headings that are not",
                        HEADING + "\n" + (one + "\n" + two).replaceAll("(?m)^(.+)$", "\"$1\""),
                        "1/1 2:1 SUPPLIER_QUOTED_AGAIN"),
                Arguments.of(
                        "rows quoted again before empty columns",
                        sound.replaceAll("(?m)^(.+)$", "\"$1\",,"),
                        "1/1 1:1 SUPPLIER_QUOTED_AGAIN"),
                Arguments.of(
                        "rows with quotes of their own quoted again",
                        sound.replace("Papper AB", "\"\"Papper AB\"\"").replaceAll("(?m)^(.+)$", "\"$1\""),
                        "1/1 1:1 SUPPLIER_QUOTED_AGAIN"),
                Arguments.of("one row quoted again", sound + "\"" + two + "\"\n", "3/1 4:0 CSV_CELLS"),
                Arguments.of(
                        "a total of the buyer alone",
                        sound + "1,Staden,,,,,,11,2019-01-31\n",
                        "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "an account's total",
                        sound + "1,Staden,-,-,-,6100,Kontor,11,2019-01-31\n",
                        "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "a named account's total",
                        sound + "1,Staden,,Summa Skolan,,6100,,11,2019-01-31\n",
                        "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "a total of a supplier's name",
                        sound + "1,Staden,,Papper AB,,,,11,2019-01-31\n",
                        "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "purchases without a number",
                        sound
                                + "1,Staden,,Papper AB,556000-0000,,,1,2019-01-31\n"
                                + "1,Staden,,Papper AB,-,6100,,1,2019-01-31\n"
                                + "1,Staden,-,*,*,6100,Kontor,1,2019-01-31\n"
                                + "1,Staden,-,*,*,,,1,2019-01-31\n",
                        "6/0 "),
                Arguments.of(
                        "masked suppliers and words of a sum in purchases with a number",
                        sound
                                + "1,Staden,V3,Totalt Bygg AB,-,6100,-,1,2019-01-31\n"
                                + "1,Staden,V4,*,*,6100,Summa,1,2019-01-31\n"
                                + "1,Staden,V5,*,*,,,1,2019-01-31\n",
                        "5/0 "),
                Arguments.of(
                        "purchases of persons in a file without numbers",
                        sound.replaceAll("V[12]", "-") + "1,Staden,-,-,-,6100,Kontor,1,2019-01-31\n"
                                + "1,Staden,-,Total Energi AB,-,6100,Kontor,1,2019-01-31\n",
                        "4/0 "),
                Arguments.of(
                        "a total in a file without numbers",
                        sound.replaceAll("V[12]", "-") + "1,Staden,-,-,-,-,-,11,2019-01-31\n",
                        "3/1 4:0 SUPPLIER_TOTAL"),
                Arguments.of(
                        "a list that says nothing but the amounts",
                        HEADING + "\n1,Staden,-,,,,,11,2019-01-31\n1,Staden,-,,,,,12,2019-01-31\n",
                        "2/0 "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surroundings")
    void everyRowIsCountedOrRefusedOnceWithItsCause(String what, String file, String expected) {
        SupplierLedger ledger = read(file);
        assertThat(ledger.rows() + "/" + ledger.refusedRows() + " " + refusals(ledger))
                .isEqualTo(expected);
        assertThat(ledger.groups().stream()
                        .mapToLong(SupplierLedger.Group::rows)
                        .sum())
                .isEqualTo(ledger.rows() - ledger.refusedRows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "*", "***", "", " ", "-- "})
    void aMissingOrMaskedProjectIsNone(String project) {
        SupplierLedger ledger = read(HEADING + ",Projekt_Kod\n" + row("*", "V1", "1", "2019-01-01") + "," + project);
        assertThat(groups(ledger)).containsExactly("2019 Exempelstad null: 1/1 1.00");
    }

    @Test
    void moreThanTenThousandRefusedRowsRefuseTheFile() {
        String good = row("1", "V1", "1", "2019-01-01");
        String bad = row("1", "V1", "x", "y") + "\n";
        SupplierLedger most = read(HEADING + "\n" + bad.repeat(10_000) + good);
        assertThat(most.refusals()).hasSize(20_000);
        assertThat(most.rows() - most.refusedRows()).isEqualTo(1);
        SupplierLedger tooMany = read(HEADING + "\n" + bad.repeat(10_001) + good);
        assertThat(refusals(tooMany)).isEqualTo("1:1 TOO_MANY_REFUSALS");
        assertThat(tooMany.refusals().getFirst().args()).containsExactly("10001");
        assertThat(tooMany.rows()).isEqualTo(10_002);
        assertThat(tooMany.refusedRows()).isEqualTo(10_002);
        assertThat(tooMany.groups()).isEmpty();
    }

    @Test
    void eachMonthTellsItsRowsAndItsSum() {
        SupplierLedger ledger = read(file(
                row("b", "99", "1.00", "2019-01-31"),
                row("b", "101", "2.00", "2019-01-01"),
                row("b", "100", "-0.50", "20190115"),
                row("b", "100", "4.00", "2019-02-01"),
                row("c", "V7", "8.00", "2019-02-01"),
                row("c", "-", "8.00", "2018-12-31"),
                row("c", "V8", "8.00", "2018-12-31")));
        assertThat(ledger.months())
                .extracting(m -> m.year() + " " + m.month() + " " + m.buyer() + " " + m.rows() + " " + m.amount())
                .containsExactly("2018 12 c 2 16.00", "2019 1 b 3 2.50", "2019 2 b 1 4.00", "2019 2 c 1 8.00");
    }

    @Test
    void aMonthsVouchersAreTheSameInWhicheverOrderTheyStand() {
        String one = row("b", "V1", "1.00", "2019-01-31");
        String two = row("b", "V1", "2.00", "2019-01-31");
        String three = row("c", "V12345678", "2.00", "2019-01-01");
        long[] hashes = Stream.of(
                        file(one, two, three),
                        file(three, two.replace("Papper AB", "*"), one),
                        file(one, two, three.replace("V12345678", "V12345679")),
                        file(one, two, three.replace("6100", "6110")),
                        file(one, two, three.replace("-01,", "-02,").replace("2019-01-01", "2019-01-02")))
                .mapToLong(file -> read(file).months().stream()
                        .mapToLong(SupplierLedger.Month::vouchers)
                        .sum())
                .toArray();
        assertThat(hashes[1]).isEqualTo(hashes[0]);
        assertThat(LongStream.of(hashes).distinct().count()).isEqualTo(4);
    }

    @Test
    void invoicesAndCreditNotesOfAGroupStandApart() {
        SupplierLedger ledger = read(file(
                row("b", "1", "100.00", "2019-01-31"),
                row("b", "2", "-40.00", "2019-02-01"),
                row("b", "3", "-2.00", "2019-02-02"),
                row("b", "4", "5.00", "2019-02-02")));
        assertThat(ledger.groups())
                .extracting(g -> g.debit() + " " + g.credit() + " " + g.amount())
                .containsExactly("100.00 0.00 100.00", "5.00 42.00 -37.00");
    }

    @Test
    void accountsAreToldApartWhereARowCarriesAProject() {
        String heading = HEADING + ",projekt_kod\n";
        SupplierLedger ledger = read(heading
                + Stream.of("6100 P1", " 6100  P1", "1150 P1", "1150 -", "6100 -", "- P1", "* P1", "\"6100\" P2")
                        .map(row -> row.split(" (?=[^ ]+$)"))
                        .map(cells -> row("b", "1", "1.00", "2019-01-31").replace("6100", cells[0]) + "," + cells[1])
                        .collect(Collectors.joining("\n")));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.groups())
                .extracting(g -> g.project() + " " + g.account() + " " + g.rows() + "/" + g.invoices())
                .containsExactly("null null 2/0", "P1 null 2/0", "P1 1150 1/0", "P1 6100 2/1", "P2 6100 1/0");
    }

    @Test
    void moreGroupsThanABookkeepingHasRefuseTheFile() {
        String rows = IntStream.rangeClosed(0, 250_000)
                .mapToObj(i -> row(Integer.toString(i), "V1", "1", "2019-01-01"))
                .collect(Collectors.joining("\n"));
        SupplierLedger ledger = read(HEADING + "\n" + rows);
        assertThat(refusals(ledger)).isEqualTo("1:1 SUPPLIER_TOO_MANY_GROUPS");
        assertThat(ledger.refusedRows()).isEqualTo(250_001);
    }

    @Test
    void aSumThatLeavesExactCountingRefusesTheFile() {
        String row = row("1", "V1", "1000000000000", "2019-01-01") + "\n";
        SupplierLedger ledger = read(HEADING + "\n" + row.repeat(92_234));
        assertThat(refusals(ledger)).isEqualTo("1:1 SUPPLIER_SUM_TOO_LARGE");
        assertThat(ledger.refusedRows()).isEqualTo(92_234);
    }

    @Test
    void aRowWithoutLineEndsIsRefusedHoweverLong() {
        for (int length : new int[] {70_000, 5_000_000, 9_000_000}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(file(row("1", "V1", "1", "2019-01-01")).getBytes(StandardCharsets.UTF_8));
            file.writeBytes("x".repeat(length).getBytes(StandardCharsets.UTF_8));
            file.writeBytes(("\n" + row("1", "V2", "1", "2019-01-01")).getBytes(StandardCharsets.UTF_8));
            SupplierLedger ledger = read(file.toByteArray());
            assertThat(refusals(ledger)).isEqualTo("3:0 SUPPLIER_ROW_TOO_LONG");
            assertThat(groups(ledger)).containsExactly("2019 1 null: 2/2 2.00");
        }
    }

    @Test
    void theDefaultLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(refusals(read(HEADING.toUpperCase(Locale.ROOT)))).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }
}
