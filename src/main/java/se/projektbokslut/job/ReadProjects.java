package se.projektbokslut.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import se.projektbokslut.intake.CanonicalJson;
import se.projektbokslut.intake.Digest;
import se.projektbokslut.intake.InputFile;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;

/// Step `readProjects`: each record file becomes its product in the cache. Partitions are runs of files in the order of
/// their paths, so that many small files do not cost the framework's price each.
final class ReadProjects implements Partitioner, Tasklet {
    private static final String FROM = "from";
    private static final String TO = "to";

    /// A partition takes files until it has this many bytes or files.
    private static final long MOST_BYTES = 2L << 20;

    private static final int MOST_FILES = 200;

    private final RunPlan plan;
    private final ProductCache cache;

    ReadProjects(RunPlan plan, ProductCache cache) {
        this.plan = plan;
        this.cache = cache;
    }

    /// The same partitions, with the same names, whenever the plan is the same.
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        List<InputFile> files = plan.recordFiles();
        int from = 0;
        while (from < files.size()) {
            Digest name = new Digest();
            long bytes = 0;
            int to = from;
            do {
                bytes += files.get(to).size();
                name.add(files.get(to).path()).add(files.get(to).sha256());
                to++;
            } while (to < files.size()
                    && to - from < MOST_FILES
                    && bytes + files.get(to).size() <= MOST_BYTES);
            ExecutionContext context = new ExecutionContext();
            context.putLong(FROM, from);
            context.putLong(TO, to);
            partitions.put(name.hex().substring(0, 16), context);
            from = to;
        }
        return partitions;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        StepExecution execution = chunk.getStepContext().getStepExecution();
        boolean finished = work(execution.getExecutionContext(), execution::isTerminateOnly);
        return RepeatStatus.continueIf(!finished);
    }

    /// Makes the products of a partition's files that are not there yet.
    ///
    /// @param stop whether the run was told to stop; asked before each file
    /// @return whether all of them are there
    boolean work(ExecutionContext partition, BooleanSupplier stop) throws IOException {
        for (InputFile file :
                plan.recordFiles().subList((int) partition.getLong(FROM), (int) partition.getLong(TO))) {
            if (stop.getAsBoolean()) {
                return false;
            }
            String product = plan.recordsProduct(file);
            if (!cache.has(product)) {
                cache.write(product, CanonicalJson.compact(read(plan, file)));
            }
        }
        return true;
    }

    /// Reads a record file as it was when the run began.
    static RecordFile read(RunPlan plan, InputFile file) throws IOException {
        Path path = plan.options().input().resolve(file.path());
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

    /// The products of all record files, in the order of their paths; one that is missing or damaged is made again.
    static List<RecordFile> products(RunPlan plan, ProductCache cache) throws IOException {
        List<RecordFile> products = new ArrayList<>();
        for (InputFile file : plan.recordFiles()) {
            byte[] product = cache.read(plan.recordsProduct(file)).orElse(null);
            products.add(
                    product == null
                            ? read(plan, file)
                            : CanonicalJson.mapper().readValue(product, RecordFile.class));
        }
        return products;
    }
}
