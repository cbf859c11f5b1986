package se.projektbokslut.steps;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// Has the heap collected before each step. What a step read is of no use to the next one, and the collector
/// that the launcher chooses, the one of the smallest footprint, takes more memory from the system before it
/// looks through all that it has. It takes some hundredths of a second.
final class CollectedHeap implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution step) {
        collect();
    }

    static void collect() {
        System.gc();
    }
}
