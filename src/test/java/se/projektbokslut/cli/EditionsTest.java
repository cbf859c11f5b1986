package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;
import se.projektbokslut.content.Digest;

/// An office over three years: what each edit does to adopted and open years is known before, and `--dry-run`
/// says it.
class EditionsTest {
    private static final List<Integer> YEARS = List.of(2022, 2023, 2024);
    private static final String FIRST = "date: 2023-02-14, decision: RT 2023/12, by: enhetschef";
    private static final String SECOND = "date: 2024-02-14, decision: RT 2024/12, by: enhetschef";

    /// What happens to a year's folder and to its proposal.
    private enum Effect {
        NOTHING,
        REWRITTEN,
        PROPOSED,
        PROPOSAL_CHANGED,
        PROPOSAL_WITHDRAWN,
        DECIDED
    }

    @TempDir
    Path folder;

    private Office office;
    private Map<Integer, Map<String, String>> before = new TreeMap<>();
    private String decisions = "";

    @BeforeEach
    void threeYears() {
        office = Office.empty(folder);
        office.write("projects/lang.yaml", """
                id: lang
                title: Långt projekt
                status: ongoing
                start: 2022-03-01
                leader: Projektledare ett
                processes: [leverantorsreskontra]
                purpose: Att mäta
                plan: {end: 2024-12-31}
                objectives:
                  - {what: Mål ett}
                deliverables:
                  - {what: Rapport}
                ledger-codes: ["100"]
                economy:
                  budget:
                    2022: 1000.00
                    2023: 2000.00
                    2024: 3000.00
                """);
        office.write("projects/kort.yaml", """
                id: kort
                title: Kort projekt
                status: closed
                start: 2022-01-10
                end: 2022-11-30
                leader: Projektledare två
                processes: [kundreskontra]
                """);
        office.write("ledger/2022.se", sie(2022, "311126.20"));
        office.write("ledger/2023.se", sie(2023, "500.00"));
        office.write("ledger/2024.se", sie(2024, "700.00"));
        decide("");
    }

    private static String sie(int year, String amount) {
        return """
                #FLAGGA 0
                #SIETYP 4
                #FNAMN "Exempelköping"
                #RAR 0 %1$s0101 %1$s1231
                #DIM 6 "Projekt"
                #KONTO 4010 Kostnad
                #KONTO 2440 Leverantörsskulder
                #OBJEKT 6 "100" "Långt projekt"
                #VER A 1 %1$s1201
                {
                #TRANS 4010 {6 "100"} %2$s
                #TRANS 2440 {} -%2$s
                }
                """.formatted(year, amount);
    }

    private void decide(String yaml) {
        decisions = yaml;
        office.write("years.yaml", yaml.isEmpty() ? "# inga beslut\n" : yaml);
    }

