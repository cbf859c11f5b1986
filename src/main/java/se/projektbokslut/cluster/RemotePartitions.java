package se.projektbokslut.cluster;

import jakarta.jms.Message;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jms.JmsException;
import org.springframework.jms.core.JmsTemplate;
import se.projektbokslut.steps.Spread;
import se.projektbokslut.steps.StopReason;

/// Sends the partitions of a step to the broker, a message each, and waits until the framework's log shows every one
/// at its end. Who works on a partition, and who gets it next, is the broker's business.
final class RemotePartitions {
    private static final Logger LOG = LoggerFactory.getLogger(RemotePartitions.class);

    /// What a message carries: the number that the framework gave the partition.
    static final String PARTITION = "stepExecution";

    private final JobRepository repository;
    private final ClusterProperties settings;
    private final JmsTemplate queue;

    RemotePartitions(JobRepository repository, Broker broker, ClusterProperties settings) {
        this.repository = repository;
        this.settings = settings;
        queue = new JmsTemplate(broker.shared());
        queue.setDefaultDestinationName(settings.queue());
        // What nobody took by then belongs to a run that is over.
        queue.setExplicitQosEnabled(true);
        queue.setDeliveryPersistent(true);
        queue.setTimeToLive(settings.timeout().toMillis());
    }

    /// Has partitions worked on.
    ///
    /// @return each at its end, as the log has it
    Collection<StepExecution> handle(String step, Collection<StepExecution> partitions, StepExecution manager)
            throws JobInterruptedException, InterruptedException, IOException {
        for (StepExecution partition : partitions) {
            send(partition.getId());
        }
        Collection<StepExecution> ended = ended(step, partitions, manager);
        ended.stream()
                .filter(partition -> partition.getExecutionContext().containsKey(Spread.HANDED_OUT))
                .forEach(partition -> LOG.warn(
                        "The worker of partition {} of {} went silent; it is handed out again",
                        partition.getId(),
                        step));
        return ended;
    }

    /// Waits until partitions are at their end.
    Collection<StepExecution> ended(String step, Collection<StepExecution> partitions, StepExecution manager)
            throws JobInterruptedException, InterruptedException, IOException {
        Deque<StepExecution> left = new ArrayDeque<>(partitions);
        List<StepExecution> ended = new ArrayList<>();
        long began = System.nanoTime();
        long lastEnd = began;
        while (!left.isEmpty()) {
            // One question at a time, however many there are: the others are asked for when this one has ended.
            StepExecution next = look(left.element());
            if (!next.getStatus().isRunning()) {
                left.remove();
                ended.add(next);
                lastEnd = System.nanoTime();
                continue;
            }
            if (manager.isTerminateOnly() || manager.getJobExecution().isStopping()) {
                throw new JobInterruptedException("The run was told to stop");
            }
            long now = System.nanoTime();
            if (now - began > settings.timeout().toNanos()) {
                throw new IOException(
                        "the workers did not end %s within %s s (projektbokslut.cluster.timeout); start more of them, or give them more time"
                                .formatted(step, settings.timeout().toSeconds()));
            }
            if (now - lastEnd > settings.patience().toNanos()) {
                sweep(step, left, ended);
                lastEnd = now;
            }
            TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
        }
        return ended;
    }

    /// Looks at all that are left, for the first of them may be the only one that does not end.
    private void sweep(String step, Deque<StepExecution> left, List<StepExecution> ended) {
        List<StepExecution> seen = left.stream().map(this::look).toList();
        List<StepExecution> atEnd = seen.stream()
                .filter(partition -> !partition.getStatus().isRunning())
                .toList();
        if (atEnd.isEmpty()) {
            long seconds = settings.patience().toSeconds();
            throw new StopReason.Stop(new StopReason.OfWorker(
                    seen.stream().allMatch(partition -> partition.getStatus() == BatchStatus.STARTING)
                            ? "no worker took a partition of %s for %s s; start workers (projektbokslut worker) with this --state, database and broker, and look at what those that run say"
                                    .formatted(step, seconds)
                            : "no partition of %s ended for %s s (projektbokslut.cluster.patience); see the workers' logs in the folder workers of the state, then start again"
                                    .formatted(step, seconds)));
        }
        ended.addAll(atEnd);
        left.clear();
        seen.stream().filter(partition -> partition.getStatus().isRunning()).forEach(left::add);
    }

    private StepExecution look(StepExecution partition) {
        return Objects.requireNonNull(repository.getStepExecution(partition.getId()));
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
}
