package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;
import se.projektbokslut.inventory.InputPaths;

/// The real program as a process of its own, killed at seeded moments and started again.
///
/// The number of kills is `-Dcrash.kills=N`, their moments are drawn from `-Dcrash.seed=N`, the portfolio has
/// `-Dcrash.records=N` records. `-Dcrash.pause=N` is how many seconds a paused process stands still at least.
@Thorough
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 6);
    private static final long SEED = Long.getLong("crash.seed", 1);
    private static final int RECORDS = Integer.getInteger("crash.records", 250);
    private static final int PAUSE = Integer.getInteger("crash.pause", 0);

    /// When a process is killed.
    private enum Moment {
        START,
        ANYWHERE,
        RENAME
    }

    @TempDir
    private static Path shared;

    /// What a run that nothing disturbs publishes, by the language and time zone of those who read it.
    private static Map<String, String> expected;

    private static int expectedCode;

    @TempDir
    Path folder;

    @BeforeAll
    static void undisturbed() throws Exception {
        Office office = portfolio(shared);
        expectedCode = started(office, "-Duser.language=sv", "-Duser.timezone=Europe/Stockholm")
                .waitFor();
        assertThat(expectedCode).isIn(0, 3);
        expected = office.bytes();
    }

    @Test
    void aRunThatIsKilledAnywhereAndStartedAgainGivesTheBytesOfAnUndisturbedOne(TestReporter reporter)
            throws Exception {
        Office undisturbed = portfolio("undisturbed");
        long started = System.nanoTime();
        assertThat(started(undisturbed).waitFor()).isEqualTo(expectedCode);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        assertThat(undisturbed.bytes()).isEqualTo(expected);
        Portfolios.addLate(undisturbed);
        assertThat(started(undisturbed).waitFor()).isEqualTo(expectedCode);
        Map<String, String> proposed = undisturbed.bytes();
        assertThat(undisturbed.published("2019/proposed/annual-report-2019.csv"))
                .contains("2019,2,proposed,");
        Portfolios.decide(undisturbed);
        assertThat(started(undisturbed).waitFor()).isEqualTo(expectedCode);
        List<Map<String, String>> stages = List.of(expected, proposed, undisturbed.bytes());
        assertThat(undisturbed.published("2019/annual-report-2019.csv")).contains("2019,2,adopted,");

        SplittableRandom random = new SplittableRandom(SEED);
        Map<Moment, Integer> killed = new EnumMap<>(Moment.class);
        Office office = portfolio("killed");
        int stage = 0;
        int rounds = 0;
        for (int kills = 0; kills < KILLS || stage > 0; ) {
            Moment moment = Moment.values()[random.nextInt(3)];
            Process run = started(office);
            if (kills < KILLS && isAlive(run, office, moment, random, whole)) {
                run.destroyForcibly().waitFor();
                killed.merge(moment, 1, Integer::sum);
                kills++;
                continue;
            }
            assertThat(run.waitFor()).as(() -> errors("killed")).isEqualTo(expectedCode);
            assertThat(errors("killed")).as("after %d kills", kills).doesNotContain("damaged");
            assertThat(office.bytes()).as("after %d kills", kills).isEqualTo(stages.get(stage));
            rounds++;
            stage = (stage + 1) % stages.size();
            switch (stage) {
                case 1 -> Portfolios.addLate(office);
                case 2 -> Portfolios.decide(office);
                default -> {
                    FileSystemUtils.deleteRecursively(office.output());
                    FileSystemUtils.deleteRecursively(office.state());
                    Files.delete(office.input().resolve("ledger/late.se"));
                    office.write("years.yaml", Portfolios.ADOPTED);
                }
            }
        }
        reporter.publishEntry("kills", "%s in %s publications of %s files".formatted(killed, rounds, expected.size()));
    }

    /// Whether the process still lives at the moment at which it is to be killed.
    private static boolean isAlive(Process run, Office office, Moment moment, SplittableRandom random, long whole)
            throws Exception {
        return switch (moment) {
            case START -> !run.waitFor(random.nextLong(1 + whole / 4), TimeUnit.MILLISECONDS);
            case ANYWHERE -> !run.waitFor(random.nextLong(whole / 5, whole), TimeUnit.MILLISECONDS);
            case RENAME -> {
                Path staging = office.output().resolve(".staging");
                int skip = random.nextInt(4);
                boolean moving = false;
                while (run.isAlive()) {
                    boolean now = isMoving(staging);
                    if (now && !moving && skip-- == 0) {
                        break;
                    }
                    moving = now;
                }
                yield run.isAlive();
            }
        };
    }

    private static boolean isMoving(Path staging) {
        String[] sets = staging.toFile().list((folder, name) -> name.endsWith(".moving"));
        return sets != null && sets.length > 0;
    }

    @Test
    void aRunThatIsToldToEndStopsInTimeAndIsResumed() throws Exception {
        Office office = portfolio("stopped");
        Process run = started(office);
        awaitProduct(run, office);
        run.destroy();

        assertThat(run.waitFor(5, TimeUnit.SECONDS)).isTrue();
        // In order, or on a busy machine cut short before the four seconds were over: the next run takes it up either
        // way.
        assertThat(office.state().resolve("projektbokslut.log")).content().contains("The job was told to stop and ");
        assertThat(started(office).waitFor()).isEqualTo(expectedCode);
        assertThat(office.bytes()).isEqualTo(expected);
    }

    @Test
    void aPausedRunKeepsTheLockAndASecondOneEndsWithoutDisturbingIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill to pause a process with");
        Office office = portfolio("paused");
        Process first = started(office);
        awaitProduct(first, office);
        signal("-STOP", first);
        first.waitFor(PAUSE, TimeUnit.SECONDS);

        Office.Ended second = office.run();

        assertThat(second.code()).isEqualTo(4);
        assertThat(second.errLines()).hasSize(1);
        signal("-CONT", first);
        assertThat(first.waitFor()).isEqualTo(expectedCode);
        assertThat(office.bytes()).isEqualTo(expected);
    }

    @Test
    void aClockThatIsSetBackBetweenACrashAndTheNextRunChangesNothing() throws Exception {
        Office office = portfolio("clock");
        Process run = started(office, "-Duser.timezone=Pacific/Kiritimati");
        awaitProduct(run, office);
        run.destroyForcibly().waitFor();

        assertThat(started(office, "-Duser.timezone=Pacific/Pago_Pago").waitFor())
                .as("local time is a day and an hour earlier than that of the run that was killed")
                .isEqualTo(expectedCode);
        assertThat(office.bytes()).isEqualTo(expected);
    }

    /// Waits until the run has read something, or ended.
    private static void awaitProduct(Process run, Office office) {
        Path products = office.state().resolve("cache/records");
        OfficeProcess.awaitSign(run, () -> Files.exists(products));
    }

    private static void signal(String signal, Process process) throws Exception {
        assertThat(new ProcessBuilder("/bin/kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void neitherLocaleNorTimeZoneNorCharsetChangesAByte() throws Exception {
        Office office = portfolio("turkish");
        Process run = started(
                office,
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=COMPAT",
                "-Dline.separator=\r\n");

        assertThat(run.waitFor()).isEqualTo(expectedCode);
        assertThat(office.bytes()).isEqualTo(expected);
    }

    @Test
    void aFileNameWithSwedishLettersIsReadWhereCronSetsNoLocale() throws Exception {
        Office office = Office.empty(folder);
        Path projects = Files.createDirectories(office.input().resolve("projects"));
        Files.writeString(
                InputPaths.resolve(projects, "lösning + 100 %.yaml"), "id: a\ntitle: A\nstatus: closed\nend: 2019\n");
        Files.writeString(InputPaths.resolve(projects, "bråk.yaml"), "id: b\n");

        ProcessBuilder run = OfficeProcess.of(office);
        run.environment().put("LC_ALL", "C");

        assertThat(run.start().waitFor()).isEqualTo(3);
        assertThat(office.published("2019/projects-2019.csv")).contains("projects/lösning + 100 %.yaml");
        assertThat(office.published("refused.csv")).contains("projects/bråk.yaml");
    }

    private Office portfolio(String name) {
        return portfolio(folder.resolve(name));
    }

    private static Office portfolio(Path folder) {
        return Portfolios.write(Office.empty(folder), RECORDS, 8, 6, 400);
    }

    private static Process started(Office office, String... jvm) throws IOException {
        return OfficeProcess.of(office, jvm).start();
    }

    private String errors(String office) {
        try {
            return Files.readString(OfficeProcess.errors(Office.empty(folder.resolve(office))));
        } catch (IOException e) {
            return "no messages";
        }
    }
}
