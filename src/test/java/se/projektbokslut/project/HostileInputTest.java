package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.inventory.InputFile.Kind;

@Thorough
class HostileInputTest {
    private static final String GOOD = "id: good\ntitle: T\nstatus: closed\n";

    @Test
    void aliasesOfAliasesAreRefusedUnread() {
        StringBuilder laughs = new StringBuilder("a: &a [ha, ha]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String previous = "*" + (char) (c - 1);
            laughs.append(c + ": &" + c + " [" + String.join(", ", Collections.nCopies(9, previous)) + "]\n");
        }
        RecordFile file = Records.yaml(laughs + "---\n" + GOOD);
        assertThat(problems(file)).containsExactlyInAnyOrder(Problem.ALIAS, Problem.ANCHOR);
        assertThat(file.refusals()).hasSizeLessThanOrEqualTo(100);
        assertThat(file.projects()).hasSize(1);
    }

    @Test
    void aHugeScalarIsRefusedUnread() {
        String huge = "x".repeat(5_000_000);
        RecordFile yaml = Records.yaml("id: huge\npurpose: " + huge + "\n---\n" + GOOD);
        assertThat(problems(yaml)).containsExactly(Problem.RECORD_TOO_LARGE);
        assertThat(yaml.projects()).hasSize(1);
        RecordFile json = Records.read(
                Kind.RECORDS_JSON,
                "[{\"id\": \"" + huge + "\"},\n{\"id\": \"a\", \"title\": \"T\", \"status\": \"closed\"}]");
        assertThat(problems(json)).containsExactly(Problem.RECORD_TOO_LARGE);
        assertThat(json.projects()).hasSize(1);
        RecordFile csv = Records.read(Kind.RECORDS_CSV, "id,title,status\na," + huge + ",closed\nb,T,closed\n");
        assertThat(problems(csv)).containsExactly(Problem.RECORD_TOO_LARGE);
        assertThat(csv.projects()).hasSize(1);
    }

    @Test
    void recordsThatNeverCloseCostNoMoreThanTheRest() {
        RecordFile file = Records.read(Kind.RECORDS_JSON, "{\"a\":\n".repeat(500_000));
        assertThat(problems(file)).containsExactlyInAnyOrder(Problem.SYNTAX_JSON_BRACKET, Problem.RECORD_TOO_LARGE);
        assertThat(file.read()).isEqualTo(file.refused());
    }

    @Test
    void manyRecordsOnOneLineAreReadAsFastAsOnMany() {
        RecordFile file = Records.read(
                Kind.RECORDS_JSON,
                "[" + "{\"id\": \"ö\"},".repeat(9_999) + "{\"id\": \"a\", \"title\": \"T\", \"status\": \"closed\"}]");
        assertThat(file.refusals().getLast().at().column()).isEqualTo(2 + 12 * 9_998 + 7);
        assertThat(file.projects()).extracting(p -> p.at().column()).containsExactly(2 + 12 * 9_999);
    }

    @Test
    void deepNestingIsRefusedWhereItBecomesTooDeep() {
        assertThat(problems(Records.yaml("- ".repeat(1000) + "a\n"))).containsExactly(Problem.NESTED_TOO_DEEP);
        assertThat(problems(Records.yaml("? ".repeat(1000) + "a\n"))).containsExactly(Problem.NESTED_TOO_DEEP);
        assertThat(problems(Records.read(Kind.RECORDS_JSON, "{\"a\":".repeat(1000) + "1" + "}".repeat(1000))))
                .containsExactly(Problem.NESTED_TOO_DEEP);
    }

    /// Ten thousand times a valid file with a few bytes exchanged, left out or doubled.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RECORDS_YAML", "RECORDS_JSON", "RECORDS_CSV"})
    void whateverTheBytesAreTheCountsTieAndNothingEscapes(Kind kind) {
        Random random = new Random(20191231);
        byte[] seed = seed(kind).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = mutated(seed, random);
            RecordFile file = Records.read(kind, bytes);
            assertThat(file.read()).as("mutation %d", i).isPositive();
            assertThat(file.read())
                    .as("mutation %d", i)
                    .isEqualTo(file.refused() + file.projects().size());
            assertThat(file.counted()).as("mutation %d", i).isEqualTo(file.read());
            assertThat(file.refusals().isEmpty()).as("mutation %d", i).isEqualTo(file.refused() == 0);
            int lines = 2
                    + (int) new String(bytes, StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(c -> c == '\n' || c == '\r')
                            .count();
            assertThat(file.refusals()).as("mutation %d", i).allSatisfy(refusal -> {
                assertThat(refusal.at().line()).isBetween(1, lines);
                assertThat(refusal.at().column()).isPositive();
                assertThat(refusal.args()).noneMatch(arg -> arg.indexOf('\n') >= 0);
            });
        }
    }

    private static Set<Problem> problems(RecordFile file) {
        return file.refusals().stream().map(r -> r.problem()).collect(Collectors.toSet());
    }

    private static byte[] mutated(byte[] seed, Random random) {
        List<Byte> bytes = new ArrayList<>(seed.length);
        for (byte b : seed) {
            bytes.add(b);
        }
        String spice = "\"'{}[]:,-#&*!|>%@`\\\n\r\t \0\u007F;=?.0";
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(bytes.size());
            byte b = random.nextInt(5) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) spice.charAt(random.nextInt(spice.length()));
            switch (random.nextInt(3)) {
                case 0 -> bytes.set(at, b);
                case 1 -> bytes.add(at, b);
                default ->
                    bytes.subList(at, Math.min(bytes.size() - 1, at + random.nextInt(12)))
                            .clear();
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    private static String seed(Kind kind) {
        return switch (kind) {
            case RECORDS_YAML -> """
                # comment
                - id: a-1
                  title: "Överföring 😀 \\x41"
                  status: {value: closed, basis: derived, because: 'sagt', lines: ["1", 3-11]}
                  purpose: |
                    Två
                      rader
                  aliases: [x, y]
                - id: b-2
                  title: T
                  status: ongoing
                  start: hösten 2019
                  economy:
                    budget: {total: 10, 2019: 5.50}
                ---
                id: c-3
                title: >-
                  Vikt
                  text
                status: planned
                processes:
                  - kundreskontra
                  - {id: leverantorsreskontra, role: touched}
                """;
            case RECORDS_JSON -> """
                [
                  {"id": "a-1", "title": "Överföring 😀 \\u0041", "status": "closed", "aliases": ["x", "y"]},
                  {"id": "b-2", "title": "T", "status": {"value": "closed", "lines": ["1"]},
                   "economy": {"budget": {"2019": 5.50}}}
                ]
                {"id": "c-3", "title": "U", "status": "planned", "start": 2019}
                """;
            default -> """
                id;title;status;start;aliases;economy.budget
                a-1;"Över ""f"" 😀";closed;2019;x|y;10
                b-2;"Två
                rader";ongoing;hösten 2019;;1000.50
                c-3;U;planned;;;
                """;
        };
    }
}
