package se.projektbokslut.job;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.start.Breakdown;

/// Failures of the machine as one line that says what, where and what to do.
public final class Failures {
    private Failures() {}

    /// Of a run, whose log has the stack trace: what failed must be logged before.
    ///
    /// @param log the log file
    static String line(Throwable failure, Path log) {
        return what(failure) + " (details in " + log + "; the next run takes up where this one stopped)";
    }

    /// Of a command that leaves no log.
    public static String what(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return switch (root) {
            case OutOfMemoryError memory -> Breakdown.outOfMemory(memory);
            case FileSystemException file -> place(file) + ": " + reason(file) + "; " + advice(file);
            default -> reason(root);
        };
    }

    /// Where a file was to go, if it was to be renamed: that is what people know, and what may be in the way.
    private static @Nullable String place(FileSystemException failure) {
        return failure.getOtherFile() == null ? failure.getFile() : failure.getOtherFile();
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
        return switch (failure.getReason()) {
            case "No space left on device", "Disk quota exceeded", "File too large" -> "make room there";
            case "Read-only file system" -> "see that the disk can be written to";
            // Other systems, and other languages of them, say it otherwise.
            case null, default -> "see that there is room and that the program's user may read and write there";
        };
    }

    /// Why a file could not be read or written, in a few words.
    static String reason(Throwable failure) {
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file is in the way of a folder";
            case NoSuchFileException _ -> "there is no such file or folder";
            default -> said == null ? failure.getClass().getSimpleName() : oneLine(said);
        };
    }

    /// What a failure says of itself.
    static String oneLine(Throwable failure) {
        return oneLine(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
