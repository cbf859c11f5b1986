package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushedBytesTest {
    @Test
    void givesWhatIsWritten() throws IOException {
        byte[] all = new byte[1_000_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31);
        }
        try (InputStream in = new PushedBytes(out -> write(out, all))) {
            assertThat(in.readAllBytes()).isEqualTo(all);
        }
    }

    /// What is cut off would be read as a shorter list, whose sums tie.
    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, IllegalStateException.class})
    void whatTheWriterCouldNotEndIsNotTakenForTheWhole(Class<? extends Throwable> kind) throws Exception {
        Throwable failure = kind.getConstructor(String.class).newInstance("in the writing");
        try (InputStream in = new PushedBytes(out -> {
            write(out, new byte[100_000]);
            switch (failure) {
                case Error error -> throw error;
                default -> throw (RuntimeException) failure;
            }
        })) {
            assertThatThrownBy(in::readAllBytes).isSameAs(failure);
        }
    }

    @Test
    void writerThatNobodyReadsEndsWithoutAFault() throws Exception {
        CompletableFuture<Thread> writer = new CompletableFuture<>();
        AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        new PushedBytes(out -> {
                    Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> fault.set(thrown));
                    writer.complete(Thread.currentThread());
                    while (true) {
                        write(out, new byte[100_000]);
                    }
                })
                .close();
        writer.get().join();

        assertThat(fault).hasNullValue();
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
