package se.projektbokslut.start;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/// Where the program's lines go.
public final class Terminal {
    private Terminal() {}

    /// Writes to the stream, in UTF-8 where it would write ASCII: under cron there is no locale, and a Swedish
    /// text without its letters is hard to read.
    public static PrintWriter writer(PrintStream stream) {
        Charset charset = stream.charset();
        return new PrintWriter(new OutputStreamWriter(stream, charset.equals(US_ASCII) ? UTF_8 : charset), true);
    }

    /// Whether somebody looks on: not under cron, nor where the output goes into a file.
    @SuppressWarnings("SystemConsoleNull") // it is null wherever there is no terminal
    public static boolean isLookedAt() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
