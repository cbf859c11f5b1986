package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Years that the office has adopted are never silently restated.
class AdoptedYearTest {
    @TempDir
    Path folder;

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
                .startsWith(
                        "projects.nya-kunder-2019.stated.title,Långsiktig lösning – nya kunder 2019,Kortsiktig lösning")
                .contains(",projects/nya-kunder-2019.yaml,3,");
        assertThat(Office.digests(office.output().resolve("2019/revisions/1"))).isEqualTo(adopted);
    }
}
