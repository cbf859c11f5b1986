package se.projektbokslut.cluster;

import jakarta.jms.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jms.JmsException;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.steps.Requested;
import se.projektbokslut.steps.RunFailures;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.steps.SharedRun;
import se.projektbokslut.steps.Spread;
import se.projektbokslut.steps.StopReason;

/// The run's side of a cluster: sends the partitions of a step to the broker, a message each, and waits until the
/// framework's log shows every one at its end. Who works on a partition, and who gets it next, is the broker's
/// business.
public final class RemotePartitions implements Spread, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemotePartitions.class);

    /// What a message carries: the number that the framework gave the partition.
    static final String PARTITION = "stepExecution";

    /// A broker that is started again in the middle of a run has this long for it.
    private static final int ATTEMPTS_TO_SEND = 60;

    private static final long MILLIS_BETWEEN_ATTEMPTS = 1000;

    /// What the framework itself could not do at a worker is never said.
    private static final int LOOKS_FOR_WHY = 10;

    private final Requested requested;
    private final RunPlan plan;
    private final ProductCache cache;
    private final RunFailures failures;
    private final Waiting waiting;
    private final ActiveMQConnectionFactory broker;
    private final CachingConnectionFactory connection;
    private final JmsTemplate queue;

    RemotePartitions(
            Requested requested,
            RunPlan plan,
            ProductCache cache,
            RunFailures failures,
            JobRepository repository,
            ClusterProperties cluster,
            Environment settings) {
        this.requested = requested;
        this.plan = plan;
        this.cache = cache;
        this.failures = failures;
        waiting = new Waiting(repository, cluster);
        broker = Cluster.broker(settings, cluster);
        broker.setInitialConnectAttempts(ATTEMPTS_TO_SEND);
        broker.setReconnectAttempts(ATTEMPTS_TO_SEND);
        broker.setRetryInterval(MILLIS_BETWEEN_ATTEMPTS);
        connection = new CachingConnectionFactory(broker);
        queue = new JmsTemplate(connection);
        queue.setDefaultDestinationName(cluster.queue());
        // What nobody took by then belongs to a run that is over.
        queue.setExplicitQosEnabled(true);
        queue.setDeliveryPersistent(true);
        queue.setTimeToLive(cluster.timeout().toMillis());
    }

    @Override
    public PartitionStepBuilder over(PartitionStepBuilder step, String name, Afterwards afterwards) {
        return step.partitionHandler((splitter, manager) -> {
            // The workers see the run while they work on its partitions.
            SharedRun.of(plan).show(plan, cache);
            Collection<StepExecution> ended;
            try {
                Set<StepExecution> partitions = splitter.split(manager, 1);
                for (StepExecution partition : partitions) {
                    send(partition.getId());
                }
                ended = waiting.ended(name, partitions, manager);
            } finally {
                SharedRun.hide(plan);
            }
            for (StepExecution partition : ended) {
                if (partition.getExecutionContext().containsKey(HANDED_OUT)) {
                    LOG.warn(
                            "The worker of partition {} of {} went silent; it is handed out again",
                            partition.getId(),
                            name);
                }
                if (partition.getStatus() == BatchStatus.FAILED) {
                    failures.add(WorkerFailure.reason(waiting.told(partition)));
                }
            }
            if (!requested.alone().getAsBoolean()) {
                throw new IOException(
                        "the database was started again, and this run lost its lock; another may have taken it");
            }
            afterwards.with(ended);
            return ended;
        });
    }

    private void send(long partition) throws IOException {
        try {
            queue.send(session -> {
                Message message = session.createMessage();
                message.setLongProperty(PARTITION, partition);
                return message;
            });
        } catch (JmsException e) {
            LOG.error("A partition could not be sent", e);
            throw new IOException(
                    "the message broker does not answer any more; see that it is up (spring.artemis.broker-url)");
        }
    }

    @Override
    public void close() {
        connection.destroy();
        broker.close();
    }

    /// Waits until partitions are at their end.
    record Waiting(JobRepository repository, ClusterProperties settings) {

        /// @return each at its end, as the log has it
        Collection<StepExecution> ended(String step, Collection<StepExecution> partitions, StepExecution manager)
                throws JobInterruptedException, InterruptedException, IOException {
            List<StepExecution> left = new ArrayList<>(partitions);
            List<StepExecution> ended = new ArrayList<>();
            long began = System.nanoTime();
            long lastEnd = began;
            while (!left.isEmpty()) {
                boolean patient =
                        System.nanoTime() - lastEnd <= settings.patience().toNanos();
                // One question at a time, however many there are: the others are asked for when the first has ended, or
                // when it may be the only one that does not end.
                List<StepExecution> seen = left.subList(0, patient ? 1 : left.size()).stream()
                        .map(this::look)
                        .toList();
                List<StepExecution> atEnd = seen.stream()
                        .filter(partition -> !partition.getStatus().isRunning())
                        .toList();
                if (!atEnd.isEmpty()) {
                    left.removeAll(atEnd);
                    ended.addAll(atEnd);
                    lastEnd = System.nanoTime();
                    continue;
                }
                if (manager.isTerminateOnly() || manager.getJobExecution().isStopping()) {
                    throw new JobInterruptedException("The run was told to stop");
                }
                if (System.nanoTime() - began > settings.timeout().toNanos()) {
                    throw new IOException(
                            "the workers did not end %s within %s s (projektbokslut.cluster.timeout); start more of them, or give them more time"
                                    .formatted(step, settings.timeout().toSeconds()));
                }
                if (!patient) {
                    String line = seen.stream().allMatch(partition -> partition.getStatus() == BatchStatus.STARTING)
                            ? "no worker took a partition of %s for %s s; start workers (projektbokslut worker) with this --state, database and broker, and look at what those that run say"
                            : "no partition of %s ended for %s s (projektbokslut.cluster.patience); see the workers' logs in the folder workers of the state, then start again";
                    throw new StopReason.Stop(new StopReason.OfWorker(
                            line.formatted(step, settings.patience().toSeconds())));
                }
                TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
            }
            return ended;
        }

        /// A partition that failed, once it says why: the framework notes that a step has failed a moment before
        /// it asks for the reason.
        StepExecution told(StepExecution failed) throws InterruptedException {
            StepExecution told = failed;
            for (int i = 0; i < LOOKS_FOR_WHY && !WorkerFailure.isTold(told); i++) {
                TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
                told = look(told);
            }
            return told;
        }

        private StepExecution look(StepExecution partition) {
            return Objects.requireNonNull(repository.getStepExecution(partition.getId()));
        }
    }
}
