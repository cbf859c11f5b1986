package se.projektbokslut.steps;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.delivery.Deliveries;

/// Step `deliver`: what was published and differs from what each recipient got last is handed over. A mail that
/// cannot be sent is no failure of the step: the receipt tells of it and the next run tries again.
public final class Deliver implements Tasklet {
    private final RunPlan plan;
    private final @Nullable Deliveries deliveries;

    /// @param deliveries null: nothing is handed over
    public Deliver(RunPlan plan, @Nullable Deliveries deliveries) {
        this.plan = plan;
        this.deliveries = deliveries;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        if (deliveries != null) {
            deliveries.deliver(plan::publishes);
        }
        return RepeatStatus.FINISHED;
    }
}
