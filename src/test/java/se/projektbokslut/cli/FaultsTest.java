package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;

/// What the machine does to a run: a full or read-only disk, missing rights, too little memory. Each ends with
/// an exit code of the contract and one line, and the run after it gives the bytes of an undisturbed one.
@Thorough
class FaultsTest {
    @TempDir
    Path folder;

    private final List<Path> mounted = new ArrayList<>();

    @AfterEach
    void unmount() throws Exception {
        for (Path at : mounted) {
            // Lazily: whatever still closes a file there must not keep the folder.
            command("umount", "--lazy", at.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 256, 700})
    void aFullDiskUnderTheOutputIsOneLineAndTheNextRunPublishes(int kilobytes) throws Exception {
        Office office = Office.withSixProjects(folder);
        mount(office.output(), kilobytes + "k");

        assertFailsInOneLine(office);

        command("mount", "-o", "remount,size=64m", mounted.getFirst().toString());
        assertPublishesAsUndisturbed(office);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 48, 80})
    void aFullDiskUnderTheStateIsOneLineAndTheNextRunPublishes(int kilobytes) throws Exception {
        Office office = Office.withSixProjects(folder);
        mount(office.state(), kilobytes + "k");

        assertFailsInOneLine(office);

        command("mount", "-o", "remount,size=64m", mounted.getFirst().toString());
        assertPublishesAsUndisturbed(office);
    }

    /// No file may grow past a size: what a full disk is to a program, on hosts where nobody may mount one.
    @ParameterizedTest
    @ValueSource(ints = {8, 40, 100})
    void whereNoFileMayGrowTheRunFailsInOneLineAndTheNextOnePublishes(int blocks) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell to limit a process with");
        Office office = Office.withSixProjects(folder);

        Process run = OfficeProcess.after("ulimit -f " + blocks, office, "-Xshare:auto", "-XX:-UsePerfData")
                .start();

