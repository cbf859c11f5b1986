package se.projektbokslut.delivery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.Digest;
import se.projektbokslut.publication.OutputFile;
import se.projektbokslut.publication.YearManifest;

/// A folder that others read, such as an archive's or an intranet's. Each published state of a year comes into it
/// as one folder by one rename: `2019-revision-2` stays for ever, `2019-preliminary` is replaced by the next
/// state of the open year.
final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final Path root;

    DropFolder(Path root) {
        this.root = root;
    }

    /// Puts a whole copy of the published year there, in place of an earlier one of the same name.
    Handing put(PublishedReport published) {
        YearManifest year = published.manifest();
        String name = year.year() + (published.isAdopted() ? "-revision-" + year.revision() : "-preliminary");
        Path underWay = root.resolve("." + name + WholeFile.UNDER_WAY);
        Path old = root.resolve("." + name + ".old");
        Path target = root.resolve(name);
        try {
            Files.createDirectories(root);
            FileTree.delete(underWay);
            Files.createDirectories(underWay);
            for (OutputFile file : year.outputs()) {
                copy(published.folder().resolve(file.path()), underWay.resolve(file.path()));
            }
            copy(published.folder().resolve(YearManifest.NAME), underWay.resolve(YearManifest.NAME));
            open(underWay);
            WholeFile.forceFolder(underWay);
            if (Files.exists(target)) {
                FileTree.delete(old);
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            putInPlace(underWay, target, old);
            WholeFile.forceFolder(root);
            FileTree.delete(old);
            return new Handing.Done(false);
        } catch (IOException e) {
            LOG.warn("The drop folder could not be written", e);
            return new Handing.Failed(
                    "%s: the drop folder cannot be written (%s); give the program's user the right and the room to write there, or change %sfolder. The next run tries again"
                            .formatted(root, reason(e), DeliverySettings.PREFIX));
        }
    }

    /// What stood there stands there again where the new copy cannot take its place.
    private static void putInPlace(Path underWay, Path target, Path old) throws IOException {
        try {
            WholeFile.rename(underWay, target);
        } catch (IOException e) {
            if (Files.exists(old)) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /// Lets those read the copy who may read its folder, whoever may read the reports themselves.
    private void open(Path copy) throws IOException {
        if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> folders = EnumSet.copyOf(Files.getPosixFilePermissions(root));
        folders.addAll(PosixFilePermissions.fromString("rwx------"));
        Set<PosixFilePermission> files = EnumSet.copyOf(folders);
        files.removeAll(PosixFilePermissions.fromString("--x--x--x"));
        try (Stream<Path> all = Files.walk(copy)) {
            for (Path one : all.toList()) {
                Files.setPosixFilePermissions(one, Files.isDirectory(one) ? folders : files);
            }
        }
    }

    /// Why something could not be read or written, in a few words.
    static String reason(IOException failure) {
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file is in the way";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            default -> said == null ? failure.getClass().getSimpleName() : said.strip();
        };
    }

    /// The folder as a recipient: the digest of its path.
    String digest() {
        return new Digest().add(root.toAbsolutePath().normalize().toString()).hex();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        WholeFile.writeForced(to, out -> Files.copy(from, out));
    }
}
