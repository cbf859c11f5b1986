package se.projektbokslut.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.steps.StopReason;

/// What a run says of a partition that failed at a worker.
class WorkerFailureTest {
    private static final Path STATE = Path.of("shared", "state");

    private final WorkerFailure worker =
            new WorkerFailure(new WorkerName("host-7"), PlainOptions.of(Path.of("input"), Path.of("output"), STATE));
    private final StepExecution partition = new StepExecution(
            1, "readLedger:1", new JobExecution(1, new JobInstance(1, "annualReport"), new JobParameters()));

    private StopReason failedOf(Throwable failure) {
        partition.setStatus(BatchStatus.FAILED);
        partition.addFailureException(failure);
        worker.afterStep(partition);
        return WorkerFailure.reason(partition);
    }

    @Test
    void aFailureOfTheMachineNamesTheWorkersOwnLog() {
        assertThat(failedOf(new IOException("disk gone")).line())
                .isEqualTo("worker host-7: disk gone (details in " + STATE.resolve("workers/host-7.log")
                        + "; the next run takes up where this one stopped)");
    }

    @Test
    void aFileThatIsAnotherThereNamesTheWorker() {
        assertThat(failedOf(new StopReason.Stop(new StopReason.InputChanged("ledger/a.se")))
                        .line())
                .startsWith("ledger/a.se: worker host-7 finds another file there than the run did; ");
    }

    @Test
    void totalsThatDifferStayWhatTheyAreWhateverTheFrameworkWrapsThemIn() {
        assertThat(failedOf(new IllegalStateException(
                        new StopReason.Stop(new StopReason.NotTied("2023: 1 is not 2", AlertReason.OTHER)))))
                .isInstanceOfSatisfying(
                        StopReason.NotTied.class, it -> assertThat(it.line()).isEqualTo("2023: 1 is not 2"));
    }

    @Test
    void aFailureOfTheFrameworkIsOneLineThatSaysWhatToDo() {
        partition.setExitStatus(ExitStatus.FAILED.addExitDescription(
                "org.example.FatalException: no commit\n\tat org.example.Step.execute(Step.java:1)"));
        assertThat(WorkerFailure.reason(partition).line())
                .isEqualTo(
                        "a worker failed at a partition (FatalException: no commit); see the workers' logs in the folder"
                                + " workers of the state; the next run takes up where this one stopped");
        partition.setExitStatus(ExitStatus.FAILED);
        assertThat(WorkerFailure.reason(partition).line())
                .startsWith("a worker failed at a partition (without a word); ");
    }

    /// It was given up before a worker could say why.
    @Test
    void thatNobodyWorksOnItIsSaidAsItIsUntilItIsTakenUpAgain() {
        WorkerFailure.note(partition, "3 workers went silent over one partition");
        assertThat(WorkerFailure.reason(partition).line()).isEqualTo("3 workers went silent over one partition");
        worker.beforeStep(partition);
        assertThat(WorkerFailure.reason(partition).line()).startsWith("a worker failed at a partition");
    }
}
