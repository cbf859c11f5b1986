package se.projektbokslut.job;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the framework beside the options' context, runs the job in it and tells how it ended.
final class JobLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(JobLauncher.class);

    private final ConfigurableApplicationContext optionsContext;

    /// @param optionsContext holds the environment that the job's context takes over
    JobLauncher(ConfigurableApplicationContext optionsContext) {
        this.optionsContext = optionsContext;
    }

    JobResult launch(Requested requested) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder()
                .parent(optionsContext)
                .sources(AnnualReportJobConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("requested", requested))
                .run()) {
            RunPlan plan = context.getBean(RunPlan.class);
            RunLog log = context.getBean(RunLog.class);
            JobExecution execution = log.run(context.getBean(JobOperator.class), context.getBean(Job.class), plan);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                log.prune();
                return new JobResult.Completed(plan, durations(execution));
            }
            return failure(context.getBean(RunFailures.class), requested);
        } catch (JobExecutionException | BeansException e) {
            LOG.error("The job could not be started", e);
            return new JobResult.Failed(
                    Failures.line(e, requested.plan().options().state()));
        }
    }

    /// A partition's time is part of its step's.
    private static Map<String, Duration> durations(JobExecution execution) {
        Map<String, Duration> durations = new LinkedHashMap<>();
        execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().indexOf(':') < 0)
                .filter(step -> step.getStartTime() != null && step.getEndTime() != null)
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .forEach(step ->
                        durations.put(step.getStepName(), Duration.between(step.getStartTime(), step.getEndTime())));
        return durations;
    }

    private static JobResult failure(RunFailures failures, Requested requested) {
        return failures.reasons()
                .findFirst()
                .map(reason -> switch (reason) {
                    case StopReason.NotTied(String line) -> (JobResult) new JobResult.NotTied(line);
                    case StopReason.InputChanged changed -> new JobResult.Failed(changed.line());
                })
                .orElseGet(() -> new JobResult.Failed(failures.all()
                        .findFirst()
                        .map(failure -> Failures.line(
                                failure, requested.plan().options().state()))
                        .orElse("the run was stopped; the next one takes up where it stopped")));
    }
}
