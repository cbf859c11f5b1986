package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.project.OfficeLists.list;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;

/// Lists whose letters are read by another encoding than they were written in.
class ListLettersTest {
    private static final String COLUMNS = "columns: {Nr: id, Namn: title, Status: status}\n";

    @ParameterizedTest
    @CsvSource({"cp850, Miljövård", "cp437, Miljövård", "cp850, Örjans hus", "cp850, BÅTAR", "cp850, KLÄDER"})
    void lettersOfAnOldCodePageAreTold(String encoding, String title) {
        byte[] csv = ("Nr;Namn;Status\na;" + title + ";closed\n").getBytes(Charset.forName(encoding));
        String told = "projects/a.csv:1:1 [projects/a.columns.yaml]";

        assertThat(said(list(csv, COLUMNS))).containsExactly(told);
        assertThat(said(list(csv, "encoding: windows-1252\n" + COLUMNS))).containsExactly(told);
        RecordFile mended = list(csv, "encoding: " + encoding + "\n" + COLUMNS);
        assertThat(said(mended)).isEmpty();
        assertThat(mended.projects()).extracting(Project::title).containsExactly(title);
    }

    /// The signs that such letters are read as stand around words, Ž begins names, and one letter of its own tells that
    /// the list is what it is read as.
    @ParameterizedTest
    @ValueSource(strings = {"”Portal”", "„Portal”", "Portal™ 2", "Portal†", "Žižka", "2”x4”", "Miljö–hus a”b"})
    void signsOfWindows1252AreNone(String title) {
        byte[] csv = ("Nr;Namn;Status\na;" + title + ";closed\n").getBytes(Charset.forName("windows-1252"));

        RecordFile file = list(csv, COLUMNS);
        assertThat(said(file)).isEmpty();
        assertThat(file.projects()).extracting(Project::title).containsExactly(title);
    }

    private static List<String> said(RecordFile file) {
        return file.findings().stream()
                .filter(found -> found.code() == FindingCode.LIST_LETTERS)
                .map(ListLettersTest::shown)
                .toList();
    }

    private static String shown(Finding found) {
        return found.at() + " " + found.args();
    }
}
