package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.inventory.InputFile;

/// A `columns.yaml` is for the lists of its folder; what is written in the keys of records is none of them.
class AmongListsTest {
    private static final String OF_FOLDER = """
            heading: 1
            list: value
            columns: {Nr: id, Namn: title, Status: {key: status, values: {Avslutat: closed}}, Slut: end}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.csv  | id,title,status,end;p1,P,closed,2019
            a.csv  | id,title,status,economy.budget;p1,P,closed,5.00
            a.json | [{"id": "p1", "title": "P", "status": {"value": "closed", "basis": "stated"}}]
            a.json | {"id": "p1", "title": "P", "status": "closed", "milestones": [{"what": "x", "state": "reached"}]}
            """)
    void whatHasTheKeysOfRecordsIsReadAsRecords(String name, String text) {
        RecordFile file = read(name, text, "projects/columns.yaml", OF_FOLDER);
        assertThat(OfficeLists.shown(file)).isEmpty();
        assertThat(file.projects()).extracting(Project::id).containsExactly("p1");
        assertThat(file.findings()).isEmpty();
    }

    /// One that merely lost a column, one of other headings too, and one that has a description of its own.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id,title,status     | columns.yaml   | {id: id, title: title, status: status, Budget: economy.budget} | Budget
            id,title            | columns.yaml   | {id: id, title: title, Läge: status}                           | Läge
            id,title,status,Ort | columns.yaml   | {Nr: id, title: title, status: status}                         | Nr
            id,title,status     | a.columns.yaml | {Nr: id, title: title, status: status}                         | Nr
            """)
    void aListThatLacksAColumnIsRefused(String headings, String description, String columns, String lacking) {
        RecordFile file =
                read("a.csv", headings + ";p1,P,closed", "projects/" + description, "columns: " + columns + "\n");
        assertThat(file.projects()).isEmpty();
        assertThat(file.refusals().stream()
                        .map(refusal -> refusal.problem() + " " + refusal.args().getFirst())
                        .collect(Collectors.joining()))
                .isEqualTo("LIST_COLUMN_GONE " + lacking);
    }

    private static RecordFile read(String name, String text, String description, String described) {
        byte[] bytes = text.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
        InputFile.Kind kind = name.endsWith(".json") ? InputFile.Kind.RECORDS_JSON : InputFile.Kind.RECORDS_CSV;
        return RecordFileReader.read(
                new InputFile("projects/" + name, kind, bytes.length, ""),
                bytes,
                description,
                described.getBytes(StandardCharsets.UTF_8),
                OfficeLists.PROCESSES);
    }
}
