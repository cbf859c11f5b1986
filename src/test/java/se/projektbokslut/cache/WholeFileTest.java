package se.projektbokslut.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {
    @TempDir
    Path folder;

    private static final String OLD = "compiled/" + "cd".repeat(32) + "-1/years.json";
    private static final String NEW = "compiled/" + "cd".repeat(32) + "-2/years.json";

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

    @ParameterizedTest
    @ValueSource(strings = {"Invalid argument", "Ogiltigt argument", "Operation not supported"})
    void aFolderWhoseForceIsRefusedIsGoneOnWithout(String words) throws IOException {
        files.refuseForceOfFolders(words);

        WholeFile.write(files.watch(folder).resolve("a"), bytes("new"));

        assertThat(folder.resolve("a")).hasContent("new");
        assertThat(WholeFile.forceFolder(files.watch(folder))).isFalse();
        assertThat(WholeFile.forceFolder(folder)).isTrue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("a"));
        }
    }

    @Test
    void aDiskThatFailsIsNoRefusal() throws IOException {
        files.refuseForceOfFolders("Input/output error");
        assertThatThrownBy(() -> WholeFile.forceFolder(files.watch(folder)))
                .hasMessage(folder + ": Input/output error");

        files.refuseForceOfFolders("In/ut-fel");
        files.failAfter(0);
        assertThatThrownBy(() -> WholeFile.forceFolder(files.watch(folder))).hasMessage(folder + ": In/ut-fel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Operation not permitted", "Operation not supported", "Åtgärden är inte tillåten"})
    void whereRightsAreRefusedAFileIsReplacedAllTheSame(String words) throws IOException {
        Path file = files.watch(folder).resolve("a");
        WholeFile.write(file, bytes("old"));
        files.refuseRights(words);

        WholeFile.rewrite(file, bytes("new"));

        assertThat(folder.resolve("a")).hasContent("new");
        assertThat(WholeFile.giveRights(file, PosixFilePermissions.fromString("rw-r-----")))
                .isFalse();
        assertThat(WholeFile.takesRights(files.watch(folder))).isFalse();
        assertThat(WholeFile.takesRights(folder)).isTrue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("a"));
        }
    }

    @Test
    void aDiskThatGivesNoRightsBecauseItFailsIsNoRefusal() throws IOException {
        Path file = files.watch(folder).resolve("a");
        WholeFile.write(file, bytes("old"));
        files.refuseRights("Read-only file system");

        assertThatThrownBy(() -> WholeFile.rewrite(file, bytes("new"))).hasMessageContaining("Read-only file system");
        assertThat(folder.resolve("a")).hasContent("old");
    }

    /// Their seal tells whether they are whole.
    @Test
    void aProductBearsItsNameWhenItIsWrittenAndIsNotForced() throws IOException {
        WholeFile.writeUnforced(files.watch(folder).resolve("a"), out -> out.write(bytes("new")));

        assertThat(files.changes().stream()
                        .filter(change -> !change.startsWith("folder"))
                        .toList())
                .isEqualTo(List.of("open .a.tmp", "write .a.tmp", "rename .a.tmp a"));
        assertThat(folder.resolve("a")).hasContent("new");
    }

    @Test
    void aRewrittenFileIsForWhomTheOldOneWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        for (String rights : List.of("rw-------", "rw-r-----", "rw-rw-r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            WholeFile.rewrite(file, bytes("new"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(rights);
        }
        assertThat(file).hasContent("new");
    }

    @Test
    void whereverWritingFailsTheFileIsTheOldOneOrTheNew() throws IOException {
        for (int i = 0; i <= 4; i++) {
            String name = "a" + i;
            Path file = Files.writeString(folder.resolve(name), "old");
            files.failAfter(i);
            assertThatThrownBy(() -> WholeFile.write(files.watch(folder).resolve(name), bytes("new")))
                    .hasMessageContaining("No space left");
            assertThat(file).hasContent(i < 4 ? "old" : "new");
        }
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
        cache.write(OLD, out -> out.write(bytes("old")));
        cache.write(NEW, out -> out.write(bytes("new")));
        Files.createDirectories(folder.resolve("ledger"));
        Files.writeString(folder.resolve(OLD).resolveSibling(".years.json." + "0a".repeat(16) + ".tmp"), "cut");

        cache.retain(NEW::equals);

        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("compiled"));
        assertThat(folder.resolve("compiled"))
                .isDirectoryNotContaining(file -> !folder.resolve(NEW).startsWith(file));
        assertThat(cache.has(NEW)).isTrue();
        cache.retain(_ -> false);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsNoProductIsNeverRemoved() throws IOException {
        ProductCache cache = new ProductCache(folder.resolve("cache"));
        cache.write(OLD, out -> out.write(bytes("old")));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("ab".repeat(32) + ".json"), "of somebody else");
        Files.createSymbolicLink(folder.resolve("cache/records"), outside);
        for (String foreign : List.of(
                "thesis.txt",
                "records.json",
                "compiled/thesis.json",
                "compiled/mine/years.json",
                "db/a.json",
                OLD.replace("years.json", "years.txt"),
                "ab".repeat(32) + ".json",
                ".hidden.tmp")) {
            Path file = folder.resolve("cache").resolve(foreign);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, "of somebody else");
        }
        Files.createDirectories(folder.resolve("cache/empty"));
        long files = count();

        cache.retain(_ -> false);

        assertThat(count()).isEqualTo(files - 1);
        assertThat(folder.resolve("cache").resolve(OLD)).doesNotExist();
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        }
    }

    @Test
    void aCacheThatIsALinkIsClearedOfProductsWhereItLeads() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        ProductCache cache = new ProductCache(Files.createSymbolicLink(folder.resolve("cache"), elsewhere));
        cache.write(OLD, out -> out.write(bytes("old")));

        cache.retain(_ -> false);

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(folder.resolve("cache")).isSymbolicLink();
    }

    /// A worker that is late renames its file to its name while the run tidies up.
    @Test
    void aFileThatIsRenamedMeanwhileIsNoFailure() throws IOException {
        ProductCache cache = new ProductCache(folder);
        cache.write(NEW, out -> out.write(bytes("product")));
        Path underWay = Files.writeString(folder.resolve(NEW).resolveSibling(".a.json.tmp"), "product");

        cache.retain(name -> {
            try {
                Files.deleteIfExists(underWay);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return name.equals(NEW);
        });

        assertThat(cache.has(NEW)).isTrue();
        assertThat(underWay).doesNotExist();
    }

    @Test
    void aLinkUnderTheOldNameOfAFileUnderWayIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "of somebody else");
        Files.createSymbolicLink(folder.resolve(".a.tmp"), victim);

        WholeFile.write(folder.resolve("a"), bytes("new"));

        assertThat(folder.resolve("a")).hasContent("new");
        assertThat(victim).hasContent("of somebody else");
        assertThat(folder.resolve(".a.tmp")).isSymbolicLink();
    }

    @Test
    void aLinkInPlaceOfANewFileIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "of somebody else");
        Path link = Files.createSymbolicLink(folder.resolve("a"), victim);

        assertThatThrownBy(() -> WholeFile.writeForced(link, out -> out.write(bytes("new"))))
                .isInstanceOf(FileAlreadyExistsException.class);
        WholeFile.write(link, bytes("new"));

        assertThat(victim).hasContent("of somebody else");
        assertThat(link).isRegularFile().hasContent("new");
    }

    @Test
    void whatCrashesLeftUnderWayGoesWithTheNextAttemptAndNothingElseDoes() throws IOException {
        Files.writeString(folder.resolve(".a.tmp"), "of an earlier version");
        Files.writeString(folder.resolve(".a." + "0f".repeat(16) + ".tmp"), "cut short");
        Files.writeString(folder.resolve(".a.b.tmp"), "of somebody else");
        Files.writeString(folder.resolve(".b." + "0f".repeat(16) + ".tmp"), "of another file");

        WholeFile.write(folder.resolve("a"), bytes("new"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a", ".a.b.tmp", ".b." + "0f".repeat(16) + ".tmp");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
