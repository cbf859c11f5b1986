package se.projektbokslut.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a stamp may stand for a file's bytes.
class KnownFilesTest {
    private static final String KNOWN = "f".repeat(64);

    @TempDir
    Path folder;

    @Test
    void aFileIsKnownByItsStampAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        var known = new KnownFiles(0);
        known.add(file, Stamp.of(file), KNOWN);
        assertThat(known.digest(file)).isEqualTo(KNOWN);
        assertThat(known.digest(folder.resolve("./a"))).isEqualTo(KNOWN);

        Files.delete(file);
        Files.writeString(file, "two");
        assertThat(known.digest(file)).isEqualTo(Digest.of(file));
    }

    @Test
    void aStampThatAChangeCouldHideBehindTellsTheSizeAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        Stamp doubtful = Stamp.of(file).asOf(0);
        var known = new KnownFiles(0);
        known.add(file, doubtful, KNOWN);
        assertThat(known.digest(file)).isEqualTo(Digest.of(file));
        assertThat(doubtful.size()).isEqualTo(3);
        assertThat(Stamp.of(file).asOf(Long.MAX_VALUE / 1_000_000)).isEqualTo(Stamp.of(file));
    }

    @Test
    void whatALinkLeadsToIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        var known = new KnownFiles(0);
        known.add(link, Stamp.of(link), KNOWN);
        assertThat(known.digest(link)).isEqualTo(Digest.of(file));
    }

    @Test
    void whereFilesHaveNoNumbersEachIsRead() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
            Path file = Files.writeString(zip.getPath("/a"), "one");
            assertThat(Stamp.of(file).isDoubtful(Long.MAX_VALUE / 1_000_000)).isTrue();
        }
        Path numbered = Files.writeString(folder.resolve("a"), "one");
        assertThat(Stamp.of(numbered).isDoubtful(Long.MAX_VALUE / 1_000_000)).isFalse();
    }

    @Test
    void whatThisProcessWroteIsSettledOnceItsStampIsNoLongerYoung() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        Stamp stamp = Stamp.of(file);
        String sha256 = Digest.of(file);
        long changed = Math.max(stamp.changed(), stamp.modified()) / 1_000_000;
        var known = new KnownFiles(changed);
        assertThat(known.isSettled(file, stamp, sha256, changed + 3000)).isFalse();

        known.written(file, sha256);
        assertThat(known.isSettled(file, stamp, sha256, changed + 3000)).isTrue();
        assertThat(known.isSettled(file, stamp, sha256, changed + 1000)).isFalse();
        assertThat(known.isSettled(file, stamp, KNOWN, changed + 3000)).isFalse();
        Stamp later = new Stamp(stamp.size(), stamp.modified(), stamp.changed() + 1_000_000, stamp.key());
        assertThat(known.isSettled(file, later, sha256, changed + 3000)).isFalse();
    }

    @Test
    void aFileSystemOfWholeSecondsIsNotFine() {
        assertThat(new Stamp(1, 5_000_000_000L, 7_000_000_000L, "file1").isFine())
                .isFalse();
        assertThat(new Stamp(1, 5_000_000_000L, 7_004_000_000L, "file1").isFine())
                .isTrue();
    }

    @Test
    void whatAFileSaysIsReadAgainWhereItsBytesAreOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        var known = new KnownFiles(Long.MAX_VALUE / 1_000_000);
        var read = new ArrayList<String>();
        KnownFiles.Reader<String> reader = bytes -> {
            read.add(new String(bytes, StandardCharsets.US_ASCII));
            return read.getLast();
        };
        assertThat(known.value(file, String.class, reader)).isEqualTo("one");
        assertThat(known.value(file, String.class, reader)).isEqualTo("one");
        assertThat(known.value(folder.resolve("./a"), String.class, reader)).isEqualTo("one");
        assertThat(read).containsExactly("one");

        Files.delete(file);
        Files.writeString(file, "two");
        assertThat(known.value(file, String.class, reader)).isEqualTo("two");
        assertThat(known.value(file, Integer.class, bytes -> bytes.length)).isEqualTo(3);
        assertThat(read).containsExactly("one", "two");
    }
}
