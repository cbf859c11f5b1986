package se.projektbokslut.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import se.projektbokslut.content.Digest;

/// Takes the digest of a file that the inventory does not know yet. Whoever has other use for its bytes makes
/// that of the same reading, so that a large new file is read once.
@FunctionalInterface
public interface Digesting {
    /// Takes the digest and nothing else.
    Digesting ONLY = (file, _, _, advanced) -> Digest.of(file, advanced);

    /// @param path relative to the input folder
    /// @param advanced told of the length of each block
    /// @return the SHA-256 of the file's bytes, 64 hexadecimal digits
    /// @throws IOException if it cannot be read
    String digest(Path file, String path, InputFile.Kind kind, LongConsumer advanced) throws IOException;
}
