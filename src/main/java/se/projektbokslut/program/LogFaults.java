package se.projektbokslut.program;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/// What logging itself would print on the console.
public final class LogFaults {
    private LogFaults() {}

    /// Keeps the log off the console until the framework has set it up, which undoes this: before that, and in
    /// commands without the framework, logback prints all that it is told, stack traces too.
    public static void silenceUntilSetUp() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
    }

    /// Keeps what the log file's writer says off standard error, where it would print a stack trace when it cannot
    /// write: on a full disk the run itself says what is wrong, in one line. To be called whenever the framework
    /// has set up its logging.
    public static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager faults = log.getStatusManager();
            faults.getCopyOfStatusListenerList().forEach(faults::remove);
            // A listener that is added later would print what was said just before.
            faults.clear();
        }
    }
}
