package se.projektbokslut.job;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
            case AccessDeniedException denied ->
                denied.getFile() + ": permission denied; give the program's user the right to read and write there";
            case FileSystemException file ->
                file.getFile() + ": " + reason(file)
                        + "; see that there is room and that the program's user may read and write there";
            default -> reason(root);
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
