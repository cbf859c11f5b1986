package se.projektbokslut.ledger;

/// Counts what tells a file's encoding: `#FORMAT` does not.
final class EncodingCount {
    /// For each byte: 1 where it is å, ä, ö, Å, Ä or Ö in code page 437, 2 where it is one in Latin-1.
    private static final byte[] LETTERS = new byte[256];

    static {
        for (int cp437 : new int[] {0x84, 0x86, 0x94, 0x8E, 0x8F, 0x99}) {
            LETTERS[cp437] = 1;
        }
        for (int latin1 : new int[] {0xE4, 0xE5, 0xF6, 0xC4, 0xC5, 0xD6}) {
            LETTERS[latin1] = 2;
        }
    }

    /// How often each byte from 0x80 up stands there.
    private final long[] counts = new long[0x80];

    private boolean utf8 = true;

    /// How many bytes must follow in UTF-8, and within what the next one must lie.
    private int following;
    private int lowest = 0x80;
    private int highest = 0xBF;

    /// Counts the bytes from `from` to `to`, exclusive, which follow those of the last call.
    void add(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (!utf8) {
                addLetters(bytes, i, to);
                return;
            }
            if (following == 0) {
                while (i + Long.BYTES <= to && (Words.at(bytes, i) & Words.HIGH_BITS) == 0) {
                    i += Long.BYTES;
                }
            }
            int end = Math.min(to, i + Long.BYTES);
            for (; i < end; i++) {
                if (bytes[i] < 0) {
                    addHigh(bytes[i] & 0xff);
                } else if (following > 0) {
                    utf8 = false;
                    following = 0;
                }
            }
        }
    }

    /// What is left to count once it is not UTF-8.
    private void addLetters(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.SIZE <= to; i += Long.SIZE) {
            // The marks of eight words are gone through in one loop, whose end is hard to guess: in each byte of
            // `marks`, bit n stands for the byte of word n.
            long marks = 0;
            for (int word = 0; word < Long.BYTES; word++) {
                marks |= (Words.at(bytes, i + word * Long.BYTES) & Words.HIGH_BITS) >>> (7 - word);
            }
            for (; marks != 0; marks &= marks - 1) {
                int mark = Long.numberOfTrailingZeros(marks);
                counts[bytes[i + (mark & 7) * Long.BYTES + (mark >>> 3)] & 0x7f]++;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] < 0) {
                counts[bytes[i] & 0x7f]++;
            }
        }
    }

    private void addHigh(int b) {
        counts[b & 0x7f]++;
        if (following > 0) {
            if (b < lowest || b > highest) {
                utf8 = false;
                following = 0;
                return;
            }
            following--;
            lowest = 0x80;
            highest = 0xBF;
        } else if (b >= 0xC2 && b <= 0xDF) {
            following = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            following = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            following = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            utf8 = false;
        }
    }

    SliceSums.Encoding counted() {
        long high = 0;
        long cp437 = 0;
        long latin1 = 0;
        for (int i = 0; i < counts.length; i++) {
            int letter = LETTERS[0x80 + i];
            high += counts[i];
            cp437 += (letter & 1) * counts[i];
            latin1 += (letter >> 1) * counts[i];
        }
        return new SliceSums.Encoding(high, cp437, latin1, utf8 && following == 0);
    }
}
