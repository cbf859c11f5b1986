package se.projektbokslut.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Tells cheaply that a file is still the one that was looked at: as long as its stamp is the same, so are its
/// bytes.
public final class FileStamp {
    /// How long after a change the next one is sure to have another time: some file systems count whole seconds.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private FileStamp() {}

    /// Its size, times and number. Where the platform knows when a file was last changed in any way, that is among
    /// them: a copying program may set back the time of modification, but not this one.
    public static String of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Object changed = knowsChanges(file) ? changed(file) : "";
        return "%d %d %s %s"
                .formatted(
                        attributes.size(),
                        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                        attributes.fileKey(),
                        changed);
    }

    /// Whether the file's last change is so long ago that another one will give it another stamp.
    static boolean isSettled(Path file, Instant now) throws IOException {
        FileTime last = Files.getLastModifiedTime(file);
        if (knowsChanges(file) && changed(file).compareTo(last) > 0) {
            last = changed(file);
        }
        return last.toInstant().plus(SETTLED).isBefore(now);
    }

    private static boolean knowsChanges(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static FileTime changed(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime", new LinkOption[0]);
    }
}
