package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.YearBasis;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.findings.Role;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.RecordKey;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.words.Language;

class TextsTest {
    private static final Pattern LABEL = Pattern.compile("(?:label|words|text|list|add|always|expected|expectedList"
            + "|section|columnHead|planned|signal|count|amount|table|ledger|part)\\(\\s*\"([a-z]+(?:\\.[a-z-]+)+)\""
            + "|PLACE,\\s*\"([a-z]+(?:\\.[a-z-]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"report", "problems", "findings", "delivery"})
    void everyKeyIsInBothLanguages(String bundle) {
        Map<String, String> swedish = Texts.bundle(bundle, Language.SV);
        Set<String> english = Texts.bundle(bundle, Language.EN).keySet();
        assertThat(swedish.keySet().stream().filter(key -> !english.contains(key)))
                .as("%s_en.properties lacks", bundle)
                .isEmpty();
        assertThat(english.stream().filter(key -> !swedish.containsKey(key)))
                .as("%s_sv.properties lacks", bundle)
                .isEmpty();
        assertThat(swedish.values()).noneMatch(String::isBlank);
    }

    /// The later of two would take the first one's place without a word.
    @ParameterizedTest
    @ValueSource(strings = {"report", "problems", "findings", "delivery"})
    void everyKeyStandsOnce(String bundle) throws IOException {
        for (Language language : Language.values()) {
            Path file = Path.of(
                    "src/main/resources/se/projektbokslut/report", bundle + "_" + language.tag() + ".properties");
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aCompanyThatNoFileNamesIsSaidToBeWithoutAName() {
        Location at = new Location("a", 1, 1);
        Finding named = Finding.of(FindingCode.LEDGER_CODE_NOT_COVERED, at, 2020, "P1", "2020", "Bolaget");
        Finding unnamed = Finding.of(FindingCode.LEDGER_CODE_NOT_COVERED, at, 2020, "P1", "2020", "\u2013");
        Texts texts = Texts.of(Language.SV);
        assertThat(texts.findingMessage(named)).contains("P1 hör till Bolaget, vars huvudbok inte omfattar 2020.");
        assertThat(texts.findingMessage(unnamed)).contains("P1 hör till ett bolag utan namn, vars huvudbok");
    }

    @Test
    void oneVoucherIsNotSeveral() {
        Location at = new Location("a", 1, 1);
        Finding one = Finding.of(FindingCode.LEDGER_OVERLAP, at, 2020, "b.se", "2020-01", "1", "A 5");
        Finding two = Finding.of(FindingCode.LEDGER_OVERLAP, at, 2020, "b.se", "2020-01", "2", "A 5; A 6");
        assertThat(Texts.of(Language.SV).findingMessage(one)).contains(": 1 verifikation, A 5");
        assertThat(Texts.of(Language.SV).findingMessage(two)).contains(": 2 verifikationer, A 5");
        assertThat(Texts.of(Language.EN).findingMessage(one)).contains(": 1 voucher, A 5");
    }

    /// Readers of `check` and of the log take each line for one message.
    @Test
    void aMessageIsOneLineWhateverIsInTheValuesThatItNames() {
        Refusal refusal = new Refusal(new Location("a", 1, 1), "", "id", Problem.ID_DUPLICATE, "a\nb\r\n\u2028c", "d");
        assertThat(Texts.of(Language.EN).problem(refusal)).contains(" a b c,").hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyProblemAndFindingHasItsTexts(Language language) {
        Texts texts = Texts.of(language);
        assertThat(Stream.of(Problem.values()).map(Problem::name).filter(key -> !texts.has(key)))
                .as("problems_%s.properties lacks", language.tag())
                .isEmpty();
        assertThat(Stream.of(FindingCode.values())
                        .flatMap(code ->
                                Stream.of(".title", ".message", ".remedy").map(part -> code + part))
                        .filter(key -> !texts.has(key)))
                .as("findings_%s.properties lacks", language.tag())
                .isEmpty();
    }

    static Stream<Map.Entry<String, Enum<?>[]>> constants() {
        return Stream.of(
                Map.entry("state", YearState.values()),
                Map.entry("status", Status.values()),
                Map.entry("basis", YearBasis.values()),
                Map.entry("severity", Severity.values()),
                Map.entry("responsible", Role.values()),
                Map.entry("key-figure", KeyFigure.Name.values()),
                Map.entry("objective", Results.ObjectiveState.values()),
                Map.entry("deliverable", Results.DeliverableState.values()),
                Map.entry("benefit", Results.BenefitState.values()),
                Map.entry("signal", Progress.Signal.values()),
                Map.entry("lineage", Relations.LineageRelation.values()),
                Map.entry("predecessor", Relations.LineageRelation.values()),
                Map.entry("successor", Relations.LineageRelation.values()),
                Map.entry("risk-state", Results.RiskState.values()),
                Map.entry("unit", AmountUnit.values()),
                Map.entry("unit.note", AmountUnit.values()),
                Map.entry("related", Relations.RelatedKind.values()));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantThatAReportPrintsHasItsText(Map.Entry<String, Enum<?>[]> constants) {
        assertHas(Arrays.stream(constants.getValue())
                .map(c -> constants.getKey() + "."
                        + c.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    @Test
    void everyKeyThatACardPrintsHasItsLabel() {
        Stream<RecordKey> printed =
                Arrays.stream(RecordKey.Place.values()).flatMap(place -> RecordKey.at(place).stream());
        assertHas(printed.map(key -> "card." + key.name()));
    }

    @Test
    void everyColumnHasAHead() {
        Stream<String> columns = Stream.of(
                        ProcessRow.COLUMNS,
                        ProjectRow.COLUMNS,
                        CsvFiles.REFUSED_COLUMNS,
                        CsvFiles.FINDING_COLUMNS,
                        CsvFiles.CHANGE_COLUMNS)
                .flatMap(List::stream);
        assertHas(columns.map(column -> "column." + column));
    }

    @Test
    void everyTextThatTheRoomAsksForExists() throws Exception {
        Stream.Builder<String> keys = Stream.builder();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/se/projektbokslut/report"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                LABEL.matcher(Files.readString(source))
                        .results()
                        .forEach(m -> keys.add(m.group(1) == null ? m.group(2) : m.group(1)));
            }
        }
        assertHas(keys.build());
    }

    private static void assertHas(Stream<String> keys) {
        List<String> all = keys.toList();
        assertThat(all).isNotEmpty();
        assertThat(all.stream().filter(key -> !Texts.of(Language.SV).has(key)))
                .as("report_sv.properties lacks")
                .isEmpty();
    }

    @Test
    void oneIsSpokenOfInTheSingular() {
        Texts sv = Texts.of(Language.SV);
        assertThat(sv.label("findings.caption.kinds", "1"))
                .startsWith("1 iakttagelse om årets projekt och bokföring, ordnad efter slag");
        assertThat(sv.label("findings.caption.kinds", "2"))
                .startsWith("2 iakttagelser om årets projekt och bokföring, ordnade efter slag");
        assertThat(sv.label("findings.caption.kinds", "{0|a|b}")).startsWith("{0|a|b} iakttagelser om");
        Texts en = Texts.of(Language.EN);
        assertThat(en.label("section.both", "1", "2")).isEqualTo("1 project is about the process and 2 touch it.");
    }

    @Test
    void argumentsAreReplacedPlainlyAndTheirOwnBracesStay() {
        assertThat(Texts.of(Language.SV).label("format.share", "{1}", "'")).isEqualTo("{1} av '");
    }

    @Test
    void aKeyWithoutATextShowsAsItself() {
        assertThat(Texts.of(Language.EN).label("no.such.key", 1)).isEqualTo("no.such.key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE_BEYOND_MONTH | end, 2019-11-31, 11, 30 | Datumet "2019-11-31" i end finns inte: november har 30 dagar. Rätta dagen eller månaden. \
            | The date "2019-11-31" in end does not exist: November has 30 days. Correct the day or the month.
            DATE_BEYOND_MONTH | end, 2019-02-29, 2019-02, 28 | Datumet "2019-02-29" i end finns inte: februari 2019 har 28 dagar. Rätta dagen eller månaden. \
            | The date "2019-02-29" in end does not exist: February 2019 has 28 days. Correct the day or the month.
            VALUE_WORD | status, pågår, ongoing | "pågår" i status skrivs ongoing. | "pågår" in status is written ongoing.
            SHARE_SUM | 1099.99 | Andelarna blir 1 099,99 procent. Ange en andel för varje direkt process så att de tillsammans blir 100, eller inga alls. \
            | The shares make 1,099.99 percent. State a share for each direct process so that they make 100 together, or none at all.
            """)
    void aRefusalSaysItAsPeopleDo(Problem problem, String args, String swedish, String english) {
        Refusal refusal = new Refusal(Location.ofFile("a.yaml"), "", "", problem, args.split(", "));
        assertThat(Texts.of(Language.SV).problem(refusal).replace('\u00a0', ' '))
                .isEqualTo(swedish);
        assertThat(Texts.of(Language.EN).problem(refusal)).isEqualTo(english);
    }

    @Test
    void aRefusalIsASentence() {
        assumeThat(Texts.bundle("problems", Language.SV)).isNotEmpty();
        Refusal refusal = new Refusal(Location.ofFile("a.yaml"), "", "", Problem.FILE_EMPTY);
        assertThat(Texts.of(Language.SV).problem(refusal)).contains(" ");
    }
}
