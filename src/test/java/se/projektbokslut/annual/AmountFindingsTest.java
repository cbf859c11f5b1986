package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.Ledgers.head;
import static se.projektbokslut.annual.Ledgers.sie;
import static se.projektbokslut.annual.Ledgers.supplier;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.Ledgers.year;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.whole;
import static se.projektbokslut.annual.ProjectBuilder.years;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;

/// The findings that figures ask for, each with the amount that a hand counts.
class AmountFindingsTest {
    private static final Set<String> CODES = Set.of(
            "CODE_MISSING",
            "ACTUAL_FROM_RECORD",
            "VARIANCE_UNEXPLAINED",
            "EXPLANATION_UNUSED",
            "FORECAST_OVER_BUDGET",
            "COSTS_OUTSIDE_YEARS",
            "CODE_UNCLAIMED",
            "LEDGER_CODE_NOT_COVERED");
    private static final Ledger NONE = Ledger.NONE;
    private static final Ledger P1 = Ledger.of(year(2019, ProjectActualsTest.COST));

    /// One company has a ledger of 2019 that carries P1, another one of 2020 that does not.
    private static final Ledger LATER = Ledger.of(
            year(2019, ProjectActualsTest.COST),
            sie("other.se", head(ProjectActualsTest.OTHER, 2020, "20210131"), ver("A", 1, "20200301", "5010 - 1.00")));

