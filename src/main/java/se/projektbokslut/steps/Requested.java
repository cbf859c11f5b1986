package se.projektbokslut.steps;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.delivery.Deliveries;
import se.projektbokslut.program.RunProgress;

/// What a night asks of the framework.
///
/// @param plan what to run; its generation is found in the framework's log
/// @param published the greatest generation in the output's receipts; 0 without any
/// @param deliveries hands over what was published; null: nothing is handed over
/// @param ahead what was read of the ledger while the inventory was taken
/// @param early what is read of the input's products while the framework starts
/// @param progress told how far the job has come
/// @param alone whether this is still the only run on its log
public record Requested(
        RunPlan plan,
        long published,
        @Nullable Deliveries deliveries,
        ReadAhead ahead,
        EarlyProducts early,
        RunProgress progress,
        BooleanSupplier alone) {}
