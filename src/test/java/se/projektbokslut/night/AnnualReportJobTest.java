package se.projektbokslut.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.JobRepositoryTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.delivery.Cadence;
import se.projektbokslut.delivery.Deliveries;
import se.projektbokslut.delivery.DeliverySettings;
import se.projektbokslut.delivery.Outbox;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.program.StopOnShutdown;
import se.projektbokslut.steps.EarlyProducts;
import se.projektbokslut.steps.ReadAhead;
import se.projektbokslut.steps.Requested;
import se.projektbokslut.steps.RunPlan;

/// The job as the framework runs and counts it, with its log in memory.
@SpringBatchTest
@SpringJUnitConfig(
        classes = {AnnualReportJobConfiguration.class, AnnualReportJobTest.Asked.class},
        initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:hsqldb:mem:job")
@DirtiesContext
class AnnualReportJobTest {
    private static final Path FOLDER = newFolder();

    @Autowired
    private JobOperatorTestUtils job;

    @Autowired
    private JobRepositoryTestUtils log;

    @Autowired
    private DataSource database;

    @Autowired
    private StepTimes times;

    @Configuration(proxyBeanMethods = false)
    static class Asked {
        /// Three files of records, of which one cannot be read, a ledger of one slice, and a folder for what is
        /// published.
        @Bean
        Requested requested() throws IOException {
            Path projects = Files.createDirectories(FOLDER.resolve("input/projects"));
            Path ledger = Files.createDirectories(FOLDER.resolve("input/ledger"));
            Files.copy(Path.of("input/processes.yaml"), FOLDER.resolve("input/processes.yaml"));
            Files.writeString(projects.resolve("a.yaml"), "id: a\ntitle: A\nstatus: closed\nend: 2019\n");
            Files.writeString(projects.resolve("b.yaml"), "id: b\ntitle: B\nstatus: closed\nend: 2020\n");
            Files.writeString(projects.resolve("c.yaml"), "title: [\n");
            Files.writeString(ledger.resolve("a.se"), """
                    #FLAGGA 0
                    #SIETYP 4
                    #KONTO 1510 Kundfordringar
                    #VER A 1 20190301
                    {
                    #TRANS 1510 {} 100.00
                    #TRANS 1510 {} -100.00
                    }
                    """);
            RunPlan plan = PreparedRun.in(FOLDER);
            Path drop = Files.createDirectory(FOLDER.resolve("drop"));
            Deliveries deliveries = new Deliveries(
                    new DeliverySettings(List.of(), Cadence.DAILY, Map.of(), Map.of(), null, drop, null, null, 1, null),
                    plan.options().output(),
                    plan.rendering(),
                    Outbox.open(plan.options().output(), List.of()),
                    LocalDate.of(2026, 11, 24),
                    Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC),
                    _ -> {});
            return new Requested(
                    plan, 0, deliveries, ReadAhead.NONE, new EarlyProducts(), RunProgress.NONE, () -> true);
        }

        @Bean
        StepTimes stepTimes() {
            return new StepTimes(Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC));
        }

        @Bean
        StopOnShutdown stopOnShutdown() {
            return StopOnShutdown.watch(_ -> {});
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("job");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void end() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @BeforeEach
    void nothingHasRun() throws IOException {
        log.removeJobExecutions();
        FileSystemUtils.deleteRecursively(FOLDER.resolve("state"));
        FileSystemUtils.deleteRecursively(FOLDER.resolve("output"));
    }

    @Test
    void eachStepCountsTheItemsThatItIsOf() throws Exception {
        JobExecution run = job.startJob();

        assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(counted(run, "cutLedgers")).isEqualTo("read 1, kept 0, made 1");
        assertThat(counted(run, "readProjects:")).isEqualTo("read 3, kept 0, made 3");
        assertThat(counted(run, "readLedger:")).isEqualTo("read 1, kept 0, made 1");
        assertThat(counted(run, "publish:")).isEqualTo("read 2, kept 0, made 2");
        assertThat(counted(run, "deliver")).isEqualTo("read 2, kept 0, made 2");
        assertThat(FOLDER.resolve("output/2019/manifest.json")).exists();
        assertThat(times.taken().keySet())
                .containsExactly(
                        "cutLedgers", "readProjects", "readLedger", "compile", "publish", "publishOverview", "deliver");
    }

    @Test
    void aStepFiltersWhatHasItsProduct() {
        job.startStep("cutLedgers");
        Collection<StepExecution> first = job.startStep("readProjects").getStepExecutions();
        assertThat(first).isNotEmpty().allMatch(step -> step.getStatus() == BatchStatus.COMPLETED);

        JobExecution again = job.startStep("readProjects");

        assertThat(counted(again, "readProjects:")).isEqualTo("read 3, kept 3, made 0");
        assertThat(counted(job.startStep("cutLedgers"), "cutLedgers")).isEqualTo("read 1, kept 1, made 0");
    }

    @Test
    void aYearWhoseFilesAreThoseOfItsReportIsNotDrawnAgain() throws IOException {
        List.of("cutLedgers", "readProjects", "readLedger", "compile", "publish")
                .forEach(job::startStep);
        Path csv = FOLDER.resolve("output/2019/annual-report-2019.csv");
        String published = Files.readString(csv);

        assertThat(counted(job.startStep("publish"), "publish:")).isEqualTo("read 0, kept 0, made 0");

        Files.writeString(csv, published.replace('1', '2'));
        assertThat(counted(job.startStep("publish"), "publish:")).isEqualTo("read 1, kept 0, made 1");
        assertThat(csv).hasContent(published);

        FileSystemUtils.deleteRecursively(FOLDER.resolve("state/cache/standing"));
        assertThat(counted(job.startStep("publish"), "publish:")).isEqualTo("read 2, kept 0, made 2");
    }

    /// An object graph in the log could hang a run for hours, and a row that makes objects could do worse.
    @Test
    void theLogKeepsContextsAsJsonOnly() {
        job.startStep("readProjects");

        for (String table : List.of("BATCH_STEP_EXECUTION_CONTEXT", "BATCH_JOB_EXECUTION_CONTEXT")) {
            assertThat(new JdbcTemplate(database)
                            .queryForList(
                                    "SELECT COALESCE(SERIALIZED_CONTEXT, SHORT_CONTEXT) FROM " + table, String.class))
                    .isNotEmpty()
                    .allMatch(context -> context.matches("\\{(\"[^\"]+\":(\"[^\"]*\"|-?[0-9]+),?)*}"));
        }
    }

    private static String counted(JobExecution run, String steps) {
        List<StepExecution> found = run.getStepExecutions().stream()
                .filter(step -> step.getStepName().startsWith(steps))
                .toList();
        return "read %s, kept %s, made %s"
                .formatted(
                        found.stream().mapToLong(StepExecution::getReadCount).sum(),
                        found.stream().mapToLong(StepExecution::getFilterCount).sum(),
                        found.stream().mapToLong(StepExecution::getWriteCount).sum());
    }
}
