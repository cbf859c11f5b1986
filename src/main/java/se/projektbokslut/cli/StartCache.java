package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.content.Digest;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.generate.PortfolioShape;

/// Java's ahead-of-time caches of the unpacked program: that of the work, made by a run on the records and the ledger
/// of a fictional municipality, and a small one of the look that ends a dull night, made by the night after it. They
/// are named by the digest of the program's jar, which names its libraries, so that the launcher never takes them for
/// another program's.
final class StartCache {
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}(-work)?\\.aot");

    /// So much of a ledger that Java learns how the loops that read one really run; from a hundred rows it learns
    /// what makes ten million slower than without the cache.
    private static final PortfolioShape TRAINING =
            new PortfolioShape(12, 1, 2, 2023, 2024, PortfolioShape.Format.YAML, 300_000, 500_000);

    private static final long LONGEST_MINUTES = 10;

    private static final long SECONDS_TO_CLEAR = 10;

    private final Path jar;
    private final Path folder;
    private final Thread maker = Thread.currentThread();
    private final CountDownLatch cleared = new CountDownLatch(1);

    /// To be made by the thread that will [#make] the cache.
    ///
    /// @param jar the program's, absolute, with its libraries beside it
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

    /// Makes the caches anew and takes away those of other programs.
    ///
    /// @return the small one's file
    /// @throws InterruptedException if it was [stopped][#stop]; nothing is left of it then
    Path make() throws IOException, InterruptedException, NotMade {
        try {
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(jar.toString())) {
                // Java names a library otherwise when it takes a class from the cache than when it reads one: the
                // second class of a sealed package (HSQLDB's are) would be refused, in the night after.
                throw new NotMade(
                        "Java's cache fails in a folder whose name is not of ASCII letters (" + jar.getParent()
                                + "); the program works there without one, only slower at its start. For a cache unpack it"
                                + " elsewhere, such as /opt");
            }
            return make(Digest.of(jar));
        } finally {
            cleared.countDown();
        }
    }

    private Path make(String digest) throws IOException, InterruptedException, NotMade {
        Files.createDirectories(folder);
        // A name that nobody can foresee, and where the finished files can be moved into their places.
        Path training = Files.createTempDirectory(folder, ".warm-up.");
        try {
            Path input = training.resolve("input");
            new PortfolioGenerator(TRAINING).write(input);
            List<Path> made = new ArrayList<>();
            // The small one, by which the launcher and the look find the other, goes into its place last.
            for (String name : List.of(digest + "-work.aot", digest + ".aot")) {
                Path cache = training.resolve(name);
                train(cache, training);
                check(cache, training);
                // Every user of the program starts from it, whatever rights the files of this one get.
                Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-r--r--"));
                made.add(cache);
            }
            removeOthers(digest);
            for (Path cache : made) {
                Files.move(cache, folder.resolve(cache.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            return folder.resolve(made.getLast().getFileName());
        } finally {
            FileSystemUtils.deleteRecursively(training);
        }
    }

    /// Lets the maker end the Java that is at work, and waits until it has removed what that made. To be called
    /// by another thread.
    void stop() {
        maker.interrupt();
        try {
            // The maker may have taken its last step.
            cleared.await(SECONDS_TO_CLEAR, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A night in that folder; the second one is dull.
    private void train(Path made, Path training) throws IOException, InterruptedException, NotMade {
        int code = java(
                training,
                "-XX:AOTCacheOutput=" + made,
                "-jar",
                jar.toString(),
                "run",
                "--input=input",
                "--output=output",
                "--state=state");
        if ((code != 0 && code != 3) || !Files.isRegularFile(made)) {
            throw new NotMade("the run to learn from ended with " + code
                    + " and left no cache; the program works all the same, only slower at its start");
        }
    }

    /// A cache that Java cannot start from must never be put in place.
    private void check(Path made, Path training) throws IOException, InterruptedException, NotMade {
        int code = java(training, "-XX:AOTCache=" + made, "-XX:AOTMode=on", "-jar", jar.toString(), "--version");
        if (code != 0) {
            throw new NotMade("Java does not start from the cache that it made; the program works without it, only"
                    + " slower at its start");
        }
    }

    /// Starts a Java of the same kind in the folder, without the operator's own settings, and waits for its end.
    private int java(Path folder, String... arguments) throws IOException, InterruptedException, NotMade {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        process.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("PROJEKTBOKSLUT_"));
        Process started = process.start();
        try {
            if (!started.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new NotMade(
                        "it took more than " + LONGEST_MINUTES + " minutes; try again when the machine is idle");
            }
            return started.exitValue();
        } finally {
            end(started);
        }
    }

    /// Java makes the cache in a process of its own. Until both are gone they may write into what is to be
    /// removed.
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    private void removeOthers(String digest) throws IOException {
        try (Stream<Path> caches = Files.list(folder)) {
            for (Path cache : caches.toList()) {
                String found = cache.getFileName().toString();
                if (OWN.matcher(found).matches() && !found.startsWith(digest)) {
                    Files.delete(cache);
                }
            }
        }
    }
}
