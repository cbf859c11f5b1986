package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