        assertThat(run.waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(OfficeProcess.errors(office))).hasSize(1);
        assertPublishesAsUndisturbed(office);
    }

    @Test
    void aStateThatIsNoFolderIsOneLineThatSaysWhatToDo() throws Exception {
        Office office = Office.withSixProjects(folder);
        Files.writeString(office.state(), "a file");

        Process run =
                OfficeProcess.of(office, "-Xshare:auto", "-XX:-UsePerfData").start();

        assertThat(run.waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                .singleElement()
                .asString()
                .contains(office.state().toString(), "--state");
        assertThat(office.input().resolveSibling("out.txt")).isEmptyFile();
        assertThat(office.output()).doesNotExist();
    }

    @Test
    void anOutputThatIsReadOnlyIsOneLineAndTheReportsStay() throws Exception {
        Office office = Office.withSixProjects(folder);
        mount(office.output(), "64m");
        office.run();
        Map<String, String> first = office.bytes();
        office.write("projects/ny.yaml", "id: ny\ntitle: Ny\nstatus: closed\nend: 2019\n");
        command("mount", "-o", "remount,ro", mounted.getFirst().toString());

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains(office.output().toString());
        assertThat(office.bytes()).isEqualTo(first);
        command("mount", "-o", "remount,rw", mounted.getFirst().toString());
        assertThat(office.run().code()).isZero();
        assertThat(office.published("2019/projects-2019.csv")).contains("2019,ny,Ny,");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedByNameAndEveryOtherIsReported() throws Exception {
        Office office = Office.withSixProjects(folder).write("projects/last.yaml", "id: x\n");
        Path locked = office.input().resolve("projects/last.yaml");
        if ("root".equals(System.getProperty("user.name"))) {
            // The right to read does not bind root; a pipe is no file to anybody.
            Files.delete(locked);
            command("mkfifo", locked.toString());
        } else {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        }

        assertThat(office.run().code()).isEqualTo(3);
        assertThat(office.published("refused.csv")).contains("projects/last.yaml,");
        assertThat(office.published("2019/annual-report-2019.csv")).contains("total,3,");
    }

    @Test
    void aShareThatIsNotMountedTonightStopsTheRunAndTheReportsStay() throws IOException {
        Office office = Office.withSixProjects(folder);
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
        Map<String, String> first = office.bytes();
        FileSystemUtils.deleteRecursively(office.input());
        Files.createDirectories(office.input());

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains("is the share mounted?", "--accept-removals");
        assertThat(office.bytes()).isEqualTo(first);
    }

    /// The second column is `readable-by`; where that is not set, no file gets wider rights than the umask gives.
    @ParameterizedTest
    @CsvSource({
        "077, , rw-------, rwx------",
        "027, , rw-r-----, rwxr-x---",
        "022, , rw-r-----, rwxr-x---",
        "000, , rw-r-----, rwxr-x---",
        "022, owner, rw-------, rwx------",
        "077, group, rw-r-----, rwxr-x---",
        "027, all, rw-r--r--, rwxr-xr-x"
    })
    void filesGetTheRightsThatAreSetAndNothingWider(
            String umask, @Nullable String readers, String file, String directory) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no umask here");
        Office office = Office.withSixProjects(folder);
        String[] set = readers == null ? new String[0] : new String[] {"-Dprojektbokslut.readable-by=" + readers};
        assertThat(OfficeProcess.after("umask " + umask, office, set).start().waitFor())
                .isZero();
        for (Path root : List.of(office.output(), office.state())) {
            try (Stream<Path> all = Files.walk(root)) {
                assertThat(all)
                        .allSatisfy(
                                path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                                        .as("%s", path)
                                        .isEqualTo(Files.isDirectory(path) ? directory : file));
            }
        }
    }

    @Test
    void theLogHasTheTraceOfWhatTheLineNames() throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.createDirectories(office.output().resolve("receipts.jsonl"));

        Office.Ended ended = office.run();

        Path log = office.state().resolve("projektbokslut.log");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines()).singleElement().asString().contains("details in " + log);
        assertThat(Files.readString(log)).contains("The run failed", "\tat se.projektbokslut.");
    }

    /// They write no log.
    @ParameterizedTest
    @CsvSource({"check,", "run, --dry-run"})
    void whatWritesNothingSendsNobodyToALog(String command, @Nullable String option) throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.createDirectories(office.output().resolve("receipts.jsonl"));

        Office.Ended ended = office.command(command, option == null ? new String[0] : new String[] {option});

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines()).singleElement().asString().doesNotContain("details in", "report it");
        assertThat(office.state()).doesNotExist();
    }

    @Test
    void commandsWithoutALogSayInOneLineWhatTheMachineDoes() throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.createDirectories(office.output().resolve("receipts.jsonl"));
        Path file = Files.writeString(folder.resolve("file"), "");
        Office.Ended generated = Office.execute("generate", "--into=" + file.resolve("municipality"));
        assertThat(generated.err()).contains(file.toString());
        for (Office.Ended ended : List.of(office.command("status"), generated)) {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.errLines()).singleElement().asString().doesNotContain("report it");
        }
    }

    @Test
    void aRecordForWhichThereIsNoMemoryIsOneLineThatNamesTheOption() throws Exception {
        Office office = Office.withSixProjects(folder);
        try (RandomAccessFile large = new RandomAccessFile(
                office.input().resolve("projects/large.yaml").toFile(), "rw")) {
            large.setLength(100 << 20);
        }
        for (ProcessBuilder process :
                List.of(OfficeProcess.check(office, "-Xmx64m"), OfficeProcess.of(office, "-Xmx64m"))) {
            assertThat(process.start().waitFor()).isEqualTo(1);
            assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                    .singleElement()
                    .asString()
                    .contains("memory", "-Xmx", "PROJEKTBOKSLUT_JAVA_OPTIONS");
            assertThat(office.input().resolveSibling("out.txt")).isEmptyFile();
        }
        assertThat(Files.readString(office.state().resolve("projektbokslut.log")))
                .contains("OutOfMemoryError");
    }

    private static void assertFailsInOneLine(Office office) {
        Office.Ended ended = office.run();
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).doesNotContain("report it");
    }

    private void assertPublishesAsUndisturbed(Office office) {
        Office.Ended ended = office.run();
        assertThat(ended.code()).as(ended.err()).isZero();
        Office undisturbed = Office.withSixProjects(folder.resolve("undisturbed"));
        undisturbed.run();
        assertThat(office.bytes()).isEqualTo(undisturbed.bytes());
    }

    private void mount(Path at, String size) throws Exception {
        Files.createDirectories(at);
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString()) == 0,
                "nobody may mount a small disk here");
        mounted.add(at);
    }

    private static int command(String... words) throws Exception {
        try {
            return new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException thereIsNoSuchProgram) {
            return 127;
        }
    }
}
