package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.InputPaths;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;

/// Step `readProjects`: each record file becomes its product in the cache. Partitions are runs of files in the
/// order of their paths, so that many small files do not cost the framework's price each.
public final class ReadProjects implements Partitioner, Tasklet {
    private static final long PARTITION_BYTES = 2L << 20;

    private final RunPlan plan;
    private final ProductCache cache;
    private final RunProgress progress;

    public ReadProjects(RunPlan plan, ProductCache cache) {
        this(plan, cache, RunProgress.NONE);
    }

    public ReadProjects(RunPlan plan, ProductCache cache, RunProgress progress) {
        this.plan = plan;
        this.cache = cache;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        progress.begins(
                RunProgress.Work.READING_PROJECTS,
                plan.recordFiles().stream().mapToLong(InputFile::size).sum());
        return new SizedPartitions<>(
                        plan.recordFiles(),
                        InputFile::size,
                        (digest, file) -> digest.add(file.path()).add(file.sha256()))
                .upTo(PARTITION_BYTES);
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        StepExecution execution = chunk.getStepContext().getStepExecution();
        Done done = work(execution.getExecutionContext(), execution::isTerminateOnly);
        for (int i = 0; i < done.read(); i++) {
            contribution.incrementReadCount();
        }
        contribution.incrementFilterCount(done.kept());
        return RepeatStatus.continueIf(!done.finished());
    }

    /// How far a partition has come.
    ///
    /// @param read files that were read
    /// @param kept files whose products were there
    /// @param finished whether the products of all its files are there
    record Done(int read, int kept, boolean finished) {}

    /// Makes the products of a partition's files that are not there yet.
    ///
    /// @param stop whether the run was told to stop; asked before each file
    public Done work(ExecutionContext partition, BooleanSupplier stop) throws IOException {
        int read = 0;
        int kept = 0;
        for (InputFile file : SizedPartitions.of(partition, plan.recordFiles())) {
            if (stop.getAsBoolean()) {
                return new Done(read, kept, false);
            }
            String product = plan.recordsProduct(file);
            if (cache.has(product)) {
                kept++;
            } else {
                RecordFile records = read(plan, file);
                cache.write(product, out -> CanonicalJson.writeCompact(records, out));
                read++;
            }
            progress.advanced(file.size());
        }
        return new Done(read, kept, true);
    }

    /// Reads a record file as it was when the run began.
    public static RecordFile read(RunPlan plan, InputFile file) throws IOException {
        Path path = InputPaths.resolve(plan.options().input(), file.path());
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException gone) {
            throw new StopReason.Stop(new StopReason.InputChanged(file.path()));
        }
        if (bytes.length != file.size() || !Digest.of(bytes).equals(file.sha256())) {
            throw new StopReason.Stop(new StopReason.InputChanged(file.path()));
        }
        return RecordFileReader.read(file, bytes, plan.processIds());
    }

    /// The products of all record files, in the order of their paths; one that is missing or damaged is made
    /// again.
    static List<RecordFile> products(RunPlan plan, ProductCache cache) throws IOException {
        List<RecordFile> products = new ArrayList<>();
        for (InputFile file : plan.recordFiles()) {
            products.add(cache.read(
                            plan.recordsProduct(file),
                            in -> CanonicalJson.mapper().readValue(in, RecordFile.class))
                    .orElseGet(() -> again(plan, file)));
        }
        return products;
    }

    private static RecordFile again(RunPlan plan, InputFile file) {
        try {
            return read(plan, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
