package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.content.Digest;

/// Years that the office has adopted are never silently restated.
class AdoptedYearTest {
    @TempDir
    Path folder;

    @Test
    void anAdoptedYearIsFrozenAndALaterChangeIsAProposalThatADecisionPublishes() throws IOException {
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
        assertThat(ofYear(office)).as("what was decided keeps its bytes").containsAllEntriesOf(adopted);
        assertThat(office.published("2019/proposed/annual-report-2019.csv")).contains("2019,2,proposed,,total,3,");
        assertThat(office.published("annual-summary.csv")).contains("2019,1,adopted,,total,3,");
        assertThat(office.published("2019/proposed/annual-report-2019.json"))
                .as("the decision was about edition 1")
                .contains("\"adopted_revision\": 1");
        assertThat(changes(office))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(
                        "projects.nya-kunder-2019.stated.title,Långsiktig lösning – nya kunder 2019,Kortsiktig lösning")
                .contains(",projects/nya-kunder-2019.yaml,3,");

        office.write("years.yaml", DECIDED);
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(office.published("2019/annual-report-2019.csv")).contains("2019,2,adopted,,total,3,");
        assertThat(Office.digests(office.output().resolve("2019/revisions/1"))).isEqualTo(adopted);
        assertThat(office.output().resolve("2019/proposed")).doesNotExist();
        assertThat(office.published("2019/annual-report-2019.json")).contains("RT 2020/40", "Slutrapport kom in");
    }

    @Test
    void aDecisionThatYearsYamlTellsOtherwiseThanTheEditionIsNamed() throws IOException {
        Office office = adopted();
        Map<String, String> decided = ofYear(office);

        office.write("years.yaml", ADOPTED.replace("12", "21"));
        assertThat(office.run().code()).isZero();
        assertThat(office.published("findings.csv"))
                .contains(
                        "years.yaml,1,,2019,,EDITION_DECISION_DIFFERS,warning,",
                        "beslutet 2020-02-14, RT 2020/12, enhetschef; years.yaml anger 2020-02-14, RT 2020/21, enhetschef");
        assertThat(ofYear(office)).as("what was decided stands").isEqualTo(decided);

        office.write("years.yaml", ADOPTED);
        Path record = record(office, "nya-kunder-2019");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        office.run();
        assertThat(office.published("findings.csv")).doesNotContain("EDITION_DECISION_DIFFERS");
        office.write("years.yaml", DECIDED);
        office.run();
        assertThat(office.published("findings.csv")).doesNotContain("EDITION_DECISION_DIFFERS");

        office.write("years.yaml", ADOPTED);
        assertThat(office.run().code()).isZero();
        assertThat(office.published("findings.csv"))
                .contains("Utgåva 2 är publicerad med beslutet 2020-05-04, RT 2020/40, enhetschef, Slutrapport kom in; "
                        + "years.yaml anger inget beslut om den.");
        assertThat(total(office)).startsWith("2019,2,adopted,,total,3,");

        Files.writeString(record, Files.readString(record).replace("title: Kortsiktig", "title: Hållbar"));
        office.run();
        office.write("years.yaml", DECIDED.replace("edition: 2, date: 2020-05-04", "edition: 3, date: 2020-06-04"));
        assertThat(office.run().code()).isZero();
        assertThat(total(office)).startsWith("2019,3,adopted,,total,3,");
        assertThat(office.published("findings.csv"))
                .as("the next decision does not hide that the one before it is missing")
                .contains("Utgåva 2 är publicerad med beslutet 2020-05-04, RT 2020/40, enhetschef, Slutrapport kom in; "
                        + "years.yaml anger inget beslut om den.")
                .containsOnlyOnce("EDITION_DECISION_DIFFERS");
    }

    private static final String ADOPTED =
            "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef}\n";

    private static final String DECIDED = ADOPTED.replace(
            "}",
            ", editions: [{edition: 2, date: 2020-05-04, decision: RT 2020/40, by: enhetschef, because: Slutrapport kom in}]}");

    private static Map<String, String> ofYear(Office office) {
        return Office.digests(office.output().resolve("2019"));
    }

    private Office adopted() {
        Office office = Office.withSixProjects(folder).write("years.yaml", ADOPTED);
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
        return office;
    }

    private static Path record(Office office, String name) {
        return office.input().resolve("projects/" + name + ".yaml");
    }

    private static List<String> changes(Office office) {
        return office.publishedLines("2019/proposed/changes-2019.csv");
    }

