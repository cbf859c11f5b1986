package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogFile;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import se.projektbokslut.night.StateClaim;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.FolderFaults;
import se.projektbokslut.program.RunProperties;

/// Makes the state folder before the log file is opened in it. Where that cannot be there is no log file, whose
/// writer would print a stack trace, and [#fault] says why. A dry run writes nothing, so it has neither;
/// nor has one whose options or folders cannot be used.
final class StateFolder implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    /// What the log file is called when it is put aside.
    private static final String ROLLED = "logging.logback.rollingpolicy.file-name-pattern";

    /// After the options have been put together, before the log is set up.
    static final int ORDER = LoggingApplicationListener.DEFAULT_ORDER - 1;

    private @Nullable String fault;

    @Override
    public int getOrder() {
        return ORDER;
    }

    /// Why the folder cannot be used, and what to do, as one line; empty where it can.
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        Optional<RunProperties> options = options(environment);
        if (options.isEmpty() || options.get().dryRun()) {
            noLogFile(environment);
            return;
        }
        FileRights rights = FileRights.of(environment);
        rights.take();
        String stated = environment.getProperty("projektbokslut.state", "state");
        String log = environment.getProperty(LogFile.FILE_NAME_PROPERTY, "");
        fault = fault(stated, rights, log, options.get()).orElse(null);
        if (fault != null) {
            noLogFile(environment);
        } else if (log.indexOf('%') >= 0 && !environment.containsProperty(ROLLED)) {
            // There is no escape for a % in it; a date that is nothing but one gives it.
            set(environment, ROLLED, log.replace("%", "%d{%,aux}") + ".%d{yyyy-MM-dd}.%i.gz");
        }
    }

    private static Optional<String> fault(String stated, FileRights rights, String log, RunProperties options) {
        if (stated.startsWith("~") || !isPattern(log)) {
            return Optional.of(
                    stated
                            + ": a state folder whose name begins with ~, or has a backslash or brackets that are not in pairs, cannot be used (only a shell knows what ~ means, and the log's writer reads the others as signs); name another folder with --state");
        }
        Path state = Path.of(stated);
        try {
            Optional<String> refusal = StateClaim.refusal(state);
            if (refusal.isEmpty()) {
                // Before anything is written: the state may lie where the next run reads.
                List<String> folders = FolderFaults.of(options);
                refusal = folders.isEmpty()
                        ? StateClaim.take(state)
                        : Optional.of(String.join(System.lineSeparator(), folders));
            }
            if (refusal.isPresent()) {
                return refusal;
            }
            rights.narrow(state);
            if (!Files.isWritable(state)) {
                // Trying tells why: for want of a right, or since the disk lets nobody write.
                Files.delete(Files.createTempFile(state, "", ""));
            }
        } catch (IOException e) {
            return Optional.of(why(state, e));
        }
        return log.isEmpty() ? Optional.empty() : logFault(Path.of(log));
    }

    /// Why the state folder cannot be made or written, and what to do.
    static String why(Path state, IOException failure) {
        return Failures.away(state)
                .or(() -> Failures.ofTheDisk(failure, state))
                .orElseGet(() ->
                        "%s: the state folder cannot be made or written (%s); give the program's user the right to write there, or name another folder with --state"
                                .formatted(state, reason(failure)));
    }

    /// Whether the log's writer can read the name of its file, which it takes for a regular expression.
    private static boolean isPattern(String log) {
        try {
            Pattern _ = Pattern.compile(log);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /// Why the log file cannot be written; its writer would say so by a stack trace.
    private static Optional<String> logFault(Path log) {
        Path folder = log.toAbsolutePath().getParent();
        boolean inTheWay = folder != null && Files.exists(folder) && !Files.isDirectory(folder);
        if (inTheWay || Files.isDirectory(log)) {
            return Optional.of("%s: something that is no log file is in its place; move it away"
                    .formatted(inTheWay ? folder : log));
        }
        return Files.exists(log) && !Files.isWritable(log)
                ? Optional.of(
                        log
                                + ": the log file cannot be written (permission denied); give the program's user the right to write it, or move it away")
                : Optional.empty();
    }

    /// Wherever they are set; empty where they cannot be used, which is told of where they are bound.
    private static Optional<RunProperties> options(ConfigurableEnvironment environment) {
        try {
            return Optional.of(Binder.get(environment)
                    .bindOrCreate(KnownSettings.ROOT.toString(), Bindable.of(RunProperties.class)));
        } catch (BindException e) {
            return Optional.empty();
        }
    }

    private static void noLogFile(ConfigurableEnvironment environment) {
        set(environment, LogFile.FILE_NAME_PROPERTY, "");
    }

    private static void set(ConfigurableEnvironment environment, String property, String value) {
        environment.getPropertySources().addFirst(new MapPropertySource(property, Map.of(property, value)));
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException file when file.getReason() != null -> Console.oneLine(file.getReason());
            default -> "it is no folder";
        };
    }
}
