package se.projektbokslut.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.publication.YearPublication;

/// Step `publish`: each chosen year's report becomes its files in the output. One partition a year.
final class PublishYears implements Partitioner, Tasklet {
    private static final String YEAR = "year";

    private final RunPlan plan;
    private final ProductCache cache;
    private final Progress progress;

    PublishYears(RunPlan plan, ProductCache cache) {
        this(plan, cache, Progress.NONE);
    }

    PublishYears(RunPlan plan, ProductCache cache, Progress progress) {
        this.plan = plan;
        this.cache = cache;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        try {
            for (int year : Compile.years(plan, cache)) {
                if (plan.publishes(year)) {
                    ExecutionContext context = new ExecutionContext();
                    context.putLong(YEAR, year);
                    partitions.put(year + "-" + plan.id(), context);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.begins(Progress.Work.PUBLISHING, partitions.size());
        return partitions;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        ExecutionContext context = chunk.getStepContext().getStepExecution().getExecutionContext();
        AnnualReport report = Compile.report(plan, cache, (int) context.getLong(YEAR));
        boolean changed = new YearPublication(plan.options().output(), plan.rendering()).publish(report);
        progress.advanced(1);
        contribution.incrementWriteCount(changed ? 1 : 0);
        return RepeatStatus.FINISHED;
    }
}
