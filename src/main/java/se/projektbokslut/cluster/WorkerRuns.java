package se.projektbokslut.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.InputPaths;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.Program;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.runlog.RunLog;
import se.projektbokslut.settings.SettingsReader;
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

    /// A shared folder may show what another machine wrote a little later.
    private static final int LOOKS = 20;

    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final RunProperties own;
    private final WorkerName name;
    private final Steps steps;
    private final ProgramDigest program;
    private final ProductCache cache;
    private @Nullable Opened last;

    /// This worker must not work on the run that it was asked to: it is of another version, or sees other
    /// folders.
    static final class Refused extends Exception {
        /// @param line what, where, what to do
        Refused(String line) {
            super(line, null, false, false);
        }
    }

    /// A run, and the steps that work on its partitions, by their names.
    record Opened(RunPlan plan, Map<String, Step> steps) {
        Step step(StepExecution partition) {
            return Objects.requireNonNull(steps.get(WorkerRuns.step(partition)));
        }
    }

    WorkerRuns(RunProperties own, WorkerName name, Steps steps) throws IOException {
        this.own = own;
        this.name = name;
        this.steps = steps;
        this.cache = new ProductCache(own.cache());
        this.program = ProgramDigest.compute();
    }

    /// The name of the step that a partition is of: what the framework's name of it begins with.
    static String step(StepExecution partition) {
        String name = partition.getStepName();
        return name.substring(0, name.indexOf(':'));
    }

    /// The run of an execution; the last one is kept.
    synchronized Opened open(JobExecution run) throws Refused {
        String digest = Objects.requireNonNullElse(run.getJobParameters().getString(RunLog.DIGEST), "");
        long generation = RunLog.generation(run);
        Opened known = last;
        if (known != null
                && known.plan().digest().equals(digest)
                && known.plan().generation() == generation) {
            return known;
        }
        try {
            RunPlan plan = plan(digest, generation);
            Opened opened = new Opened(
                    plan,
                    Stream.of(
                                    new ReadProjects(plan, cache).in(steps),
                                    new ReadLedger(plan, cache).in(steps),
                                    new PublishYears(plan, cache).stagingIn(steps))
                            .collect(Collectors.toMap(Step::getName, step -> step)));
            last = opened;
            return opened;
        } catch (IOException e) {
            LOG.error("The run cannot be put together", e);
            throw new Refused(Failures.line(e, name.log(own.state())));
        }
    }

    private RunPlan plan(String digest, long generation) throws IOException, Refused {
        SharedRun run = seen(() -> SharedRun.find(digest, generation, cache))
                .orElseThrow(() -> new Refused(
                        "%s: this state folder does not show the run that the broker asks to work on; mount the folder that the run has as --state"
                                .formatted(own.state())));
        if (!run.program().equals(program.whole())) {
            throw new Refused(
                    "the run is done by another build of the program (version %s, %s) than this worker (version %s, %s); install the same on all machines"
                            .formatted(run.version(), start(run.program()), Program.version(), start(program.whole())));
        }
        if (!run.output().equals(SharedRun.absolute(own.output()))) {
            throw new Refused(
                    "%s: the run publishes in %s; mount that folder under the same path and name it with --output"
                            .formatted(SharedRun.absolute(own.output()), run.output()));
        }
        if (seen(() -> run.isSeenIn(own.output()) ? Optional.of(run) : Optional.<SharedRun>empty())
                .isEmpty()) {
            throw new Refused(
                    "%s: this is not the output folder of the run; mount the folder that the run has as --output"
                            .formatted(own.output()));
        }
        Inventory inventory = SharedRun.inventory(digest, generation, cache)
                .orElseThrow(() -> new IOException(
                        "the run's list of files is missing from " + own.state() + "; start the run again"));
        checkSettings(inventory);
        RunPlan plan = new RunPlan(
                run.options(own),
                KnownFiles.none(),
                inventory,
                SettingsReader.read(own.input()).settings(),
                run.asOfYear(),
                program,
                Program.provenance(),
                generation);
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

    @FunctionalInterface
    private interface Look<T> {
        Optional<T> take() throws IOException;
    }

    private static <T> Optional<T> seen(Look<T> look) throws IOException {
        for (int i = 1; i < LOOKS; i++) {
            Optional<T> found = look.take();
            if (found.isPresent()) {
                return found;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return look.take();
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(digest.length(), 12));
    }
}
