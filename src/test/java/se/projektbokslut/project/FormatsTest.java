package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Location;
import se.projektbokslut.inventory.InputFile.Kind;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.Language;

class FormatsTest {
    private static final String FLAT_YAML = """
            id: p-1
            title: Utveckling av fakturadistribution
            status: {value: closed, basis: derived, because: rubriken}
            aliases: [A, B]
            start: våren 2020
            processes: [kundreskontra]
            handover: {date: 2020-12, what: [x, y]}
            economy: {budget: {2020: 1250000.5}, comment: "ja, ja", explanations: {2020: dyrt}}
            year-notes: {2020: klart, 2021: efterarbete}
            updated: 2020-12-31
            """;

    private static final String FLAT_JSON = """
            [{"id": "p-1", "title": "Utveckling av fakturadistribution", "aliases": ["A", "B"], "start": "våren 2020",
              "status": {"value": "closed", "basis": "derived", "because": "rubriken"},
              "processes": ["kundreskontra"], "handover": {"date": "2020-12", "what": ["x", "y"]},
              "economy": {"budget": {"2020": 1250000.5}, "comment": "ja, ja", "explanations": {"2020": "dyrt"}},
              "year-notes": {"2020": "klart", "2021": "efterarbete"}, "updated": "2020-12-31", "owner": null}]
            """;

    private static final String FLAT_CSV =
            "\uFEFFid;title;status.value;status.basis;status.because;aliases;start;processes;handover.date;"
                    + "handover.what;economy.budget.2020;economy.comment;economy.explanations.2020;"
                    + "year-notes.2020;year-notes.2021;updated;owner\r\n"
                    + "p-1;Utveckling av fakturadistribution;closed;derived;rubriken;A|B;våren 2020;kundreskontra;"
                    + "2020-12;x|y;1250000.5;\"ja, ja\";dyrt;klart;efterarbete;2020-12-31;\r\n";

    @Test
    void theThreeFormatsSayTheSame() {
        Project yaml = only(Records.yaml(FLAT_YAML));
        assertThat(placeless(only(Records.read(Kind.RECORDS_JSON, FLAT_JSON)))).isEqualTo(placeless(yaml));
        assertThat(placeless(only(Records.read(Kind.RECORDS_CSV, FLAT_CSV)))).isEqualTo(placeless(yaml));
    }

