package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.content.CanonicalJson;

/// The whole program with ledger files, as an operator starts it.
class LedgerJobTest {
    @TempDir
    Path folder;

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
        Office office =
                Office.withSixProjects(folder).write("ledger/2019.se", LEDGER).write("projects/nytt.yaml", """
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
                        "2019,0,preliminary,2019-11-23,kundreskontra,2,1,1,1,0,2,0,100.00,-60.00,160.00,1,1,1,,2,2,100.00,40.00,,,0,,100.00,-60.00,,,,,,,",
                        "2019,0,preliminary,2019-11-23,unassigned,2,0,0,0,0,2,0,,,,0,0,0,,2,2,40.00,100.00,,,0,,,,,,,,,,",
                        "2019,0,preliminary,2019-11-23,total,4,1,1,1,0,4,0,100.00,-60.00,160.00,1,1,1,,2,4,140.00,140.00,,,0,,100.00,-60.00,,,,,,0.00,0.00");
        assertThat(office.published("2019/projects-2019.csv"))
                .contains(",100.00,-60.00,160.00,,100.00,-60.00,160.00,P1,");
    }

    /// The message names no year, and the row of the last one does not have the finding.
    @Test
    void aFindingOfOneYearsReportNamesThatYear() {
        Office office = Office.empty(folder)
                .write("ledger/2019.se", LEDGER)
                .write("projects/p.yaml", "id: p\ntitle: P\nstatus: ongoing\nstart: 2018-05\nledger-codes: [P4]\n");

        assertThat(office.run("--as-of=2020-12-31").code()).isZero();

        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(line -> line.contains("LEDGER_CODE_UNKNOWN"))
                .singleElement()
                .asString()
                .startsWith("projects/p.yaml,5,p,2019,");
        assertThat(office.published("2019/projects-2019.csv")).contains("LEDGER_CODE_UNKNOWN");
        assertThat(office.published("2020/projects-2020.csv")).doesNotContain("LEDGER_CODE_UNKNOWN");
    }

    @Test
    void aLedgerFileThatContradictsItselfIsNamedAndStopsAStrictRun() {
        Office office = Office.withSixProjects(folder)
                .write("ledger/2019.se", LEDGER.replace("#TRANS 4010 {6 P1} -100.00", "#TRANS 4010 {6 P1} -98.00"));

        Office.Ended strict = office.run("--projektbokslut.ledger.strict=true");
        assertThat(strict.code()).isEqualTo(5);
        assertThat(strict.errLines())
                .singleElement()
                .asString()
                .contains("ledger/2019.se", "SIE_VOUCHER_UNBALANCED", "accepted.yaml: 1 verifikation i filen");
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
    void aYearNamesWhatCouldNotBeUsedOfTheFilesThatItRestsOn() {
        Office office = Office.withSixProjects(folder)
                .write("ledger/2019.se", LEDGER.replace("{6 \"P1\"} 40.00", "{6 \"P1\"} fyrtio"))
                .write("projects/flera.csv", "id,title,status,end\nett,Ett,closed,2019\ntva,Två,klart,2018\n")
                .write("projects/annat.yaml", "id: annat\ntitle: Annat\nstatus: klart\n");

        assertThat(office.run().code()).isEqualTo(3);

        assertThat(office.published("refused.csv"))
                .contains("ledger/2019.se,17,", "projects/annat.yaml,3,", "projects/flera.csv,3,");
        assertThat(refusals(office, 2019)).containsExactly("ledger/2019.se:17", "projects/flera.csv:3");
        assertThat(refusals(office, 2018)).isEmpty();
        assertThat(office.published("2019/annual-report-2019.json")).doesNotContain("fyrtio");
    }

    private static List<String> refusals(Office office, int year) {
        return CanonicalJson.mapper()
                .readValue(office.published(year + "/annual-report-" + year + ".json"), AnnualReport.class)
                .refusals()
                .stream()
                .map(refusal -> refusal.at().file() + ":" + refusal.at().line())
                .toList();
    }

    @Test
    void theSameLedgerUnderTwoNamesCountsOnce() {
        Office office =
                Office.withSixProjects(folder).write("ledger/2019.se", LEDGER).write("ledger/kopia.se", LEDGER);

        assertThat(office.run().code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains(",2,4,140.00,140.00,");
        assertThat(office.published("findings.csv")).contains("LEDGER_FILE_SUPERSEDED");
    }

    @Test
    void theStateHoldsOnlyWhatTheLastInputGives() throws IOException {
        Office office = Office.withSixProjects(folder).write("ledger/2019.se", LEDGER);
        office.run();
        int products = Office.digests(office.state().resolve("cache")).size();
        office.write("ledger/2019.se", LEDGER.replace("100.00", "200.00"));
        assertThat(office.run().code()).isZero();

        assertThat(Office.digests(office.state().resolve("cache"))).hasSize(products);
        assertThat(office.state().resolve("cache/compiled").toFile().list())
                .as("nothing of the run before, no empty folder either")
                .hasSize(1);
        assertThat(office.published("2019/annual-report-2019.csv")).contains(",2,4,240.00,240.00,");
    }

    @Test
    void whatWasFoundOfSharedVouchersIsForgottenWithTheFilesThatSharedThem() throws IOException {
        Office office = Office.withSixProjects(folder)
                .write("ledger/2019.se", LEDGER)
                .write("ledger/again.se", LEDGER + "#VER B 99 20191201\n{\n#TRANS 1510 {} 1\n#TRANS 3010 {} -1\n}\n");
        office.run();
        Path vouchers = office.state().resolve("cache/vouchers");
        assertThat(vouchers).isNotEmptyDirectory();
        Files.delete(office.input().resolve("ledger/again.se"));

        assertThat(office.run().code()).isZero();

        assertThat(vouchers).doesNotExist();
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
}
