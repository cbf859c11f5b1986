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
                        "2019/annual-report-2019.excel.csv",
                        "2019/projects-2019.csv",
                        "2019/projects-2019.excel.csv",
                        "2019/changes-2019.csv",
                        "2019/changes-2019.excel.csv",
                        "2019/manifest.json",
                        "undated/projects-undated.csv",
                        "undated/projects-undated.excel.csv",
                        "planned/projects-planned.csv",
                        "planned/projects-planned.excel.csv",
                        "annual-summary.csv",
                        "annual-summary.excel.csv",
                        "refused.csv",
                        "refused.excel.csv",
                        "findings.csv",
                        "findings.excel.csv",
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
    void theYearsThatWereNotAskedForAreLeftAsTheyAre() {
        Office office = Office.withSixProjects(folder);

        assertThat(office.run("--year=2019").code()).isZero();

        assertThat(office.output().resolve("2019")).exists();
        assertThat(office.output().resolve("2018")).doesNotExist();
        assertThat(office.publishedLines("annual-summary.csv")).hasSize(6);
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
    void checkPrintsEveryProblemWithItsPlaceAndWritesNothing() {
        Office office = Office.withSixProjects(folder)
                .write("projects/a.yaml", "id: a\ntitle: A\nstatus: klar\n")
                .write("projects/b.csv", "id,title,status\nb,B,closed,x\n");

        Office.Ended ended = office.command("check");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).contains("projects/a.yaml:3:9: ", "projects/b.csv:2:");
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
    }

    @Test
    void statusTellsTheRunsAndTheYears() {
        Office office = Office.withSixProjects(folder);
        office.run();

        assertThat(office.command("status").out()).contains("exit 0", "2018  preliminary", "2020  preliminary");
        assertThat(office.command("status", "--json").out()).contains("\"outcome\": \"published\"");
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
        assertThat(office.bytes()).isEqualTo(first);

        assertThat(office.run("--accept-removals").code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains("total,1,0,1,0,0,1,0");
        assertThat(office.run().code()).isZero();
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
    void wrongUsageIsOneLineThatSaysWhatToWrite() {
        Office office = Office.withSixProjects(folder);

        assertThat(office.run("--as-of=imorgon").code()).isEqualTo(2);
        assertThat(office.run("--as-of=imorgon").err()).contains("as-of", "imorgon", "YYYY-MM-DD");
        assertThat(office.run("--lang=fi").err()).contains("sv or en");
        assertThat(office.run("--year=nittonhundra").code()).isEqualTo(2);
        assertThat(office.run("--yaer=2019").code()).isEqualTo(2);
        assertThat(office.run("--yaer=2019").errLines()).hasSize(1);
        assertThat(Office.execute("publish").code()).isEqualTo(2);
        assertThat(Office.execute("--help").out()).contains("run", "check", "status", "generate");
        assertThat(Office.execute("run", "--help").out()).contains("--accept-removals");
    }

    @Test
    void anAdoptedYearIsFrozenAndALaterChangeIsARevisionThatSaysWhatChanged() throws IOException {
        Office office = Office.withSixProjects(folder);
        office.run();
        office.write("years.yaml", "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef}\n");
        office.run();
        Map<String, String> adopted = Office.digests(office.output().resolve("2019"));
        assertThat(office.published("2019/annual-report-2019.csv")).contains("2019,1,adopted,,total,3,");

        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record) + "updated: 2026-01-01\n");
        assertThat(office.run().code()).isZero();
        assertThat(Office.digests(office.output().resolve("2019")))
                .as("a change that alters nothing in the year gives nothing")
                .isEqualTo(adopted);

        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        assertThat(office.run().code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains("2019,2,adopted,,total,3,");
        assertThat(office.publishedLines("2019/changes-2019.csv"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("projects.nya-kunder-2019.stated.title,Långsiktig lösning – nya kunder 2019,Kortsiktig lösning")
                .contains(",projects/nya-kunder-2019.yaml,3,");
        assertThat(Office.digests(office.output().resolve("2019/revisions/1"))).isEqualTo(adopted);
    }

    @Test
    void theStateHoldsOnlyWhatTheLastInputGives() throws IOException {
        Office office = Office.withSixProjects(folder).write("ledger/2019.se", LEDGER);
        office.run();
        int products = Office.digests(office.state().resolve("cache")).size();
        office.write("ledger/2019.se", LEDGER.replace("100.00", "200.00"));
        assertThat(office.run().code()).isZero();

        assertThat(Office.digests(office.state().resolve("cache"))).hasSize(products);
    }

    @Test
    void aDamagedCacheIsMadeAgain() throws IOException {
        Office office = Office.withSixProjects(folder).write("ledger/2019.se", LEDGER);
        office.run();
        Map<String, String> first = office.bytes();
        for (String product : Office.digests(office.state().resolve("cache")).keySet()) {
            Files.writeString(office.state().resolve("cache").resolve(product), "damaged");
        }

        assertThat(office.run("--force").code()).isZero();
        assertThat(office.bytes()).isEqualTo(first);
    }

    private static final String LEDGER = """
            #FLAGGA 0
            #SIETYP 4
            #ORGNR 212000-0001
            #FNAMN "Exempelköping"
            #GEN 20200110
            #RAR 0 20190101 20191231
            #KONTO 1510 Kundfordringar
            #KONTO 4010 Köp
            #VER A 1 20190301
            {
            #TRANS 1510 {} 100.00
            #TRANS 4010 {6 P1} -100.00
            }
            #VER A 2 20191123
            {
            #TRANS 1510 {} -40.00
            #TRANS 4010 {6 "P1"} 40.00
            }
            """;

    @Test
    void aLedgerGivesTheProcessItsColumnsAndTheProjectItsActual() {
        Office office = Office.withSixProjects(folder)
                .write("ledger/2019.se", LEDGER)
                .write("projects/nytt.yaml", """
                        id: nytt
                        title: Nytt
                        status: closed
                        start: 2019
                        end: 2019
                        processes: [kundreskontra]
                        ledger-codes: [P1]
                        economy: {budget: 100}
                        """);

        assertThat(office.run().code()).isZero();

        assertThat(office.publishedLines("2019/annual-report-2019.csv"))
                .contains(
                        "2019,0,preliminary,2019-11-23,kundreskontra,2,1,1,1,0,2,0,100.00,-60.00,160.00,1,1,1,,2,2,100.00,40.00,,,0,",
                        "2019,0,preliminary,2019-11-23,unassigned,2,0,0,0,0,2,0,,,,0,0,0,,2,2,40.00,100.00,,,0,",
                        "2019,0,preliminary,2019-11-23,total,4,1,1,1,0,4,0,100.00,-60.00,160.00,1,1,1,,2,4,140.00,140.00,,,0,");
        assertThat(office.published("2019/projects-2019.csv")).contains(",100.00,-60.00,160.00,,100.00,-60.00,160.00,P1,");
    }

    @Test
    void aLedgerFileThatContradictsItselfIsNamedAndStopsAStrictRun() {
        Office office = Office.withSixProjects(folder)
                .write("ledger/2019.se", LEDGER.replace("#TRANS 4010 {6 P1} -100.00", "#TRANS 4010 {6 P1} -98.00"));

        Office.Ended strict = office.run("--projektbokslut.ledger.strict=true");
        assertThat(strict.code()).isEqualTo(5);
        assertThat(strict.err()).contains("ledger/2019.se", "SIE_VOUCHER_UNBALANCED");
        assertThat(office.output().resolve("2019")).doesNotExist();

        assertThat(office.run().code()).isEqualTo(3);
        assertThat(office.published("findings.csv")).contains("ledger/2019.se,9,", "SIE_VOUCHER_UNBALANCED,error");
    }

    @Test
    void whatIsNoLedgerIsRefusedByNameAndEveryOtherFileCounts() throws IOException {
        Office office = Office.withSixProjects(folder)
                .write("ledger/2019.se", LEDGER)
                .write("ledger/sida.se", "<!DOCTYPE html><html></html>")
                .write("ledger/leverantor.csv", "namn;belopp\n1;2\n");

        assertThat(office.run().code()).isEqualTo(3);
        assertThat(office.published("refused.csv")).contains("ledger/sida.se,", "ledger/leverantor.csv,");
        assertThat(office.published("2019/annual-report-2019.csv")).contains("2019-11-23");

        Files.delete(office.input().resolve("ledger/2019.se"));
        Files.delete(office.input().resolve("ledger/sida.se"));
        Files.delete(office.input().resolve("ledger/leverantor.csv"));
        assertThat(office.run().code()).isEqualTo(5);
        assertThat(office.run().err()).contains("all ledger files are gone");
    }

    @Test
    void theSameLedgerUnderTwoNamesCountsOnce() {
        Office office = Office.withSixProjects(folder)
                .write("ledger/2019.se", LEDGER)
                .write("ledger/kopia.se", LEDGER);

        assertThat(office.run().code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains(",2,4,140.00,140.00,");
        assertThat(office.published("findings.csv")).contains("LEDGER_FILE_SUPERSEDED");
    }

    @Test
    void aMachineThatCannotWriteIsOneLineThatSaysWhere() throws IOException {
        Office office = Office.withSixProjects(folder);
        Files.writeString(office.output(), "in the way");

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(1);
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
