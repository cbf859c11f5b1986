package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands say and how they end, beside a night that publishes.
class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void aYearThatHasNoReportIsOneLineThatNamesThoseThatHave() throws IOException {
        Office office = Office.withSixProjects(folder);

        for (String dry : List.of("--dry-run", "--no-deliver")) {
            Office.Ended ended = office.run("--year=2019", "--year=2091", dry);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.errLines()).singleElement().asString().contains("--year 2091", "2018, 2019, 2020");
        }
        assertThat(office.output().resolve("2019")).doesNotExist();
        assertThat(Files.readString(office.state().resolve("projektbokslut.log")))
                .contains("--year 2091");
        assertThat(office.run("--year=2019").code()).isZero();
    }

    @Test
    void aDryRunWritesNothing() {
        Office office = Office.withSixProjects(folder);

        Office.Ended ended = office.run("--dry-run");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("2018: would be published", "2019: would be published");
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
    }

    @Test
    void aDryRunSaysWhatForcePublishesAgain() {
        Office office = Office.withSixProjects(folder);
        assertThat(office.run().code()).isZero();

        assertThat(office.run("--dry-run").out()).contains("2019: says the same as what is published");
        assertThat(office.run("--dry-run", "--force").out()).contains("2019: would be published again");
    }

    @Test
    void aDryRunThatWouldEndWithThreeSaysWhyInOneLine() {
        Office office = Office.withSixProjects(folder).write("projects/a.yaml", "id: a\ntitle: A\nstatus: klar\n");

        Office.Ended ended = office.run("--dry-run");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith("refusals: 1 (1 of 7 records), errors: 0; ")
                .contains("projektbokslut check");
        assertThat(office.command("check").err()).isEmpty();
    }

    @Test
    void checkPrintsEveryProblemWithItsPlaceAndWritesNothing() {
        Office office = Office.withSixProjects(folder)
                .write("projects/a.yaml", "id: a\ntitle: A\nstatus: klar\n")
                .write("projects/b.csv", "id,title,status\nb,B,closed,x\n")
                .write("projects/c.csv", "id;title;status\nc;C;planned\n");

        Office.Ended ended = office.command("check");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out())
                .contains(
                        "projects/a.yaml:3:9: error: ",
                        "projects/b.csv:2:",
                        "projects/c.csv:1:1: info: ",
                        ": warning: ");
        for (String errors : List.of("--errors", "--projektbokslut.errors=true")) {
            assertThat(office.command("check", errors).out())
                    .contains("projects/a.yaml:3:9: error: ")
                    .doesNotContain(": info: ", ": warning: ");
        }
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lang=sv | 7 projektposter lästa, 1 ej använd, [0-9]+ iakttagelser, fel: 0",
                "--lang=en | 7 records read, 1 refused, [0-9]+ findings, errors: 0"
            })
    void checkEndsWithItsCountsInTheLanguageOfTheReport(String language, String counts) {
        Office office = Office.withSixProjects(folder).write("projects/a.yaml", "id: a\ntitle: A\nstatus: klar\n");

        assertThat(office.command("check", language).out().lines().toList())
                .last()
                .asString()
                .matches(counts);
    }

    @Test
    void checkEndsAsTheRunWouldWhereMailCannotBeSent() {
        Office office = Office.withSixProjects(folder);
        for (String command : List.of("check", "run")) {
            assertThat(office.command(command, "--projektbokslut.delivery.operator=nobody")
                            .code())
                    .as(command)
                    .isEqualTo(2);
        }
    }

    @Test
    void statusTellsTheRunsAndTheYears() {
        Office office = Office.withSixProjects(folder);
        office.run();

        assertThat(office.command("status").out()).contains("exit 0", "2018  preliminary", "2020  preliminary");
        for (String json : List.of("--json", "--projektbokslut.json=true")) {
            assertThat(office.command("status", json).out()).contains("\"outcome\": \"published\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"status, --force", "status, --errors", "check, --year=2019", "check, --dry-run", "worker, --lang=en"})
    void anOptionThatACommandDoesNotUseIsWrongUsage(String command, String option) {
        Office.Ended ended = Office.withSixProjects(folder).command(command, option);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains(option);
        assertThat(Office.execute(command, "--help").out()).doesNotContain(option.split("=", -1)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "check", "status", "generate", "worker", "warm-up"})
    void everyCommandTellsTheVersion(String command) {
        String[] arguments = command.isEmpty() ? new String[] {"-V"} : new String[] {command, "-V"};
        assertThat(Office.execute(arguments).out()).startsWith("projektbokslut ");
    }

    @Test
    void wrongUsageIsOneLineThatSaysWhatToWrite() {
        Office office = Office.withSixProjects(folder);

        assertThat(office.run("--as-of=imorgon").code()).isEqualTo(2);
        assertThat(office.run("--as-of=imorgon").err()).contains("as-of", "imorgon", "YYYY-MM-DD");
        assertThat(office.run("--lang=fi").err()).contains("sv or en");
        assertThat(office.run("--year=nittonhundra").code()).isEqualTo(2);
        assertThat(office.run("--yaer=2019").code()).isEqualTo(2);
        assertThat(office.run("--yaer=2019").errLines()).hasSize(1);
        assertThat(Office.execute("generate", "--into=" + folder.resolve("new"), "--from=2024", "--to=2020")
                        .err())
                .contains("--from 2024 lies after --to 2020");
        assertThat(Office.execute("publish").code()).isEqualTo(2);
        assertThat(Office.execute("--help").out()).contains("run", "check", "status", "generate");
        assertThat(Office.execute("run", "--help").out()).contains("--accept-removals");
    }

    /// As on a full disk; half of a description, or of what is wrong, is no result.
    @Test
    void whatCannotBePrintedIsNoResult() {
        Office office = Office.withSixProjects(folder);
        for (String command : List.of("check", "status")) {
            StringWriter err = new StringWriter();

            int code = Projektbokslut.execute(
                    new PrintWriter(new FullDisk()),
                    new PrintWriter(err),
                    command,
                    "--input=" + office.input(),
                    "--output=" + office.output(),
                    "--state=" + office.state());

            assertThat(code).isEqualTo(1);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith("standard output could not be written");
        }
    }

    @Test
    void aProcessKnowsWhetherItsOutputCameOut() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "there is no full device here");
        Office office = Office.withSixProjects(folder);

        assertThat(OfficeProcess.check(office)
                        .redirectOutput(full.toFile())
                        .start()
                        .waitFor())
                .isEqualTo(1);
        assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                .singleElement()
                .asString()
                .startsWith("standard output could not be written");
        Process reader = OfficeProcess.check(office)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        reader.getInputStream().close();
        assertThat(reader.waitFor()).isZero();
        assertThat(OfficeProcess.errors(office)).isEmptyFile();
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
