package se.projektbokslut.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsqldb.Database;
import org.hsqldb.DatabaseManager;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.steps.RunPlan;

/// The framework's log of runs: finds a run's generation, recovers what a crash left, starts the job. To be used
/// only by the holder of the [RunLock]: whatever looks as if it still ran is then certainly dead.
public final class RunLog {
    /// The name of the job in the framework's log.
    public static final String JOB = "annualReport";

    public static final String DIGEST = "digest";
    private static final String GENERATION = "generation";

    /// The folder of the log in the state, as `application.yaml` names it.
    private static final String FOLDER = "db";

    /// The partitions of the steps that read input, as their names begin.
    private static final List<String> READING = List.of("readProjects:", "readLedger:");

    /// How many runs the log keeps.
    private static final int KEPT = 60;

    /// How often a dead run is put in order while workers still note in it what they do: each does so but a few times
    /// before it sees that the run is over.
    private static final int TRIES = 20;

    /// Of so many runs, the last ones, it is asked how they ended: none begins before the one before it has an end, and
    /// those that the log keeps cost a tenth of a second or two to look through.
    private static final int RECENT = 5;

    private final JobRepository repository;

    /// The framework could not make sense of its log: a row is not what any run wrote.
    public static final class Unreadable extends RuntimeException {
        public Unreadable(Throwable why) {
            super("The log of runs cannot be read", why);
        }
    }

    public RunLog(JobRepository repository) {
        this.repository = repository;
    }

    /// The generation of an unfinished run of that digest, if it is the last run; else one more than any known.
    ///
    /// @param published the greatest generation in the output's receipts; 0 without any
    public long generation(String digest, long published) {
        try {
            return nextGeneration(digest, published);
        } catch (RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    private long nextGeneration(String digest, long published) {
        long greatest = published;
        JobExecution last = null;
        for (JobInstance instance : recent()) {
            JobExecution execution = repository.getLastJobExecution(instance);
            if (execution == null) {
                continue;
            }
            long generation = generation(execution);
            if (generation >= greatest) {
                greatest = generation;
                last = execution;
            }
        }
        boolean resumes = last != null
                && last.getStatus() != BatchStatus.COMPLETED
                && last.getStatus() != BatchStatus.ABANDONED
                && digest.equals(last.getJobParameters().getString(DIGEST));
        return resumes ? greatest : greatest + 1;
    }

    /// Runs the job to its end. An unfinished execution of the same run is resumed, any other is given up.
    public JobExecution run(JobOperator operator, Job job, RunPlan plan) {
        try {
            recover(operator, plan);
            JobParameters parameters = new JobParametersBuilder()
                    .addString(DIGEST, plan.digest())
                    .addLong(GENERATION, plan.generation())
                    .toJobParameters();
            return operator.start(job, parameters);
        } catch (JobExecutionException | RuntimeException e) {
            // What fails in a step is kept with the step; this is the framework's own.
            throw new Unreadable(e);
        }
    }

    private void recover(JobOperator operator, RunPlan plan) throws JobExecutionException {
        for (JobInstance instance : recent()) {
            JobExecution execution = repository.getLastJobExecution(instance);
            if (execution == null) {
                // A start that died here: the framework would neither begin it again nor take it up.
                repository.deleteJobInstance(instance);
            } else if (isUnfinished(execution)) {
                JobExecution recovered = looksAlive(execution) ? recovered(operator, execution) : execution;
                if (!isOf(recovered, plan)) {
                    operator.abandon(recovered);
                }
            }
        }
    }

    private List<JobInstance> recent() {
        return repository.getJobInstances(JOB, 0, RECENT);
    }

    /// A worker that still works for the dead run may note something in between, and is then the only one that can:
    /// what it noted is read, and ended in its place.
    private JobExecution recovered(JobOperator operator, JobExecution dead) {
        JobExecution execution = dead;
        for (int i = 1; i < TRIES; i++) {
            try {
                return operator.recover(execution);
            } catch (OptimisticLockingFailureException noted) {
                execution = Objects.requireNonNull(repository.getJobExecution(dead.getId()));
            }
        }
        return operator.recover(execution);
    }

    /// What the steps that read input came to in this execution, an earlier one of the same run left out: the products
    /// that they wrote, and the items that they filtered since their products were there.
    public Receipt.Work work(JobExecution execution) {
        long read = 0;
        long kept = 0;
        for (StepExecution step : counted(execution)) {
            if (READING.stream().anyMatch(step.getStepName()::startsWith)) {
                read += step.getWriteCount();
                kept += step.getFilterCount();
            }
        }
        return new Receipt.Work(read, kept);
    }

    /// The steps with what they counted; where workers counted, only the log knows it.
    private Collection<StepExecution> counted(JobExecution execution) {
        boolean elsewhere =
                execution.getStepExecutions().stream().anyMatch(step -> step.getStatus() == BatchStatus.STARTING);
        JobExecution known = elsewhere ? repository.getJobExecution(execution.getId()) : execution;
        return known == null ? List.of() : known.getStepExecutions();
    }

    /// Puts a damaged log out of the way, in place of one that was set aside before. Only the database's own
    /// files are moved or removed.
    ///
    /// @return a line that says so; empty where there is no log to set aside
    public static Optional<String> setAside(Path state) throws IOException {
        Path log = folder(state);
        Path aside = state.resolve(FOLDER + "-damaged");
        if (!Files.isDirectory(log)) {
            return Optional.empty();
        }
        // A database that opened at all stays open in this process, and would be found again under its path.
        DatabaseManager.closeDatabases(Database.CLOSEMODE_IMMEDIATELY);
        Files.createDirectories(aside);
        for (Path earlier : files(aside)) {
            FileTree.delete(earlier);
        }
        for (Path file : files(log)) {
            Files.move(file, aside.resolve(file.getFileName()));
        }
        return Optional.of(
                log + ": the log of runs was damaged; it is set aside as " + aside + ", and this run began a new one");
    }

    public static Path folder(Path state) {
        return state.resolve(FOLDER);
    }

    /// Whether a file of that name in the log's folder is the database's.
    public static boolean isFile(String name) {
        return name.startsWith("batch.");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isFile(file.getFileName().toString())).toList();
        }
    }

    /// Forgets all but the last runs.
    public void prune() {
        List<JobInstance> instances = repository.findJobInstances(JOB);
        instances.stream()
                .sorted((a, b) -> Long.compare(b.getInstanceId(), a.getInstanceId()))
                .skip(KEPT)
                .forEach(repository::deleteJobInstance);
    }

    private static boolean isUnfinished(JobExecution execution) {
        return execution.getStatus() != BatchStatus.COMPLETED && execution.getStatus() != BatchStatus.ABANDONED;
    }

    /// After a partition's failure the execution itself may be over while a step of it still looks as if it ran;
    /// the framework then refuses every later start.
    private static boolean looksAlive(JobExecution execution) {
        return execution.isRunning()
                || execution.getStatus() == BatchStatus.UNKNOWN
                || execution.getStepExecutions().stream()
                        .map(StepExecution::getStatus)
                        .anyMatch(BatchStatus::isRunning);
    }

    private static boolean isOf(JobExecution execution, RunPlan plan) {
        return plan.digest().equals(execution.getJobParameters().getString(DIGEST))
                && plan.generation() == generation(execution);
    }

    public static long generation(JobExecution execution) {
        return Objects.requireNonNullElse(execution.getJobParameters().getLong(GENERATION), 0L);
    }
}
