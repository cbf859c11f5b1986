package se.projektbokslut.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.ReceiptFiles;
import se.projektbokslut.publication.Receipts;
import se.projektbokslut.start.HistoryStamp;
import tools.jackson.core.JacksonException;

/// How the last run left the output's history, noted in the state folder. Lines are only ever added to a
/// history, so where its beginning is another one somebody has cut or changed it, and what it told of as sent
/// is sent again. That is
/// no failure, but nobody should have to guess it.
final class HistoryNote {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryNote.class);
    private static final String FILE = "known-receipts";

    /// What follows from lines that are lost.
    private static final String AGAIN =
            "what was delivered may go out again, and editions are counted from the published files; put the file back from a copy if there is one";

    private HistoryNote() {}

    /// @param output where the history lies, absolute
    /// @param bytes how long it was
    /// @param sha256 of those bytes
    record Note(String output, int bytes, String sha256) {}

    /// What is wrong with the history, one line each.
    ///
    /// @param published whether the output holds reports
    static List<String> faults(Path output, Path state, boolean published) throws IOException {
        Path file = output.resolve(ReceiptFiles.HISTORY);
        byte[] history = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        Optional<Note> note =
                read(state.resolve(FILE)).filter(known -> known.output().equals(place(output)));
        if (note.isPresent()) {
            // The lines of nights on which nothing had changed are added behind those of the note.
            return isAsLeft(history, note.get()) && history.length >= HistoryStamp.size(state)
                    ? unreadable(file, history, note.get().bytes())
                    : List.of(file + ": lines of earlier runs were cut, changed or removed; " + AGAIN);
        }
        Receipts receipts = new Receipts(output);
        Optional<Receipt> last = receipts.last();
        if (last.isPresent() && !receipts.all().contains(last.get())) {
            return List.of(file + ": the run that " + ReceiptFiles.LAST + " tells of is not there; " + AGAIN);
        }
        if (published && history.length == 0 && !aRunHasBegun(state)) {
            return List.of(file + ": it is not there, and reports are published; " + AGAIN);
        }
        return unreadable(file, history, 0);
    }

    /// A first run that died before its receipt leaves its log, or the products alone where a server keeps the log.
    private static boolean aRunHasBegun(Path state) {
        return Files.exists(state.resolve("db")) || Files.exists(state.resolve("cache"));
    }

    private static boolean isAsLeft(byte[] history, Note note) {
        return note.bytes() <= history.length
                && Digest.of(Arrays.copyOf(history, note.bytes())).equals(note.sha256());
    }

    /// Lines that are no receipts. The last one may have been cut short by a crash, whose deliveries are noted
    /// elsewhere, unless its end is there.
    private static List<String> unreadable(Path file, byte[] history, int from) {
        List<String> faults = new ArrayList<>();
        int number = 1;
        int start = 0;
        for (int at = 0; at < history.length; at++) {
            if (history[at] == '\n') {
                String line = new String(history, start, at - start, StandardCharsets.UTF_8);
                if (start >= from && !line.isBlank() && !Receipts.isReceipt(line)) {
                    faults.add(file + ":" + number + ":1: this line is no receipt and is passed over; " + AGAIN);
                }
                start = at + 1;
                number++;
            }
        }
        return faults.size() > 1
                ? List.of(faults.getFirst() + " (and %s more such lines)".formatted(faults.size() - 1))
                : faults;
    }

    /// To be called when a run's receipt is written.
    static void leave(Path output, Path state) {
        try {
            byte[] history = Files.readAllBytes(output.resolve(ReceiptFiles.HISTORY));
            Note note = new Note(place(output), history.length, Digest.of(history));
            WholeFile.write(state.resolve(FILE), CanonicalJson.pretty(note));
            HistoryStamp.leave(output, state);
        } catch (IOException e) {
            LOG.warn("How the history was left could not be noted; the next run compares it with the last note", e);
        }
    }

    private static Optional<Note> read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(CanonicalJson.mapper().readValue(Files.readAllBytes(file), Note.class))
                    .filter(note -> note.bytes() >= 0);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static String place(Path output) {
        return output.toAbsolutePath().normalize().toString();
    }
}
