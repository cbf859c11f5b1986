package se.projektbokslut.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Computes what `#KSUMMA` is compared with: the CRC-32 of every label with its `#` and every field's content as
/// code page 437, without blanks, quotes around fields, braces, line ends and the backslash of `\"`. The file's
/// encoding is known only at the end, so contents that are not ASCII are summed as each encoding would have them.
final class Checksums {
    private static final Charset CP437 = Charset.forName("IBM437");
    private static final Charset LATIN1 = Charset.forName("windows-1252");

    /// A file has two of the records; what has many more is not summed.
    private static final int MOST_MARKS = 1000;

    private final boolean wanted;
    private final List<SliceSums.Stretch> stretches = new ArrayList<>();
    private final FieldCursor cursor = new FieldCursor();
    private byte[] buffer = new byte[1 << 14];
    private int filled;
    private boolean high;
    private boolean full;
    private Sum raw = new Sum();
    private Sum fromLatin1 = new Sum();
    private Sum fromUtf8 = new Sum();

    /// @param wanted whether the file has the record at all
    Checksums(boolean wanted) {
        this.wanted = wanted;
    }

    private static final class Sum {
        private final CRC32 crc = new CRC32();
        private long length;

        private void add(byte[] bytes, int count) {
            crc.update(bytes, 0, count);
            length += count;
        }

        private SliceSums.Crc value() {
            return new SliceSums.Crc(crc.getValue(), length);
        }
    }

    boolean wanted() {
        return wanted;
    }

    boolean full() {
        return full;
    }

    /// Adds the line that begins at `from`.
    void line(byte[] b, int from) {
        cursor.at = from;
        byte c = cursor.skipToText(b);
        while (c == '{' || c == '}') {
            cursor.at++;
            c = cursor.skipToText(b);
        }
        if (c != '#' || isOwnLabel(b, cursor.at + 1)) {
            return;
        }
        while (!SieBytes.isLineEnd(c)) {
            if (c == '{' || c == '}') {
                cursor.at++;
            } else {
                cursor.field(b);
                add(cursor.content, cursor.from, cursor.to);
            }
            c = cursor.skipBlanks(b);
        }
    }

    private static boolean isOwnLabel(byte[] b, int at) {
        int p = at;
        while (b[p] >= 'A') {
            p++;
        }
        return SieLabel.of(b, at, p) == SieLabel.KSUMMA;
    }

    private void add(byte[] content, int from, int to) {
        int length = to - from;
        if (length > buffer.length - filled) {
            flush();
            if (length > buffer.length) {
                buffer = new byte[length];
            }
        }
        for (int i = from; i < to; i++) {
            byte c = content[i];
            high |= c < 0;
            buffer[filled++] = c;
        }
    }

    private void flush() {
        raw.add(buffer, filled);
        if (high) {
            byte[] latin1 = new String(buffer, 0, filled, LATIN1).getBytes(CP437);
            fromLatin1.add(latin1, latin1.length);
            byte[] utf8 = new String(buffer, 0, filled, StandardCharsets.UTF_8).getBytes(CP437);
            fromUtf8.add(utf8, utf8.length);
        } else {
            fromLatin1.add(buffer, filled);
            fromUtf8.add(buffer, filled);
        }
        filled = 0;
        high = false;
    }

    /// A `#KSUMMA` record ends the stretch.
    ///
    /// @param stated its value, empty for the one that begins
    void mark(long line, String stated) {
        if (stretches.size() == MOST_MARKS) {
            full = true;
            return;
        }
        end(new SliceSums.Mark(line, stated));
    }

    private void end(SliceSums.@Nullable Mark mark) {
        flush();
        stretches.add(new SliceSums.Stretch(raw.value(), fromLatin1.value(), fromUtf8.value(), mark));
        raw = new Sum();
        fromLatin1 = new Sum();
        fromUtf8 = new Sum();
    }

    /// What the slice holds, in its order; call once.
    List<SliceSums.Stretch> stretches() {
        if (wanted || !stretches.isEmpty()) {
            end(null);
        }
        return stretches;
    }
}
