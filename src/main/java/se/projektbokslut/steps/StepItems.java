package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.StepScope;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/// Reads the items of a step, listed when the first one is asked for. One step works on several partitions at a time,
/// so what is left of each one's items lies in the framework's step scope. Nothing of it is kept for a restart: a run
/// that is resumed reads all items again, and finds by their products which are done.
///
/// @param listing the items of a step or of one of its partitions
record StepItems<T>(Listing<T> listing) implements ItemReader<T> {
    private static final StepScope SCOPE = new StepScope();

    @FunctionalInterface
    interface Listing<T> {
        List<T> of(StepExecution step) throws IOException;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T read() {
        Iterator<T> left = (Iterator<T>) SCOPE.get("items", this::list);
        return left.hasNext() ? left.next() : null;
    }

    private Iterator<T> list() {
        try {
            return listing.of(Objects.requireNonNull(StepSynchronizationManager.getContext())
                            .getStepExecution())
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