    private void replace(String file, String from, String to) {
        try {
            Path path = office.input().resolve(file);
            String text = Files.readString(path);
            assertThat(text).contains(from);
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs, and compares what became of the years with what was expected and with what `--dry-run` said.
    private void expect(String edit, Effect of2022, Effect of2023, Effect of2024) {
        List<String> said = new ArrayList<>();
        Map<String, String> untouched = bytes();
        Office.Ended dry = office.run("--dry-run", "--as-of=2024-12-31");
        assertThat(bytes()).as(edit + ": --dry-run writes nothing").isEqualTo(untouched);
        dry.out().lines().forEach(said::add);
        Office.Ended ended = office.run("--as-of=2024-12-31");
        assertThat(dry.code()).as(edit + dry.err()).isEqualTo(ended.code());
        List<Effect> expected = List.of(of2022, of2023, of2024);
        for (int i = 0; i < YEARS.size(); i++) {
            int year = YEARS.get(i);
            assertThat(effect(year)).as("%s: %s %s", edit, year, ended.err()).isEqualTo(expected.get(i));
            String line = said.stream()
                    .filter(it -> it.startsWith(year + ": "))
                    .findFirst()
                    .orElse("");
            assertThat(predicted(line)).as("%s: %s", edit, line).isEqualTo(expected.get(i));
        }
        YEARS.forEach(year -> before.put(year, ofYear(year)));
    }

    private static Effect predicted(String line) {
        if (line.contains("adopted")) {
            return Effect.DECIDED;
        }
        if (line.contains("withdrawn")
                && !line.contains("would be published")
                && !line.contains("would be opened again")) {
            return Effect.PROPOSAL_WITHDRAWN;
        }
        if (line.contains("would be proposed")) {
            return Effect.PROPOSED;
        }
        if (line.contains("would be changed")) {
            return Effect.PROPOSAL_CHANGED;
        }
        return line.contains("would be published") || line.contains("would be opened again")
                ? Effect.REWRITTEN
                : Effect.NOTHING;
    }

    private Effect effect(int year) {
        Map<String, String> was = before.getOrDefault(year, Map.of());
        Map<String, String> is = ofYear(year);
        boolean stood = was.containsKey("proposed/manifest.json");
        boolean stands = is.containsKey("proposed/manifest.json");
        if (!main(was).equals(main(is))) {
            boolean adopted = office.published(year + "/manifest.json").contains("\"adopted\"");
            return adopted ? Effect.DECIDED : Effect.REWRITTEN;
        }
        if (was.equals(is)) {
            return Effect.NOTHING;
        }
        return stood && stands ? Effect.PROPOSAL_CHANGED : stands ? Effect.PROPOSED : Effect.PROPOSAL_WITHDRAWN;
    }

    private Map<String, String> ofYear(int year) {
        Path of = office.output().resolve(Integer.toString(year));
        return Files.exists(of) ? Office.digests(of) : Map.of();
    }

    private Map<String, String> bytes() {
        return Files.exists(office.output()) ? office.bytes() : Map.of();
    }

    private static Map<String, String> main(Map<String, String> files) {
        Map<String, String> own = new TreeMap<>(files);
        own.keySet().removeIf(path -> path.startsWith("proposed/") || path.startsWith("revisions/"));
        return own;
    }

    @Test
    @Thorough
    void eachEditDoesWhatTheOfficeExpects() {
        Effect no = Effect.NOTHING;
        Effect written = Effect.REWRITTEN;
        expect("the first night", written, written, written);
        expect("nothing", no, no, no);
        decide("2022: {state: adopted, " + FIRST + "}\n");
        expect("2022 is adopted", Effect.DECIDED, no, no);
        decide("2022: {state: adopted, " + FIRST + "}\n2023: {state: adopted, " + SECOND + "}\n");
        expect("2023 is adopted", no, Effect.DECIDED, no);

        // The manager's comment is part of what the year says.
        String adopted = decisions;
        decide(adopted.replace("2022: {", "2022: {comment: {sv: Ett år av prov.}, "));
        expect("a comment on 2022", Effect.PROPOSED, no, written);
        assertThat(office.published("2022/proposed/changes-2022.csv").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("comment.sv,,Ett år av prov.,years.yaml,1,");
        decide(adopted);
        expect("the comment is taken back", Effect.PROPOSAL_WITHDRAWN, no, written);

        // What a project that goes on says without a date stays as it was decided.
        replace("projects/lang.yaml", "Projektledare ett", "Projektledare tre");
        expect("a new leader", no, no, written);
        replace("projects/lang.yaml", "{what: Rapport}", "{what: Rapport, state: delivered}");
        expect("an undated deliverable is delivered", no, no, written);
        replace("projects/lang.yaml", "{what: Mål ett}", "{what: Mål ett, state: met}");
        expect("an undated objective is met", no, no, written);
        replace("projects/lang.yaml", "purpose: Att mäta", "purpose: Att mäta mer\nnotes: [En anteckning]");
        expect("a note and another purpose", no, no, written);
        replace("projects/lang.yaml", "plan: {end: 2024-12-31}", "plan: {end: 2025-06-30}");
        expect("a moved planned end", no, no, written);
        replace("projects/lang.yaml", "2024: 3000.00", "2024: 3500.00");
        expect("a later year's budget", no, no, written);
        replace("projects/lang.yaml", "ledger-codes: [\"100\"]", "ledger-codes: [\"100\", \"200\"]");
        expect("a code that carries nothing yet empties the actual", Effect.PROPOSED, Effect.PROPOSED, written);
        replace("projects/lang.yaml", "ledger-codes: [\"100\", \"200\"]", "ledger-codes: [\"100\"]");
        expect("and back", Effect.PROPOSAL_WITHDRAWN, Effect.PROPOSAL_WITHDRAWN, written);
        replace("projects/lang.yaml", "{what: Mål ett, state: met}", "{what: Mål ett, state: met, date: 2024-05-02}");
        expect("an objective met in 2024", no, no, written);
        office.write("projects/nytt.yaml", "id: nytt\ntitle: Nytt\nstatus: ongoing\nstart: 2024-02-01\n");
        expect("a project that begins in 2024", no, no, written);

        // What the year itself says makes a proposal.
        replace("projects/lang.yaml", "2023: 2000.00", "2023: 2500.00");
        expect("the budget of 2023", no, Effect.PROPOSED, written);
        assertThat(office.publishedLines("2023/proposed/changes-2023.csv"))
                .anyMatch(row -> row.startsWith("projects.lang.budget,2000.00,2500.00,projects/lang.yaml,18,"))
                .anyMatch(row -> row.startsWith("processes.total.budget,2000.00,2500.00,projects/lang.yaml,18,"))
                .noneMatch(row -> row.contains("ledger/"));
        assertThat(office.published("2024/annual-report-2024.json")).contains("\"waiting\"", "\"edition\": 2");
        office.write("ledger/2022.se", sie(2022, "309876.20"));
        expect("a corrected ledger of 2022", Effect.PROPOSED, Effect.PROPOSAL_CHANGED, written);
        assertThat(office.publishedLines("2022/proposed/changes-2022.csv"))
                .anyMatch(row -> row.startsWith(
                        "processes.leverantorsreskontra.actual,311126.20,309876.20," + "ledger/2022.se,,"))
                .noneMatch(row -> row.contains("projects/"));
        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(row -> row.contains(",DECIDED_ACTUAL_DIFFERS,"))
                .anyMatch(row -> row.startsWith("projects/lang.yaml,") && row.contains(",lang,2024,ledger-codes,"));
        replace("projects/lang.yaml", "2023: 2500.00", "2023: 2600.00");
        // The proposal of 2022 cites the record file by its digest.
        expect("another budget of 2023", Effect.PROPOSAL_CHANGED, Effect.PROPOSAL_CHANGED, written);
        office.write("ledger/2022.se", sie(2022, "311126.20"));
        expect("the ledger of 2022 as it was", Effect.PROPOSAL_WITHDRAWN, Effect.PROPOSAL_CHANGED, written);
        replace("projects/kort.yaml", "Projektledare två", "Projektledare fyra");
        expect(
                "a correction of a project that ended, which the others say waits",
                Effect.PROPOSED,
                Effect.PROPOSAL_CHANGED,
                written);

        // Decisions.
        decide("2022: {state: adopted, " + FIRST + "}\n2023: {state: adopted, " + SECOND
                + ", editions: [{edition: 2, date: 2024-05-20, because: Ändrad budget}]}\n");
        // The proposal of 2022 cites years.yaml too.
        expect("edition 2 of 2023 is decided", Effect.PROPOSAL_CHANGED, Effect.DECIDED, written);
        assertThat(office.published("2023/annual-report-2023.csv")).contains("2023,2,adopted,");
        assertThat(office.published("annual-summary.csv")).contains("2022,1,adopted,", "2023,2,adopted,");
        assertThat(office.output().resolve("2023/revisions/1/manifest.json")).exists();
        expect("nothing", no, no, no);
        String decided = decisions;
        decide(decisions.replace(FIRST, FIRST + ", reopened: {date: 2024-06-01}"));
        expect("2022 is opened again", Effect.REWRITTEN, no, written);
        assertThat(office.output().resolve("2022/revisions/1/manifest.json")).exists();
        decide(decided.replace(FIRST, "date: 2024-06-20"));
        expect("2022 is adopted again", Effect.DECIDED, no, no);
        assertThat(office.published("2022/annual-report-2022.csv")).contains("2022,2,adopted,");
        decide(decided.replace(FIRST, "date: 2024-06-21"));
        office.run("--as-of=2024-12-31");
        assertThat(office.published("findings.csv"))
                .contains("Utgåva 2 är publicerad med beslutet 2024-06-20; years.yaml anger 2024-06-21.");
    }

    @Test
    void aProgressReportIsSaidOfTheYearThatItIsDatedIn() {
        Effect written = Effect.REWRITTEN;
        replace(
                "projects/kort.yaml",
                "title: Kort projekt",
                "title: Kort projekt\nprogress: {date: 2022-10-01, time: green}");
        replace(
                "projects/lang.yaml",
                "title: Långt projekt",
                "title: Långt projekt\nprogress: {date: 2022-06-01, time: green}");
        decide("2022: {state: adopted, " + FIRST + "}\n");
        expect("the first night", Effect.DECIDED, written, written);
        replace("projects/kort.yaml", "time: green", "time: red");
        expect("of a project that ended", Effect.PROPOSED, written, written);
        assertThat(office.publishedLines("2022/proposed/changes-2022.csv"))
                .anyMatch(row -> row.startsWith("projects.kort.stated.progress.time,green,red,projects/kort.yaml,"));
        replace("projects/kort.yaml", "time: red", "time: green");
        expect("and back", Effect.PROPOSAL_WITHDRAWN, written, written);
        replace("projects/lang.yaml", "time: green", "time: yellow");
        expect("of a project that goes on, of that year", Effect.PROPOSED, written, written);
        replace("projects/lang.yaml", "{date: 2022-06-01, time: yellow}", "{date: 2023-06-01, time: red}");
        expect("the next year's takes its place", Effect.PROPOSAL_WITHDRAWN, written, written);
    }

    @Test
    void whatIsBookedOnOtherCodesIsSaidOfTheYearAndWhoClaimsThemIsNot() {
        Effect no = Effect.NOTHING;
        Effect written = Effect.REWRITTEN;
        String other = "#VER A 2 20221101\n{\n#TRANS 4010 {6 900} 50.00\n#TRANS 2440 {} -50.00\n}\n";
        office.write("ledger/2022.se", sie(2022, "311126.20") + other);
        decide("2022: {state: adopted, " + FIRST + "}\n");
        expect("the first night", Effect.DECIDED, written, written);
        office.write(
                "projects/nytt.yaml",
                "id: nytt\ntitle: Nytt\nstatus: ongoing\nstart: 2024-02-01\nledger-codes: [\"900\"]\n");
        expect("a project that begins later claims the code", no, no, written);
        office.write("ledger/2022.se", sie(2022, "311126.20") + other.replace("{6 900}", "{}"));
        expect("the entry has no code any more", Effect.PROPOSED, written, written);
        assertThat(office.publishedLines("2022/proposed/changes-2022.csv"))
                .anyMatch(row -> row.startsWith("processes.total.unclaimed_actual,50.00,0.00,ledger/2022.se,"));
    }

    /// Edits drawn at random, each of a kind whose effect is known: of the other half, which a year itself
    /// says, only that no decided file changes.
    @Test
    @Thorough
    void noEditChangesAByteOfADecidedFolder() throws IOException {
        int edits = Integer.getInteger("editions.edits", 20);
        var random = new Random(20260);
        decide("2022: {state: adopted, " + FIRST + "}\n2023: {state: adopted, " + SECOND + "}\n");
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        Map<String, String> decided = decidedFiles();
        String record = Files.readString(office.input().resolve("projects/lang.yaml"));
        String[] said = {"Projektledare ett", "Att mäta", "2024-12-31", "Mål ett", "Rapport", "3000.00", "2000.00"};
        String[] now = said.clone();
        for (int i = 0; i < edits; i++) {
            String proposals = proposals();
            int which = random.nextInt(said.length + 2);
            if (which < said.length) {
                now[which] = switch (which) {
                    case 0 -> "Projektledare " + random.nextInt(100);
                    case 1 -> "Att mäta " + random.nextInt(100);
                    case 2 -> "2025-1" + random.nextInt(3) + "-01";
                    case 3 -> "Mål ett, state: " + (random.nextBoolean() ? "met" : "not-met");
                    case 4 -> "Rapport, state: " + (random.nextBoolean() ? "delivered" : "handed-over");
                    default -> random.nextInt(10_000) + ".50";
                };
                String text = record;
                for (int part = 0; part < said.length; part++) {
                    text = text.replace(said[part], now[part]);
                }
                office.write("projects/lang.yaml", text);
            } else {
                int year = which == said.length ? 2022 : 2023;
                office.write("ledger/" + year + ".se", sie(year, random.nextInt(10_000) + ".25"));
            }
            assertThat(office.run("--as-of=2024-12-31").code()).isZero();

            assertThat(decidedFiles()).as("edit %s of kind %s", i, which).isEqualTo(decided);
            if (which < 6) {
                assertThat(proposals()).as("edit %s of kind %s", i, which).isEqualTo(proposals);
            }
        }
    }

    private Map<String, String> decidedFiles() {
        Map<String, String> files = new TreeMap<>();
        for (int year : List.of(2022, 2023)) {
            main(ofYear(year)).forEach((path, digest) -> files.put(year + "/" + path, digest));
        }
        return files;
    }

    /// What the proposals say, whatever files they cite.
    private String proposals() {
        StringBuilder statements = new StringBuilder();
        for (int year : List.of(2022, 2023)) {
            String manifest = year + "/proposed/manifest.json";
            if (Files.exists(office.output().resolve(manifest))) {
                office.publishedLines(manifest).stream()
                        .filter(line -> line.contains("\"statement\""))
                        .forEach(statements::append);
            }
            statements.append(';');
        }
        return statements.toString();
    }

    @Test
    void aDecisionOnWhatIsNotProposedIsWrongConfigurationThatSaysWhatIs() {
        decide("2022: {state: adopted, " + FIRST + "}\n");
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        Map<String, String> published = office.bytes();
        decide("2022: {state: adopted, " + FIRST + ", editions: [{edition: 2, date: 2024-05-20}]}\n");

        Office.Ended ended = office.run("--as-of=2024-12-31");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err())
                .contains(
                        "years.yaml:1:91: 2022: a decision names edition 2, but edition 1 stands, and no other is proposed");
        assertThat(office.bytes()).isEqualTo(published);
    }

    @Test
    void aProposalBehindADecisionListsItsChangesAgainstTheDecidedEdition() {
        decide("2022: {state: adopted, " + FIRST + "}\n");
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        office.write("ledger/2022.se", sie(2022, "309876.20"));
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        decide("2022: {state: adopted, " + FIRST + ", editions: [{edition: 2, date: 2024-05-20}]}\n");
        office.write("ledger/2022.se", sie(2022, "400000.00"));

        assertThat(office.run("--as-of=2024-12-31").code()).isZero();

        assertThat(office.published("2022/annual-report-2022.csv")).contains("2022,2,adopted,");
        assertThat(office.publishedLines("2022/proposed/changes-2022.csv"))
                .anyMatch(row -> row.startsWith("processes.leverantorsreskontra.actual,309876.20,400000.00,"))
                .noneMatch(row -> row.startsWith("statement,"));
        assertThat(strings(office.output().resolve("annual-summary.xlsx")))
                .contains("Fastställd; utgåva 3 är föreslagen");
    }

    /// The texts of a workbook.
    private static String strings(Path workbook) {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            StringBuilder all = new StringBuilder();
            for (ZipEntry part : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDecisionOnAProposalThatSomebodyHasChangedNamesTheFile() throws IOException {
        decide("2022: {state: adopted, " + FIRST + "}\n");
        office.run("--as-of=2024-12-31");
        office.write("ledger/2022.se", sie(2022, "309876.20"));
        office.run("--as-of=2024-12-31");
        Path value = office.output().resolve("2022/proposed/annual-report-2022.json");
        byte[] proposed = Files.readAllBytes(value);
        Files.writeString(value, Files.readString(value) + " ");
        decide("2022: {state: adopted, " + FIRST + ", editions: [{edition: 2, date: 2024-05-20}]}\n");

        Office.Ended ended = office.run("--as-of=2024-12-31");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains(
                        "2022: a decision names edition 2, but 2022/proposed/annual-report-2022.json is not as it was proposed; "
                                + "nothing was published. Put the file back, or");
        Files.write(value, proposed);
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        assertThat(office.published("2022/annual-report-2022.csv")).contains("2022,2,adopted,");
    }

    @Test
    void aListThatGetsItsFirstItemHasOneChange() {
        decide("2022: {state: adopted, " + FIRST + "}\n");
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        replace(
                "projects/kort.yaml",
                "processes: [kundreskontra]",
                "processes: [kundreskontra, {id: leverantorsreskontra, role: touched}]");

        assertThat(office.run("--as-of=2024-12-31").code()).isZero();

        assertThat(office.publishedLines("2022/proposed/changes-2022.csv"))
                .filteredOn(row -> row.startsWith("projects.kort.processes_touched"))
                .singleElement()
                .asString()
                .startsWith("projects.kort.processes_touched[0],,leverantorsreskontra,projects/kort.yaml,");
    }

    @Test
    void whatIsOnlyWrittenOtherwiseIsNoChange() throws IOException {
        String settings = Files.readString(Path.of("input/processes.yaml"));
        office.write("processes.yaml", settings);
        replace(
                "projects/kort.yaml",
                "processes: [kundreskontra]",
                "processes: [{id: kundreskontra, share: 40}, {id: redovisning-och-moms, share: 60}]\n"
                        + "economy: {budget: 1000.00}");
        decide("2022: {state: adopted, " + FIRST + "}\n");
        Effect no = Effect.NOTHING;
        expect("the first night", Effect.DECIDED, Effect.REWRITTEN, Effect.REWRITTEN);
        replace("projects/kort.yaml", "start: 2022-01-10", "start: 10 januari 2022");
        replace("projects/kort.yaml", "end: 2022-11-30", "end: 30.11.2022");
        replace("projects/lang.yaml", "start: 2022-03-01", "start: 1 mars 2022");
        office.run("--as-of=2024-12-31");
        assertThat(effect(2022)).as("the same dates").isEqualTo(no);
        replace(
                "projects/kort.yaml",
                "[{id: kundreskontra, share: 40}, {id: redovisning-och-moms, share: 60}]",
                "[{id: redovisning-och-moms, share: 60}, {id: kundreskontra, share: 40}]");
        office.run("--as-of=2024-12-31");
        assertThat(effect(2022)).as("the same shares").isEqualTo(no);
        String first = settings.substring(settings.indexOf("  - id: kund"), settings.indexOf("  - id: lev"));
        String others = settings.substring(settings.indexOf("  - id: lev"), settings.indexOf("# Intäkts"));
        office.write("processes.yaml", settings.replace(first + others, others + first));
        office.run("--as-of=2024-12-31");
        assertThat(effect(2022)).as("the same processes").isEqualTo(no);
    }

    @Test
    void anItemThatComesFirstMakesNoOtherOfThoseBehindIt() {
        replace(
                "projects/kort.yaml",
                "processes: [kundreskontra]",
                "processes: [leverantorsreskontra, redovisning-och-moms]\neconomy: {budget: 900.00}\n"
                        + "objectives: [{what: Ny portal, state: met, date: 2022-10-01}]");
        decide("2022: {state: adopted, " + FIRST + "}\n");
        expect("the first night", Effect.DECIDED, Effect.REWRITTEN, Effect.REWRITTEN);
        replace("projects/kort.yaml", "[leverantorsreskontra", "[kundreskontra, leverantorsreskontra");
        replace("projects/kort.yaml", "[{what: Ny", "[{what: Nytt första mål}, {what: Ny");

        assertThat(office.run("--as-of=2024-12-31").code()).isZero();

        assertThat(office.publishedLines("2022/proposed/changes-2022.csv"))
                .anyMatch(row -> row.startsWith("processes.kundreskontra.with_budget,0,1,projects/kort.yaml,7,"))
                .filteredOn(row -> row.startsWith("projects.kort."))
                .extracting(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 3)))
                .containsExactlyInAnyOrder(
                        "projects.kort.processes_direct[0],,kundreskontra",
                        "projects.kort.allocations.kundreskontra.budget,,300.00",
                        "projects.kort.allocations.leverantorsreskontra.budget,450.00,300.00",
                        "projects.kort.allocations.redovisning-och-moms.budget,450.00,300.00",
                        "projects.kort.stated.processes[0].id,,kundreskontra",
                        "projects.kort.stated.processes[0].direct,,true",
                        "projects.kort.stated.processes[0].basis,,stated",
                        "projects.kort.stated.objectives[0].what,,Nytt första mål",
                        "projects.kort.stated.objectives[0].inquiry,,false");
    }

    /// The ledger of the year in which the record began is the same, and nobody rests on it any more.
    @Test
    void aRecordThatIsRemovedIsTheOnlySourceOfWhatMoved() throws IOException {
        decide("2022: {state: adopted, " + FIRST + "}\n2023: {state: adopted, " + SECOND + "}\n");
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        Files.delete(office.input().resolve("projects/lang.yaml"));

        assertThat(office.run("--as-of=2024-12-31", "--accept-removals").code()).isZero();

        assertThat(office.publishedLines("2023/proposed/changes-2023.csv"))
                .anyMatch(row -> row.startsWith("processes.total.actual,500.00,,projects/lang.yaml,"))
                .noneMatch(row -> row.contains("ledger/"));
    }

    @Test
    void aDecidedEditionKeepsItsBytesWithForceAndWithoutState() throws IOException {
        decide("2022: {state: adopted, " + FIRST + "}\n");
        assertThat(office.run("--as-of=2024-12-31").code()).isZero();
        String manifest = Digest.of(office.output().resolve("2022/manifest.json"));
        replace("projects/kort.yaml", "Kort projekt", "Kortare projekt");
        FileSystemUtils.deleteRecursively(office.state());

        assertThat(office.run("--as-of=2024-12-31", "--force").code()).isZero();

        assertThat(Digest.of(office.output().resolve("2022/manifest.json"))).isEqualTo(manifest);
        assertThat(office.published("2022/proposed/annual-report-2022.csv")).contains("2022,2,proposed,");
        assertThat(office.command("status").out()).contains("2022  adopted  revision 1", "revision 2");
    }
}
