package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/projektbokslut` before a Java that only says how it was started, and ends with 7.
class LauncherTest {
    private static final String LIKE_JAVA = """
            #!/bin/sh
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
        return ended(environment, command);
    }

    private Office.Ended ended(Map<String, String> environment, List<String> command) throws Exception {
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
        assertThat(ended.out()).startsWith(java + "/bin/java -XX:").endsWith(" -jar " + jar + " run --input=a b\n");
        assertThat(ended.err()).isEmpty();
    }

    /// The shell may have its own line about that before.
    @Test
    void saysThatTheWorkingFolderIsGone() throws Exception {
        Path java = java("java", "25");
        Path gone = Files.createDirectories(root.resolve("gone"));
        Office.Ended ended = ended(
                Map.of("JAVA_HOME", java.toString()),
                List.of(
                        "/bin/sh",
                        "-c",
                        "cd \"$1\" && /bin/rmdir \"$1\" && exec /bin/sh \"$2\" run",
                        "sh",
                        gone.toString(),
                        home.resolve("bin/projektbokslut").toString()));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.errLines().getLast())
                .isEqualTo("projektbokslut: the working folder is gone; start from one that exists");
    }

    @Test
    void startsFromTheCacheOfTheJar() throws Exception {
        Path java = java("java", "26");
        String small = cache(DIGEST + ".aot");
        assertThat(startWith(java, "check").out()).doesNotContain("AOT");
        String work = cache(DIGEST + "-work.aot");
        assertThat(startWith(java, "run").out())
                .endsWith(" -XX:AOTCache=" + small + " -Xlog:disable -jar " + jar + " run\n");
        assertThat(startWith(java, "check").out())
                .endsWith(" -XX:AOTCache=" + work + " -Xlog:disable -jar " + jar + " check\n");
        // No command means run.
        assertThat(startWith(java).out()).endsWith(" -jar " + jar + "\n").contains("-XX:AOTCache=" + small);
        assertThat(startWith(java, "--lang=en").out()).contains("-XX:AOTCache=" + small);
        assertThat(startWith(java, "--version").out()).contains("-XX:AOTCache=" + work);
        assertThat(startWith(java, "warm-up").out()).doesNotContain("AOT");
        assertThat(startWith(java, "run").err()).isEmpty();
        Files.writeString(home.resolve("lib/projektbokslut.jar.sha256"), "cd".repeat(32) + "\n");
        Office.Ended without = startWith(java, "run");
        assertThat(without.out()).doesNotContain("AOT");
        assertThat(without.err()).contains("warm-up").hasLineCount(1);
        assertThat(startWith(java, "check").err()).isEmpty();
    }

    /// Java could not open the jar by a locale that is not installed, and `warm-up` makes no cache there.
    @Test
    void namesAFolderBeyondAsciiInUtf8AndAsksForNoCacheThere() throws Exception {
        Path java = java("java", "25");
        Path program = java.resolve("bin/java");
        Files.writeString(program, LIKE_JAVA.replace("echo ", "echo $LC_ALL "));
        Files.createDirectories(home.resolve("cache"));
        Files.writeString(home.resolve("lib/projektbokslut.jar.sha256"), DIGEST + "\n");
        Map<String, String> environment = Map.of("JAVA_HOME", java.toString(), "LC_ALL", "sv_SE.UTF-8");
        Office.Ended plain = start(environment, "run");
        assertThat(plain.out()).startsWith("sv_SE.UTF-8 ");
        assertThat(plain.err()).contains("warm-up");
        home = Files.move(home, root.resolve("gångna år"));
        Office.Ended beyond = start(environment, "run");
        assertThat(beyond.out()).startsWith("C.UTF-8 ").endsWith("år/lib/projektbokslut.jar run\n");
        assertThat(beyond.err()).isEmpty();
    }

    private String cache(String name) throws IOException {
        Files.writeString(home.resolve("lib/projektbokslut.jar.sha256"), DIGEST + "\n");
        Path folder = Files.createDirectories(home.resolve("cache"));
        return Files.writeString(folder.resolve(name), "").toString();
    }

    @Test
    void passesTheOptionsOfJavaOn() throws Exception {
        Path java = java("java", "25");
        assertThat(start(Map.of("JAVA_HOME", java.toString(), "PROJEKTBOKSLUT_JAVA_OPTIONS", "-Xmx1g -Da=b"), "run")
                        .out())
                .contains("-XX:+UseParallelGC")
                .endsWith(" -Xmx1g -Da=b -jar " + jar + " run\n");
        // Java takes no two collectors.
        assertThat(start(Map.of("JAVA_HOME", java.toString(), "PROJEKTBOKSLUT_JAVA_OPTIONS", "-XX:+UseG1GC"), "run")
                        .out())
                .doesNotContain("Parallel")
                .endsWith(" -XX:+UseG1GC -jar " + jar + " run\n");
    }

    @Test
    void leavesJavasSecondCompilerToWhatLasts() throws Exception {
        Path java = java("java", "25");
        assertThat(startWith(java, "check").out())
                .contains("-XX:TieredStopAtLevel=1 ", "useNativeAccessorOnly", " -XX:Tier4InvocationThreshold=50000 ");
        assertThat(startWith(java, "worker").out()).doesNotContain("TieredStopAtLevel", "useNativeAccessorOnly");
    }

    /// The libraries would not be found, one after the other.
    @Test
    void raisesTheLimitOfHandlesOrSaysInOneLineThatItIsTooLow() throws Exception {
        ProcessBuilder few = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -n 64; exec /bin/sh \"$0\" status",
                        home.resolve("bin/projektbokslut").toString())
                .redirectErrorStream(true);
        few.environment().put("JAVA_HOME", java("java", "26").toString());

        Process started = few.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).hasLineCount(1).matches("(?s).*-jar " + jar + " status\n|.*ulimit -n 1024.*");
        assertThat(started.waitFor()).isEqualTo(said.contains("-jar") ? 7 : 2);
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
