package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.start.RunLock;

/// A state folder that is somebody else's is left alone, whatever lies in it; in the program's own, and in the
/// output, only what the program made is ever removed.
class StateFolderTest {
    private static final String DIGEST = "ab".repeat(32);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache/thesis.txt",
                "cache/records/thesis.json",
                "cache/compiled/mine/years.json",
                "cache/deep/er/still.json",
                "db/customers.script",
                "db/production.sqlite",
                "db-old.sql",
                "logs/app.log",
                "notes.txt",
                ".bashrc",
                "projects/own.yaml",
                "2019/annual-report-2019.pdf",
                "workers/people.csv"
            })
    void aFolderWithWhatIsNotOursIsRefusedAndNothingInItIsTouched(String file) throws IOException {
        Office office = Office.withSixProjects(folder);
        write(office.state().resolve(file));
        // Names of ours beside it make it no better.
        write(office.state().resolve("cache/records/" + DIGEST + ".json"));
        Map<String, String> before = everything(office.state());

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(office.state() + ": ")
                .contains("is not its own", "--state");
        assertThat(everything(office.state())).isEqualTo(before);
        assertThat(office.output()).doesNotExist();
    }

    @Test
    void theInputAndTheOutputAreNoState() {
        Office office = Office.withSixProjects(folder);
        office.run();
        for (Path other : List.of(office.input(), office.output(), folder)) {
            Map<String, String> before = everything(other);
            Office.Ended ended = office.run("--state=" + other);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.errLines()).hasSize(1);
            assertThat(everything(other)).isEqualTo(before);
        }
    }

    @Test
    @Thorough
    void inAStateOfOursWhatSomebodyElsePutThereStays() throws IOException {
        Office office = Office.withSixProjects(folder);
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
        Path outside = write(folder.resolve("outside/" + DIGEST + ".json"));
        List<Path> foreign = List.of(
                write(office.state().resolve("notes.txt")),
                write(office.state().resolve("cache/thesis.txt")),
                write(office.state().resolve("cache/records/thesis.json")),
                write(office.state().resolve("cache/mine/" + DIGEST + ".json")),
                write(office.state().resolve("db-damaged/thesis.txt")),
                write(office.state().resolve("db/thesis.txt")),
                write(office.output().resolve(".staging/thesis.txt")),
                write(office.output().resolve(".staging/overview/thesis.txt")),
                write(office.output().resolve(".delivered/thesis.txt")),
                Files.createSymbolicLink(office.state().resolve("cache/compiled/mine"), outside.resolveSibling(".")),
                outside);
        write(office.state().resolve("cache/records/" + DIGEST + ".json"));
        for (String damaged : List.of("batch.script", "batch.properties")) {
            Files.writeString(office.state().resolve("db").resolve(damaged), "no database\n".repeat(1000));
        }

        Office.Ended ended = office.run("--force");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("set aside");
        assertThat(office.state().resolve("cache/records/" + DIGEST + ".json")).doesNotExist();
        assertThat(foreign).allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void aStateOfAVersionThatLeftNoMarkerIsTakenOver() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Path marker = office.state().resolve(".projektbokslut-state");
        Files.delete(marker);
        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(marker).isRegularFile();

        Files.delete(marker);
        for (String gone : List.of("run.lock", "projektbokslut.log")) {
            Files.delete(office.state().resolve(gone));
        }
        Files.createDirectories(office.state().resolve("lost+found"));
        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(marker).isRegularFile();
    }

    @Test
    void aMarkerThatIsALinkIsNoneAndIsNotFollowed() throws IOException {
        Office office = Office.withSixProjects(folder);
        write(office.state().resolve("notes.txt"));
        Path victim = write(folder.resolve("victim"));
        Files.createSymbolicLink(office.state().resolve(".projektbokslut-state"), victim);

        assertThat(office.run().code()).isEqualTo(2);
        assertThat(victim).hasContent("of somebody else");
    }

    @Test
    void aStagingFolderThatIsALinkIsNamedAndNotFollowed() throws IOException {
        Office office = Office.withSixProjects(folder);
        Path elsewhere = write(folder.resolve("elsewhere/2019/annual-report-2019.pdf"));
        Files.createDirectories(office.output());
        Files.createSymbolicLink(office.output().resolve(".staging"), folder.resolve("elsewhere"));

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines()).singleElement().asString().contains(".staging", "move it away");
        assertThat(elsewhere).hasContent("of somebody else");
    }

    @Test
    void twoRunsWithAStateEachDoNotPublishInOneOutput() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> first = office.bytes();
        try (RunLock _ = RunLock.ofOutput(office.output())) {
            Office.Ended second = office.run("--force", "--state=" + folder.resolve("other"));

            assertThat(second.code()).isEqualTo(4);
            assertThat(second.errLines())
                    .singleElement()
                    .asString()
                    .startsWith(office.output() + ": ")
                    .contains("--output");
            assertThat(office.command("status").code()).isZero();
            assertThat(office.run("--dry-run").code()).isZero();
        }
        assertThat(office.bytes()).isEqualTo(first);
        assertThat(office.run("--force", "--state=" + folder.resolve("other")).code())
                .isZero();
    }

    @Test
    void aDullNightWaitsForNobodyWhoPublishesInItsOutput() throws IOException {
        Nightly nightly = Nightly.published(folder);
        try (RunLock _ = RunLock.ofOutput(folder.resolve("output"))) {
            assertThat(nightly.night().early()).hasValue(4);
        }
        nightly.isDull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"st%41", "st;x=y", "st(%);shutdown=false"})
    void aNameWithSignsIsUsedAsWritten(String name) throws IOException {
        Office office = Office.withSixProjects(folder);
        Path state = folder.resolve(name);

        Office.Ended ended = office.run("--state=" + state);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(state.resolve("projektbokslut.log")).isNotEmptyFile();
        assertThat(state.resolve("db/batch.script")).isNotEmptyFile();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("input", "output", name);
        }
        assertThat(office.run("--force", "--state=" + state).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"st%d{x}", "st[", "st(a"})
    void aNameThatTheLogWouldReadAsSignsIsRefusedInOneLine(String name) {
        Office office = Office.withSixProjects(folder);

        Office.Ended ended = office.run("--state=" + folder.resolve(name));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().startsWith(folder + "/" + name + ": ");
        assertThat(folder).isDirectoryNotContaining("glob:**/st*");
    }

    @ParameterizedTest
    @CsvSource({"state, 2", "output, 1"})
    void aLinkWhoseShareIsAwayIsToldAsOneAndStays(String name, int code) throws IOException {
        Office office = Office.withSixProjects(folder);
        Path link = Files.createSymbolicLink(folder.resolve(name), folder.resolve("share"));

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(link + ": this link leads nowhere; is the share mounted?");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("share")).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfTheLogFileIsNamed() throws IOException {
        Office office = Office.withSixProjects(folder);
        Path inTheWay = Files.createDirectories(office.state().resolve("projektbokslut.log"));

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(inTheWay + ": ")
                .contains("move it away");
    }

    /// As a version before the setting left it.
    @Test
    @Thorough
    void aStateThatOthersMayReadIsClosedToThemUnlessTheyAreMeantTo() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Path log = office.state().resolve("projektbokslut.log");
        Path database = office.state().resolve("db/batch.script");
        for (Path file : List.of(log, database)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        for (Path directory : List.of(office.state(), office.state().resolve("db"))) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        office.run("--force", "--projektbokslut.readable-by=all");
        assertThat(rights(log)).isEqualTo("rw-r--r--");
        assertThat(rights(office.state())).isEqualTo("rwxr-xr-x");

        office.run("--force");
        assertThat(rights(log)).isEqualTo("rw-r-----");
        assertThat(rights(office.state())).isEqualTo("rwxr-x---");
        assertThat(rights(office.state().resolve("db"))).isEqualTo("rwxr-x---");

        office.run("--force", "--projektbokslut.readable-by=owner");
        assertThat(rights(log)).isEqualTo("rw-------");
        assertThat(rights(office.state())).isEqualTo("rwx------");
    }

    /// Those that say the same are not replaced.
    @Test
    @Thorough
    void reportsThatArePublishedAgainGetTheRightsOfTonight() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run("--projektbokslut.readable-by=all");
        List<Path> reports = List.of(
                office.output().resolve("2019/annual-report-2019.pdf"),
                office.output().resolve("2019/manifest.json"),
                office.output().resolve("annual-summary.csv"));
        assertThat(reports).allSatisfy(report -> assertThat(rights(report)).isEqualTo("rw-r--r--"));
        Map<String, String> before = office.bytes();

        office.run("--force", "--projektbokslut.readable-by=owner");

        assertThat(reports).allSatisfy(report -> assertThat(rights(report)).isEqualTo("rw-------"));
        assertThat(office.bytes()).isEqualTo(before);
    }

    @Test
    void aDiskThatLetsNobodyWriteIsNoWantOfARight() {
        Path state = folder.resolve("state");
        assertThat(StateFolder.why(state, new FileSystemException(state.toString(), null, "Read-only file system")))
                .isEqualTo(state + ": Read-only file system; see that the disk can be written to");
        assertThat(StateFolder.why(state, new AccessDeniedException(state.toString())))
                .contains("(permission denied); give the program's user the right to write there");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Path write(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, "of somebody else");
    }

    /// Path to what stands there: a file's digest, or the kind of the rest.
    private static Map<String, String> everything(Path root) {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isDirectory).forEach(path -> all.put(path + "/", "folder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.putAll(Office.digests(root));
        return all;
    }
}
