package se.projektbokslut.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.publication.ReceiptFiles;

/// The stamp of the output's history as the last night left it, in the state folder. Every night adds a line, so it is
/// no part of a [Fingerprint]. Where it is another one, the program looks whether lines were cut or changed.
public final class HistoryStamp {
    private static final String FILE = "history-stamp";

    private HistoryStamp() {}

    /// To be called when a night's receipt is written.
    public static void leave(Path output, Path state) throws IOException {
        byte[] stamp = now(output).getBytes(StandardCharsets.UTF_8);
        WholeFile.writeUnforced(state.resolve(FILE), out -> out.write(stamp));
    }

    /// @throws IOException also where no night has left any
    static boolean isAsLeft(Path output, Path state) throws IOException {
        return Files.readString(state.resolve(FILE), StandardCharsets.UTF_8).equals(now(output));
    }

    /// How many bytes the history had then; 0 where no night has left any.
    public static long size(Path state) throws IOException {
        Path file = state.resolve(FILE);
        String stamp = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        return stamp.matches("\\d{1,18} .*") ? Long.parseLong(stamp.substring(0, stamp.indexOf(' '))) : 0;
    }

    private static String now(Path output) throws IOException {
        return Stamp.of(output.resolve(ReceiptFiles.HISTORY)).toString();
    }
}
