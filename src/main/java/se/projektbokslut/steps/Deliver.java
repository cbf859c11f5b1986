package se.projektbokslut.steps;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import se.projektbokslut.delivery.Deliveries;
import se.projektbokslut.delivery.Wanted;

/// Step `deliver`: what was published and differs from what each recipient got last is handed over. A mail that
/// cannot be sent is no failure of the step: the receipt tells of it and the next run tries again.
///
/// @param deliveries null: nothing is handed over
public record Deliver(RunPlan plan, @Nullable Deliveries deliveries) {
    public Step in(Steps steps) {
        // A night has one connection and one span of time for its mail. What became of each is noted as it goes.
        return steps.<Wanted, Wanted>ofItems(
                "deliver",
                Steps.ALL,
                new StepItems<>(_ -> wanted()),
                one -> one,
                chunk -> handOver(List.copyOf(chunk.getItems())));
    }

    private List<Wanted> wanted() throws IOException {
        List<Wanted> wanted = deliveries == null ? List.of() : deliveries.wanted(plan::publishes);
        if (wanted.isEmpty()) {
            // The framework writes nothing then, and the night's deliveries are over.
            handOver(wanted);
        }
        return wanted;
    }

    private void handOver(List<Wanted> wanted) throws IOException {
        if (deliveries != null) {
            deliveries.handOver(wanted);
        }
    }
}
