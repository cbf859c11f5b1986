package se.projektbokslut.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.Digesting;
import se.projektbokslut.inventory.InventoryTaker;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.settings.SettingsReader;
import se.projektbokslut.steps.RunPlan;

/// Starts the packaged program for the benchmarks, in a folder that is gone afterwards.
///
/// @param work where inputs and outputs lie
/// @param jar the program
record BenchmarkOffice(Path work, Path jar) {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    /// Milliseconds of the whole process, from nothing to published reports.
    ///
    /// @param output the name of a folder that does not exist for a first night
    long job(Path input, String output, String... javaOptions) throws Exception {
        List<String> command = new ArrayList<>(List.of(javaOptions));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(run(input, output));
        return millis(() -> process(command));
    }

    /// Makes the cache that an installed program starts from.
    void warmUp(Path cache) throws Exception {
        ProcessBuilder launcher = new ProcessBuilder("bin/projektbokslut", "warm-up", "--into=" + cache).inheritIO();
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        end(launcher);
    }

    /// The same as [#job] by the launcher, from that cache.
    long jobFromCache(Path cache, Path input, String output, String... javaOptions) throws Exception {
        List<String> command = new ArrayList<>(List.of("bin/projektbokslut"));
        command.addAll(run(input, output));
        ProcessBuilder launcher = new ProcessBuilder(command).inheritIO();
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().put("PROJEKTBOKSLUT_CACHE", cache.toString());
        launcher.environment().put("PROJEKTBOKSLUT_JAVA_OPTIONS", String.join(" ", javaOptions));
        return millis(() -> end(launcher));
    }

    /// What a process took.
    ///
    /// @param peakMegabytes resident at most; 0 where the platform does not tell
    record Night(long millis, int peakMegabytes) {}

    /// A run by the launcher.
    Night night(Path cache, String asOf, Path input, String output) throws Exception {
        return launched(cache, arguments("run", asOf, input, output));
    }

    /// A check by the launcher.
    Night check(Path cache, String asOf, Path input, String output) throws Exception {
        return launched(cache, arguments("check", asOf, input, output));
    }

    private static Night launched(Path cache, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bin/projektbokslut"));
        command.addAll(arguments);
        ProcessBuilder launcher = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().put("PROJEKTBOKSLUT_CACHE", cache.toString());
        long started = System.nanoTime();
        Process process = launcher.start();
        int peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, residentPeak(process.pid()));
        }
        long millis = (System.nanoTime() - started) / 1_000_000;
        int code = process.exitValue();
        if (code != 0 && code != 3) {
            throw new IllegalStateException("the program ended with " + code);
        }
        return new Night(millis, peak);
    }

    private static int residentPeak(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /// Milliseconds of a Java that starts and ends.
    long bareJava(Class<?> nothing) throws Exception {
        Path classes = Path.of(
                nothing.getProtectionDomain().getCodeSource().getLocation().toURI());
        return millis(() -> process(List.of("-cp", classes.toString(), nothing.getName())));
    }

    /// The arguments of a run.
    private List<String> run(Path input, String output) {
        return arguments("run", "2026-11-24", input, output);
    }

    private List<String> arguments(String command, String asOf, Path input, String output) {
        return List.of(
                command,
                "--as-of=" + asOf,
                "--input=" + input,
                "--output=" + output(output),
                "--state=" + work.resolve(output).resolve("state"));
    }

    /// Runs a Java of this kind to its good end.
    private void process(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        end(new ProcessBuilder(command).inheritIO());
    }

    private static void end(ProcessBuilder program) throws IOException, InterruptedException {
        int code = program.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("the program ended with " + code);
        }
    }

    Path output(String name) {
        return work.resolve(name).resolve("output");
    }

    /// What a job's heap held at most, before and after a collection.
    ///
    /// @param live after a collection, in MB
    record Heap(int used, int live) {}

    /// Runs a job once and follows its heap.
    Heap heapOf(Path input, String output, String limit) throws Exception {
        Path log = work.resolve(output + ".gc");
        job(input, output, limit, "-Xlog:gc:file=" + log);
        List<MatchResult> collections =
                COLLECTION.matcher(Files.readString(log)).results().toList();
        return new Heap(largest(collections, 1), largest(collections, 2));
    }

    private static int largest(List<MatchResult> collections, int group) {
        return collections.stream()
                .mapToInt(found -> Integer.parseInt(found.group(group)))
                .max()
                .orElse(0);
    }

    /// The input that comes with the project, with an empty folder for a ledger.
    Path input(String name) throws IOException {
        Path from = Path.of("input");
        Path to = work.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.createDirectories(to.resolve("ledger"));
        return to;
    }

    RunPlan plan(Path input) throws IOException {
        return new RunPlan(
                PlainOptions.of(input, work, work),
                KnownFiles.none(),
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, _ -> {}, _ -> {}),
                SettingsReader.read(input).settings(),
                2026,
                new ProgramDigest("benchmark", "benchmark", "benchmark"),
                new AnnualReport.Provenance("benchmark", "1"),
                1);
    }

    /// What is timed.
    interface Work {
        void run() throws Exception;
    }

    static long millis(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1_000_000;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
