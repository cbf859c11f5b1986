package se.projektbokslut.cluster;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.env.Environment;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.listener.SessionAwareMessageListener;
import se.projektbokslut.steps.Spread;

/// Takes partitions from the broker and works on them, several at a time, each in the thread that took it, so
/// that no more are taken than are worked on. A message is acknowledged when its partition is at its end; the
/// broker gives that of a worker that died, or is silent, to another. Each change of a partition in the
/// framework's log names the version that it was made from, so of two who work on one only the last to take it
/// can note anything.
final class Worker implements SessionAwareMessageListener<Message>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final String OVER = "partitions of a run that is over; they are dropped, nothing has to be done";
    private static final Set<BatchStatus> GOES_ON = EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED);
    private static final long MILLIS_TO_RECONNECT = 2000;

    private final JobRepository repository;
    private final WorkerRuns runs;
    private final ClusterProperties settings;
    private final Consumer<String> told;
    private final DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
    private final CompletableFuture<String> refused = new CompletableFuture<>();
    private final AtomicReference<String> lastTold = new AtomicReference<>("");
    private final Counts counts = new Counts(new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong());

    /// What a worker has done so far.
    record Counts(AtomicLong underWay, AtomicLong done, AtomicLong failed, AtomicLong dropped) {}

    /// @param told takes lines for whoever operates the worker
    Worker(
            JobRepository repository,
            WorkerRuns runs,
            ClusterProperties settings,
            Environment environment,
            Consumer<String> told) {
        this.repository = repository;
        this.runs = runs;
        this.settings = settings;
        this.told = told;
        container.setConnectionFactory(Cluster.broker(environment, settings));
        container.setDestinationName(settings.queue());
        container.setSessionTransacted(true);
        container.setConcurrentConsumers(settings.lanes());
        // By default a thread that works is interrupted a second after the worker is told to end, and so fails at the
        // file that it writes.
        container.setAcceptMessagesWhileStopping(true);
        container.setRecoveryInterval(MILLIS_TO_RECONNECT);
        container.setMessageListener(this);
        container.setErrorHandler(failure -> LOG.warn("A partition is given back to the broker", failure));
    }

    /// Begins to take partitions.
    ///
    /// @return comes to its end where the worker must not go on: why, as one line
    CompletableFuture<String> started() {
        container.afterPropertiesSet();
        container.start();
        return refused;
    }

    @Override
    public void onMessage(Message message, Session session) throws JMSException {
        if (!message.propertyExists(RemotePartitions.PARTITION)) {
            drop("a message that is not of this program; see who else writes to that queue");
            return;
        }
        StepExecution partition = find(message.getLongProperty(RemotePartitions.PARTITION));
        if (partition == null) {
            drop(OVER);
            return;
        }
        Step step;
        try {
            step = runs.step(partition);
        } catch (Refused refusal) {
            if (find(partition.getId()) == null) {
                // It was killed, and the run that put that in order has taken its folders over meanwhile.
                drop(OVER);
                return;
            }
            // A worker that takes more would be given the same message again and again until it is closed.
            container.stop();
            String line = String.valueOf(refusal.getMessage());
            refused.complete(line);
            throw new JMSException(line);
        }
        int handedOut = message.getIntProperty("JMSXDeliveryCount");
        boolean silent = partition.getStatus() == BatchStatus.STARTED && handedOut > 1;
        if (!silent && partition.getStatus() != BatchStatus.STARTING) {
            LOG.info("Partition {} is worked on already, or done", partition.getId());
            counts.dropped().incrementAndGet();
            return;
        }
        counts.underWay().incrementAndGet();
        try {
            work(step, partition, silent ? handedOut : 0);
        } finally {
            counts.underWay().decrementAndGet();
        }
    }

    /// @param handedOut how often the broker has handed out the partition of workers that went silent; 0:
    ///     it is new
    private void work(Step step, StepExecution partition, int handedOut) throws JMSException {
        try {
            if (handedOut > settings.attempts()) {
                giveUp(partition);
            } else {
                if (handedOut > 0) {
                    LOG.warn("The worker of partition {} went silent; this one takes it over", partition.getId());
                    partition.getExecutionContext().putLong(Spread.HANDED_OUT, handedOut);
                } else {
                    partition.getExecutionContext().remove(Spread.HANDED_OUT);
                }
                step.execute(partition);
            }
        } catch (OptimisticLockingFailureException | JobInterruptedException another) {
            if (handedOut > 0) {
                throw new JMSException("its worker is not silent after all");
            }
            LOG.info("Partition {} was taken by another worker", partition.getId());
            counts.dropped().incrementAndGet();
            return;
        }
        if (partition.getStatus() == BatchStatus.UNKNOWN) {
            throw new JMSException("what the work came to could not be noted");
        }
        (partition.getStatus() == BatchStatus.COMPLETED ? counts.done() : counts.failed()).incrementAndGet();
    }

    private void giveUp(StepExecution partition) {
        partition.setStatus(BatchStatus.FAILED);
        partition.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        partition.setExitStatus(ExitStatus.FAILED);
        WorkerFailure.note(
                partition,
                "%s workers went silent over one partition of %s; see their logs for why they ended, then start again"
                        .formatted(settings.attempts(), WorkerRuns.stepName(partition)));
        repository.updateExecutionContext(partition);
        repository.update(partition);
        LOG.warn("Partition {} is given up", partition.getId());
    }

    /// A partition of a run that goes on: it is neither over nor told to stop.
    private @Nullable StepExecution find(long id) {
        try {
            StepExecution found = repository.getStepExecution(id);
            return found != null && GOES_ON.contains(found.getJobExecution().getStatus()) ? found : null;
        } catch (EmptyResultDataAccessException forgotten) {
            return null;
        }
    }

    private void drop(String what) {
        counts.dropped().incrementAndGet();
        LOG.info("Dropped: {}", what);
        if (!what.equals(lastTold.getAndSet(what))) {
            told.accept("projektbokslut worker: the queue %s held %s".formatted(settings.queue(), what));
        }
    }

    Counts counts() {
        return counts;
    }

    /// Whether it listens to the broker.
    boolean isConnected() {
        return container.isRunning() && !container.isRecovering();
    }

    /// Takes no more partitions, and waits for those under way; what takes too long is handed to another worker
    /// by the broker.
    @Override
    public void close() {
        CompletableFuture.runAsync(container::shutdown)
                .orTimeout(settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> {
                    LOG.warn("Partitions under way were left", late);
                    return null;
                })
                .join();
    }
}
