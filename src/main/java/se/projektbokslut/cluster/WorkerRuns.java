package se.projektbokslut.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.InputPaths;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.Program;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.runlog.RunLog;
import se.projektbokslut.steps.PublishYears;
import se.projektbokslut.steps.ReadLedger;
import se.projektbokslut.steps.ReadProjects;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.steps.SharedRun;
import se.projektbokslut.steps.Steps;

/// The runs that a worker is asked to work on: each is put together from what the run shows in the shared
/// folders, and refused where this worker is not the same program or does not see the same folders.
final class WorkerRuns {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerRuns.class);

    /// Twenty within ten seconds.
    private static final RetryTemplate LOOKS = new RetryTemplate(RetryPolicy.builder()
            .includes(NotSeen.class)
            .maxRetries(19)
            .delay(Duration.ofMillis(500))
            .build());

    private final RunProperties own;
    private final WorkerName name;
    private final Steps steps;
    private final ProgramDigest program;
    private final ProductCache cache;
    private @Nullable Opened last;

    /// A shared folder may show what another machine wrote a little later.
    private static final class NotSeen extends Refused {
        NotSeen(String line) {
            super(line);
        }
    }

    /// A run, and the steps that work on its partitions, by their names.
    private record Opened(String digest, long generation, Map<String, Step> steps) {}

    WorkerRuns(RunProperties own, WorkerName name, JobRepository repository, PlatformTransactionManager transactions)
            throws IOException {
        this.own = own;
        this.name = name;
        this.steps = new Steps(repository, transactions, new WorkerFailure(name, own), (step, _, _) -> step);
        this.cache = new ProductCache(own.cache());
        this.program = ProgramDigest.compute();
    }

    /// The name of the step that a partition is of: what the framework's name of it begins with.
    static String stepName(StepExecution partition) {
        String name = partition.getStepName();
        return name.substring(0, name.indexOf(':'));
    }

    /// The step that works on a partition, of the partition's run; those of the last run are kept.
    synchronized Step step(StepExecution partition) throws Refused {
        JobExecution run = partition.getJobExecution();
        String digest = Objects.requireNonNullElse(run.getJobParameters().getString(RunLog.DIGEST), "");
        long generation = RunLog.generation(run);
        Opened opened = last;
        if (opened == null || !opened.digest().equals(digest) || opened.generation() != generation) {
            opened = new Opened(digest, generation, open(digest, generation));
            last = opened;
        }
        return Objects.requireNonNull(opened.steps().get(stepName(partition)));
    }

    private Map<String, Step> open(String digest, long generation) throws Refused {
        try {
            RunPlan plan = LOOKS.execute(() -> plan(digest, generation));
            return Stream.of(
                            new ReadProjects(plan, cache).in(steps),
                            new ReadLedger(plan, cache).in(steps),
                            new PublishYears(plan, cache).stagingIn(steps))
                    .collect(Collectors.toMap(Step::getName, step -> step));
        } catch (RetryException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            if (!(e.getCause() instanceof IOException)) {
                throw new IllegalStateException(e);
            }
            LOG.error("The run cannot be put together", e);
            throw new Refused(Failures.line(e, name.log(own.state())));
        }
    }

    private RunPlan plan(String digest, long generation) throws IOException, Refused {
        SharedRun run = SharedRun.find(digest, generation, cache)
                .orElseThrow(() -> new NotSeen(
                        "%s: this state folder does not show the run that the broker asks to work on; mount the folder that the run has as --state"
                                .formatted(own.state())));
        if (!run.program().equals(program.whole())) {
            throw new Refused(
                    "the run is done by another build of the program (version %s, %.12s) than this worker (version %s, %.12s); install the same on all machines"
                            .formatted(run.version(), run.program(), Program.version(), program.whole()));
        }
        if (!run.output().equals(SharedRun.absolute(own.output()))) {
            throw new Refused(
                    "%s: the run publishes in %s; mount that folder under the same path and name it with --output"
                            .formatted(SharedRun.absolute(own.output()), run.output()));
        }
        if (!run.isSeenIn(own.output())) {
            throw new NotSeen(
                    "%s: this is not the output folder of the run; mount the folder that the run has as --output"
                            .formatted(own.output()));
        }
        Inventory inventory = SharedRun.inventory(digest, generation, cache)
                .orElseThrow(() -> new IOException(
                        "the run's list of files is missing from " + own.state() + "; start the run again"));
        checkSettings(inventory);
        RunPlan plan = run.plan(own, inventory, program, generation);
        if (!plan.digest().equals(digest)) {
            throw new Refused("this worker does not make the same of the run's settings as the run; report this fault");
        }
        return plan;
    }

    /// Every file is compared when it is read; the settings are read here.
    private void checkSettings(Inventory inventory) throws IOException, Refused {
        for (InputFile file : inventory.ofKind(InputFile.Kind.SETTINGS)) {
            Path path = InputPaths.resolve(own.input(), file.path());
            if (!Files.isRegularFile(path) || !Digest.of(path).equals(file.sha256())) {
                throw new Refused(
                        "%s: this is not the file that the run found there; mount the run's input folder and name it with --input"
                                .formatted(path));
            }
        }
    }
}
