package se.projektbokslut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTakerTest {
    private static final int MEGABYTES = 3;

    @TempDir
    private Path input;

    private final AtomicLong total = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    private Path file(String name, int value, int size) throws IOException {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        Path file = input.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, bytes);
    }

    /// More than one thread reads, and the list is the same.
    @Test
    void largeFilesAreListedWithTheirDigestsInTheOrderOfTheirPaths() throws IOException {
        for (int i = 7; i >= 0; i--) {
            file("ledger/" + i + ".se", i, MEGABYTES << 20);
        }
        Inventory inventory = InventoryTaker.take(input, total::set, read::addAndGet);
        assertThat(inventory.files()).hasSize(8);
        for (int i = 0; i < 8; i++) {
            InputFile listed = inventory.files().get(i);
            assertThat(listed.path()).isEqualTo("ledger/" + i + ".se");
            assertThat(listed.sha256()).isEqualTo(Digest.of(input.resolve(listed.path())));
        }
        assertThat(inventory.refusals()).isEmpty();
        assertThat(total).hasValue((8L * MEGABYTES) << 20);
        assertThat(read).hasValue(total.get());
    }

    @Test
    void fewFilesAreListedTheSame() throws IOException {
        file("projects/b.yaml", 'b', 3);
        file("projects/a.yaml", 'a', 2);
        Inventory inventory = InventoryTaker.take(input, total::set, read::addAndGet);
        assertThat(inventory.files().stream().map(InputFile::path))
                .containsExactly("projects/a.yaml", "projects/b.yaml");
        assertThat(read).hasValue(5);
    }
}
