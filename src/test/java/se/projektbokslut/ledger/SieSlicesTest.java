package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.ledger.SieLedger.Group;
import se.projektbokslut.ledger.SieLedger.VoucherCount;

/// One slice or many give the same ledger, whatever a file holds; and nothing that a file holds escapes the
/// counts.
class SieSlicesTest {
    private static final List<String> PIECES = List.of(
            "#TRANS 1910 {} 1.00\n",
            "#VER A 1 20190101\n",
            "{\n",
            "}\n",
            "\"",
            "{",
            "}",
            "#",
            "\\\"",
            "\0",
            "\u001A",
            "\r",
            "\u00E5",
            "\u0086",
            "\u00C3\u00A5",
            "#KSUMMA\n",
            "#KSUMMA 1\n",
            "#UNDERDIM 61 x 6\n",
            "#RAR 0 20190115 20191231\n",
            "99999999999999999999",
            "-",
            ",",
            " ",
            "\t",
            "#VALUTA USD\n",
            "#UB 0 1910 1\n",
            "#UB 0 1910 2\n",
            "20190230");

    /// Entries as they were made, by `year account project`: `{entries, öre}`.
    private final Map<String, long[]> truth = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    @Thorough
    void ofOtherFilesToo(long seed) {
        theSumsAreThoseOfTheEntriesAndOfEverySlicing(seed);
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void theSumsAreThoseOfTheEntriesAndOfEverySlicing(long seed) {
        byte[] file = file(new Random(seed), 300).getBytes(SieSamples.CP437);
        SieLedger whole = SieSamples.read(file);
        assertThat(whole.refusals()).isEmpty();
        assertThat(whole.findings()).isEmpty();
        Map<String, long[]> sums = new TreeMap<>();
        for (Group g : whole.groups()) {
            sums.put(
                    g.year() + " " + g.account() + " " + g.project(),
                    new long[] {g.entries(), g.debit().ore() - g.credit().ore()});
        }
        assertThat(sums).usingRecursiveComparison().isEqualTo(truth);
        for (long size : new long[] {1, 100, 1000, 10_000}) {
            assertThat(SieSamples.read(file, size)).isEqualTo(whole);
        }
    }

    @Test
    void slicesAreOfOneSizeButForTheVouchersAtTheirEnds(@TempDir Path folder) throws IOException {
        String voucher = "#VER A 1 20190101\n#TRANS 1910 {} 1.00\n#TRANS 1510 {} -1.00\n";
        Path file = Files.writeString(folder.resolve("x.se"), "#FLAGGA 0\n" + voucher.repeat(1000));
        // One byte too many for ten slices of the size: eleven, and none of them a small rest.
        List<SiePlan.Slice> slices =
                SieFiles.plan(file, "ledger/x.se", (Files.size(file) - 1) / 10).slices();
        assertThat(slices).hasSize(11);
        assertThat(slices.getFirst().from()).isZero();
        assertThat(slices.getLast().to()).isEqualTo(Files.size(file));
        for (SiePlan.Slice slice : slices) {
            assertThat(slice.to() - slice.from()).isCloseTo(Files.size(file) / 11, within((long) voucher.length()));
        }
    }

    @Test
    @Thorough
    void noMutationEscapesTheCountsOrTheSlicing() {
        var random = new Random(20190304);
        for (int round = 0; round < 500; round++) {
            byte[] file = mutated(file(random, 6).getBytes(SieSamples.CP437), random);
            SieLedger whole = SieSamples.read(file);
            long counted = whole.groups().stream().mapToLong(Group::entries).sum();
            assertThat(counted + whole.refusedEntries()).isEqualTo(whole.entries());
            assertThat(whole.vouchers().stream()
                            .filter(v -> v.process().equals("total"))
                            .mapToLong(VoucherCount::vouchers)
                            .sum())
                    .isLessThanOrEqualTo(counted);
            assertThat(SieSamples.read(file, 60))
                    .as("round %d: %s", round, new String(file, StandardCharsets.ISO_8859_1))
                    .isEqualTo(whole);
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] bytes = file;
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            int removed = random.nextInt(3) == 0 ? Math.min(random.nextInt(20), bytes.length - at) : 0;
            byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.ISO_8859_1);
            var out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            out.writeBytes(piece);
            out.write(bytes, at + removed, bytes.length - at - removed);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private String file(Random random, int vouchers) {
        truth.clear();
        var text = new StringBuilder(
                "#FLAGGA 0\r\n#FNAMN \"Åmål\"\r\n#RAR 0 20190115 20191231\r\n#RAR -1 20180101 20190114\r\n");
        for (int i = 1; i <= vouchers; i++) {
            int date = 20180000 + random.nextInt(2) * 10_000 + (random.nextInt(12) + 1) * 100 + random.nextInt(28) + 1;
            text.append("#VER ")
                    .append((char) ('A' + random.nextInt(3)))
                    .append(' ')
                    .append(i)
                    .append(' ')
                    .append(date)
                    .append(" \"Lön {och} \\\"annat\\\"\"\r\n{\r\n");
            long rest = 0;
            for (int row = random.nextInt(4); row >= 0; row--) {
                long ore = random.nextInt(2_000_000) - 1_000_000L;
                rest -= ore;
                entry(text, random, date, ore);
            }
            entry(text, random, date, rest);
            text.append("}\r\n");
        }
        return text.toString();
    }

    private void entry(StringBuilder text, Random random, int date, long ore) {
        String account = random.nextInt(9) == 0 ? "123456789" + random.nextInt(3) : "" + (1500 + random.nextInt(8));
        String project = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "Sjöbo " + random.nextInt(3);
            default -> "P" + random.nextInt(5);
        };
        String amount = (ore < 0 ? "-" : "") + Math.abs(ore) / 100 + "." + Math.abs(ore) / 10 % 10 + Math.abs(ore) % 10;
        text.append("   #TRANS ")
                .append(account)
                .append(project == null ? " {} " : " {1 \"K\" 6 \"" + project + "\"} ")
                .append(amount)
                .append(" ")
                .append(date)
                .append(" \"Företag\"\r\n");
        long[] sum = truth.computeIfAbsent(date / 10_000 + " " + account + " " + project, _ -> new long[2]);
        sum[0]++;
        sum[1] += ore;
    }

