package se.projektbokslut.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Snapshot;
import se.projektbokslut.content.Stamp;

/// With what the process was started: program, arguments, environment, system properties, configuration files,
/// working folder. Where all of these are as they were, the options of a run are the same.
public final class Beginning {
    static final String VERIFY = "--verify-input";

    /// Variables that differ from one session or service start to the next and that nobody sets for the program; the
    /// last two name files, by which the files themselves are told apart.
    private static final Set<String> PASSING =
            Set.of("""
            _ SHLVL PWD OLDPWD TERM COLUMNS LINES INVOCATION_ID JOURNAL_STREAM SYSTEMD_EXEC_PID MAINPID
            MANAGERPID XDG_SESSION_ID SSH_CLIENT SSH_CONNECTION SSH_TTY SSH_AUTH_SOCK WINDOWID LC_ALL
            LS_COLORS
            """.strip().replace('\n', ' ').split(" ", -1));

    /// Properties that tell whether somebody looks on or how the launcher starts Java, and what is told apart
    /// on its own: the arguments, the program.
    private static final Set<String> BESIDE =
            Set.of("""
            stdin.encoding stdout.encoding stderr.encoding sun.jnu.encoding native.encoding sun.java.command
            java.class.path java.vm.info jdk.module.enable.native.access
            """.strip().replace('\n', ' ').split(" ", -1));

    private static @Nullable Beginning current;

    private final StartSettings settings;
    private final ConfigFiles configuration;
    private final String circumstances;

    private Beginning(StartSettings settings) throws IOException {
        this.settings = settings;
        this.configuration = ConfigFiles.of(Path.of(""), settings);
        this.circumstances = sum();
    }

    /// This process's; null where it cannot be told.
    static @Nullable Beginning of(String... arguments) {
        return of(new StartSettings(List.of(arguments), System.getProperties(), System.getenv()));
    }

    static @Nullable Beginning of(StartSettings settings) {
        try {
            Beginning beginning = new Beginning(settings);
            return beginning.configuration.areKnown() ? beginning : null;
        } catch (IOException | RuntimeException untold) {
            // The program itself says what is wrong, if anything is.
            return null;
        }
    }

    /// What the process began with; null where it did not begin with [Main], or that cannot be told.
    public static @Nullable Beginning current() {
        return current;
    }

    static void isCurrent(@Nullable Beginning beginning) {
        current = beginning;
    }

    /// A checksum of everything.
    public String circumstances() {
        return circumstances;
    }

    /// Whether the file is among the configuration files that were there to be read.
    public boolean hasConfiguration(Path file) {
        return configuration.has(file);
    }

    /// Whether the command line wants the input to be read although nothing seems to have changed.
    boolean verifies() {
        for (String argument : settings.arguments()) {
            if (argument.equals(VERIFY)) {
                return true;
            }
        }
        return false;
    }

    /// Where a folder of the run may be, the likeliest first. A guess may be wrong: what a run left in its state
    /// folder tells itself whether it is of this beginning.
    ///
    /// @param name of the option, such as `state`; by default the folder is called the same
    Set<Path> folders(String name) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        add(settings.argument("--" + name), folders);
        add(settings.of("projektbokslut." + name, ""), folders);
        for (Path file : configuration.paths()) {
            for (String line : Files.readAllLines(file)) {
                int at = line.indexOf(name);
                int value = at + name.length() + 1;
                if (at >= 0 && value < line.length()) {
                    add(line.substring(value).strip().replace("\"", "").replace("'", ""), folders);
                }
            }
        }
        folders.add(Path.of(name));
        return folders;
    }

    private static void add(String folder, Set<Path> folders) {
        if (!folder.isEmpty()) {
            folders.add(Path.of(folder));
        }
    }

    private String sum() throws IOException {
        Checksum sum = new Checksum();
        for (String argument : settings.arguments()) {
            if (!argument.equals(VERIFY)) {
                sum.add(argument);
            }
        }
        sum.add("");
        Map<String, String> environment = new TreeMap<>(settings.environment());
        for (String name : environment.keySet()) {
            if (!PASSING.contains(name)) {
                sum.add(name).add(String.valueOf(environment.get(name)));
            }
        }
        sum.add("");
        Properties properties = settings.properties();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (!BESIDE.contains(name)) {
                sum.add(name).add(properties.getProperty(name));
            }
        }
        configuration.addTo(sum);
        for (String entry : properties.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            addProgram(Path.of(entry), sum);
        }
        return sum.hex();
    }

    private static void addProgram(Path entry, Checksum sum) throws IOException {
        if (Files.isDirectory(entry)) {
            TreeMap<String, Snapshot.Found> files = Snapshot.of(entry, 0).files();
            for (String path : files.keySet()) {
                Snapshot.Found found = files.get(path);
                if (found != null) {
                    sum.add(path).add(found.stamp().toString());
                }
            }
        } else {
            sum.add(Files.exists(entry) ? Stamp.of(entry.toRealPath()).toString() : "");
        }
    }
}
