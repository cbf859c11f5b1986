package se.projektbokslut.cache;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Digest;

/// Products of the job's steps, each a file named by what it was made from. A product that is there is not made
/// again, and making one twice leaves one copy, so no crash, retry or redelivery can count anything twice.
///
/// Each file ends with the SHA-256 of what stands before it: a damaged product is as if it were not there, and is
/// made again. Products are written and read as streams: the largest needs no more memory than the smallest. Safe
/// for use by several threads and processes.
public final class ProductCache {
    /// A line end and 64 hexadecimal digits.
    private static final int SEAL = 65;

    /// How much of a product is read at a time. Most are smaller, and there are thousands.
    private static final int SMALL = 1 << 16;

    /// The names of the program's own products, and the folders that they lie in, relative to the cache. Each
    /// product is named by a digest, or lies in a folder that is; one under way has more at both ends. Nothing
    /// else is ever removed: the folder may hold what somebody else keeps there.
    private static final Pattern PRODUCT = Pattern.compile(
            "(records|cuts|ledger|vouchers|editions|standing)/(\\.[0-9a-f]{64}[^/]*\\.tmp|[0-9a-f]{64}(-[0-9]+)?\\.json)"
                    + "|compiled/[0-9a-f]{64}-[0-9]+/(\\.[a-z0-9-]+\\.json[^/]*\\.tmp|[a-z0-9-]+\\.json)");

    private static final Pattern FOLDER =
            Pattern.compile("records|cuts|ledger|vouchers|editions|standing|compiled(/[0-9a-f]{64}-[0-9]+)?");

    private final Path folder;

    /// @param folder where the products lie; made when the first one is written
    public ProductCache(Path folder) {
        this.folder = folder;
    }

    /// Whether a file or folder of that path in a cache is one that this program makes.
    ///
    /// @param path relative to the cache, with `/` between its parts
    public static boolean isOwn(String path) {
        return PRODUCT.matcher(path).matches() || FOLDER.matcher(path).matches();
    }

    /// What makes a value of a product's bytes.
    @FunctionalInterface
    public interface Parser<T> {
        T parse(InputStream product) throws IOException;
    }

    /// The product of that name; empty if it is not there, damaged or not to be read by this user.
    ///
    /// @param name a relative path, such as `records/<digest>.json`
    public <T> Optional<T> read(String name, Parser<T> parser) throws IOException {
        Path file = folder.resolve(name);
        byte[] begin = beginning(file);
        if (begin.length < SMALL) {
            return isWhole(begin)
                    ? Optional.of(parser.parse(new ByteArrayInputStream(begin, 0, begin.length - SEAL)))
                    : Optional.empty();
        }
        long length = wholeLength(file);
        if (length < 0) {
            return Optional.empty();
        }
        try (InputStream in = new Upto(new BufferedInputStream(Files.newInputStream(file), SMALL), length)) {
            return Optional.of(parser.parse(in));
        } catch (NoSuchFileException removed) {
            // By a run, while a command that only reads was about to.
            return Optional.empty();
        }
    }

    /// Whether there is a product of that name. It may be damaged, which only reading it tells.
    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /// How many bytes the product of that name takes; 0 if there is none.
    public long size(String name) throws IOException {
        try {
            return Files.size(folder.resolve(name));
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    /// The SHA-256 of what the product of that name holds, as it was written: only reading it tells whether it is
    /// damaged. Empty if there is none.
    public Optional<String> seal(String name) throws IOException {
        try (SeekableByteChannel product = Files.newByteChannel(folder.resolve(name))) {
            if (product.size() < SEAL) {
                return Optional.empty();
            }
            product.position(product.size() - SEAL + 1);
            return Optional.of(
                    new String(Channels.newInputStream(product).readNBytes(SEAL - 1), StandardCharsets.US_ASCII));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /// Keeps the product under that name; one that is there is replaced. It is not forced to the disk: what a
    /// power cut damages is made again.
    public void write(String name, WholeFile.Content product) throws IOException {
        WholeFile.writeUnforced(folder.resolve(name), out -> {
            MessageDigest sha256 = Digest.sha256();
            OutputStream digesting = new DigestOutputStream(out, sha256);
            product.writeTo(digesting);
            digesting.flush();
            out.write(seal(sha256).getBytes(StandardCharsets.US_ASCII));
        });
    }

    /// Removes every product that is not wanted any more, what crashes left half-written, and folders that are
    /// left empty. Another process may rename or make a file meanwhile. What is no product stays.
    ///
    /// @param wanted tells by a product's name
    public void retain(Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        // The cache may be a link to where there is room; of what lies in it none is followed.
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = name(file);
                if (PRODUCT.matcher(name).matches() && !wanted.test(name)) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // A folder that cannot be read is not the program's own.
                if (failure instanceof NoSuchFileException || failure instanceof AccessDeniedException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(root) || FOLDER.matcher(name(directory)).matches()
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (FOLDER.matcher(name(directory)).matches()) {
                    FileTree.deleteIfEmpty(directory);
                }
                return FileVisitResult.CONTINUE;
            }

            private String name(Path path) {
                return root.relativize(path).toString().replace('\\', '/');
            }
        });
    }

    /// As much of the product as is read at a time; nothing where it is not there.
    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SMALL);
        } catch (NoSuchFileException | AccessDeniedException notThere) {
            // Whoever may read the input may check it, though the state is the run's own.
            return new byte[0];
        }
    }

    private static boolean isWhole(byte[] product) {
        int length = product.length - SEAL;
        if (length < 0) {
            return false;
        }
        MessageDigest sha256 = Digest.sha256();
        sha256.update(product, 0, length);
        return seal(sha256).equals(new String(product, length, SEAL, StandardCharsets.US_ASCII));
    }

    private static String seal(MessageDigest sha256) {
        return "\n" + HexFormat.of().formatHex(sha256.digest());
    }

    /// The length of the product without its seal; -1 if it is not there or not whole.
    private static long wholeLength(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long length = Files.size(file) - SEAL;
            if (length < 0) {
                return -1;
            }
            MessageDigest sha256 = Digest.sha256();
            byte[] block = new byte[SMALL];
            long left = length;
            while (left > 0) {
                int n = in.read(block, 0, (int) Math.min(block.length, left));
                if (n < 0) {
                    return -1;
                }
                sha256.update(block, 0, n);
                left -= n;
            }
            String seal = new String(in.readNBytes(SEAL), StandardCharsets.US_ASCII);
            return seal.equals(seal(sha256)) ? length : -1;
        } catch (NoSuchFileException removed) {
            // By a run, while a command that only reads was about to.
            return -1;
        }
    }

    /// The first bytes of a stream.
    private static final class Upto extends FilterInputStream {
        private long left;

        Upto(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
