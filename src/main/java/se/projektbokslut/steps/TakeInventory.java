package se.projektbokslut.steps;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;

/// Step `takeInventory`: keeps the plan's list of files, with their digests, beside the products that will be
/// made from them, so that a later look at the state tells what a run read; and cuts the SIE files into slices.
public final class TakeInventory implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(TakeInventory.class);

    private final RunPlan plan;
    private final ProductCache cache;

    public TakeInventory(RunPlan plan, ProductCache cache) {
        this.plan = plan;
        this.cache = cache;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        cache.write(plan.compiled("inventory"), out -> CanonicalJson.writeCompact(plan.inventory(), out));
        new LedgerFiles(plan, cache).cut();
        LOG.info(
                "{} input files, {} of them with records",
                plan.inventory().files().size(),
                plan.recordFiles().size());
        return RepeatStatus.FINISHED;
    }
}
