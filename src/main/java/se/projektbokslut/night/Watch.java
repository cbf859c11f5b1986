package se.projektbokslut.night;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Receipts;
import se.projektbokslut.watch.Metrics;
import se.projektbokslut.watch.Ping;

/// Tells those who watch the runs from outside. Nothing that goes wrong with that touches the run.
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final int LAST_PORT = 65535;

    private final RunProperties options;
    private final Clock clock;
    private final @Nullable Ping ping;
    private boolean began;

    Watch(RunProperties options, Clock clock) {
        this.options = options;
        this.clock = clock;
        URI url = options.ping().url();
        this.ping = url == null ? null : new Ping(url.toString());
    }

    /// What cannot be used, one line each.
    static List<String> faults(RunProperties options) {
        List<String> faults = new ArrayList<>();
        URI url = options.ping().url();
        if (url != null && !List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            faults.add("projektbokslut.ping.url: \"%s\" is no web address; write one that begins with https://"
                    .formatted(url));
        }
        if (url != null && (url.getPort() == 0 || url.getPort() > LAST_PORT)) {
            faults.add("projektbokslut.ping.url: %s is no port; write one from 1 to %s, or none"
                    .formatted(url.getPort(), LAST_PORT));
        }
        return faults;
    }

    /// The run holds the lock and begins.
    void started() {
        began = true;
        if (ping != null) {
            tell(ping.started());
        }
    }

    /// The run is over.
    ///
    /// @return the outcome, with what went wrong in telling of it
    RunOutcome ended(RunOutcome outcome) {
        Map<String, Duration> steps = outcome instanceof RunOutcome.Done done ? done.steps() : Map.of();
        return ended(outcome.exitCode(), steps)
                .map(line -> (RunOutcome) new RunOutcome.Unwatched(outcome, line))
                .orElse(outcome);
    }

    /// The run broke off by a fault of the program.
    void broke() {
        ended(1, Map.of());
    }

    /// A run that did not get the lock has nothing to tell: another one will.
    ///
    /// @return why the metrics could not be written, as one line; empty where they could
    private Optional<String> ended(int exitCode, Map<String, Duration> steps) {
        if (!began) {
            return Optional.empty();
        }
        if (ping != null) {
            tell(exitCode == 0 || exitCode == 3 ? ping.succeeded() : ping.failed());
        }
        Path file = options.metrics().file();
        if (file != null) {
            try {
                Metrics.write(
                        file,
                        new Metrics.Night(clock.instant(), exitCode, steps, new Receipts(options.output()).latest()));
            } catch (IOException e) {
                LOG.warn("The metrics cannot be written", e);
                return Optional.of(
                        "%s: the metrics cannot be written (%s); give the program's user the right to write there, or change projektbokslut.metrics.file"
                                .formatted(file, Failures.reason(e)));
            }
        }
        return Optional.empty();
    }

    private static void tell(String fault) {
        if (!fault.isEmpty()) {
            LOG.warn("{}", fault);
        }
    }
}
