package se.projektbokslut.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends with a fault where it becomes longer than anybody can mean.
final class BoundedStream extends FilterInputStream {
    private long left;

    /// The stream is longer than it may be.
    static final class TooLong extends IOException {}

    /// @param most of bytes
    BoundedStream(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
