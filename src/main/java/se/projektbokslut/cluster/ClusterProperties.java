package se.projektbokslut.cluster;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/// `projektbokslut.cluster.*`: how a run is spread over worker processes. Nothing of it counts without the
/// profile `cluster`.
///
/// @param queue the broker's queue of partitions
/// @param lease how long a worker may say nothing to the broker before that hands its partitions to others
/// @param patience how long a run waits while no partition ends before it fails
/// @param timeout how long a step may take altogether before the run fails
/// @param poll how often the run looks at how far its partitions are
/// @param attempts how many workers may fall silent over a partition before it fails; below what the broker
///     allows
/// @param concurrency partitions that a worker works on at a time; 0: one a core
/// @param port where a worker answers `/health` and `/metrics`; null: nowhere
/// @param stopWithin how long a worker that is told to end may take to finish what it works on
@ConfigurationProperties("projektbokslut.cluster")
public record ClusterProperties(
        @DefaultValue("projektbokslut.partitions") String queue,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("10m") Duration patience,
        @DefaultValue("12h") Duration timeout,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("3") int attempts,
        @DefaultValue("0") int concurrency,
        @Nullable Integer port,
        @DefaultValue("60s") Duration stopWithin) {

    /// The profile that spreads a run over workers.
    public static final String PROFILE = "cluster";

    private static final int LAST_PORT = 65535;

    /// A quarter of the lease, which is how often the broker hears of a worker, must still be a whole number of
    /// milliseconds.
    private static final Duration SHORTEST = Duration.ofMillis(4);

    /// The times are counted in nanoseconds, which end after 292 years.
    private static final Duration LONGEST = Duration.ofDays(100_000);

    /// What cannot be used, one line each: what, where, what to do.
    public List<String> faults() {
        int stated = port == null ? 0 : port;
        return Stream.of(
                        fault(queue.isBlank(), "queue", "", "the name of a queue of the broker"),
                        faultOfTime("lease", lease),
                        faultOfTime("patience", patience),
                        faultOfTime("timeout", timeout),
                        faultOfTime("poll", poll),
                        fault(stopWithin.isNegative(), "stop-within", shown(stopWithin), "a time such as 60s"),
                        fault(attempts < 1, "attempts", attempts, "a number from 1"),
                        fault(concurrency < 0, "concurrency", concurrency, "a number from 1, or 0 for one a core"),
                        fault(stated < 0 || stated > LAST_PORT, "port", stated, "a number from 1 to " + LAST_PORT))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> faultOfTime(String name, Duration time) {
        boolean isNone = time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0;
        return fault(isNone, name, shown(time), "a time such as 10s");
    }

    private static Optional<String> fault(boolean isOne, String name, Object stated, String remedy) {
        return isOne
                ? Optional.of(
                        "projektbokslut.cluster.%s: \"%s\" cannot be used; write %s".formatted(name, stated, remedy))
                : Optional.empty();
    }

    private static String shown(Duration time) {
        return DurationStyle.SIMPLE.print(time, ChronoUnit.MILLIS);
    }

    /// Partitions that a worker works on at a time, at least 1.
    public int lanes() {
        return concurrency > 0 ? concurrency : Runtime.getRuntime().availableProcessors();
    }
}
