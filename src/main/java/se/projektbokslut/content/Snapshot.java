package se.projektbokslut.content;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.TreeMap;

/// The files in and below a folder at one moment, with their stamps.
///
/// @param files by path relative to the folder, with `/` between its parts
/// @param moment when it was begun, milliseconds since 1970
public record Snapshot(TreeMap<String, Found> files, long moment) {

    /// @param path where it is
    public record Found(Path path, Stamp stamp) {}

    /// @throws IOException if anything cannot be looked at, or two names cannot be told apart
    public static Snapshot of(Path root, long moment) throws IOException {
        Snapshot snapshot = new Snapshot(new TreeMap<>(), moment);
        snapshot.add(root, "");
        return snapshot;
    }

    private void add(Path folder, String prefix) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String path = prefix + entry.getFileName();
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    add(entry, path + "/");
                } else if (files.put(path, new Found(entry, Stamp.of(entry))) != null) {
                    throw new IOException(path + ": two files whose names look the same here");
                }
            }
        }
    }
}
