package se.projektbokslut.program;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;

/// Lets a run stop in good order when the process is told to end (SIGTERM). The framework would close the
/// database under the job, which would look as if it still ran, or as if its log were damaged; here the job is
/// told to stop, and whoever opened the database closes it when the job is over. What takes longer is left as a
/// power cut would leave it: the next start holds the lock, so it knows that this one is over.
public final class StopOnShutdown implements JobExecutionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopOnShutdown.class);
    private static final long MOST_SECONDS = 4;

    /// What a run says that was told to end.
    public static final String LINE = "the run was stopped; the next one takes up where it stopped";

    private final Consumer<String> say;
    private final Thread hook = new Thread(this::stop, "stop");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable JobOperator operator;
    private volatile @Nullable JobExecution execution;
    private volatile boolean stopping;

    private StopOnShutdown(Consumer<String> say) {
        this.say = say;
    }

    /// To be closed when the run has said how it ended.
    ///
    /// @param say takes a line for the operator where the run itself does not come to say it any more
    public static StopOnShutdown watch(Consumer<String> say) {
        StopOnShutdown shutdown = new StopOnShutdown(say);
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        return shutdown;
    }

    /// Whether the process was told to end: what fails from now on is no damage.
    public boolean isStopping() {
        return stopping;
    }

    /// To be called before the job is started.
    public void by(JobOperator jobOperator) {
        operator = jobOperator;
    }

    @Override
    public void beforeJob(JobExecution jobExecution) {
        execution = jobExecution;
        if (stopping) {
            tellToStop();
        }
    }

    @Override
    public void afterJob(JobExecution jobExecution) {
        execution = null;
    }

    private void stop() {
        stopping = true;
        tellToStop();
        boolean inTime = false;
        try {
            // Outside the job nothing waits to be told.
            inTime = operator != null && ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("The job was told to stop and {}", inTime ? "did" : "is left to the next start");
        if (!inTime) {
            say.accept(LINE);
        }
    }

    private void tellToStop() {
        JobExecution underWay = execution;
        JobOperator told = operator;
        if (underWay == null || told == null) {
            return;
        }
        try {
            told.stop(underWay);
        } catch (JobExecutionNotRunningException | RuntimeException endsByItself) {
            LOG.info("The job could not be told to stop", endsByItself);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException toldJustNow) {
                LOG.info("The process is told to end as the run has ended");
            }
        }
    }
}
