package se.projektbokslut.steps;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.publication.OverviewPublication;
import se.projektbokslut.publication.YearPublication;

/// Step `publishOverview`: the published years and what stands beside them become the files at the top of the
/// output.
public final class PublishOverview implements Tasklet {
    private final RunPlan plan;
    private final ProductCache cache;
    private final OverviewPublication overview;

    /// @param overview may have begun
    public PublishOverview(RunPlan plan, ProductCache cache, OverviewPublication overview) {
        this.plan = plan;
        this.cache = cache;
        this.overview = overview;
    }

    /// Only what this run's input gives is kept: the next night finds it, and the state does not grow.
    private void forgetWhatNoRunNeeds() throws IOException {
        Set<String> wanted = new HashSet<>(new LedgerFiles(plan, cache).productNames());
        plan.recordFiles().forEach(file -> wanted.add(plan.recordsProduct(file)));
        wanted.addAll(new DecidedEditions(plan, cache, false).names());
        wanted.addAll(new StandingYears(plan, cache, publication()).names());
        String compiled = plan.compiled("").replace(".json", "");
        cache.retain(name -> wanted.contains(name) || name.startsWith(compiled));
    }

    private YearPublication publication() {
        return new YearPublication(plan.options().output(), plan.known(), plan.rendering(), plan.settings());
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        overview.publish(
                Compile.overview(plan, cache),
                plan.provenance(),
                plan.inventory().files().stream()
                        .map(file -> new SourceFile(file.path(), file.sha256()))
                        .toList());
        forgetWhatNoRunNeeds();
        SharedRun.hide(plan);
        return RepeatStatus.FINISHED;
    }
}
