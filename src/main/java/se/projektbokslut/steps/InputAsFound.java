package se.projektbokslut.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.InputPaths;

/// The input files of a run as they were when it began. Where one is no longer so, the run stops and the next one
/// takes the new file.
record InputAsFound(RunPlan plan) {
    Path path(InputFile file) {
        return InputPaths.resolve(plan.options().input(), file.path());
    }

    /// All that is in the file.
    ///
    /// @throws StopReason.Stop where that is not what was found
    byte[] bytes(InputFile file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(path(file));
            if (bytes.length != file.size() || !Digest.of(bytes).equals(file.sha256())) {
                throw changed(file);
            }
            return bytes;
        } catch (NoSuchFileException gone) {
            throw changed(file);
        }
    }

    /// Asked after a reading that takes no digest.
    ///
    /// @throws StopReason.Stop where the file is not as it was found, or is gone
    void endIfChanged(InputFile file) throws IOException {
        try {
            Path path = path(file);
            if (!plan.inventory().isUnmoved(file, path) && !Digest.of(path).equals(file.sha256())) {
                throw changed(file);
            }
        } catch (NoSuchFileException gone) {
            throw changed(file);
        }
    }

    static StopReason.Stop changed(InputFile file) {
        return new StopReason.Stop(new StopReason.InputChanged(file.path()));
    }
}
