package se.projektbokslut.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.Stamp;

/// With what the process was started: program, arguments, environment, system properties, configuration files,
/// working folder. Where all of these are as they were, the options of a run are the same.
public final class Beginning {
    private static final String RUN = "run";
    private static final Set<String> OF_NO_RUN = Set.of("-h", "--help", "-V", "--version");
    private static final String VERIFY = "--verify-input";

    /// Variables that differ from one session or service start to the next and that nobody sets for the program;
    /// the last two name files, by which the files themselves are told apart. And properties that tell whether
    /// somebody looks on or how the launcher starts Java, and what is told apart on its own: the arguments, the
    /// program.
    private static final Set<String> PASSING =
            Set.of("""
            _ SHLVL PWD OLDPWD TERM COLUMNS LINES INVOCATION_ID JOURNAL_STREAM SYSTEMD_EXEC_PID MAINPID
            MANAGERPID XDG_SESSION_ID SSH_CLIENT SSH_CONNECTION SSH_TTY SSH_AUTH_SOCK WINDOWID LC_ALL
            LS_COLORS
            stdin.encoding stdout.encoding stderr.encoding sun.jnu.encoding native.encoding sun.java.command
            java.class.path java.vm.info jdk.module.enable.native.access
            """.strip().replace('\n', ' ').split(" ", -1));

    private static @Nullable Beginning current;

    private final List<String> arguments;

    /// Variables and system properties by name.
    private final TreeMap<String, String> surroundings;

    private final ConfigFiles configuration;
    private final String circumstances;

    private Beginning(List<String> arguments, Properties properties, Map<String, String> environment)
            throws IOException {
        this.arguments = arguments;
        this.surroundings = new TreeMap<>(environment);
        for (String name : properties.stringPropertyNames()) {
            surroundings.put(name, properties.getProperty(name, ""));
        }
        this.configuration = new ConfigFiles(setting("spring.config.name"));
        configuration.add(setting("spring.config.location"));
        configuration.add(setting("spring.config.additional-location"));
        configuration.add(setting("spring.config.import"));
        this.circumstances = digest();
    }

    /// Null where it cannot be told.
    static @Nullable Beginning of(List<String> arguments, Properties properties, Map<String, String> environment) {
        try {
            return new Beginning(arguments, properties, environment);
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

    /// A digest of everything.
    public String circumstances() {
        return circumstances;
    }

    /// Whether the file is among the configuration files that were there to be read.
    public boolean hasConfiguration(Path file) {
        return configuration.has(file);
    }

    /// Whether the command line wants the input to be read although nothing seems to have changed.
    boolean verifies() {
        return arguments.contains(VERIFY);
    }

    /// Where the run's state folder may be, the likeliest place first. A guess may be wrong: what a run left in
    /// its state folder tells itself whether it is of this beginning.
    Set<Path> stateFolders() throws IOException {
        String name = "state";
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(Path.of(argument("--" + name)));
        folders.add(Path.of(setting("projektbokslut." + name)));
        for (Path file : configuration.paths()) {
            for (String line : Files.readAllLines(file)) {
                int value = line.indexOf(name) + name.length() + 1;
                if (line.contains(name) && value < line.length()) {
                    folders.add(Path.of(
                            line.substring(value).strip().replace("\"", "").replace("'", "")));
                }
            }
        }
        folders.add(Path.of(name));
        // Of what is not set.
        folders.remove(Path.of(""));
        return folders;
    }

    /// What a Spring property is set to, as far as that can be told without Spring and its files: by the command
    /// line, a system property or the environment, the first of them that does; the empty string where none does.
    private String setting(String property) {
        String stated = argument("--" + property);
        // Boot drops a hyphen in the name of a variable, and reads older programs' underscore in its place too.
        String variable = property.replace('.', '_').toUpperCase(Locale.ROOT);
        for (String name : List.of(property, variable.replace("-", ""), variable.replace('-', '_'))) {
            stated = stated.isEmpty() ? surroundings.getOrDefault(name, "") : stated;
        }
        return stated;
    }

    /// What an option of the command line is set to, be it written `--option=value` or `--option value`; the last
    /// one counts, and the empty string stands for none.
    private String argument(String option) {
        String stated = "";
        String before = "";
        for (String argument : arguments) {
            if (before.equals(option)) {
                stated = argument;
            } else if (argument.startsWith(option + "=")) {
                stated = argument.substring(option.length() + 1);
            }
            before = argument;
        }
        return stated;
    }

    /// Whether the command line asks for a run: by its name, or by naming no command.
    static boolean isRun(String... arguments) {
        return arguments.length == 0
                || arguments[0].equals(RUN)
                || (arguments[0].startsWith("-") && !OF_NO_RUN.contains(arguments[0]));
    }

    private String digest() throws IOException {
        Digest digest = new Digest();
        // Without a command the same is meant.
        boolean named = !arguments.isEmpty() && arguments.getFirst().equals(RUN);
        for (String argument : arguments.subList(named ? 1 : 0, arguments.size())) {
            if (!argument.equals(VERIFY)) {
                digest.add(argument);
            }
        }
        digest.add("");
        for (String name : surroundings.keySet()) {
            if (!PASSING.contains(name)) {
                digest.add(name).add(surroundings.getOrDefault(name, ""));
            }
        }
        digest.add(configuration.toString());
        for (String entry : surroundings.getOrDefault("java.class.path", "").split(File.pathSeparator, -1)) {
            Path program = Path.of(entry);
            if (Files.isDirectory(program)) {
                digest.add(Stamp.below(program).toString());
            } else {
                digest.add(
                        Files.exists(program) ? Stamp.of(program.toRealPath()).toString() : "");
            }
        }
        return digest.hex();
    }
}
