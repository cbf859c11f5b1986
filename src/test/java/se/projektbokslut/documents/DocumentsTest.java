package se.projektbokslut.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.findings.Location;

class DocumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1e400",
                "0123",
                "nej",
                "2020",
                "0x1F",
                "1_000",
                ".5",
                "~",
                "null",
                "yes",
                "0o17",
                "12:30:45",
                "2001-12-14t21:59:43.10-05:00",
                "-.inf",
                "999999999999999999999999999999999999999",
                "true",
                "=",
                "<<"
            })
    void yamlScalarsAreTheTextAsWritten(String text) {
        assertThat(shown(yaml("a: " + text + "\nb: [" + text + "]\n")))
                .isEqualTo("{a: " + text + ", b: [" + text + "]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.10", "1e400", "2020", "-0", "true", "false", "999999999999999999999999999999999999999.000"})
    void jsonScalarsAreTheTextAsWritten(String text) {
        assertThat(shown(json("{\"a\": " + text + "}"))).isEqualTo("{a: " + text + "}");
    }

    @Test
    void anEmptyTextIsStatedOnlyInQuotes() {
        assertThat(shown(yaml("a:\nb: ''\nc: \"\"\nd: |\ne: # none\nf: [x, '']\n")))
                .isEqualTo("{a: , b: '', c: '', d: '', e: , f: [x, '']}");
        assertThat(shown(json("{\"a\": null, \"b\": \"\"}"))).isEqualTo("{a: , b: }");
    }

    @Test
    void duplicateKeysAreKept() {
        assertThat(shown(yaml("a: 1\na: 2\n"))).isEqualTo("{a: 1, a: 2}");
        assertThat(shown(json("{\"a\": 1, \"a\": 2}"))).isEqualTo("{a: 1, a: 2}");
    }

    @Test
    void yamlDocumentsAndItemsAreDocumentsOfTheirOwn() {
        String file = """
                # yaml-language-server: $schema=project.schema.json
                %YAML 1.2
                ---
                # only a comment
                ---
                a: 1
                --- # the next
                - b: 1
                  c: |
                    - no item

                    text
                - d: 1
                ...
                ---
                  - e: 1
                - f: 1
                --- {g: 1}
                --- [{h: 1}, {i: 1}]
                ---
                """;
        assertThat(yaml(file).stream().map(DocumentsTest::shown).toList())
                .containsExactly(
                        "6:1 {a: 1}",
                        "8:3 {b: 1, c: '- no item\n\ntext\n'}",
                        "13:3 {d: 1}",
                        "16:5 {e: 1}",
                        "17:3 {f: 1}",
                        "18:5 {g: 1}",
                        "19:6 {h: 1}",
                        "19:14 {i: 1}");
    }

    @Test
    void aBrokenItemHidesNeitherThePreviousNorTheNext() {
        assertThat(yaml("- a: 1\n- b: \"\n- c: [1\n- d: {\nx: y\n- e: 1\n").stream()
                        .map(DocumentsTest::shown)
                        .toList())
                .containsExactly(
                        "1:3 {a: 1}", "2:6 SYNTAX_QUOTE", "3:6 SYNTAX_BRACKET", "4:6 SYNTAX_BRACKET", "6:3 {e: 1}");
    }

    @Test
    void everyWayOfEndingALineCounts() {
        assertThat(yaml("a: 1\r\n---\r\nb: 1\r---\rc: 1\n---\nd: 1").stream()
                        .map(DocumentsTest::shown)
                        .toList())
                .containsExactly("1:1 {a: 1}", "3:1 {b: 1}", "5:1 {c: 1}", "7:1 {d: 1}");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(shown(yaml("\uFEFFå: 1\n"))).isEqualTo("{å: 1}");
        assertThat(shown(json("\uFEFF{\"å\": 1}"))).isEqualTo("{å: 1}");
    }

    @Test
    void jsonArraysLinesAndValuesAreTakenApart() {
        assertThat(json("[{\"a\": 1},\n {\"b\": [1, {\"c\": \"]}\"}]}\n]\n{\"d\": 1}\n{\"e\": 1} {\"f\": 1}").stream()
                        .map(DocumentsTest::shown)
                        .toList())
                .containsExactly("1:2 {a: 1}", "2:2 {b: [1, {c: ']}'}]}", "4:1 {d: 1}", "5:1 {e: 1}", "5:10 {f: 1}");
    }

    @Test
    void aBrokenElementHidesNeitherThePreviousNorTheNext() {
        String file = """
                [
                  {"a": 1},
                  {"b": [1,
                  {"c": "x},
                   "c2": 1
                  }
                  {"d": 1},
                  oops,
                  {"e": 1},
                ] trailing
                {"f": 1}
                """;
        assertThat(json(file).stream().map(DocumentsTest::shown).toList())
                .containsExactly(
                        "2:3 {a: 1}",
                        "3:3 SYNTAX_JSON_BRACKET",
                        "4:13 SYNTAX_QUOTE",
                        "7:3 SYNTAX_COMMA",
                        "7:3 {d: 1}",
                        "8:3 SYNTAX_JSON_WORD",
                        "9:3 {e: 1}",
                        "10:1 SYNTAX_COMMA",
                        "10:3 SYNTAX_JSON_WORD",
                        "11:1 {f: 1}");
    }

    @Test
    void aTextOverALineEndSwallowsNoElementBehindIt() {
        assertThat(json("[{\"a\": \"A\nB\", \"c\": \"d\"},\n{\"b\": 1}]").stream()
                        .map(DocumentsTest::shown)
                        .toList())
                .containsExactly("1:10 SYNTAX_QUOTE", "3:1 {b: 1}");
        assertThat(json("[{\"a\": [1, 2},\n{\"b\": 1},\n{\"c\": 1}]").stream()
                        .map(DocumentsTest::shown)
                        .toList())
                .containsExactly("1:2 SYNTAX_JSON_BRACKET", "2:1 {b: 1}", "3:1 {c: 1}");
    }

    @Test
    void blanksThatNobodySeesSeparateJsonValues() {
        assertThat(json("[\n\u00A0\u00A0{\"a\": 1},\n\u00A0{\"b\": 1}\n]\n\uFEFF{\"c\": 1}").stream()
                        .map(DocumentsTest::shown)
                        .toList())
                .containsExactly("2:3 {a: 1}", "3:2 {b: 1}", "5:2 {c: 1}");
    }

    @Test
    @Thorough
    @Timeout(20)
    void aCommentOrTextOfManyMebibytesCostsNoMoreThanItsLength() {
        String long1 = "x".repeat(8 << 20);
        assertThat(shown(Documents.one("f", bytes("# " + long1 + "\na: 1\n")))).isEqualTo("2:1 {a: 1}");
        assertThat(Documents.one("f", bytes("a: " + long1 + "\n"))).isInstanceOf(Document.Parsed.class);
        assertThat(Documents.one("f", bytes("a: \"" + long1 + "\"\n"))).isInstanceOf(Document.Parsed.class);
    }

    @Test
    void aSettingsFileIsOneDocumentWithItsListsWhole() {
        assertThat(shown(Documents.one("f", bytes("- a: 1\n- b: 1\n")))).isEqualTo("1:1 [{a: 1}, {b: 1}]");
        assertThat(shown(Documents.one("f", bytes("a: 1\n---\nb: 1\n")))).isEqualTo("2:1 SECOND_DOCUMENT");
        assertThat(shown(Documents.one("f", bytes("# nothing\n")))).isEqualTo("1:1 FILE_EMPTY");
    }

    private static List<Document> yaml(String text) {
        List<Document> found = new ArrayList<>();
        Documents.ofYaml("f", bytes(text), found::add);
        return found;
    }

    private static List<Document> json(String text) {
        List<Document> found = new ArrayList<>();
        Documents.ofJson("f", bytes(text), found::add);
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(List<Document> only) {
        assertThat(only).hasSize(1);
        return only.getFirst() instanceof Document.Parsed(var root) ? shown(root) : shown(only.getFirst());
    }

    private static String shown(Document document) {
        return switch (document) {
            case Document.Parsed(var root) -> place(root.at()) + shown(root);
            case Document.Broken broken ->
                broken.refusals().stream().map(r -> place(r.at()) + r.problem()).collect(Collectors.joining(", "));
        };
    }

    private static String place(Location at) {
        return at.line() + ":" + at.column() + " ";
    }

    private static String shown(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.quoted() ? "'" + scalar.text() + "'" : scalar.text();
            case Node.Sequence sequence ->
                sequence.items().stream().map(DocumentsTest::shown).collect(Collectors.joining(", ", "[", "]"));
            case Node.Mapping mapping ->
                mapping.entries().stream()
                        .map(e -> e.key() + ": " + shown(e.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
