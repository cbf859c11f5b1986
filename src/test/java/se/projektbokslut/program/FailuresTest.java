package se.projektbokslut.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.content.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// What a failure of the machine is called, and what to do about it.
class FailuresTest {
    private static final String ELSE = "see that there is room and that the program's user may read and write there";

    @TempDir
    Path state;

    @Test
    void theAdviceIsOfTheCause() {
        assertThat(line(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("a: No space left on device; make room there" + end());
        assertThat(line(new FileSystemException("a", null, "Read-only file system")))
                .isEqualTo("a: Read-only file system; see that the disk can be written to" + end());
        assertThat(line(new FileSystemException("a", null, "Input/output error")))
                .isEqualTo("a: Input/output error; see that the disk is in order, or its share reachable" + end());
        assertThat(Failures.ofTheDisk(
                        new IllegalStateException(new IOException("file input/output error: Input/output error")),
                        Path.of("state/db")))
                .contains("state/db: Input/output error; see that the disk is in order, or its share reachable");
        assertThat(line(new AccessDeniedException("a")))
                .isEqualTo("a: permission denied; give the program's user the right to read and write there" + end());
        assertThat(line(new FileAlreadyExistsException("a")))
                .isEqualTo("a: a file is in the way of a folder; move it away" + end());
        assertThat(line(new NoSuchFileException("a"))).isEqualTo("a: there is no such file or folder; " + ELSE + end());
        assertThat(line(new FileSystemException("a", null, "Enheten är full")))
                .isEqualTo("a: Enheten är full; " + ELSE + end());
    }

    /// What a parser says is of no file; the failure around it names one.
    @Test
    void whatCannotBeParsedIsToldOfByItsFile() {
        JacksonException parser = catchThrowableOfType(
                JacksonException.class, () -> CanonicalJson.mapper().readTree("{"));
        assertThat(line(new IOException("a.json is of another version", parser)))
                .isEqualTo("a.json is of another version" + end());
    }

    /// Jackson wraps what keeps it from writing, and the step wraps that.
    @Test
    void whatCouldNotBeWrittenAsJsonIsToldOfByItsDisk() {
        var full = new FileSystemException("output/2020.json", null, "No space left on device");
        Throwable step = new IllegalStateException("Unable to process chunk", JacksonIOException.construct(full, null));
        assertThat(Failures.what(step)).isEqualTo("output/2020.json: No space left on device; make room there");
    }

    /// The file out of sight is nothing that anybody could look at.
    @Test
    void aRenameThatFailsIsToldOfByWhereItWasToGo() throws IOException {
        String folder = Files.createDirectory(state.resolve("report.csv")).toString();

        assertThat(line(new FileSystemException(".staging/report.csv", folder, "Is a directory")))
                .isEqualTo(folder + ": Is a directory; move it away" + end());
        assertThat(line(new AccessDeniedException(".staging/report.csv", "2019/report.csv", null)))
                .startsWith("2019/report.csv: permission denied; give ");
    }

    /// Whoever moved the link away, as a file in the way, would lose what is on the share.
    @Test
    void aLinkThatLeadsNowhereAsksForItsShare() throws IOException {
        Path link = Files.createSymbolicLink(state.resolve("output"), state.resolve("share"));

        for (Path place : List.of(link, link.resolve("2019/manifest.json"))) {
            assertThat(line(new FileAlreadyExistsException(place.toString())))
                    .isEqualTo(link + ": this link leads nowhere; is the share mounted?" + end());
        }
        Files.createDirectory(state.resolve("share"));
        assertThat(Failures.away(link.resolve("2019"))).isEmpty();
    }

    /// What is to be written below it is nothing that anybody could move away.
    @Test
    void aFileInPlaceOfAFolderIsNamedAndNotWhatWasToBeBelowIt() throws IOException {
        Path file = Files.writeString(state.resolve("2022"), "");
        String below = file.resolve("proposed").resolve("a.csv").toString();

        assertThat(line(new FileSystemException(below, null, "Not a directory")))
                .isEqualTo(file + ": a file is in the way of a folder; move it away" + end());
    }

    @Test
    void theLogWithTheDetailsIsThatOfTheProcess() {
        assertThat(Failures.line(new IOException("gone"), state.resolve("workers/w1.log")))
                .isEqualTo("gone (details in " + state.resolve("workers/w1.log")
                        + "; the next run takes up where this one stopped)");
    }

    private String line(IOException failure) {
        return Failures.line(new UncheckedIOException(failure), state.resolve("projektbokslut.log"));
    }

    private String end() {
        return " (details in " + state.resolve("projektbokslut.log")
                + "; the next run takes up where this one stopped)";
    }
}
