package se.projektbokslut.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// UTF-16 as UTF-8, so that the rows of every file are read by the same rules.
final class Utf16Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = {};
    private int at;

    /// @param charset UTF-16LE or UTF-16BE
    Utf16Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
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
