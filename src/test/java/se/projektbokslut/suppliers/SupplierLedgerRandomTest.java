package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;

/// The reader against another way of reading, and against files that are broken at random. Every seed is fixed.
@Thorough
class SupplierLedgerRandomTest {
    private static final String HEADING = SupplierFiles.HEADING + ",projekt_kod";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void sumsAndRunsAreThoseOfANaiveReaderHoweverManyBlocksAndWorkers(int workers) throws IOException {
        String file = sound(new Random(20191123), 120_000);
        Path path = Files.writeString(folder.resolve("f.csv"), file);
        SupplierLedger ledger = SupplierFiles.read("ledger/f.csv", path, workers);
        assertThat(Files.size(path)).isGreaterThan(2L << 22);
        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.rows()).isEqualTo(120_000);
        assertThat(SupplierFiles.groups(
                        ledger, g -> g.year() + " " + g.buyer() + " " + g.project() + " " + g.account()))
                .containsExactlyInAnyOrderElementsOf(naive(file));
    }

    @Test
    void workersChangeNothingInABrokenFile() throws IOException {
        Random random = new Random(7);
        byte[] bytes = sound(random, 120_000).getBytes(StandardCharsets.UTF_8);
        byte[] breaking = {'"', '"', '\n', ',', ';', 'x', 0, (byte) 0xE5};
        for (int i = 0; i < 3_000; i++) {
            bytes[HEADING.length() + random.nextInt(bytes.length - HEADING.length())] =
                    breaking[random.nextInt(breaking.length)];
        }
        Path path = Files.write(folder.resolve("f.csv"), bytes);
        SupplierLedger one = SupplierFiles.read("ledger/f.csv", path, 1);
        assertThat(one.refusedRows()).isBetween(1_000L, 10_000L);
        assertThat(SupplierFiles.read("ledger/f.csv", path, 2)).isEqualTo(one);
        assertThat(SupplierFiles.read("ledger/f.csv", path, 3)).isEqualTo(one);
    }

    @Test
    void whateverTheBytesAreTheCountsTie() {
        Random random = new Random(42);
        byte[] sound = sound(random, 40).getBytes(StandardCharsets.UTF_8);
        byte[] marks = "\"\"\",;\r\n\n-*.\u00e5\ufeff 019\0".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 1_000; round++) {
            byte[] bytes = sound.clone();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int at = random.nextInt(round % 3 == 0 ? HEADING.length() : bytes.length);
                bytes[at] = random.nextInt(3) == 0 ? (byte) random.nextInt(256) : marks[random.nextInt(marks.length)];
            }
            SupplierLedger ledger = SupplierFiles.read(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            long used = ledger.groups().stream()
                    .mapToLong(SupplierLedger.Group::rows)
                    .sum();
            assertThat(used + ledger.repeatedRows() + ledger.refusedRows())
                    .as("round %d", round)
                    .isEqualTo(ledger.rows());
            assertThat(ledger.refusals().isEmpty()).as("round %d", round).isEqualTo(ledger.refusedRows() == 0);
        }
    }

    /// The oracle is the writer: it knows which rows it wrote, and in which of them it forgot a quote.
    @Test
    void quotesHideNoRowWhereverTheyStray() {
        for (int round = 0; round < 300; round++) {
            Random random = new Random(round);
            StringBuilder file = new StringBuilder(SupplierFiles.HEADING).append('\n');
            int rows = 1 + random.nextInt(60);
            int forgotten = 0;
            long kronor = 0;
            for (int row = 0; row < rows; row++) {
                String[] cells = SupplierFiles.row("1", "V" + row, Integer.toString(row), "2019-01-02")
                        .split(",");
                int stray = random.nextInt(4);
                boolean opens = random.nextInt(8) == 0;
                for (int i = 0; i < stray; i++) {
                    int cell = new int[] {1, 3, 6}[random.nextInt(3)];
                    cells[cell] += random.nextBoolean() ? "\"" : " 5\" skärm";
                }
                if (opens) {
                    int cell = random.nextInt(cells.length);
                    cells[cell] = "\"" + cells[cell].replace("\"", "");
                    forgotten++;
                } else {
                    kronor += row;
                }
                file.append(String.join(",", cells)).append('\n');
            }
            SupplierLedger ledger = SupplierFiles.read(file.toString());
            assertThat(ledger.rows()).as("round %d%n%s", round, file).isEqualTo(rows);
            assertThat(ledger.refusedRows()).as("round %d%n%s", round, file).isEqualTo(forgotten);
            assertThat(ledger.groups().stream().mapToLong(g -> g.amount().ore()).sum())
                    .isEqualTo(kronor * 100);
        }
    }

    @Test
    void bytesWithoutAnyMeaningAreRefusedQuietly() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            assertThat(SupplierFiles.read(bytes).refusedRows()).isEqualTo(1);
        }
    }

    @Test
    void aFileOfLoneQuotesIsReadInItsTime() {
        SupplierLedger ledger = SupplierFiles.read(HEADING + "\n" + "\"\n".repeat(3_000_000));
        assertThat(ledger.rows()).isEqualTo(ledger.refusedRows()).isGreaterThan(1_000_000);
    }

    private static String sound(Random random, int rows) {
        StringBuilder file = new StringBuilder(HEADING).append('\n');
        int voucher = 1;
        for (int i = 0; i < rows; i++) {
            voucher += random.nextInt(3) == 0 ? 1 : 0;
            long ore = random.nextLong(-1_000_000_00L, 100_000_000_00L);
            String amount = BigDecimal.valueOf(ore, 2).toPlainString();
            String text = random.nextInt(50) == 0 ? "\"Papper,\n \"\"och\"\"\npenna\"" : "Kontorsmateriel åt skolan";
            boolean numbered = voucher % 10 > 0;
            file.append(random.nextInt(5) == 0 ? "212000-00" : "21200000")
                    .append(1 + voucher / 500 % 3)
                    .append(",Exempelstad,")
                    .append(numbered ? "V" + voucher : random.nextBoolean() ? "-" : "");
            file.append(",Papper AB,")
                    .append(numbered ? "556000-0000" : random.nextInt(3) == 0 ? "-" : "556000-000" + random.nextInt(2))
                    .append(",6")
                    .append(100 + random.nextInt(800))
                    .append(',')
                    .append(text);
            file.append(',')
                    .append(amount)
                    .append(",20")
                    .append(18 + random.nextInt(numbered ? 3 : 2))
                    .append("-0");
            file.append(1 + random.nextInt(numbered ? 9 : 1)).append("-15,");
            file.append(random.nextInt(4) == 0 ? "P" + random.nextInt(40) : "-").append('\n');
        }
        return file.toString();
    }

    /// The groups by FastCSV and exact decimals.
    private static List<String> naive(String file) {
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        String previous = "";
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(file)) {
            if (row.getField(0).equals("kopare_id")) {
                continue;
            }
            String project = row.getField(9).equals("-") ? "null" : row.getField(9);
            String account = project.equals("null") ? "null" : row.getField(5);
            String key = row.getField(8).substring(0, 4) + " " + row.getField(0) + " " + project + " " + account;
            String run =
                    row.getField(0).replace("-", "") + "|" + row.getField(2).replace("-", "");
            if (run.endsWith("|")) {
                String number = row.getField(4);
                run += row.getField(8) + "|" + (number.equals("-") ? row.getField(3) : number);
            }
            long[] count = counts.computeIfAbsent(key, _ -> new long[2]);
            count[0]++;
            count[1] += run.equals(previous) ? 0 : 1;
            previous = run;
            sums.merge(key, new BigDecimal(row.getField(7)), BigDecimal::add);
        }
        List<String> groups = new ArrayList<>();
        counts.forEach((key, count) -> groups.add(key + ": " + count[0] + "/" + count[1] + " " + sums.get(key)));
        return groups;
    }
}
