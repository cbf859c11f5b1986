package se.projektbokslut.content;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What tells without reading it that a file is still the one that was looked at: as long as its stamp is the
/// same and was not doubtful, so are its bytes.
///
/// @param size in bytes
/// @param modified when its bytes were last changed, nanoseconds since 1970; a copying program may set it back
/// @param changed when anything of it was last changed, nanoseconds since 1970, which no program can set back;
///     where the platform does not tell, when it was made
/// @param key tells the file apart from another one of the same name; never empty, without any space. All
///     machines that share the file see the same one, so the number of the device, which each gives itself, is
///     not part of it
public record Stamp(long size, long modified, long changed, String key) {
    /// How coarsely a file system may tell the time.
    private static final long COARSE = TimeUnit.SECONDS.toNanos(2);

    private static final String FILE = "file";

    /// The file's own stamp, or the link's, where it is one.
    public static Stamp of(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object changed =
                isUnix(file) ? Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS) : basic.creationTime();
        Object number = isUnix(file) ? Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS) : "";
        String kind = basic.isRegularFile() ? FILE : basic.isSymbolicLink() ? "link" : "other";
        return new Stamp(
                basic.size(),
                basic.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                ((FileTime) changed).to(TimeUnit.NANOSECONDS),
                (kind + number).replace(' ', '_'));
    }

    /// Those of all files in and below a folder, by their paths relative to it, with `/` between the parts.
    ///
    /// @throws IOException if anything cannot be looked at, or two names cannot be told apart
    public static TreeMap<String, Stamp> below(Path root) throws IOException {
        TreeMap<String, Stamp> stamps = new TreeMap<>();
        addBelow(root, "", stamps);
        return stamps;
    }

    private static void addBelow(Path folder, String prefix, TreeMap<String, Stamp> stamps) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String path = prefix + entry.getFileName();
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    addBelow(entry, path + "/", stamps);
                } else if (stamps.put(path, Stamp.of(entry)) != null) {
                    throw new IOException(path + ": two files whose names look the same here");
                }
            }
        }
    }

    private static boolean isUnix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    public boolean isSame(Stamp other) {
        return size == other.size && modified == other.modified && changed == other.changed && key.equals(other.key);
    }

    /// Whether it is of a file itself, and not of a link or of something else.
    public boolean ofFile() {
        return key.startsWith(FILE);
    }

    /// Whether the file was changed so shortly before that moment, or after it, that another change could bear
    /// the same stamp (git calls such an entry racy). So it is where the platform gives files no numbers: there
    /// another file of the same size and times can take its place.
    ///
    /// @param moment milliseconds since 1970
    public boolean isDoubtful(long moment) {
        return !isNumbered() || Math.max(modified, changed) >= TimeUnit.MILLISECONDS.toNanos(moment) - COARSE;
    }

    /// Whether the file system tells parts of a second: then only what is changed in the same few milliseconds can bear
    /// the same stamp.
    boolean isFine() {
        return changed % TimeUnit.SECONDS.toNanos(1) != 0;
    }

    /// This one; where it is [doubtful][#isDoubtful], one that no file bears and that says the size only.
    ///
    /// @param moment milliseconds since 1970
    public Stamp asOf(long moment) {
        return isDoubtful(moment) ? ofSize() : this;
    }

    /// One that no file bears and that says the size only.
    public Stamp ofSize() {
        return new Stamp(size, 0, 0, "doubtful");
    }

    /// Whether the platform gives the file a number.
    boolean isNumbered() {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= '1' && key.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return size + " " + modified + " " + changed + " " + key;
    }
}
