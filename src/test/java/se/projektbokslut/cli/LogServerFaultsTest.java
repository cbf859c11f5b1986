package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;

/// A database of the log that was restored in part, is a copy, or lacks the schema that the address names.
@Thorough
class LogServerFaultsTest {
    @TempDir
    Path folder;

    private final String url = Postgres.newDatabase();
    private Office office;

    @BeforeEach
    void publish() {
        office = Office.withSixProjects(folder);
        assertThat(office.run(Postgres.options(url))).isEqualTo(new Office.Ended(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TABLE batch_job_execution_context",
                "TABLE batch_step_execution",
                "TABLE batch_job_instance",
                "SEQUENCE batch_step_execution_seq"
            })
    void whatARestoreLeftOutIsMadeAgain(String lost) {
        Postgres.execute(url, "DROP " + lost + " CASCADE");

        for (int night = 1; night <= 2; night++) {
            assertThat(force(url)).isEqualTo(new Office.Ended(0, "", ""));
        }
    }

    @Test
    void aSchemaThatIsNotThereIsWrongConfiguration() {
        Office.Ended ended = force(url + "?currentSchema=nowhere");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(url + ": there is no such schema")
                .contains("?currentSchema=");
    }

    @Test
    void aDatabaseThatTakesNoChangesIsAFailureOfTheNight() {
        String database = url.substring(url.lastIndexOf('/') + 1);
        Postgres.execute(url, "ALTER DATABASE " + database + " SET default_transaction_read_only = on");

        Office.Ended ended = force(url);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(url + ": the database takes no changes")
                .contains("spring.datasource.url");
    }

    private Office.Ended force(String address) {
        return office.run("--force", "--spring.datasource.url=" + address, "--spring.datasource.username=postgres");
    }
}
