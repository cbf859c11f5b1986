package se.projektbokslut.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.OutputFile;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;
import se.projektbokslut.start.Beginning;
import se.projektbokslut.start.Fingerprint;
import se.projektbokslut.start.Fingerprint.Watched;
import se.projektbokslut.start.Night;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.watch.Metrics;

/// Leaves for the nights to come what tells them, before the framework starts, that they have nothing to do
/// ([why](docs/decisions/2026-11-24-dull-nights.md)).
final class NextNight {
    private static final Logger LOG = LoggerFactory.getLogger(NextNight.class);

    private final Beginning beginning;
    private final RunProperties options;
    private final Map<String, Stamp> input;

    /// @param input stamps of all its files, by path
    private NextNight(Beginning beginning, RunProperties options, Map<String, Stamp> input) {
        this.beginning = beginning;
        this.options = options;
        this.input = input;
    }

    /// The files of input and output whose digests the last night that ended well left with their stamps. None
    /// where the options want everything to be read or made again, or nothing is left that can be read.
    ///
    /// @param now milliseconds since 1970
    static KnownFiles known(RunProperties options, long now) {
        KnownFiles known = new KnownFiles(now);
        if (!options.verifyInput() && !options.force()) {
            try {
                Fingerprint left = Fingerprint.read(options.state());
                if (left != null) {
                    left.addTo(known);
                }
            } catch (IOException | RuntimeException e) {
                LOG.info("Everything is read: {}", e.toString());
            }
        }
        return known;
    }

    /// To be called by the holder of the lock before anything is read: what an earlier run left is taken away,
    /// and the input is looked at.
    ///
    /// @param beginning null where the process did not begin with the plain main class
    /// @param now milliseconds since 1970
    /// @return null where this run will leave nothing
    static @Nullable NextNight expect(@Nullable Beginning beginning, RunProperties options, long now)
            throws IOException {
        Fingerprint.forget(options.state());
        if (beginning == null || options.force()) {
            return null;
        }
        try {
            Map<String, Stamp> input = Stamp.below(options.input());
            input.replaceAll((_, stamp) -> stamp.asOf(now));
            return new NextNight(beginning, options, input);
        } catch (IOException e) {
            LOG.info("The next night will look at everything again: {}", e.toString());
            return null;
        }
    }

    /// To be called when the run has ended well and its receipt is written. What goes wrong with this only
    /// costs the next night its time.
    ///
    /// @param pending every delivery that waits for a later run
    void leave(RunPlan plan, RunOutcome.Done done, List<Delivery> pending) {
        boolean tryAgain = !options.noDeliver()
                && pending.stream().anyMatch(delivery -> delivery.outcome() != Delivery.Outcome.HELD);
        if (tryAgain) {
            return;
        }
        try {
            fingerprint(plan, done).write(options.state());
        } catch (IOException | RuntimeException e) {
            LOG.warn("The next night will look at everything again", e);
        }
    }

    private Fingerprint fingerprint(RunPlan plan, RunOutcome.Done done) throws IOException {
        Path output = options.output();
        Receipt last = done.receipt();
        return new Fingerprint(
                beginning.circumstances(),
                options.input(),
                output,
                Fingerprint.namesIn(output),
                last.asOf(),
                options.asOf() != null,
                held(last)
                        .map(Delivery::due)
                        .filter(Objects::nonNull)
                        .sorted()
                        .findFirst()
                        .orElse(""),
                options.verifyInput(),
                night(done),
                read(plan.digests()),
                published(plan, Instant.parse(last.finished()).toEpochMilli()));
    }

    /// The input's files, as they were before the run read them.
    private List<Watched> read(Map<String, String> digests) {
        return input.entrySet().stream()
                .map(file -> new Watched(file.getKey(), file.getValue(), digests.getOrDefault(file.getKey(), "")))
                .toList();
    }

    /// What is published, as it lies there now. What was written shortly before is doubtful.
    ///
    /// @param ended when the run ended, milliseconds since 1970
    private static List<Watched> published(RunPlan plan, long ended) throws IOException {
        Map<String, Watched> files = new TreeMap<>();
        for (OutputFile file : plan.published().files()) {
            Path place = plan.options().output().resolve(file.path());
            Stamp stamp = Stamp.of(place);
            boolean settled = plan.known().isSettled(place, stamp, file.sha256(), ended);
            files.putIfAbsent(file.path(), new Watched(file.path(), settled ? stamp : stamp.ofSize(), file.sha256()));
        }
        return List.copyOf(files.values());
    }

    private Night night(RunOutcome.Done done) {
        Receipt last = done.receipt();
        Receipt form = unchanged(last, Night.AS_OF, Night.STARTED, Night.FINISHED);
        Path metrics = options.metrics().file();
        return new Night(
                last.exitCode(),
                text(Receipts.line(form)),
                text(Receipts.file(form)),
                new RunOutcome.Done(form, done.output(), Map.of()).summary(),
                String.join("\n", done.complaints()),
                metrics == null ? "" : metrics.toString(),
                metrics == null ? "" : metrics(last),
                options.ping().url() == null ? "" : options.ping().url().toString());
    }

    private static String metrics(Receipt last) {
        Receipt example = unchanged(last, last.asOf(), last.finished(), last.finished());
        return Metrics.of(
                        new Metrics.Night(Instant.parse(last.finished()), last.exitCode(), Map.of(), List.of(example)))
                .replaceAll("(?m)^(projektbokslut_last_(?:run|success)_timestamp_seconds) .*", "$1 " + Night.SECONDS)
                .replaceAll("(?m)^(projektbokslut_run_duration_seconds) .*", "$1 " + Night.TOOK);
    }

    /// The receipt of a night on which nothing has changed since that one. What is held is noted in each.
    private static Receipt unchanged(Receipt last, String asOf, String started, String finished) {
        return Receipt.begun(last.digest(), last.generation(), asOf, started, last.provenance())
                .completed(
                        Receipt.Outcome.UNCHANGED,
                        Objects.requireNonNull(last.counts()),
                        null,
                        List.of(),
                        last.years().stream().map(Receipt.PublishedYear::year).toList(),
                        last.years(),
                        null,
                        finished)
                .withDeliveries(held(last).map(delivery -> delivery.on(asOf)).toList());
    }

    private static Stream<Delivery> held(Receipt receipt) {
        return receipt.deliveries().stream().filter(delivery -> delivery.outcome() == Delivery.Outcome.HELD);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
