package se.projektbokslut.cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/// The framework's log for a handler that asks again and again whether all partitions are at their end. The
/// framework's answer reads every partition with its context, one statement each, for every such question; this one
/// asks first whether any is left.
final class PolledRepository {
    private PolledRepository() {}

    /// @param manager the execution of the step that was cut into partitions
    static JobRepository of(JobRepository repository, PartitionRows rows, StepExecution manager, String step) {
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, (_, method, arguments) -> {
                    if (method.getName().equals("getJobExecution")
                            && rows.hasUnfinished(manager.getJobExecutionId(), step)) {
                        // As this machine knows it: with no partition at its end.
                        return manager.getJobExecution();
                    }
                    try {
                        return method.invoke(repository, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
