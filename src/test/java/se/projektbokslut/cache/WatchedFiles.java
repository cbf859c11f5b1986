package se.projektbokslut.cache;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The machine's files, watched: every change of them is noted in its order, and from a chosen one on every
/// change fails, as if the power had gone or the disk were full, or that one alone does.
public final class WatchedFiles extends FileSystemProvider {
    private final FileSystemProvider real =
            java.nio.file.FileSystems.getDefault().provider();
    private final WatchedFileSystem fileSystem = new WatchedFileSystem(this);
    private final List<String> changes = new ArrayList<>();
    private int left = Integer.MAX_VALUE;
    private int failures = Integer.MAX_VALUE;
    private @Nullable String refusal;
    private @Nullable String noLocks;
    private @Nullable String noRights;
    private final AtomicInteger open = new AtomicInteger();

    /// The path, through this watch.
    public Path watch(Path path) {
        return new WatchedPath(fileSystem, path);
    }

    /// Lets so many changes happen and fails every later one.
    public void failAfter(int count) {
        left = count;
    }

    /// Lets so many changes happen, fails the next one and lets every later one happen.
    public void failOnceAfter(int count) {
        left = count;
        failures = 1;
    }

    /// Lets no folder be forced, as some shares do.
    ///
    /// @param words what the system says of it
    public void refuseForceOfFolders(String words) {
        refusal = words;
    }

    /// Knows no locks, as some shares do.
    ///
    /// @param words what the system says of it
    public void refuseLocks(String words) {
        noLocks = words;
    }

    /// Lets nobody set the rights of anything, as some shares do.
    ///
    /// @param words what the system says of it
    public void refuseRights(String words) {
        noRights = words;
    }

    void lock() throws IOException {
        if (noLocks != null) {
            throw new IOException(noLocks);
        }
    }

    /// How many files are open.
    public int open() {
        return open.get();
    }

    void closed() {
        open.decrementAndGet();
    }

    void force(Path path) throws IOException {
        if (refusal != null && Files.isDirectory(path)) {
            throw new IOException(refusal);
        }
        change("force", path);
    }

    /// The changes so far, as `force a.txt`, `rename .a.txt.tmp a.txt`, `write a.txt`, each with file names only.
    public synchronized List<String> changes() {
        return List.copyOf(changes);
    }

    synchronized void change(String what, Path... files) throws IOException {
        if (left-- <= 0 && failures-- > 0) {
            throw new FileSystemException(files[0].toString(), null, "No space left on device");
        }
        StringBuilder line = new StringBuilder(what);
        for (Path file : files) {
            // What nobody can foresee in the name of a file under way tells a test nothing.
            line.append(' ').append(file.getFileName().toString().replaceFirst("[.][0-9a-f]{32}[.]tmp$", ".tmp"));
        }
        changes.add(line.toString());
    }

    static Path real(Path path) {
        return path instanceof WatchedPath watched ? watched.real() : path;
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        return fileSystem;
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        return watch(Path.of(uri));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW)) {
            change("open", real(path));
        }
        WatchedChannel channel =
                new WatchedChannel(this, real(path), real.newFileChannel(real(path), options, attributes));
        open.incrementAndGet();
        return channel;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return options.contains(StandardOpenOption.WRITE)
                ? newFileChannel(path, options, attributes)
                : real.newByteChannel(real(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> files = real.newDirectoryStream(real(folder), file -> filter.accept(watch(file)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                List<Path> all = new ArrayList<>();
                files.forEach((Consumer<Path>) file -> all.add(watch(file)));
                return all.iterator();
            }

            @Override
            public void close() throws IOException {
                files.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (!Files.isDirectory(real(folder))) {
            change("folder", real(folder));
        }
        real.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        if (Files.exists(real(path), LinkOption.NOFOLLOW_LINKS)) {
            change("delete", real(path));
        }
        real.delete(real(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        change("copy", real(from), real(to));
        real.copy(real(from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        change("rename", real(from), real(to));
        real.move(real(from), real(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        V view = real.getFileAttributeView(real(path), type, options);
        String words = noRights;
        return words == null || type != PosixFileAttributeView.class
                ? view
                : type.cast(Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> {
                            if (method.getName().equals("setPermissions")) {
                                throw new FileSystemException(path.toString(), null, words);
                            }
                            return method.invoke(view, values);
                        }));
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(real(path), attribute, value, options);
    }
}
