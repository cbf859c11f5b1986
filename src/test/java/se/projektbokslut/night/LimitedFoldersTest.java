package se.projektbokslut.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.WatchedFiles;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.Program;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Receipt;

/// A share that forces files and refuses it of folders, or takes files and gives them no rights.
class LimitedFoldersTest {
    @TempDir
    Path folder;

    private final WatchedFiles files = new WatchedFiles();

    @Test
    void aFolderWhoseForceIsRefusedIsToldOfOnce() throws IOException {
        Path output = Files.createDirectories(folder.resolve("output"));
        Path state = Files.createDirectories(folder.resolve("state"));
        RunProperties options = PlainOptions.of(folder, files.watch(output), state);
        assertThat(LimitedFolders.untold(options, List.of())).isEmpty();

        files.refuseForceOfFolders("Invalid argument");
        List<String> lines = LimitedFolders.untold(options, List.of(receipt(null)));

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith(output + ": ")
                .contains("cannot force a folder", "goes on");
        String told = "something else; " + lines.getFirst();
        assertThat(LimitedFolders.untold(options, List.of(receipt(told), receipt(null))))
                .isEmpty();
    }

    @Test
    void aFolderWhoseFilesGetNoRightsIsToldOfOnce() throws IOException {
        Path output = Files.createDirectories(folder.resolve("output"));
        RunProperties options = PlainOptions.of(folder, files.watch(output), folder.resolve("not there"));

        files.refuseRights("Operation not permitted");
        List<String> lines = LimitedFolders.untold(options, List.of(receipt(null)));

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith(output + ": ")
                .contains("who may read a file", "goes on");
        assertThat(LimitedFolders.untold(options, List.of(receipt(lines.getFirst()))))
                .isEmpty();
        assertThat(output).isEmptyDirectory();
    }

    /// Whoever writes there fails of it.
    @Test
    void aDiskThatFailsIsNotToldOf() throws IOException {
        files.refuseForceOfFolders("Input/output error");
        RunProperties options = PlainOptions.of(folder, files.watch(folder), folder.resolve("not there"));
        assertThat(LimitedFolders.untold(options, List.of())).isEmpty();
    }

    private static Receipt receipt(@org.jspecify.annotations.Nullable String message) {
        Receipt begun = Receipt.begun("ab".repeat(32), 1, "2026-11-24", "2026-11-24T00:00:00Z", Program.provenance());
        return message == null ? begun : begun.stopped(Receipt.Outcome.PUBLISHED, 0, message, "2026-11-24T00:00:01Z");
    }
}
