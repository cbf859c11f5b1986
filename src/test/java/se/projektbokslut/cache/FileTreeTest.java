package se.projektbokslut.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNotItsOwnStaysWithItsFolders() throws IOException {
        Path own = write("root/a/own");
        Path other = write("root/b/c/other");

        FileTree.deleteOwn(folder.resolve("root"), path -> path.endsWith("own"));

        assertThat(own.resolveSibling(".")).doesNotExist();
        assertThat(other).exists();
    }

    /// Once it has looked at one of them all are gone, with one of the folders.
    @Test
    void whatAnotherProcessRemovesMeanwhileIsNoFault() throws IOException {
        Path root = folder.resolve("root");
        write("root/1");
        write("root/2");
        write("root/a/3");

        FileTree.deleteOwn(root, _ -> {
            try {
                Files.deleteIfExists(root.resolve("1"));
                Files.deleteIfExists(root.resolve("2"));
                Files.deleteIfExists(root.resolve("a/3"));
                Files.deleteIfExists(root.resolve("a"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });

        assertThat(root).doesNotExist();
    }

    private Path write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, "x");
    }
}
