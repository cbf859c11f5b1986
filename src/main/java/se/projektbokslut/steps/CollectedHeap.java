package se.projektbokslut.steps;

import java.lang.management.ManagementFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// Has the heap collected before each step, by the collector that the launcher chooses: the one of the smallest
/// footprint rather takes more memory from the system than look through all that it has, and what a step read is of
/// no use to the next one. Any other collector is left to its own ways, where a full collection costs more.
final class CollectedHeap implements StepExecutionListener {
    /// As Java names the serial collector of the old generation.
    private static final String SERIAL = "MarkSweepCompact";

    private static final boolean IS_SERIAL = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .anyMatch(collector -> collector.getName().equals(SERIAL));

    @Override
    public void beforeStep(StepExecution step) {
        collect();
    }

    static void collect() {
        if (IS_SERIAL) {
            System.gc();
        }
    }
}
