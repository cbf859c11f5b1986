package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.suppliers.SupplierFiles.file;
import static se.projektbokslut.suppliers.SupplierFiles.groups;
import static se.projektbokslut.suppliers.SupplierFiles.read;
import static se.projektbokslut.suppliers.SupplierFiles.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Voucher numbers of a supplier ledger are the same with and without zeros before them, as in SIE files: a
/// spreadsheet leaves the zeros out.
class SupplierNumbersTest {
    private static final String DAY = "2019-01-31";

    @ParameterizedTest
    @CsvSource({
        "0001, 1, true",
        "' 01 ', 1, true",
        "\"0001\", 1, true",
        "000, 0, true",
        "00010, 10, true",
        "0000000000123456789, 123456789, true",
        "000000000000000000001234567890123456789012, 1234567890123456789012, true",
        "0001, 10, false",
        "0, -, false",
        "V01, V1, false",
        "0A1, A1, false",
        "01-1, 1-1, false",
        "00000001x, 1x, false"
    })
    void aNumberOfDigitsOnlyIsTheSameWithoutTheZerosBeforeIt(String one, String other, boolean same) {
        SupplierLedger first = read(file(row("b", one, "1.00", DAY), row("b", "7", "1.00", DAY)));
        SupplierLedger second = read(file(row("b", other, "1.00", DAY), row("b", "7", "1.00", DAY)));
        assertThat(first.months().equals(second.months())).isEqualTo(same);
        SupplierLedger both = read(file(row("b", one, "1.00", DAY), row("b", other, "2.00", DAY)));
        assertThat(groups(both)).containsExactly("2019 b null: 2/" + (same ? 1 : 2) + " 3.00");
    }

    @Test
    void anExportThatStandsTwiceInAFileIsKnownWithoutItsZeros() {
        SupplierLedger ledger = read(file(
                row("b", "0001", "1.00", DAY),
                row("b", "0002", "2.00", DAY),
                row("b", "1", "1.00", DAY),
                row("b", "2", "2.00", DAY)));
        assertThat(ledger.repeated()).isEqualTo(new SupplierLedger.Repeated(2, 4));
        assertThat(groups(ledger)).containsExactly("2019 b null: 2/2 3.00");
    }

    private static String purchase(String buyer, String number, String supplier, String supplierNumber, String day) {
        return buyer + ",Staden," + number + "," + supplier + "," + supplierNumber + ",6100,Kontor,1.00," + day;
    }

    @ParameterizedTest
    @CsvSource({
        "one purchase, A, 1, 2019-01-31, A, 1, 2019-01-31, 1",
        "the supplier's number goes before its name, A, 1, 2019-01-31, B, 1, 2019-01-31, 1",
        "another supplier, A, 1, 2019-01-31, A, 2, 2019-01-31, 2",
        "by name, A, -, 2019-01-31, ' A ', '', 2019-01-31, 1",
        "another name, A, -, 2019-01-31, B, -, 2019-01-31, 2",
        "a number beside a name alone, A, 1, 2019-01-31, A, -, 2019-01-31, 2",
        "another day, A, 1, 2019-01-30, A, 1, 2019-01-31, 2",
        "nobody named, -, -, 2019-01-31, -, -, 2019-01-31, 1"
    })
    void aMissingNumberIsNoCommonNumber(
            String what,
            String one,
            String oneNumber,
            String day,
            String other,
            String number,
            String next,
            int count) {
        for (String missing : List.of("", "-", "***")) {
            SupplierLedger ledger = read(
                    file(purchase("1", missing, one, oneNumber, day), purchase("1", missing, other, number, next)));
            assertThat(ledger.refusals()).as(what).isEmpty();
            assertThat(groups(ledger)).as(what).containsExactly("2019 1 null: 2/" + count + " 2.00");
        }
    }

    @Test
    void aRowWithoutANumberGoesOnNoNumberedOne() {
        SupplierLedger ledger = read(file(
                purchase("1", "7", "A", "1", DAY),
                purchase("1", "", "A", "1", DAY),
                purchase("1", "7", "A", "1", DAY)));
        assertThat(groups(ledger)).containsExactly("2019 1 null: 3/3 3.00");
        assertThat(ledger.months()).extracting(SupplierLedger.Month::unnumbered).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "2120000000, 212000-0000, 1",
        "162120000000, 212000-0000, 1",
        "SE212000000001, 2120000000, 1",
        "2120000000, 2120000001, 2",
        "212000-0000, 212000-0001, 2",
        "162120000001, 212000000101, 1",
        "staden, ' STADEN ', 1",
        "staden, 2120000000, 2"
    })
    void aBuyerInTwoSpellingsIsOneWithinARun(String one, String other, int count) {
        for (String number : List.of("7", "-")) {
            SupplierLedger ledger =
                    read(file(purchase(one, number, "A", "1", DAY), purchase(other, number, "A", "1", DAY)));
            assertThat(ledger.groups().stream()
                            .mapToLong(SupplierLedger.Group::invoices)
                            .sum())
                    .isEqualTo(count);
        }
    }
}
