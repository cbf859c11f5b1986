package se.projektbokslut.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.TreeMap;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.publication.ReceiptFiles;
import se.projektbokslut.start.Fingerprint.Watched;
import se.projektbokslut.watch.Ping;

/// A night on which nothing has changed since a run that ended well: leaves what that run would leave now, and
/// ends. Whatever is not as it was, or cannot be told, is the program's to find out.
///
/// The class goes without streams, lambdas and formatting, which cost more to start than the rest of it.
final class DullNight {
    /// The newer kind of zone asks every library whether it knows of more of them, which takes longer than the
    /// night.
    private static final TimeZone ZONE = TimeZone.getTimeZone("Europe/Stockholm");

    private static final long MILLIS_OF_A_DAY = 86_400_000;

    private final Beginning beginning;
    private final long now;

    /// Whether a stamp tells tonight what only the digest told.
    private boolean learnt;

    /// @param now milliseconds since 1970
    DullNight(Beginning beginning, long now) {
        this.beginning = beginning;
        this.now = now;
    }

    /// Ends the night with an exit code; empty where the program must look.
    OptionalInt end() {
        try {
            for (Path state : beginning.stateFolders()) {
                Fingerprint known = Fingerprint.read(state);
                if (known != null && known.circumstances().equals(beginning.circumstances())) {
                    return end(state, known);
                }
            }
        } catch (RunLock.Held held) {
            Terminal.writer(System.err).println(held.getMessage());
            return OptionalInt.of(4);
        } catch (IOException | RuntimeException untold) {
            // The program says what is wrong, if anything is.
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private OptionalInt end(Path state, Fingerprint known) throws IOException {
        String asOf = known.isAsOfStated() ? known.asOf() : today();
        boolean due = !known.until().isEmpty() && asOf.compareTo(known.until()) >= 0;
        boolean sameYear = asOf.substring(0, 4).equals(known.asOf().substring(0, 4));
        if (due || !sameYear || !Files.isDirectory(known.output())) {
            return OptionalInt.empty();
        }
        try (RunLock _ = RunLock.ofState(state);
                RunLock _ = RunLock.ofOutput(known.output())) {
            if (!isUnchanged(known, state)) {
                return OptionalInt.empty();
            }
            leave(known.night(), known.output(), state, asOf);
        }
        say(known.night());
        return OptionalInt.of(known.night().exitCode());
    }

    private String today() {
        return LocalDate.ofEpochDay(Math.floorDiv(now + ZONE.getOffset(now), MILLIS_OF_A_DAY))
                .toString();
    }

    /// Whether all is as it was. Stamps that have changed over the same bytes are noted in the state folder.
    private boolean isUnchanged(Fingerprint known, Path state) throws IOException {
        boolean sameNames = Fingerprint.namesIn(known.output()).equals(known.names());
        if (!sameNames
                || !HistoryStamp.isAsLeft(known.output(), state)
                || !isLast(known.night().receipt(), known.output())) {
            return false;
        }
        Map<String, Stamp> output = new TreeMap<>();
        for (Watched file : known.published()) {
            output.put(file.path(), Stamp.of(known.output().resolve(file.path())));
        }
        boolean verify = known.verify() || beginning.verifies();
        List<Watched> published = new ArrayList<>();
        List<Watched> read = new ArrayList<>();
        boolean unchanged = areUnchanged(known.published(), known.output(), output, verify, published)
                && areUnchanged(known.read(), known.input(), Stamp.below(known.input()), verify, read);
        if (unchanged && learnt) {
            known.with(read, published).write(state);
        }
        return unchanged;
    }

    /// Whether the files have the bytes that the run used, and are the only ones.
    ///
    /// @param there the stamps of now, by path
    /// @param verify read them whatever their stamps
    /// @param still gets the files as they are now
    private boolean areUnchanged(
            List<Watched> files, Path folder, Map<String, Stamp> there, boolean verify, List<Watched> still)
            throws IOException {
        for (Watched file : files) {
            Stamp stamp = there.get(file.path());
            boolean used = !file.sha256().isEmpty();
            if (stamp != null && file.stamp().isSame(stamp) && !(verify && used)) {
                still.add(file);
            } else if (stamp != null
                    && used
                    && file.stamp().size() == stamp.size()
                    && file.sha256().equals(Digest.of(folder.resolve(file.path())))) {
                Watched read = new Watched(file.path(), stamp.asOf(now), file.sha256());
                learnt |= !read.stamp().isSame(file.stamp());
                still.add(read);
            } else {
                return false;
            }
        }
        return there.size() == files.size();
    }

    /// Whether the output's last receipt is of the same run and says that all was well.
    private static boolean isLast(String receipt, Path output) throws IOException {
        String run = receipt.substring(0, receipt.indexOf(Night.AS_OF));
        String last = ReceiptFiles.lastLine(output, receipt.length() + (1 << 16));
        return last.startsWith(run)
                && (last.contains("\"outcome\":\"published\"") || last.contains("\"outcome\":\"unchanged\""));
    }

    /// The metrics go first: where they cannot be written, nothing else is left yet, and the program says why.
    private void leave(Night night, Path output, Path state, String asOf) throws IOException {
        Instant finished = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (!night.metricsFile().isEmpty()) {
            WholeFile.rewrite(Path.of(night.metricsFile()), filled(night.metrics(), asOf, finished));
        }
        Ping ping = night.ping().isEmpty() ? null : new Ping(night.ping());
        if (ping != null) {
            ping.started();
        }
        ReceiptFiles.add(output, filled(night.receipt(), asOf, finished), filled(night.receiptFile(), asOf, finished));
        HistoryStamp.leave(output, state);
        if (ping != null) {
            ping.succeeded();
        }
    }

    private byte[] filled(String text, String asOf, Instant finished) {
        long took = finished.toEpochMilli() - now;
        return text.replace(Night.AS_OF, asOf)
                .replace(Night.STARTED, Instant.ofEpochMilli(now).toString())
                .replace(Night.FINISHED, finished.toString())
                .replace(Night.SECONDS, Long.toString(finished.getEpochSecond()))
                .replace(
                        Night.TOOK,
                        took / 1000 + "." + Long.toString(1000 + took % 1000).substring(1))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void say(Night night) {
        if (Terminal.isLookedAt()) {
            Terminal.writer(System.out).println(night.summary());
        }
        if (!night.complaints().isEmpty()) {
            Terminal.writer(System.err).println(night.complaints());
        }
    }
}
