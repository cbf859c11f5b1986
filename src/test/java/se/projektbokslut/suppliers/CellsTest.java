package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "0 | 0",
                "7 | 700",
                "1.5 | 150",
                "1,05 | 105",
                "-1234.56 | -123456",
                "−1234,56 | -123456",
                "1 234,56 | 123456",
                "'1\u00a0234\u00a0567,8' | 123456780",
                "-1\u202f234 | -123400",
                "' - 1 234,5 ' | -123450",
                "0000000000000000000000012,00 | 1200",
                "1000000000000 | 100000000000000",
                "-0,00 | 0",
                "1000,50000000 | 100050",
                "-50.2500 | -5025",
                "7.0000 | 700",
                "'1 234,50-' | -123450",
                "12,5 − | -1250",
                "+400 | 40000",
                "'+ 1 234,5' | 123450",
                "(1 234,50) | -123450",
                "( 7 ) | -700",
                "1.000,00 | 100000",
                "'-1.234.567,8' | -123456780",
                "1,000.00 | 100000",
                "'1.234,50-' | -123450",
                "1000,500 | 100050",
                "12345.250 | 1234525",
                "0,500 | 50",
                "-0.250 | -25",
                "0,000 | 0",
                "-1 250,000 | -125000",
                "1.234,560 | 123456",
            })
    void amountsAreExact(String text, long ore) {
        assertThat(ore(text)).isEqualTo(ore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "*",
                "12 34",
                "1234 567",
                "1 23",
                "1  234",
                "1,2,3",
                "1.",
                ",5",
                "1e3",
                "--1",
                "-1-",
                "+-1",
                "+1-",
                "(-1)",
                "(1",
                "1)",
                "500,-",
                "1.000.000",
                "1.00,00",
                "1.000 000,00",
                "1 kr",
                "2019-01-02",
                "0x1",
                "1, 5",
                "1 234 ,5x",
                "NaN",
                "١",
                "1\n2"
            })
    void whatIsNoAmountIsNotGuessed(String text) {
        assertThat(ore(text)).isEqualTo(AmountCell.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "90.000", "-1,500", "(299,750)", "+1.000"})
    void threeDigitsBehindTheOnlySignAreInDoubt(String text) {
        assertThat(ore(text)).isEqualTo(AmountCell.DOUBTFUL);
    }

    @ParameterizedTest
    @CsvSource({"'299,750', 29975", "'-1,000', -100", "'(50,250)', -5025", "'1,500-', -150"})
    void wherePastTwoDecimalsOthersShowTheSignTheyAreDecimals(String text, long ore) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(AmountCell.ore(bytes, 0, bytes.length, (byte) ',')).isEqualTo(ore);
        assertThat(AmountCell.ore(bytes, 0, bytes.length, (byte) '.')).isEqualTo(AmountCell.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2340001", "1.234,567", "1000,501", "0,005", "-1 250,001"})
    void aThirdDecimalIsNamed(String text) {
        assertThat(ore(text)).isEqualTo(AmountCell.DECIMALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000.01",
                "-1000000000001",
                "1000000000000000000",
                "99999999999999999999999999999999,99"
            })
    void anAmountThatNoInvoiceHasIsNotCounted(String text) {
        assertThat(ore(text)).isEqualTo(AmountCell.TOO_LARGE);
    }

    @Test
    void aBlankOfWindows1252IsABlank() {
        byte[] bytes = "1\u00a0234,50".getBytes(Charset.forName("windows-1252"));
        assertThat(AmountCell.ore(bytes, 0, bytes.length, (byte) 0)).isEqualTo(123450);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-12-31",
                "20191231",
                " 2019-12-31 ",
                "2019-12-31 00:00:00",
                "2019-12-31T23:59",
                "2019-01-01",
                "20190101 00:00"
            })
    void datesAreDaysOfTheCalendar(String text) {
        assertThat(year(text)).isEqualTo(2019);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "2019",
                "2019-12",
                "2019-02-29",
                "2019-13-01",
                "2019-00-01",
                "2019-04-31",
                "2019-12-32",
                "1899-12-31",
                "2200-01-01",
                "31-12-2019",
                "31/12/2019",
                "2019/12/31",
                "2019-12-3",
                "2019-12-311",
                "2019-12-31x",
                "2019-1231",
                "19-12-31",
                "2019-12-31 belopp",
                "201912311",
                "2019 12 31"
            })
    void whatIsNoDayIsNoDate(String text) {
        assertThat(year(text)).isZero();
    }

    @Test
    void leapDaysAreThoseOfTheGregorianCalendar() {
        for (int year = 1900; year <= 2199; year++) {
            String day = String.format(Locale.ROOT, "%d-02-29", year);
            assertThat(year(day)).isEqualTo(java.time.Year.isLeap(year) ? year : 0);
        }
    }

    private static long ore(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long ore = AmountCell.ore(bytes, 0, bytes.length, (byte) 0);
        // The same within a row, where eight bytes may be looked at together.
        byte[] row = ("9-9," + text + ",9.99,99999999").getBytes(StandardCharsets.UTF_8);
        assertThat(AmountCell.ore(row, 4, 4 + bytes.length, (byte) 0)).isEqualTo(ore);
        return ore;
    }

    private static int year(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return DateCell.day(bytes, 0, bytes.length) / 10_000;
    }
}
