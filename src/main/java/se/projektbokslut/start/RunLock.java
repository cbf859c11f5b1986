package se.projektbokslut.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to be the only run on a state folder, or the only one that publishes in an output. The operating
/// system takes it back when the process ends,
/// however it ends, so an unfinished execution that is found while holding it is certainly dead.
public final class RunLock implements AutoCloseable {
    private static final String FILE = "run.lock";

    /// Two state folders know nothing of each other, and the sets of two runs must not mix.
    private static final String OF_OUTPUT = ".projektbokslut.lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /// The lock; empty if another run holds it.
    public static Optional<RunLock> tryTake(Path state) throws IOException {
        Files.createDirectories(state);
        FileChannel channel = open(state.resolve(FILE));
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(channel));
    }

    /// The lock of an output folder, which is made if it is not there; empty if another run holds it. A file
    /// system that knows no locks has none to refuse: there the state's lock is all that there is.
    public static Optional<RunLock> tryTakeOutput(Path output) throws IOException {
        Files.createDirectories(output);
        FileChannel channel = open(output.resolve(OF_OUTPUT));
        try {
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException knowsNoLocks) {
            return Optional.of(new RunLock(channel));
        }
        return Optional.of(new RunLock(channel));
    }

    /// What to say where another run holds the lock.
    public static String held(String state) {
        return state + ": another run holds this state folder; wait for it to end, or give this run another --state";
    }

    /// What to say where another run publishes.
    public static String heldOutput(String output) {
        return output
                + ": another run publishes in this output folder; wait for it to end, or give this run another --output";
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
