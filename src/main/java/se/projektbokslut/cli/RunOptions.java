package se.projektbokslut.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a run as the command line gives them.
final class RunOptions {
    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "Publish only this year; may be given several times (default: every year found).")
    private List<String> years = new ArrayList<>();

    @Option(names = "--force", description = "Publish again although nothing has changed.")
    private boolean force;

    @Option(names = "--dry-run", description = "Say what would be published or revised, and write nothing.")
    private boolean dryRun;

    @Option(names = "--no-deliver", description = "Do not hand reports to anybody.")
    private boolean noDeliver;

    @Option(
            names = "--verify-input",
            description = "Read every file again, although its size and times say that it is unchanged.")
    private boolean verifyInput;

    /// As [FolderOptions#asProperties].
    List<String> asProperties() {
        List<String> properties = reading.asProperties();
        FolderOptions.add(properties, "year", years.isEmpty() ? null : String.join(",", years));
        FolderOptions.add(properties, "force", force ? "true" : null);
        FolderOptions.add(properties, "dry-run", dryRun ? "true" : null);
        FolderOptions.add(properties, "no-deliver", noDeliver ? "true" : null);
        FolderOptions.add(properties, "verify-input", verifyInput ? "true" : null);
        return properties;
    }
}
