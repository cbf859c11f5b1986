package se.projektbokslut.cache;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files that are either whole or not there: beside the target, forced to the disk where nothing else can tell
/// whether they are, then renamed over it.
public final class WholeFile {
    /// What a file under way is called; one that a crash left behind is overwritten by the next attempt.
    public static final String UNDER_WAY = ".tmp";

    private WholeFile() {}

    /// What puts the bytes of a file into a stream.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Replaces the file, or makes it and its folder. Returns when the new content is safe on the disk.
    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    /// Replaces the file, or makes it and its folder. Returns when the new content is safe on the disk.
    public static void write(Path target, Content content) throws IOException {
        Path folder = folderOf(target);
        replace(target, folder.resolve("." + target.getFileName() + UNDER_WAY), content, true);
        forceFolder(folder);
    }

    /// The same for a file that can be made again and tells by itself whether it is whole: it is not forced to the
    /// disk, so a power cut may leave it damaged. Several processes may write one such file: the last of them wins,
    /// none spoils it.
    ///
    /// @param writer tells the process from the others; empty for the only one
    public static void writeUnforced(Path target, String writer, Content content) throws IOException {
        replace(target, folderOf(target).resolve("." + target.getFileName() + writer + UNDER_WAY), content, false);
    }

    private static void replace(Path target, Path underWay, Content content, boolean force) throws IOException {
        Files.createDirectories(folderOf(target));
        try {
            write(underWay, content, force);
            rename(underWay, target);
        } catch (IOException | RuntimeException e) {
            // On a full disk every byte counts; where even this fails, the next attempt overwrites it.
            deleteIfPossible(underWay);
            throw e;
        }
    }

    private static void deleteIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            return;
        }
    }

    /// Writes a new file and forces its bytes to the disk.
    public static void writeForced(Path file, Content content) throws IOException {
        write(file, content, true);
    }

    private static void write(Path file, Content content, boolean force) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            if (force) {
                channel.force(true);
            }
        }
    }

    /// Renames a forced file over its target. The new name is safe on the disk once its folder is forced.
    public static void rename(Path from, Path target) throws IOException {
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the file system of " + target + " cannot rename a file atomically", e);
        }
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        return folder;
    }

    /// Forces a folder's entries to the disk, where the platform lets a folder be opened.
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
