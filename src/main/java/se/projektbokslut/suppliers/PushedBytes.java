package se.projektbokslut.suppliers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What somebody writes, read while it is written: a few blocks are held at a time. Closing it ends the writer.
final class PushedBytes extends InputStream {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 8;
    /// No other block is empty.
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread writer;
    private byte[] block = {};
    private int at;
    private boolean ended;

    /// Why the writer could not end; read after its last block.
    private @Nullable Throwable failure;

    /// @param writes writes everything, in a thread of its own
    PushedBytes(Consumer<OutputStream> writes) {
        this.writer = Thread.ofVirtual().start(() -> {
            try (Blocks out = new Blocks()) {
                writes.accept(out);
            } catch (Throwable e) {
                // An error too: what was written before it must not pass for the whole.
                failure = e;
            }
            end();
        });
    }

    /// Of a reading that nobody waits for any more.
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("closed", null, false, false);
        }
    }

    private final class Blocks extends OutputStream {
        private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK);

        @Override
        public void write(int b) {
            block.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            block.write(bytes, from, length);
            if (block.size() >= BLOCK) {
                flush();
            }
        }

        @Override
        public void flush() {
            if (block.size() > 0) {
                push(block.toByteArray());
                block.reset();
            }
        }

        @Override
        public void close() {
            flush();
        }
    }

    private void push(byte[] bytes) {
        try {
            blocks.put(bytes);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new Closed();
        }
    }

    private void end() {
        try {
            blocks.put(END);
        } catch (InterruptedException closed) {
            // Nobody reads it.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == block.length && !ended) {
            try {
                block = blocks.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
            at = 0;
            ended = block.length == 0;
        }
        if (ended) {
            return switch (failure) {
                case null -> -1;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                default -> throw new IOException(failure);
            };
        }
        int some = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, from, some);
        at += some;
        return some;
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
