package se.projektbokslut.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// Says, for each partition that this worker works on, that it still does; and tells the work to stop where the
/// partition belongs to somebody else by now, or the run is over. Listens to the steps that do the work.
public final class Heartbeat implements StepExecutionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final PartitionRows rows;
    private final ScheduledExecutorService clock;

    private static final int NO_MISS = -1;

    /// Each with the version at which its last beat missed.
    private final Map<StepExecution, Integer> underWay = new ConcurrentHashMap<>();

    public Heartbeat(PartitionRows rows, ClusterProperties settings) {
        this.rows = rows;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heartbeat").factory());
        long beat = settings.beat().toMillis();
        Future<?> _ = clock.scheduleAtFixedRate(
                () -> underWay.keySet().forEach(this::beat), beat, beat, TimeUnit.MILLISECONDS);
    }

    @Override
    public void beforeStep(StepExecution partition) {
        underWay.put(partition, NO_MISS);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution partition) {
        underWay.remove(partition);
        return null;
    }

    int underWay() {
        return underWay.size();
    }

    /// One miss may be a write of the framework's own that just raised the version; two of the same version are
    /// not.
    private void beat(StepExecution partition) {
        try {
            int version = partition.getVersion() == null ? 0 : partition.getVersion();
            if (!rows.isRunning(partition.getJobExecutionId())) {
                LOG.info("The run of partition {} is over or told to stop; so is the work on it", partition.getId());
                partition.setTerminateOnly();
            } else if (rows.beat(partition.getId(), version)) {
                underWay.replace(partition, NO_MISS);
            } else if (Integer.valueOf(version).equals(underWay.replace(partition, version))) {
                LOG.warn("Partition {} was handed to another worker; this one stops working on it", partition.getId());
                partition.setTerminateOnly();
            }
        } catch (RuntimeException | Error e) {
            // A beat that throws would be the last one, and the partition would be taken away in the middle of
            // the work.
            LOG.warn("The database could not be told that partition {} is worked on", partition.getId(), e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
