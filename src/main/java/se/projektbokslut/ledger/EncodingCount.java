package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.documents.Words;

/// Counts what tells a file's encoding: `#FORMAT` does not.
final class EncodingCount {
    static final byte CP437_LETTER = 1;
    static final byte LATIN1_LETTER = 2;

    /// For each byte in which encoding it is å, ä, ö, Å, Ä or Ö.
    private static final byte[] LETTERS = new byte[256];

    static {
        for (int cp437 : new int[] {0x84, 0x86, 0x94, 0x8E, 0x8F, 0x99}) {
            LETTERS[cp437] = CP437_LETTER;
        }
        for (int latin1 : new int[] {0xE4, 0xE5, 0xF6, 0xC4, 0xC5, 0xD6}) {
            LETTERS[latin1] = LATIN1_LETTER;
        }
    }

    /// Whether the byte is å, ä, ö, Å, Ä or Ö in that encoding.
    static boolean isLetter(int b, int encoding) {
        return LETTERS[b] == encoding;
    }

    /// How often each byte from 0x80 up stands there.
    private final long[] counts = new long[0x80];

    /// How many letters beyond ASCII are valid UTF-8, and how many bytes or cut letters are not.
    private long letters;

    private long broken;

    /// How many letters were broken before the file was saved as UTF-8: the sign of what could not be read
    /// (U+FFFD), or å, ä, ö, Å, Ä or Ö read as Windows-1252, as `Ã¥` for å.
    private long brokenBefore;

    /// The last bytes from 0x80 up of those that follow each other, the last one lowest, and where that
    /// stands.
    private long run;

    private long runAt = -1;

    /// Where the first ones that are not, or were broken before, stand, counted from the first byte added.
    private final List<Long> places = new ArrayList<>();

    /// The bytes added before those at hand.
    private long before;

    /// How many bytes must follow in UTF-8, and within what the next one must lie.
    private int following;
    private int lowest = 0x80;
    private int highest = 0xBF;

    /// Counts the bytes from `from` to `to`, exclusive, which follow those of the last call.
    void add(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && places.size() <= SieFindings.MOST_NAMED) {
            while (i + Long.BYTES <= to && following == 0 && (Words.at(bytes, i) & Words.HIGH_BITS) == 0) {
                i += Long.BYTES;
            }
            int end = Math.min(to, i + Long.BYTES);
            for (; i < end; i++) {
                if (bytes[i] < 0) {
                    addHigh(bytes[i] & 0xff, before + i - from);
                } else if (following > 0) {
                    addBroken(before + i - from - 1);
                }
            }
        }
        if (i < to) {
            addUnplaced(bytes, from, i, to);
        }
        before += to - from;
    }

    /// What is left to count once no more places are told: most likely it is not UTF-8.
    ///
    /// @param begin where the bytes of this call begin
    private void addUnplaced(byte[] bytes, int begin, int from, int to) {
        long shift = before - begin;
        int first = from;
        while (first < to && bytes[first] < 0) {
            addHigh(bytes[first] & 0xff, shift + first);
            first++;
        }
        if (first < to && following > 0) {
            addBroken(0);
        }
        int last = to;
        while (last > first && bytes[last - 1] < 0) {
            last--;
        }
        addBetweenAscii(bytes, first, last, shift);
        for (int i = last; i < to; i++) {
            addHigh(bytes[i] & 0xff, shift + i);
        }
    }

    /// The first of these bytes and the last are ASCII.
    ///
    /// @param shift what to add to an index for the place
    private void addBetweenAscii(byte[] bytes, int from, int to, long shift) {
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
                addRun(bytes, i + (mark & 7) * Long.BYTES + (mark >>> 3), shift);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] < 0) {
                addRun(bytes, i, shift);
            }
        }
    }

    /// Counts the bytes from 0x80 up that follow each other, where the first of them stands there.
    private void addRun(byte[] bytes, int at, long shift) {
        if (bytes[at - 1] < 0) {
            return;
        }
        if (bytes[at + 1] >= 0) {
            counts[bytes[at] & 0x7f]++;
            broken++;
            return;
        }
        for (int i = at; bytes[i] < 0; i++) {
            addHigh(bytes[i] & 0xff, shift + i);
        }
        if (following > 0) {
            addBroken(0);
        }
    }

    private void addBroken(long place) {
        broken++;
        following = 0;
        name(place);
    }

    private void name(long place) {
        if (places.size() <= SieFindings.MOST_NAMED) {
            places.add(place);
        }
    }

    /// Whether the run ends in a letter that was broken before: U+FFFD, or Ã with what stands in
    /// Windows-1252 for the second byte of å, ä, ö or of Å, Ä, Ö.
    private boolean endsBroken() {
        int last = (int) run;
        return (last & 0xFFFFFF) == 0xEFBFBD
                || last == 0xC383C2A5
                || last == 0xC383C2A4
                || last == 0xC383C2B6
                || ((run & 0xFFFF_FFFF_00L) == 0xC383_E280_00L
                        && ((last & 0xff) == 0xA6 || (last & 0xff) == 0x9E || (last & 0xff) == 0x93));
    }

    private void addHigh(int b, long place) {
        counts[b & 0x7f]++;
        run = (place == runAt + 1 ? run << Byte.SIZE : 0) | b;
        runAt = place;
        if (following > 0) {
            if (b >= lowest && b <= highest) {
                following--;
                lowest = 0x80;
                highest = 0xBF;
                if (following == 0) {
                    letters++;
                    if (endsBroken()) {
                        brokenBefore++;
                        name(place);
                    }
                }
                return;
            }
            addBroken(place - 1);
        }
        lowest = 0x80;
        highest = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
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
            addBroken(place);
        }
    }

    /// The bytes end here.
    void end() {
        if (following > 0) {
            addBroken(before - 1);
        }
    }

    /// The places of the first bytes that are no UTF-8 or end a letter that was broken before, counted from
    /// the first byte added.
    List<Long> places() {
        return places;
    }

    /// What was counted; call once, at the end.
    ///
    /// @param lines where the places are
    SliceSums.Encoding counted(List<Long> lines) {
        long high = 0;
        long cp437 = 0;
        long latin1 = 0;
        for (int i = 0; i < counts.length; i++) {
            int letter = LETTERS[0x80 + i];
            high += counts[i];
            cp437 += (letter & 1) * counts[i];
            latin1 += (letter >> 1) * counts[i];
        }
        return new SliceSums.Encoding(high, cp437, latin1, letters, broken, brokenBefore, lines);
    }
}
