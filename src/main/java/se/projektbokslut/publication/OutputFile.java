package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.projektbokslut.content.KnownFiles;

/// A published file as a manifest lists it.
///
/// @param path relative to the manifest's folder, with `/` between its parts
/// @param bytes its size
/// @param sha256 of its bytes
public record OutputFile(String path, long bytes, String sha256) {
    /// The file as it stands.
    static OutputFile of(String path, Path file, KnownFiles known) throws IOException {
        return new OutputFile(path, Files.size(file), known.digest(file));
    }

    /// Whether it stands in the folder with those bytes.
    boolean isIn(Path folder, KnownFiles known) throws IOException {
        Path published = folder.resolve(path);
        return Files.isRegularFile(published)
                && Files.size(published) == bytes
                && known.digest(published).equals(sha256);
    }
}
