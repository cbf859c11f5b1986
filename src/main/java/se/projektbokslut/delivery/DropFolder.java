package se.projektbokslut.delivery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.Digest;
import se.projektbokslut.publication.OutputFile;
import se.projektbokslut.publication.PublishedJson;
import se.projektbokslut.publication.YearManifest;
import tools.jackson.core.JacksonException;

/// A folder that others read, such as an archive's or an intranet's. Each published state of a year comes into it
/// as one folder by one rename: `2019-revision-2` stays for ever, `2019-preliminary` is replaced by the next
/// state of the open year. What is there and bears no manifest of the program's stays as it is.
final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final String SHARE = "is the share mounted? Make the folder if it is to be there";

    private final Path root;

    DropFolder(Path root) {
        this.root = root;
    }

    /// Makes the folder where none was ever used and what it is to lie in is there. Otherwise its share may
    /// be away, and what is put in its place on this machine's disk comes to nobody.
    ///
    /// @param used whether a copy came there before
    /// @return why it is not there; empty where it is
    Optional<Handing> missing(boolean used) {
        if (Files.isDirectory(root)) {
            return Optional.empty();
        }
        Path above = root.toAbsolutePath().normalize().getParent();
        if (Files.isSymbolicLink(root) && !Files.exists(root)) {
            return Optional.of(failed("it is a link that leads nowhere", SHARE));
        }
        if (above != null && !Files.exists(above)) {
            return Optional.of(failed("there is no folder " + above, SHARE));
        }
        if (used && !Files.exists(root)) {
            return Optional.of(failed("copies came there before, and the folder is gone", SHARE));
        }
        try {
            Files.createDirectory(root);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(failed(e));
        }
    }

    /// Puts a whole copy of the published year there, in place of an earlier one of the same name.
    Handing put(PublishedReport published) {
        YearManifest year = published.manifest();
        String name = year.year() + (published.isAdopted() ? "-revision-" + year.revision() : "-preliminary");
        Path underWay = root.resolve("." + name + WholeFile.UNDER_WAY);
        Path old = root.resolve("." + name + ".old");
        Path target = root.resolve(name);
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOwn(target, year.year())) {
                return failed(name + " is in the way and is no copy that this program put there", "move it away");
            }
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
            WholeFile.rename(underWay, target);
            WholeFile.forceFolder(root);
            FileTree.delete(old);
            return new Handing.Done(false);
        } catch (IOException e) {
            return failed(e);
        }
    }

    private Handing failed(IOException failure) {
        LOG.warn("The drop folder could not be written", failure);
        return failed(reason(failure), "give the program's user the right and the room to write there");
    }

    private Handing failed(String why, String advice) {
        return new Handing.Failed(
                "%s: the drop folder cannot be written (%s); %s, or change %sfolder. The next run tries again"
                        .formatted(root, why, advice, DeliverySettings.PREFIX));
    }

    /// Whether it is a copy that the program put there: nobody else's folder has a manifest of that year.
    private static boolean isOwn(Path copy, int year) throws IOException {
        Path file = copy.resolve(YearManifest.NAME);
        if (!Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            YearManifest manifest = PublishedJson.read(file, YearManifest.class);
            return manifest.year() == year && !manifest.outputs().isEmpty();
        } catch (JacksonException somethingElse) {
            return false;
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
                WholeFile.giveRights(one, Files.isDirectory(one) ? folders : files);
            }
        }
    }

    private static String reason(IOException failure) {
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file is in the way";
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