    /// The same, but that the other one carries P2.
    private static final Ledger BESIDE = Ledger.of(
            year(2019, ProjectActualsTest.COST),
            sie(
                    "other.se",
                    head(ProjectActualsTest.OTHER, 2020, "20210131"),
                    ver("A", 1, "20200301", "5010 P2 50.00", "2440 - -50.00")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, Ledger ledger, ProjectBuilder project, List<String> expected) {
        assertThat(found(Inputs.compiled(2021, ledger, project.build())
                        .overview()
                        .findings()))
                .containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("amounts without a ledger ask for no code", NONE, one().budget(whole("10"))),
                rule(
                        "a budget without a code in a year with a ledger",
                        P1,
                        one().budget(whole("10")),
                        "CODE_UNCLAIMED 1 | 2019 | 100.00 | P1",
                        "CODE_MISSING 2019 | 10.00 | –"),
                rule(
                        "a code that is bound to another year is none",
                        P1,
                        one().budget(whole("10")).code("P1", 2018),
                        "CODE_UNCLAIMED 1 | 2019 | 100.00 | P1",
                        "CODE_MISSING 2019 | 10.00 | –"),
                rule(
                        "a code that only the supplier ledger carries",
                        NONE.suppliers(supplier("a.csv", "2019 5560000001 P1 2 1 60.00")),
                        one(),
                        "CODE_UNCLAIMED 1 | 2019 | 60.00 | P1 | supplier-ledger"),
                rule(
                        "a code that two buyers use is one, with what both have on it",
                        NONE.suppliers(supplier(
                                "a.csv",
                                "2019 5560000001 P1 2 1 60.00",
                                "2019 5560000002 P1 2 1 50.00",
                                "2019 5560000002 P2 2 1 70.00")),
                        one(),
                        "CODE_UNCLAIMED 2 | 2019 | 180.00 | P1, P2 | supplier-ledger"),
                rule(
                        "a year that the company which carries the code leaves out, while another has a ledger of it",
                        LATER,
                        ongoing("a").start("2019").budget(whole("10")).code("P1"),
                        "LEDGER_CODE_NOT_COVERED P1 | 2020 | 5560000001 |  | "),
                rule(
                        "the record answers for it, and another company has entries on another code",
                        BESIDE,
                        ongoing("a")
                                .start("2019")
                                .actual(years(null, 2020, "7"))
                                .code("P1")
                                .code("P2"),
                        "ACTUAL_FROM_RECORD 2020 | 7.00",
                        "LEDGER_CODE_NOT_COVERED P1 | 2020 | 5560000001 | 1 | 50.00"),
                rule(
                        "nobody answers for it",
                        BESIDE,
                        ongoing("a").start("2019").code("P1").code("P2"),
                        "LEDGER_CODE_NOT_COVERED P1 | 2020 | 5560000001 |  | 50.00"),
                rule(
                        "the record's amount stands in it",
                        LATER,
                        ongoing("a")
                                .start("2019")
                                .actual(years(null, 2020, "7"))
                                .code("P1"),
                        "ACTUAL_FROM_RECORD 2020 | 7.00"),
                rule(
                        "one that no ledger is of is not for the project to say",
                        P1,
                        ongoing("a").start("2019").budget(whole("10")).code("P1")),
                rule("a code that holds", P1, one().budget(whole("110")).code("P1")),
                rule(
                        "an actual that only the record states",
                        NONE,
                        one().actual(whole("7.50")),
                        "ACTUAL_FROM_RECORD 2019 | 7.50"),
                rule(
                        "the ledger goes before it",
                        P1,
                        one().actual(whole("7.50")).code("P1")),
                rule(
                        "a variance beyond both limits",
                        NONE,
                        one().budget(whole("1000000")).actual(whole("1100000.01")),
                        "ACTUAL_FROM_RECORD 2019 | 1100000.01",
                        "VARIANCE_UNEXPLAINED 2019 | -100000.01"),
                rule(
                        "an underrun asks too",
                        NONE,
                        one().budget(whole("1000000")).actual(whole("899999.99")),
                        "ACTUAL_FROM_RECORD 2019 | 899999.99",
                        "VARIANCE_UNEXPLAINED 2019 | 100000.01"),
                rule(
                        "not beyond the amount",
                        NONE,
                        one().budget(whole("100000")).actual(whole("200000")),
                        "ACTUAL_FROM_RECORD 2019 | 200000.00"),
                rule(
                        "not beyond the share",
                        NONE,
                        one().budget(whole("2000000")).actual(whole("2200000")),
                        "ACTUAL_FROM_RECORD 2019 | 2200000.00"),
                rule(
                        "an explanation",
                        NONE,
                        one().budget(whole("1000000")).actual(whole("1200000")).explained(2019, "Därför."),
                        "ACTUAL_FROM_RECORD 2019 | 1200000.00"),
                rule(
                        "of another year does not explain, and has nothing to explain",
                        NONE,
                        one().budget(whole("1000000")).actual(whole("1200000")).explained(2020, "Därför."),
                        "ACTUAL_FROM_RECORD 2019 | 1200000.00",
                        "EXPLANATION_UNUSED 2020",
                        "VARIANCE_UNEXPLAINED 2019 | -200000.00"),
                rule(
                        "an explanation of a year of which the actual is not known",
                        NONE,
                        one().budget(whole("10")).explained(2019, "Därför."),
                        "EXPLANATION_UNUSED 2019 | unknown"),
                rule(
                        "an explanation of a year that cost what it was to cost",
                        NONE,
                        one().budget(whole("10")).actual(whole("10")).explained(2019, "Därför."),
                        "ACTUAL_FROM_RECORD 2019 | 10.00",
                        "EXPLANATION_UNUSED 2019"),
                rule(
                        "a forecast above the year's budget",
                        NONE,
                        ongoing("a")
                                .start("2021-02")
                                .budget(years(null, 2021, "10"))
                                .forecast(years(null, 2021, "12.50")),
                        "FORECAST_OVER_BUDGET 12.50 | 10.00 | 2.50"),
                rule(
                        "a forecast above the whole budget",
                        NONE,
                        ongoing("a").start("2021-02").budget(whole("10")).forecast(whole("12.50")),
                        "FORECAST_OVER_BUDGET 12.50 | 10.00 | 2.50"),
                rule(
                        "a forecast above the whole budget, though that of the year is not",
                        NONE,
                        ongoing("a")
                                .start("2021-02")
                                .budget(years("100", 2021, "10"))
                                .forecast(years("500", 2021, "9")),
                        "FORECAST_OVER_BUDGET 500.00 | 100.00 | 400.00"),
                rule("a forecast at the budget", NONE, one().budget(whole("10")).forecast(whole("10"))),
                rule(
                        "costs before the project began",
                        P1,
                        closed("a").start("2020-01").end("2020-12").code("P1"),
                        "COSTS_OUTSIDE_YEARS P1 | 2019 | 100.00"));
    }

    /// An amount that is counted once is said at one project: at one that had begun, and of these the latest.
    @Test
    void costsOutsideTheYearsOfSeveralProjectsStandAtOne() {
        var compilation = Inputs.compiled(
                2021,
                P1,
                closed("a").start("2016").end("2016").code("P1").build(),
                closed("b").start("2018").end("2018").code("P1").build(),
                ongoing("c").start("2020").code("P1").build());
        for (List<Finding> findings : List.of(
                compilation.report(2019).findings(), compilation.overview().findings())) {
            assertThat(findings)
                    .filteredOn(finding -> finding.code() == FindingCode.COSTS_OUTSIDE_YEARS)
                    .extracting(finding -> finding.record() + " " + finding.args())
                    .containsExactly("b [P1, 2019, 100.00]");
        }
    }

