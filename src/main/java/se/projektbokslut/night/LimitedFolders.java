package se.projektbokslut.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Receipt;

/// Folders that the program writes and whose file system refuses to force a folder's entries to the disk,
/// or to give a file rights. Somebody should know it once, and not each night.
final class LimitedFolders {
    private static final Logger LOG = LoggerFactory.getLogger(LimitedFolders.class);

    private LimitedFolders() {}

    /// One line for each that no run has told of.
    ///
    /// @param history every receipt so far
    static List<String> untold(RunProperties options, List<Receipt> history) {
        return Stream.of(options.output(), options.state(), options.delivery().folder())
                .filter(Objects::nonNull)
                .filter(Files::isDirectory)
                .flatMap(folder -> Stream.of(unforced(folder), withoutRights(folder)))
                .flatMap(Optional::stream)
                .filter(line -> history.stream()
                        .noneMatch(
                                told -> told.message() != null && told.message().contains(line)))
                .toList();
    }

    private static Optional<String> unforced(Path folder) {
        return isRefused(folder, WholeFile::forceFolder)
                ? Optional.of(
                        folder
                                + ": its file system cannot force a folder to the disk, as some shares cannot; the program goes on without it, and a power cut there may take the newest files away")
                : Optional.empty();
    }

    private static Optional<String> withoutRights(Path folder) {
        return isRefused(folder, WholeFile::takesRights)
                ? Optional.of(
                        folder
                                + ": its file system lets nobody set who may read a file, as some shares do; the program goes on without it, and files there may be read by whom the share lets read them")
                : Optional.empty();
    }

    /// What a file system may refuse.
    @FunctionalInterface
    private interface Asked {
        boolean done(Path folder) throws IOException;
    }

    private static boolean isRefused(Path folder, Asked asked) {
        try {
            return !asked.done(folder);
        } catch (IOException e) {
            // Whoever has to write there fails of it, and says so.
            LOG.info("What the folder's file system refuses could not be found out", e);
            return false;
        }
    }
}
