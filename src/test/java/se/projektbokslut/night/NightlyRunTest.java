package se.projektbokslut.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.WatchedFiles;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.Program;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.steps.ReadAhead;

/// What a night meets before it has its lock.
class NightlyRunTest {
    @TempDir
    Path folder;

    private final WatchedFiles files = new WatchedFiles();

    @Test
    void aStateOnAShareWithoutLocksIsNamedWithWhatToDo() {
        files.refuseLocks("No locks available");
        Path state = folder.resolve("state");
        RunProperties options = PlainOptions.of(folder.resolve("input"), folder.resolve("output"), files.watch(state));
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
        NightlyRun run = new NightlyRun(
                options,
                clock,
                Program.provenance(),
                new Watch(options, clock),
                ReadAhead.NONE,
                RunProgress.NONE,
                null);

        RunOutcome outcome = run.run(
                _ -> {
                    throw new AssertionError("no job without a lock");
                },
                () -> {
                    throw new AssertionError("no server without a lock");
                });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RunOutcome.Failed.class,
                        failed -> assertThat(failed.line())
                                .startsWith(state + ": its file system gives no lock (No locks available)")
                                .contains("--state")
                                .doesNotContain("\n"));
    }
}
