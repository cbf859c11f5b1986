package se.projektbokslut.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/// What the log file's own writer says when it cannot write.
public final class LogFaults {
    private LogFaults() {}

    /// Keeps it off standard error, where it would print a stack trace: on a full disk the run itself says what is
    /// wrong, in one line. To be called whenever the framework has set up its logging.
    public static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager faults = log.getStatusManager();
            faults.getCopyOfStatusListenerList().forEach(faults::remove);
            // A listener that is added later would print what was said just before.
            faults.clear();
        }
    }
}
