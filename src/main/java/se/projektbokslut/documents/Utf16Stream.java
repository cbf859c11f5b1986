package se.projektbokslut.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// UTF-16 as UTF-8, so that the rows of every file are read by the same rules. Behind its mark it has one meaning:
/// Excel writes "Unicode text" so.
public final class Utf16Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = {};
    private int at;

    /// @param charset UTF-16LE or UTF-16BE
    public Utf16Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    /// The UTF-16 that a byte order mark states; null where there is none, or that of UTF-32.
    ///
    /// @param start the first bytes
    static @Nullable Charset marked(byte[] start) {
        boolean longer = start.length > 3 && start[2] == 0 && start[3] == 0;
        if (start.length < 2 || longer) {
            return null;
        }
        int mark = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
        return mark == 0xFFFE ? StandardCharsets.UTF_16LE : mark == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }

    /// The bytes as UTF-8 where they are UTF-16 behind its mark, which becomes that of UTF-8; else as they are.
    static byte[] asUtf8(byte[] bytes) {
        Charset utf16 = marked(bytes);
        return utf16 == null ? bytes : new String(bytes, utf16).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, n);
        at += n;
        return n;
    }

    private boolean fill() throws IOException {
        if (at < bytes.length) {
            return true;
        }
        // One place is left for the second half of a character.
        int n = reader.read(chars, 0, chars.length - 1);
        if (n < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[n - 1])) {
            int next = reader.read();
            if (next >= 0) {
                chars[n++] = (char) next;
            }
        }
        bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
