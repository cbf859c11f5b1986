package se.projektbokslut.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.findings.Location;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.LocalText;

/// Settings files that are refused unread.
class SettingsReaderTest {
    @TempDir
    Path input;

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {"processes.yaml", "years.yaml", "accepted.yaml"})
    void aLinkIsAFault(String name) throws IOException {
        Path target = Files.writeString(elsewhere.resolve(name), "# nothing\n");
        Files.createSymbolicLink(input.resolve(name), target);
        assertThat(faults()).containsExactly(name + ":1:0 FILE_IS_LINK");
        Files.delete(target);
        assertThat(faults()).containsExactly(name + ":1:0 FILE_IS_LINK");
    }

    @Test
    void whatIsLargerThanAnySettingsIsAFault() throws IOException {
        try (var file = new RandomAccessFile(input.resolve("years.yaml").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertThat(faults()).containsExactly("years.yaml:1:0 FILE_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"processes.yaml", "years.yaml", "accepted.yml"})
    void whatIsNoFileIsAFaultAndIsNotWaitedFor(String name) throws Exception {
        Path place = input.resolve(name);
        Files.createDirectory(place);
        assertThat(faults()).containsExactly(name + ":1:0 SETTINGS_NO_FILE");
        Files.delete(place);
        assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor())
                .isZero();
        assertThat(faults()).containsExactly(name + ":1:0 SETTINGS_NO_FILE");
    }

    @Test
    void settingsEndInYmlAsWellButNotInBoth() throws IOException {
        Files.writeString(input.resolve("years.yml"), "2019: {state: adopted, date: 2020-02-14}\n");
        assertThat(SettingsReader.read(input).settings().adoptions()).containsOnlyKeys(2019);
        Files.writeString(input.resolve("years.yaml"), "2019: {state: adopted, date: 2020-02-14}\n");
        assertThat(faults()).containsExactly("years.yml:1:0 SETTINGS_TWICE");
    }

    @Test
    void aDecisionsDateIsADay() throws IOException {
        Files.writeString(input.resolve("years.yaml"), "2019: {state: adopted, date: 14/2 2020}\n");
        assertThat(faults()).containsExactly("years.yaml:1:30 DAY_INVALID");
        Files.writeString(input.resolve("years.yaml"), "2019: {state: adopted, date: 2020-11-31}\n");
        assertThat(faults()).containsExactly("years.yaml:1:30 DATE_BEYOND_MONTH");
        Files.writeString(input.resolve("years.yaml"), "2019: {state: adopted, date: 2020-13-01}\n");
        assertThat(faults()).containsExactly("years.yaml:1:30 DAY_INVALID");
    }

    @Test
    void aStateInSwedishIsNamedWithItsCode() throws IOException {
        Files.writeString(input.resolve("years.yaml"), "2019: {state: fastställd, date: 2020-02-14}\n");
        assertThat(faults()).containsExactly("years.yaml:1:15 VALUE_WORD");
        Files.writeString(input.resolve("years.yaml"), "2019: {state: öppen, date: 2020-02-14}\n");
        assertThat(faults()).containsExactly("years.yaml:1:15 VALUE_UNKNOWN");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            {edition: 1, date: 2021-01-01};                                    EDITION_INVALID
            {edition: två, date: 2021-01-01};                                  EDITION_INVALID
            {edition: 2, date: 2021-01-01}, {edition: 2, date: 2021-01-02};    EDITION_TWICE
            {edition: 2, date: 2021-01-01}, {edition: 4, date: 2021-01-02};    EDITION_GAP
            {edition: 2, date: 2020-02-13};                                    EDITION_EARLY
            {edition: 2, date: 2021-01-02}, {edition: 3, date: 2021-01-01};    EDITION_EARLY
            {edition: 2};                                                      KEY_MISSING
            {edition: 2, date: 2021-01};                                       DAY_INVALID
            """)
    void aDecisionOnALaterEditionThatCannotBeMeantIsRefused(String editions, String problem) throws IOException {
        Files.writeString(
                input.resolve("years.yaml"),
                "2019: {state: adopted, date: 2020-02-14, editions: [" + editions + "]}\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("years.yaml:1:")
                .endsWith(" " + problem);
    }

    @Test
    void decisionsOnLaterEditionsAreReadInTheirOrder() throws IOException {
        Files.writeString(input.resolve("years.yaml"), """
                2019:
                  state: adopted
                  date: 2020-02-14
                  reopened: {date: 2020-05-01}
                  editions:
                    - {edition: 2, date: 2020-05-04, decision: RT 2020/40, by: enhetschef, because: Fel år}
                    - {edition: 3, date: 2021-05-04}
                """);
        Adoption adoption = Objects.requireNonNull(
                SettingsReader.read(input).settings().adoptions().get(2019));
        assertThat(adoption.editions())
                .extracting(Adoption.EditionDecision::edition)
                .containsExactly(2, 3);
        assertThat(adoption.standsOpen())
                .as("adopted again after it was opened")
                .isFalse();
        assertThat(adoption.through(2).editions()).hasSize(1);
        assertThat(adoption.through(1).standsOpen()).isTrue();
    }

    @Test
    void aYearMayHaveACommentWithOrWithoutADecision() throws IOException {
        Files.writeString(input.resolve("years.yaml"), """
                2019: {state: adopted, date: 2020-02-14, comment: {sv: Ett bra år., en: A good year., by: enhetschef}}
                2020:
                  comment:
                    sv: |
                      Första stycket.

                      Andra stycket.
                2021: {comment: Kort.}
                """);
        assertThat(faults()).isEmpty();
        Settings settings = SettingsReader.read(input).settings();
        assertThat(settings.adoptions().keySet()).containsExactly(2019);
        assertThat(settings.comments().keySet()).containsExactly(2019, 2020, 2021);
        assertThat(settings.comments().get(2019))
                .isEqualTo(new YearComment(
                        new LocalText("Ett bra år.", "A good year."), "enhetschef", new Location("years.yaml", 1, 51)));
        assertThat(settings.comments().get(2020))
                .isEqualTo(new YearComment(
                        new LocalText("Första stycket.\n\nAndra stycket.", null),
                        null,
                        new Location("years.yaml", 4, 5)));
        assertThat(settings.yearPlaces().keySet()).containsExactly(2019, 2020, 2021);
    }

    @Test
    void aCommentMayBeAsLongAsAReport() throws IOException {
        String text = "Året. ".repeat(8_334).strip();
        Files.writeString(input.resolve("years.yaml"), "2019: {comment: {sv: \"" + text + "\"}}\n");
        assertThat(faults()).isEmpty();
        assertThat(Objects.requireNonNull(
                                SettingsReader.read(input).settings().comments().get(2019))
                        .text()
                        .sv())
                .hasSizeGreaterThan(50_000)
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019: {comment: {en: A good year.}}           | 1:17 KEY_MISSING
            2019: {comment: [a]}                          | 1:17 MAPPING_EXPECTED
            2019: {comment: {sv: a, colour: b}}           | 1:25 KEY_UNKNOWN
            2019: {comment: {sv: a}, decision: RT 1}      | 1:7 KEY_MISSING, 1:7 KEY_MISSING
            2019: {state: adopted, date: 2020-01-01, revision: 1}  | 1:42 KEY_UNKNOWN
            2019: {state: adopted, date: 2020-01-01, editions: [{revision: 2, date: 2020-01-02}]} | 1:54 KEY_UNKNOWN_SUGGESTION
            2019: {state: reopened, date: 2020-01-01, because: x}  | 1:43 KEY_UNKNOWN, 1:15 VALUE_UNKNOWN
            2019:{state: adopted, date: 2020-01-01}       | 1:5 SYNTAX_COLON_SPACE
            2019: {coment: {sv: a}, state: adopted, date: 2020-01-01} | 1:8 KEY_UNKNOWN_SUGGESTION
            """)
    void aCommentThatCannotBeUsedIsAFault(String line, String faults) throws IOException {
        Files.writeString(input.resolve("years.yaml"), line + "\n");
        assertThat(String.join(", ", faults()).replace("years.yaml:", "")).isEqualTo(faults);
    }

    @Test
    void theUnitAndTheLimitsOfVariancesHaveDefaults() throws IOException {
        ProcessSettings absent = SettingsReader.read(input).settings().processes();
        assertThat(absent.unit()).isEqualTo(AmountUnit.TKR);
        assertThat(absent.explainVariance()).isEqualTo(new VarianceLimits(new BigDecimal("10"), new Money(10_000_000)));

        Files.writeString(input.resolve("processes.yaml"), "amounts: kr\nexplain-variance: {percent: 2.5}\n");
        assertThat(faults()).isEmpty();
        ProcessSettings stated = SettingsReader.read(input).settings().processes();
        assertThat(stated.unit()).isEqualTo(AmountUnit.KR);
        assertThat(stated.explainVariance())
                .isEqualTo(new VarianceLimits(new BigDecimal("2.5"), new Money(10_000_000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amounts: mkr                        | 1:10 VALUE_UNKNOWN
            amounts: kronor                     | 1:10 VALUE_WORD
            chart: Kommunbas                    | 1:8 VALUE_WORD
            chart: annan                        | 1:8 VALUE_UNKNOWN
            explain-variance: 10                | 1:19 MAPPING_EXPECTED
            explain-variance: {percent: 10 %}   | 1:29 PERCENT_INVALID
            explain-variance: {percent: -1}     | 1:29 PERCENT_INVALID
            explain-variance: {amount: 100 000} | 1:28 LIMIT_INVALID
            explain-variance: {amount: -1}      | 1:28 LIMIT_INVALID
            explain-variance: {procent: 1}      | 1:20 KEY_UNKNOWN_SUGGESTION
            processes: [{id: total}]            | 1:18 PROCESS_RESERVED
            processes: []                       | 1:12 PROCESSES_EMPTY
            processes: [{id: Unassigned}]       | 1:18 PROCESS_RESERVED
            processes: [{id: å}]                | 1:18 ID_INVALID
            """)
    void aUnitALimitOrAnIdThatCannotBeUsedIsAFault(String line, String fault) throws IOException {
        Files.writeString(input.resolve("processes.yaml"), line + "\n");
        assertThat(faults()).containsExactly("processes.yaml:" + fault);
    }

    /// By the contract: beyond both, of either sign.
    @ParameterizedTest
    @CsvSource({
        "10, 100000, 1000000.00, 100000.00, false",
        "10, 100000, 1000000.00, 100000.01, true",
        "10, 100000, 1000000.00, -100000.01, true",
        "10, 100000, 1000000.10, 100000.01, false",
        "33.33, 0, 0.03, 0.01, true",
        "33.34, 0, 0.03, 0.01, false",
        "10, 100000, 0, 100000.01, true",
        "10, 100000, -1000000.00, 100000.01, true",
        "0, 0, 5, 0, false",
        "10, 100000, 92233720368547758.07, -92233720368547758.07, true"
    })
    void aVarianceIsBeyondBothLimits(String percent, String amount, String budget, String variance, boolean beyond) {
        var limits = new VarianceLimits(new BigDecimal(percent), money(amount));
        assertThat(limits.passedBy(money(variance), money(budget))).isEqualTo(beyond);
    }

    private static Money money(String amount) {
        return Money.parse(amount).orElseThrow();
    }

    @Test
    void aFaultOfOneCauseIsSaidOnce() throws IOException {
        Files.writeString(input.resolve("years.yaml"), "2019:\u00A0{state: adopted}\n");
        assertThat(faults()).containsExactly("years.yaml:1:6 BLANK_UNUSUAL");
    }

    /// A number reader would make 83, 8 and 70 of them, or refuse them.
    @Test
    void accountsAreText() throws IOException {
        Files.writeString(
                input.resolve("processes.yaml"),
                "actual-accounts: [0123, 010, 7e1, 1000]\ninvestment-accounts: [08]\n");
        assertThat(faults()).isEmpty();
        ProcessSettings settings = SettingsReader.read(input).settings().processes();
        assertThat(settings.actualAccounts()).containsExactly("0123", "010", "7e1", "1000");
        assertThat(settings.investmentAccounts()).containsExactly("08");
    }

    /// What an adopted report says is not to be cut in silence.
    @Test
    void textsThatAHashCutsShortAreFindings() throws IOException {
        Files.writeString(input.resolve("years.yaml"), """
                2019:
                  state: adopted # of course
                  date: 2020-02-14 # Friday
                  decision: RT #12
                  by: "chef #1"
                  comment:
                    sv: Bra år #1 i tiden
                """);
        Files.writeString(
                input.resolve("accepted.yaml"), "- code: LEADER_MISSING # often\n  record: a\n  because: se #4\n");
        assertThat(faults()).isEmpty();
        assertThat(SettingsReader.read(input).settings().findings())
                .extracting(found -> found.at() + " " + found.code() + " " + found.args())
                .containsExactly(
                        "years.yaml:4:13 TEXT_CUT [decision, RT]",
                        "years.yaml:7:9 TEXT_CUT [sv, Bra år]",
                        "accepted.yaml:3:12 TEXT_CUT [because, se]");
    }

    @Test
    @Thorough
    void aLongListOfAcceptancesIsRead() throws IOException {
        String one = "- {code: LEADER_MISSING, record: a, because: \"" + "x".repeat(200) + "\"}\n";
        Files.writeString(input.resolve("accepted.yaml"), one.repeat(20_000) + "# comment\n".repeat(1 << 20));
        assertThat(faults()).isEmpty();
        assertThat(SettingsReader.read(input).settings().acceptances()).hasSize(20_000);
    }

    private List<String> faults() throws IOException {
        return SettingsReader.read(input).faults().stream()
                .map(fault -> fault.at() + " " + fault.problem())
                .toList();
    }
}
