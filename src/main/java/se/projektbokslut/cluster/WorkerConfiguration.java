package se.projektbokslut.cluster;

import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.runlog.FrameworkDefaults;
import se.projektbokslut.steps.Steps;

/// A worker's side of a cluster: the steps whose partitions it takes, of whichever run asks for them.
@Configuration(proxyBeanMethods = false)
@FrameworkDefaults
@EnableConfigurationProperties(ArtemisProperties.class)
class WorkerConfiguration {
    @Bean
    Broker broker(ArtemisProperties broker, ClusterProperties settings) {
        return new Broker(broker, settings.lease());
    }

    @Bean
    WorkerRuns workerRuns(
            JobRepository repository, PlatformTransactionManager transactions, RunProperties options, WorkerName name)
            throws IOException {
        Steps steps = new Steps(repository, transactions, new WorkerFailure(name, options), (step, _, _) -> step);
        return new WorkerRuns(options, name, steps);
    }

    @Bean
    Worker worker(
            JobRepository repository,
            Broker broker,
            ClusterProperties settings,
            WorkerRuns runs,
            Consumer<String> console) {
        return new Worker(repository, broker, settings, runs, console);
    }
}
