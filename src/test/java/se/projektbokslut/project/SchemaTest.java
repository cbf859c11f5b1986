package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The schema that editors complete and explain records by, against CONTRACT "A project record".
class SchemaTest {
    private static final String REQUIRED = "id: a\ntitle: A\nstatus: closed\n";

    private final RecordSchema schema = new RecordSchema();

    @Test
    void theSchemaIsMadeOfTheTable() throws IOException {
        Generated.compare(
                Path.of("src/main/resources/schema/project.schema.json"),
                RecordSchemaText.text(),
                "SchemaTest,RecordsPageTest",
                "schema.write");
    }

    @Test
    void theRecordsOfTheInputAreValid() throws IOException {
        List<Path> records = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("input/projects"), "*.yaml")) {
            files.forEach(records::add);
        }

        assertThat(records).hasSizeGreaterThanOrEqualTo(6);
        for (Path record : records) {
            String text = Files.readString(record);
            assertThat(errors(text)).as(record.toString()).isEmpty();
            assertThat(text)
                    .startsWith(
                            "# yaml-language-server: $schema=../../src/main/resources/schema/project.schema.json\n");
        }
    }

    /// A key of our own may stand beside them.
    @Test
    void theKeysOfTheContractAreThere() {
        Set<String> keys =
                new TreeSet<>(schema.json().at("/$defs/record/properties").propertyNames());

        assertThat(keys)
                .contains(("id title status status-date aliases notes steering-group target-groups beneficiaries "
                                + "outcome-goals registry-number unit service-area service service-description "
                                + "type processes start end worked plan milestones decision-points leader owner "
                                + "client receiver benefit-owner contact background purpose focus scope outlook "
                                + "objectives risks year-notes measures deliverables deliverables-complete handover benefits "
                                + "predecessors successors related final-report documents economy ledger-codes "
                                + "progress not-available language source updated")
                        .split(" "));
    }

    @Test
    void everyKeyIsExplainedInSwedishAndEnglish() {
        List<String> unexplained = new ArrayList<>();
        collectUnexplained(schema.json(), "", unexplained);

        assertThat(unexplained).isEmpty();
    }

    @Test
    void aListOfRecordsIsValid() {
        assertThat(errors("- {id: a, title: A, status: closed}\n- {id: b, title: B, status: planned}\n"))
                .isEmpty();
        assertThat(errors("- {id: a, title: A, status: closed}\n- {id: b, title: B}\n"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "end: 2019",
                "end: 2019-12",
                "end: 2019-12-31",
                "end: 2019-23",
                "end: hösten 2019",
                "end: Våren 2020",
                "end: december 2019",
                "end: 31 december 2019",
                "end: den 31 december 2019",
                "end: HÖST 2019",
                "end: 1 febr. 2019",
                "end: 20191231",
                "end: jul 2023",
                "end: kv 3 -19",
                "end: {value: Q3 2019}",
                "end: {value: 2019, basis: derived, because: x, lines: [\"1\", 3-11, 7]}",
                "end:",
                "notes: []",
                "notes: [2020, nej]",
                "economy: {budget: 150000.50}",
                "economy: {budget: {total: 3, 2019: 1, 2020: \"2.00\"}}",
                "processes: [kundreskontra, {id: leverantorsreskontra, role: touched}]",
                "processes: [{id: kundreskontra, share: 100.00}]",
                "processes: [{id: kundreskontra, because: , lines: [\"03\", 03-011]}]",
                "economy: {budget: {}, forecast: {total: , 2019: }}",
                "objectives: [ett mål, {what: en fråga, kind: inquiry, state: partly-met}]",
                "risks: [{what: försening, likelihood: 3, consequence: \"5\", state: open}, {what: mer}]",
                "year-notes: {2023: klart, \"2024\": mer}",
                "economy: {explanations: {2023: dyrare licenser}}",
                "deliverables-complete: false",
                "successors: [b, {title: B, relation: split}, {id: c}, {id: , title: D}, {id: e, title: }]",
                "ledger-codes: [4711, {code: 4712, years: [2019]}]",
                "final-report: {title: Slutrapport}",
                "not-available: [{field: economy.budget, because: gallrat}]"
            })
    void whatTheContractAllowsIsValid(String line) {
        assertThat(errors(REQUIRED + line + "\n")).isEmpty();
        assertThat(Records.yaml(REQUIRED + line + "\n").refusals())
                .as("what the reader refuses")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budgett: 1",
                "end: 2019-13",
                "end: 2019-12-32",
                "end: vintern 2019/2020",
                "end: 12/31/19",
                "end: 43830",
                "end: 2200",
                "end: 1/3 2019",
                "end: 1899",
                "end: [2019]",
                "end: {basis: derived}",
                "end: {value: 2019, basis: guessed}",
                "end: {value: 2019, lines: [rad 3]}",
                "purpose: [en, lista]",
                "purpose: ''",
                "notes: en text",
                "type: project",
                "language: de",
                "economy: {budget: 150 000}",
                "economy: {budget: \"1.234\"}",
                "economy: {budget: 1 tkr}",
                "economy: {budget: {19: 1}}",
                "economy: {cost: 1}",
                "processes: kundreskontra",
                "processes: [{role: direct}]",
                "processes: [{id: kundreskontra, share: 101}]",
                "processes: [{id: kundreskontra, share: \"100.01\"}]",
                "processes: [{id: kundreskontra, because: ''}]",
                "processes: [{id: kundreskontra, lines: [\"00\"]}]",
                "processes: [{id: kundreskontra, lines: [\"1234567890\"]}]",
                "milestones: [{date: 2019}]",
                "measures: [{what: x, min: ungefär 40}]",
                "risks: [{what: försening, likelihood: 6}]",
                "risks: [{likelihood: 3}]",
                "year-notes: klart",
                "year-notes: {23: klart}",
                "economy: {explanations: [dyrt]}",
                "deliverables-complete: nej",
                "successors: [{relation: split}]",
                "successors: [{id: b, title: B}]",
                "successors: [{id: , title: }]",
                "measures: [{what: x, value: \"12345678901234567890123456789012345678901\"}]",
                "related: [{id: b, relation: split}]",
                "ledger-codes: [{code: 4711, years: [19]}]",
                "final-report: Slutrapport",
                "not-available: [{field: ledare}]",
                "not-available: [{field: economy.cost}]",
                "source: {lines: [\"1\"]}"
            })
    void whatBreaksTheContractIsNot(String line) {
        assertThat(errors(REQUIRED + line + "\n")).isNotEmpty();
        assertThat(Records.yaml(REQUIRED + line + "\n").refusals())
                .as("what the reader refuses")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: a\ntitle: A\n",
                "id: a\nstatus: closed\n",
                "title: A\nstatus: closed\n",
                "id: a b\ntitle: A\nstatus: closed\n",
                "id: ../a\ntitle: A\nstatus: closed\n",
                "id: =1+1\ntitle: A\nstatus: closed\n",
                "id: a\ntitle: A\nstatus: done\n",
                "id: a\ntitle: A\nstatus:\n",
                "en text\n",
                "[]\n"
            })
    void aRecordNeedsAnIdATitleAndAStatus(String text) {
        assertThat(errors(text)).isNotEmpty();
    }

    private List<Error> errors(String yaml) {
        return schema.errorsOfYaml(yaml);
    }

    private static void collectUnexplained(JsonNode node, String path, List<String> unexplained) {
        for (String group : List.of("properties", "patternProperties")) {
            node.path(group).forEachEntry((key, value) -> {
                if (!value.path("description").asString("").matches("sv: .+ / en: .+")) {
                    unexplained.add(path + "/" + key);
                }
            });
        }
        node.forEachEntry((key, value) -> collectUnexplained(value, path + "/" + key, unexplained));
        if (node.isArray()) {
            node.forEach(item -> collectUnexplained(item, path + "/[]", unexplained));
        }
    }
}
