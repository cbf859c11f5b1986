package se.projektbokslut.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// Tells cheaply that a file is still the one that was looked at: as long as its stamp is the same, so are its
/// bytes.
final class FileStamp {
    private FileStamp() {}

    /// Its size, times and number. Where the platform knows when a file was last changed in any way, that is among
    /// them: a copying program may set back the time of modification, but not this one. On a shared file system all
    /// machines see the same stamp, so the number of the device, which each gives itself, is not part of it.
    static String of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Object changed = unix ? Files.getAttribute(file, "unix:ctime", new LinkOption[0]) : "";
        Object number = unix ? Files.getAttribute(file, "unix:ino", new LinkOption[0]) : attributes.fileKey();
        return "%d %d %s %s"
                .formatted(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), number, changed);
    }
}