    /// Excel's "Unicode text" begins with its mark, and its cells are parted by tabs.
    @Test
    void utf16BehindItsMarkIsRead() {
        Project yaml = only(Records.yaml(FLAT_YAML));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            RecordFile file =
                    Records.read(Kind.RECORDS_CSV, FLAT_CSV.replace(';', '\t').getBytes(charset));

            assertThat(placeless(only(file))).isEqualTo(placeless(yaml));
            assertThat(file.findings())
                    .extracting(found -> found.code() + " " + found.args().getFirst())
                    .containsExactly("CSV_SHAPE UTF-16");
        }
    }

    /// What spreadsheets and web pages leave around a value, which nobody sees.
    @Test
    void aJsonTextOfNothingButBlanksOfWhateverKindIsNotStated() {
        RecordFile file = Records.read(
                Kind.RECORDS_JSON,
                "{\"id\": \"a\", \"title\": \"T\", \"status\": \"closed\", \"leader\": \"\u00a0 \"}");
        assertThat(file.refusals()).isEmpty();
        assertThat(file.projects().getFirst().leader()).isNull();
    }

    @Test
    void blanksOfWhateverKindAroundACellAreNotItsValue() {
        String csv = """
                id,title,status,aliases,leader,ledger-codes
                a~,^En~titel^,closed,x~|~y,~Eva Ek^,0471~
                """;
        String hidden = csv.replace('~', '\u00A0').replace('^', '\u200B');
        String seen = csv.replace("En~titel", "En\u00A0titel").replaceAll("[~^]", "");
        assertThat(placeless(only(Records.read(Kind.RECORDS_CSV, hidden))))
                .isEqualTo(placeless(only(Records.read(Kind.RECORDS_CSV, seen))));
    }

    @Test
    void everyKeyOfTheContractIsRead() {
        String all = """
                id: B
                title: Utveckling av fakturadistribution
                status: {value: closed, basis: derived, because: rubriken, lines: ["1"]}
                status-date: 2020-12-31
                aliases: [Fakturor]
                notes: []
                year-notes: {2020: Vi blev klara., 2021: "Efterarbete"}
                steering-group: [Chefen]
                target-groups: [företag]
                beneficiaries: [kundtjänst]
                outcome-goals: [bättre]
                registry-number: 0123/20
                unit: redovisningstjänster
                service-area: ekonomi
                service: Stöd i kundreskontra
                service-description: utskick
                type: investment
                processes:
                  - {id: kundreskontra, share: 33.33}
                  - {id: leverantorsreskontra, share: 66.67, basis: derived, because: tjänsten, lines: ["3-11"]}
                  - {id: redovisning-och-moms, role: touched}
                start: 2020-01
                end: {value: "2020", lines: ["16"]}
                worked: hösten 2019
                plan: {period: 2020, start: 2020-01, end: 2020-12, in-operation: december 2020, text: i drift}
                milestones: [{what: införande, date: hösten 2019, state: reached}]
                decision-points: [{name: BP2, date: 2020-02-03, decision: fortsätt, registry-number: "1"}]
                leader: {value: E, basis: derived}
                owner: O
                client: C
                receiver: R
                benefit-owner: N
                contact: {name: E, role: Projektledare}
                background: b
                purpose: p
                focus: f
                scope: s
                outlook: o
                objectives: [enklare dialog, {what: format, kind: inquiry, state: partly-met, date: 2020-11, comment: c}]
                risks: [{what: försening, likelihood: 3, consequence: 4, measure: vite, responsible: chefen, state: closed}]
                measures: [{what: resurser, about: stadsdelar, value: 45, min: 40, max: 50.5, unit: "%", approximate: true}]
                deliverables: [plan, {what: modell, state: handed-over, date: 2020-12}]
                deliverables-complete: false
                handover: {date: 2020-12, to: förvaltningen, to-unclear: true, what: [plan]}
                benefits: [{what: tid, responsible: enhetschef, indicator: timmar, follow-up: 2021, state: expected}]
                predecessors: [A, {title: Före, relation: continues, because: x}]
                successors: [{id: C, relation: split}]
                related: [{id: E, relation: distinct, because: olika}]
                final-report: {title: Slutrapport, date: 2021, url: "https://example.org/r", registry-number: "2"}
                documents: [{title: Plan}]
                economy:
                  budget: {total: 300, 2020: 100.25, 2021: 199.75}
                  forecast: -5
                  forecast-date: 2020-10
                  actual: {2020: 0}
                  decision: KF 12
                  assessment: högre
                  comment: k
                  explanations: {2020: dyrare licenser}
                ledger-codes: ["0123", {code: 77, company: "1", years: [2020, 2021]}]
                progress: {date: 2020-06, time: green, cost: yellow, quality: red, comment: c}
                not-available: [{field: economy.actual, because: gallrat}]
                language: en
                source: {document: sources/page.txt, lines: ["1", "14-25"], retrieved: 2026-11-24}
                updated: 2026-11-24
                """;
        // What the table alone reads needs no line here.
        List<RecordKey> texts = RecordTable.KEYS.values().stream()
                .filter(key -> !key.isNested() && List.of("text", "[text]").contains(key.shape()) && !key.stated())
                .toList();
        RecordFile file = Records.yaml(all
                + texts.stream()
                        .filter(key -> !all.contains("\n" + key.name() + ":"))
                        .map(key -> key.name() + (key.isList() ? ": [words]\n" : ": words\n"))
                        .collect(Collectors.joining()));
        assertThat(file.refusals()).isEmpty();
        Project project = only(file);
        assertThat(texts)
                .hasSizeGreaterThan(20)
                .filteredOn(key -> !key.group().isEmpty())
                .allSatisfy(key -> assertThat(key.isList() ? project.texts(key) : project.text(key))
                        .as(key.name())
                        .isNotNull());
        assertThat(project.lines().keySet()).containsExactlyElementsOf(RecordKeys.RECORD);
        assertThat(project.lines()).containsEntry("id", 1).containsEntry("updated", 65);
        assertThat(project.statusDate()).extracting(PartialDate::edtf).isEqualTo("2020-12-31");
        assertThat(project.processes()).extracting(ProcessLink::shareHundredths).containsExactly(3333, 6667, null);
        assertThat(project.economy())
                .extracting(Economy::budget)
                .isEqualTo(new Economy.Amounts(
                        new Money(30000),
                        new TreeMap<>(Map.of(2020, new Money(10025), 2021, new Money(19975))),
                        new TreeMap<>(Map.of(Economy.Amounts.WHOLE, 52, 2020, 52, 2021, 52))));
        assertThat(project.ledgerCodes())
                .containsExactly(
                        new Economy.LedgerCode("0123", null, List.of()),
                        new Economy.LedgerCode("77", "1", List.of(2020, 2021)));
        assertThat(project.documentation().language()).isEqualTo(Language.EN);
        assertThat(project.results().objectives())
                .containsExactly(
                        new Results.Objective("enklare dialog", false, null, null, null),
                        new Results.Objective(
                                "format",
                                true,
                                Results.ObjectiveState.PARTLY_MET,
                                PartialDate.read("2020-11").orElseThrow(),
                                "c"));
        assertThat(project.description().texts("notes")).isEmpty();
        assertThat(project.yearNotes()).isEqualTo(Map.of(2020, "Vi blev klara.", 2021, "Efterarbete"));
        assertThat(project.economy())
                .extracting(Economy::explanations)
                .isEqualTo(new TreeMap<>(Map.of(2020, "dyrare licenser")));
        var risk = new Results.Risk("försening", 3, 4, "vite", "chefen", Results.RiskState.CLOSED);
        assertThat(project.results().risks()).containsExactly(risk);
        assertThat(risk.level()).isEqualTo(12);
    }

    @Test
    void aProjectComesBackFromItsJsonTheSame() {
        Project project = only(Records.yaml(FLAT_YAML));
        byte[] json = CanonicalJson.compact(project);
        Project back = CanonicalJson.mapper().readValue(json, Project.class);
        assertThat(back).isEqualTo(project);
        assertThat(CanonicalJson.compact(back)).isEqualTo(json);
    }

    private static Project only(RecordFile file) {
        assertThat(file.refusals()).isEmpty();
        assertThat(file.projects()).hasSize(1);
        return file.projects().getFirst();
    }

    /// The same without its place, which the formats do not share.
    private static Project placeless(Project p) {
        return new Project(
                Location.ofFile("f"),
                p.id(),
                p.title(),
                p.status(),
                p.statusDate(),
                p.investment(),
                p.processes(),
                p.context(),
                p.period(),
                p.people(),
                p.description(),
                p.results(),
                p.yearNotes(),
                p.relations(),
                p.economy() == null ? null : placeless(p.economy()),
                p.ledgerCodes(),
                p.progress(),
                p.documentation(),
                p.notAvailable(),
                Map.of());
    }

    private static Economy placeless(Economy economy) {
        return new Economy(
                placeless(economy.budget()),
                placeless(economy.forecast()),
                economy.forecastDate(),
                placeless(economy.actual()),
                economy.decision(),
                economy.assessment(),
                economy.comment(),
                economy.explanations());
    }

    private static Economy.@Nullable Amounts placeless(Economy.@Nullable Amounts amounts) {
        return amounts == null ? null : new Economy.Amounts(amounts.total(), amounts.years(), new TreeMap<>());
    }
}
