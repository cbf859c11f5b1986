package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.content.Digest;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

class MendingListsTest {
    @TempDir
    Path output;

    @Test
    void aLeadersNameIsTheSameWithWholeLettersAndWithTheirParts() throws IOException {
        Files.writeString(output.resolve("findings.csv"), """
                file,line,record,year,field,code,severity,responsible_role,message,remedy,accepted
                projects/a.yaml,1,a,,start,START_MISSING,warning,project-leader,No start.,Write it.,false
                """);
        Files.createDirectory(output.resolve("undated"));
        Files.writeString(
                output.resolve("undated/projects-undated.csv"), "id,title,leader\na,Portal,\u00c5sa H\u00f6k\n");

        var lists = MendingLists.ofLeaders(output)
                .of(Map.of("A\u030asa Ho\u0308k", "asa@example.org", "Asa Hok", "other@example.org"));
        assertThat(lists).extracting(MendingLists.Listed::address).containsExactly("asa@example.org");
    }

    /// Somebody's spreadsheet program may have written it anew, and a decided edition stays damaged.
    @Test
    void whoADamagedFileOrOneOfAnEarlierVersionNamesIsNotKnown() throws IOException {
        Files.writeString(output.resolve("findings.csv"), """
                file,line,record,year,field,code,severity,responsible_role,message,remedy,accepted
                projects/a.yaml,1,a,,start,START_MISSING,warning,project-owner,No start.,Write it.,false
                """);
        publish(2020, "id,title,leader,owner\na,Portal,Controller 1,Controller 2\n");
        publish(2021, "id,title,leader\na,Portal,Controller 1\n");
        Path damaged = publish(2022, "id,title,leader,owner\na,Portal,Controller 1,Controller 3\n");
        Map<String, String> owners = Map.of("Controller 2", "2@example.org", "Controller 3", "3@example.org");
        assertThat(MendingLists.ofOwners(output).of(owners))
                .extracting(MendingLists.Listed::address)
                .containsExactly("3@example.org");

        Files.writeString(damaged, Files.readString(damaged).replace(',', ';'));

        assertThat(MendingLists.ofOwners(output).of(owners))
                .extracting(MendingLists.Listed::address)
                .containsExactly("2@example.org");
    }

    private Path publish(int year, String projects) throws IOException {
        Path folder = Files.createDirectory(output.resolve(Integer.toString(year)));
        Path file = Files.writeString(folder.resolve("projects-" + year + ".csv"), projects);
        Files.writeString(folder.resolve("manifest.json"), """
                {"year": %s, "state": "adopted", "revision": 1, "statement": "s",
                 "outputs": [{"path": "%s", "bytes": %s, "sha256": "%s"}]}
                """.formatted(
                        year, file.getFileName(), Files.size(file), Digest.of(file)));
        return file;
    }

    @Test
    void anOwnerIsToldWhatOnlyAnOwnerCanMendAndTheSameOfSeveralYearsOnce() throws IOException {
        Files.writeString(output.resolve("findings.csv"), """
                file,line,record,year,field,code,severity,responsible_role,message,remedy,accepted
                projects/a.yaml,1,a,2023,owner,X,warning,project-owner,No benefits.,Write them.,false
                projects/a.yaml,1,a,2024,owner,X,warning,project-owner,No benefits.,Write them.,false
                projects/a.yaml,1,a,,start,START_MISSING,warning,project-leader,No start.,Write it.,false
                projects/a.yaml,1,a,,owner,Y,info,project-owner,A remark.,Nothing.,false
                """);
        Files.createDirectory(output.resolve("undated"));
        Files.writeString(
                output.resolve("undated/projects-undated.csv"),
                "id,title,leader,owner\na,Portal,Controller 3,Chefen för servicecentrum\n");
        Map<String, String> owners = Map.of("Chefenförservicecentrum", "chef@example.org");

        List<MendingLists.Listed> lists = MendingLists.ofOwners(output).of(owners);
        assertThat(lists).extracting(MendingLists.Listed::address).containsExactly("chef@example.org");
        Letter letter = lists.getFirst().letter(Texts.of(Language.SV));
        assertThat(letter.subject()).isEqualTo("Uppgifter som bara du som projektägare kan lämna: 1");
        assertThat(letter.body())
                .contains(
                        "bara projektägaren kan lämna det.\n\nPortal (projects/a.yaml)\n– No benefits. Write them.\n\n")
                .doesNotContain("No start.", "A remark.");
    }
}
