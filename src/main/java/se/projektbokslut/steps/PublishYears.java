package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.YearPublication;

/// Step `publish`: each chosen year's report becomes its files in the output, and so does one of another year
/// whose files somebody has damaged, since the overview is made of them. One partition a year.
public final class PublishYears implements Partitioner, Tasklet {
    private static final String YEAR = "year";

    private final RunPlan plan;
    private final ProductCache cache;
    private final RunProgress progress;

    public PublishYears(RunPlan plan, ProductCache cache) {
        this(plan, cache, RunProgress.NONE);
    }

    public PublishYears(RunPlan plan, ProductCache cache, RunProgress progress) {
        this.plan = plan;
        this.cache = cache;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        try {
            PublishedOutput published = new PublishedOutput(plan.options().output());
            for (int year : Compile.years(plan, cache)) {
                if (plan.publishes(year) || !published.damaged(year).isEmpty()) {
                    ExecutionContext context = new ExecutionContext();
                    context.putLong(YEAR, year);
                    partitions.put(year + "-" + plan.id(), context);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.begins(RunProgress.Work.PUBLISHING, partitions.size());
        return partitions;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        boolean changed = publication().publish(report(chunk.getStepContext().getStepExecution()));
        progress.advanced(1);
        contribution.incrementWriteCount(changed ? 1 : 0);
        return RepeatStatus.FINISHED;
    }

    /// A worker's part: makes a year's files out of sight. A worker that was thought dead and wakes up later
    /// finds nothing here by which it could publish.
    @Nullable
    public RepeatStatus stage(StepContribution contribution, ChunkContext chunk) throws IOException {
        StepExecution partition = chunk.getStepContext().getStepExecution();
        publication().stage(report(partition), set(partition));
        return RepeatStatus.FINISHED;
    }

    /// Publishes what workers made.
    ///
    /// @param ended the partitions; those that failed have made nothing
    public void publishStaged(Collection<StepExecution> ended) throws IOException {
        for (StepExecution partition : ended) {
            if (partition.getStatus() == BatchStatus.COMPLETED) {
                publication().publishStaged(report(partition), set(partition));
            }
        }
        // What a worker made that was thought dead, or that worked for a run that is over.
        new PublishedOutput(plan.options().output()).finishInterrupted();
    }

    private YearPublication publication() {
        return new YearPublication(plan.options().output(), plan.rendering());
    }

    private AnnualReport report(StepExecution partition) throws IOException {
        return Compile.report(plan, cache, (int) partition.getExecutionContext().getLong(YEAR));
    }

    /// The name of the files of a partition, each attempt's its own.
    private static String set(StepExecution partition) {
        ExecutionContext context = partition.getExecutionContext();
        return "%s-partition-%s-%s"
                .formatted(context.getLong(YEAR), partition.getId(), context.getLong(Spread.HANDED_OUT, 1));
    }
}
