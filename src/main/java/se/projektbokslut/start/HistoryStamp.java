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

    static boolean isAsLeft(Path output, Path state) throws IOException {
        return left(state).equals(now(output));
    }

    /// How many bytes the history had then; 0 where no night has left any that can be read.
    public static long size(Path state) throws IOException {
        String stamp = left(state);
        return stamp.matches("\\d{1,18} .*") ? Long.parseLong(stamp.substring(0, stamp.indexOf(' '))) : 0;
    }

    /// The empty string where no night has left any. Bytes that no night wrote are read as some letter or
    /// other, and are then no stamp: what lies damaged in the state is as if it were not there.
    private static String left(Path state) throws IOException {
        Path file = state.resolve(FILE);
        return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    private static String now(Path output) throws IOException {
        return Stamp.of(output.resolve(ReceiptFiles.HISTORY)).toString();
    }
}
