package se.projektbokslut.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Products of the job's steps, each a file named by what it was made from. A product that is there is not made again,
/// and making one twice leaves one copy, so no crash, retry or redelivery can count anything twice.
///
/// Each file begins with the SHA-256 of what follows: a damaged product is as if it were not there, and is made again.
/// Safe for use by several threads and processes.
public final class ProductCache {
    private static final int SEAL = 64;

    private final Path folder;

    /// @param folder where the products lie; made when the first one is written
    public ProductCache(Path folder) {
        this.folder = folder;
    }

    /// The product of that name; empty if it is not there or damaged.
    ///
    /// @param name a relative path, such as `records/<digest>.json`
    public Optional<byte[]> read(String name) throws IOException {
        byte[] sealed;
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            sealed = in.readAllBytes();
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        }
        if (sealed.length <= SEAL) {
            return Optional.empty();
        }
        byte[] product = Arrays.copyOfRange(sealed, SEAL + 1, sealed.length);
        boolean whole = Arrays.equals(seal(product), Arrays.copyOf(sealed, SEAL));
        return whole ? Optional.of(product) : Optional.empty();
    }

    /// Whether there is a product of that name. It may be damaged, which only reading it tells.
    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /// Keeps the product under that name; one that is there is replaced.
    public void write(String name, byte[] product) throws IOException {
        WholeFile.write(folder.resolve(name), out -> {
            out.write(seal(product));
            out.write('\n');
            out.write(product);
        });
    }

    private static byte[] seal(byte[] product) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(product);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
