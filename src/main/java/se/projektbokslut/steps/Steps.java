package se.projektbokslut.steps;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/// How every step is built.
///
/// A step's work stands outside any transaction: its products are whole files named by content, and a transaction
/// held open while a report is drawn would only hold a connection.
///
/// @param listener told of every step and partition that is worked on in this process
public record Steps(
        JobRepository repository,
        PlatformTransactionManager transactions,
        StepExecutionListener listener,
        Spread spread) {
    /// A step that is asked again by a run that is resumed: it looks for its products and makes those that are gone.
    public Step single(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .listener(listener)
                .allowStartIfComplete(true)
                .tasklet(tasklet, transactions)
                .transactionAttribute(new OutsideTransactions())
                .build();
    }

    public Step partitioned(String name, Partitioner partitioner, Tasklet tasklet) {
        return partitioned(name, partitioner, tasklet, _ -> {});
    }

    /// @param afterwards what workers elsewhere leave to this process
    public Step partitioned(String name, Partitioner partitioner, Tasklet tasklet, Spread.Afterwards afterwards) {
        return spread.over(
                        new StepBuilder(name, repository)
                                .listener(listener)
                                .partitioner(name, partitioner)
                                .step(single(name, tasklet)),
                        name,
                        afterwards)
                .build();
    }

    /// No transaction; and every exception ends the step. By default the framework takes a checked exception for
    /// one that needs no rollback, forgets it, and runs the step's work again for ever.
    private static final class OutsideTransactions extends DefaultTransactionAttribute {
        OutsideTransactions() {
            super(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        }

        @Override
        public boolean rollbackOn(Throwable failure) {
            return true;
        }
    }
}
