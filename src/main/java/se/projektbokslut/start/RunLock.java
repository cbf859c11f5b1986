package se.projektbokslut.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right to be the only run on a state folder, or the only one that publishes in an output. The operating
/// system takes it back when the process ends, however it ends, so an unfinished execution that is found while
/// holding it is certainly dead.
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Another run holds the lock; the message is what to say, as one line.
    public static final class Held extends IOException {
        private Held(String line) {
            super(line);
        }
    }

    /// That of a state folder, which is made if it is not there.
    public static RunLock ofState(Path state) throws IOException {
        return take(state, "run.lock", false, "holds this state folder", "--state");
    }

    /// That of an output folder, which is made if it is not there: two state folders know nothing of each other,
    /// and the sets of two runs must not mix. A file system that knows no locks has none to refuse: there the
    /// state's lock is all that there is.
    public static RunLock ofOutput(Path output) throws IOException {
        return take(output, ".projektbokslut.lock", true, "publishes in this output folder", "--output");
    }

    /// @param option that names another folder
    private static RunLock take(Path folder, String name, boolean maybeWithout, String does, String option)
            throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            free = false;
        } catch (IOException knowsNoLocks) {
            if (!maybeWithout) {
                channel.close();
                throw knowsNoLocks;
            }
            free = true;
        }
        if (!free) {
            channel.close();
            throw new Held(
                    folder + ": another run " + does + "; wait for it to end, or give this run another " + option);
        }
        return new RunLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
