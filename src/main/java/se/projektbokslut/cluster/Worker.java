package se.projektbokslut.cluster;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.listener.SessionAwareMessageListener;

/// Takes partitions from the broker and works on them, several at a time, each in the thread that took it, so that no
/// more are taken than are worked on. A message is acknowledged when its partition is at its end; the broker gives
/// that of a worker that died to another, which finds the partition claimed and leaves it to the run to hand it out.
public final class Worker implements SessionAwareMessageListener<Message>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final String OVER = "partitions of a run that is over; they are dropped, nothing has to be done";
    private static final int SECONDS_TO_CLOSE = 30;
    private static final long MILLIS_TO_RECONNECT = 2000;

    private final JobRepository repository;
    private final PartitionRows rows;
    private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
    private final Heartbeat heartbeat;
    private final Admission admission;
    private final Consumer<String> told;
    private final ClusterProperties settings;
    private final DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
    private final CompletableFuture<String> refused = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<String> lastTold = new AtomicReference<>("");
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    /// Decides whether this worker may work on a run.
    @FunctionalInterface
    public interface Admission {
        void check(JobExecution run) throws WorkerRefused;
    }

    /// @param steps the steps that a partition may ask for
    /// @param told takes lines for whoever operates the worker
    public Worker(
            JobRepository repository,
            PartitionRows rows,
            Broker broker,
            ClusterProperties settings,
            Heartbeat heartbeat,
            StepLocator steps,
            Admission admission,
            Consumer<String> told) {
        this.repository = repository;
        this.rows = rows;
        this.settings = settings;
        this.admission = admission;
        this.told = told;
        this.heartbeat = heartbeat;
        handler.setJobRepository(repository);
        handler.setStepLocator(steps);
        container.setConnectionFactory(broker.factory());
        container.setDestinationName(settings.queue());
        container.setSessionTransacted(true);
        container.setConcurrentConsumers(settings.lanes());
        container.setRecoveryInterval(MILLIS_TO_RECONNECT);
        container.setMessageListener(this);
        container.setErrorHandler(failure -> LOG.warn("A partition is given back to the broker", failure));
    }

    public Worker started() {
        container.afterPropertiesSet();
        container.start();
        return this;
    }

    /// Waits until the worker must not go on.
    ///
    /// @return why, as one line
    public String awaitRefusal() throws InterruptedException {
        try {
            return refused.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public void onMessage(Message message, Session session) throws JMSException {
        PartitionMessage asked;
        try {
            asked = PartitionMessage.of(message);
        } catch (JMSException foreign) {
            drop("a message that is not of this program; see who else writes to that queue");
            return;
        }
        StepExecution partition = find(asked.stepExecution());
        if (partition == null || !rows.isRunning(partition.getJobExecutionId())) {
            drop(OVER);
            return;
        }
        try {
            admission.check(partition.getJobExecution());
        } catch (WorkerRefused refusal) {
            if (!rows.isRunning(partition.getJobExecutionId())) {
                // It was killed, and the run that put that in order has taken its folders over meanwhile.
                drop(OVER);
                return;
            }
            refused.complete(refusal.line());
            awaitClose();
            throw new JMSException(refusal.line());
        }
        if (!rows.claim(asked.stepExecution())) {
            LOG.info("Partition {} is worked on already, or done", asked.stepExecution());
            dropped.incrementAndGet();
            return;
        }
        StepExecution ended = handler.handle(new StepExecutionRequest(asked.step(), asked.stepExecution()));
        (ended.getStatus() == BatchStatus.COMPLETED ? done : failed).incrementAndGet();
    }

    /// Keeps this worker from being given the same message again and again until it is closed.
    private void awaitClose() {
        try {
            boolean closed = closing.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
            LOG.info("The worker refused a run; {}", closed ? "it ends" : "it does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable StepExecution find(long id) {
        try {
            return repository.getStepExecution(id);
        } catch (EmptyResultDataAccessException forgotten) {
            return null;
        }
    }

    private void drop(String what) {
        dropped.incrementAndGet();
        LOG.info("Dropped: {}", what);
        if (!what.equals(lastTold.getAndSet(what))) {
            told.accept("projektbokslut worker: the queue %s held %s".formatted(settings.queue(), what));
        }
    }

    /// What a worker has done so far.
    ///
    /// @param connected whether it listens to the broker
    public record Counts(boolean connected, int underWay, long done, long failed, long dropped) {}

    public Counts counts() {
        return new Counts(
                container.isRunning() && !container.isRecovering(),
                heartbeat.underWay(),
                done.get(),
                failed.get(),
                dropped.get());
    }

    /// Takes no more partitions, and waits for those under way; what takes too long is handed to another worker by
    /// the run.
    @Override
    public void close() {
        closing.countDown();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(container::shutdown);
        try {
            ended.get(settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("Partitions under way were left", late);
        }
    }
}
