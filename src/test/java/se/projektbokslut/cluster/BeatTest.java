package se.projektbokslut.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// What is scheduled is never scheduled again once it has thrown, whatever it was.
class BeatTest {
    private static final ClusterProperties SETTINGS = new ClusterProperties(
            "queue",
            Duration.ofMillis(4),
            Duration.ofMinutes(10),
            Duration.ofHours(12),
            Duration.ofMillis(4),
            3,
            1,
            null,
            Duration.ZERO);

    private final CountDownLatch times = new CountDownLatch(3);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aWorkerGoesOnToSayThatItWorksWhateverIsThrown(int fault) throws InterruptedException {
        JobExecution run = new JobExecution(1, new JobInstance(1, "annualReport"), new JobParameters());
        StepExecution partition = new StepExecution(1, "readLedger:1", run);
        try (Heartbeat heartbeat = new Heartbeat(new PartitionRows(new Broken(fault)), SETTINGS)) {
            heartbeat.beforeStep(partition);
            assertThat(times.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(partition.isTerminateOnly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aRunGoesOnToLookAfterItsPartitionsWhateverIsThrown(int fault) throws InterruptedException {
        PartitionQueue queue = new PartitionQueue(new ActiveMQConnectionFactory("vm://0"), SETTINGS);
        try (LeaseWatch watch = new LeaseWatch(
                new PartitionRows(new Broken(fault)), queue, SETTINGS, 1, "readLedger", System::nanoTime)) {
            watch.start();
            assertThat(times.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /// A database that answers nothing.
    private final class Broken extends JdbcTemplate {
        private static Throwable faultOf(int number) {
            return switch (number) {
                case 0 -> new IllegalStateException("the server is gone");
                case 1 -> new OutOfMemoryError("no room");
                default -> new NoClassDefFoundError("too many open files");
            };
        }

        private final int fault;

        Broken(int fault) {
            this.fault = fault;
        }

        @Override
        public <T> @Nullable T queryForObject(String sql, Class<T> type, @Nullable Object @Nullable ... arguments) {
            throw fault();
        }

        @Override
        public <T extends @Nullable Object> List<T> query(
                String sql, RowMapper<T> mapper, @Nullable Object @Nullable ... arguments) {
            throw fault();
        }

        private RuntimeException fault() {
            times.countDown();
            if (faultOf(fault) instanceof Error error) {
                throw error;
            }
            return (RuntimeException) faultOf(fault);
        }
    }
}
