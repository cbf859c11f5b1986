package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.Ledgers.head;
import static se.projektbokslut.annual.Ledgers.months;
import static se.projektbokslut.annual.Ledgers.sie;
import static se.projektbokslut.annual.Ledgers.supplier;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.whole;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.LedgerTotals.Rows;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.intake.Money;
import se.projektbokslut.ledger.SupplierLedger;

/// No row of a supplier ledger twice.
class SupplierOverlapsTest {
    private static final String JANUARY = "2019-01 101 180 40 1000.00";
    private static final String FEBRUARY = "2019-02 181 300 60 500.00";

    /// What becomes of each file's rows (counted, superseded, withheld), `=` and the year's invoices and amount.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, List<SupplierLedger> files, String expected) {
        Compilation compilation = Inputs.compiled(2020, Ledger.NONE.suppliers(files.toArray(SupplierLedger[]::new)));
        AnnualReport report = compilation.report(2019);
        String uses = String.join(
                " ",
                report.ledger().suppliers().stream()
                        .map(file -> file.file().replaceAll("ledger/|\\.csv", "")
                                + ":" + file.counted() + "/" + file.superseded() + "/" + file.withheld()
                                + (file.supersededBy() == null
                                        ? ""
                                        : file.supersededBy().replaceAll("ledger/|\\.csv", "")))
                        .toList());
        LedgerFigures total =
                Inputs.row(report.processes(), ProcessFigures.TOTAL).ledger();
        assertThat(uses + " = " + (total == null ? null : total.invoices() + " " + total.invoiceAmount()))
                .isEqualTo(expected);
        assertThat(report.ledgerTotals().untied()).isEmpty();
        assertThat(compilation.overview().ledgerTotals().untied()).isEmpty();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "months of their own add up",
                        List.of(months("a.csv", JANUARY), months("b.csv", FEBRUARY)),
                        "a:40/0/0 b:60/0/0 = 100 1500.00"),
                arguments(
                        "one month in two files, each with vouchers of its own",
                        List.of(months("a.csv", JANUARY), months("b.csv", "2019-01 181 190 5 50.00")),
                        "a:40/0/0 b:5/0/0 = 45 1050.00"),
                arguments(
                        "a shorter number is lower",
                        List.of(months("a.csv", JANUARY), months("b.csv", "2019-01 1000 1010 5 50.00")),
                        "a:40/0/0 b:5/0/0 = 45 1050.00"),
                arguments(
                        "the same export saved anew",
                        List.of(months("a.csv", JANUARY), months("b.csv", JANUARY)),
                        "a:40/0/0 b:0/40/0a = 40 1000.00"),
                arguments(
                        "a month beside its year",
                        List.of(
                                months("a.csv", JANUARY),
                                months("b.csv", FEBRUARY),
                                months("year.csv", JANUARY, FEBRUARY)),
                        "a:0/40/0year b:0/60/0year year:100/0/0 = 100 1500.00"),
                arguments(
                        "a newer export of a month beside the older",
                        List.of(months("a.csv", JANUARY), months("b.csv", "2019-01 101 190 45 1050.00")),
                        "a:0/0/40 b:0/0/45 = 0 null"),
                arguments(
                        "an overlap withholds the buyer's year",
                        List.of(
                                months("a.csv", JANUARY),
                                months("b.csv", FEBRUARY),
                                months("c.csv", "2019-02 300 301 2 1.00")),
                        "a:0/0/40 b:0/0/60 c:0/0/2 = 0 null"),
                arguments(
                        "numbers that cannot be told apart",
                        List.of(months("a.csv", "2019-01 - - 3 9.00"), months("b.csv", "2019-01 - - 3 9.00")),
                        "a:0/0/3 b:0/0/3 = 0 null"),
                arguments(
                        "another buyer keeps its figures",
                        List.of(
                                months("a.csv", JANUARY),
                                months("b.csv", "2019-01 101 190 45 1050.00"),
                                supplier("c.csv", "2019 other - 1 1 7.00")),
                        "a:0/0/40 b:0/0/45 c:1/0/0 = 1 7.00"),
                arguments(
                        "another year keeps its figures",
                        List.of(months("a.csv", "2018-12 1 9 9 9.00", JANUARY), months("b.csv", "2018-12 9 9 1 1.00")),
                        "a:40/0/9 = 40 1000.00"));
    }

    @Test
    void anOverlapIsAnErrorThatNamesBothFilesAndTheMonths() {
        var compilation = Inputs.compiled(
                2020,
                Ledger.NONE.suppliers(
                        months("a.csv", JANUARY, FEBRUARY), months("b.csv", "2019-01 180 180 1 1.00", FEBRUARY)));
        assertThat(List.of(
                        compilation.report(2019).findings(),
                        compilation.overview().findings()))
                .allSatisfy(findings -> assertThat(findings)
                        .filteredOn(f -> f.code() == FindingCode.LEDGER_SUPPLIER_OVERLAP)
                        .extracting(f -> f.at().file() + " " + f.args() + " " + f.severity() + " " + f.year())
                        .containsExactly("ledger/a.csv [ledger/b.csv, 2019-01, 2019-02] ERROR 2019"));
        assertThat(compilation.overview().ledgerTotals().rows()).isEqualTo(new Rows(161, 0, 0, 161, 0));
    }

    /// Each file can be summed, all of them together cannot: also beside a SIE file.
    @Test
    void amountsThatLeaveTheRangeWithholdTheirFileAndNoOther() {
        String huge = "60000000000000000.00";
        var sie = sie("a.se", head("5560000002", 2019, "20190401"), ver("A", 1, "20190115", "5010 - " + huge));
        var compilation = Inputs.compiled(
                2020,
                Ledger.of(sie)
                        .suppliers(
                                supplier("b.csv", "2019 x - 1 1 1.00"),
                                supplier("c.csv", "2019 y - 1 1 " + huge, "2019 y P1 1 1 -" + huge),
                                supplier("d.csv", "2019 z - 1 1 2.00")));
        AnnualReport report = compilation.report(2019);
        assertThat(report.findings())
                .filteredOn(f -> f.code() == FindingCode.LEDGER_TOO_LARGE)
                .extracting(f -> f.at().file() + " " + f.args())
                .containsExactly("ledger/c.csv [2019]");
        LedgerFigures total =
                Inputs.row(report.processes(), ProcessFigures.TOTAL).ledger();
        assertThat(total).extracting(LedgerFigures::invoiceAmount).isEqualTo(new Money(300));
        assertThat(compilation.overview().ledgerTotals().rows()).isEqualTo(new Rows(4, 2, 0, 2, 0));
        assertThat(compilation.overview().ledgerTotals().tie()).isTrue();
    }

    /// A part of a code's rows would pass for all of them.
    @Test
    void aProjectWhoseRowsAreWithheldHasNoActualFromThem() {
        String huge = "60000000000000000.00";
        var files = new SupplierLedger[] {
            supplier("a.csv", "2019 x P1 1 1 5.00"),
            supplier("b.csv", "2019 y - 1 1 " + huge, "2019 y - 1 1 " + huge, "2019 y P1 1 1 8.00")
        };
        var project = closed("a")
                .start("2019")
                .end("2019")
                .code("P1")
                .actual(whole("7"))
                .build();
        assertThat(Inputs.compiled(2020, Ledger.NONE.suppliers(files), project)
                        .report(2019)
                        .projects()
                        .getFirst()
                        .amounts()
                        .actual())
                .isEqualTo(ProjectBuilder.money("7"));
    }
}
