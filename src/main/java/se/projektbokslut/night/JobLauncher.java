package se.projektbokslut.night;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsqldb.HsqlException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import se.projektbokslut.cluster.Cluster;
import se.projektbokslut.cluster.RemotePartitions;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.program.StopOnShutdown;
import se.projektbokslut.runlog.ContextText;
import se.projektbokslut.runlog.Framework;
import se.projektbokslut.runlog.RunLog;
import se.projektbokslut.steps.Requested;
import se.projektbokslut.steps.RunFailures;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.steps.StopReason;

/// Starts the framework beside the options' context, runs the job in it and tells how it ended.
final class JobLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(JobLauncher.class);

    private final ConfigurableApplicationContext optionsContext;
    private final Clock clock;
    private final StopOnShutdown shutdown;

    /// @param optionsContext holds the environment that the job's context takes over
    /// @param clock for how long steps take
    /// @param shutdown told of the job
    JobLauncher(ConfigurableApplicationContext optionsContext, Clock clock, StopOnShutdown shutdown) {
        this.optionsContext = optionsContext;
        this.clock = clock;
        this.shutdown = shutdown;
    }

    /// Runs the job to its end. Where the framework cannot go on from its log, that is set aside and the job runs
    /// with a new one: all that matters is in the input, the output and the cache.
    JobResult launch(Requested requested) {
        try {
            return attempt(requested, List.of());
        } catch (JobExecutionException | RuntimeException e) {
            LOG.error("The job could not be run", e);
            RunProperties options = requested.plan().options();
            if (shutdown.isStopping()) {
                return new JobResult.Failed(StopOnShutdown.LINE);
            }
            // What else fails is no damage of the log, and setting that aside would hide it.
            return isOfTheLog(e) ? withNewLog(requested, e) : new JobResult.Failed(Failures.line(e, options.log()));
        }
    }

    private JobResult withNewLog(Requested requested, Exception why) {
        RunProperties options = requested.plan().options();
        if (Framework.isOnServer(optionsContext.getEnvironment())) {
            return new JobResult.Failed("the database of the log: " + Failures.line(why, options.log()));
        }
        Optional<String> full = ofTheDisk(why, options);
        if (full.isPresent()) {
            return new JobResult.Failed(full.get());
        }
        try {
            Optional<String> setAside = RunLog.setAside(options.state());
            return setAside.isEmpty()
                    ? new JobResult.Failed(Failures.line(why, options.log()))
                    : attempt(requested, List.of(setAside.get()));
        } catch (JobExecutionException | IOException | RuntimeException again) {
            LOG.error("The job could not be run with a new log either", again);
            return new JobResult.Failed(
                    shutdown.isStopping()
                            ? StopOnShutdown.LINE
                            : ofTheDisk(again, options).orElseGet(() -> Failures.line(again, options.log())));
        }
    }

    /// A log that a full disk keeps from growing is in order.
    private static Optional<String> ofTheDisk(Exception why, RunProperties options) {
        return Failures.ofTheDisk(why, RunLog.folder(options.state())).map(line -> Failures.line(line, options.log()));
    }

    private JobResult attempt(Requested requested, List<String> mended) throws JobExecutionException {
        Class<?>[] sources = Cluster.isWanted(optionsContext.getEnvironment())
                ? new Class<?>[] {AnnualReportJobConfiguration.class, RemotePartitions.class}
                : new Class<?>[] {AnnualReportJobConfiguration.class};
        StepTimes times = new StepTimes(clock);
        try (ConfigurableApplicationContext context = Framework.beside(optionsContext, sources)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("requested", requested);
                    starting.getBeanFactory().registerSingleton("stepTimes", times);
                    starting.getBeanFactory().registerSingleton("stopOnShutdown", shutdown);
                })
                .run()) {
            RunPlan plan = context.getBean(RunPlan.class);
            RunLog log = context.getBean(RunLog.class);
            JobOperator operator = context.getBean(JobOperator.class);
            shutdown.by(operator);
            JobExecution execution = log.run(operator, context.getBean(Job.class), plan);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                log.prune();
                return new JobResult.Completed(plan, log.work(execution), mended, times.taken());
            }
            if (shutdown.isStopping()) {
                return new JobResult.Failed(StopOnShutdown.LINE);
            }
            RunFailures failures = context.getBean(RunFailures.class);
            // What fails in the job and in none of its steps is the framework's reading of its log.
            Optional<Throwable> ofTheLog = Stream.concat(
                            failures.all().filter(JobLauncher::isOfTheLog), execution.getFailureExceptions().stream())
                    .findFirst();
            if (ofTheLog.isPresent()) {
                throw new RunLog.Unreadable(ofTheLog.get());
            }
            return failure(failures, requested);
        }
    }

    private static boolean isOfTheLog(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException
                        || cause instanceof DataAccessException
                        || cause instanceof HsqlException
                        || cause instanceof RunLog.Unreadable
                        || cause instanceof ContextText.Unreadable
                        // A partition's context without what the program put there.
                        || (cause instanceof ClassCastException
                                && String.valueOf(cause.getMessage()).startsWith("Value for key=")));
    }

    private static JobResult failure(RunFailures failures, Requested requested) {
        return failures.reasons()
                .findFirst()
                .map(reason -> switch (reason) {
                    case StopReason.NotTied(String line, AlertReason why) ->
                        (JobResult) new JobResult.NotTied(line, why);
                    case StopReason.YearWithoutReport(String line) -> new JobResult.Unusable(line);
                    case StopReason.DecisionOnNothing(String line) -> new JobResult.Unusable(line);
                    case StopReason.InputChanged _, StopReason.OfWorker _, StopReason.ToldToEnd _ ->
                        new JobResult.Failed(reason.line());
                })
                .orElseGet(() -> new JobResult.Failed(failures.all()
                        .findFirst()
                        .map(failure -> Failures.line(
                                failure, requested.plan().options().log()))
                        .orElse(StopOnShutdown.LINE)));
    }
}
