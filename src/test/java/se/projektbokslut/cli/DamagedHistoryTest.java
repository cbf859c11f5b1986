package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;

/// A history that is not as the runs left it is never a failure: the run that meets it says so in one line, and
/// none after it.
class DamagedHistoryTest {
    private static final Office.Ended QUIET = new Office.Ended(0, "", "");

    @TempDir
    Path folder;

    /// One after the other: what a run says once, and then lives with, is where the next damage begins.
    @Test
    @Thorough
    void aCutOrChangedHistoryIsSaidOnce() throws IOException {
        Office office = publishedTwice();
        for (String damage : List.of("first", "last", "all", "file", "changed", "garbage", "null")) {
            Path history = damage(office, damage);

            Office.Ended ended = office.run("--force");

            assertThat(ended.code()).as(damage + ended.err()).isZero();
            assertThat(ended.errLines())
                    .as(damage)
                    .singleElement()
                    .asString()
                    .startsWith(history + ": ")
                    .contains("cut, changed or removed", "may go out again", "put the file back");
            assertThat(office.published("receipt.json")).as(damage).contains("cut, changed or removed");
            assertThat(office.run("--force")).as(damage).isEqualTo(QUIET);
        }
    }

    /// The state, which knows how the history was left, may be deleted between runs.
    ///
    /// @param damages one after the other; lines that are no receipts stay, so such a damage ends the row
    @ParameterizedTest
    @ValueSource(strings = {"last all file garbage", "null"})
    @Thorough
    void withoutItsStateTheReceiptTells(String damages) throws IOException {
        Office office = publishedTwice();
        for (String damage : damages.split(" ", -1)) {
            FileSystemUtils.deleteRecursively(office.state());
            assertThat(office.run("--force")).as(damage).isEqualTo(QUIET);
            FileSystemUtils.deleteRecursively(office.state());
            Path history = damage(office, damage);

            Office.Ended ended = office.run("--force");

            assertThat(ended.code()).as(damage + ended.err()).isZero();
            assertThat(ended.errLines()).as(damage).singleElement().asString().startsWith(history.toString());
            assertThat(office.run("--force")).as(damage).isEqualTo(QUIET);
        }
    }

    @Test
    @Thorough
    void reportsWithoutAnyReceiptAreSaid() throws IOException {
        Office office = publishedTwice();
        FileSystemUtils.deleteRecursively(office.state());
        Files.delete(office.output().resolve("receipts.jsonl"));
        Files.delete(office.output().resolve("receipt.json"));

        assertThat(office.run().errLines()).singleElement().asString().contains("it is not there");
        assertThat(office.run("--force")).isEqualTo(QUIET);
    }

    @Test
    void aLineThatSomebodyAddedIsNamedByItsNumber() throws IOException {
        Office office = publishedTwice();
        Path history = office.output().resolve("receipts.jsonl");
        Files.writeString(history, "{}\nof somebody else\n\n", StandardOpenOption.APPEND);

        assertThat(office.run("--force").errLines())
                .singleElement()
                .asString()
                .startsWith(history + ":3:1: this line is no receipt")
                .contains("1 more");
        assertThat(office.run("--force")).isEqualTo(QUIET);
    }

    /// Where the run fails, its receipt would hide from the next one what has become of the history.
    @Test
    void aRunThatFailsSaysItToo() throws IOException {
        Office office = publishedTwice();
        damage(office, "all");
        FileSystemUtils.deleteRecursively(office.input());

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.errLines()).singleElement().asString().contains("mounted", "cut, changed or removed");
    }

    private Office publishedTwice() {
        Office office = Office.withSixProjects(folder);
        assertThat(office.run()).isEqualTo(QUIET);
        assertThat(office.run("--force")).isEqualTo(QUIET);
        return office;
    }

    private static Path damage(Office office, String how) throws IOException {
        Path history = office.output().resolve("receipts.jsonl");
        List<String> lines = Files.readAllLines(history);
        switch (how) {
            case "first" -> Files.write(history, lines.subList(1, lines.size()));
            case "last" -> Files.write(history, lines.subList(0, lines.size() - 1));
            case "all" -> Files.writeString(history, "");
            case "file" -> Files.delete(history);
            case "changed" ->
                Files.writeString(history, Files.readString(history).replaceFirst("2", "3"));
            case "garbage" -> Files.writeString(history, "no receipt\n".repeat(3));
            default -> Files.writeString(history, "null\n".repeat(3));
        }
        return history;
    }
}
