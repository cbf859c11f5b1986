package se.projektbokslut.cluster;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.runlog.FrameworkDefaults;
import se.projektbokslut.steps.Steps;

/// A worker's side of a cluster: the steps whose partitions it takes, of whichever run asks for them.
@Configuration(proxyBeanMethods = false)
@FrameworkDefaults
@EnableConfigurationProperties(ArtemisProperties.class)
class WorkerConfiguration {

    /// Which tasklet of a run works on a partition of a step.
    private static final Map<String, Function<WorkerRuns.Opened, Tasklet>> TASKLETS = Map.of(
            "readProjects", WorkerRuns.Opened::readProjects,
            "readLedger", WorkerRuns.Opened::readLedger,
            "publish", run -> run.publish()::stage);

    @Bean
    Broker broker(ArtemisProperties settings) {
        return new Broker(settings);
    }

    @Bean
    PartitionRows partitionRows(DataSource database) {
        return new PartitionRows(new JdbcTemplate(database));
    }

    @Bean
    Heartbeat heartbeat(PartitionRows rows, ClusterProperties settings) {
        return new Heartbeat(rows, settings);
    }

    @Bean
    WorkerRuns workerRuns(RunProperties options, WorkerName name) throws IOException {
        return new WorkerRuns(options, name, new ProductCache(options.cache()));
    }

    @Bean
    StepLocator partitionSteps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Heartbeat heartbeat,
            WorkerRuns runs,
            WorkerName name,
            RunProperties options) {
        Steps steps = new Steps(repository, transactions, heartbeat, (step, _, _) -> step);
        return step -> {
            Function<WorkerRuns.Opened, Tasklet> tasklet = TASKLETS.get(step);
            return tasklet == null ? null : step(steps, step, tasklet, runs, name, options);
        };
    }

    private static Step step(
            Steps steps,
            String step,
            Function<WorkerRuns.Opened, Tasklet> tasklet,
            WorkerRuns runs,
            WorkerName name,
            RunProperties options) {
        return steps.single(step, (contribution, chunk) -> {
            try {
                return tasklet.apply(runs.open(
                                chunk.getStepContext().getStepExecution().getJobExecution()))
                        .execute(contribution, chunk);
            } catch (Exception e) {
                throw WorkerFailure.of(e, name, options);
            }
        });
    }

    @Bean
    Worker worker(
            JobRepository repository,
            PartitionRows rows,
            Broker broker,
            ClusterProperties settings,
            Heartbeat heartbeat,
            StepLocator partitionSteps,
            WorkerRuns runs,
            WorkerConsole console) {
        return new Worker(repository, rows, broker, settings, heartbeat, partitionSteps, runs, console::say);
    }
}
