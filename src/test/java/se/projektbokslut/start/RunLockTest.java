package se.projektbokslut.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.WatchedFiles;

class RunLockTest {
    @TempDir
    Path folder;

    private final WatchedFiles files = new WatchedFiles();

    @Test
    void noFileStaysOpenWhereAFileSystemKnowsNoLocks() {
        files.refuseLocks("No locks available");

        assertThatThrownBy(() -> RunLock.ofState(files.watch(folder)))
                .isInstanceOf(IOException.class)
                .hasMessage("No locks available");
        assertThat(files.open()).isZero();
    }

    @Test
    void anOutputThereNeedsNone() throws IOException {
        files.refuseLocks("No locks available");

        try (RunLock _ = RunLock.ofOutput(files.watch(folder))) {
            assertThat(files.open()).isOne();
        }
        assertThat(files.open()).isZero();
    }
}
