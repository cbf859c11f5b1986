package se.projektbokslut.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What else a state folder may be is tested with the commands.
class StateClaimTest {
    private static final int TIMES = 300;

    @TempDir
    private Path folder;

    @Test
    void twoThatBeginTogetherBothHaveANewFolder() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < TIMES; time++) {
                Path state = folder.resolve("state-" + time);
                List<Future<Optional<String>>> claims = threads.invokeAll(List.of(
                        () -> {
                            together.await();
                            return StateClaim.take(state);
                        },
                        () -> {
                            together.await();
                            return StateClaim.take(state);
                        }));
                for (Future<Optional<String>> claim : claims) {
                    assertThat(claim.get()).isEmpty();
                }
            }
        }
    }

    @Test
    void aFolderOfSomebodyElseIsNotClaimed() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "x");
        assertThat(StateClaim.take(folder)).get().asString().contains("letter.txt");
        assertThat(folder.resolve(".projektbokslut-state")).doesNotExist();
    }
}
