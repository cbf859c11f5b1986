package se.projektbokslut.steps;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
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
    /// Items that take a moment each are kept so many at a time: to note in the log of runs how far a step has
    /// come costs as much as a hundred of the smallest. Told to stop, a step ends those that it has begun.
    static final int MANY = 50;

    /// For items that take a while each.
    static final int ONE = 1;

    /// For items that are handed on together.
    static final int ALL = Integer.MAX_VALUE;

    /// A step of one piece of work.
    public Step single(String name, Tasklet tasklet) {
        return step(name)
                .listener(new CollectedHeap())
                .tasklet(tasklet, transactions)
                .transactionAttribute(new OutsideTransactions())
                .build();
    }

    /// A step that has items, which the framework counts: those read, those kept, and those filtered since their
    /// products are there.
    ///
    /// @param atATime how many products are made before they are kept
    <I, O> Step ofItems(
            String name, int atATime, ItemReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
        return step(name)
                .<I, O>chunk(atATime)
                .reader(reader)
                .processor(processor)
                .writer(writer)
                .transactionManager(transactions)
                .transactionAttribute(new OutsideTransactions())
                // By default a step whose thread is interrupted ends as if it had come to the end of its items. One
                // that is told to stop says so itself.
                .interruptionPolicy(_ -> {})
                .build();
    }

    /// @param work what is done in each partition
    /// @param afterwards what workers elsewhere leave to this process
    public Step partitioned(Partitioner partitioner, Step work, Spread.Afterwards afterwards) {
        String name = work.getName();
        StepBuilder step = step(name).listener(new CollectedHeap());
        return spread.over(step.partitioner(name, partitioner).step(work), name, afterwards)
                .build();
    }

    /// A step that is asked again by a run that is resumed: it looks for its products and makes those that are
    /// gone.
    private StepBuilder step(String name) {
        return new StepBuilder(name, repository).listener(listener).allowStartIfComplete(true);
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
