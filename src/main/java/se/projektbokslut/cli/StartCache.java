package se.projektbokslut.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.content.Digest;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.generate.PortfolioShape;

/// A folder with what Java's ahead-of-time cache needs: the jar taken apart, since the cache knows no jar
/// within a jar, and the cache itself, made by a run on the records and the ledger of a fictional municipality.
/// It is named by the digest of the jar, so that the launcher never takes it for another program's.
final class StartCache {
    private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);

    /// What the launcher looks for.
    private static final String CACHE = "projektbokslut.aot";

    /// Named only: the compiler would else make that class with all the others, for a Java that is not old.
    private static final String MAIN = "se.projektbokslut.start.Main";

    private static final String JAR = "projektbokslut.jar";

    private static final String LIBRARIES = "lib";

    /// By what the launcher tells that the cache is whole and of its Java.
    private static final String NOTE = "fits";

    /// What lies in a cache's folder; nothing else is ever removed.
    private static final Pattern OWN = Pattern.compile("projektbokslut\\.(jar|aot|aot\\.config)|fits|lib/[^/]+\\.jar");

    /// So much of a ledger that Java learns how the loops that read one really run; from a hundred rows it learns
    /// what makes ten million slower than without the cache.
    private static final PortfolioShape TRAINING =
            new PortfolioShape(12, 1, 2, 2023, 2024, PortfolioShape.Format.YAML, 300_000, 500_000);

    private static final long LONGEST_MINUTES = 10;

    private static final long SECONDS_TO_CLEAR = 10;

    private final Path jar;
    private final Path folder;
    private final CountDownLatch cleared = new CountDownLatch(1);
    private volatile @Nullable Process underWay;
    private volatile boolean begun;
    private volatile boolean stopped;

    /// @param jar the program as the build made it
    /// @param folder where caches lie, absolute
    StartCache(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /// The cache could not be made; the message says why.
    static final class NotMade extends Exception {
        NotMade(String why) {
            super(why, null, false, false);
        }
    }

    /// Makes the cache anew and takes away those of other programs.
    ///
    /// @return its folder
    Path make() throws IOException, InterruptedException, NotMade {
        begun = true;
        try {
            return make(Digest.of(jar));
        } finally {
            cleared.countDown();
        }
    }

    private Path make(String digest) throws IOException, InterruptedException, NotMade {
        Path target = folder.resolve(digest);
        Files.createDirectories(folder);
        // A name that nobody can foresee, as of all that is under way.
        Path made = Files.createTempDirectory(
                folder,
                "." + digest + ".",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path training = Files.createTempDirectory("projektbokslut-warm-up");
        try {
            takeApart(made, training);
            unseal(made.resolve(LIBRARIES));
            train(made, training);
            check(made, training);
            note(made);
            open(made);
            removeCachesBut(made);
            Files.move(made, target);
            return target;
        } finally {
            FileSystemUtils.deleteRecursively(made);
            FileSystemUtils.deleteRecursively(training);
        }
    }

    /// Ends the Java that is at work, and waits until what it made is removed. To be called by another thread.
    void stop() {
        stopped = true;
        try {
            Process process = underWay;
            if (process != null) {
                end(process);
            }
            if (begun) {
                boolean inTime = cleared.await(SECONDS_TO_CLEAR, TimeUnit.SECONDS);
                LOG.info("What was made of the start cache is {}", inTime ? "removed" : "left to the next warm-up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether what fails from now on fails because of [#stop].
    boolean isStopped() {
        return stopped;
    }

    /// Java makes the cache in a process of its own. Until both are gone they may write into what is to be removed.
    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            for (ProcessHandle one : all) {
                one.onExit().get(SECONDS_TO_CLEAR, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException stuck) {
            LOG.warn("A Java that makes the start cache does not end", stuck);
        }
    }

    private void takeApart(Path into, Path training) throws IOException, InterruptedException, NotMade {
        int code = java(
                training,
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        into.toString()));
        Path name = jar.getFileName();
        if (code != 0 || !Files.isRegularFile(into.resolve(name))) {
            throw new NotMade(jar + " could not be taken apart; is it whole?");
        }
        if (!name.toString().equals(JAR)) {
            Files.move(into.resolve(name), into.resolve(JAR));
        }
    }

    /// Takes away what a jar's manifest says of sealed packages: Java 25 does not start from a cache that holds
    /// classes of such a package.
    private static void unseal(Path libraries) throws IOException {
        try (Stream<Path> jars = Files.list(libraries)) {
            for (Path library : jars.toList()) {
                try (FileSystem zip = FileSystems.newFileSystem(library)) {
                    Path file = zip.getPath("META-INF/MANIFEST.MF");
                    if (Files.exists(file)) {
                        unsealManifest(file);
                    }
                }
            }
        }
    }

    private static void unsealManifest(Path file) throws IOException {
        Manifest manifest;
        try (InputStream in = Files.newInputStream(file)) {
            manifest = new Manifest(in);
        }
        if (manifest.getMainAttributes().remove(Attributes.Name.SEALED) != null) {
            try (OutputStream out = Files.newOutputStream(file)) {
                manifest.write(out);
            }
        }
    }

    private void train(Path app, Path training) throws IOException, InterruptedException, NotMade {
        Path input = training.resolve("input");
        new PortfolioGenerator(TRAINING).write(input);
        int code = java(
                training,
                List.of(
                        "-XX:AOTCacheOutput=" + app.resolve(CACHE),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        app.resolve(JAR).toString(),
                        MAIN,
                        "run",
                        "--input=" + input,
                        "--output=" + training.resolve("output"),
                        "--state=" + training.resolve("state")));
        if ((code != 0 && code != 3) || !Files.isRegularFile(app.resolve(CACHE))) {
            throw new NotMade("the run to learn from ended with " + code
                    + " and left no cache; the program works all the same, only slower at its start");
        }
    }

    /// A cache that Java cannot start from must never be put in place: it would stop every run.
    private void check(Path app, Path training) throws IOException, InterruptedException, NotMade {
        int code = java(
                training,
                List.of(
                        "-XX:AOTCache=" + app.resolve(CACHE),
                        "-XX:AOTMode=on",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        app.resolve(JAR).toString(),
                        MAIN,
                        "--version"));
        if (code != 0) {
            throw new NotMade("Java does not start from the cache that it made; the program works without it, only"
                    + " slower at its start");
        }
    }

    /// Leaves what the launcher compares: of Java's own classes size and time in seconds, and the same with the
    /// name of each file of the cache.
    private static void note(Path app) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : List.of(JAR, CACHE)) {
            lines.add(stamp(app.resolve(name)) + " " + name);
        }
        try (Stream<Path> libraries = Files.list(app.resolve(LIBRARIES))) {
            for (Path library : libraries.toList()) {
                lines.add(stamp(library) + " " + LIBRARIES + "/" + library.getFileName());
            }
        }
        Collections.sort(lines);
        lines.addFirst(stamp(Path.of(System.getProperty("java.home"), "lib", "modules")));
        Files.write(app.resolve(NOTE), lines);
    }

    /// Lets every user of the program start from the cache, whatever rights the files of this one get.
    private static void open(Path app) throws IOException {
        try (Stream<Path> all = Files.walk(app)) {
            for (Path one : all.toList()) {
                Files.setPosixFilePermissions(
                        one, PosixFilePermissions.fromString(Files.isDirectory(one) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
    }

    /// Starts a Java of the same kind in the folder, without the operator's own settings, and waits for its end.
    private int java(Path folder, List<String> arguments) throws IOException, InterruptedException, NotMade {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        process.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("PROJEKTBOKSLUT_"));
        Process started = process.start();
        underWay = started;
        if (stopped) {
            end(started);
        }
        if (!started.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            end(started);
            throw new NotMade("it took more than " + LONGEST_MINUTES + " minutes; try again when the machine is idle");
        }
        return started.exitValue();
    }

    /// Others name folders by digests too, so a cache is told by what lies in it.
    private void removeCachesBut(Path made) throws IOException {
        try (Stream<Path> caches = Files.list(folder)) {
            for (Path cache : caches.toList()) {
                boolean own = cache.getFileName().toString().matches("[0-9a-f]{64}|\\.[0-9a-f]{64}\\.([0-9]+|tmp)")
                        && !cache.equals(made)
                        && Files.isDirectory(cache, LinkOption.NOFOLLOW_LINKS)
                        && Files.isRegularFile(cache.resolve(JAR));
                if (own) {
                    remove(cache, "");
                }
            }
        }
    }

    private static void remove(Path folder, String prefix) throws IOException {
        boolean empty = true;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = prefix + file.getFileName();
                if (name.equals(LIBRARIES) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    remove(file, LIBRARIES + "/");
                } else if (OWN.matcher(name).matches()) {
                    Files.delete(file);
                }
                empty &= !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            }
        }
        if (empty) {
            Files.delete(folder);
        }
    }
}
