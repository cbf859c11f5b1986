package se.projektbokslut.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    /// Bytes that differ from those sought in one bit or by one stand beside them.
    @ParameterizedTest
    @CsvSource({"44, 10", "59, 13", "9, 10", "-89, 10", "0, -1", "-128, 127"})
    void whatIsAmong64BytesIsSaidExactly(byte one, byte other) {
        Random random = new Random(64);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[80];
            for (int i = 0; i < bytes.length; i++) {
                int near = random.nextBoolean() ? one : other;
                int which = random.nextInt(5);
                bytes[i] = (byte)
                        (which == 0
                                ? near ^ 1 << random.nextInt(8)
                                : which == 1 ? near + random.nextInt(-1, 2) : which == 2 ? random.nextInt() : near);
            }
            int at = random.nextInt(16);
            long expected = 0;
            for (int i = 0; i < Long.SIZE; i++) {
                expected |= bytes[at + i] == one || bytes[at + i] == other ? 1L << i : 0;
            }
            assertThat(Words.among64(bytes, at, Words.eight(one), Words.eight(other)))
                    .isEqualTo(expected);
            assertThat(Words.found(bytes, at, Words.eight(one), Words.eight(other)))
                    .isEqualTo(marks(expected));
        }
    }

    private static long marks(long first) {
        long marks = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            marks |= (first >>> i & 1) << (i * Byte.SIZE + 7);
        }
        return marks;
    }
}
