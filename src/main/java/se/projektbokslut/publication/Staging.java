package se.projektbokslut.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.intake.Digest;

/// A set of files made out of sight, compared with what is published, and moved into place only when it differs:
/// each by a rename, the manifest last. It lies in the output's own file system, so that a rename is one step.
final class Staging implements AutoCloseable {
    private static final String FOLDER = ".staging";

    private final Path folder;
    private final List<OutputFile> files = new ArrayList<>();

    /// @param output the output folder
    /// @param set a name of its own for each set that is staged at the same time
    Staging(Path output, String set) throws IOException {
        folder = output.resolve(FOLDER).resolve(set);
        deleteTree(folder);
        Files.createDirectories(folder);
    }

    /// Makes a file of the set and forces it to the disk.
    ///
    /// @param path relative to the set's target folder
    void add(String path, WholeFile.Content content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        MessageDigest sha256 = sha256();
        WholeFile.writeForced(file, out -> {
            OutputStream digesting = new DigestOutputStream(out, sha256);
            content.writeTo(digesting);
            digesting.flush();
        });
        files.add(new OutputFile(path, Files.size(file), HexFormat.of().formatHex(sha256.digest())));
    }

    /// The files staged so far, in the order in which they were added.
    List<OutputFile> files() {
        return List.copyOf(files);
    }

    /// Whether every staged file stands in the folder with the same bytes.
    boolean isPublishedIn(Path target) throws IOException {
        for (OutputFile file : files) {
            if (!isIntact(target, file)) {
                return false;
            }
        }
        return true;
    }

    /// Moves the files into the folder in the order in which they were added.
    void moveInto(Path target) throws IOException {
        for (OutputFile file : files) {
            Path to = target.resolve(file.path());
            Files.createDirectories(to.resolveSibling("."));
            WholeFile.moveInto(folder.resolve(file.path()), to);
        }
    }

    /// Whether the file stands in the folder as the manifest says.
    static boolean isIntact(Path target, OutputFile file) throws IOException {
        Path published = target.resolve(file.path());
        return Files.isRegularFile(published)
                && Files.size(published) == file.bytes()
                && Digest.of(published).equals(file.sha256());
    }

    /// Removes what crashes may have left in an output.
    static void sweep(Path output) throws IOException {
        deleteTree(output.resolve(FOLDER));
    }

    @Override
    public void close() throws IOException {
        deleteTree(folder);
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
