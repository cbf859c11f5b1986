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
import static se.projektbokslut.annual.ProjectBuilder.project;
import static se.projektbokslut.annual.ProjectBuilder.whole;
import static se.projektbokslut.annual.ProjectBuilder.years;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.YearProject.Amounts;
import se.projektbokslut.intake.CanonicalJson;
import se.projektbokslut.intake.Finding;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.project.Status;

class ProjectActualsTest {
    private static final String COST = ver("A", 1, "20190301", "5010 P1 100.00", "2440 P1 -100.00");
    private static final String OTHER = "5560000002";

    /// Amounts as `actual variance actual_to_date variance_total`, `-` where unknown, then the ledger's findings.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, ProjectBuilder project, Ledger ledger, int year, String expected) {
        AnnualReport report = Inputs.compiled(2021, ledger, project.build()).report(year);
        YearProject row = report.projects().getFirst();
        String codes = String.join(
                " ",
                row.findings().stream()
                        .map(Enum::name)
                        .filter(code -> code.startsWith("LEDGER"))
                        .toList());
        assertThat((text(row.amounts()) + " " + codes).strip()).isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "the actual is the net of the actual accounts",
                        one().budget(whole("150")),
                        Ledger.of(year(2019, COST, ver("A", 2, "20190501", "3010 P1 -30.50", "1930 P1 30.50"))),
                        2019,
                        "69.50 80.50 69.50 80.50"),
                arguments(
                        "the ledger goes before the record",
                        one().actual(whole("7")),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "100.00 - 100.00 -"),
                arguments(
                        "the record's actual counts without codes",
                        closed("a").start("2019").end("2019").actual(whole("7")),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "7.00 - 7.00 -"),
                arguments(
                        "and without coverage",
                        one().actual(whole("7")),
                        Ledger.of(year(2018, COST.replace("2019", "2018"))),
                        2019,
                        "7.00 - 7.00 -"),
                arguments(
                        "a code that occurs elsewhere only gives 0.00",
                        one(),
                        Ledger.of(year(2019, ver("A", 1, "20190301", "1510 P1 5.00", "2440 - -5.00"))),
                        2019,
                        "0.00 - 0.00 -"),
                arguments(
                        "a code that occurs in an earlier year only gives 0.00",
                        ongoing("a").start("2018").code("P1"),
                        Ledger.of(year(2018, COST.replace("2019", "2018")), year(2019)),
                        2019,
                        "0.00 - 100.00 -"),
                arguments(
                        "a code that the ledger never carried gives nothing",
                        one().actual(whole("7")),
                        Ledger.of(year(2019, ver("A", 1, "20190301", "5010 P2 5.00"))),
                        2019,
                        "- - - - LEDGER_CODE_UNKNOWN"),
                arguments(
                        "nor does one of two codes that it never carried",
                        one().code("P2"),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "- - - - LEDGER_CODE_UNKNOWN"),
                arguments(
                        "several codes add up",
                        one().code("P2"),
                        Ledger.of(year(2019, COST, ver("A", 2, "20190501", "5010 P2 1.00"))),
                        2019,
                        "101.00 - 101.00 -"),
                arguments(
                        "an entry counts once though two claims name its code",
                        one().code("P1", 2019),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "100.00 - 100.00 -"),
                arguments(
                        "a code bound to years counts in those",
                        ongoing("a").start("2018").code("P1", 2019).actual(years(null, 2018, "3")),
                        Ledger.of(year(2018, COST.replace("2019", "2018")), year(2019, COST)),
                        2018,
                        "3.00 - 3.00 -"),
                arguments(
                        "a code bound to a company counts in its ledger",
                        closed("a").start("2019").end("2019").codeOf("P1", "556000-0002"),
                        Ledger.of(year(2019, COST), other(COST.replace("100.00", "9.00"))),
                        2019,
                        "9.00 - 9.00 -"),
                arguments(
                        "the company may be named",
                        closed("a").start("2019").end("2019").codeOf("P1", "bolaget"),
                        Ledger.of(year(2019, COST), other("#FNAMN Bolaget", COST.replace("100.00", "9.00"))),
                        2019,
                        "9.00 - 9.00 -"),
                arguments(
                        "a company whose ledger is missing covers nothing",
                        closed("a")
                                .start("2019")
                                .end("2019")
                                .codeOf("P1", OTHER)
                                .actual(whole("7")),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "7.00 - 7.00 - LEDGER_COMPANY_UNKNOWN"),
                arguments(
                        "a code that another company carries is not covered by this one",
                        ongoing("a").start("2018").code("P1"),
                        Ledger.of(
                                year(2018, COST.replace("2019", "2018")),
                                other(ver("A", 1, "20190301", "5010 - 1.00"))),
                        2019,
                        "- - - -"),
                arguments(
                        "what has accumulated runs from the start",
                        ongoing("a").start("2018").code("P1").budget(whole("300")),
                        Ledger.of(
                                year(2017, COST.replace("2019", "2017")),
                                year(2018, COST.replace("2019", "2018")),
                                year(2019, COST)),
                        2019,
                        "100.00 - 200.00 100.00"),
                arguments(
                        "nothing has accumulated if the ledger lacks a year",
                        ongoing("a").start("2017").code("P1").actual(years(null, 2018, "5")),
                        Ledger.of(year(2017, COST.replace("2019", "2017")), year(2019, COST)),
                        2019,
                        "100.00 - - -"),
                arguments(
                        "nor without a start",
                        closed("a").end("2019").code("P1"),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "100.00 - - -"),
                arguments(
                        "an investment's actual comes from its own accounts",
                        one().investment(),
                        Ledger.of(year(2019, COST, ver("A", 2, "20190301", "1180 P1 70.00")))
                                .settings(Inputs.settings("11")),
                        2019,
                        "70.00 - 70.00 -"),
                arguments(
                        "and is not stated without them",
                        one().investment().actual(whole("7")),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "- - - - LEDGER_INVESTMENT_ACCOUNTS"),
                arguments(
                        "internal time is not counted, and said",
                        one(),
                        Ledger.of(year(2019, COST, ver("A", 2, "20190301", "9110 P1 70.00"))),
                        2019,
                        "100.00 - 100.00 - LEDGER_INTERNAL_COST"),
                arguments(
                        "supplier rows with the code give it in a year without SIE",
                        one().actual(whole("7")),
                        Ledger.NONE.suppliers(
                                supplier("a.csv", "2019 5560000001 P1 2 1 60.00", "2019 5560000001 - 9 9 1.00")),
                        2019,
                        "60.00 - 60.00 -"),
                arguments(
                        "not in a year with SIE",
                        one(),
                        Ledger.of(year(2019, COST)).suppliers(supplier("a.csv", "2019 5560000001 P1 2 1 60.00")),
                        2019,
                        "100.00 - 100.00 -"),
                arguments(
                        "nor does it show that the ledger carries the code",
                        one(),
                        Ledger.of(
                                        year(2018, COST.replace("2019", "2018").replace("P1", "P2")),
                                        year(2019, COST.replace("P1", "P2")))
                                .suppliers(supplier("a.csv", "2018 5560000001 P1 2 1 60.00")),
                        2019,
                        "- - - - LEDGER_CODE_UNKNOWN"),
                arguments(
                        "not of an investment whose accounts nobody states",
                        one().investment(),
                        Ledger.NONE.suppliers(supplier("a.csv", "2019 5560000001 P1 2 1 60.00")),
                        2019,
                        "- - - -"),
                arguments(
                        "a file that is refused covers nothing",
                        one().actual(whole("7")),
                        Ledger.of(
                                year(2018, COST.replace("2019", "2018")),
                                Ledgers.refused(year(2019, ver("A", 1, "20190301", "5010 P1 900.00")))),
                        2019,
                        "7.00 - 7.00 -"),
                arguments(
                        "not without the code",
                        one().actual(whole("7")),
                        Ledger.NONE.suppliers(supplier("a.csv", "2019 5560000001 P2 2 1 60.00")),
                        2019,
                        "7.00 - 7.00 -"),
                arguments(
                        "a file without #RAR covers the years of its vouchers",
                        one(),
                        Ledger.of(sie("a.se", "#ORGNR 5560000001", COST)),
                        2019,
                        "100.00 - 100.00 -"),
                arguments(
                        "a broken fiscal year covers both of its calendar years",
                        ongoing("a").start("2018-09").code("P1"),
                        Ledger.of(sie("a.se", "#RAR 0 20180701 20190630", COST)),
                        2019,
                        "100.00 - 100.00 -"));
    }

    @Test
    void aCodeThatTwoRecordsClaimForTheSameYearEmptiesBothAndNamesBoth() {
        Compilation compilation = Inputs.compiled(
                2019,
                Ledger.of(year(2019, COST)),
                one().actual(whole("7")).build(),
                closed("b").start("2019").end("2019").code("P1", 2019).build());
        AnnualReport report = compilation.report(2019);
        assertThat(report.projects()).extracting(p -> text(p.amounts())).containsOnly("- - - -");
        assertThat(List.of(report.findings(), compilation.overview().findings()))
                .allSatisfy(findings -> assertThat(findings)
                        .filteredOn(f -> f.code() == FindingCode.LEDGER_CODE_CLAIMED_TWICE)
                        .extracting(f -> f.record() + " " + f.args() + " " + f.severity())
                        .containsExactly("a [P1, b] ERROR", "b [P1, a] ERROR"));
    }

    @Test
    void aReusedCodeIsNobodysFaultWhereItIsBoundToYearsOrCompanies() {
        Compilation compilation = Inputs.compiled(
                2019,
                Ledger.of(year(2018, COST.replace("2019", "2018")), year(2019, COST), other(COST)),
                closed("a")
                        .start("2018")
                        .end("2018")
                        .codeOf("P1", "5560000001", 2018)
                        .build(),
                closed("b")
                        .start("2019")
                        .end("2019")
                        .codeOf("P1", "5560000001", 2019)
                        .build(),
                closed("c").start("2019").end("2019").codeOf("P1", OTHER).build());
        assertThat(compilation.overview().findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.LEDGER_CODE_CLAIMED_TWICE);
        assertThat(compilation.report(2019).projects())
                .extracting(p -> text(p.amounts()))
                .containsExactly("100.00 - 100.00 -", "100.00 - 100.00 -");
    }

    @Test
    void aProjectThatBeginsLaterDoesNotChangeAnEarlierYearsActual() {
        Ledger ledger = Ledger.of(year(2018, COST.replace("2019", "2018")), year(2019, COST));
        AnnualReport alone = Inputs.compiled(
                        2019,
                        ledger,
                        closed("a").start("2018").end("2018").code("P1").build())
                .report(2018);
        AnnualReport with = Inputs.compiled(
                        2019,
                        ledger,
                        closed("a").start("2018").end("2018").code("P1").build(),
                        closed("b").start("2019").end("2019").code("P1").build())
                .report(2018);
        assertThat(CanonicalJson.pretty(with)).isEqualTo(CanonicalJson.pretty(alone));
    }

    /// The finding of a run says of no project that its actual is empty where it is not.
    @Test
    void theClaimOfAProjectThatBeginsLaterIsItsOwnFault() {
        Compilation compilation = Inputs.compiled(
                2019,
                Ledger.of(year(2018, COST.replace("2019", "2018")), year(2019, COST)),
                closed("a").start("2018").end("2018").code("P1").build(),
                closed("b").start("2019").end("2019").code("P1").build());
        assertThat(compilation.overview().findings())
                .filteredOn(f -> f.code() == FindingCode.LEDGER_CODE_CLAIMED_TWICE)
                .extracting(f -> f.record() + " " + f.args())
                .containsExactly("b [P1, a]");
        assertThat(compilation.report(2019).projects().getFirst().amounts().actual())
                .isNull();
    }

    @Test
    void aLaterLedgerChangesNoByteOfAnEarlierYear() {
        var a = ongoing("a").start("2018").code("P1").build();
        assertThat(CanonicalJson.pretty(Inputs.compiled(2019, Ledger.of(year(2018), year(2019, COST)), a)
                        .report(2018)))
                .isEqualTo(CanonicalJson.pretty(
                        Inputs.compiled(2019, Ledger.of(year(2018)), a).report(2018)));
    }

    @Test
    void entriesOfYearsInWhichNoProjectOfTheirsStandsAreListed() {
        Ledger ledger = Ledger.of(
                year(2018, COST.replace("2019", "2018")), year(2019, COST), year(2020, COST.replace("2019", "2020")));
        Overview overview = Inputs.compiled(2021, ledger, one().build()).overview();
        assertThat(overview.ledger().outside())
                .extracting(o ->
                        o.sum().year() + " " + o.sum().code() + " " + o.sum().actual() + " " + o.projects())
                .containsExactly("2018 P1 100.00 [a]", "2020 P1 100.00 [a]");
        assertThat(overview.ledger().unclaimed()).isEmpty();
        assertThat(Inputs.compiled(2021, ledger, one().build())
                        .report(2020)
                        .ledger()
                        .outside())
                .hasSize(1);
    }

    @Test
    void aPlannedProjectsEntriesAreOutsideEveryYear() {
        var planned = project("a", Status.PLANNED).code("P1").code("P9").build();
        Overview overview =
                Inputs.compiled(2019, Ledger.of(year(2019, COST)), planned).overview();
        assertThat(overview.ledger().outside()).hasSize(1);
        assertThat(overview.findings()).extracting(Finding::code).doesNotContain(FindingCode.LEDGER_CODE_UNKNOWN);
    }

    @Test
    void codesThatNoRecordClaimsAreListedWithTheirAmounts() {
        Ledger ledger = Ledger.of(year(
                2019,
                "#FNAMN Exempelstad",
                "#OBJEKT 6 P2 Flytt",
                COST,
                ver("A", 2, "20190301", "5010 P2 70.00", "2440 P2 -70.00", "3010 P2 -10.00")));
        Compilation compilation = Inputs.compiled(2019, ledger, one().build());
        assertThat(compilation.report(2019).ledger().unclaimed())
                .containsExactly(new LedgerNotes.CodeSum(
                        2019,
                        "P2",
                        "Exempelstad",
                        "Flytt",
                        3,
                        ProjectBuilder.money("60"),
                        ProjectBuilder.money("70"),
                        ProjectBuilder.money("80")));
        assertThat(compilation.overview().ledger().unclaimed()).hasSize(1);
    }

    @Test
    void aCodeIsUnclaimedInTheYearsThatNoClaimIsBoundTo() {
        Ledger ledger = Ledger.of(year(2018, COST.replace("2019", "2018")), year(2019, COST));
        var bound = closed("a").start("2018").end("2019").code("P1", 2019).build();
        assertThat(Inputs.compiled(2019, ledger, bound).overview().ledger().unclaimed())
                .extracting(LedgerNotes.CodeSum::year)
                .containsExactly(2018);
    }

    private static ProjectBuilder one() {
        return closed("a").start("2019").end("2019").code("P1");
    }

    private static SieLedger other(String... lines) {
        return sie("other.se", head(OTHER, 2019, "20200131"), String.join("\n", lines));
    }

    private static String text(Amounts amounts) {
        return String.join(
                " ",
                Stream.of(amounts.actual(), amounts.variance(), amounts.actualToDate(), amounts.varianceTotal())
                        .map(amount -> Objects.toString(amount, "-"))
                        .toList());
    }
}
