package se.projektbokslut.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/// Lets a running job stop in good order when the process is told to end (SIGTERM): without this the framework
/// closes the database under the job, which then looks as if it still ran.
final class StopOnShutdown implements SmartLifecycle, JobExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(StopOnShutdown.class);
    private static final long MOST_SECONDS = 4;

    private final ObjectProvider<JobOperator> operator;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable JobExecution execution;
    private volatile boolean running;

    StopOnShutdown(ObjectProvider<JobOperator> operator) {
        this.operator = operator;
    }

    @Override
    public void beforeJob(JobExecution jobExecution) {
        execution = jobExecution;
    }

    @Override
    public void afterJob(JobExecution jobExecution) {
        execution = null;
        ended.countDown();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        JobExecution underWay = execution;
        if (underWay == null) {
            return;
        }
        try {
            operator.getObject().stop(underWay);
            // A job that takes longer is left as it is: the next start holds the lock, so it knows that this one
            // is over.
            boolean inTime = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
            LOG.info("The job was told to stop and {}", inTime ? "did" : "is left to the next start");
        } catch (JobExecutionNotRunningException endedMeanwhile) {
            LOG.info("The job ended by itself while it was told to stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
