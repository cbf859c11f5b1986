package se.projektbokslut.cluster;

import java.io.IOException;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.steps.Requested;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.steps.SharedRun;
import se.projektbokslut.steps.Spread;

/// The run's side of a cluster: the partitions of its steps go to workers.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArtemisProperties.class)
public class ClusterConfiguration {
    @Bean
    Broker broker(ArtemisProperties settings) {
        return new Broker(settings);
    }

    @Bean
    PartitionRows partitionRows(DataSource database) {
        return new PartitionRows(new JdbcTemplate(database));
    }

    @Bean
    RemotePartitions remotePartitions(
            JobRepository repository, PartitionRows rows, Broker broker, ClusterProperties settings) {
        return new RemotePartitions(repository, rows, broker, settings);
    }

    @Bean
    Spread overWorkers(
            RemotePartitions remote, Requested requested, RunPlan plan, ProductCache cache, RunFailures failures) {
        return (step, name, afterwards) -> step.partitionHandler(
                remote.handler(name, new Shown(plan, requested.alone(), cache, failures, afterwards)));
    }

    /// Lets the workers see the run while they work on its partitions.
    private record Shown(
            RunPlan plan, BooleanSupplier alone, ProductCache cache, RunFailures failures, Spread.Afterwards afterwards)
            implements RemotePartitions.Around {
        @Override
        public void before() throws Exception {
            SharedRun.of(plan).show(plan, cache);
        }

        @Override
        public void after(Collection<StepExecution> ended) throws Exception {
            SharedRun.hide(plan);
            failures.addRemote(ended);
            if (!alone.getAsBoolean()) {
                throw new IOException(
                        "the database was started again, and this run lost its lock; another may have taken it");
            }
            afterwards.with(ended);
        }
    }
}
