package se.projektbokslut.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Receipt;

/// Folders that the program writes and whose file system refuses to force a folder's entries to the disk.
/// Somebody should know it once, and not each night.
final class UnforcedFolders {
    private static final Logger LOG = LoggerFactory.getLogger(UnforcedFolders.class);

    private UnforcedFolders() {}

    /// One line for each that no run has told of.
    ///
    /// @param history every receipt so far
    static List<String> untold(RunProperties options, List<Receipt> history) {
        return Stream.of(options.output(), options.state(), options.delivery().folder())
                .filter(Objects::nonNull)
                .filter(Files::isDirectory)
                .filter(UnforcedFolders::isRefused)
                .map(
                        folder -> folder
                                + ": its file system cannot force a folder to the disk, as some shares cannot; the program goes on without it, and a power cut there may take the newest files away")
                .filter(line -> history.stream()
                        .noneMatch(
                                told -> told.message() != null && told.message().contains(line)))
                .toList();
    }

    private static boolean isRefused(Path folder) {
        try {
            return !WholeFile.forceFolder(folder);
        } catch (IOException e) {
            // Whoever has to write there fails of it, and says so.
            LOG.info("The folder could not be forced", e);
            return false;
        }
    }
}
