package se.projektbokslut.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The folders, which every command takes that looks at an office.
final class FolderOptions {
    @Option(names = "--input", paramLabel = "FOLDER", description = "Records, ledgers and settings (default: input).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "FOLDER", description = "Where reports are published (default: output).")
    private @Nullable String output;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "The log, the lock and the cache; may be deleted between runs (default: state).")
    private @Nullable String state;

    /// The options that were given, as command-line properties of Spring Boot of the same names, so that the
    /// environment and `application.yaml` can set them too.
    List<String> asProperties() {
        List<String> properties = new ArrayList<>();
        add(properties, "input", input);
        add(properties, "output", output);
        add(properties, "state", state);
        return properties;
    }

    static void add(List<String> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.add("--projektbokslut." + name + "=" + value);
        }
    }
}
