package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.publication.OverviewPublication;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.StatedReport;
import se.projektbokslut.publication.YearPublication;

/// Step `publish`: each chosen year's report becomes its files in the output, and so does one of another year
/// whose files somebody has damaged, since the overview is made of them. One partition a year; a year whose files
/// are known to be those of its report needs none.
public final class PublishYears implements Partitioner, ItemProcessor<PublishYears.Made, PublishYears.Made> {
    private static final String YEAR = "year";

    private final RunPlan plan;
    private final ProductCache cache;
    private final RunProgress progress;
    private final YearPublication publication;
    private final StandingYears standing;
    private final LatestReports latest;
    private final @Nullable OverviewPublication overview;

    /// For a worker, which reads all reports.
    public PublishYears(RunPlan plan, ProductCache cache) {
        this(plan, cache, new LatestReports(), null, RunProgress.NONE);
    }

    /// @param latest what `compile` left of its reports
    /// @param overview begins while years are drawn; null for a worker, which publishes none
    public PublishYears(
            RunPlan plan,
            ProductCache cache,
            LatestReports latest,
            @Nullable OverviewPublication overview,
            RunProgress progress) {
        this.plan = plan;
        this.cache = cache;
        this.progress = progress;
        this.publication =
                new YearPublication(plan.options().output(), plan.known(), plan.rendering(), plan.settings());
        this.standing = new StandingYears(plan, cache, publication);
        this.latest = latest;
        this.overview = overview;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        Set<Integer> drawn = new HashSet<>();
        try {
            PublishedOutput published = plan.published();
            for (int year : Compile.years(plan, cache).all()) {
                if (plan.publishes(year)
                        ? !standing.stands(year)
                        : !published.damaged(year).isEmpty()) {
                    ExecutionContext context = new ExecutionContext();
                    context.putLong(YEAR, year);
                    partitions.put(year + "-" + plan.id(), context);
                    drawn.add(year);
                }
            }
            if (overview != null) {
                overview.begin(published.years().stream()
                        .filter(year -> !drawn.contains(year))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        latest.retain(drawn);
        progress.begins(RunProgress.Work.PUBLISHING, partitions.size());
        return partitions;
    }

    /// The work on a partition's year.
    public Step in(Steps steps) {
        return step(steps, made -> {
            for (Made year : made) {
                publish(year);
                progress.advanced(1);
            }
        });
    }

    /// A worker's part of it: makes a year's files out of sight. A worker that was thought dead and wakes up
    /// later finds nothing here by which it could publish.
    public Step stagingIn(Steps steps) {
        return step(steps, _ -> {});
    }

    private Step step(Steps steps, ItemWriter<Made> writer) {
        return steps.ofItems(
                "publish", Steps.ONE, new StepItems<>(partition -> List.of(made(partition))), this, writer);
    }

    /// A year's report and the name of its files out of sight.
    record Made(StatedReport stated, String set) {
        AnnualReport report() {
            return stated.report();
        }
    }

    /// @return null: the report stands as it was adopted
    @Override
    public @Nullable Made process(Made year) throws IOException {
        boolean drawn = publication.stage(year.stated(), year.set());
        CollectedHeap.collect();
        if (drawn) {
            return year;
        }
        standing.note(year.report());
        progress.advanced(1);
        return null;
    }

    /// Publishes what workers made.
    ///
    /// @param ended the partitions; those that failed have made nothing
    public void publishStaged(Collection<StepExecution> ended) throws IOException {
        for (StepExecution partition : ended) {
            if (partition.getStatus() == BatchStatus.COMPLETED) {
                publish(made(partition));
            }
        }
        // What a worker made that was thought dead, or that worked for a run that is over.
        plan.published().finishInterrupted();
    }

    private void publish(Made year) throws IOException {
        publication.publishStaged(year.stated(), year.set());
        standing.note(year.report());
    }

    /// What a partition makes; each attempt's files have a name of their own.
    private Made made(StepExecution partition) throws IOException {
        ExecutionContext context = partition.getExecutionContext();
        int year = (int) context.getLong(YEAR);
        String set = "%s-partition-%s-%s".formatted(year, partition.getId(), context.getLong(Spread.HANDED_OUT, 1));
        AnnualReport report = latest.take(year);
        return new Made(StatedReport.of(report == null ? Compile.report(plan, cache, year) : report), set);
    }
}
