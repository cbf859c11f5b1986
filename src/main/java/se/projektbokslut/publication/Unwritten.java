package se.projektbokslut.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.KnownFiles;

/// What a set of files would be, without writing any.
final class Unwritten implements FileSet {
    private final List<OutputFile> files = new ArrayList<>();

    @Override
    public void add(String path, WholeFile.Content content) throws IOException {
        var sha256 = Staging.sha256();
        var counted = new Counted();
        OutputStream digesting = new DigestOutputStream(counted, sha256);
        content.writeTo(digesting);
        digesting.flush();
        files.add(new OutputFile(path, counted.bytes, HexFormat.of().formatHex(sha256.digest())));
    }

    @Override
    public List<OutputFile> files() {
        return List.copyOf(files);
    }

    /// Whether every file stands in the folder with the same bytes.
    boolean isPublishedIn(Path folder) throws IOException {
        for (OutputFile file : files) {
            if (!file.isIn(folder, KnownFiles.none())) {
                return false;
            }
        }
        return true;
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
