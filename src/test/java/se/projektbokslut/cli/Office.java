package se.projektbokslut.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.projektbokslut.content.Digest;

/// A finance office in a folder of its own: input, output and state, and the program as it is started there.
final class Office {
    private final Path root;

    private Office(Path root) {
        this.root = root;
    }

    /// With nothing in it.
    static Office empty(Path root) {
        return new Office(root);
    }

    /// With the six real projects.
    static Office withSixProjects(Path root) {
        Office office = new Office(root);
        copyTree(Path.of("input"), office.input());
        return office;
    }

    Path input() {
        return root.resolve("input");
    }

    Path output() {
        return root.resolve("output");
    }

    Path state() {
        return root.resolve("state");
    }

    /// How a command ended.
    record Ended(int code, String out, String err) {
        List<String> errLines() {
            return err.lines().toList();
        }
    }

    /// Starts `run` in this process, in the year 2026.
    Ended run(String... more) {
        return command("run", more);
    }

    Ended command(String name, String... more) {
        List<String> args =
                new ArrayList<>(List.of(name, "--input=" + input(), "--output=" + output(), "--state=" + state()));
        if (List.of("run", "check").contains(name)) {
            args.add("--as-of=2026-11-24");
        }
        args.addAll(List.of(more));
        return execute(args.toArray(String[]::new));
    }

    static Ended execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Projektbokslut.execute(new PrintWriter(out), new PrintWriter(err), args);
        return new Ended(code, out.toString(), err.toString());
    }

    Office write(String path, String content) {
        return write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Office write(String path, byte[] content) {
        try {
            Path file = input().resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String published(String path) {
        try {
            return Files.readString(output().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> publishedLines(String path) {
        return published(path).lines().toList();
    }

    /// Path to digest of every published file. The receipts tell of runs, so they differ from night to night.
    Map<String, String> bytes() {
        return digests(output());
    }

    static Map<String, String> digests(Path output) {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = output.relativize(file).toString();
                if (!path.startsWith("receipt")) {
                    digests.put(path, Digest.of(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }

    static void copyTree(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
