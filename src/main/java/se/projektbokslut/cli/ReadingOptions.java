package se.projektbokslut.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of the commands that read the whole input.
final class ReadingOptions {
    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Option(names = "--lang", paramLabel = "sv|en", description = "The language of reports and problems (default: sv).")
    private @Nullable String language;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "The day up to whose year ongoing projects stand (default: today in Europe/Stockholm).")
    private @Nullable String asOf;

    @Option(names = "--accept-removals", description = "Go on although many records are gone since the last run.")
    private boolean acceptRemovals;

    /// As [FolderOptions#asProperties].
    List<String> asProperties() {
        List<String> properties = folders.asProperties();
        FolderOptions.add(properties, "lang", language);
        FolderOptions.add(properties, "as-of", asOf);
        FolderOptions.add(properties, "accept-removals", acceptRemovals ? "true" : null);
        return properties;
    }
}
