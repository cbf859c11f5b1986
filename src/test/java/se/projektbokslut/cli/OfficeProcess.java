package se.projektbokslut.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The real program as a process of its own in an [Office].
final class OfficeProcess {
    /// Longer than any test waits for what a process that is well does at once.
    private static final long MOST_MINUTES = 5;

    private OfficeProcess() {}

    /// Waits for a sign of a process, as long as it lives. One that shows none is ended and fails its test.
    ///
    /// @return whether the sign was seen; else the process has ended
    static boolean awaitSign(Process process, BooleanSupplier sign) {
        long begun = System.nanoTime();
        while (process.isAlive()) {
            if (sign.getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(MOST_MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no sign within " + MOST_MINUTES + " minutes: " + process);
            }
            Thread.onSpinWait();
        }
        return sign.getAsBoolean();
    }

    /// A `run` in the year 2026, with its output in `out.txt` and `err.txt` beside the input.
    ///
    /// @param jvm options of the Java machine
    static ProcessBuilder of(Office office, String... jvm) throws IOException {
        return new ProcessBuilder(command(office, jvm))
                .redirectOutput(office.input().resolveSibling("out.txt").toFile())
                .redirectError(errors(office).toFile());
    }

    /// The same by a shell that first does something of its own, such as `umask 077`.
    static ProcessBuilder after(String shellCommand, Office office, String... jvm) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shellCommand + "; exec \"$@\"", "sh"));
        command.addAll(command(office, jvm));
        return of(office).command(command);
    }

    /// A `check` that is started as a run is.
    static ProcessBuilder check(Office office, String... jvm) throws IOException {
        return of(office).command(command("check", office, jvm));
    }

    /// A `worker` that sees the same folders, with its output in `NAME-out.txt` and `NAME-err.txt` beside the
    /// input.
    static ProcessBuilder worker(Office office, String name, String... jvm) throws IOException {
        return new ProcessBuilder(command("worker", office, jvm))
                .redirectOutput(office.input().resolveSibling(name + "-out.txt").toFile())
                .redirectError(office.input().resolveSibling(name + "-err.txt").toFile());
    }

    /// The same process from the packaged program instead of the classes under test.
    static ProcessBuilder fromJar(ProcessBuilder process, Path jar) {
        List<String> command = process.command();
        int path = command.indexOf("-cp");
        command.subList(path, path + 3).clear();
        command.addAll(path, List.of("-jar", jar.toString()));
        return process;
    }

    static Path errors(Office office) {
        return office.input().resolveSibling("err.txt");
    }

    private static List<String> command(Office office, String... jvm) throws IOException {
        return command("run", office, jvm);
    }

    private static List<String> command(String name, Office office, String... jvm) throws IOException {
        Files.createDirectories(office.input());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Their work is little, and the second compiler takes more than it gives.
        command.add("-XX:TieredStopAtLevel=1");
        // As the package's manifest says it.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(jvm));
        command.addAll(List.of(
                "-cp",
                classPath(),
                Projektbokslut.class.getName(),
                name,
                "--input=" + office.input(),
                "--output=" + office.output(),
                "--state=" + office.state()));
        if (!name.equals("worker")) {
            command.add("--as-of=2026-11-24");
        }
        return command;
    }

    /// Without the empty entry at its end, which means the working folder: a program that watches its own files
    /// would see the reports that other tests leave there.
    private static String classPath() {
        String stated = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(stated.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
