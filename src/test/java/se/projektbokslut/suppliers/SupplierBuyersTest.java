package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.suppliers.SupplierFiles.file;
import static se.projektbokslut.suppliers.SupplierFiles.groups;
import static se.projektbokslut.suppliers.SupplierFiles.read;
import static se.projektbokslut.suppliers.SupplierFiles.refusals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.suppliers.SupplierRereading.BuyerMonth;

/// Whose the rows of a supplier ledger are: by number, without one by name.
class SupplierBuyersTest {
    private static String row(String number, String name, String voucher) {
        return number + "," + name + "," + voucher + ",Papper AB,1,6100,Kontor,1.00,2019-01-31";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " - ", "***", "\"\"", "\"-\"", "0000000000", "000000-0000", "SE000000000001"})
    void aRowWithoutANumberHasTheNameAsItsBuyer(String missing) {
        SupplierLedger ledger = read(file(
                row(missing, "Staden", "1"),
                row(missing, " Staden ", "1"),
                row(missing, "\"Staden\"", "2"),
                row(missing, "Byn", "2"),
                row(missing, "\"\"\"Byn\"\" AB\"", "2"),
                row(missing, "-", "2"),
                row(missing, "Staden", "2")));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(groups(ledger))
                .containsExactlyInAnyOrder(
                        "2019 Staden null: 4/3 4.00",
                        "2019 Byn null: 1/1 1.00",
                        "2019 \"Byn\" AB null: 1/1 1.00",
                        "2019  null: 1/1 1.00");
        assertThat(ledger.names()).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForANameIsNone() {
        SupplierLedger ledger = read(file(row("", "x".repeat(101), "1"), row("1", "x".repeat(101), "1")));
        assertThat(ledger.refusals()).isEmpty();
        assertThat(groups(ledger)).containsExactly("2019  null: 1/1 1.00", "2019 1 null: 1/1 1.00");
        assertThat(ledger.names()).isEmpty();
    }

    @Test
    void theFirstNameBesideANumberIsKept() {
        SupplierLedger ledger = read(file(
                row("212000-0000", "STADEN", "1"),
                row("212000-0000", "Skolan", "2"),
                row("2120000001", " \"\"Byn\"\" ", "3"),
                row("2120000002", "-", "3"),
                row("-", "Föreningen", "3"),
                row(" 212000-0000 ", "Skolan", "4"),
                row("2120000001", "Byn", "3")));
        assertThat(ledger.names()).isEqualTo(Map.of("212000-0000", "STADEN", "2120000001", "\"Byn\""));
    }

    @Test
    void aRowOfSumsWithAWordInTheNamesColumnIsNoPurchase() {
        assertThat(refusals(read(file(row("1", "Staden", "1"), ",Summa,,,,,,1.00,"))))
                .isEqualTo("3:0 SUPPLIER_TOTAL");
    }

    @Test
    void theVouchersOfABuyerWithoutANumberAreReadAgainByName() throws IOException {
        byte[] bytes = file(row("-", "Staden", "1"), row("-", "Byn", "2"), row("-", "Staden", "3"))
                .getBytes(StandardCharsets.UTF_8);
        var staden = new BuyerMonth(201901, "Staden");
        Map<BuyerMonth, VoucherUnits> units =
                SupplierLedgerReader.vouchers(read(bytes), new ByteArrayInputStream(bytes), Set.of(staden));
        assertThat(units.get(staden)).extracting(own -> own.ids().length).isEqualTo(2);
    }

    @Test
    void namesAreTheSameHoweverManyThreadsReadTheBlocks(@TempDir Path folder) throws IOException {
        String rows = IntStream.range(0, 150_000)
                .mapToObj(i -> row(i % 3 == 0 ? "-" : "" + (1 + i / 30_000), "Bolag " + i / 1_000, "V" + i / 2))
                .collect(Collectors.joining("\n"));
        Path path = Files.writeString(folder.resolve("f.csv"), file(rows));
        assertThat(Files.size(path)).isGreaterThan(2L << 22);
        SupplierLedger one = SupplierFiles.read("ledger/f.csv", path, 1);
        assertThat(one.names())
                .isEqualTo(Map.of("1", "Bolag 0", "2", "Bolag 30", "3", "Bolag 60", "4", "Bolag 90", "5", "Bolag 120"));
        assertThat(one.months()).hasSize(5 + 150);
        assertThat(SupplierFiles.read("ledger/f.csv", path, 3)).isEqualTo(one);
    }
}
