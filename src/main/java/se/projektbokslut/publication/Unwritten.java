package se.projektbokslut.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.ByteCount;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;

/// What a set of files would be, without writing any.
final class Unwritten extends FileSet {
    @Override
    OutputFile made(String path, WholeFile.Content content) throws IOException {
        var sha256 = Digest.sha256();
        var counted = new ByteCount();
        OutputStream digesting = new DigestOutputStream(counted, sha256);
        content.writeTo(digesting);
        digesting.flush();
        return new OutputFile(path, counted.bytes(), HexFormat.of().formatHex(sha256.digest()));
    }

    /// Whether every file stands in the folder with the same bytes.
    boolean isPublishedIn(Path folder) throws IOException {
        for (OutputFile file : files()) {
            if (!file.isIn(folder, KnownFiles.none())) {
                return false;
            }
        }
        return true;
    }
}
