package se.projektbokslut.documents;

import java.util.Arrays;

/// The character U+001A, with which programs of the time of DOS end a text file. It belongs to no row.
public final class EndMark {
    private static final byte MARK = 0x1A;

    private EndMark() {}

    /// How many of so many bytes stand before the mark that ends them, alone or with a line end behind it; all where
    /// there is none.
    public static int before(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        int mark = end;
        while (mark > 0 && bytes[mark - 1] == MARK) {
            mark--;
        }
        return mark < end ? mark : length;
    }

    /// The bytes without it; the same array where they have none.
    public static byte[] without(byte[] bytes) {
        int before = before(bytes, bytes.length);
        return before == bytes.length ? bytes : Arrays.copyOf(bytes, before);
    }
}
