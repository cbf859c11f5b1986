package se.projektbokslut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import se.projektbokslut.program.ReadableBy;

/// Keeps what a run writes from whom it does not concern, whoever writes it: the log's writer and the database
/// make files too, so the process's own mask is set. Java has no word for that, the system's library has.
final class FileRights {
    private static final String SETTING = "projektbokslut.readable-by";

    /// Null where nothing is set.
    private final @Nullable ReadableBy stated;

    private FileRights(@Nullable ReadableBy stated) {
        this.stated = stated;
    }

    static FileRights of(ConfigurableEnvironment environment) {
        try {
            return new FileRights(
                    Binder.get(environment).bind(SETTING, ReadableBy.class).orElse(null));
        } catch (BindException told) {
            // Where the options are bound.
            return new FileRights(null);
        }
    }

    /// From now on files get 0640 and folders 0750, or as it is set; where nothing is set, never more than the
    /// process was started with.
    void take() {
        int mask = readers().mask();
        int before = mask(mask);
        if (stated == null && (before & ~mask) != 0) {
            mask(before | mask);
        }
    }

    /// Takes from a state that others may read what it would not be given now: the folder, what lies at its top
    /// and in its folders. What belongs to somebody else stays as it is.
    void narrow(Path state) throws IOException {
        Set<PosixFilePermission> taken = readers().taken();
        if (taken.isEmpty() || !Files.getFileStore(state).supportsFileAttributeView("posix")) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(state, 2)) {
            all = found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        for (Path path : all) {
            narrow(path, taken);
        }
    }

    private static void narrow(Path path, Set<PosixFilePermission> taken) {
        try {
            Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
            if (rights.removeAll(taken)) {
                Files.setPosixFilePermissions(path, rights);
            }
        } catch (IOException notOurs) {
            return;
        }
    }

    private ReadableBy readers() {
        return stated == null ? ReadableBy.GROUP : stated;
    }

    /// Sets the process's mask.
    ///
    /// @return the one before; the same where the system has none, or Java was not told that it may be asked
    @SuppressWarnings("restricted") // the jar's manifest and the launcher allow it
    private static int mask(int mask) {
        if (!FileRights.class.getModule().isNativeAccessEnabled()) {
            return mask;
        }
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle umask = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("umask"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            return (int) umask.invokeExact(mask);
        } catch (Throwable none) {
            return mask;
        }
    }
}
