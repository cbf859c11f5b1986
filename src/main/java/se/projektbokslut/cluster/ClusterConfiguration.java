package se.projektbokslut.cluster;

import java.io.IOException;
import java.util.Collection;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.steps.Requested;
import se.projektbokslut.steps.RunFailures;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.steps.SharedRun;
import se.projektbokslut.steps.Spread;

/// The run's side of a cluster: the partitions of its steps go to workers.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArtemisProperties.class)
public class ClusterConfiguration {
    @Bean
    Broker broker(ArtemisProperties broker, ClusterProperties settings) {
        return new Broker(broker, settings.lease());
    }

    @Bean
    RemotePartitions remotePartitions(JobRepository repository, Broker broker, ClusterProperties settings) {
        return new RemotePartitions(repository, broker, settings);
    }

    @Bean
    Spread overWorkers(
            RemotePartitions remote, Requested requested, RunPlan plan, ProductCache cache, RunFailures failures) {
        return (step, name, afterwards) -> step.partitionHandler((splitter, manager) -> {
            // The workers see the run while they work on its partitions.
            SharedRun.of(plan).show(plan, cache);
            Collection<StepExecution> ended;
            try {
                ended = remote.handle(name, splitter.split(manager, 1), manager);
            } finally {
                SharedRun.hide(plan);
            }
            ended.stream()
                    .filter(partition -> partition.getStatus() == BatchStatus.FAILED)
                    .map(WorkerFailure::reason)
                    .forEach(failures::add);
            if (!requested.alone().getAsBoolean()) {
                throw new IOException(
                        "the database was started again, and this run lost its lock; another may have taken it");
            }
            afterwards.with(ended);
            return ended;
        });
    }
}
