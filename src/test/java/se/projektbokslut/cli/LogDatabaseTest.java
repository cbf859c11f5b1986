package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.Thorough;

/// The nightly job with its log in a file and with its log on a PostgreSQL server: the same in all that it does.
class LogDatabaseTest {
    @TempDir
    Path folder;

    /// Where the log is.
    enum Log {
        FILE,
        SERVER;

        /// A log of its own, as properties of a Java machine or, without the `-D`, as options.
        String[] properties() {
            return this == FILE ? new String[0] : Postgres.properties(Postgres.newDatabase());
        }
    }

    private static String[] options(String[] properties) {
        return Arrays.stream(properties)
                .map(property -> property.replaceFirst("^-D", "--"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    @Thorough
    void publishesOnceAndThenOnlyWhatChanged(Log log) {
        String[] options = options(log.properties());
        Office office = Office.withSixProjects(folder);

        Office.Ended first = office.run(options);
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        Map<String, String> published = office.bytes();
        assertThat(published).containsKey("2019/annual-report-2019.pdf");
        assertThat(receipts(office)).contains("\"outcome\":\"published\"").doesNotContain("\"outcome\":\"unchanged\"");

        assertThat(office.run(options).code()).isZero();
        assertThat(office.bytes()).isEqualTo(published);
        assertThat(receipts(office)).contains("\"outcome\":\"unchanged\"");
    }

    @ParameterizedTest
    @EnumSource
    @Thorough
    void inputThatIsChangedAndChangedBackIsPublishedAgain(Log log) throws IOException {
        String[] options = options(log.properties());
        Office office = Office.withSixProjects(folder);
        office.run(options);
        Map<String, String> published = office.bytes();
        office.write("projects/new.yaml", "id: new\ntitle: Nytt\nstatus: closed\nend: 2019-05-01\n");
        assertThat(office.run(options).code()).isZero();
        assertThat(office.bytes()).isNotEqualTo(published);

        Files.delete(office.input().resolve("projects/new.yaml"));
        assertThat(office.run(options).code()).isZero();
        assertThat(office.bytes()).isEqualTo(published);
    }

    @Test
    @Thorough
    void aRunThatWasKilledIsTakenUpByTheNext() throws Exception {
        isTakenUp(Log.FILE);
    }

    @Test
    @Thorough
    void aRunThatWasKilledIsTakenUpByTheNextFromTheServerToo() throws Exception {
        isTakenUp(Log.SERVER);
    }

    private void isTakenUp(Log log) throws Exception {
        Office undisturbed = Portfolios.write(Office.empty(folder.resolve("undisturbed")), 400, 8, 4, 200);
        int code = undisturbed.run().code();
        Office office = Portfolios.write(Office.empty(folder.resolve("killed")), 400, 8, 4, 200);
        String[] properties = log.properties();
        Process run = OfficeProcess.of(office, properties).start();
        Path products = office.state().resolve("cache/records");
        OfficeProcess.awaitSign(run, () -> Files.exists(products));
        run.destroyForcibly().waitFor();

        Office.Ended next = office.run(options(properties));

        assertThat(next.code()).as(next.err()).isEqualTo(code);
        assertThat(next.err()).doesNotContain("damaged");
        assertThat(office.bytes()).isEqualTo(undisturbed.bytes());
    }

    @ParameterizedTest
    @EnumSource
    @Thorough
    void aRunThatIsToldToEndEndsInTimeInOneLineAndItsLogIsInOrder(Log log) throws Exception {
        Office office = Portfolios.write(Office.empty(folder), 400, 8, 4, 200);
        String[] properties = log.properties();
        Process run = OfficeProcess.of(office, properties).start();
        Path products = office.state().resolve("cache/records");
        OfficeProcess.awaitSign(run, () -> Files.exists(products));
        run.destroy();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(143);
        assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                .containsExactly("the run was stopped; the next one takes up where it stopped");
        Office.Ended next = office.run(options(properties));
        assertThat(next.code()).as(next.err()).isIn(0, 3);
        assertThat(next.err()).doesNotContain("damaged");
        assertThat(office.state().resolve("db-damaged")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    @Thorough
    void aRunThatFailedIsTakenUpByTheNext(Log log) throws IOException {
        String[] options = options(log.properties());
        Office office = Office.withSixProjects(folder);
        Path summary = office.output().resolve("annual-summary.csv");
        Path inTheWay = Files.createDirectories(summary.resolve("in-the-way"));
        assertThat(office.run(options).code()).isEqualTo(1);

        Files.delete(inTheWay);
        Files.delete(summary);
        assertThat(office.run(options).code()).isZero();
    }

    /// The framework makes an instance, and an execution of it afterwards.
    @ParameterizedTest
    @EnumSource
    @Thorough
    void aStartThatDiedBeforeItsExecutionIsBegunAgain(Log log) throws Exception {
        String[] options = options(log.properties());
        Office office = Office.withSixProjects(folder);
        assertThat(office.run(options).code()).isZero();
        String forget = "DELETE FROM batch_step_execution_context; DELETE FROM batch_step_execution;"
                + " DELETE FROM batch_job_execution_context; DELETE FROM batch_job_execution_params;"
                + " DELETE FROM batch_job_execution;";
        if (log == Log.SERVER) {
            Postgres.execute(options[0].substring(options[0].indexOf('=') + 1), forget);
        } else {
            try (Connection file = DriverManager.getConnection(
                            "jdbc:hsqldb:file:" + office.state() + "/db/batch;hsqldb.lock_file=false;shutdown=true",
                            "sa",
                            "");
                    java.sql.Statement statement = file.createStatement()) {
                statement.execute(forget);
            }
        }
        // As on the night after which the receipt is lost: the same generation is asked for again.
        Files.delete(office.output().resolve("receipts.jsonl"));
        Files.delete(office.output().resolve("receipt.json"));
        Files.delete(office.state().resolve("known-receipts"));
        Files.delete(office.output().resolve("annual-summary.csv"));

        for (int night = 1; night <= 2; night++) {
            assertThat(office.run(with(options, "--force"))).isEqualTo(new Office.Ended(0, "", ""));
        }
    }

    @Test
    @Thorough
    void sequencesThatARestoreLeftBehindAreSetRight() {
        String url = Postgres.newDatabase();
        Office office = Office.withSixProjects(folder);
        assertThat(office.run(Postgres.options(url)).code()).isZero();
        for (String sequence : List.of("job_instance", "job_execution", "step_execution")) {
            Postgres.execute(url, "ALTER SEQUENCE batch_" + sequence + "_seq RESTART");
        }

        for (int night = 1; night <= 3; night++) {
            assertThat(office.run(with(Postgres.options(url), "--force"))).isEqualTo(new Office.Ended(0, "", ""));
        }
    }

    @Test
    @Thorough
    void oldRunsAreForgottenOnTheServer() {
        String url = Postgres.newDatabase();
        Office office = Office.withSixProjects(folder);
        office.run(Postgres.options(url));
        Postgres.execute(url, """
                INSERT INTO batch_job_instance
                  SELECT -n, 0, 'annualReport', 'old' || n FROM generate_series(1, 70) n;
                INSERT INTO batch_job_execution
                  SELECT -n, 0, -n, now(), now(), now(), 'COMPLETED', 'COMPLETED', '', now() FROM generate_series(1, 70) n;
                INSERT INTO batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time,
                    status, commit_count, read_count, filter_count, write_count, read_skip_count, write_skip_count,
                    process_skip_count, rollback_count)
                  SELECT -n, 0, 'compile', -n, now(), 'COMPLETED', 0, 0, 0, 0, 0, 0, 0, 0 FROM generate_series(1, 70) n;
                """);

        assertThat(office.run(with(Postgres.options(url), "--force")).code()).isZero();

        assertThat(Postgres.number(url, "SELECT count(*) FROM batch_job_instance"))
                .isEqualTo(60);
        assertThat(Postgres.number(url, "SELECT count(*) FROM batch_job_execution"))
                .isEqualTo(60);
    }

    @Test
    @Thorough
    void aSecondRunOnTheSameDatabaseEndsWithoutDisturbingTheFirst() throws SQLException {
        String url = Postgres.newDatabase();
        Office office = Office.withSixProjects(folder);
        office.run(Postgres.options(url));
        try (Connection first = DriverManager.getConnection(url, "postgres", "")) {
            first.prepareCall("SELECT pg_advisory_lock(x'50424b53'::int, hashtext(current_schema()))")
                    .execute();
            Office.Ended second = office.run(Postgres.options(url));

            assertThat(second.code()).isEqualTo(4);
            assertThat(second.errLines()).singleElement().asString().contains("another run holds this database");
        }
        assertThat(office.run(Postgres.options(url)).code()).isZero();
    }

    @Test
    @Thorough
    void tablesOfAnotherVersionAreRefused() {
        String url = Postgres.newDatabase();
        Office office = Office.withSixProjects(folder);
        office.run(Postgres.options(url));
        Postgres.execute(url, "COMMENT ON TABLE batch_job_instance IS 'projektbokslut log 2'");

        Office.Ended ended = office.run(Postgres.options(url));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .contains("\"projektbokslut log 2\"", "\"projektbokslut log 1\"", "?currentSchema=");
    }

    @Test
    @Thorough
    void aWrongPasswordIsWrongConfiguration() {
        String url = Postgres.newDatabase();
        Office office = Office.withSixProjects(folder);

        Office.Ended wrong = office.run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=office",
                "--spring.datasource.password=wrong");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.errLines()).singleElement().asString().contains("spring.datasource.password");

        Office.Ended right = office.run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=office",
                "--spring.datasource.password=right");
        assertThat(right.code()).as(right.err()).isZero();
    }

    @Test
    @Thorough
    void aUserWhoMayNotMakeTheTablesIsWrongConfigurationAndKeepsNoLock() {
        String url = Postgres.newDatabase();
        Postgres.execute(url, "REVOKE ALL ON SCHEMA public FROM office, PUBLIC");
        Postgres.execute(url, "GRANT USAGE ON SCHEMA public TO office");

        Office office = Office.withSixProjects(folder);
        String[] options = {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=office",
            "--spring.datasource.password=right"
        };

        Office.Ended ended = office.run(options);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().startsWith(url).contains("grant CREATE on the schema");
        Postgres.execute(url, "GRANT CREATE ON SCHEMA public TO office");
        Office.Ended granted = office.run(options);
        assertThat(granted.code())
                .as("the first run holds no lock: " + granted.err())
                .isZero();
    }

    /// A setting of the framework that is none.
    @Test
    @Thorough
    void whatElseKeepsTheFrameworkFromStartingIsNoDamageOfTheLog() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> log = Office.digests(office.state().resolve("db"));

        Office.Ended ended = office.run("--force", "--spring.batch.jdbc.isolation-level-for-create=nonsense");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines()).singleElement().asString().doesNotContain("the log of runs was damaged");
        assertThat(office.state().resolve("db-damaged")).doesNotExist();
        assertThat(Office.digests(office.state().resolve("db")).keySet()).containsAll(log.keySet());
        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
    }

    @Test
    @Thorough
    void aDatabaseThatIsNotThereIsWrongConfiguration() {
        String url = Postgres.newDatabase().replaceFirst("/[a-z0-9]+$", "/nowhere");

        Office.Ended ended = Office.withSixProjects(folder).run(Postgres.options(url));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains("there is no such database");
    }

    @Test
    @Thorough
    void aServerThatDoesNotAnswerIsAFailureOfTheNight() {
        Office.Ended ended = Office.withSixProjects(folder)
                .run("--spring.datasource.url=jdbc:postgresql://localhost:1/office?password=secret");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith("jdbc:postgresql://localhost:1/office: the database does not answer")
                .doesNotContain("secret");
    }

    @Test
    @Thorough
    void anotherKindOfDatabaseIsRefused() {
        Office.Ended ended =
                Office.withSixProjects(folder).run("--spring.datasource.url=jdbc:mysql://localhost/office");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains("jdbc:postgresql://HOST/DATABASE");
    }

    private static String[] with(String[] options, String more) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = more;
        return all;
    }

    private static String receipts(Office office) {
        return office.published("receipts.jsonl");
    }
}