    private static String proposed(Office office) {
        return office.publishedLines("2019/proposed/annual-report-2019.csv").getLast();
    }

    private static String total(Office office) {
        return office.publishedLines("2019/annual-report-2019.csv").getLast();
    }

    @Test
    @Thorough
    void filesOfBeforeTheWorkbookStayWhereTheyWereDecidedAndGoElsewhere() throws IOException {
        Office office = adopted();
        Path decided = office.output().resolve("2019");
        Path manifest = decided.resolve("manifest.json");
        Files.move(decided.resolve("annual-report-2019.xlsx"), decided.resolve("annual-report-2019.excel.csv"));
        Files.writeString(
                manifest,
                Files.readString(manifest).replace("annual-report-2019.xlsx", "annual-report-2019.excel.csv"));
        // The receipts know the manifest that the year had with this version.
        Files.delete(office.output().resolve("receipts.jsonl"));
        Files.delete(office.output().resolve("receipt.json"));
        FileSystemUtils.deleteRecursively(office.state());
        Map<String, String> asDecided = ofYear(office);
        List<String> former = List.of(
                "2020/annual-report-2020.excel.csv",
                "2020/projects-2020.excel.csv",
                "2020/changes-2020.excel.csv",
                "annual-summary.excel.csv",
                "refused.excel.csv",
                "findings.excel.csv",
                "undated/projects-undated.excel.csv",
                "planned/projects-planned.excel.csv");
        for (String file : former) {
            Files.writeString(office.output().resolve(file), "Titel\r\n");
        }
        Path somebodys = Files.writeString(office.output().resolve("2020/egen.excel.csv"), "x");
        Path record = record(office, "nya-kunder-2019");
        Files.writeString(record, Files.readString(record) + "updated: 2026-01-01\n");

        assertThat(office.run().code()).isZero();

        assertThat(ofYear(office)).isEqualTo(asDecided).containsKey("annual-report-2019.excel.csv");
        assertThat(former)
                .allSatisfy(file -> assertThat(office.output().resolve(file)).doesNotExist());
        assertThat(somebodys).exists();
        assertThat(office.published("index.html")).contains("2019/annual-report-2019.excel.csv", "annual-summary.xlsx");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        office.run();
        office.write("years.yaml", DECIDED);
        assertThat(office.run()).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(Office.digests(decided.resolve("revisions/1"))).isEqualTo(asDecided);
        assertThat(decided.resolve("annual-report-2019.xlsx")).exists();
        assertThat(decided.resolve("annual-report-2019.excel.csv")).doesNotExist();
    }

    @Test
    void theListOfChangesNamesFieldOldNewFileLineAndBothDigestsExactly() throws IOException {
        Office office = adopted();
        Path record = record(office, "nya-kunder-2019");
        String before = Digest.of(record);
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        office.run();

        assertThat(office.published("2019/proposed/changes-2019.csv"))
                .isEqualTo("""
                field,old,new,source_file,source_line,digest_before,digest_after
                projects.nya-kunder-2019.stated.title,Långsiktig lösning – nya kunder 2019,Kortsiktig lösning – nya kunder 2019,projects/nya-kunder-2019.yaml,3,%s,%s
                """.formatted(before, Digest.of(record)));
    }

