package se.projektbokslut.content;

import java.io.OutputStream;

/// How many bytes are written to it; it keeps none.
public final class ByteCount extends OutputStream {
    private long bytes;

    public long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) {
        bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
        bytes += length;
    }
}
