package se.projektbokslut.steps;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells how much has been read of a file that is read at one go.
final class CountedStream extends FilterInputStream {
    private final LongConsumer advanced;
    private final Runnable before;

    /// @param advanced told how many bytes more have been read
    /// @param before done before each read; what it throws ends the reading
    CountedStream(InputStream in, LongConsumer advanced, Runnable before) {
        super(in);
        this.advanced = advanced;
        this.before = before;
    }

    @Override
    public int read() throws IOException {
        before.run();
        int read = super.read();
        advanced.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        before.run();
        int read = super.read(into, from, length);
        advanced.accept(Math.max(read, 0));
        return read;
    }
}
