package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.content.Digest;

/// A night with work reads what may have changed and nothing else: where the last night is made to have left a
/// wrong digest, what is published shows whether the file was read.
class WorkingNightTest {
    private static final String NOTE = "sources/note.txt";
    private static final String WRONG = "0".repeat(64);

    @TempDir
    private Path root;

    private Nightly nightly;
    private Office office;
    private Path note;

    @BeforeEach
    void publishOnce() {
        nightly = Nightly.published(root);
        office = nightly.office;
        note = office.input().resolve(NOTE);
        office.write(NOTE, "a source of which only the digest counts\n");
        nightly.isWorkedOn();
    }

    /// A dull night long after the last change, which looks at every digest and trusts every stamp from then on.
    private void settle() {
        nightly.later(Duration.ofMinutes(1));
        nightly.isDull();
    }

    private void leaveWrongDigest() throws IOException {
        Path file = office.state().resolve("fingerprint");
        String left = Files.readString(file);
        assertThat(left).contains(Digest.of(note) + " " + NOTE);
        Files.writeString(file, left.replace(Digest.of(note) + " " + NOTE, WRONG + " " + NOTE));
    }

    private void isWorkedOnForARecord() throws IOException {
        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record).replace("title: ", "title: Den "));
        nightly.isWorkedOn();
    }

    private String digestThatWasUsed() {
        String manifest = office.published("manifest.json").replaceAll("\\s+", "");
        int at = manifest.indexOf("\"path\":\"" + NOTE + "\",\"sha256\":\"");
        return manifest.substring(at).replaceFirst(".*?\"sha256\":\"([0-9a-f]{64}).*", "$1");
    }

    @Test
    void aFileWithItsOldStampIsNotReadUnlessThatIsWanted() throws IOException {
        settle();
        leaveWrongDigest();
        isWorkedOnForARecord();
        assertThat(digestThatWasUsed()).isEqualTo(WRONG);

        nightly.arguments.add("--verify-input");
        isWorkedOnForARecord();
        assertThat(digestThatWasUsed()).isEqualTo(Digest.of(note));
    }

    @Test
    @Thorough
    void withForceEveryFileIsRead() throws IOException {
        settle();
        leaveWrongDigest();
        nightly.arguments.add("--force");
        isWorkedOnForARecord();
        assertThat(digestThatWasUsed()).isEqualTo(Digest.of(note));
    }

    @Test
    @Thorough
    void aFileWithAYoungStampIsRead() throws IOException {
        leaveWrongDigest();
        isWorkedOnForARecord();
        assertThat(digestThatWasUsed()).isEqualTo(Digest.of(note));
    }

    @Test
    @Thorough
    void aFileOnAShareWhoseClockRunsAheadIsRead() throws IOException {
        Instant written = Files.getLastModifiedTime(note).toInstant();
        Files.setLastModifiedTime(note, FileTime.from(written.plusSeconds(3600)));
        settle();
        leaveWrongDigest();
        isWorkedOnForARecord();
        assertThat(digestThatWasUsed()).isEqualTo(Digest.of(note));
    }

    /// What becomes of a file whose size and time of modification stay as they were.
    enum Way {
        COPIED_BACK_BY_A_BACKUP_TOOL,
        REPLACED_BY_ANOTHER_FILE,
        WITH_OTHER_RIGHTS
    }

    @ParameterizedTest
    @EnumSource
    @Thorough
    void aFileUnderTheSameSizeAndTimeIsRead(Way way) throws IOException {
        settle();
        leaveWrongDigest();
        FileTime modified = Files.getLastModifiedTime(note);
        byte[] other = Files.readString(note).replace('a', 'e').getBytes(StandardCharsets.UTF_8);
        switch (way) {
            case COPIED_BACK_BY_A_BACKUP_TOOL -> {
                Files.write(note, other);
                Files.setLastModifiedTime(note, modified);
            }
            case REPLACED_BY_ANOTHER_FILE -> {
                Path copy = Files.write(root.resolve("copy"), other);
                Files.setLastModifiedTime(copy, modified);
                Files.move(copy, note, StandardCopyOption.REPLACE_EXISTING);
            }
            case WITH_OTHER_RIGHTS -> Files.setPosixFilePermissions(note, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        assertThat(Files.getLastModifiedTime(note)).isEqualTo(modified);
        isWorkedOnForARecord();
        assertThat(digestThatWasUsed()).isEqualTo(Digest.of(note));
    }

    /// Also of a year that the night has nothing to do with.
    @ParameterizedTest
    @Thorough
    @ValueSource(strings = {"edited", "cut", "removed"})
    void aDamagedFileOfAnUntouchedYearIsMadeAgain(String how) throws IOException {
        settle();
        isWorkedOnForARecord();
        settle();
        Path csv = office.output().resolve("2020/projects-2020.csv");
        Map<String, String> published = office.bytes();
        FileTime modified = Files.getLastModifiedTime(csv);
        byte[] bytes = Files.readAllBytes(csv);
        switch (how) {
            case "edited" -> {
                bytes[bytes.length - 3] ^= 1;
                Files.write(csv, bytes);
                Files.setLastModifiedTime(csv, modified);
            }
            case "cut" -> Files.writeString(csv, "");
            default -> Files.delete(csv);
        }
        office.write(NOTE, "another source\n");
        nightly.isWorkedOn();
        published.remove("manifest.json");
        assertThat(office.bytes()).containsAllEntriesOf(published);
    }
}
