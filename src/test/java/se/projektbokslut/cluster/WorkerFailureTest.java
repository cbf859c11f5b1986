package se.projektbokslut.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.RunProperties;

/// What a run says of a partition that failed at a worker.
class WorkerFailureTest {
    @Test
    void aFailureOfTheMachineNamesTheWorkersOwnLog() {
        Path state = Path.of("shared", "state");
        RunProperties own = PlainOptions.of(Path.of("input"), Path.of("output"), state);

        assertThat(WorkerFailure.of(new IOException("disk gone"), new WorkerName("host-7"), own))
                .hasMessage("worker host-7: disk gone (details in " + state.resolve("workers/host-7.log")
                        + "; the next run takes up where this one stopped)");
    }

    @Test
    void aFailureOfTheFrameworkIsOneLineThatSaysWhatToDo() {
        assertThat(WorkerFailure.reason(
                                "org.example.FatalException: no commit\n\tat org.example.Step.execute(Step.java:1)")
                        .line())
                .isEqualTo(
                        "a worker failed at a partition (FatalException: no commit); see the workers' logs in the folder"
                                + " workers of the state; the next run takes up where this one stopped");
        assertThat(WorkerFailure.reason("").line()).startsWith("a worker failed at a partition (without a word); ");
    }

    /// There is no worker whose log could be looked at.
    @Test
    void thatNobodyTookAPartitionIsSaidAsItIs() {
        assertThat(WorkerFailure.reason(PartitionRows.SAID + "no worker took a partition; start one\nmore")
                        .line())
                .isEqualTo("no worker took a partition; start one");
    }
}
