package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;

/// What lies damaged or in the way in a run's own folders: it is set aside, made again or named, and the next
/// run says the same.
@Thorough
class DamagedFilesTest {
    @TempDir
    Path folder;

    @Test
    void theLogOfRunsLiesInTheStateFolderOfTheRun() {
        Office office = Office.withSixProjects(folder);
        office.run();

        assertThat(office.state().resolve("db/batch.script")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({
        "batch.script, garbage",
        "batch.script, half",
        "batch.properties, garbage",
        "batch.log, garbage",
        "batch.script, empty"
    })
    void aDamagedLogIsSetAsideAndTheRunSaysTheSame(String file, String damage) throws IOException {
        Office office = Office.withSixProjects(folder);
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
        Map<String, String> first = office.bytes();
        Path path = office.state().resolve("db").resolve(file);
        byte[] whole = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        Files.write(
                path,
                switch (damage) {
                    case "half" -> java.util.Arrays.copyOf(whole, whole.length / 2);
                    case "empty" -> new byte[0];
                    default -> "\0\1\2 no database\n".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                });

        Office.Ended ended = office.run("--force");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.errLines()).hasSizeLessThanOrEqualTo(1);
        assertThat(office.bytes()).isEqualTo(first);
        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
    }

    /// Each changes a letter of what a row says, so that the database opens and the framework cannot read it.
    @ParameterizedTest
    @CsvSource({
        "COMPLETED, COMPLETEE",
        "java.lang.String, kava.lang.String",
        "java.lang.Long, java.lang.Lonf",
        "batch.taskletType, batch\\u002",
        "'\"from\":0', '\"from\"20'",
        "'\"from\":0', '\"fsom\":0'",
        "CREATE SCHEMA PUBLIC, CREATE SCHEMA PUBLIB"
    })
    void aLogWithARowThatNoRunWroteIsSetAsideAndTheRunSaysTheSame(String letters, String flipped) throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.createDirectories(office.output());
        Files.createDirectories(office.output().resolve("annual-summary.csv/in-the-way"));
        assertThat(office.run().code()).isEqualTo(1);
        FileSystemUtils.deleteRecursively(office.output().resolve("annual-summary.csv"));
        Path script = office.state().resolve("db/batch.script");
        String before = Files.readString(script, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(before).contains(letters);
        Files.writeString(script, before.replace(letters, flipped), java.nio.charset.StandardCharsets.ISO_8859_1);

        Office.Ended ended = office.run();

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.errLines()).hasSizeLessThanOrEqualTo(1);
        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
    }

    @Test
    void aLogThatIsGarbageIsSetAsideInOneLine() throws IOException {
        Office office = Office.withSixProjects(folder);
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
        try (Stream<Path> files = Files.list(office.state().resolve("db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "no database\n".repeat(1000));
            }
        }

        Office.Ended ended = office.run("--force");

        assertThat(ended.code()).isZero();
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains("the log of runs was damaged", "db-damaged");
        assertThat(office.state().resolve("db-damaged")).isDirectory();
        assertThat(office.published("receipt.json")).contains("the log of runs was damaged");
    }

    @Test
    void aDamagedProductOfACutShortRunIsMadeAgain() throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.createDirectories(office.output());
        Files.writeString(office.output().resolve("2019"), "in the way of publishing");
        assertThat(office.run().code()).isEqualTo(1);
        for (String product : Office.digests(office.state().resolve("cache")).keySet()) {
            Files.writeString(office.state().resolve("cache").resolve(product), "damaged");
        }
        Files.delete(office.output().resolve("2019"));

        assertThat(office.run().code()).isZero();
        Office undisturbed = Office.withSixProjects(folder.resolve("undisturbed"));
        undisturbed.run();
        assertThat(office.bytes()).isEqualTo(undisturbed.bytes());
    }

    @Test
    void aFolderInTheWayOfAReportIsNamedAndTheNextRunPublishesWhole() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> first = office.bytes();
        Path inTheWay = office.output().resolve("2019/annual-report-2019.xlsx");
        Files.delete(inTheWay);
        Files.createDirectory(inTheWay);
        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        String before = Files.readString(record);
        Files.writeString(record, before.replace("title: Långsiktig", "title: Kortsiktig"));

        for (int night = 1; night <= 2; night++) {
            Office.Ended ended = office.run();
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.errLines())
                    .singleElement()
                    .asString()
                    .startsWith(inTheWay + ": ")
                    .contains("; move it away (details in ")
                    .doesNotContain(".staging", "room");
        }

        Files.delete(inTheWay);
        Files.writeString(record, before);
        assertThat(office.run().code()).isZero();
        assertThat(office.bytes()).isEqualTo(first);
    }

    @Test
    void aReceiptThatIsCutShortInsideACharacterIsPassedOver() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Path history = office.output().resolve("receipts.jsonl");
        byte[] whole = Files.readAllBytes(history);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length + 2);
        cut[whole.length] = '{';
        cut[whole.length + 1] = (byte) 0xc3;
        Files.write(history, cut);

        assertThat(office.command("status").code()).isZero();
        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(office.command("status").code()).isZero();
    }

    /// The state may be removed between two runs, so what lies damaged there is as if it were not there.
    @ParameterizedTest
    @ValueSource(strings = {"history-stamp", "fingerprint", "known-receipts"})
    void aDamagedNoteInTheStateIsAsIfItWereNotThere(String note) throws IOException {
        Office office = Office.withSixProjects(folder);
        Office.Ended quiet = new Office.Ended(0, "", "");
        assertThat(office.run()).isEqualTo(quiet);
        Path file = office.state().resolve(note);

        Files.write(file, new byte[] {'1', ' ', (byte) 0xb2, (byte) 0xff, 0});
        assertThat(office.run()).isEqualTo(quiet);
        assertThat(office.run("--force")).isEqualTo(quiet);

        Files.deleteIfExists(file);
        Files.createDirectories(file.resolve("of somebody"));
        for (int night = 1; night <= 2; night++) {
            assertThat(office.run("--force")).isEqualTo(quiet);
        }
        assertThat(file.resolve("of somebody")).isDirectory();
    }
}
