package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real program as a process of its own, killed at random moments and started again.
///
/// The number of kills is `-Dcrash.kills=N` and their moments are drawn from `-Dcrash.seed=N`.
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 8);
    private static final long SEED = Long.getLong("crash.seed", 1);

    @TempDir
    Path folder;

    @Test
    void aRunThatIsKilledAnywhereAndStartedAgainGivesTheBytesOfAnUndisturbedOne() throws Exception {
        Office undisturbed = portfolio("undisturbed");
        long started = System.nanoTime();
        assertThat(process(undisturbed).waitFor()).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        Map<String, String> expected = undisturbed.bytes();

        SplittableRandom random = new SplittableRandom(SEED);
        Office office = portfolio("killed");
        for (int kill = 0; kill < KILLS; kill++) {
            Process run = process(office);
            if (run.waitFor(random.nextLong(whole / 5, whole), TimeUnit.MILLISECONDS)) {
                assertThat(run.exitValue()).isZero();
                assertThat(office.bytes()).isEqualTo(expected);
                office = portfolio("killed-" + kill);
            } else {
                run.destroyForcibly().waitFor();
            }
        }
        Process last = process(office);
        assertThat(last.waitFor()).as(() -> errors(last)).isZero();

        assertThat(office.bytes()).isEqualTo(expected);
    }

    @Test
    void aRunThatIsToldToEndStopsInTimeAndIsResumed() throws Exception {
        Office undisturbed = portfolio("undisturbed");
        assertThat(process(undisturbed).waitFor()).isZero();
        Office office = portfolio("stopped");
        Process run = process(office);
        run.waitFor(2, TimeUnit.SECONDS);
        run.destroy();

        assertThat(run.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(process(office).waitFor()).isZero();
        assertThat(office.bytes()).isEqualTo(undisturbed.bytes());
    }

    @Test
    void neitherLocaleNorTimeZoneNorCharsetChangesAByte() throws Exception {
        Office one = portfolio("one");
        Office other = portfolio("other");
        assertThat(process(one, "-Duser.language=sv", "-Duser.timezone=Europe/Stockholm")
                        .waitFor())
                .isZero();
        assertThat(process(
                                other,
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Duser.timezone=Pacific/Kiritimati",
                                "-Dfile.encoding=COMPAT",
                                "-Dline.separator=\r\n")
                        .waitFor())
                .isZero();

        assertThat(other.bytes()).isEqualTo(one.bytes());
    }

    private Office portfolio(String name) {
        Office office = Office.empty(folder.resolve(name));
        assertThat(Office.execute("generate", "--into=" + office.input(), "--projects=600", "--files=8", "--from=2017")
                        .code())
                .isZero();
        return office;
    }

    private static Process process(Office office, String... jvm) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Projektbokslut.class.getName(),
                "run",
                "--input=" + office.input(),
                "--output=" + office.output(),
                "--state=" + office.state(),
                "--as-of=2026-11-24"));
        Files.createDirectories(office.input());
        return new ProcessBuilder(command)
                .redirectOutput(office.input().resolveSibling("out.txt").toFile())
                .redirectError(office.input().resolveSibling("err.txt").toFile())
                .start();
    }

    private static String errors(Process process) {
        return "exit " + process.exitValue();
    }
}
