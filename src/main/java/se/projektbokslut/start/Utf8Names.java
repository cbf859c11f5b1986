package se.projektbokslut.start;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/// File names under cron, where there is no locale: Java then names files in ASCII, and no folder could have å
/// in its name. The encoding is fixed when Java starts, so the process starts itself again, as the same
/// process, in a locale whose names are UTF-8. The launcher sets the locale itself.
final class Utf8Names {
    private static final String LOCALE = "LC_ALL";
    private static final String UTF_8 = "C.UTF-8";

    private Utf8Names() {}

    /// Becomes the same program in the other locale, where this process can name files in ASCII only. Returns
    /// where that need not or cannot be.
    @SuppressWarnings("restricted") // the jar's manifest allows it
    static void startAgainWhereMissing() {
        if (!System.getProperty("sun.jnu.encoding", "").equals("ANSI_X3.4-1968")
                || UTF_8.equals(System.getenv(LOCALE))
                || !Utf8Names.class.getModule().isNativeAccessEnabled()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            // Of a variable that is there twice the first one counts.
            int _ = (int) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("execve"),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS))
                    .invokeExact(
                            arena.allocateFrom("/proc/self/exe"),
                            list("", "/proc/self/cmdline", arena),
                            list(LOCALE + "=" + UTF_8 + "\0", "/proc/self/environ", arena));
        } catch (Throwable cannot) {
            // Names in ASCII work all the same; of another the program says that it cannot be used.
            return;
        }
    }

    /// The texts of one of the process's files as it was given them: Java has made question marks of what it
    /// cannot read. In Latin-1 every byte is a letter.
    ///
    /// @param first what comes before them; after each stands a zero, as in the file
    private static MemorySegment list(String first, String file, Arena arena) throws IOException {
        String[] texts = (first + Files.readString(Path.of(file), ISO_8859_1)).split("\0", -1);
        // What is left after the last zero becomes the null that ends the list.
        MemorySegment list = arena.allocate(ADDRESS, texts.length);
        for (int i = 0; i < texts.length - 1; i++) {
            list.setAtIndex(ADDRESS, i, arena.allocateFrom(texts[i], ISO_8859_1));
        }
        return list;
    }
}
