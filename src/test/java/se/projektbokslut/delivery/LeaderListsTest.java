package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderListsTest {
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

        var lists = new LeaderLists(output)
                .of(Map.of("A\u030asa Ho\u0308k", "asa@example.org", "Asa Hok", "other@example.org"));
        assertThat(lists).extracting(LeaderLists.Listed::address).containsExactly("asa@example.org");
    }
}
