package se.projektbokslut.night;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.runlog.RunLog;

/// Whether a state folder is the program's own. A run writes, replaces and removes files there, so a folder that
/// somebody else keeps things in must never become one by a slip of `--state`. An empty or new folder is
/// claimed by a marker; a state of a version that left none is known by what lies in it.
public final class StateClaim {
    private static final String MARKER = ".projektbokslut-state";

    private static final String SAYS = """
            This folder is the state of projektbokslut: its log, its lock and its cache. It may be deleted between runs.
            """;

    /// What the program and the tools around it (log rotation, a file system at its root) leave at the top.
    private static final Pattern TOP = Pattern.compile(
            "projektbokslut\\.log[^/]*|run\\.lock|fingerprint|known-receipts|history-stamp"
                    + "|\\.(fingerprint|known-receipts|history-stamp)[^/]*\\.tmp|db|db-damaged[^/]*|cache|workers|lost\\+found|\\.nfs[0-9a-f]+");

    private StateClaim() {}

    /// Whether the folder may not become the program's own; nothing is written.
    ///
    /// @return why, and what to do, as one line; empty where it may, or is
    public static Optional<String> refusal(Path state) throws IOException {
        Path marker = state.resolve(MARKER);
        if (!Files.isDirectory(state) || isMarked(marker)) {
            return Optional.empty();
        }
        Optional<String> foreign = hasRun(state) ? Optional.empty() : foreign(state);
        // A run and its worker may begin together: the other one has claimed the folder since.
        return foreign.filter(_ -> !isMarked(marker))
                .map(name ->
                        "%s: this folder is not empty and no state of this program (%s is not its own), so nothing is written or removed there; name a new or empty folder with --state"
                                .formatted(state, name));
    }

    /// Makes the folder the program's own, if it may be.
    ///
    /// @return as [#refusal]
    public static Optional<String> take(Path state) throws IOException {
        Files.createDirectories(state);
        Optional<String> refusal = refusal(state);
        Path marker = state.resolve(MARKER);
        if (refusal.isEmpty() && !isMarked(marker)) {
            mark(marker);
        }
        return refusal;
    }

    private static boolean isMarked(Path marker) {
        return Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS);
    }

    /// On a full disk an empty marker does as well.
    private static void mark(Path marker) throws IOException {
        try {
            Files.createFile(marker);
        } catch (FileAlreadyExistsException anotherProcess) {
            return;
        }
        try {
            Files.writeString(marker, SAYS, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException full) {
            return;
        }
    }

    /// A run of a version without a marker leaves its lock, its log file and its database, which nobody else has
    /// together.
    private static boolean hasRun(Path state) {
        return Files.isRegularFile(state.resolve("run.lock"), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(state.resolve("projektbokslut.log"), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(state.resolve("db/batch.properties"), LinkOption.NOFOLLOW_LINKS);
    }

    /// The first that is not the program's own; empty where all is.
    private static Optional<String> foreign(Path state) throws IOException {
        Optional<String> top = foreign(state, "", name -> TOP.matcher(name).matches());
        if (top.isPresent()) {
            return top;
        }
        Optional<String> log = foreign(state.resolve("db"), "db/", RunLog::isFile);
        if (log.isPresent()) {
            return log;
        }
        Optional<String> workers = foreign(state.resolve("workers"), "workers/", name -> name.contains(".log"));
        return workers.isPresent() ? workers : foreignProduct(state.resolve("cache"), "");
    }

    private static Optional<String> foreign(Path folder, String prefix, Predicate<String> own) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!own.test(name)) {
                    return Optional.of(prefix + name);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> foreignProduct(Path cache, String prefix) throws IOException {
        Path folder = cache.resolve(prefix);
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? Optional.of("cache") : Optional.empty();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String path = prefix + entry.getFileName();
                if (!ProductCache.isOwn(path)) {
                    return Optional.of("cache/" + path);
                }
                Optional<String> within = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                        ? foreignProduct(cache, path + "/")
                        : Optional.empty();
                if (within.isPresent()) {
                    return within;
                }
            }
        }
        return Optional.empty();
    }
}
