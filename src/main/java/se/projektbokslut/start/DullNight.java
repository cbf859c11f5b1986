package se.projektbokslut.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.TreeMap;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.Snapshot;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.publication.ReceiptFiles;
import se.projektbokslut.watch.Ping;

/// A night on which nothing has changed since a run that ended well: leaves what that run would leave now, and
/// ends. Whatever is not as it was, or cannot be told, is the program's to find out.
///
/// The class goes without streams, lambdas and formatting, which cost more to start than the rest of it.
final class DullNight {
    /// The newer kind of zone asks every library whether it knows of more of them, which takes longer than the night.
    private static final TimeZone ZONE = TimeZone.getTimeZone("Europe/Stockholm");

    private static final long MILLIS_OF_A_DAY = 86_400_000;

    private final Beginning beginning;
    private final long now;

    /// @param now milliseconds since 1970
    DullNight(Beginning beginning, long now) {
        this.beginning = beginning;
        this.now = now;
    }

    /// Ends the night with an exit code; empty where the program must look.
    OptionalInt end() {
        try {
            for (Path state : beginning.folders("state")) {
                Fingerprint known = Fingerprint.read(state);
                if (known != null && known.circumstances().equals(beginning.circumstances())) {
                    return end(state, known);
                }
            }
        } catch (IOException | RuntimeException untold) {
            // The program says what is wrong, if anything is.
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private OptionalInt end(Path state, Fingerprint known) throws IOException {
        String asOf = known.isAsOfStated() ? known.asOf() : today();
        boolean due = !known.until().isEmpty() && asOf.compareTo(known.until()) >= 0;
        if (due || !asOf.substring(0, 4).equals(known.asOf().substring(0, 4))) {
            return OptionalInt.empty();
        }
        Optional<RunLock> lock = RunLock.tryTake(state);
        if (lock.isEmpty()) {
            Terminal.writer(System.err).println(RunLock.held(state.toString()));
            return OptionalInt.of(4);
        }
        try {
            if (!Files.isDirectory(known.output())) {
                return OptionalInt.empty();
            }
            Optional<RunLock> output = RunLock.tryTakeOutput(known.output());
            if (output.isEmpty()) {
                Terminal.writer(System.err)
                        .println(RunLock.heldOutput(known.output().toString()));
                return OptionalInt.of(4);
            }
            try {
                if (!isUnchanged(known, state)) {
                    return OptionalInt.empty();
                }
                leave(known.night(), known.output(), asOf);
            } finally {
                output.get().close();
            }
        } finally {
            lock.get().close();
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
        boolean sameNames = Fingerprint.namesIn(known.output()).equals(known.outputNames());
        if (!sameNames || !isLast(known.night().receipt(), known.output())) {
            return false;
        }
        boolean verify = known.verify() || beginning.verifies();
        boolean same = true;
        List<Watched> output = new ArrayList<>();
        for (Watched file : known.outputFiles()) {
            Path path = known.output().resolve(file.path());
            Watched still = file.unchanged(path, Stamp.of(path), verify, now);
            if (still == null) {
                return false;
            }
            same &= still.isAs(file);
            output.add(still);
        }
        TreeMap<String, Snapshot.Found> there = Snapshot.of(known.input(), now).files();
        List<Watched> input = new ArrayList<>();
        for (Watched file : known.inputFiles()) {
            Snapshot.Found found = there.get(file.path());
            Watched still = found == null ? null : file.unchanged(found.path(), found.stamp(), verify, now);
            if (still == null) {
                return false;
            }
            same &= still.isAs(file);
            input.add(still);
        }
        if (there.size() != input.size()) {
            return false;
        }
        if (!same) {
            known.with(input, output).write(state);
        }
        return true;
    }

    /// Whether the output's last receipt is of the same run and says that all was well.
    private static boolean isLast(String receipt, Path output) throws IOException {
        String run = receipt.substring(0, receipt.indexOf(Night.AS_OF));
        String last = ReceiptFiles.lastLine(output, receipt.length() + (1 << 16));
        return last.startsWith(run)
                && (last.contains("\"outcome\":\"published\"") || last.contains("\"outcome\":\"unchanged\""));
    }

    /// The metrics go first: where they cannot be written, nothing else is left yet, and the program says why.
    private void leave(Night night, Path output, String asOf) throws IOException {
        Instant finished = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (!night.metricsFile().isEmpty()) {
            writeMetrics(night, finished);
        }
        Ping ping = night.ping().isEmpty() ? null : new Ping(night.ping());
        if (ping != null) {
            ping.started();
        }
        String started = Instant.ofEpochMilli(now).toString();
        ReceiptFiles.add(
                output,
                filled(night.receipt(), asOf, started, finished),
                filled(night.receiptFile(), asOf, started, finished));
        if (ping != null) {
            ping.succeeded();
        }
    }

    private static byte[] filled(String receipt, String asOf, String started, Instant finished) {
        return receipt.replace(Night.AS_OF, asOf)
                .replace(Night.STARTED, started)
                .replace(Night.FINISHED, finished.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The metrics with the values that differ from night to night.
    private void writeMetrics(Night night, Instant finished) throws IOException {
        String ended = Long.toString(finished.getEpochSecond());
        long took = finished.toEpochMilli() - now;
        String seconds = took / 1000 + "." + Long.toString(1000 + took % 1000).substring(1);
        StringBuilder metrics = new StringBuilder();
        for (String line : night.metrics().strip().split("\n", -1)) {
            String name = line.substring(0, line.indexOf(' ') + 1);
            String value = switch (name) {
                case "projektbokslut_last_run_timestamp_seconds ", "projektbokslut_last_success_timestamp_seconds " ->
                    ended;
                case "projektbokslut_run_duration_seconds " -> seconds;
                default -> line.substring(name.length());
            };
            metrics.append(name).append(value).append('\n');
        }
        WholeFile.rewrite(Path.of(night.metricsFile()), metrics.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void say(Night night) {
        if (Terminal.isLookedAt()) {
            Terminal.writer(System.out).println(night.summary());
        }
        PrintWriter err = Terminal.writer(System.err);
        for (String complaint : night.complaints()) {
            err.println(complaint);
        }
    }
}
