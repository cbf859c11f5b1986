package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;

/// An export that stands in a supplier-ledger file several times counts once; an invoice's equal rows count each.
class SupplierRepetitionTest {
    @TempDir
    Path folder;

    /// A row as the test writes it.
    ///
    /// @param buyer one letter
    /// @param number empty where it has none
    private record Row(String buyer, String number, String date, String amount) {
        String text() {
            return SupplierFiles.row(buyer, number, amount, date);
        }

        String voucher() {
            return buyer + " " + number + " " + date;
        }
    }

    /// The oracle tries every length of run on the rows as they were written.
    private static List<Row> once(List<Row> rows) {
        for (int run = 1; run < rows.size(); run++) {
            int times = rows.size() / run;
            if (times * run != rows.size() || times > 16) {
                continue;
            }
            List<Row> first = rows.subList(0, run);
            Set<String> vouchers = new HashSet<>();
            first.stream().filter(row -> !row.number().isEmpty()).forEach(row -> vouchers.add(row.voucher()));
            List<Row> repeated = new ArrayList<>();
            Collections.nCopies(times, first).forEach(repeated::addAll);
            if (repeated.equals(rows) && vouchers.size() > 1) {
                return first;
            }
        }
        return rows;
    }

    private static SupplierLedger ledger(List<Row> rows) {
        return SupplierFiles.read(
                SupplierFiles.file(rows.stream().map(Row::text).toArray(String[]::new)));
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(row -> new BigDecimal(row.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(SupplierLedger ledger) {
        return ledger.groups().stream()
                .map(group -> BigDecimal.valueOf(group.amount().ore(), 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long counted(SupplierLedger ledger) {
        return ledger.groups().stream().mapToLong(SupplierLedger.Group::rows).sum();
    }

    @Test
    void aWholeTablePastedTwiceCountsOnceAndSaysWhere() {
        Row first = new Row("A", "1", "2019-03-01", "100.00");
        Row second = new Row("A", "2", "2019-03-02", "50.00");
        SupplierLedger ledger = ledger(List.of(first, second, first, second));
        assertThat(sum(ledger)).isEqualByComparingTo("150.00");
        assertThat(ledger.repeated()).isEqualTo(new SupplierLedger.Repeated(2, 4));
        assertThat(SupplierFiles.groups(ledger)).containsExactly("2019 A null: 2/2 150.00");
        assertThat(ledger.months()).isEqualTo(ledger(List.of(first, second)).months());
    }

    @Test
    void equalRowsOfAnInvoiceAndOfSeveralWithoutANumberCountEach() {
        Row line = new Row("A", "1", "2019-03-01", "100.00");
        Row other = new Row("A", "1", "2019-03-01", "7.00");
        assertThat(ledger(List.of(line, line, line, line)).repeated()).isNull();
        assertThat(ledger(List.of(line, other, line, other)).repeated()).isNull();
        Row nameless = new Row("A", "", "2019-03-01", "100.00");
        Row later = new Row("A", "", "2019-03-02", "7.00");
        assertThat(ledger(List.of(nameless, later, nameless, later)).repeated()).isNull();
        Row next = new Row("A", "2", "2019-03-01", "100.00");
        assertThat(ledger(List.of(line, line, next, next)).repeated()).isNull();
    }

    @Test
    void filesOfFewDifferentRowsInEveryOrderCountAsTheirRowsSay() {
        countAsTheirRowsSay(new Random(20261129), 300);
    }

    @Test
    @Thorough
    void manyFilesOfFewDifferentRowsCountAsTheirRowsSay() {
        countAsTheirRowsSay(new Random(20261128), 1_500);
    }

    private static void countAsTheirRowsSay(Random random, int rounds) {
        int repeated = 0;
        for (int round = 0; round < rounds; round++) {
            List<Row> kinds = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(_ -> new Row(
                            random.nextBoolean() ? "A" : "B",
                            List.of("", "1", "2").get(random.nextInt(3)),
                            "2019-0" + (1 + random.nextInt(2)) + "-01",
                            (random.nextInt(3) - 1) + ".50"))
                    .toList();
            List<Row> run = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(_ -> kinds.get(random.nextInt(kinds.size())))
                    .toList();
            List<Row> rows = new ArrayList<>();
            Collections.nCopies(1 + random.nextInt(4), run).forEach(rows::addAll);
            if (random.nextInt(4) == 0) {
                rows.add(random.nextInt(rows.size()), kinds.getFirst());
            }
            List<Row> expected = once(rows);
            SupplierLedger ledger = ledger(rows);
            assertThat(counted(ledger)).as("%s", rows).isEqualTo(expected.size());
            assertThat(sum(ledger)).as("%s", rows).isEqualByComparingTo(sum(expected));
            assertThat(SupplierFiles.groups(ledger)).as("%s", rows).isEqualTo(SupplierFiles.groups(ledger(expected)));
            assertThat(ledger.rows()).isEqualTo(counted(ledger) + ledger.repeatedRows());
            repeated += expected.size() < rows.size() ? 1 : 0;
        }
        assertThat(repeated).isGreaterThan(rounds / 15);
    }

    /// Several blocks, refused rows between, and a copy whose last row alone differs.
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aLargeFileIsToldByItsLastRowToo(int workers) throws IOException {
        String rows = String.join(
                "\n",
                IntStream.range(0, 40_000)
                        .mapToObj(i -> SupplierFiles.row(
                                "B" + i % 3, "V" + i / 4, i % 977 + ".00", "2019-0" + (1 + i % 9) + "-10"))
                        .toList());
        String twice = SupplierFiles.HEADING + "\n" + rows + "\nSumma;1\n" + rows + "\n";
        Path file = Files.writeString(folder.resolve("f.csv"), twice);
        SupplierLedger ledger = SupplierFiles.read("ledger/f.csv", file, workers);
        assertThat(counted(ledger)).isEqualTo(40_000);
        assertThat(ledger.repeated()).isEqualTo(new SupplierLedger.Repeated(40_000, 40_003));
        assertThat(ledger.refusedRows()).isEqualTo(1);
        assertThat(ledger.rows()).isEqualTo(80_001);

        Files.writeString(file, twice.replaceAll("Papper AB([^\n]*\n)\\z", "Pennan AB$1"));
        assertThat(counted(SupplierFiles.read("ledger/f.csv", file, workers))).isEqualTo(80_000);
    }
}
