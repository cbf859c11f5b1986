package se.projektbokslut.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.content.KnownFiles;

/// When a file's stamp may stand for its digest.
class InventoryStampsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path input;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = input.resolve("ledger/a.se");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#FLAGGA 0\n");
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    @Test
    void aFileThatChangedLongAgoIsUnmovedUntilItChanges() throws IOException {
        Inventory inventory = settled();
        assertThat(isUnmoved(inventory)).isTrue();
        Files.writeString(file, "#FLAGGA 1\n");
        assertThat(isUnmoved(inventory)).isFalse();
    }

    @Test
    void aFileThatTookAnothersPlaceAndTimeIsMoved() throws IOException {
        Inventory inventory = settled();
        Path other = Files.writeString(input.resolve("other"), "#FLAGGA 1\n");
        Files.setLastModifiedTime(other, LONG_AGO);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(isUnmoved(inventory)).isFalse();
    }

    @Test
    void aFileThatChangedJustNowBearsNoStamp() throws IOException {
        assertThat(inventory(changed()).stamps()).isEmpty();
        assertThat(settled().stamps()).containsOnlyKeys("ledger/a.se");
    }

    /// As it would be taken a minute after the file's last change.
    private Inventory settled() throws IOException {
        return inventory(FileTime.from(changed().toInstant().plusSeconds(60)));
    }

    private Inventory inventory(FileTime now) throws IOException {
        return InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, _ -> {}, _ -> {}, now.toInstant());
    }

    private FileTime changed() throws IOException {
        return input.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                : Files.getLastModifiedTime(file);
    }

    private boolean isUnmoved(Inventory inventory) throws IOException {
        return inventory.isUnmoved(inventory.files().getFirst(), file);
    }
}
