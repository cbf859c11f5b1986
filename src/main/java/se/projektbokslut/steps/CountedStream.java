package se.projektbokslut.steps;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.projektbokslut.program.RunProgress;

/// Tells how much has been read of a file that is read at one go.
final class CountedStream extends FilterInputStream {
    private final RunProgress progress;
    private final Runnable before;

    /// @param before done before each read; what it throws ends the reading
    CountedStream(InputStream in, RunProgress progress, Runnable before) {
        super(in);
        this.progress = progress;
        this.before = before;
    }

    @Override
    public int read() throws IOException {
        before.run();
        int read = super.read();
        progress.advanced(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        before.run();
        int read = super.read(into, from, length);
        progress.advanced(Math.max(read, 0));
        return read;
    }
}
