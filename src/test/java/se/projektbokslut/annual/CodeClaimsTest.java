package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.Ledgers.supplier;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.Ledgers.year;
import static se.projektbokslut.annual.ProjectActualsTest.COST;
import static se.projektbokslut.annual.ProjectActualsTest.OTHER;
import static se.projektbokslut.annual.ProjectActualsTest.one;
import static se.projektbokslut.annual.ProjectActualsTest.other;
import static se.projektbokslut.annual.ProjectActualsTest.text;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.project;
import static se.projektbokslut.annual.ProjectBuilder.whole;
import static se.projektbokslut.annual.ProjectBuilder.years;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.project.Status;

/// Whose a code of the ledger is: claimed by several records, reused, bound to years or companies, or nobody's.
class CodeClaimsTest {
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
    void aRecordClaimsFromItsStartWhateverDayItsStatusIsOf() {
        Compilation compilation = Inputs.compiled(
                2020,
                Ledger.of(year(2019, COST)),
                one().actual(whole("7")).build(),
                ongoing("b").start("2020").statusDate("2019-12-15").code("P1").build());
        assertThat(compilation.report(2019).findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.LEDGER_CODE_CLAIMED_TWICE);
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
    void aCodeIsTheSameHoweverItsLettersAreComposed() {
        AnnualReport report = Inputs.compiled(
                        2019,
                        Ledger.of(year(2019, COST.replace("P1", "Å1"))),
                        closed("a").start("2019").end("2019").code("A\u030A1").build())
                .report(2019);
        assertThat(report.projects()).extracting(p -> text(p.amounts())).containsExactly("100.00 - 100.00 -");
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
    void aRecordThatBeginsLaterClaimsAYearThatItNames() {
        Compilation compilation = Inputs.compiled(
                2019,
                Ledger.of(year(2018, COST.replace("2019", "2018")), year(2019, COST)),
                ongoing("a").start("2018").code("P1").build(),
                ongoing("b").start("2019").code("P1", 2018).build());
        assertThat(compilation.report(2018).projects())
                .extracting(p -> text(p.amounts()))
                .containsExactly("- - - -");
        assertThat(compilation.overview().findings())
                .filteredOn(f -> f.code() == FindingCode.LEDGER_CODE_CLAIMED_TWICE)
                .extracting(f -> f.record() + " " + f.args())
                .containsExactly("a [P1, b]", "b [P1, a]");
    }

    @Test
    void aCodeThatIsClaimedTwiceEmptiesBothInAYearThatNoLedgerCovers() {
        Compilation compilation = Inputs.compiled(
                2019,
                Ledger.of(year(2018, COST.replace("2019", "2018"))),
                ongoing("a")
                        .start("2018")
                        .code("P1")
                        .actual(years(null, 2019, "99"))
                        .build(),
                ongoing("b")
                        .start("2018")
                        .code("P1")
                        .actual(years(null, 2019, "77"))
                        .build());
        assertThat(compilation.report(2019).projects()).allSatisfy(project -> {
            assertThat(project.findings()).contains(FindingCode.LEDGER_CODE_CLAIMED_TWICE);
            assertThat(text(project.amounts())).isEqualTo("- - - -");
        });
    }

    /// A code that the ledger comes to carry only later is unknown in the earlier year's report.
    @Test
    void whatAYearsRowNamesTheRunNamesToo() {
        Compilation compilation = Inputs.compiled(
                2019,
                Ledger.of(year(2018), year(2019, COST)),
                ongoing("a").start("2018").code("P1").build());
        assertThat(compilation.report(2018).projects().getFirst().findings()).contains(FindingCode.LEDGER_CODE_UNKNOWN);
        assertThat(compilation.overview().findings())
                .filteredOn(f -> f.code() == FindingCode.LEDGER_CODE_UNKNOWN)
                .extracting(f -> f.record() + " " + f.year())
                .containsExactly("a 2018");
    }

    @Test
    void rowsOfASupplierLedgerAreListedAsDebitAndCredit() {
        Ledger ledger = Ledger.NONE.suppliers(
                supplier("a.csv", "2019 b P2 1 1 100.00"), supplier("c.csv", "2019 b P2 1 1 -40.00"));
        assertThat(Inputs.compiled(2019, ledger, one().build())
                        .report(2019)
                        .ledger()
                        .unclaimed())
                .extracting(sum -> sum.actual() + " " + sum.debit() + " " + sum.credit())
                .containsExactly("60.00 100.00 40.00");
    }

    /// What a project claims may stand there without its zeros, or with letters that an export has broken.
    @Test
    void anUnclaimedCodeNamesTheClaimedOneThatIsLikeIt() {
        Ledger ledger = Ledger.NONE.suppliers(supplier(
                "a.csv",
                "2019 b Ã…1 1 1 1.00 6100",
                "2019 b \uFFFD2 1 1 1.00 6100",
                "2019 b ?2 1 1 1.00 6100",
                "2019 b ?1X 1 1 1.00 6100",
                "2019 b Ã¥9 1 1 1.00 6100",
                "2019 b 123 1 1 1.00 6100"));
        Compilation compilation = Inputs.compiled(
                2020,
                ledger,
                ongoing("a").start("2019").code("Å1").build(),
                ongoing("b").start("2019").code("Å2").build(),
                ongoing("c").start("2019").code("0123").build());
        assertThat(compilation.overview().findings())
                .filteredOn(f -> f.code() == FindingCode.CODE_UNCLAIMED)
                .extracting(f -> String.join(" | ", f.args()))
                .containsExactly(
                        "6 | 2019 | 6.00 | 123, ?1X, ?2, Ã¥9, Ã…1, \uFFFD2 | supplier-ledger | 0123 (123), Å2 (?2), Å1 (Ã…1), Å2 (\uFFFD2)");
    }

    @Test
    void rowsOfASupplierLedgerOnOtherAccountsAreNoCosts() {
        Ledger ledger = Ledger.NONE.suppliers(supplier(
                "a.csv",
                "2019 b P1 1 1 100.00 6100",
                "2019 b P1 1 1 7.00 1150",
                "2019 b P2 1 1 30.00 4010",
                "2019 b P2 1 1 500.00 2640",
                "2019 b P3 1 1 9.00 1150"));
        Compilation compilation = Inputs.compiled(
                2020, ledger, ongoing("a").start("2020").code("P1").build());
        Overview overview = compilation.overview();
        assertThat(overview.findings())
                .filteredOn(f -> f.code() == FindingCode.CODE_UNCLAIMED || f.code() == FindingCode.COSTS_OUTSIDE_YEARS)
                .extracting(f -> f.code() + " " + f.args())
                .containsExactlyInAnyOrder(
                        "CODE_UNCLAIMED [1, 2019, 30.00, P2, supplier-ledger]",
                        "COSTS_OUTSIDE_YEARS [P1, 2019, 100.00]");
        assertThat(overview.ledger().unclaimed())
                .extracting(sum -> sum.code() + " " + sum.actual() + " " + sum.debit())
                .containsExactly("P2 30.00 530.00", "P3 0.00 9.00");
        assertThat(overview.ledger().outside())
                .extracting(o -> o.sum().code() + " " + o.sum().actual())
                .containsExactly("P1 100.00");
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
        assertThat(overview.ledger().outside())
                .extracting(outside -> outside.titles().toString())
                .containsExactly("{a=" + planned.title() + "}");
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
}