    /// Of each of the projects something else has changed, which moves other key figures.
    @Test
    void aKeyFigureCitesTheProjectsThatMovedItAndNoOther() {
        Office office = Office.empty(folder).write("years.yaml", ADOPTED);
        for (String id : List.of("a", "b", "c", "d")) {
            office.write("projects/" + id + ".yaml", project(id, "2019-11-30", "Kim Ek", "1000.00"));
        }
        office.run();

        office.write("projects/a.yaml", project("a", "2019-11-30", "Kim Ek", "1500.00"));
        office.write(
                "projects/b.yaml",
                project("b", "2019-11-30", "Kim Ek", "1000.00").replace("title: b", "title: B"));
        office.write("projects/c.yaml", project("c", "2019-12-31", "Kim Ek", "1000.00"));
        office.write("projects/d.yaml", project("d", "2019-11-30", "", "1000.00"));
        assertThat(office.run().code()).isZero();

        assertThat(changes(office))
                .filteredOn(row -> row.startsWith("key_figures."))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("key_figures.budget.amount,4000.00,4500.00,projects/a.yaml,9,"),
                        row -> assertThat(row)
                                .startsWith("key_figures.average_months.tenths_of_months,100,102,projects/c.yaml,5,"),
                        row -> assertThat(row).startsWith("key_figures.on_time.count,4,3,projects/c.yaml,5,"),
                        row -> assertThat(row).startsWith("key_figures.with_leader.count,4,3,projects/d.yaml,"));
    }

    /// A ledger and a record have changed: the one moved what the first project cost, the other is all of the second.
    @Test
    void aSumCitesTheLedgerOnlyWhereThatMovedIt() {
        Office office = Office.empty(folder).write("years.yaml", ADOPTED);
        office.write("projects/a.yaml", """
                {id: a, title: A, status: closed, start: 2019-01-01, end: 2019-12-31, leader: Kim Ek,
                 processes: [leverantorsreskontra], economy: {budget: 1000}, ledger-codes: ["1"]}
                """);
        office.write("ledger/a.se", ledger("900.00"));
        office.run();

        office.write("projects/b.yaml", """
                {id: b, title: B, status: closed, start: 2019-01-01, end: 2019-12-31, leader: Kim Ek,
                 processes: [kundreskontra], economy: {budget: 500, actual: 400}}
                """);
        office.write("projects/c.yaml", """
                {id: c, title: C, type: investment, status: closed, start: 2019-01-01, end: 2019-12-31,
                 processes: [leverantorsreskontra], economy: {budget: 70}}
                """);
        office.write("ledger/a.se", ledger("950.00"));
        assertThat(office.run().code()).isZero();

        assertThat(cited(office, "processes.leverantorsreskontra.actual")).isEqualTo("ledger/a.se");
        assertThat(cited(office, "processes.total.actual")).isEqualTo("ledger/a.se|projects/b.yaml");
        assertThat(cited(office, "processes.total.variance")).isEqualTo("ledger/a.se|projects/b.yaml");
        assertThat(cited(office, "processes.total.compared_actual")).isEqualTo("ledger/a.se|projects/b.yaml");
        for (String column :
                List.of("budget", "with_budget", "with_actual", "with_variance", "compared_budget", "stated_actual")) {
            assertThat(cited(office, "processes.total." + column)).as(column).isEqualTo("projects/b.yaml");
        }
        assertThat(cited(office, "processes.total.projects")).isEqualTo("projects/b.yaml|projects/c.yaml");
        assertThat(cited(office, "processes.leverantorsreskontra.investment.budget"))
                .isEqualTo("projects/c.yaml");
        assertThat(cited(office, "processes.total.investment.budget")).isEqualTo("projects/c.yaml");
        // The new ones are judged, or cannot be; what the first one cost is within its budget as before.
        assertThat(cited(office, "key_figures.within_budget.count")).isEqualTo("projects/b.yaml|projects/c.yaml");
    }

    /// A new project moves the counts, and of the amounts those that it has.
    @Test
    void aSumCitesNoProjectThatHasNoSuchAmount() {
        Office office = Office.empty(folder).write("years.yaml", ADOPTED);
        office.write("projects/a.yaml", project("a", "{budget: 100, actual: 10}"));
        office.run();

        office.write("projects/a.yaml", project("a", "{budget: 250, actual: 10}"));
        office.write("projects/b.yaml", project("b", "{}"));
        office.write("projects/c.yaml", project("c", "{forecast: 5}"));
        assertThat(office.run().code()).isZero();

        assertThat(cited(office, "processes.total.closed")).isEqualTo("projects/b.yaml|projects/c.yaml");
        for (String row : List.of("kundreskontra", "total")) {
            for (String column : List.of("budget", "variance", "compared_budget")) {
                assertThat(changes(office))
                        .anyMatch(line -> line.matches(
                                "processes\\." + row + "\\." + column + ",[0-9.]+,[0-9.]+,projects/a\\.yaml,2,.*"));
            }
            assertThat(cited(office, "processes." + row + ".forecast")).isEqualTo("projects/c.yaml");
        }
        for (String figure : List.of("budget", "variance")) {
            assertThat(changes(office))
                    .anyMatch(line -> line.matches("key_figures\\." + figure + "\\.amount,.*,projects/a\\.yaml,2,.*"));
        }
    }

    private static String project(String id, String economy) {
        return """
                {id: %s, title: %s, status: closed, start: 2019-02-01, end: 2019-11-30, leader: Kim Ek, processes: [kundreskontra],
                 economy: %s}
                """.formatted(id, id, economy);
    }

    private static String ledger(String amount) {
        return """
                #FLAGGA 0
                #SIETYP 4
                #RAR 0 20190101 20191231
                #VER A 1 20190301
                {
                #TRANS 6110 {6 "1"} %s
                #TRANS 1930 {} -%s
                }
                """.formatted(amount, amount);
    }

    /// The file or files that a row of the list of changes names.
    private static String cited(Office office, String field) {
        return changes(office).stream()
                .filter(row -> row.startsWith(field + ","))
                .map(row -> row.split(",", -1)[3])
                .collect(Collectors.joining("; "));
    }

    private static String project(String id, String end, String leader, String budget) {
        return """
                id: %s
                title: %s
                status: closed
                start: 2019-02-01
                end: %s
                plan: {end: 2019-11-30}
                leader: %s
                economy:
                  budget: %s
                """.formatted(id, id, end, leader, budget);
    }

    @Test
    void aRecordThatIsRemovedIsAProposalThatSaysSo() throws IOException {
        Office office = adopted();
        Files.delete(record(office, "nya-kunder-2019"));

        assertThat(office.run().code()).isZero();

        assertThat(proposed(office)).startsWith("2019,2,proposed,,total,2,");
        assertThat(changes(office))
                .anyMatch(row ->
                        row.matches("processes\\.total\\.projects,3,2,projects/nya-kunder-2019\\.yaml,,[0-9a-f]{64},"));
        assertThat(changes(office))
                .anyMatch(row ->
                        row.matches("projects\\.nya-kunder-2019\\.status,closed,,projects/nya-kunder-2019\\.yaml,\\d+,"
                                + "[0-9a-f]{64},"));
    }

    @Test
    @Thorough
    void aRecordThatMovesToAnotherYearLeavesTheAdoptedOneByAProposal() throws IOException {
        Office office = adopted();
        Path record = record(office, "utveckling-redovisningstjanster-2019");
        Files.writeString(record, Files.readString(record).replace("2019-12-31", "2020-01-31"));

        assertThat(office.run().code()).isZero();

        assertThat(proposed(office)).startsWith("2019,2,proposed,,total,2,");
        assertThat(office.publishedLines("2020/annual-report-2020.csv").getLast())
                .startsWith("2020,0,preliminary,,total,2,");
        assertThat(changes(office)).anyMatch(row -> row.startsWith("processes.total.closed,3,2,"));
    }

    @Test
    void aLedgerFileThatComesAfterwardsIsAProposal() throws IOException {
        Office office = adopted();
        office.write("ledger/2019.se", """
                #FLAGGA 0
                #SIETYP 4
                #RAR 0 20190101 20191231
                #KONTO 1510 Kundfordringar
                #KONTO 3010 Intäkter
                #VER A 1 20190301
                {
                #TRANS 1510 {} 100.00
                #TRANS 3010 {} -100.00
                }
                """);

        assertThat(office.run().code()).isZero();

        String digest = Digest.of(office.input().resolve("ledger/2019.se"));
        assertThat(proposed(office)).startsWith("2019,2,proposed,2019-03-01,total,3,");
        assertThat(changes(office))
                .contains(
                        "ledger_through,,2019-03-01,ledger/2019.se,,," + digest,
                        "processes.total.ledger.debit,,100.00,ledger/2019.se,,," + digest);
    }

    @Test
    @Thorough
    void anAdoptedFolderThatIsDeletedIsPublishedAgainAsTheRevisionThatItWas() throws IOException {
        Office office = adopted();
        Map<String, String> first = office.bytes();
        FileSystemUtils.deleteRecursively(office.output().resolve("2019"));

        Office.Ended ended = office.run();

        assertThat(ended.code()).isZero();
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains("2019: the adopted report was gone; it is published again as revision 1");
        assertThat(office.bytes()).isEqualTo(first);
        assertThat(office.run().err()).isEmpty();
    }

    @Test
    @Thorough
    void anAdoptedFolderThatIsDeletedAndSaysSomethingElseNowIsAProposalAndALine() throws IOException {
        Office office = adopted();
        FileSystemUtils.deleteRecursively(office.output().resolve("2019"));
        Path record = record(office, "nya-kunder-2019");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));

        assertThat(office.command("check").code()).isEqualTo(3);
        assertThat(office.run("--dry-run").code()).isEqualTo(3);
        Office.Ended first = office.run();
        assertThat(first.code()).isEqualTo(3);
        assertThat(first.err()).contains("2019: the adopted report is gone", "2019/proposed", "errors: 1");
        List<String> findings = office.publishedLines("findings.csv");
        assertThat(findings)
                .filteredOn(line -> line.contains("EDITION_DAMAGED"))
                .singleElement()
                .asString()
                .startsWith("2019,");

        assertThat(office.output().resolve("2019/manifest.json")).doesNotExist();
        assertThat(proposed(office)).startsWith("2019,2,proposed,,total,3,");
        assertThat(changes(office)).hasSize(2).last().asString().matches("statement,[0-9a-f]{64},[0-9a-f]{64},,,,");
        assertThat(office.run().code()).as("until the folder is back").isEqualTo(3);
        assertThat(office.publishedLines("findings.csv")).isEqualTo(findings);

        office.write("years.yaml", DECIDED);
        assertThat(office.run().code()).as("edition 1 is lost").isEqualTo(3);
        assertThat(total(office)).startsWith("2019,2,adopted,,total,3,");
    }

    @Test
    void aYearIsOpenedAgainByAStatementAndAdoptedAgainAsTheNextRevision() throws IOException {
        Office office = adopted();
        Map<String, String> first = Office.digests(office.output().resolve("2019"));
        Path record = record(office, "nya-kunder-2019");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        office.write(
                "years.yaml", ADOPTED.replace("}", ", reopened: {date: 2020-05-04, because: En slutrapport kom in}}"));

        assertThat(office.run().code()).isZero();
        assertThat(total(office)).startsWith("2019,1,preliminary,,total,3,");
        assertThat(Office.digests(office.output().resolve("2019/revisions/1"))).isEqualTo(first);
        assertThat(office.published("2019/annual-report-2019.json")).contains("En slutrapport kom in");

        Files.writeString(record, Files.readString(record).replace("title: Kortsiktig", "title: Hållbar"));
        office.run();
        office.write("years.yaml", ADOPTED.replace("2020-02-14", "2020-06-01"));
        assertThat(office.run().code()).isZero();
        assertThat(total(office)).startsWith("2019,2,adopted,,total,3,");
        assertThat(office.publishedLines("2019/changes-2019.csv"))
                .as("against revision 1, not against what stood there while the year was open")
                .hasSize(2)
                .last()
                .asString()
                .contains(",Långsiktig lösning – nya kunder 2019,Hållbar lösning – nya kunder 2019,");
        assertThat(office.published("2019/annual-report-2019.json"))
                .as("the later decision is about revision 2")
                .contains("\"adopted_revision\": 2");
        assertThat(Office.digests(office.output().resolve("2019/revisions/1"))).isEqualTo(first);
    }

    @Test
    @Thorough
    void aYearIsNotOpenedByALineThatIsGone() throws IOException {
        Office office = adopted();
        Map<String, String> first = office.bytes();
        Files.delete(office.input().resolve("years.yaml"));

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains("years.yaml: 2019 is published as adopted, revision 1", "reopened");
        assertThat(office.bytes()).isEqualTo(first);
    }

    @Test
    @Thorough
    void norIsItWhereItsFolderIsGoneToo() throws IOException {
        Office office = adopted();
        FileTree.delete(office.output().resolve("2019"));
        Files.delete(office.input().resolve("years.yaml"));

        Office.Ended ended = office.run();
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.err())
                .contains("years.yaml: 2019 is published as adopted, revision 1")
                .hasLineCount(1);
        assertThat(office.output().resolve("2019")).doesNotExist();

        office.write("years.yaml", ADOPTED);
        Path record = record(office, "nya-kunder-2019");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        assertThat(office.run().code()).isEqualTo(3);
        assertThat(office.output().resolve("2019/proposed")).isDirectory();
        Files.delete(office.input().resolve("years.yaml"));
        assertThat(office.run().code()).as("a proposal stands in its place").isEqualTo(5);
    }

    @Test
    @Thorough
    void whatAnotherVersionPublishedIsReadAndAnAdoptedYearOfItStands() throws IOException {
        Office office = adopted();
        Path folder2019 = office.output().resolve("2019");
        AnotherVersion.published(folder2019, 2019);
        Files.delete(office.state().resolve("known-receipts"));
        Map<String, String> older = Office.digests(folder2019);

        assertThat(office.run("--force")).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(Office.digests(folder2019))
                .as("an adopted year stands as it is")
                .isEqualTo(older);

        Path record = record(office, "nya-kunder-2019");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        assertThat(office.run().code()).isZero();
        assertThat(changes(office)).anyMatch(row -> row.startsWith("projects.nya-kunder-2019.stated.title,"));
        assertThat(Office.digests(folder2019)).containsAllEntriesOf(older);
    }
}
