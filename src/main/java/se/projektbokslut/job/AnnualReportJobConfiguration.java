package se.projektbokslut.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import se.projektbokslut.cache.ProductCache;

/// The nightly job, its steps in the order in which they run. Every step makes products named by what they are
/// made from, so each may be run again, at any time, without harm.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class AnnualReportJobConfiguration {
    static final String JOB = "annualReport";

    @Bean
    Job annualReport(
            JobRepository repository,
            Step takeInventory,
            Step readProjects,
            Step readLedger,
            Step compile,
            Step publish,
            Step publishOverview,
            Step deliver,
            StopOnShutdown stopOnShutdown) {
        return new JobBuilder(JOB, repository)
                .listener(stopOnShutdown)
                .start(takeInventory)
                .next(readProjects)
                .next(readLedger)
                .next(compile)
                .next(publish)
                .next(publishOverview)
                .next(deliver)
                .build();
    }

    @Bean
    Step takeInventory(Steps steps, RunPlan plan, ProductCache cache) {
        return steps.single("takeInventory", new TakeInventory(plan, cache));
    }

    @Bean
    Step readProjects(Steps steps, RunPlan plan, ProductCache cache, Requested requested) {
        ReadProjects work = new ReadProjects(plan, cache, requested.progress());
        return steps.partitioned("readProjects", work, work);
    }

    @Bean
    Step readLedger(Steps steps, RunPlan plan, ProductCache cache, Requested requested) {
        ReadLedger work = new ReadLedger(plan, cache, requested.progress());
        return steps.partitioned("readLedger", work, work);
    }

    @Bean
    Step compile(Steps steps, RunPlan plan, ProductCache cache) {
        return steps.single("compile", new Compile(plan, cache));
    }

    @Bean
    Step publish(Steps steps, RunPlan plan, ProductCache cache, Requested requested) {
        PublishYears work = new PublishYears(plan, cache, requested.progress());
        return steps.partitioned("publish", work, work);
    }

    @Bean
    Step publishOverview(Steps steps, RunPlan plan, ProductCache cache) {
        return steps.single("publishOverview", new PublishOverview(plan, cache));
    }

    @Bean
    Step deliver(Steps steps, RunPlan plan, Requested requested) {
        return steps.single("deliver", new Deliver(plan, requested.deliveries()));
    }

    @Bean
    RunFailures runFailures() {
        return new RunFailures();
    }

    @Bean
    RunLog runLog(JobRepository repository) {
        return new RunLog(repository);
    }

    @Bean
    RunPlan plan(Requested requested, RunLog log) {
        RunPlan plan = requested.plan();
        return plan.withGeneration(log.generation(plan.digest(), requested.published()));
    }

    @Bean
    ProductCache cache(RunPlan plan) {
        return new ProductCache(plan.options().state().resolve("cache"));
    }

    @Bean
    Steps steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor partitions,
            RunFailures failures) {
        return new Steps(repository, transactions, partitions, failures);
    }

    @Bean
    StopOnShutdown stopOnShutdown(ObjectProvider<JobOperator> operator) {
        return new StopOnShutdown(operator);
    }

    /// As many partitions at a time as there are cores.
    @Bean
    AsyncTaskExecutor partitions() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        int cores = Runtime.getRuntime().availableProcessors();
        executor.setCorePoolSize(cores);
        executor.setMaxPoolSize(cores);
        executor.setThreadNamePrefix("partition-");
        return executor;
    }

    /// How every step is built.
    ///
    /// A step's work stands outside any transaction: its products are whole files named by content, and a
    /// transaction held open while a report is drawn would only hold a connection.
    record Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor partitions,
            RunFailures failures) {
        /// A step that is asked again by a run that is resumed: it looks for its products and makes those that
        /// are gone.
        Step single(String name, Tasklet tasklet) {
            return new StepBuilder(name, repository)
                    .listener(failures)
                    .allowStartIfComplete(true)
                    .tasklet(tasklet, transactions)
                    .transactionAttribute(new OutsideTransactions())
                    .build();
        }

        Step partitioned(String name, Partitioner partitioner, Tasklet tasklet) {
            return new StepBuilder(name, repository)
                    .listener(failures)
                    .partitioner(name, partitioner)
                    .step(single(name, tasklet))
                    .taskExecutor(partitions)
                    .build();
        }
    }

    /// No transaction; and every exception ends the step. By default the framework takes a checked exception for
    /// one that needs no rollback, forgets it, and runs the step's work again for ever.
    private static final class OutsideTransactions extends DefaultTransactionAttribute {
        OutsideTransactions() {
            super(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        }

        @Override
        public boolean rollbackOn(Throwable failure) {
            return true;
        }
    }
}
