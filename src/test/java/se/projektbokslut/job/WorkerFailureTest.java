package se.projektbokslut.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a run says of a partition that failed at a worker.
class WorkerFailureTest {
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
}
