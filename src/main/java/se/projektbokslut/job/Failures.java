package se.projektbokslut.job;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// Failures of the machine as one line that says what, where and what to do.
final class Failures {
    private Failures() {}

    /// @param state where the log with the details is
    static String line(Throwable failure, Path state) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String what = switch (root) {
            case AccessDeniedException denied ->
                denied.getFile() + ": permission denied; give the program's user the right to read and write there";
            case FileSystemException file -> file.getFile() + ": " + reason(file);
            default -> oneLine(root);
        };
        return what + " (details in " + state.resolve("projektbokslut.log")
                + "; the next run takes up where this one stopped)";
    }

    private static String reason(FileSystemException failure) {
        return failure.getReason() == null ? failure.getClass().getSimpleName() : oneLine(failure.getReason());
    }

    /// What a failure says of itself.
    static String oneLine(Throwable failure) {
        return oneLine(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
