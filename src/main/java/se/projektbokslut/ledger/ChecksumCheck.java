package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import se.projektbokslut.ledger.SliceSums.Crc;
import se.projektbokslut.ledger.SliceSums.Mark;

/// Follows a file's `#KSUMMA` records and puts the sums of its stretches together.
final class ChecksumCheck {
    /// CRC-32's polynomial, reflected.
    private static final int POLYNOMIAL = 0xEDB88320;

    /// Where the record that begins stands, and where a value differs; 0: nowhere.
    private long opened;

    private long differing;
    private Crc sum = new Crc(0, 0);

    private final SieText text;

    ChecksumCheck(SieText text) {
        this.text = text;
    }

    /// Takes the next stretch of the file.
    ///
    /// @param linesBefore the lines before its slice
    void add(long linesBefore, SliceSums.Stretch stretch) {
        if (opened > 0) {
            sum = together(sum, crc(stretch));
        }
        Mark mark = stretch.mark();
        if (mark == null) {
            return;
        }
        if (mark.stated().isBlank()) {
            opened = linesBefore + mark.line();
            sum = new Crc(0, 0);
        } else if (opened > 0) {
            if (!states(mark.stated(), sum.value())) {
                differing = linesBefore + mark.line();
            }
            opened = 0;
        }
    }

    /// Some programs write the value as a signed number of 32 bits.
    private static boolean states(String stated, long value) {
        return stated.matches("-?[0-9]{1,10}") && (Long.parseLong(stated) & 0xffff_ffffL) == value;
    }

    private Crc crc(SliceSums.Stretch stretch) {
        return text.charset().equals(StandardCharsets.UTF_8)
                ? stretch.fromUtf8()
                : text.charset().equals(SieText.CP437) ? stretch.raw() : stretch.fromLatin1();
    }

    /// The line of a start without an end, the mark of a file that was cut off; 0: none.
    long open() {
        return opened;
    }

    /// The line of a value that the contents do not have; 0: none.
    long differing() {
        return differing;
    }

    /// The CRC-32 of the bytes of both, one after the other: the first one's run on over as many zero bits as the
    /// second has bits (a matrix over GF(2), squared bit by bit of the length), exclusive or the second's.
    static Crc together(Crc first, Crc second) {
        int[] power = new int[32];
        power[0] = POLYNOMIAL;
        for (int bit = 1; bit < 32; bit++) {
            power[bit] = 1 << (bit - 1);
        }
        int crc = (int) first.value();
        for (long bits = second.length() * 8; bits != 0; bits >>>= 1) {
            if ((bits & 1) != 0) {
                crc = times(power, crc);
            }
            power = squared(power);
        }
        return new Crc((crc ^ second.value()) & 0xffff_ffffL, first.length() + second.length());
    }

    private static int times(int[] matrix, int vector) {
        int product = 0;
        for (int bit = 0; bit < 32; bit++) {
            if ((vector >>> bit & 1) != 0) {
                product ^= matrix[bit];
            }
        }
        return product;
    }

    private static int[] squared(int[] matrix) {
        int[] square = new int[32];
        for (int bit = 0; bit < 32; bit++) {
            square[bit] = times(matrix, matrix[bit]);
        }
        return square;
    }
}
