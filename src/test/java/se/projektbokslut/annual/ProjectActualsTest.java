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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.YearProject.Amounts;
import se.projektbokslut.ledger.SieLedger;

class ProjectActualsTest {
    static final String COST = ver("A", 1, "20190301", "5010 P1 100.00", "2440 P1 -100.00");
    static final String OTHER = "5560000002";

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
                        "nor does one that is bound to a company without a ledger",
                        one().codeOf("P2", OTHER).actual(whole("7")),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "- - - - LEDGER_COMPANY_UNKNOWN"),
                arguments(
                        "nor one that a company whose year is missing has never carried",
                        one().codeOf("P2", OTHER).actual(whole("7")),
                        Ledger.of(year(2019, COST), sie("other.se", head(OTHER, 2018, "20190131"))),
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
                        "and is known though the ledger carries it in others only",
                        ongoing("a").start("2018").code("P1", 2019).code("P2"),
                        Ledger.of(
                                year(2018, COST.replace("2019", "2018")),
                                year(2019, ver("A", 1, "20190301", "5010 P2 5.00", "2440 - -5.00"))),
                        2019,
                        "5.00 - 5.00 -"),
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
                        "a code of a company that no ledger knows was never carried",
                        closed("a")
                                .start("2019")
                                .end("2019")
                                .codeOf("P1", OTHER)
                                .actual(whole("7")),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "- - - - LEDGER_COMPANY_UNKNOWN"),
                arguments(
                        "a code that another company carries is not covered by this one",
                        ongoing("a").start("2018").code("P1"),
                        Ledger.of(
                                year(2018, COST.replace("2019", "2018")),
                                other(ver("A", 1, "20190301", "5010 - 1.00"))),
                        2019,
                        "- - - - LEDGER_CODE_NOT_COVERED"),
                arguments(
                        "nor is one that is bound to a company by another's file of the year",
                        ongoing("a").start("2018").codeOf("P1", "5560000001"),
                        Ledger.of(
                                year(2018, COST.replace("2019", "2018")),
                                other(ver("A", 1, "20190301", "5010 - 1.00"))),
                        2019,
                        "- - - - LEDGER_CODE_NOT_COVERED"),
                arguments(
                        "and the record's actual stands then",
                        ongoing("a").start("2018").code("P1").actual(years(null, 2019, "3")),
                        Ledger.of(
                                year(2018, COST.replace("2019", "2018")),
                                other(ver("A", 1, "20190301", "5010 - 1.00"))),
                        2019,
                        "3.00 - - -"),
                arguments(
                        "a company whose files begin later is not known yet",
                        ongoing("a").start("2018").codeOf("P1", OTHER).actual(years(null, 2018, "3")),
                        Ledger.of(year(2018, COST.replace("2019", "2018")), other(COST)),
                        2018,
                        "- - - - LEDGER_COMPANY_UNKNOWN"),
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
                        Ledger.of(year(2019, ver("A", 2, "20190301", "1180 P1 70.00")))
                                .settings(Inputs.settings("11")),
                        2019,
                        "70.00 - 70.00 -"),
                arguments(
                        "and what stands on the others is said",
                        one().investment(),
                        Ledger.of(year(2019, COST)).settings(Inputs.settings("11")),
                        2019,
                        "0.00 - 0.00 - LEDGER_INVESTMENT_EXPENSED"),
                arguments(
                        "and is not stated without them",
                        one().investment().actual(whole("7")),
                        Ledger.of(year(2019, COST)),
                        2019,
                        "- - - - LEDGER_INVESTMENT_ACCOUNTS"),
                arguments(
                        "nor is an operating project's without any accounts",
                        one().budget(whole("500")).actual(whole("7")),
                        Ledger.of(year(2019, COST)).settings(Inputs.settings(List.of(), List.of("11"))),
                        2019,
                        "- - - - LEDGER_ACTUAL_ACCOUNTS"),
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
                        Ledger.NONE.suppliers(supplier("a.csv", "2019 5560000001 P1 2 1 60.00 1150")),
                        2019,
                        "- - - - LEDGER_INVESTMENT_ACCOUNTS"),
                arguments(
                        "of supplier rows those on the actual accounts count, and those that state no account",
                        one(),
                        Ledger.NONE.suppliers(supplier(
                                "a.csv",
                                "2019 5560000001 P1 2 1 60.00 6100",
                                "2019 5560000001 P1 1 1 -10.00 3010",
                                "2019 5560000001 P1 1 1 700.00 1150",
                                "2019 5560000001 P1 1 1 8000.00 2640",
                                "2019 5560000001 P1 1 1 4.00")),
                        2019,
                        "54.00 - 54.00 -"),
                arguments(
                        "supplier rows on other accounts only give 0.00",
                        one().actual(whole("7")),
                        Ledger.NONE.suppliers(supplier("a.csv", "2019 5560000001 P1 2 1 60.00 1150")),
                        2019,
                        "0.00 - 0.00 -"),
                arguments(
                        "of an investment those on its accounts count",
                        one().investment(),
                        Ledger.NONE
                                .suppliers(supplier(
                                        "a.csv",
                                        "2019 5560000001 P1 2 1 60.00 6100",
                                        "2019 5560000001 P1 1 1 700.00 1150"))
                                .settings(Inputs.settings("11")),
                        2019,
                        "700.00 - 700.00 -"),
                arguments(
                        "which nobody knows where a row states no account",
                        one().investment().actual(whole("7")),
                        Ledger.NONE
                                .suppliers(supplier(
                                        "a.csv", "2019 5560000001 P1 2 1 60.00", "2019 5560000001 P1 1 1 700.00 1150"))
                                .settings(Inputs.settings("11")),
                        2019,
                        "- - - - LEDGER_ACCOUNT_MISSING"),
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

    static ProjectBuilder one() {
        return closed("a").start("2019").end("2019").code("P1");
    }

    static SieLedger other(String... lines) {
        return sie("other.se", head(OTHER, 2019, "20200131"), String.join("\n", lines));
    }

    static String text(Amounts amounts) {
        return String.join(
                " ",
                Stream.of(amounts.actual(), amounts.variance(), amounts.actualToDate(), amounts.varianceTotal())
                        .map(amount -> Objects.toString(amount, "-"))
                        .toList());
    }
}
