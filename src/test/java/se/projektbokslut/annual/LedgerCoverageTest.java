package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.Ledgers.head;
import static se.projektbokslut.annual.Ledgers.sie;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.Ledgers.year;
import static se.projektbokslut.annual.ProjectActualsTest.OTHER;
import static se.projektbokslut.annual.ProjectActualsTest.text;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.years;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger;

/// Which days of a year the ledger files cover, and what is said of the others.
class LedgerCoverageTest {
    private static final String HALF = "#RAR 0 20190701 20200630";

    /// What LEDGER_PART_OF_YEAR names of a year, company by company; empty without such a finding.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, Ledger ledger, int year, String expected) {
        Compilation compilation = Inputs.compiled(2021, ledger);
        assertThat(named(compilation.report(year).findings())).isEqualTo(expected);
        assertThat(named(compilation.overview().findings().stream()
                        .filter(finding -> Integer.valueOf(year).equals(finding.year()))
                        .toList()))
                .isEqualTo(expected);
    }

    /// A year's own report rests on no later file; the run and what has accumulated since do.
    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void whatAYearsEndLacksIsSaidOnceTheCompanyHasALaterYear(String rule, Ledger ledger, String own, String run) {
        Compilation compilation = Inputs.compiled(
                2021, ledger, ongoing("a").start("2019").code("P1").build());
        assertThat(named(compilation.report(2019).findings())).isEqualTo(own);
        assertThat(named(compilation.overview().findings())).isEqualTo(run);
        String toDate = String.valueOf(
                compilation.report(2020).projects().getFirst().amounts().actualToDate());
        assertThat(toDate).isEqualTo(run.isEmpty() ? "200.00" : "null");
    }

    static Stream<Arguments> ends() {
        String whole = "#RAR 0 20190101 20191231";
        SieLedger next = sie("next.se", "#RAR 0 20200101 20201231", cost("20200105"));
        return Stream.of(
                arguments(
                        "exports of months of which the last are missing",
                        Ledger.of(sie("01.se", whole, cost("20190115")), sie("02.se", whole, cost("20190215")), next),
                        "",
                        "ledger/01.se – 2019 2019-03-01–2019-12-31"),
                arguments(
                        "a file that says how far it goes",
                        Ledger.of(sie("a.se", "#OMFATTN 20191130", whole, cost("20191115")), next),
                        "",
                        "ledger/a.se – 2019 2019-12-01–2019-12-31"),
                arguments(
                        "vouchers of the year before, which do not cover it",
                        Ledger.of(sie(
                                "a.se",
                                "#RAR 0 20200101 20201231",
                                "#RAR -1 20190101 20191231",
                                cost("20190301"),
                                cost("20200301"))),
                        "ledger/a.se – 2019 2019-01-01–2019-03-01",
                        "ledger/a.se – 2019 2019-01-01–2019-12-31"),
                arguments(
                        "a file of the whole year whose last voucher is of November",
                        Ledger.of(sie("a.se", whole, cost("20191115")), next),
                        "",
                        ""));
    }

    private static String named(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() == FindingCode.LEDGER_PART_OF_YEAR)
                .map(finding -> finding.at().file() + " " + String.join(" ", finding.args()))
                .collect(Collectors.joining("; "));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "a file of a calendar year covers it, however few its vouchers",
                        Ledger.of(year(2019, cost("20190930"))),
                        2019,
                        ""),
                arguments(
                        "half a year is missing before a broken fiscal year",
                        Ledger.of(sie("a.se", HALF, cost("20190930"))),
                        2019,
                        "ledger/a.se – 2019 2019-01-01–2019-06-30"),
                arguments(
                        "and after it nothing is, up to the last voucher",
                        Ledger.of(sie("a.se", HALF, cost("20200105"))),
                        2020,
                        ""),
                arguments(
                        "unless another company's vouchers go further",
                        Ledger.of(
                                sie("a.se", "#ORGNR 1", HALF, cost("20200105")),
                                sie(
                                        "b.se",
                                        "#ORGNR 2",
                                        "#FNAMN Bolaget",
                                        "#RAR 0 20200101 20201231",
                                        cost("20201115"))),
                        2020,
                        "ledger/a.se 1 2020 2020-07-01–2020-11-15"),
                arguments(
                        "a first fiscal year may have eighteen months",
                        Ledger.of(sie("a.se", "#RAR 0 20180728 20191231", cost("20190930"))),
                        2019,
                        ""),
                arguments(
                        "and begin within a year",
                        Ledger.of(sie("a.se", "#RAR 0 20180728 20191231", cost("20181201"), cost("20190930"))),
                        2018,
                        "ledger/a.se – 2018 2018-01-01–2018-07-27"),
                arguments(
                        "#RAR may be a month, and end on the next one's first day",
                        Ledger.of(
                                sie("09.se", "#RAR 0 20190901 20191001", cost("20190901")),
                                sie("11.se", "#RAR 0 20191101 20191201", cost("20191101"))),
                        2019,
                        "ledger/09.se – 2019 2019-01-01–2019-08-31, 2019-10-01–2019-10-31"),
                arguments(
                        "a month is missing between exports of months",
                        Ledger.of(month("01"), month("02"), month("04")),
                        2019,
                        "ledger/2019-01.se 5560000001 2019 2019-03-01–2019-03-31"),
                arguments(
                        "also where an export holds a correction of a month before",
                        Ledger.of(
                                month("01"),
                                month("02"),
                                sie(
                                        "2019-04.se",
                                        head("5560000001", 2019, "20190428"),
                                        cost("20190415", 4),
                                        cost("20190131", 41))),
                        2019,
                        "ledger/2019-01.se 5560000001 2019 2019-03-01–2019-03-31"),
                arguments(
                        "or an accrual of a month to come",
                        Ledger.of(
                                month("01"),
                                sie(
                                        "2019-02.se",
                                        head("5560000001", 2019, "20190228"),
                                        cost("20190215", 2),
                                        cost("20190430", 21)),
                                month("04")),
                        2019,
                        "ledger/2019-01.se 5560000001 2019 2019-03-01–2019-03-31"),
                arguments(
                        "also beside a second file of one of the months",
                        Ledger.of(
                                month("01"),
                                month("02"),
                                month("04"),
                                sie("x.se", head("5560000001", 2019, "20190430"), cost("20190430", 900))),
                        2019,
                        "ledger/2019-01.se 5560000001 2019 2019-03-01–2019-03-31"),
                arguments(
                        "and where one export for two months is empty, either may be missing",
                        Ledger.of(month("01"), quiet("02"), month("04")),
                        2019,
                        "ledger/2019-01.se 5560000001 2019 2019-02-01–2019-03-31"),
                arguments(
                        "a quiet month has an export without vouchers, told by its name",
                        Ledger.of(month("04"), quiet("03"), month("02"), quiet("01")),
                        2019,
                        ""),
                arguments(
                        "and so may two have that follow on each other",
                        Ledger.of(month("01"), quiet("02"), quiet("03"), month("04")),
                        2019,
                        ""),
                arguments(
                        "while one of a month that has only begun is of no other",
                        Ledger.of(month("01"), month("03"), quiet("04")),
                        2019,
                        "ledger/2019-01.se 5560000001 2019 2019-02-01–2019-02-28"),
                arguments(
                        "a quiet month at the end is covered where another company goes further",
                        Ledger.of(
                                month("01"),
                                month("02"),
                                quiet("03"),
                                sie("b.se", head(OTHER, 2019, "20190430"), cost("20190320"))),
                        2019,
                        ""),
                arguments(
                        "and names that do not follow the months tell nothing",
                        Ledger.of(
                                sie("b.se", head("5560000001", 2019, "20190228"), cost("20190115", 1)),
                                sie("ab.se", head("5560000001", 2019, "20190228")),
                                sie("a.se", head("5560000001", 2019, "20190331"), cost("20190315", 2))),
                        2019,
                        "ledger/a.se 5560000001 2019 2019-02-01–2019-02-28"),
                arguments(
                        "a file of the year covers a quiet month beside exports of the others",
                        Ledger.of(
                                month("01"),
                                month("02"),
                                month("04"),
                                sie(
                                        "a.se",
                                        head("5560000001", 2019, "20191231"),
                                        cost("20190115", 101),
                                        cost("20190215", 102),
                                        cost("20190415", 104),
                                        cost("20190515", 105))),
                        2019,
                        ""),
                arguments("none is where they follow each other", Ledger.of(month("01"), month("02")), 2019, ""),
                arguments(
                        "nor where one goes over all of them",
                        Ledger.of(month("02"), month("04"), year(2019, cost("20190101", 101), cost("20191201", 102))),
                        2019,
                        ""),
                arguments(
                        "a year's own file covers it though another year's holds its vouchers too",
                        Ledger.of(
                                year(2019, cost("20190305", 101)),
                                sie(
                                        "b.se",
                                        head("5560000001", 2020, "20210105"),
                                        cost("20190305", 101),
                                        cost("20200105", 102))),
                        2019,
                        ""),
                arguments(
                        "exports may be of quarters",
                        Ledger.of(
                                sie(
                                        "q1.se",
                                        head("5560000001", 2019, "20190401"),
                                        cost("20190101", 1),
                                        cost("20190301", 2)),
                                sie(
                                        "q3.se",
                                        head("5560000001", 2019, "20191001"),
                                        cost("20190701", 31),
                                        cost("20190901", 32))),
                        2019,
                        "ledger/q1.se 5560000001 2019 2019-04-01–2019-06-30"),
                arguments(
                        "and quarters may have quiet months",
                        Ledger.of(
                                sie(
                                        "q1.se",
                                        head("5560000001", 2019, "20190401"),
                                        cost("20190201", 1),
                                        cost("20190301", 2)),
                                sie("q2.se", head("5560000001", 2019, "20190701"), cost("20190515", 3)),
                                sie(
                                        "q3.se",
                                        head("5560000001", 2019, "20191001"),
                                        cost("20190801", 4),
                                        cost("20190930", 5)),
                                sie("q4.se", head("5560000001", 2019, "20200101"), cost("20191231", 6))),
                        2019,
                        ""),
                arguments(
                        "one of which may be quiet",
                        Ledger.of(
                                sie(
                                        "q1.se",
                                        head("5560000001", 2019, "20190401"),
                                        cost("20190201", 1),
                                        cost("20190301", 2)),
                                sie("q2.se", head("5560000001", 2019, "20190701")),
                                sie("q3.se", head("5560000001", 2019, "20191001"), cost("20190801", 4))),
                        2019,
                        ""),
                arguments(
                        "which single months are not",
                        Ledger.of(month("02"), month("05"), month("08")),
                        2019,
                        "ledger/2019-02.se 5560000001 2019 2019-01-01–2019-01-31, 2019-03-01–2019-04-30, 2019-06-01–2019-07-31"),
                arguments(
                        "#OMFATTN says how far a file goes",
                        Ledger.of(
                                year(2019, "#OMFATTN 20190630", cost("20190201")),
                                sie("b.se", head(OTHER, 2019, "20200131"), cost("20191101"))),
                        2019,
                        "ledger/2019.se 5560000001 2019 2019-07-01–2019-11-01"),
                arguments(
                        "where a file ends within a month, the rest is of the one that goes on",
                        Ledger.of(
                                year(2019, "#OMFATTN 20190321", cost("20190101"), cost("20190316")),
                                sie(
                                        "b.se",
                                        head("5560000001", 2019, "20200131"),
                                        cost("20190322"),
                                        cost("20190401"),
                                        cost("20190501"))),
                        2019,
                        ""),
                arguments(
                        "but not of one that only corrects it",
                        Ledger.of(
                                sie("a.se", head("5560000001", 2019, "20200131"), cost("20190201")),
                                year(2019, "#OMFATTN 20190321", cost("20190316")),
                                sie("b.se", head("5560000001", 2019, "20200131"), cost("20190322"), cost("20190501"))),
                        2019,
                        "ledger/2019.se 5560000001 2019 2019-01-01–2019-01-31, 2019-03-22–2019-04-30"),
                arguments(
                        "its vouchers say more",
                        Ledger.of(year(2019, "#OMFATTN 20190630", cost("20190930"))),
                        2019,
                        ""),
                arguments(
                        "where that year has its own file, they are nothing to speak of",
                        Ledger.of(
                                year(2019, cost("20190301")),
                                year(2020, "#RAR -1 20190101 20191231", cost("20191231", 900), cost("20200301"))),
                        2019,
                        ""),
                arguments(
                        "a file of balances leaves out nothing",
                        Ledger.of(year(2019, "#SIETYP 2")).suppliers(Ledgers.supplier("l.csv", "2019 b - 1 1 1.00")),
                        2019,
                        ""));
    }

    @Test
    void whatHasAccumulatedIsUnknownOnlyWhereTheCompanyOfTheCodeLeavesOutDays() {
        Ledger ledger = Ledger.of(
                year(2019, cost("20190301")),
                sie("other.se", "#ORGNR " + OTHER, HALF, cost("20190930").replace("P1", "P2")));
        AnnualReport report = Inputs.compiled(
                        2019,
                        ledger,
                        ongoing("a").start("2019").code("P1").build(),
                        ongoing("b").start("2019").code("P2").build())
                .report(2019);
        assertThat(report.projects())
                .extracting(project -> text(project.amounts()))
                .containsExactly("100.00 - 100.00 -", "100.00 - - -");
    }

    /// The year's own report rests on no later file, so the run says it.
    @Test
    void aYearThatOneCompanyLeavesOutBetweenOthersIsNamedAndNothingHasAccumulated() {
        Ledger ledger = Ledger.of(
                year(2019, cost("20190301", 1)),
                year(2020, cost("20200301", 2)),
                year(2021, cost("20210301", 3)),
                sie("other-2019.se", head(OTHER, 2019, "20191231"), cost("20190930", 1)),
                sie("other-2021.se", head(OTHER, 2021, "20211231"), cost("20210930", 2)));
        Compilation compilation = Inputs.compiled(
                2021, ledger, ongoing("a").start("2019").code("P1").build());
        assertThat(named(compilation.overview().findings()))
                .isEqualTo("ledger/other-2021.se " + OTHER + " 2020 2020-01-01–2020-12-31");
        assertThat(named(compilation.report(2020).findings())).isEmpty();
        assertThat(List.of(2019, 2020, 2021))
                .extracting(year ->
                        text(compilation.report(year).projects().getFirst().amounts()))
                .containsExactly("200.00 - 200.00 -", "100.00 - 300.00 -", "200.00 - - -");
    }

    @Test
    void vouchersOfAYearThatNoFileIsAboutGiveAnActualWhereTheRecordStatesNone() {
        Ledger ledger = Ledger.of(year(2020, "#RAR -1 20190101 20191231", cost("20190301"), cost("20200301")));
        Compilation unstated = Inputs.compiled(
                2020, ledger, ongoing("a").start("2019").code("P1").build());
        Compilation stated = Inputs.compiled(
                2020,
                ledger,
                ongoing("a")
                        .start("2019")
                        .code("P1")
                        .actual(years(null, 2019, "7"))
                        .build());
        assertThat(unstated.report(2019).projects())
                .extracting(project -> text(project.amounts()))
                .containsExactly("100.00 - - -");
        assertThat(stated.report(2019).projects())
                .extracting(project -> text(project.amounts()))
                .containsExactly("7.00 - 7.00 -");
        assertThat(unstated.report(2019).findings())
                .extracting(Finding::code)
                .contains(FindingCode.LEDGER_PART_OF_YEAR);
    }

    /// Whether a company has ended or its file has not come nobody can tell: it is said once, in the first year without
    /// it.
    @Test
    void aCompanyWithoutAFileWhereOthersHaveOneIsSaid() {
        Ledger ledger = Ledger.of(
                sie("a20.se", "#ORGNR 1", "#RAR 0 20200101 20201231", cost("20200105")),
                sie("a21.se", "#ORGNR 1", "#RAR 0 20210101 20211231", cost("20210105")),
                sie("a22.se", "#ORGNR 1", "#RAR 0 20220101 20221231", cost("20220105")),
                sie("b20.se", "#ORGNR 2", "#RAR 0 20200101 20201231", cost("20200105")));
        Compilation compilation = Inputs.compiled(2022, ledger);
        assertThat(ended(compilation.overview().findings()))
                .isEqualTo(ended(compilation.report(2021).findings()))
                .containsExactly("ledger/b20.se 2021 [2, 2020, 2021]");
        assertThat(ended(compilation.report(2020).findings())).isEmpty();
        assertThat(ended(compilation.report(2022).findings())).isEmpty();
    }

    /// That it has later years again is the run's to say, with more words; the year's report knows of no later one.
    @Test
    void aCompanyThatSkipsAYearIsSaidInThatYear() {
        Ledger ledger = Ledger.of(
                sie("a20.se", "#ORGNR 1", "#RAR 0 20200101 20201231", cost("20200105")),
                sie("a21.se", "#ORGNR 1", "#RAR 0 20210101 20211231", cost("20210105")),
                sie("b20.se", "#ORGNR 2", "#RAR 0 20200101 20201231", cost("20200105")),
                sie("b22.se", "#ORGNR 2", "#RAR 0 20220101 20221231", cost("20220105")));
        Compilation compilation = Inputs.compiled(2022, ledger);
        assertThat(ended(compilation.report(2021).findings())).containsExactly("ledger/b20.se 2021 [2, 2020, 2021]");
        assertThat(ended(compilation.overview().findings())).containsExactly("ledger/a21.se 2022 [1, 2021, 2022]");
        assertThat(compilation.overview().findings())
                .filteredOn(finding -> finding.code() == FindingCode.LEDGER_PART_OF_YEAR)
                .extracting(finding -> finding.at().file() + " " + finding.year())
                .containsExactly("ledger/b22.se 2021");
    }

    private static List<String> ended(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() == FindingCode.LEDGER_COMPANY_ENDS)
                .map(finding -> finding.at().file() + " " + finding.year() + " " + finding.args())
                .toList();
    }

    @Test
    void theReportStatesTheDaysOfItsFigures() {
        Compilation compilation =
                Inputs.compiled(2020, Ledger.of(sie("a.se", HALF, cost("20190930"), cost("20200105"))));
        assertThat(compilation.overview().ledger().parts())
                .containsExactly(
                        new LedgerNotes.PartOfYear(
                                2019,
                                "",
                                List.of(days("2019-07-01", "2019-12-31")),
                                List.of(days("2019-01-01", "2019-06-30"))),
                        new LedgerNotes.PartOfYear(2020, "", List.of(days("2020-01-01", "2020-06-30")), List.of()));
        assertThat(compilation.report(2020).ledger().parts()).hasSize(1);
        assertThat(Inputs.compiled(2020, Ledger.of(year(2019, cost("20190301"))))
                        .report(2019)
                        .ledger()
                        .parts())
                .isEmpty();
    }

    @Test
    void anEarlierVersionsReportSaysNothingOfIt() {
        String json = new String(CanonicalJson.compact(LedgerNotes.NONE), StandardCharsets.UTF_8);
        assertThat(CanonicalJson.mapper().readValue(json.replace(",\"parts\":[]", ""), LedgerNotes.class))
                .isEqualTo(LedgerNotes.NONE);
    }

    @Test
    void aCodeThatOnlyBalancesCarryIsNotUnknown() {
        var a = ongoing("a").start("2018").code("P1").build();
        Ledger ledger = Ledger.of(
                year(2018, cost("20180301").replace("P1", "P2")),
                year(2019, "#SIETYP 3", "#PSALDO 0 201903 5010 {6 P1} 100.00"));
        Compilation compilation = Inputs.compiled(2019, ledger, a);
        YearProject row = compilation.report(2019).projects().getFirst();
        assertThat(row.findings())
                .contains(FindingCode.LEDGER_CODE_IN_BALANCES)
                .doesNotContain(FindingCode.LEDGER_CODE_UNKNOWN);
        assertThat(row.amounts().actual()).isNull();
        assertThat(compilation.overview().findings())
                .extracting(Finding::code)
                .contains(FindingCode.LEDGER_BALANCES_ONLY, FindingCode.LEDGER_CODE_IN_BALANCES);
    }

    private static LedgerNotes.Days days(String from, String to) {
        return new LedgerNotes.Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static SieLedger month(String month) {
        return sie(
                "2019-" + month + ".se",
                head("5560000001", 2019, "2019" + month + "28"),
                cost("2019" + month + "15", Integer.parseInt(month)));
    }

    private static SieLedger quiet(String month) {
        return sie("2019-" + month + ".se", head("5560000001", 2019, "2019" + month + "28"));
    }

    private static String cost(String date) {
        return cost(date, 1);
    }

    private static String cost(String date, int number) {
        return ver("A", number, date, "5010 P1 100.00", "2440 - -100.00");
    }
}
