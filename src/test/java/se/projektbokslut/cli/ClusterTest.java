package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;

/// Runs that are spread over workers give, byte for byte, what a run on one machine gives.
class ClusterTest {
    @TempDir
    Path folder;

    @Test
    void aWorkerGivesTheBytesOfOneMachine() throws Exception {
        assertGiveTheBytesOfOneMachine(List.of(1));
    }

    @Test
    @Thorough
    void oneTwoAndFourWorkersGiveTheBytesOfOneMachine() throws Exception {
        assertGiveTheBytesOfOneMachine(List.of(1, 2, 4));
    }

    private void assertGiveTheBytesOfOneMachine(List<Integer> numbers) throws Exception {
        Office alone = Portfolios.small(folder.resolve("alone"));
        int code = alone.run().code();
        Map<String, String> expected = alone.bytes();
        String work = work(alone);
        try (TestBroker broker = new TestBroker();
                ClusterOffice cluster = new ClusterOffice(Portfolios.small(folder.resolve("spread")), broker)) {
            int started = 0;
            for (int workers : numbers) {
                while (started < workers) {
                    cluster.startedWorker("w" + ++started);
                }
                FileSystemUtils.deleteRecursively(cluster.office().output());
                FileSystemUtils.deleteRecursively(cluster.office().state().resolve("cache"));

                Office.Ended ended = cluster.runHere();

                assertThat(ended.code()).as(ended.err()).isEqualTo(code);
                assertThat(cluster.office().bytes()).as("%d workers", workers).isEqualTo(expected);
                assertThat(work(cluster.office())).isEqualTo(work);
            }
            Portfolios.addLate(alone);
            Portfolios.addLate(cluster.office());
            assertThat(alone.run().code()).isEqualTo(code);
            assertThat(cluster.runHere().code()).isEqualTo(code);
            assertThat(cluster.office().bytes()).as("the next night").isEqualTo(alone.bytes());
            assertThat(work(cluster.office())).contains("\"read\":1,");
        }
    }

    /// What the last receipt says was read and kept.
    static String work(Office office) {
        String last = office.publishedLines("receipts.jsonl").getLast();
        return last.substring(last.indexOf("\"work\""), last.indexOf('}', last.indexOf("\"work\"")));
    }
}
