package se.projektbokslut.steps;

import java.util.Collection;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;

/// Where the partitions of a step are worked on: on the cores of this machine, or by workers elsewhere.
@FunctionalInterface
public interface Spread {
    /// What a partition's context holds if its worker went silent: how often it has been handed out.
    String HANDED_OUT = "handedOut";

    /// What is left to do where workers elsewhere have ended their partitions.
    @FunctionalInterface
    interface Afterwards {
        Afterwards NOTHING = _ -> {};

        void with(Collection<StepExecution> ended) throws Exception;
    }

    PartitionStepBuilder over(PartitionStepBuilder step, String name, Afterwards afterwards);
}
