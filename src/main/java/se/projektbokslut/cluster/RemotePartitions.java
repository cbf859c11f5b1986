package se.projektbokslut.cluster;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.integration.core.MessagingTemplate;

/// Hands the partitions of steps to workers, with the framework's own handler, and waits for them.
public final class RemotePartitions {
    private static final Logger LOG = LoggerFactory.getLogger(RemotePartitions.class);

    private final JobRepository repository;
    private final PartitionRows rows;
    private final PartitionQueue queue;
    private final ClusterProperties settings;

    public RemotePartitions(JobRepository repository, PartitionRows rows, Broker broker, ClusterProperties settings) {
        this.repository = repository;
        this.rows = rows;
        this.queue = new PartitionQueue(broker.shared(), settings);
        this.settings = settings;
    }

    /// What is done before and after workers work on the partitions of a step.
    public interface Around {
        /// Prepares what the workers will look for.
        void before() throws Exception;

        /// @param ended all partitions, each at its end
        void after(Collection<StepExecution> ended) throws Exception;
    }

    /// The handler of a step.
    ///
    /// @param step its name here and at the workers
    public PartitionHandler handler(String step, Around around) {
        return (splitter, manager) -> handle(step, around, splitter, manager);
    }

    private Collection<StepExecution> handle(
            String step, Around around, StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        around.before();
        MessageChannelPartitionHandler handler = new MessageChannelPartitionHandler();
        handler.setStepName(step);
        handler.setMessagingOperations(new MessagingTemplate(queue));
        handler.setJobRepository(PolledRepository.of(repository, rows, manager, step));
        handler.setPollInterval(settings.poll().toMillis());
        handler.setTimeout(settings.timeout().toMillis());
        handler.afterPropertiesSet();
        Collection<StepExecution> ended;
        try (LeaseWatch watch =
                new LeaseWatch(rows, queue, settings, manager.getJobExecutionId(), step, System::nanoTime)) {
            watch.start();
            ended = handler.handle(splitter, manager);
        } catch (TimeoutException late) {
            LOG.error("Not all partitions of {} are at their end", step, late);
            throw new IOException(
                    "the workers did not end %s within %s s (projektbokslut.cluster.timeout); start more of them, or give them more time"
                            .formatted(step, settings.timeout().toSeconds()));
        }
        around.after(ended);
        return List.copyOf(ended);
    }
}
