package se.projektbokslut.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `projektbokslut.cluster.*`: how a run is spread over worker processes. Nothing of it counts without the profile
/// `cluster`.
///
/// @param queue the broker's queue of partitions
/// @param lease how long a worker may say nothing of a partition before it is handed to another
/// @param patience how long a run waits while nothing happens at all before it fails
/// @param timeout how long a step may take altogether before the run fails
/// @param poll how often the run looks at how far its partitions are
/// @param attempts how many workers may fall silent over a partition before it fails
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

    /// How often a worker says that it still works on a partition.
    Duration beat() {
        return lease.dividedBy(4);
    }

    /// Partitions that a worker works on at a time, at least 1.
    public int lanes() {
        return concurrency > 0 ? concurrency : Runtime.getRuntime().availableProcessors();
    }
}
