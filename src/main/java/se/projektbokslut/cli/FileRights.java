package se.projektbokslut.cli;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import se.projektbokslut.job.ReadableBy;

/// Keeps what a run writes from whom it does not concern, whoever writes it: the log's writer and the database make
/// files too, so the process's own mask is set. Java has no word for that, the system's library has.
final class FileRights {
    private static final String SETTING = "projektbokslut.readable-by";

    private FileRights() {}

    /// Files of 0640 and folders of 0750, or as it is set; where nothing is set, never more than the process was
    /// started with.
    static void take(ConfigurableEnvironment environment) {
        try {
            ReadableBy stated =
                    Binder.get(environment).bind(SETTING, ReadableBy.class).orElse(null);
            int mask = stated == null ? ReadableBy.GROUP.mask() : stated.mask();
            int before = mask(mask);
            if (stated == null && (before & ~mask) != 0) {
                mask(before | mask);
            }
        } catch (BindException told) {
            // Where the options are bound.
            mask(ReadableBy.GROUP.mask());
        }
    }

    /// Takes from a file that an earlier version wrote what would not be given to it now.
    static void narrow(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            if (rights.removeAll(Set.of(
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.OTHERS_EXECUTE))) {
                Files.setPosixFilePermissions(file, rights);
            }
        }
    }

    /// Sets the process's mask.
    ///
    /// @return the one before; the same where the system has none
    @SuppressWarnings("restricted")
    private static int mask(int mask) {
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle umask = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("umask"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            return (int) umask.invokeExact(mask);
        } catch (Error broken) {
            throw broken;
        } catch (Throwable none) {
            return mask;
        }
    }
}
