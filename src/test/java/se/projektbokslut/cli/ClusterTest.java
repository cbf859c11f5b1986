package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs that are spread over worker processes give, byte for byte, what a run on one machine gives.
class ClusterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void workersGiveTheBytesOfOneMachine(int workers) {
        Office alone = portfolio("alone");
        int code = alone.run().code();
        Map<String, String> expected = alone.bytes();
        try (TestBroker broker = new TestBroker(folder.resolve("broker"));
                ClusterOffice cluster = new ClusterOffice(portfolio("spread"), broker)) {
            for (int i = 0; i < workers; i++) {
                cluster.startedWorker("w" + i);
            }

            Office.Ended ended = cluster.runHere();

            assertThat(ended.code()).as(ended.err()).isEqualTo(code);
            assertThat(cluster.office().bytes()).isEqualTo(expected);
        }
    }

    private Office portfolio(String name) {
        return Portfolios.write(Office.empty(folder.resolve(name)), 200, 8, 6, 200);
    }
}
