package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/projektbokslut` before a Java that only says how it was started, and ends with 7.
class LauncherTest {
    /// It finds that there is work, where it is asked for that only.
    private static final String LIKE_JAVA = """
            #!/bin/sh
            case "$*" in
              *-Dprojektbokslut.look=true*dull) exit 3 ;;
              *-Dprojektbokslut.look=true*little) exit 76 ;;
              *-Dprojektbokslut.look=true*ledgers) exit 77 ;;
              *-Dprojektbokslut.look=true*) exit 75 ;;
            esac
            echo "$0 $*"
            exit 7
            """;

    private static final String DIGEST = "ab".repeat(32);

    @TempDir
    private Path root;

    private Path home;
    private Path jar;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")) && Files.isExecutable(Path.of("/usr/bin/readlink")),
                "there is no /bin/sh or no readlink here");
        home = Files.createDirectories(root.resolve("program"));
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("projektbokslut");
        // The Javas of this machine are not the test's.
        Files.writeString(
                launcher, Files.readString(Path.of("bin/projektbokslut")).replace("/usr/lib/jvm", root + "/jvm"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path tools = Files.createDirectories(root.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("readlink"), Path.of("/usr/bin/readlink"));
        jar = Files.createDirectories(home.resolve("lib")).resolve("projektbokslut.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-11-24T00:00:00Z")));
    }

    private Path java(String folder, String version) throws IOException {
        Path java = root.resolve(folder);
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.writeString(java.resolve("bin/java"), LIKE_JAVA);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java;
    }

    private Office.Ended start(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", home.resolve("bin/projektbokslut").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().clear();
        process.environment().put("PATH", root.resolve("tools").toString());
        process.environment().putAll(environment);
        Process started = process.start();
        String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Office.Ended(started.waitFor(), out, err);
    }

    private Office.Ended startWith(Path java, String... arguments) throws Exception {
        return start(Map.of("JAVA_HOME", java.toString()), arguments);
    }

    @Test
    void startsTheJarAndPassesTheExitCode() throws Exception {
        Path java = java("java", "25.0.3");
        Office.Ended ended = startWith(java, "run", "--input=a b");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.out()).isEqualTo(java + "/bin/java -jar " + jar + " run --input=a b\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void startsFromTheCacheThatFitsTheJar() throws Exception {
        Path java = java("java", "26");
        Files.writeString(home.resolve("lib/projektbokslut.jar.sha256"), DIGEST + "\n");
        Path cache = Files.createDirectories(home.resolve("cache").resolve(DIGEST));
        Files.writeString(cache.resolve("projektbokslut.aot"), "");
        assertThat(startWith(java, "run").out())
                .contains("-XX:AOTCache=" + cache + "/projektbokslut.aot")
                .contains("-Dprojektbokslut.program=" + jar + " -cp " + cache
                        + "/projektbokslut.jar se.projektbokslut.start.Main run");
        Office.Ended dull = startWith(java, "run", "dull");
        assertThat(dull.code()).isEqualTo(3);
        assertThat(dull.out()).isEmpty();
        assertThat(startWith(java, "run").out()).doesNotContain("Tier");
        assertThat(startWith(java, "run", "little").out())
                .contains("-XX:TieredStopAtLevel=1")
                .contains("-XX:AOTCache=");
        assertThat(startWith(java, "run", "ledgers").out())
                .contains("-XX:Tier4InvocationThreshold=100000 ")
                .contains("-XX:AOTCache=")
                .doesNotContain("TieredStopAtLevel");
        assertThat(startWith(java, "status").out())
                .contains("-XX:TieredStopAtLevel=1")
                .contains("-XX:AOTCache=");
        assertThat(startWith(java, "worker").out()).doesNotContain("TieredStopAtLevel");
        assertThat(startWith(java, "warm-up").out()).contains("-jar " + jar + " warm-up");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        assertThat(startWith(java, "run").out()).contains("-jar " + jar + " run");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-11-24T00:00:00Z")));
        Files.writeString(home.resolve("lib/projektbokslut.jar.sha256"), "cd".repeat(32) + "\n");
        assertThat(startWith(java, "run").out()).contains("-jar " + jar + " run");
    }

    /// Java would print lines of its own, or end.
    @Test
    void goesOnWithoutACacheThatIsNotAsWarmUpLeftIt() throws Exception {
        for (String tool : List.of("stat", "sort", "cat")) {
            Path program = Path.of("/usr/bin").resolve(tool);
            assumeTrue(Files.isExecutable(program), "there is no " + tool + " here");
            Files.createSymbolicLink(root.resolve("tools").resolve(tool), program);
        }
        Path java = java("java", "26");
        Path modules = stamped(java.resolve("lib/modules"));
        Files.writeString(home.resolve("lib/projektbokslut.jar.sha256"), DIGEST + "\n");
        Path cache = home.resolve("cache").resolve(DIGEST);
        Path library = stamped(cache.resolve("lib/a.jar"));
        stamped(cache.resolve("projektbokslut.jar"));
        stamped(cache.resolve("projektbokslut.aot"));
        String stamp = "5 " + TIME.getEpochSecond();
        Files.writeString(
                cache.resolve("fits"),
                "%1$s%n%1$s lib/a.jar%n%1$s projektbokslut.aot%n%1$s projektbokslut.jar%n".formatted(stamp));
        Office.Ended whole = startWith(java, "status");
        assertThat(whole.out()).contains("-XX:AOTCache=");
        assertThat(whole.err()).isEmpty();

        for (Path touched : List.of(library, modules, cache.resolve("projektbokslut.aot"))) {
            Files.writeString(touched, "cut");
            Office.Ended ended = startWith(java, "status");
            assertThat(ended.out()).contains("-jar " + jar + " status");
            assertThat(ended.err()).contains("projektbokslut warm-up").hasLineCount(1);
            stamped(touched);
        }
        Files.delete(library);
        assertThat(startWith(java, "status").err())
                .contains("projektbokslut warm-up")
                .hasLineCount(1);
    }

    /// Java would end with a trace of its own.
    @Test
    void goesOnWithoutTheCacheWhereItHasTooFewHandles() throws Exception {
        Path java = java("java", "26");
        Files.writeString(home.resolve("lib/projektbokslut.jar.sha256"), DIGEST + "\n");
        Path cache = Files.createDirectories(home.resolve("cache").resolve(DIGEST));
        Files.writeString(cache.resolve("projektbokslut.aot"), "");
        assertThat(startWith(java, "status").out()).contains("-XX:AOTCache=");

        ProcessBuilder few = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -n 64; exec /bin/sh \"$0\" status",
                        home.resolve("bin/projektbokslut").toString())
                .redirectErrorStream(true);
        few.environment().put("JAVA_HOME", java.toString());
        few.environment().remove("PROJEKTBOKSLUT_CACHE");

        assertThat(new String(few.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("-jar " + jar + " status")
                .hasLineCount(1);
    }

    private static final Instant TIME = Instant.parse("2026-12-01T00:00:00Z");

    private static Path stamped(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "whole");
        return Files.setLastModifiedTime(file, FileTime.from(TIME));
    }

    @Test
    void looksForANewJavaWhereTheFirstIsOld() throws Exception {
        Path old = java("old", "1.8.0_402");
        Path java = java("jvm/java-25", "25");
        java("jvm/java-17", "17.0.9");
        assertThat(startWith(old).out()).startsWith(java + "/bin/java ");
    }

    @Test
    void saysInOneLineThatJavaIsTooOld() throws Exception {
        Path old = java("old", "21.0.5");
        Office.Ended ended = startWith(old, "run");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("25 or later is needed")
                .contains("JAVA_HOME")
                .hasLineCount(1);
    }

    @Test
    void saysInOneLineThatThereIsNoJava() throws Exception {
        Office.Ended ended = start(Map.of(), "run");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("no Java was found").hasLineCount(1);
    }

    @Test
    void saysInOneLineThatTheJarIsMissing() throws Exception {
        Files.delete(jar);
        Office.Ended ended = startWith(java("java", "25"), "run");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("projektbokslut.jar").hasLineCount(1);
    }
}
