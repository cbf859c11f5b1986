package se.projektbokslut.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how much has been read of a file that is read at one go.
final class CountedStream extends FilterInputStream {
    private final RunProgress progress;

    CountedStream(InputStream in, RunProgress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        progress.advanced(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        progress.advanced(Math.max(read, 0));
        return read;
    }
}
