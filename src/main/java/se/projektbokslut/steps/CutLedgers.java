package se.projektbokslut.steps;

import org.springframework.batch.core.step.Step;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.inventory.InputFile;

/// Step `cutLedgers`: each SIE file is cut into slices that can be read one by one.
public record CutLedgers(RunPlan plan, ProductCache cache) {
    public Step in(Steps steps) {
        LedgerFiles files = new LedgerFiles(plan, cache);
        return steps.ofItems(
                "cutLedgers",
                Steps.MANY,
                new StepItems<>(_ -> plan.inventory().ofKind(InputFile.Kind.LEDGER_SIE)),
                files::cut,
                Product.keptIn(cache));
    }
}
