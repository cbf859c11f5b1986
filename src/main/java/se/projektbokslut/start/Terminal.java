package se.projektbokslut.start;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the program's lines go.
public final class Terminal {
    private Terminal() {}

    /// Writes to the stream, in UTF-8 where it would write ASCII: under cron there is no locale, and a Swedish
    /// text without its letters is hard to read.
    public static PrintWriter writer(PrintStream stream) {
        return writer(stream, stream.charset());
    }

    /// Writes to standard output, and unlike [System#out] knows whether that failed. Of a pipe it does not:
    /// whoever stops reading, as `head` does, has read what was wanted.
    public static PrintWriter output() {
        return isPipe() ? writer(System.out) : writer(new FileOutputStream(FileDescriptor.out), System.out.charset());
    }

    /// Whether standard output is a pipe, or nobody can tell.
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
        } catch (IOException | RuntimeException untold) {
            return true;
        }
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset.equals(US_ASCII) ? UTF_8 : charset), true);
    }

    /// Whether somebody looks on: not under cron, nor where the output goes into a file.
    @SuppressWarnings("SystemConsoleNull") // it is null wherever there is no terminal
    public static boolean isLookedAt() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
