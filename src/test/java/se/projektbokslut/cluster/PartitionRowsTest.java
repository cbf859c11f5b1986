package se.projektbokslut.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// The partitions of a step in the framework's table, as machines in different zones write and read them.
class PartitionRowsTest {
    private static final String STEP = "readLedger";

    private final TimeZone zone = TimeZone.getDefault();
    private final DriverManagerDataSource source = new DriverManagerDataSource("jdbc:hsqldb:mem:partitions", "sa", "");
    private final JdbcTemplate database = new JdbcTemplate(source);
    private final PartitionRows rows = new PartitionRows(database);

    @BeforeEach
    void makeTheTables() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Stockholm"));
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-hsqldb.sql"))
                .execute(source);
        database.update("INSERT INTO BATCH_JOB_INSTANCE VALUES (1, 0, 'annualReport', 'key')");
        database.update("INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, JOB_INSTANCE_ID, CREATE_TIME)"
                + " VALUES (1, 1, TIMESTAMP '2027-03-28 01:00:00')");
    }

    @AfterEach
    void forgetThem() {
        TimeZone.setDefault(zone);
        database.execute("DROP SCHEMA PUBLIC CASCADE");
    }

    /// A worker in UTC writes times of the hour that Stockholm skips.
    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28 02:30:00", "2027-10-31 02:30:00", "2027-06-01 12:00:00.123456"})
    void aPartitionOfASilentWorkerIsFreedWhateverTheHour(String updated) {
        partition("STARTED", "TIMESTAMP '" + updated + "'");

        PartitionRows.Row silent = rows.unfinished(1, STEP).getFirst();

        assertThat(silent.updated()).isEqualTo(LocalDateTime.parse(updated.replace(' ', 'T')));
        assertThat(rows.free(silent)).isTrue();
        assertThat(rows.unfinished(1, STEP)).singleElement().satisfies(row -> {
            assertThat(row.status().name()).isEqualTo("STARTING");
            assertThat(row.version()).isEqualTo(silent.version() + 1);
        });
    }

    @Test
    void aPartitionThatSpokeMeanwhileIsNotTakenFromItsWorker() {
        partition("STARTING", "NULL");
        PartitionRows.Row waiting = rows.unfinished(1, STEP).getFirst();
        assertThat(waiting.updated()).isNull();

        assertThat(rows.claim(1)).isTrue();
        PartitionRows.Row claimed = rows.unfinished(1, STEP).getFirst();
        assertThat(rows.beat(1, claimed.version())).isTrue();

        assertThat(rows.stop(waiting)).isFalse();
        database.update("UPDATE BATCH_STEP_EXECUTION SET LAST_UPDATED = TIMESTAMP '2027-03-28 02:30:00'");
        assertThat(rows.free(claimed)).isFalse();
        assertThat(rows.free(rows.unfinished(1, STEP).getFirst())).isTrue();
    }

    private void partition(String status, String updated) {
        database.update("INSERT INTO BATCH_STEP_EXECUTION"
                + " (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID, CREATE_TIME, STATUS, LAST_UPDATED)"
                + " VALUES (1, 3, 'readLedger:1', 1, TIMESTAMP '2027-03-28 01:00:00', '" + status + "', " + updated
                + ")");
    }
}
