package se.projektbokslut.cache;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A folder with all that is in it. Another process may remove, rename or make files of it meanwhile.
public final class FileTree {
    private FileTree() {}

    /// Removes the folder, if it is there, and everything in it. Links are removed, not followed.
    public static void delete(Path root) throws IOException {
        deleteOwn(root, _ -> true);
    }

    /// Removes of the folder what is the program's own, and each folder that is empty then. Links are not
    /// followed.
    ///
    /// @param own tells by the path of a file, relative to the folder with `/` between its parts
    public static void deleteOwn(Path root, Predicate<String> own) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (own.test(root.relativize(file).toString().replace('\\', '/'))) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                deleteIfEmpty(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Removes a folder, if it is there and nothing is in it.
    static void deleteIfEmpty(Path directory) throws IOException {
        try {
            Files.deleteIfExists(directory);
        } catch (DirectoryNotEmptyException stays) {
            return;
        }
    }
}
