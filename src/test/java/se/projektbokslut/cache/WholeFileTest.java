package se.projektbokslut.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private final WatchedFiles files = new WatchedFiles();

    @Test
    void aFileIsOnTheDiskBeforeItBearsItsNameAndTheNameAfterwards() throws IOException {
        WholeFile.write(files.watch(folder).resolve("a"), bytes("new"));

        assertThat(files.changes().stream()
                        .filter(change -> !change.startsWith("folder"))
                        .toList())
                .isEqualTo(List.of(
                        "open .a.tmp",
                        "write .a.tmp",
                        "force .a.tmp",
                        "rename .a.tmp a",
                        "force " + folder.getFileName()));
    }

    /// Their seal tells whether they are whole.
    @Test
    void aProductBearsItsNameWhenItIsWrittenAndIsNotForced() throws IOException {
        WholeFile.writeUnforced(files.watch(folder).resolve("a"), "-w1", out -> out.write(bytes("new")));

        assertThat(files.changes().stream()
                        .filter(change -> !change.startsWith("folder"))
                        .toList())
                .isEqualTo(List.of("open .a-w1.tmp", "write .a-w1.tmp", "rename .a-w1.tmp a"));
        assertThat(folder.resolve("a")).hasContent("new");
    }

    @Test
    void whereverWritingFailsTheFileIsTheOldOneOrTheNew() throws IOException {
        Path file = folder.resolve("a");
        Files.writeString(file, "old");
        for (int i = 0; i < 4; i++) {
            files.failAfter(i);
            assertThatThrownBy(() -> WholeFile.write(files.watch(folder).resolve("a"), bytes("new")))
                    .hasMessageContaining("No space left");
            assertThat(file).hasContent("old");
        }
        files.failAfter(4);
        assertThatThrownBy(() -> WholeFile.write(files.watch(folder).resolve("a"), bytes("new")))
                .hasMessageContaining("No space left");
        assertThat(file).hasContent("new");
    }

    @Test
    void aProductThatIsDamagedInAnyByteIsAsIfItWereNotThere() throws IOException {
        ProductCache cache = new ProductCache(folder);
        cache.write("p", out -> out.write(bytes("product")));
        assertThat(cache.read("p", in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                .contains("product");
        byte[] whole = Files.readAllBytes(folder.resolve("p"));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(folder.resolve("p"), damaged);
            assertThat(cache.read("p", in -> "")).as("byte %d", i).isEmpty();
        }
        Files.write(folder.resolve("p"), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(cache.read("p", in -> "")).isEmpty();
    }

    @Test
    void foldersThatAreLeftEmptyGoWithTheirProducts() throws IOException {
        ProductCache cache = new ProductCache(folder);
        cache.write("compiled/1/years.json", out -> out.write(bytes("old")));
        cache.write("compiled/2/years.json", out -> out.write(bytes("new")));
        Files.createDirectories(folder.resolve("compiled/0/left/by/a/crash"));

        cache.retain("compiled/2/years.json"::equals);

        assertThat(folder.resolve("compiled")).isDirectoryNotContaining(file -> !file.endsWith("2"));
        assertThat(cache.has("compiled/2/years.json")).isTrue();
        cache.retain(_ -> false);
        assertThat(folder).isEmptyDirectory();
    }

    /// A worker that is late renames its file to its name while the run tidies up.
    @Test
    void aFileThatIsRenamedMeanwhileIsNoFailure() throws IOException {
        ProductCache cache = new ProductCache(folder);
        cache.write("a", out -> out.write(bytes("product")));
        Path underWay = Files.writeString(folder.resolve(".b-w1.tmp"), "product");

        cache.retain(name -> {
            try {
                Files.deleteIfExists(underWay);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return name.equals("a");
        });

        assertThat(cache.has("a")).isTrue();
        assertThat(underWay).doesNotExist();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
