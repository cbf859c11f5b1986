package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;

/// The jar that the build made, and the unpacked program, as an operator starts them.
@Timeout(300)
class PackagedProgramIT {
    private static final Path JAR = Path.of("target/projektbokslut.jar");
    private static final Path UNPACKED = Path.of("target/projektbokslut");
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private Map<String, String> expected;
    private int code;

    /// Records and a ledger, so that every step has something to do.
    @BeforeEach
    void publishFromTheClassesUnderTest() {
        Office office = office("classes");
        code = office.run().code();
        expected = office.bytes();
    }

    private Office office(String name) {
        Office office = Office.empty(folder.resolve(name));
        Office.copyTree(Path.of("examples/exempelstad"), office.input());
        return office;
    }

    @Test
    @Thorough
    void publishesTheSameBytesFromItsJarAndThenEndsADullNight() throws Exception {
        Office office = office("jar");
        String[] java = {JAVA.resolve("bin/java").toString(), "-jar", JAR.toString()};

        assertThat(night(office, java)).isEqualTo(new Office.Ended(code, "", ""));
        assertThat(office.bytes()).isEqualTo(expected);
        assertDullNight(office, java);
        assertThat(office.bytes()).isEqualTo(expected);
    }

    /// The program itself would write to its log.
    private void assertDullNight(Office office, String... program) throws Exception {
        Path log = office.state().resolve("projektbokslut.log");
        String before = Files.readString(log);
        assertThat(night(office, program).code()).isEqualTo(code);
        assertThat(log).hasContent(before);
        assertThat(office.publishedLines("receipts.jsonl")).hasSize(2);
    }

    @Test
    @Thorough
    void publishesTheSameBytesFromTheCacheThatItMadeOfItself() throws Exception {
        Office.copyTree(UNPACKED, folder.resolve("program/lib"));
        Path launcher = Files.createDirectories(folder.resolve("program/bin")).resolve("projektbokslut");
        Files.copy(Path.of("bin/projektbokslut"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Office.Ended made = ended(launcher.toString(), "warm-up");
        assertThat(made.code()).as(made.err()).isZero();
        List<Path> caches = files(folder.resolve("program/cache"));
        assertThat(caches).hasSize(2);
        Path work = caches.getFirst();
        Path small = caches.getLast();
        assertThat(work.toString()).isEqualTo(small.toString().replace(".aot", "-work.aot"));

        Office office = office("cache");
        assertThat(night(office, launcher.toString())).isEqualTo(new Office.Ended(code, "", ""));
        assertThat(office.bytes()).isEqualTo(expected);
        assertDullNight(office, launcher.toString());

        // In other surroundings it must look what there is to do.
        assertThat(begunFrom(office, launcher, "run")).containsExactly(small, work);
        assertThat(begunFrom(office, launcher, "run")).containsExactly(small);
        // Without a command it is run, too.
        assertThat(begunFrom(office, launcher)).containsExactly(small);

        for (int i = 0; i < 5; i++) {
            assertThat(toldToEndWhereItStartsAgain(office, launcher)).isEqualTo(143);
        }

        byte[] whole = Files.readAllBytes(work);
        for (byte[] damaged : List.of(Arrays.copyOf(whole, whole.length / 2), new byte[whole.length], new byte[0])) {
            Files.write(work, damaged);
            Office.Ended ended = ended(launcher.toString(), "--version");
            assertThat(ended.code()).isZero();
            assertThat(ended.err()).isEmpty();
            Files.write(small, damaged);
            Office.Ended night = night(office, launcher.toString(), "run", "--force");
            assertThat(night.code()).as("%s bytes", damaged.length).isEqualTo(code);
            assertThat(night.err()).contains("cannot use", "warm-up").hasLineCount(1);
            assertThat(office.bytes()).isEqualTo(expected);
        }
        Files.delete(small);
        Office.Ended night = night(office, launcher.toString(), "run", "--force");
        assertThat(night.code()).isEqualTo(code);
        assertThat(night.err()).contains("no start cache", "warm-up").hasLineCount(1);
    }

    /// The code of a run that is told to end when it is about to start itself again: it has just loaded what it
    /// looks for `execve` in. The machine may be too busy for this to be the moment, but not a later one.
    private int toldToEndWhereItStartsAgain(Office office, Path launcher) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        launcher.toString(),
                        "run",
                        "--force",
                        "--input=" + office.input(),
                        "--output=" + office.output(),
                        "--state=" + office.state(),
                        "--as-of=2026-11-24")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", JAVA.toString());
        Process run = builder.start();
        Path loaded = Path.of("/proc", Long.toString(run.pid()), "maps");
        while (run.isAlive()) {
            String maps = Files.readString(loaded);
            if (maps.contains("libsyslookup") || maps.contains("-work.aot")) {
                break;
            }
        }
        run.destroy();
        return run.waitFor();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// The caches that the Javas of a night begin from, in their order.
    private List<Path> begunFrom(Office office, Path launcher, String... command) throws Exception {
        List<String> program = new ArrayList<>(
                List.of("env", "PROJEKTBOKSLUT_JAVA_OPTIONS=-XX:+PrintFlagsFinal", launcher.toString()));
        program.addAll(List.of(command));
        String out = ended(office, program).out();
        return Pattern.compile(" AOTCache += +([^ ]+) ")
                .matcher(out)
                .results()
                .map(found -> Path.of(found.group(1)))
                .toList();
    }

    @Test
    @Thorough
    void aWarmUpThatIsToldToEndLeavesNothingBehind() throws Exception {
        Path cache = Files.createDirectories(folder.resolve("none-yet"));
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Path err = folder.resolve("err.txt");
        Process warmUp = new ProcessBuilder(
                        JAVA.resolve("bin/java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-jar",
                        UNPACKED.resolve("projektbokslut.jar").toString(),
                        "warm-up",
                        "--into=" + cache)
                .redirectError(err.toFile())
                .start();
        ProcessHandle atWork = firstChild(warmUp);
        warmUp.destroy();

        assertThat(warmUp.waitFor()).isEqualTo(143);
        assertThat(Files.readAllLines(err))
                .containsExactly("warm-up: stopped before its end;"
                        + " the launcher starts without a new cache until it is run again");
        atWork.onExit().join();
        assertThat(cache).isEmptyDirectory();
        assertThat(temporary).isEmptyDirectory();
    }

    /// The Java that the cache is made by.
    private static ProcessHandle firstChild(Process process) {
        while (true) {
            Optional<ProcessHandle> child = process.children().findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    @Test
    @Thorough
    void publishesTheSameBytesWithAWorker() throws Exception {
        try (TestBroker broker = new TestBroker();
                ClusterOffice cluster = new ClusterOffice(office("spread"), broker, JAR)) {
            cluster.startedWorker("first");
            assertThat(cluster.run().waitFor()).as(cluster::errors).isEqualTo(code);
            assertThat(cluster.office().bytes()).isEqualTo(expected);
        }
    }

    private Office.Ended night(Office office, String... program) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        if (!command.contains("run")) {
            command.add("run");
        }
        return ended(office, command);
    }

    private Office.Ended ended(Office office, List<String> command) throws Exception {
        command.addAll(List.of(
                "--input=" + office.input(),
                "--output=" + office.output(),
                "--state=" + office.state(),
                "--as-of=2026-11-24"));
        return ended(command.toArray(String[]::new));
    }

    private Office.Ended ended(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().put("JAVA_HOME", JAVA.toString());
        int ended = process.start().waitFor();
        return new Office.Ended(
                ended, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
