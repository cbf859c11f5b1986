package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run that follows a crash costs what was left of it, by its own counters.
class ResumeTest {
    private static final int RECORD_FILES = 40;
    private static final int LEDGERS = 160;
    private static final int PIECES = RECORD_FILES + LEDGERS;

    @TempDir
    Path folder;

    @Test
    @Thorough
    void afterAKillAtNinetyPercentOfTheReadingAtMostFifteenAreReadAgain() throws Exception {
        Office undisturbed = portfolio("undisturbed");
        int code = undisturbed.run().code();
        assertThat(work(undisturbed, "read") + work(undisturbed, "kept")).isEqualTo(PIECES);
        Office office = portfolio("killed");
        Process run = OfficeProcess.of(office).start();
        int made = 0;
        while (run.isAlive() && made < PIECES * 9 / 10) {
            made = products(office, "records") + products(office, "ledger");
        }
        assertThat(run.isAlive()).as("killed before its end").isTrue();
        run.destroyForcibly().waitFor();
        assertThat(office.output().resolve("receipt.json")).doesNotExist();

        assertThat(office.run().code()).isEqualTo(code);

        assertThat(work(office, "read")).isBetween(0L, PIECES * 15L / 100);
        assertThat(office.bytes()).isEqualTo(undisturbed.bytes());
    }

    @Test
    @Thorough
    void aNightWithOneNewFileReadsOneFile() throws IOException {
        Office office = portfolio("office");
        office.run();
        office.write("ledger/new.se", Portfolios.sie("NEW", 2019, 10));
        office.run();

        assertThat(work(office, "read")).isEqualTo(1);
        assertThat(work(office, "kept")).isEqualTo(PIECES);
    }

    private Office portfolio(String name) {
        return Portfolios.write(Office.empty(folder.resolve(name)), 200, RECORD_FILES, LEDGERS, 40);
    }

    /// How many products are there whole.
    private static int products(Office office, String kind) {
        String[] names =
                office.state().resolve("cache").resolve(kind).toFile().list((folder, name) -> !name.startsWith("."));
        return names == null ? 0 : names.length;
    }

    private static long work(Office office, String counter) throws IOException {
        JsonNode receipt =
                JsonMapper.shared().readTree(Files.readAllBytes(office.output().resolve("receipt.json")));
        return receipt.get("work").get(counter).asLong();
    }
}
