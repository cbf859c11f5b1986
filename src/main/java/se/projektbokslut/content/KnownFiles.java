package se.projektbokslut.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Files whose digests are known without reading them, for as long as they bear the stamps that they bore when
/// they were read: what an earlier run left, and what this one has read since. Safe for use by several threads.
public final class KnownFiles {
    private final Map<Path, Known> files = new ConcurrentHashMap<>();
    private final Map<Path, Known> written = new ConcurrentHashMap<>();
    private final Map<Path, Read> values = new ConcurrentHashMap<>();
    private final long moment;

    private record Known(Stamp stamp, String sha256) {}

    private record Read(String sha256, Object value) {}

    /// Makes a value of a file's bytes.
    @FunctionalInterface
    public interface Reader<T> {
        T read(byte[] bytes);
    }

    /// Nothing is known yet.
    ///
    /// @param moment before anything is looked at, milliseconds since 1970: of a file that was changed
    ///     shortly before or since, a stamp says nothing
    public KnownFiles(long moment) {
        this.moment = moment;
    }

    /// Nothing is known, and nothing will be: every file is read each time.
    public static KnownFiles none() {
        return new KnownFiles(0);
    }

    /// Takes over what is known of a file.
    ///
    /// @param stamp of before the file was read. One of its size alone tells nothing, nor does a link's of
    ///     what it leads to
    public void add(Path file, Stamp stamp, String sha256) {
        if (stamp.ofFile()) {
            files.put(key(file), new Known(stamp, sha256));
        }
    }

    /// Takes note of a file that this process has just written: it need not read it again. A later one must where the
    /// stamp is young when this one ends, so that a change that bears the same one is found then.
    public void written(Path file, String sha256) throws IOException {
        Stamp stamp = Stamp.of(file);
        if (stamp.ofFile() && stamp.isNumbered()) {
            written.put(key(file), new Known(stamp, sha256));
        }
    }

    /// The digest of a file that bears that stamp; null where only reading it tells.
    public @Nullable String find(Path file, Stamp now) {
        Known known = files.get(key(file));
        return known != null && known.stamp.isSame(now) ? known.sha256 : null;
    }

    /// Whether the digest is that of a file which bears that stamp: as it was found before the run, or as this process
    /// wrote it, long enough before the moment.
    ///
    /// @param moment of the look at the file, milliseconds since 1970
    public boolean isSettled(Path file, Stamp now, String sha256, long moment) {
        if (sha256.equals(find(file, now))) {
            return true;
        }
        Known own = written.get(key(file));
        return own != null
                && own.stamp.isSame(now)
                && own.sha256.equals(sha256)
                && now.isFine()
                && !now.isDoubtful(moment);
    }

    /// The digest of a file's bytes, which are read only where its stamp does not tell.
    public String digest(Path file) throws IOException {
        Stamp stamp = Stamp.of(file);
        String known = find(file, stamp);
        if (known != null) {
            return known;
        }
        Known own = written.get(key(file));
        if (own != null && own.stamp.isSame(stamp)) {
            return own.sha256;
        }
        String sha256 = Digest.of(file);
        if (Stamp.of(file).isSame(stamp)) {
            add(file, stamp.asOf(moment), sha256);
        }
        return sha256;
    }

    /// What a file says, which is read once as long as its bytes are the same: many ask for the same few files.
    ///
    /// @param type of what it says; to be immutable
    public <T> T value(Path file, Class<T> type, Reader<T> reader) throws IOException {
        String sha256 = digest(file);
        Read known = values.get(key(file));
        if (known != null && known.sha256.equals(sha256) && type.isInstance(known.value)) {
            return type.cast(known.value);
        }
        byte[] bytes = Files.readAllBytes(file);
        T value = reader.read(bytes);
        values.put(key(file), new Read(Digest.of(bytes), value));
        return value;
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
