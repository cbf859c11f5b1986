package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.projektbokslut.Thorough;

/// Settings that cannot be used, or that there are none of: each is one line that says where and what to write,
/// and exit code 2.
class UnusableSettingsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void settle() {
        office = Office.withSixProjects(folder.resolve("office"));
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithItsLineAndNothingElseIsPrinted() throws Exception {
        Path file = settings("projektbokslut:\n  ledger:\n\tstrict: true\n");

        ProcessBuilder process = OfficeProcess.of(office);
        process.command().add("--spring.config.additional-location=file:" + folder + "/");

        assertThat(process.start().waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                .singleElement()
                .asString()
                .startsWith(file + ":3:1: ")
                .contains("spaces");
        assertThat(office.input().resolveSibling("out.txt")).isEmptyFile();
    }

    /// Spring Boot reads names with a line for each hyphen too, but does not list them as the setting's.
    @Test
    void aSizeInTheEnvironmentHasAUnitHoweverItIsSpelt() {
        var environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(
                        name,
                        new SystemEnvironmentPropertySource(
                                name,
                                Map.of(
                                        "PROJEKTBOKSLUT_DELIVERY_MAX_SIZE",
                                        "10",
                                        "PROJEKTBOKSLUT_DELIVERY_SMTP_RETRY_FOR",
                                        "30",
                                        "PROJEKTBOKSLUT_DELIVERY_SMTP_TIMEOUT",
                                        "10s")));
        assertThat(MisreadSettings.lines(environment))
                .containsExactlyInAnyOrder(
                        "projektbokslut.delivery.max-size: \"10\" has no unit; write 10MB (or 10KB, 10GB)",
                        "projektbokslut.delivery.smtp.retry-for: \"30\" has no unit; write 30s for seconds (or 30ms, 30m, 30h)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.config.location", "spring.config.import"})
    @Thorough
    void thatIsSoOfEverySettingOfAPlace(String property) throws Exception {
        aPlaceOfSettingsThatIsNotThereIsNamed(property);
    }

    @ParameterizedTest
    @ValueSource(strings = "spring.config.additional-location")
    void aPlaceOfSettingsThatIsNotThereIsNamed(String property) throws Exception {
        ProcessBuilder process = OfficeProcess.of(office);
        process.command().add("--" + property + "=file:" + folder + "/nowhere/");

        assertThat(process.start().waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                .singleElement()
                .asString()
                .contains("nowhere", "spring.config");
        assertThat(office.input().resolveSibling("out.txt")).isEmptyFile();
    }

    @Test
    void timesAndSizesWithoutAUnitAreNamedWithTheUnitToWrite() throws IOException {
        Path file = settings("""
                projektbokslut:
                  delivery:
                    max-size: 10
                    smtp:
                      timeout: 10
                      retry-for: 0
                """);

        Office.Ended ended = office.run(
                "--spring.config.additional-location=file:" + folder + "/", "--projektbokslut.cluster.lease=120");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .containsExactlyInAnyOrder(
                        "projektbokslut.cluster.lease: \"120\" has no unit; write 120s for seconds (or 120ms, 120m, 120h)",
                        file
                                + ":3:15: projektbokslut.delivery.max-size: \"10\" has no unit; write 10MB (or 10KB, 10GB)",
                        file
                                + ":5:16: projektbokslut.delivery.smtp.timeout: \"10\" has no unit; write 10s for seconds (or 10ms, 10m, 10h)");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', textBlock = """
            0123456,   true
            0x1F,      true
            12_34,     true
            1.10,      true
            yes,       true
            123456,    false
            '0123456', false
            1.5,       false
            abc#1,     false
            """)
    void aPasswordThatYamlMakesSomethingElseOfIsNamedAndNotQuoted(String written, boolean refused) throws IOException {
        Path file = settings("""
                projektbokslut:
                  delivery:
                    smtp: {user: u, password: %s}
                """.formatted(written));

        Office.Ended ended = office.run("--spring.config.additional-location=file:" + folder + "/", "--dry-run");

        if (refused) {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.errLines())
                    .singleElement()
                    .asString()
                    .startsWith(file + ":3:31: projektbokslut.delivery.smtp.password: YAML reads it as a ")
                    .contains("put it in quotes")
                    .doesNotContain(written);
        } else {
            assertThat(ended.err()).isEmpty();
        }
    }

    @Test
    void whatYamlReadsAsItIsMeantIsLeftAlone() throws IOException {
        settings("""
                projektbokslut:
                  force: yes
                  report: {most-cards: 1_000}
                  year: [2019]
                """);

        assertThat(office.run("--spring.config.additional-location=file:" + folder + "/", "--dry-run")
                        .err())
                .isEmpty();
    }

    @Test
    void misspeltSettingsOfAFileAreNamedWithWhatIsMeant() throws IOException {
        Path file = settings("""
                projektbokslut:
                  ledgr:
                    strict: true
                  delivery:
                    recipents:
                      - address: ekonomi@example.org
                        processes: [kundreskontra]
                    leaders:
                      "[Anyone at all]": namn@example.org
                """);

        Office.Ended ended = office.run("--spring.config.additional-location=file:" + folder + "/");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .containsExactlyInAnyOrder(
                        file
                                + ":3:13: there is no setting projektbokslut.ledgr; write projektbokslut.ledger, if that is what is meant",
                        file
                                + ":6:18: there is no setting projektbokslut.delivery.recipents; write projektbokslut.delivery.recipients, if that is what is meant");
        assertThat(office.output()).doesNotExist();
    }

    @Test
    void aSettingThatIsLikeNoneIsNamedToo() {
        Office.Ended ended = office.command("check", "--projektbokslut.colour=green");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .containsExactly("there is no setting projektbokslut.colour; docs/OPERATIONS.md lists them all");
    }

    @Test
    @Thorough
    void theEnvironmentMayHoldMoreThanSettings() throws Exception {
        ProcessBuilder process = OfficeProcess.of(office);
        process.environment()
                .putAll(Map.of(
                        "PROJEKTBOKSLUT_CACHE", "cache",
                        "PROJEKTBOKSLUT_JAVA_OPTIONS", "-Xmx1g",
                        "PROJEKTBOKSLUT_PORT", "tcp://10.0.0.1:80",
                        "PROJEKTBOKSLUT_SERVICE_HOST", "10.0.0.1",
                        "PROJEKTBOKSLUT_REPORT_MOST_CARDS", "100",
                        "PROJEKTBOKSLUT_ASOF", "2026-11-24"));
        assertThat(process.start().waitFor()).isZero();
        assertThat(OfficeProcess.errors(office)).isEmptyFile();

        process.environment().put("PROJEKTBOKSLUT_LEDGR_STRICT", "true");
        assertThat(process.start().waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                .singleElement()
                .asString()
                .contains("projektbokslut.ledgr", "projektbokslut.ledger");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delivery.recipients=a@example.org | docs/OPERATIONS.md
            delivery.leaders=a@example.org    | docs/OPERATIONS.md
            delivery.preliminary=hourly       | daily, weekly, monthly or never
            delivery.smtp.security=ssl        | starttls, tls or none
            delivery.smtp.port=smtp           | a whole number
            delivery.max-size=large           | a size such as 10MB
            cluster.lease=soon                | a time such as 10s
            year=nineteen                     | a calendar year as YYYY
            force=perhaps                     | true or false
            """)
    void aValueThatCannotBeUsedSaysWhatCan(String setting, String expected) {
        Office.Ended ended = office.run("--projektbokslut." + setting);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains("write ", expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ping: https://example.org/             | :2:9: projektbokslut.ping: | url
            metrics: a.prom                        | :2:12: projektbokslut.metrics: | file
            delivery: {smtp: localhost}            | :2:20: projektbokslut.delivery.smtp: | host, port
            delivery: {recipients: [x@example.org]} | :2:27: projektbokslut.delivery.recipients[0]: | address
            delivery: {recipients: [{adress: x@example.org}]} | :2:36: there is no setting projektbokslut.delivery.recipients[0].adress | address
            delivery: {recipients: {address: x@example.org}} | :2:36: projektbokslut.delivery.recipients: | dash
            delivery: {folder: [/a, /b]}           | :2:23: projektbokslut.delivery.folder: | one value
            input: [a, b]                          | :2:11: projektbokslut.input: | one value
            ping: [https://example.org/]           | :2:10: projektbokslut.ping: | url
            year: {2019: yes}                      | :2:16: projektbokslut.year[2019]: | numbered
            delivery: {leaders: {Kim Åberg: x@example.org}} | :2:35: projektbokslut.delivery.leaders: | brackets
            delivery: {owners: {"A. B": x@example.org}} | :2:31: projektbokslut.delivery.owners: | brackets
            delivery: {owners: [x@example.org]}    | :2:23: projektbokslut.delivery.owners: | name
            """)
    void aSettingOfAnotherShapeIsNamedWithItsPlaceAndNothingIsWritten(String yaml, String where, String expected)
            throws IOException {
        Path file = settings("projektbokslut:\n  " + yaml + "\n");

        Office.Ended ended = office.run("--spring.config.additional-location=file:" + folder + "/");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(file + where)
                .contains("write ", expected);
        assertThat(office.state()).doesNotExist();
    }

    @Test
    void aValueInPlaceOfAllSettingsIsNamed() throws IOException {
        Path file = settings("projektbokslut: en\n");

        Office.Ended ended = office.run("--spring.config.additional-location=file:" + folder + "/");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().startsWith(file + ":1:17: projektbokslut: ");
    }

    @ParameterizedTest
    @CsvSource({
        "ping=https://example.org/, projektbokslut.ping: ",
        "delivery.recipients[0].adress=x@example.org, there is no setting projektbokslut.delivery.recipients[0].adress",
        "delivery.recipients[1].address=x@example.org, projektbokslut.delivery.recipients[1].address: ",
        "report.most-cards=-3, projektbokslut.report.most-cards: -3 "
    })
    void soIsOneOfTheCommandLine(String setting, String begins) {
        Office.Ended ended = office.run("--projektbokslut." + setting);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .startsWith(begins)
                .contains("write ");
    }

    @ParameterizedTest
    @CsvSource({
        "PROJEKTBOKSLUT_PING, https://example.org/, projektbokslut.ping: ",
        "PROJEKTBOKSLUT_DELIVERY_RECIPIENTS_0_ADRESS, x@example.org, there is no setting projektbokslut.delivery.recipients[0].adress",
        "PROJEKTBOKSLUT_DELIVERY_LEADERS_KIM_BERG, x@example.org, projektbokslut.delivery.leaders: "
    })
    @Thorough
    void soIsOneOfTheEnvironment(String variable, String value, String begins) throws Exception {
        ProcessBuilder process = OfficeProcess.of(office);
        process.environment().put(variable, value);

        assertThat(process.start().waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(OfficeProcess.errors(office)))
                .singleElement()
                .asString()
                .startsWith(begins);
    }

    /// Sections without a setting, a value for a list, and names as they are to be written.
    @Test
    void whatHasItsShapeIsLeftAlone() throws IOException {
        settings("""
                projektbokslut:
                  year: 2018,2019
                  ping:
                  metrics: {}
                  delivery:
                    recipients:
                    from: projektbokslut@example.org
                    smtp: {host: mail.example.org}
                    leaders:
                      Kim: kim@example.org
                      "[Kim Åberg]": kim@example.org
                """);

        Office.Ended ended =
                office.run("--spring.config.additional-location=file:" + folder + "/", "--dry-run", "--no-deliver");

        assertThat(ended).extracting(Office.Ended::code, Office.Ended::err).containsExactly(0, "");
    }

    private Path settings(String yaml) throws IOException {
        return Files.writeString(folder.resolve("application.yaml"), yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "--output, projects/reports, projektbokslut.output",
        "--output, ledger, projektbokslut.output",
        "--state, sources/state, projektbokslut.state",
        "--projektbokslut.metrics.file, projects/a.prom, projektbokslut.metrics.file",
        "--projektbokslut.delivery.folder, projects/copies, projektbokslut.delivery.folder"
    })
    void whatWouldBeReadByTheNextRunIsWrittenNowhere(String option, String place, String property) {
        Path written = office.input().resolve(place);
        assertThat(office.command("check", option + "=" + written).code()).isEqualTo(2);

        Office.Ended ended = office.run(option + "=" + written);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains(property + ": " + written + " lies in ");
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
        assertThat(written).doesNotExist();
    }

    @Test
    void reportsGoNeitherIntoTheStateNorIntoTheInput() {
        assertThat(office.run("--output=" + office.state().resolve("reports")).errLines())
                .singleElement()
                .asString()
                .contains("projektbokslut.output: ", "may be deleted");
        assertThat(office.run("--output=" + office.state()).errLines())
                .singleElement()
                .asString()
                .contains("projektbokslut.output: ", "may be deleted");
        assertThat(office.run("--output=" + office.input()).errLines())
                .singleElement()
                .asString()
                .contains("projektbokslut.output: ", "is the input");
        assertThat(office.run("--projektbokslut.delivery.folder=" + office.input())
                        .errLines())
                .singleElement()
                .asString()
                .contains("projektbokslut.delivery.folder: ", "is the input");
        assertThat(office.state()).doesNotExist();
        assertThat(office.input().resolve("2019")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "below"})
    void aFileInTheOutputsPlaceIsToldBeforeAnythingIsWritten(String below) throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "notes");
        Path output = file.resolve(below);
        assertThat(office.command("check", "--output=" + output).code()).isEqualTo(2);
        Office.Ended status = office.command("status", "--output=" + output);
        assertThat(status.code()).isEqualTo(2);
        assertThat(status.out()).isEmpty();

        Office.Ended ended = office.run("--output=" + output);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .contains("projektbokslut.output: " + output, "is no folder", "--output");
        assertThat(office.state()).doesNotExist();
        assertThat(file).hasContent("notes");
    }

    /// By another name too: a link leads there.
    @Test
    void noInputLiesWhereTheCacheIsCleared() throws IOException {
        Path state = Files.createDirectories(folder.resolve("state"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), state);
        Office there = Office.withSixProjects(state.resolve("cache"));
        assertThat(there.run("--state=" + link).errLines())
                .singleElement()
                .asString()
                .contains("is not its own");
        Files.createFile(state.resolve(".projektbokslut-state"));

        Office.Ended ended = there.run("--state=" + link);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(2).allMatch(line -> line.contains("each run clears"));
        assertThat(there.input().resolve("projects")).isNotEmptyDirectory();
    }
}
