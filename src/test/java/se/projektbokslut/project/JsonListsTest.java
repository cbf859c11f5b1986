package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.inventory.InputFile;

/// What stands around the list of a JSON file, and within its objects.
class JsonListsTest {
    private static final String ROW = "[{\"Nr\": \"a\", \"Namn\": \"A\", \"Läge\": \"closed\"}]";

    /// The last page has the key without a value.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"value": ROW, "@odata.nextLink": "https://x?skip=1"}     | value     | projects/a.json:1:0 [@odata.nextLink]
            {"has_more": true,~"value": ROW}                          | value     | projects/a.json:1:0 [has_more]
            {"d": {~"results": ROW, "__next": "https://x"}}           | d.results | projects/a.json:2:0 [__next]
            {"items": ROW, "_links": {"next": {"href": "https://x"}}} | items     | projects/a.json:1:0 [next]
            {"value": ROW, "next": null, "hasMore": false}            | value     | ''
            {"value": ROW, "nextLink": "", "next_page": null}         | value     | ''
            """)
    void aFileThatIsOnePageOfAListSaysSo(String json, String list, String said) {
        RecordFile file = read(json, "list: " + list + "\n" + OfficeLists.NAMES);
        assertThat(OfficeLists.shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(1);
        assertThat(String.join(" ", of(FindingCode.LIST_PART, file))).isEqualTo(said.equals("''") ? "" : said);
    }

    @Test
    void otherListsWithTheSameColumnsAreNamed() {
        String lists = "{\"people\": [{\"Namn\": \"A\", \"Tel\": \"1\"}], \"old\": {\"list\": "
                + ROW.replace("}", ", \"Mer\": 1}") + "}, \"value\": " + ROW + "}";
        assertThat(of(FindingCode.LIST_READ, read(lists, "list: value\n" + OfficeLists.NAMES)))
                .containsExactly(
                        "projects/a.json:1:1 [projects/a.columns.yaml, lists not read: old.list, 1, 1, 0, 0, 0]");
    }

    /// One within it that is described is read all the same; and a point in the heading of a CSV list says
    /// nothing.
    @Test
    void whatIsWithinAnIgnoredKeyIsIgnored() {
        String row = "[{\"Nr\": \"a\", \"Namn\": \"A\", \"Läge\": \"closed\","
                + " \"team\": {\"n\": 1, \"lead\": {\"name\": \"Kim\"}, \"of\": [{\"x\": 1}]}}]";
        String ignored = "columns: {Nr: id, Namn: title, Läge: status, team: ignore, team.lead.name: leader}\n";
        RecordFile file = read(row, ignored);
        assertThat(OfficeLists.shown(file)).isEmpty();
        assertThat(file.projects().getFirst().leader())
                .extracting(Stated::value)
                .isEqualTo("Kim");
        assertThat(OfficeLists.shown(read(row, ignored.replace("team: ignore", "team.lead: ignore"))))
                .startsWith("projects/a.json:1:")
                .contains("LIST_COLUMNS_UNNAMED [team.n, team.of.x,");
        assertThat(OfficeLists.shown(OfficeLists.list(
                        "Nr;Namn;Läge;Kr;Kr. totalt\na;A;closed;1;2\n",
                        "columns: {Nr: id, Namn: title, Läge: status, Kr: ignore}\n")))
                .contains("LIST_COLUMNS_UNNAMED [Kr. totalt,");
    }

    private static RecordFile read(String json, String description) {
        byte[] bytes = json.replace("ROW", ROW).replace('~', '\n').getBytes(StandardCharsets.UTF_8);
        return OfficeLists.read("projects/a.json", InputFile.Kind.RECORDS_JSON, bytes, description);
    }

    private static List<String> of(FindingCode code, RecordFile file) {
        return file.findings().stream()
                .filter(found -> found.code() == code)
                .map((Finding found) -> found.at() + " " + found.args())
                .toList();
    }
}