    /// The row `total` counts what stands on the accounts of operating projects, whoever claims the code.
    @Test
    void anInvestmentsCostsOutsideItsYearsAreSaidAsTheRowCountsThem() {
        var compilation = Inputs.compiled(
                2021,
                Ledger.of(year(2019, ver("A", 1, "20190301", "5010 P1 100.00", "1180 P1 70.00", "2440 - -170.00")))
                        .settings(Inputs.settings("11")),
                closed("a").start("2016").end("2016").code("P1").investment().build());
        var report = compilation.report(2019);
        assertThat(report.processes().getLast().outsideActual()).hasToString("100.00");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == FindingCode.COSTS_OUTSIDE_YEARS)
                .extracting(finding -> finding.args().toString())
                .containsExactly("[P1, 2019, 100.00]", "[P1, 2019, 70.00, investment]");
    }

    @Test
    void codesOfAlikeNameAreNamedAndTheLargestUnclaimedComeFirst() {
        Ledger ledger = Ledger.of(year(
                2019,
                "#OBJEKT 6 P2 Fakturafl\u00f6de",
                ver("A", 1, "20190301", "5010 P1 100.00", "5010 P2 -300.00", "2440 - 200.00"),
                ver("A", 2, "20190301", "1930 P3 5.00", "2440 - -5.00")));
        var compilation = Inputs.compiled(
                2021,
                ledger,
                one().with(p -> p.title = "Fakturaflöde 2019")
                        .budget(whole("10"))
                        .build());

        assertThat(found(compilation.report(2019).findings()))
                .containsExactly(
                        "CODE_UNCLAIMED 2 | 2019 | -200.00 | P2 Fakturaflöde, P1", "CODE_MISSING 2019 | 10.00 | P2");
        assertThat(found(compilation.overview().findings())).hasSize(2);
    }

    @Test
    void aNameIsLikeTheTitleThatBeginsWithItsWordsAndNoOthersCodeIsNamed() {
        // The ledger of these tests has no quotes, and a title's blanks may be of any kind.
        Ledger ledger = Ledger.of(year(
                2019,
                "#OBJEKT 6 P1 Ny\u00a0portal",
                "#OBJEKT 6 P2 Ny\u00a0portal\u00a0för\u00a0fakturor,\u00a0etapp\u00a02",
                "#OBJEKT 6 P3 Ny\u00a0portalen",
                "#OBJEKT 6 P4 Ny\u00a0portal\u00a0för\u00a0fakturor",
                ver(
                        "A",
                        1,
                        "20190301",
                        "5010 P1 1.00",
                        "5010 P2 1.00",
                        "5010 P3 1.00",
                        "5010 P4 1.00",
                        "2440 - -4.00")));
        var compilation = Inputs.compiled(
                2021,
                ledger,
                one().with(p -> p.title = "Ny portal för fakturor")
                        .budget(whole("10"))
                        .build(),
                closed("b").start("2019-02").end("2019-11").code("P4").build());

        assertThat(found(compilation.report(2019).findings())).contains("CODE_MISSING 2019 | 10.00 | P1, P2");
    }

    @ParameterizedTest
    @CsvSource({
        "Ny fakturaportal, Fakturaportal, P1",
        "E-handel för skolor, E-handel skolor, P1",
        "Samordnad redovisning, Samordnad redov., P1",
        "Byte av inköpssystem, Inköpssystem byte, P1",
        "E-arkiv, Införande av e-arkiv, P1",
        "Översyn av ekonomi, Ekonomi, P1",
        "Portal, Portal för fakturor, –",
        "Nytt avtal om larm, Larm och avtal i skolan, P1",
        "Nytt avtal om larm, Avtal, –",
        "Fakturaportal, Fakturaportalen, –",
        "Nytt projekt, Projektet för ny skola, –",
    })
    void aNameIsLikeTheTitleThatSaysTheSameInOtherWords(String title, String name, String codes) {
        Ledger ledger = Ledger.of(year(
                2019,
                "#OBJEKT 6 P1 " + name.replace(' ', '\u00a0'),
                ver("A", 1, "20190301", "5010 P1 1.00", "2440 - -1.00")));
        var compilation = Inputs.compiled(
                2021,
                ledger,
                one().with(p -> p.title = title).budget(whole("10")).build());
        assertThat(found(compilation.report(2019).findings())).contains("CODE_MISSING 2019 | 10.00 | " + codes);
    }

    private static ProjectBuilder one() {
        return closed("a").start("2019-02").end("2019-11");
    }

    private static Arguments rule(String rule, Ledger ledger, ProjectBuilder project, String... expected) {
        return arguments(rule, ledger, project, List.of(expected));
    }

    private static List<String> found(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> CODES.contains(finding.code().name()))
                .map(finding -> finding.code() + " " + String.join(" | ", finding.args()))
                .toList();
    }
}
