package se.projektbokslut.steps;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// Has the heap collected before a step, by the collector that the launcher chooses: it rather takes more memory from
/// the
/// system than look through all that it has, and what a step read is of no use to the next one. Any other collector is
/// left to its own ways.
final class CollectedHeap implements StepExecutionListener {
    /// As Java names that collector of the old generation.
    private static final String NAME = "PS MarkSweep";

    private static final boolean IS_CHOSEN = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .anyMatch(collector -> collector.getName().equals(NAME));

    /// What the program takes before it has read anything.
    private static final long AT_FIRST = 16_000_000;

    /// Bytes in use after the last collection. A collection takes as long as there is much in use, whatever it finds.
    private static final AtomicLong LEFT = new AtomicLong(AT_FIRST);

    @Override
    public void beforeStep(StepExecution step) {
        collect();
    }

    /// Where half as much again is in use as was left the last time: so it costs little beside what made it grow.
    static void collect() {
        if (IS_CHOSEN && used() > LEFT.get() / 2 * 3) {
            System.gc();
            LEFT.set(used());
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
