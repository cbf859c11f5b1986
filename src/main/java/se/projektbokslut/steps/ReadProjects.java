package se.projektbokslut.steps;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;

/// Step `readProjects`: each record file becomes its product in the cache. Partitions are runs of files in the
/// order of their paths, so that many small files do not cost the framework's price each.
public final class ReadProjects implements Partitioner, ItemProcessor<InputFile, Product> {
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
                        file -> cache.has(plan.recordsProduct(file)),
                        (digest, file) -> digest.add(file.path()).add(file.sha256()))
                .upTo(PARTITION_BYTES);
    }

    /// The work on a partition's files.
    public Step in(Steps steps) {
        return steps.ofItems(
                "readProjects",
                Steps.MANY,
                new StepItems<>(partition -> SizedPartitions.of(partition.getExecutionContext(), plan.recordFiles())),
                this,
                Product.keptIn(cache));
    }

    /// @return null: the file's product is there
    @Override
    public @Nullable Product process(InputFile file) throws IOException {
        String name = plan.recordsProduct(file);
        Product made = cache.has(name) ? null : new Product(name, read(plan, file));
        progress.advanced(file.size());
        return made;
    }

    /// Reads a record file, and the description of a list, as they were when the run began.
    public static RecordFile read(RunPlan plan, InputFile file) throws IOException {
        InputAsFound input = new InputAsFound(plan);
        Optional<InputFile> description = plan.inventory().descriptionOf(file);
        boolean list = description.isPresent() && file.kind() != InputFile.Kind.RECORDS_YAML;
        return list
                ? RecordFileReader.read(
                        file,
                        input.bytes(file),
                        description.get().path(),
                        input.bytes(description.get()),
                        plan.processNames())
                : RecordFileReader.read(file, input.bytes(file), plan.processIds());
    }
}
