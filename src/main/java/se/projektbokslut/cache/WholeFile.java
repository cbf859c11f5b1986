package se.projektbokslut.cache;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes files that are either whole or not there: beside the target, forced to the disk where nothing else
/// can tell whether they are, then renamed over it.
public final class WholeFile {
    /// How the name of a file under way ends.
    public static final String UNDER_WAY = ".tmp";

    /// Of what nobody can foresee in such a name, in bytes; each is two characters.
    private static final int CHANCE = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Failures of a folder that are the disk's and no refusal.
    private static final Set<String> OF_THE_DISK =
            Set.of("Input/output error", "No space left on device", "Disk quota exceeded", "Read-only file system");

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

    /// Replaces the file, or makes it and its folder. Returns when the new content is safe on the disk. What
    /// earlier attempts at the same file left behind goes, so only one process at a time may write it.
    public static void write(Path target, Content content) throws IOException {
        write(target, content, Set.of());
    }

    /// The same by a file that those may read who may read the one in its place, whatever rights a new file gets.
    public static void rewrite(Path target, byte[] content) throws IOException {
        boolean known = target.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.exists(target);
        write(target, out -> out.write(content), known ? Files.getPosixFilePermissions(target) : Set.of());
    }

    private static void write(Path target, Content content, Set<PosixFilePermission> rights) throws IOException {
        Path folder = folderOf(target);
        Files.createDirectories(folder);
        forget(target, folder);
        replace(target, folder, content, true, rights);
        forceFolder(folder);
    }

    /// The same for a file that can be made again and tells by itself whether it is whole: it is not forced to
    /// the disk, so a power cut may leave it damaged. Several processes may write one such file: the last of
    /// them wins, none spoils it.
    public static void writeUnforced(Path target, Content content) throws IOException {
        Path folder = folderOf(target);
        Files.createDirectories(folder);
        replace(target, folder, content, false, Set.of());
    }

    /// @param rights of the new file; empty for those that files get
    private static void replace(
            Path target, Path folder, Content content, boolean force, Set<PosixFilePermission> rights)
            throws IOException {
        String name = "." + target.getFileName() + "." + chance() + UNDER_WAY;
        Path underWay = folder.resolve(name);
        try {
            write(underWay, target, content, force);
            if (!rights.isEmpty()) {
                giveRights(underWay, rights);
            }
            rename(underWay, target);
        } catch (IOException | RuntimeException e) {
            // On a full disk every byte counts; where even this fails, the next attempt removes it.
            deleteIfPossible(underWay);
            throw e;
        }
    }

    /// Removes what crashes left under way of the file, also of versions of the program that gave it one name.
    /// A link is nothing that the program makes.
    private static void forget(Path target, Path folder) throws IOException {
        String start = "." + target.getFileName();
        int chance = start.length() + 1 + 2 * CHANCE + UNDER_WAY.length();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean left = name.startsWith(start)
                        && name.endsWith(UNDER_WAY)
                        && (name.length() == chance || name.length() == start.length() + UNDER_WAY.length());
                if (left && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    deleteIfPossible(entry);
                }
            }
        }
    }

    private static void deleteIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            return;
        }
    }

    /// Writes a new file and forces its bytes to the disk. Nothing of that name may be there.
    public static void writeForced(Path file, Content content) throws IOException {
        write(file, file, content, true);
    }

    /// @param target what a failure names: people know nothing of files under way
    private static void write(Path file, Path target, Content content, boolean force) throws IOException {
        // A new file is never what a link leads to.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(new Named(target, Channels.newOutputStream(channel)), 1 << 16);
            content.writeTo(out);
            out.flush();
            if (force) {
                force(target, channel);
            }
        }
    }

    private static void force(Path file, FileChannel channel) throws IOException {
        try {
            channel.force(true);
        } catch (IOException nameless) {
            throw named(file, nameless);
        }
    }

    /// A full disk is told of without the file that it has no room for.
    public static FileSystemException named(Path file, IOException failure) {
        if (failure instanceof FileSystemException names) {
            return names;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.addSuppressed(failure);
        return named;
    }

    /// A file whose failures name it.
    private static final class Named extends OutputStream {
        private final Path file;
        private final OutputStream out;

        Named(Path file, OutputStream out) {
            this.file = file;
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException nameless) {
                throw named(file, nameless);
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

    /// Forces a folder's entries to the disk, where the platform lets a folder be opened. Some file systems,
    /// those of shares above all, force files and refuse it of folders: there the new names are as safe as they
    /// can be.
    ///
    /// @return false where the file system refuses it
    public static boolean forceFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (IOException refused) {
            if (OF_THE_DISK.contains(String.valueOf(reason(refused))) || !forcesFiles(folder)) {
                throw named(folder, refused);
            }
            return false;
        }
    }

    /// Gives a file, or a folder, these rights where the platform has any. Some file systems, those of
    /// shares above all, take files and refuse that: there it has the rights that the share gives it.
    ///
    /// @return false where the file system refuses it
    public static boolean giveRights(Path file, Set<PosixFilePermission> rights) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        try {
            Files.setPosixFilePermissions(file, rights);
            return true;
        } catch (IOException refused) {
            if (refused instanceof NoSuchFileException || OF_THE_DISK.contains(String.valueOf(reason(refused)))) {
                throw refused;
            }
            return false;
        }
    }

    /// Whether a file of this process's own gets the rights that it gives it in that folder.
    public static boolean takesRights(Path folder) throws IOException {
        Path probe = folder.resolve("." + chance() + UNDER_WAY);
        try {
            writeForced(probe, out -> out.write(0));
            return giveRights(probe, PosixFilePermissions.fromString("rw-------"));
        } finally {
            deleteIfPossible(probe);
        }
    }

    private static @Nullable String reason(IOException failure) {
        return failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    }

    /// What a system calls a refusal depends on its language; a disk that takes files is none that fails.
    private static boolean forcesFiles(Path folder) {
        Path probe = folder.resolve("." + chance() + UNDER_WAY);
        try {
            writeForced(probe, out -> out.write(0));
            return true;
        } catch (IOException fails) {
            return false;
        } finally {
            deleteIfPossible(probe);
        }
    }

    private static String chance() {
        byte[] chance = new byte[CHANCE];
        RANDOM.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }
}
