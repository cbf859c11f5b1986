package se.projektbokslut.night;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.CompositeStepExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.cluster.ClusterProperties;
import se.projektbokslut.program.StopOnShutdown;
import se.projektbokslut.publication.OverviewPublication;
import se.projektbokslut.runlog.FrameworkDefaults;
import se.projektbokslut.runlog.RunLog;
import se.projektbokslut.steps.Compile;
import se.projektbokslut.steps.CutLedgers;
import se.projektbokslut.steps.Deliver;
import se.projektbokslut.steps.LatestReports;
import se.projektbokslut.steps.PublishOverview;
import se.projektbokslut.steps.PublishYears;
import se.projektbokslut.steps.ReadLedger;
import se.projektbokslut.steps.ReadProjects;
import se.projektbokslut.steps.Requested;
import se.projektbokslut.steps.RunFailures;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.steps.Spread;
import se.projektbokslut.steps.Steps;

/// The nightly job, its steps in the order in which they run. Every step makes products named by what they are
/// made from, so each may be run again, at any time, without harm.
@Configuration(proxyBeanMethods = false)
@FrameworkDefaults
class AnnualReportJobConfiguration {

    @Bean
    Job annualReport(
            JobRepository repository,
            Step cutLedgers,
            Step readProjects,
            Step readLedger,
            Step compile,
            Step publish,
            Step publishOverview,
            Step deliver,
            StopOnShutdown stopOnShutdown) {
        return new JobBuilder(RunLog.JOB, repository)
                .listener(stopOnShutdown)
                .start(cutLedgers)
                .next(readProjects)
                .next(readLedger)
                .next(compile)
                .next(publish)
                .next(publishOverview)
                .next(deliver)
                .build();
    }

    @Bean
    Step cutLedgers(Steps steps, RunPlan plan, ProductCache cache) {
        return new CutLedgers(plan, cache).in(steps);
    }

    @Bean
    Step readProjects(Steps steps, RunPlan plan, ProductCache cache, Requested requested) {
        ReadProjects work = new ReadProjects(plan, cache, requested.progress());
        return steps.partitioned(work, work.in(steps), Spread.Afterwards.NOTHING);
    }

    @Bean
    Step readLedger(Steps steps, RunPlan plan, ProductCache cache, Requested requested) {
        ReadLedger work = new ReadLedger(plan, cache, requested.ahead(), requested.progress());
        return steps.partitioned(work, work.in(steps), Spread.Afterwards.NOTHING);
    }

    @Bean
    Step compile(
            Steps steps,
            RunPlan plan,
            ProductCache cache,
            Requested requested,
            LatestReports latest,
            StopOnShutdown stopOnShutdown) {
        return steps.single("compile", new Compile(plan, cache, requested.early(), latest, stopOnShutdown::isStopping));
    }

    @Bean
    Step publish(
            Steps steps,
            RunPlan plan,
            ProductCache cache,
            LatestReports latest,
            OverviewPublication overview,
            Requested requested) {
        PublishYears work = new PublishYears(plan, cache, latest, overview, requested.progress());
        return steps.partitioned(work, work.in(steps), work::publishStaged);
    }

    @Bean
    Step publishOverview(Steps steps, RunPlan plan, ProductCache cache, OverviewPublication overview) {
        return steps.single("publishOverview", new PublishOverview(plan, cache, overview));
    }

    @Bean
    OverviewPublication overview(RunPlan plan) {
        return new OverviewPublication(plan.options().output(), plan.known(), plan.rendering());
    }

    @Bean
    Step deliver(Steps steps, RunPlan plan, Requested requested) {
        return new Deliver(plan, requested.deliveries()).in(steps);
    }

    @Bean
    LatestReports latestReports() {
        return new LatestReports();
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
        return new ProductCache(plan.options().cache());
    }

    @Bean
    Steps steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunFailures failures,
            StepTimes times,
            Spread spread) {
        CompositeStepExecutionListener listener = new CompositeStepExecutionListener();
        listener.setListeners(new StepExecutionListener[] {failures, times});
        return new Steps(repository, transactions, listener, spread);
    }

    /// As many partitions at a time as there are cores.
    @Bean
    @Profile("!" + ClusterProperties.PROFILE)
    Spread overCores() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        int cores = Runtime.getRuntime().availableProcessors();
        executor.setCorePoolSize(cores);
        executor.setMaxPoolSize(cores);
        executor.setThreadNamePrefix("partition-");
        executor.initialize();
        return (step, _, _) -> step.taskExecutor(executor);
    }
}
