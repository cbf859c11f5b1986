package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.publication.Receipt;

/// The whole program on small inputs, as an operator starts it.
class NightlyJobTest {
    @TempDir
    Path folder;

    @Test
    void theSixProjectsGiveTheAcceptanceTable() {
        Office office = Office.withSixProjects(folder);

        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));

        assertThat(office.publishedLines("annual-summary.csv").stream().skip(1).map(NightlyJobTest::firstTwelve))
                .containsExactly(
                        "2018,0,preliminary,,kundreskontra,0,0,0,0,0,0,0",
                        "2018,0,preliminary,,leverantorsreskontra,0,0,0,0,0,0,0",
                        "2018,0,preliminary,,redovisning-och-moms,0,0,0,0,0,0,0",
                        "2018,0,preliminary,,unassigned,1,0,0,0,0,1,0",
                        "2018,0,preliminary,,total,1,0,0,0,0,1,0",
                        "2019,0,preliminary,,kundreskontra,1,0,1,0,0,1,0",
                        "2019,0,preliminary,,leverantorsreskontra,1,0,1,0,0,1,0",
                        "2019,0,preliminary,,redovisning-och-moms,1,0,1,0,0,1,0",
                        "2019,0,preliminary,,unassigned,2,0,0,0,0,2,0",
                        "2019,0,preliminary,,total,3,0,1,0,0,3,0",
                        "2020,0,preliminary,,kundreskontra,1,1,0,0,0,1,0",
                        "2020,0,preliminary,,leverantorsreskontra,0,0,0,0,0,0,0",
                        "2020,0,preliminary,,redovisning-och-moms,0,0,0,0,0,0,0",
                        "2020,0,preliminary,,unassigned,0,0,0,0,0,0,0",
                        "2020,0,preliminary,,total,1,1,0,0,0,1,0");
        assertThat(office.publishedLines("undated/projects-undated.csv"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(",utveckling-redovisningstjanster,");
        assertThat(office.publishedLines("refused.csv")).hasSize(1);
    }

    @Test
    void everyFileOfTheContractIsThere() {
        Office office = Office.withSixProjects(folder);
        office.run();

        assertThat(office.bytes().keySet())
                .contains(
                        "2019/annual-report-2019.pdf",
                        "2019/annual-report-2019.json",
                        "2019/annual-report-2019.csv",
                        "2019/annual-report-2019.xlsx",
                        "2019/projects-2019.csv",
                        "2019/changes-2019.csv",
                        "2019/manifest.json",
                        "undated/projects-undated.csv",
                        "planned/projects-planned.csv",
                        "annual-summary.csv",
                        "annual-summary.xlsx",
                        "refused.csv",
                        "findings.csv",
                        "index.html",
                        "manifest.json")
                .noneMatch(path -> path.contains(".tmp") || path.contains(".staging"));
        assertThat(office.output().resolve("receipt.json")).exists();
        assertThat(office.publishedLines("receipts.jsonl")).hasSize(1);
    }

    @Test
    void aSecondRunChangesNoFileAndSaysSo() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> first = office.bytes();
        long modified = Files.getLastModifiedTime(office.output().resolve("manifest.json"))
                .toMillis();

        assertThat(office.run().code()).isZero();

        assertThat(office.bytes()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(office.output().resolve("manifest.json"))
                        .toMillis())
                .isEqualTo(modified);
        assertThat(office.published("receipt.json")).contains("\"outcome\": \"unchanged\"", "\"published\": [ ]");
    }

    @Test
    void theSameInputInAnotherOfficeGivesTheSameBytes() {
        Office one = Office.withSixProjects(folder.resolve("one"));
        Office other = Office.withSixProjects(folder.resolve("other"));
        one.run();
        other.run();

        assertThat(other.bytes()).isEqualTo(one.bytes());
    }

    @Test
    void inputChangedAndChangedBackPublishesTheFirstStateAgain() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> first = office.bytes();
        Path record = office.input().resolve("projects/fakturadistribution.yaml");
        String original = Files.readString(record);

        Files.writeString(record, original.replace("title: ", "title: Ny "));
        assertThat(office.run().code()).isZero();
        assertThat(office.bytes()).isNotEqualTo(first);
        assertThat(office.published("2020/projects-2020.csv")).contains("Ny Utveckling av fakturadistribution");
        assertThat(office.published("receipt.json")).contains("\"published\": [\n    2020\n  ]");

        Files.writeString(record, original);
        assertThat(office.run().code()).isZero();
        assertThat(office.bytes()).isEqualTo(first);
    }

    @Test
    void aBrokenRecordIsRefusedByNameAndEveryOtherReported() {
        Office office = Office.withSixProjects(folder).write("projects/trasig.yaml", """
                id: trasig
                title: Trasig post
                statuss: closed
                """);

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(office.publishedLines("refused.csv"))
                .anyMatch(line -> line.startsWith("projects/trasig.yaml,3,1,trasig,statuss,"));
        assertThat(office.published("2019/annual-report-2019.csv")).contains("total,3,0,1,0,0,3,0");
        assertThat(office.run().code())
                .as("an unchanged night ends as the published run")
                .isEqualTo(3);
    }

    @Test
    void aDamagedOrDeletedFileIsPublishedAgain() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> first = office.bytes();
        Files.writeString(office.output().resolve("2019/projects-2019.csv"), "damaged");
        Files.delete(office.output().resolve("refused.csv"));

        assertThat(office.run().code()).isZero();

        assertThat(office.bytes()).isEqualTo(first);
    }

    @Test
    void withoutTheStateTheNextRunSaysTheSame() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> first = office.bytes();
        Files.move(office.state(), folder.resolve("forgotten"));

        assertThat(office.run().code()).isZero();
        assertThat(office.bytes()).isEqualTo(first);
        assertThat(office.published("receipt.json")).contains("\"outcome\": \"unchanged\"");
        assertThat(office.run("--force").code()).isZero();
        assertThat(office.bytes()).isEqualTo(first);
    }

    @Test
    void whatForcePublishesAgainIsListedAsPublishedExceptDecidedEditions() throws IOException {
        Office office = Office.withSixProjects(folder)
                .write(
                        "years.yaml",
                        "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef}\n");
        office.run();
        Map<String, String> first = office.bytes();

        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));

        assertThat(office.bytes()).isEqualTo(first);
        Receipt receipt = MailRoom.lastReceipt(office);
        assertThat(receipt.published()).containsExactly(2018, 2020);
        assertThat(receipt.unchanged()).containsExactly(2019);
    }

    @Test
    void theYearsThatWereNotAskedForAreLeftAsTheyAre() {
        Office office = Office.withSixProjects(folder);

        assertThat(office.run("--year=2019").code()).isZero();

        assertThat(office.output().resolve("2019")).exists();
        assertThat(office.output().resolve("2018")).doesNotExist();
        assertThat(office.publishedLines("annual-summary.csv")).hasSize(6);
    }

    @Test
    void noInputOnAFirstRunIsWrongUsage() throws IOException {
        Office office = Office.empty(folder);
        assertThat(office.run().code()).isEqualTo(2);
        assertThat(office.run().errLines()).hasSize(1);

        Files.createDirectories(office.input().resolve("projects"));
        assertThat(office.run().code()).isEqualTo(2);
        assertThat(office.output().resolve("receipt.json")).doesNotExist();
    }

    @Test
    void inputThatIsGoneOrHasShrunkPublishesNothingUntilItIsAccepted() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Map<String, String> first = office.bytes();
        Path away = folder.resolve("away");
        Files.move(office.input(), away);

        assertThat(office.run().code()).isEqualTo(5);
        assertThat(office.bytes()).isEqualTo(first);

        Files.move(away, office.input());
        for (String name : List.of("digitalisering-ekonomi", "nya-kunder-2019")) {
            Files.delete(office.input().resolve("projects/" + name + ".yaml"));
        }
        assertThat(office.run().code()).isEqualTo(5);
        assertThat(office.run().err()).contains("2 of the 6", "--accept-removals");
        assertThat(office.command("check").code()).isEqualTo(5);
        assertThat(office.command("check").err()).contains("2 of the 6", "--accept-removals");
        assertThat(office.command("check", "--accept-removals").code()).isZero();
        assertThat(office.bytes()).isEqualTo(first);

        assertThat(office.run("--accept-removals").code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains("total,1,0,1,0,0,1,0");
        assertThat(office.run().code()).isZero();

        FileTree.delete(office.input().resolve("projects"));
        assertThat(office.run().code()).isEqualTo(5);
        assertThat(office.run("--accept-removals").code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains("total,0,0,0,0,0,0,0");
    }

    @Test
    void thatAllIsGoneIsAcceptedUntilSomethingHasBeenReadAgain() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        Path projects = office.input().resolve("projects");
        Path record = projects.resolve("nya-kunder-2019.yaml");
        String written = Files.readString(record);
        FileTree.delete(projects);
        assertThat(office.run("--accept-removals").code()).isZero();
        Map<String, String> emptied = office.bytes();

        assertThat(office.run().code()).isZero();
        assertThat(office.run("--force").code()).isZero();
        assertThat(office.command("check").code()).isZero();
        assertThat(office.bytes()).isEqualTo(emptied);

        Files.createDirectories(projects);
        Files.writeString(record, written);
        assertThat(office.run().code()).isZero();
        Files.delete(record);
        assertThat(office.run().code()).isEqualTo(5);
        assertThat(office.command("check").code()).isEqualTo(5);
    }

    @Test
    void aRunWhileAnotherHoldsTheStateEndsAtOnce() throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.createDirectories(office.state());
        try (FileChannel channel = FileChannel.open(
                        office.state().resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            Office.Ended ended = office.run();
            assertThat(ended.code()).isEqualTo(4);
            assertThat(ended.errLines()).hasSize(1);
        }
        assertThat(office.output()).doesNotExist();
        assertThat(office.run().code()).isZero();
    }

    @Test
    void aMachineThatCannotWriteIsOneLineThatSaysWhere() throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.writeString(office.output(), "in the way");

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains(office.output().toString());

        Files.delete(office.output());
        assertThat(office.run().code()).isZero();
    }

    @Test
    void faultsInTheSettingsAreWrongConfiguration() {
        Office office = Office.withSixProjects(folder)
                .write("processes.yaml", "processes:\n  - id: total\n    name: Total\n")
                .write("years.yaml", "2019: {state: fastställd, date: 2020-02-30}\n");

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("processes.yaml:2:9: ", "years.yaml:1:15: ", "years.yaml:1:");
        assertThat(ended.errLines()).hasSize(3);
        assertThat(office.output()).doesNotExist();
    }

    private static String firstTwelve(String line) {
        return String.join(",", List.of(line.split(",", -1)).subList(0, 12));
    }
}
