package se.projektbokslut.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a run as the command line gives them. They are handed on as Spring properties of the same
/// names, so that the environment and `application.yaml` can set them too.
final class RunOptions {
    @Option(names = "--input", paramLabel = "FOLDER", description = "Records, ledgers and settings (default: input).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "FOLDER", description = "Where reports are published (default: output).")
    private @Nullable String output;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "The log, the lock and the cache; may be deleted between runs (default: state).")
    private @Nullable String state;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "Publish only this year; may be given several times (default: every year found).")
    private List<String> years = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "sv|en", description = "The reports' language (default: sv).")
    private @Nullable String language;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "The day up to whose year ongoing projects stand (default: today in Europe/Stockholm).")
    private @Nullable String asOf;

    @Option(names = "--force", description = "Publish again although nothing has changed.")
    private boolean force;

    @Option(names = "--dry-run", description = "Say what would be published or revised, and write nothing.")
    private boolean dryRun;

    @Option(names = "--accept-removals", description = "Publish although many records are gone since the last run.")
    private boolean acceptRemovals;

    @Option(names = "--no-deliver", description = "Do not hand reports to anybody.")
    private boolean noDeliver;

    @Option(
            names = "--verify-input",
            description = "Read every file again, although its size and times say that it is unchanged.")
    private boolean verifyInput;

    /// The options that were given, as command-line properties of Spring Boot.
    List<String> asProperties() {
        List<String> properties = new ArrayList<>();
        add(properties, "input", input);
        add(properties, "output", output);
        add(properties, "state", state);
        add(properties, "year", years.isEmpty() ? null : String.join(",", years));
        add(properties, "lang", language);
        add(properties, "as-of", asOf);
        add(properties, "force", force ? "true" : null);
        add(properties, "dry-run", dryRun ? "true" : null);
        add(properties, "accept-removals", acceptRemovals ? "true" : null);
        add(properties, "no-deliver", noDeliver ? "true" : null);
        add(properties, "verify-input", verifyInput ? "true" : null);
        return properties;
    }

    private static void add(List<String> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.add("--projektbokslut." + name + "=" + value);
        }
    }
}
