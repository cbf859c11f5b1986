package se.projektbokslut.program;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.start.Breakdown;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// Failures of the machine as one line that says what, where and what to do.
public final class Failures {
    private static final String FAILING = "Input/output error";

    /// What a system says of a disk that takes no more, or fails.
    private static final List<String> DISK = List.of(
            "No space left on device", "Disk quota exceeded", "File too large", "Read-only file system", FAILING);

    private Failures() {}

    /// Of a run, whose log has the stack trace: what failed must be logged before.
    ///
    /// @param log the log file
    public static String line(Throwable failure, Path log) {
        return line(what(failure), log);
    }

    /// The same of a failure that is in words already.
    public static String line(String what, Path log) {
        return what + " (details in " + log + "; the next run takes up where this one stopped)";
    }

    /// Of a command that leaves no log.
    public static String what(Throwable failure) {
        Throwable root = failure;
        // What a parser says names no file; whoever called it does. What it could not read or write does.
        for (Throwable cause = failure.getCause();
                cause != null && (cause instanceof JacksonIOException || !(cause instanceof JacksonException));
                cause = cause.getCause()) {
            root = cause;
        }
        return switch (root) {
            case OutOfMemoryError memory -> Breakdown.outOfMemory(memory);
            case FileSystemException file ->
                away(file)
                        .or(() ->
                                inTheWay(file).map(place -> place + ": a file is in the way of a folder; move it away"))
                        .orElseGet(() -> place(file) + ": " + reason(file) + "; " + advice(file));
            default -> advised(reason(root));
        };
    }

    /// With what to do, where it is a disk that takes no more.
    private static String advised(String reason) {
        return DISK.stream()
                .filter(reason::endsWith)
                .findFirst()
                .flatMap(Failures::ofTheDisk)
                .map(advice -> reason + "; " + advice)
                .orElse(reason);
    }

    /// Where a file was to go, if it was to be renamed: that is what people know, and what may be in the way.
    private static @Nullable String place(FileSystemException failure) {
        return failure.getOtherFile() == null ? failure.getFile() : failure.getOtherFile();
    }

    private static Optional<String> away(FileSystemException failure) {
        String place = place(failure);
        return place == null ? Optional.empty() : away(Path.of(place));
    }

    /// What to say where the place, or a folder above it, is a link that leads nowhere: its share may be
    /// away, and who moved the link would lose what is there.
    public static Optional<String> away(Path place) {
        return Stream.iterate(place, Objects::nonNull, Path::getParent)
                .takeWhile(path -> !Files.exists(path))
                .filter(Files::isSymbolicLink)
                .findFirst()
                .map(link -> link + ": this link leads nowhere; is the share mounted?");
    }

    /// The file that stands where a folder above the place should be; empty where none does.
    private static Optional<Path> inTheWay(FileSystemException failure) {
        String place = place(failure);
        return place == null ? Optional.empty() : inTheWay(Path.of(place).getParent());
    }

    /// The file that stands where the folder, or one above it, should be; empty where none does.
    static Optional<Path> inTheWay(@Nullable Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .filter(there -> !Files.isDirectory(there));
    }

    private static String advice(FileSystemException failure) {
        String place = place(failure);
        if (failure instanceof AccessDeniedException) {
            return "give the program's user the right to read and write there";
        }
        if (failure instanceof FileAlreadyExistsException
                || (failure.getOtherFile() != null && place != null && Files.isDirectory(Path.of(place)))) {
            return "move it away";
        }
        return ofTheDisk(failure.getReason())
                .orElse("see that there is room and that the program's user may read and write there");
    }

    /// What to do about a disk; empty where the words are none of a disk. Other systems, and other languages of
    /// them, say it otherwise.
    private static Optional<String> ofTheDisk(@Nullable String words) {
        return switch (words) {
            case "No space left on device", "Disk quota exceeded", "File too large" -> Optional.of("make room there");
            case "Read-only file system" -> Optional.of("see that the disk can be written to");
            case FAILING -> Optional.of("see that the disk is in order, or its share reachable");
            case "Is a directory", "something that is no file is in its place" -> Optional.of("move it away");
            case null, default -> Optional.empty();
        };
    }

    /// Whether a disk would take no more, as one line that names the place; empty where it is something else.
    /// What a database or a library throws seldom tells of which file.
    public static Optional<String> ofTheDisk(Throwable failure, Path place) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .flatMap(message -> DISK.stream().filter(message::contains))
                .findFirst()
                .map(words -> place + ": " + words + "; " + ofTheDisk(words).orElseThrow());
    }

    /// Why a file could not be read or written, in a few words.
    public static String reason(Throwable failure) {
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file is in the way of a folder";
            case NoSuchFileException _ -> "there is no such file or folder";
            default -> said == null ? failure.getClass().getSimpleName() : oneLine(said);
        };
    }

    /// What a failure says of itself.
    public static String oneLine(Throwable failure) {
        return oneLine(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
