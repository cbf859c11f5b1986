package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingCountTest {
    /// Letters of one to four bytes, the same cut off, and å in code page 437 and Latin-1.
    private static final List<String> PIECES = List.of(
            "61",
            "0A",
            "6161616161616161",
            "C3A5",
            "E28093",
            "F09F9880",
            "C3",
            "E280",
            "F09F98",
            "86",
            "E5",
            "A5A5",
            "FF");

    /// The Java decoder puts one sign in place of each cut letter and each byte that is none.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 40})
    void lettersAndWhatIsNoneAreCountedHoweverTheBytesCome(int plainness) throws Exception {
        SplittableRandom random = new SplittableRandom(plainness);
        for (int round = 0; round < 300; round++) {
            var made = new ByteArrayOutputStream();
            for (int piece = random.nextInt(400); piece > 0; piece--) {
                int which = random.nextInt(plainness) > 0 ? random.nextInt(3) : random.nextInt(PIECES.size());
                made.write(HexFormat.of().parseHex(PIECES.get(which)));
            }
            byte[] bytes = made.toByteArray();
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            long broken = decoded.codePoints().filter(c -> c == 0xFFFD).count();
            long letters = decoded.codePoints().filter(c -> c >= 0x80).count() - broken;
            var count = new EncodingCount();
            byte[] padded = Arrays.copyOf(bytes, bytes.length + FieldCursor.PADDING);
            for (int from = 0, to; from < bytes.length; from = to) {
                to = Math.min(bytes.length, from + 1 + random.nextInt(300));
                count.add(padded, from, to);
            }
            count.end();
            SliceSums.Encoding counted = count.counted(List.of());
            assertThat(List.of(counted.letters(), counted.broken())).isEqualTo(List.of(letters, broken));
            long high = 0;
            for (byte b : bytes) {
                high += b < 0 ? 1 : 0;
            }
            assertThat(counted.high()).isEqualTo(high);
            assertThat(count.places()).isSorted().hasSize((int) Math.min(broken, SieFindings.MOST_NAMED + 1));
        }
    }
}
