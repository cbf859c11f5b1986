package se.projektbokslut.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/// How a run waits for the partitions of a step, as the framework's log shows them.
class RemotePartitionsTest {
    private static final ClusterProperties SETTINGS = new ClusterProperties(
            "queue",
            Duration.ofMinutes(2),
            Duration.ofMillis(20),
            Duration.ofHours(12),
            Duration.ofMillis(4),
            3,
            1,
            null,
            Duration.ZERO);

    private final JobExecution run = new JobExecution(1, new JobInstance(1, "annualReport"), new JobParameters());
    private final StepExecution manager = new StepExecution(1, "readLedger", run);
    private final StepExecution first = new StepExecution(2, "readLedger:a", run);
    private final StepExecution second = new StepExecution(3, "readLedger:b", run);
    private final Map<Long, Integer> looks = new HashMap<>();

    @Test
    void aStepThatNobodyWorksOnFailsAfterThePatience() {
        assertThatThrownBy(this::ended)
                .hasMessageStartingWith("no worker took a partition of readLedger for 0 s; start workers");
    }

    @Test
    void aStepInWhichNothingEndsFailsAfterThePatience() {
        second.setStatus(BatchStatus.STARTED);
        assertThatThrownBy(this::ended)
                .hasMessageStartingWith("no partition of readLedger ended for 0 s (projektbokslut.cluster.patience)");
    }

    /// The first is worked on for longer than the patience, while the second ends.
    @Test
    void anEndBehindAPartitionThatTakesLongIsSeen() throws Exception {
        first.setStatus(BatchStatus.STARTED);
        second.setStatus(BatchStatus.COMPLETED);
        assertThat(ended()).containsExactly(second, first);
        assertThat(looks.get(second.getId()))
                .as("it is asked for no more than it must")
                .isEqualTo(1);
    }

    @Test
    void aRunThatIsToldToStopWaitsNoMore() {
        run.setStatus(BatchStatus.STOPPING);
        assertThatThrownBy(this::ended).isInstanceOf(JobInterruptedException.class);
    }

    /// The framework notes that a step has failed before it asks why.
    @Test
    void aFailureIsLookedAtUntilItSaysWhy() throws Exception {
        StepExecution seen = new StepExecution(first.getId(), "readLedger:a", run);
        WorkerFailure.note(first, "disk gone");
        assertThat(WorkerFailure.reason(waiting().told(seen)).line()).isEqualTo("disk gone");
        assertThat(waiting().told(second))
                .as("what is never said is not waited for without end")
                .isSameAs(second);
    }

    private RemotePartitions.Waiting waiting() {
        return new RemotePartitions.Waiting(log(), SETTINGS);
    }

    private Collection<StepExecution> ended() throws Exception {
        return waiting().ended("readLedger", List.of(first, second), manager);
    }

    /// A log in which the first partition ends once it has been looked at after the second had ended.
    private JobRepository log() {
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, (_, _, arguments) -> {
                    StepExecution asked = arguments[0].equals(first.getId()) ? first : second;
                    if (asked.getId() == first.getId()
                            && second.getStatus() == BatchStatus.COMPLETED
                            && looks.containsKey(second.getId())) {
                        first.setStatus(BatchStatus.COMPLETED);
                    }
                    looks.merge(asked.getId(), 1, Integer::sum);
                    return asked;
                });
    }
}
