package se.projektbokslut.start;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// File names under cron, where there is no locale: Java then names files in ASCII, and no folder could have å
/// in its name. The encoding is fixed when Java starts, so the process starts itself again, as the same
/// process, in a locale whose names are UTF-8. The launcher sets the locale itself.
final class Utf8Names {
    private static final String LOCALE = "LC_ALL";
    private static final String UTF_8 = "C.UTF-8";

    private Utf8Names() {}

    /// Whether this process can name files in ASCII only, and may start itself again.
    static boolean areMissing() {
        return System.getProperty("sun.jnu.encoding", "").equals("ANSI_X3.4-1968")
                && !UTF_8.equals(System.getenv(LOCALE))
                && Utf8Names.class.getModule().isNativeAccessEnabled();
    }

    /// Whether the command line, the environment or the working folder has what is not ASCII.
    static boolean areAsked(String... arguments) {
        for (String argument : arguments) {
            if (!isAscii(argument)) {
                return true;
            }
        }
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().startsWith("PROJEKTBOKSLUT_") && !isAscii(variable.getValue())) {
                return true;
            }
        }
        return !isAscii(System.getProperty("user.dir", ""));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /// Becomes the same program in the other locale; returns only where that cannot be.
    @SuppressWarnings("restricted") // the jar's manifest allows it
    static void startAgain() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment arguments = arguments(Files.readAllBytes(Path.of("/proc/self/cmdline")), arena);
            Linker linker = Linker.nativeLinker();
            int set = (int) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("setenv"),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(arena.allocateFrom(LOCALE), arena.allocateFrom(UTF_8), 1);
            if (set == 0) {
                int _ = (int) linker.downcallHandle(
                                linker.defaultLookup().findOrThrow("execv"),
                                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS))
                        .invokeExact(arena.allocateFrom("/proc/self/exe"), arguments);
            }
        } catch (Throwable cannot) {
            // Names in ASCII work all the same; of another the program says that it cannot be used.
            return;
        }
    }

    /// The bytes as the process was given them: Java has made question marks of what it cannot read.
    ///
    /// @param line each argument followed by a zero
    private static MemorySegment arguments(byte[] line, Arena arena) {
        MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, line);
        List<MemorySegment> starts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == 0) {
                starts.add(bytes.asSlice(start));
                start = i + 1;
            }
        }
        // The list ends with a null.
        MemorySegment list = arena.allocate(ADDRESS, starts.size() + 1L);
        for (int i = 0; i < starts.size(); i++) {
            list.setAtIndex(ADDRESS, i, starts.get(i));
        }
        return list;
    }
}
