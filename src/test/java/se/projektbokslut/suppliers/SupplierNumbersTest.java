package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.suppliers.SupplierFiles.file;
import static se.projektbokslut.suppliers.SupplierFiles.groups;
import static se.projektbokslut.suppliers.SupplierFiles.read;
import static se.projektbokslut.suppliers.SupplierFiles.row;

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
}