    @Test
    void moreThanTenThousandRefusedRowsRefuseTheFile() {
        String rows = "#VER A 1 20190101\n" + "#TRANS 1910 {} x\n".repeat(10_000);
        assertThat(SieSamples.read(SieSamples.ascii(rows)).refusals()).hasSize(10_000);
        SieLedger ledger = SieSamples.read(SieSamples.ascii(rows + "#TRANS 1910 {} x\n#TRANS 1910 {} 1\n"), 1000);
        assertThat(SieSamples.problems(ledger)).containsExactly(Problem.TOO_MANY_REFUSALS);
        assertThat(ledger.refusals().getFirst().args()).containsExactly("10001");
        assertThat(ledger.refusedEntries()).isEqualTo(10_002);
    }

    @Test
    void aLineWithoutEndIsRefusedAtItsLine() {
        SieLedger ledger = SieSamples.read(SieSamples.ascii("#FLAGGA 0\n#PROSA " + "x".repeat(3 << 20)));
        assertThat(SieSamples.problems(ledger)).containsExactly(Problem.SIE_LINE_TOO_LONG);
        assertThat(ledger.refusals().getFirst().at().line()).isEqualTo(2);
    }

    @Test
    void sumsBeyondWhatCanBeCountedAreRefusedAndNeverWrapped() {
        String rows = "#VER A 1 20190101\n" + "#TRANS 1910 {} 99999999999999\n".repeat(1000);
        SieLedger ledger = SieSamples.read(SieSamples.ascii(rows));
        assertThat(SieSamples.problems(ledger)).containsExactly(Problem.SIE_SUM_TOO_LARGE);
        assertThat(ledger.refusedEntries()).isEqualTo(ledger.entries());
    }

    @Test
    void moreGroupsThanAnyLedgerHasAreRefused() {
        var rows = new StringBuilder("#VER A 1 20190101\n");
        for (int i = 0; i <= EntryTable.LIMIT + 20_000; i++) {
            rows.append("#TRANS ").append(i).append(" {} 1\n");
        }
        assertThat(SieSamples.problems(SieSamples.read(SieSamples.ascii(rows.toString()))))
                .containsExactly(Problem.SIE_TOO_VARIED);
    }

    @Test
    @Thorough
    void aFileOfManyDimensionsIsRead() {
        var rows = new StringBuilder("#FLAGGA 0\n");
        for (int i = 0; i < 200_000; i++) {
            rows.append("#DIM ")
                    .append(i)
                    .append(" x\n#UNDERDIM ")
                    .append(i + 7)
                    .append(" x 5\n");
        }
        SieLedger ledger = SieSamples.read(SieSamples.ascii(rows + "#VER A 1 20190101\n#TRANS 1 {6 P} 0\n"));
        assertThat(SieSamples.groups(ledger)).containsExactly("2019 1 P 1 0.00 0.00");
    }

    @Test
    void entriesOfTheSameTextInEveryCharsetAreOneGroup() throws IOException {
        for (String charset : List.of("IBM437", "windows-1252", "UTF-8")) {
            String text = "#FNAMN Åmål\n" + "#VER A 1 20190101\n#TRANS 1 {6 \"Räksmörgås\"} 0\n".repeat(50);
            SieLedger ledger = SieSamples.read(text.getBytes(Charset.forName(charset)), 100);
            assertThat(SieSamples.groups(ledger)).containsExactly("2019 1 Räksmörgås 50 0.00 0.00");
        }
    }
}
