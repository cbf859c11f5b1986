package se.projektbokslut.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// SHA-256 digests, written as 64 lower-case hexadecimal digits: what files and products are named and compared
/// by.
public final class Digest {
    private final MessageDigest digest = sha256();

    /// The digest of some bytes.
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// The digest of a file's bytes, read once, in blocks.
    public static String of(Path file) throws IOException {
        return of(file, null);
    }

    /// @param read told of the length of each block; null where nobody wants to know
    public static String of(Path file, @Nullable LongConsumer read) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                sha256.update(block, 0, n);
                if (read != null) {
                    read.accept(n);
                }
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// The file's bytes, digested as they are read.
    public static DigestInputStream reading(Path file) throws IOException {
        return new DigestInputStream(Files.newInputStream(file), sha256());
    }

    /// The digest of a file that has been read with [#reading], of what is left to read too; call once.
    public static String of(DigestInputStream reading) throws IOException {
        reading.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(reading.getMessageDigest().digest());
    }

    /// Adds one part. Parts are told apart by their length, so that `a`, `bc` and `ab`, `c` differ.
    public Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds one part, as text does whose UTF-8 this is.
    public Digest add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /// The digest of all parts added; call once.
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// For bytes that are written or read in pieces.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
