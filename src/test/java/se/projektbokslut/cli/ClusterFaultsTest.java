package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;

/// What goes wrong in a night of several machines, done to real processes: each ends in the bytes of one
/// machine, or in a failure that the next start takes up.
///
/// Two of these tests run always; all of them with `-Dcluster.faults=all`.
@Timeout(600)
@Thorough
class ClusterFaultsTest {
    private static final String ALL = "cluster.faults";

    @TempDir
    Path folder;

    private Office alone;
    private int code;
    private Map<String, String> expected;
    private TestBroker broker;
    private ClusterOffice cluster;

    @BeforeEach
    void begin() {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill to stop a process with");
        alone = Portfolios.small(folder.resolve("alone"));
        code = alone.run().code();
        expected = alone.bytes();
        broker = new TestBroker();
        cluster = new ClusterOffice(Portfolios.small(folder.resolve("spread")), broker);
    }

    @AfterEach
    void end() {
        cluster.close();
        broker.close();
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleOfAPartitionIsReplaced() throws Exception {
        Process first = cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("readProjects", run);
        first.destroyForcibly().waitFor();
        cluster.startedWorker("second");

        assertEndsRight(run);
        assertThat(log()).contains("went silent; it is handed out again");
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aPartitionThatEndsItsWorkersIsGivenUp() throws Exception {
        Process first = cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("readProjects", run);
        first.destroyForcibly().waitFor();
        cluster.startedWorker("second", "-Dprojektbokslut.cluster.attempts=1");

        assertThat(run.waitFor()).as(cluster::errors).isEqualTo(1);
        assertThat(cluster.errors()).contains("1 workers went silent over one partition of readProjects");
        assertEndsRight(cluster.run());
    }

    @Test
    void aWorkerThatIsPausedPastItsLeaseIsReplacedAndDoesNoHarmWhenItWakes() throws Exception {
        Process first = cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("publish", run);
        ClusterOffice.signal("-STOP", first);
        Process second = cluster.startedWorker("second");
        assertEndsRight(run);

        ClusterOffice.signal("-CONT", first);
        Portfolios.addLate(alone);
        Portfolios.addLate(cluster.office());
        assertThat(alone.run().code()).isEqualTo(code);
        second.destroy();
        assertThat(second.waitFor()).isEqualTo(143);
        assertThat(cluster.errors("second")).contains("is told to end; it finishes what it has at hand");
        assertThat(cluster.runHere().code())
                .as("the one that woke up does the next night")
                .isEqualTo(code);
        assertThat(cluster.office().bytes()).isEqualTo(alone.bytes());
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aRunThatIsKilledIsTakenUpByTheNextWithTheSameWorkers() throws Exception {
        cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitBeginningOf("readLedger", run);
        run.destroyForcibly().waitFor();

        assertEndsRight(cluster.run());
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aRunAndItsWorkerThatAreKilledTogetherAreTakenUpByTheNext() throws Exception {
        Process worker = cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("publish", run);
        worker.destroyForcibly();
        run.destroyForcibly().waitFor();

        cluster.startedWorker("second");
        assertEndsRight(cluster.run());
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aBrokerThatIsStartedAgainGoesOn() throws Exception {
        cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("readProjects", run);
        broker.restart();

        assertEndsRight(run);
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void messagesThatAreDeliveredTwiceAreWorkedOnOnce() throws Exception {
        Process run = cluster.run();
        OfficeProcess.awaitSign(run, () -> broker.messages() > 0);
        broker.doubleAll();
        cluster.startedWorker("first");
        cluster.startedWorker("second");

        assertEndsRight(run);
        assertThat(ClusterTest.work(cluster.office())).isEqualTo(ClusterTest.work(alone));
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aWorkerThatTakesLongerThanItsLeaseButSaysSoKeepsItsPartition() throws Exception {
        ClusterOffice quick = new ClusterOffice(
                Portfolios.small(folder.resolve("slow")), broker, "-Dprojektbokslut.cluster.lease=2s");
        try (quick) {
            quick.startedWorker("slow");
            Process run = quick.run();
            assertThat(run.waitFor()).as(quick::errors).isEqualTo(code);
            assertThat(quick.office().bytes()).isEqualTo(expected);
            assertThat(Files.readString(quick.office().state().resolve("projektbokslut.log")))
                    .doesNotContain("went silent");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aDatabaseThatLosesItsConnectionsFailsTheRunAndTheNextTakesItUp() throws Exception {
        cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("readProjects", run);
        Postgres.execute(
                cluster.database(),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()");

        assertEndsRightOrIsTakenUp(run);
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aDatabaseThatIsStartedAgainFailsTheRunAndTheNextTakesItUpWithTheSameWorker() throws Exception {
        Process worker = cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("publish", run);
        Postgres.restart();

        assertEndsRightOrIsTakenUp(run);
        assertThat(worker.isAlive()).as(cluster.errors("first")).isTrue();
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aWorkerThatIsToldToEndFinishesItsPartition() throws Exception {
        Process first = cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("publish", run);
        first.destroy();
        assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
        cluster.startedWorker("second");

        assertEndsRight(run);
        assertThat(log()).doesNotContain("went silent");
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void aRunThatIsToldToEndStopsAndIsTakenUp() throws Exception {
        cluster.startedWorker("first");
        Process run = cluster.run();
        cluster.awaitWorkOn("readProjects", run);
        run.destroy();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertEndsRight(cluster.run());
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "all")
    void messagesOfAnAbandonedRunAreDropped() throws Exception {
        Process run = cluster.run();
        OfficeProcess.awaitSign(run, () -> broker.messages() > 0);
        run.destroyForcibly().waitFor();
        Portfolios.addLate(alone);
        Portfolios.addLate(cluster.office());
        // The abandoned run has published nothing, so no year has an earlier revision.
        FileSystemUtils.deleteRecursively(alone.output());
        assertThat(alone.run().code()).isEqualTo(code);
        expected = alone.bytes();
        long abandoned = broker.messages();
        Process next = cluster.run();
        // A worker that came before the next run had put the abandoned one in order would do that one's work.
        OfficeProcess.awaitSign(next, () -> broker.messages() != abandoned);
        cluster.startedWorker("first");

        assertEndsRight(next);
        assertThat(cluster.out("first")).contains("partitions of a run that is over");
    }

    private void assertEndsRight(Process run) throws InterruptedException {
        assertThat(run.waitFor()).as(cluster::errors).isEqualTo(code);
        assertThat(cluster.office().bytes()).isEqualTo(expected);
    }

    /// A run loses its lock with its connection; one that had done its work by then has ended well.
    private void assertEndsRightOrIsTakenUp(Process run) throws InterruptedException {
        int ended = run.waitFor();
        if (ended == code) {
            assertThat(cluster.office().bytes()).isEqualTo(expected);
        } else {
            assertThat(ended).as(cluster::errors).isEqualTo(1);
            assertThat(cluster.errors()).contains("the next run takes up where this one stopped");
            assertEndsRight(cluster.run());
        }
    }

    private String log() throws Exception {
        return Files.readString(cluster.office().state().resolve("projektbokslut.log"));
    }
}
