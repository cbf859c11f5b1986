package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.documents.CsvShape;
import se.projektbokslut.documents.ListBytes;
import se.projektbokslut.lists.ColumnDescription;

/// Lists of entries whose cells are written in every way at random, against the sums of what was written: read as
/// they are cut, and cell by cell. Every seed is fixed.
@Thorough
class EntryListsRandomTest {
    private static final String COLUMNS = """
            company: Exempelstad
            columns: {Datum: date, Serie: series, Nr: voucher, Konto: account, Projekt: project, Text: ignore, Belopp: amount}
            """;

    /// So many rows are some megabytes, more than is held of a CSV file at a time.
    private static final int MANY = 40_000;

    private final SortedMap<String, Long> written = new TreeMap<>();
    private final StringBuilder list = new StringBuilder();
    private final Random random = new Random(20191129);
    private long refused;

    @ParameterizedTest
    @CsvSource({
        "';', ',', UTF-8, 3000",
        "';', ',', windows-1252, 3000",
        "';', '.', UTF-8, 3000",
        "',', '.', windows-1252, 40000",
        "TAB, ',', UTF-8, 3000",
        "TAB, '.', windows-1252, 40000",
    })
    void sumsAreThoseOfWhatWasWritten(String separator, char decimal, String encoding, int rows) throws IOException {
        Charset charset = encoding.equals("UTF-8") ? StandardCharsets.UTF_8 : CsvShape.WINDOWS_1252;
        write(separator.equals("TAB") ? '\t' : separator.charAt(0), decimal, rows);
        byte[] bytes = list.toString().getBytes(charset);
        assertThat(bytes.length > 4 << 20).isEqualTo(rows == MANY);

        EntryListSums cut = read(bytes, COLUMNS);
        EntryListSums byCell = read(bytes, COLUMNS + "missing: [saknas]\n");

        for (EntryListSums sums : new EntryListSums[] {cut, byCell}) {
            assertThat(sums.rows()).isEqualTo(rows);
            assertThat(sums.refusedRows()).isEqualTo(refused);
            assertThat(sums(sums)).isEqualTo(written);
        }
        assertThat(byCell.parts()).isEqualTo(cut.parts());
        assertThat(byCell.refusals()).isEqualTo(cut.refusals());
    }

    private static EntryListSums read(byte[] bytes, String yaml) throws IOException {
        ColumnDescription description = Objects.requireNonNull(
                LedgerListDescription.read("ledger/a.columns.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .description());
        return EntryLists.read("ledger/a.csv", ListBytes.of(bytes), description, (_, _) -> "övrigt");
    }

    private static SortedMap<String, Long> sums(EntryListSums read) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (EntryListSums.Part part : read.parts()) {
            for (SliceSums slice : part.slices()) {
                slice.groups()
                        .forEach(group -> sums.merge(
                                group.year() + " " + utf8(group.account()) + " "
                                        + (group.project() == null ? "" : utf8(group.project())),
                                group.debit() - group.credit(),
                                Long::sum));
            }
        }
        return sums;
    }

    /// What a product holds a byte a character.
    private static String utf8(String raw) {
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void write(char separator, char decimal, int rows) {
        String[] names = {"Datum", "Serie", "Nr", "Konto", "Projekt", "Text", "Belopp"};
        list.append(String.join(String.valueOf(separator), names)).append(lineEnd());
        String date = "";
        String series = "";
        long voucher = 0;
        int year = 0;
        for (int row = 0; row < rows; row++) {
            if (row % 3 == 0) {
                year = 2018 + random.nextInt(4);
                int month = 1 + random.nextInt(12);
                int day = 1 + random.nextInt(28);
                date = String.format(
                        Locale.ROOT, random.nextBoolean() ? "%d-%02d-%02d" : "%d%02d%02d", year, month, day);
                series = text("ABCLR19", random.nextInt(4));
                voucher = row + (random.nextInt(50) == 0 ? 100_000_000_000L : 1);
            }
            String account = random.nextInt(40) == 0 ? "Å" + text("19", 2) : text("123456789", 1 + random.nextInt(9));
            String project = random.nextInt(40) == 0 ? "Ö väst" : text("P7-x", random.nextInt(10));
            long ore = random.nextLong(random.nextInt(9) == 0 ? 10_000_000_000_000L : 3_000_000) - 1_000_000;
            boolean fault = random.nextInt(rows / 20) == 0;
            list.append(quoted(date)).append(separator);
            list.append(quoted(series)).append(separator);
            list.append(voucher).append(separator);
            list.append(quoted(account)).append(separator);
            list.append(quoted(project)).append(separator);
            list.append(
                    fault && random.nextBoolean() ? "\u0001" : text("bok rd\u00f6\u00e5\u00c4", random.nextInt(200)));
            if (list.charAt(list.length() - 1) == '\u0001') {
                list.append(separator).append(amount(ore, decimal));
            } else {
                list.append(separator).append(fault ? "tolv" : amount(ore, decimal));
            }
            list.append(row == rows - 1 ? "" : lineEnd());
            if (fault) {
                refused++;
            } else {
                written.merge(year + " " + account + " " + project.strip(), ore, Long::sum);
            }
        }
    }

    private String lineEnd() {
        return random.nextBoolean() ? "\n" : "\r\n";
    }

    private String quoted(String cell) {
        return random.nextInt(5) == 0 ? '"' + cell + '"' : cell;
    }

    private String text(String characters, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    private String amount(long ore, char decimal) {
        String sign = ore < 0 ? "-" : "";
        String kronor = sign + Math.abs(ore) / 100;
        if (ore % 100 == 0 && random.nextBoolean()) {
            return kronor;
        }
        String decimals = Long.toString(100 + Math.abs(ore) % 100).substring(1);
        boolean shorter = decimals.endsWith("0") && random.nextBoolean();
        return kronor + decimal + (shorter ? decimals.substring(0, 1) : decimals);
    }
}
