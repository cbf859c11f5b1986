package se.projektbokslut.start;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two things are fixed when Java starts. The cache: that of a look at a dull night is small, so that it is soon in
/// memory, and that of the work lies beside it. And how files are named: under cron, where there is no locale, in
/// ASCII, and no folder could have å in its name. Where there is work and either is not what the work needs, the
/// process starts itself again, as the same process. The launcher sets the locale itself.
final class StartAgain {
    private static final String LOCALE = "LC_ALL";
    private static final String UTF_8 = "C.UTF-8";

    /// What a line of Java's options names the cache by, and how the names of the two caches end.
    private static final String CACHE = "-XX:AOTCache=";

    private static final String ENDING = ".aot";
    private static final String WORK = "-work" + ENDING;

    /// How Java names the thread that ends the process for a signal.
    private static final String SIGNAL_HANDLER = "SIG[A-Z]+ handler";

    /// The text of Java and its arguments as they were given, each with a zero after it: Java makes question marks
    /// of what it cannot read. In Latin-1 every byte is a letter.
    private final String started;

    private final String cache;
    private final boolean namesInAscii;

    private StartAgain(String started, boolean namesInAscii) {
        this.started = started;
        this.namesInAscii = namesInAscii;
        int begin = started.indexOf("\0" + CACHE) + 1;
        this.cache = begin == 0 ? "" : started.substring(begin, started.indexOf('\0', begin));
    }

    /// How this process was started.
    static StartAgain ofThis(Map<String, String> environment) {
        boolean ascii = System.getProperty("sun.jnu.encoding", "").equals("ANSI_X3.4-1968")
                && !UTF_8.equals(environment.get(LOCALE));
        try {
            return new StartAgain(text("/proc/self/cmdline"), ascii);
        } catch (IOException elsewhere) {
            return new StartAgain("", false);
        }
    }

    /// Whether it is known already that there is work: a look has been taken, or the command is never dull.
    boolean isForWork() {
        return cache.endsWith(WORK);
    }

    /// That Java goes without the cache which it was given, as one line: the file is damaged, of another Java or of
    /// other libraries. Null where it does not.
    @Nullable
    String complaint() {
        return cache.isEmpty() || System.getProperty("java.vm.info", "").contains("sharing")
                ? null
                : "projektbokslut: Java cannot use the start cache " + cache.substring(CACHE.length())
                        + ", so nights take longer; make it anew with projektbokslut warm-up";
    }

    /// Becomes the same program as the work needs it. Returns where that need not or cannot be.
    void whereNeeded() {
        boolean other = cache.endsWith(ENDING) && !isForWork();
        if ((other || namesInAscii) && StartAgain.class.getModule().isNativeAccessEnabled()) {
            become(
                    other
                            ? started.replace(cache, cache.substring(0, cache.length() - ENDING.length()) + WORK)
                            : started);
        }
    }

    @SuppressWarnings("restricted") // the jar's manifest allows it
    private void become(String command) {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            // Of a variable that is there twice the first one counts.
            String locale = namesInAscii ? LOCALE + "=" + UTF_8 + "\0" : "";
            MethodHandle execve = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("execve"),
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
            MemorySegment program = arena.allocateFrom("/proc/self/exe");
            MemorySegment arguments = list(command, arena);
            MemorySegment environment = list(locale + text("/proc/self/environ"), arena);
            endIfTold();
            int _ = (int) execve.invokeExact(program, arguments, environment);
        } catch (Throwable cannot) {
            // The work takes longer, and names in ASCII work all the same; of another the program says that it
            // cannot be used.
            return;
        }
    }

    /// Does not return where a signal has come that ends the process. Java takes some 50 ms from there to its end, and
    /// the process that it becomes meanwhile would know of none.
    private static void endIfTold() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches(SIGNAL_HANDLER)) {
                thread.join();
            }
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file), ISO_8859_1);
    }

    private static MemorySegment list(String zeroAfterEach, Arena arena) {
        String[] texts = zeroAfterEach.split("\0", -1);
        // What is left after the last zero becomes the null that ends the list.
        MemorySegment list = arena.allocate(ADDRESS, texts.length);
        for (int i = 0; i < texts.length - 1; i++) {
            list.setAtIndex(ADDRESS, i, arena.allocateFrom(texts[i], ISO_8859_1));
        }
        return list;
    }
}
