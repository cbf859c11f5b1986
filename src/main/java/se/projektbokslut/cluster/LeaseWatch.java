package se.projektbokslut.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;

/// Watches the partitions of one step while workers work on them, so that none is waited for in vain: one whose
/// worker went silent is handed out again, one that nobody takes is offered again, and a step in which nothing
/// happens any more is ended.
///
/// It compares what it sees with what it saw, by its own clock: the clocks of the workers do not matter.
final class LeaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseWatch.class);

    private final PartitionRows rows;
    private final PartitionQueue queue;
    private final ClusterProperties settings;
    private final long jobExecution;
    private final String step;
    private final LongSupplier nanos;
    private final Map<Long, Seen> seen = new HashMap<>();
    private final Map<Long, Integer> silences = new HashMap<>();
    private final ScheduledExecutorService clock;
    private long lastChange;
    private long lastOffer;

    /// @param since when the row was first seen as it is, by [#nanos]
    private record Seen(PartitionRows.Row row, long since) {}

    /// @param nanos a clock that is never set
    LeaseWatch(
            PartitionRows rows,
            PartitionQueue queue,
            ClusterProperties settings,
            long jobExecution,
            String step,
            LongSupplier nanos) {
        this.rows = rows;
        this.queue = queue;
        this.settings = settings;
        this.jobExecution = jobExecution;
        this.step = step;
        this.nanos = nanos;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("leases").factory());
        lastChange = nanos.getAsLong();
        lastOffer = lastChange;
    }

    void start() {
        long poll = settings.poll().toMillis();
        Future<?> _ = clock.scheduleWithFixedDelay(this::lookIfPossible, poll, poll, TimeUnit.MILLISECONDS);
    }

    private void lookIfPossible() {
        try {
            look();
        } catch (RuntimeException | Error e) {
            // A server that is started again answers the next time; where it does not, the run itself fails of
            // it. A look that throws would be the last one, and the run would wait in vain.
            LOG.warn("The partitions of {} could not be looked at", step, e);
        }
    }

    /// Looks once.
    void look() {
        List<PartitionRows.Row> unfinished = rows.unfinished(jobExecution, step);
        long now = nanos.getAsLong();
        note(unfinished, now);
        if (!rows.isRunning(jobExecution)) {
            unfinished.stream().filter(LeaseWatch::isWaiting).forEach(rows::stop);
            return;
        }
        for (PartitionRows.Row row : unfinished) {
            Seen last = seen.get(row.id());
            if (!isWaiting(row)
                    && last != null
                    && now - last.since() > settings.lease().toNanos()) {
                takeFrom(row);
            }
        }
        if (!unfinished.isEmpty() && unfinished.stream().allMatch(LeaseWatch::isWaiting)) {
            if (now - lastChange > settings.patience().toNanos()) {
                unfinished.forEach(row -> rows.fail(row, PartitionRows.SAID + nobodyCame()));
            } else if (now - Math.max(lastChange, lastOffer) > settings.lease().toNanos()) {
                lastOffer = now;
                LOG.warn("Nobody works on {}: its {} partitions are offered again", step, unfinished.size());
                unfinished.forEach(this::offer);
            }
        }
    }

    private void note(List<PartitionRows.Row> unfinished, long now) {
        Map<Long, Seen> before = new HashMap<>(seen);
        seen.clear();
        for (PartitionRows.Row row : unfinished) {
            Seen last = before.remove(row.id());
            boolean same = last != null && last.row().equals(row);
            seen.put(row.id(), same ? last : new Seen(row, now));
            lastChange = same ? lastChange : now;
        }
        if (!before.isEmpty()) {
            lastChange = now;
        }
    }

    private void takeFrom(PartitionRows.Row silent) {
        if (silences.merge(silent.id(), 1, Integer::sum) >= settings.attempts()) {
            boolean failed = rows.fail(
                    silent,
                    PartitionRows.SAID
                            + "%s workers went silent over one partition of %s; see their logs for why they ended, then start again"
                                    .formatted(settings.attempts(), step));
            LOG.warn("Partition {} of {} is given up: {}", silent.id(), step, failed);
        } else if (rows.free(silent)) {
            LOG.warn("The worker of partition {} of {} went silent; it is handed out again", silent.id(), step);
            offer(silent);
        }
    }

    private void offer(PartitionRows.Row row) {
        queue.send(new PartitionMessage(step, row.id()));
    }

    private String nobodyCame() {
        return "no worker took a partition of %s for %s s; start workers (projektbokslut worker) with this --state, database and broker, and look at what those that run say"
                .formatted(step, settings.patience().toSeconds());
    }

    private static boolean isWaiting(PartitionRows.Row row) {
        return row.status() == BatchStatus.STARTING;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
