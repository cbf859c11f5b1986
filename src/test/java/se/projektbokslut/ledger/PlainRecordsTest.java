package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.findings.Problem;

/// Records in their plain form give what they give in any other. A tab in place of the space after the label says the
/// same, but makes a record one that is not plain.
class PlainRecordsTest {
    private static final List<String> RECORDS = List.of(
            "#VER LF 83 20240101 \"Lev.faktura 796\" 20240101 \"SIGN39\"",
            "#VER A 1 20241231",
            "   #TRANS 6110 {1 \"1054\" 6 \"P10031\"} -2656.80 20240101 \"Kostnad\"",
            "   #TRANS 1510 {6 \"100042\"} 19923.26 20240101 \"Rad\" 1 \"SIGN\"",
            "#TRANS 2641 {} 0.05",
            "#TRANS 2440 {2 \"77\"} -1234567.89 20240101 \"\"",
            "#TRANS 1510 {6 \"P1\" 6 \"P2\"} 7.00 20240101 \"two projects\"",
            "#TRANS 1510 {7 \"x\"} 8.00 20240101 \"no project\"",
            "#TRANS 1510 {6 \"P\\\"1\"} 9.00",
            "#VER \"A\" \"2\" 20240199 \"no date\"",
            "#TRANS 1510 {1 \"a\" 2 \"b\" 6 \"c\"} 1.00 20240101");

    private static final String SIGNS = "  \t{}\"\\-.,0123456789#AZ_å\u007f\r";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void recordsWithRandomFaultsGiveTheSameHoweverTheyAreRead(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            List<String> lines = new ArrayList<>(List.of("#VER A 1 20240101"));
            for (int line = 0; line < 30; line++) {
                StringBuilder record = new StringBuilder(RECORDS.get(random.nextInt(RECORDS.size())));
                for (int faults = random.nextInt(3); faults > 0; faults--) {
                    spoil(record, random);
                }
                lines.add(record.toString());
            }
            assertSame(String.join("\n", lines));
        }
    }

    private static void spoil(StringBuilder record, SplittableRandom random) {
        int at = random.nextInt(record.length());
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        switch (random.nextInt(3)) {
            case 0 -> record.setCharAt(at, sign);
            case 1 -> record.insert(at, sign);
            default -> record.deleteCharAt(at);
        }
    }

    @Test
    @Thorough
    void aFileThatEndsAnywhereInARecordGivesTheSame() {
        for (String record : RECORDS) {
            for (int end = 1; end <= record.length(); end++) {
                for (String last : List.of("", "-", "}", "\"", "} -", "\r")) {
                    assertSame("#VER A 1 20240101\n#TRANS 1510 {} 1.00\n" + record.substring(0, end) + last);
                }
            }
        }
    }

    @Test
    void theEntryThatMakesTheSumTooLargeIsCounted() {
        String text = "#VER A 1 20240101\n"
                + "#TRANS 1510 {} 99999999999999.00\n".repeat(922)
                + "#TRANS 1510 {} 33720368548670.00\n#TRANS 1510 {} 11.00\n";
        SieLedger ledger = SieSamples.read(SieSamples.ascii(text));
        assertThat(SieSamples.problems(ledger)).containsExactly(Problem.SIE_SUM_TOO_LARGE);
        assertThat(ledger.entries()).isEqualTo(924);
        assertSame(text);
    }

    private static void assertSame(String text) {
        String other = text.replaceAll("(?m)^([ \t{}]*#(TRANS|VER)) ", "$1\t");
        assertThat(SieSamples.read(SieSamples.ascii(text)))
                .as(() -> text.replace('\r', '¶'))
                .isEqualTo(SieSamples.read(SieSamples.ascii(other)));
    }
}
