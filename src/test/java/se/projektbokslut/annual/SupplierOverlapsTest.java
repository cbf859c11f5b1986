package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.Ledgers.head;
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
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.LedgerTotals.Rows;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.money.Money;
import se.projektbokslut.suppliers.SupplierLedger;

/// No row of a supplier ledger twice.
class SupplierOverlapsTest {
    private static final String J1 = "1 2019-01-04 100.00";
    private static final String J2 = "2 2019-01-05 10.00";
    private static final String J3 = "3 2019-01-06 1.00";
    private static final String F4 = "4 2019-02-01 7.00";
    private static final String UNNUMBERED = "- 2019-01-04 5.00";

    /// What becomes of each file's rows (counted, superseded, withheld), `=` and the year's invoices and amount.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, SupplierTexts files, String expected) {
        Compilation compilation = Inputs.compiled(2020, Ledger.NONE.suppliers(files));
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
        boolean withheld = report.ledgerTotals().rows().withheld() > 0;
        assertThat(compilation.overview().findings().stream()
                        .anyMatch(f -> f.code() == FindingCode.LEDGER_SUPPLIER_OVERLAP))
                .isEqualTo(withheld);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "months of their own add up",
                        files().file("a.csv", J1, J2).file("b.csv", F4),
                        "a:2/0/0 b:1/0/0 = 3 117.00"),
                arguments(
                        "a late invoice in the next month's file",
                        files().file("a.csv", J1, J3).file("b.csv", J2, F4),
                        "a:2/0/0 b:2/0/0 = 4 118.00"),
                arguments(
                        "a late invoice that the earlier file has too",
                        files().file("a.csv", J1, J2).file("b.csv", J2, F4),
                        "a:2/0/0 b:1/1/0 = 3 117.00"),
                arguments(
                        "numbers that begin again each month, and a late invoice",
                        files().file("a.csv", J1, J2).file("b.csv", "1 2019-01-31 40.00", "2 2019-02-01 3.00"),
                        "a:2/0/0 b:2/0/0 = 4 153.00"),
                arguments("one export twice in one file", files().file("a.csv", J1, J2, J1, J2), "a:2/2/0 = 2 110.00"),
                arguments(
                        "one export twice in one file, and part of it in another",
                        files().file("a.csv", J1, J2, J1, J2).file("b.csv", J2),
                        "a:2/2/0 b:0/1/0a = 2 110.00"),
                arguments(
                        "one export twice in one file, which shares a voucher with another that has more",
                        files().file("a.csv", J1, F4, J1, F4).file("b.csv", J1, J2),
                        "a:1/3/0 b:2/0/0 = 3 117.00"),
                arguments(
                        "the same export saved anew",
                        files().file("a.csv", J1, J2).file("b.csv", J2, J1),
                        "a:2/0/0 b:0/2/0a = 2 110.00"),
                arguments(
                        "the same export saved anew by a spreadsheet, without the zeros before numbers",
                        files().file("a.csv", "0001 2019-01-04 100.00", "0002 2019-01-05 10.00")
                                .file("b.csv", J1, J2),
                        "a:2/0/0 b:0/2/0a = 2 110.00"),
                arguments(
                        "more of an export that was saved anew by a spreadsheet",
                        files().file("a.csv", "0001 2019-01-04 100.00", "0002 2019-01-05 10.00")
                                .file("b.csv", J1, J2, J3),
                        "a:0/2/0b b:3/0/0 = 3 111.00"),
                arguments(
                        "a second export that holds more",
                        files().file("a.csv", J1, J2).file("b.csv", J1, J2, J3),
                        "a:0/2/0b b:3/0/0 = 3 111.00"),
                arguments(
                        "cumulative exports",
                        files().file("a.csv", J1, J2).file("b.csv", J1, J2, J3).file("c.csv", J1, J2, J3, F4),
                        "a:0/2/0c b:0/3/0c c:4/0/0 = 4 118.00"),
                arguments(
                        "cumulative exports without numbers",
                        files().file("a.csv", UNNUMBERED)
                                .file("b.csv", UNNUMBERED, UNNUMBERED)
                                .file("c.csv", UNNUMBERED, UNNUMBERED, "- 2019-01-05 6.00"),
                        "a:0/1/0c b:0/2/0c c:3/0/0 = 2 16.00"),
                arguments(
                        "a month beside its year",
                        files().file("a.csv", J1, J2).file("b.csv", F4).file("year.csv", J1, J2, F4),
                        "a:0/2/0year b:0/1/0year year:3/0/0 = 3 117.00"),
                arguments(
                        "files that share some, each with others",
                        files().file("a.csv", J1, J2, F4).file("b.csv", J2, J3),
                        "a:2/0/1 b:0/1/1 = 2 17.00"),
                arguments(
                        "a number that stands for other rows",
                        files().file("a.csv", J1, F4).file("b.csv", "1 2019-01-04 99.00"),
                        "a:1/0/1 b:0/0/1 = 1 7.00"),
                arguments(
                        "the file that tells the projects stands for the other",
                        files().file("a.csv", J1, J2, J3)
                                .file("b.csv", "1 2019-01-04 100.00 b P1", "2 2019-01-05 10.00 b -"),
                        "a:1/2/0 b:2/0/0 = 3 111.00"),
                arguments(
                        "a voucher of several rows",
                        files().file("a.csv", J1, "1 2019-01-04 1.00").file("b.csv", "1 2019-01-04 1.00", J1, J2, J2),
                        "a:0/2/0b b:4/0/0 = 2 121.00"),
                arguments(
                        "another buyer's vouchers",
                        files().file("a.csv", J1, J2).file("b.csv", "1 2019-01-04 100.00 c -", "9 2019-01-04 1.00 c -"),
                        "a:2/0/0 b:2/0/0 = 4 211.00"),
                arguments(
                        "one buyer with its number and without",
                        files().file("a.csv", of("2120000001", J1, J2)).file("b.csv", of("-", J1, J2, J3, F4)),
                        "a:0/2/0b b:4/0/0 = 4 118.00"),
                arguments(
                        "one buyer with its number and without, some rows in each",
                        files().file("a.csv", of("2120000001", J1, J2)).file("b.csv", of("-", J3, F4)),
                        "a:2/0/0 b:2/0/0 = 4 118.00"),
                arguments(
                        "a name that two buyers have",
                        files().file("a.csv", of("2120000001", J1))
                                .file("b.csv", of("2120000002", J1))
                                .file("c.csv", of("-", J1)),
                        "a:1/0/0 b:1/0/0 c:1/0/0 = 3 300.00"),
                arguments(
                        "one buyer in two spellings",
                        files().file("a.csv", "1 2019-01-04 100.00 212000-0001 -", "2 2019-01-04 5.00 212000-0001 -")
                                .file("b.csv", "1 2019-01-04 100.00 2120000001 -"),
                        "a:2/0/0 b:0/1/0a = 2 105.00"));
    }

    /// The rows of that buyer.
    private static String[] of(String buyer, String... rows) {
        return Stream.of(rows).map(row -> row + " " + buyer + " -").toArray(String[]::new);
    }

    private static SupplierTexts files() {
        return new SupplierTexts();
    }

    @Test
    void anOverlapIsAnErrorThatNamesBothFilesTheMonthsAndTheLines() {
        var compilation = Inputs.compiled(
                2020,
                Ledger.NONE.suppliers(
                        files().file("a.csv", J1, J2, F4).file("b.csv", J2, J3, F4, "5 2019-02-02 1.00")));
        assertThat(List.of(
                        compilation.report(2019).findings(),
                        compilation.overview().findings()))
                .allSatisfy(findings -> assertThat(findings)
                        .filteredOn(f -> f.code() == FindingCode.LEDGER_SUPPLIER_OVERLAP)
                        .extracting(f -> f.at().file() + " " + f.args() + " " + f.severity() + " " + f.year())
                        .containsExactly(
                                "ledger/a.csv [ledger/b.csv, 2019-01, ledger/a.csv: 2; ledger/b.csv: 3] ERROR 2019"));
        assertThat(compilation.overview().ledgerTotals().rows()).isEqualTo(new Rows(7, 3, 2, 2, 0));
    }

    /// A file of which only some vouchers are set aside, as many as the receipt counts: which other file has them.
    @ParameterizedTest
    @MethodSource("shared")
    void vouchersThatAnotherFileStandsForAreNamed(SupplierTexts files, String expected) {
        var compilation = Inputs.compiled(2020, Ledger.NONE.suppliers(files));
        assertThat(List.of(
                        compilation.report(2019).findings(),
                        compilation.overview().findings()))
                .allSatisfy(findings -> assertThat(findings.stream()
                                .filter(f -> f.code() == FindingCode.LEDGER_VOUCHERS_SHARED)
                                .map(f -> f.at().file() + " " + f.args() + " " + f.year())
                                .toList())
                        .hasToString("[" + expected + "]"));
    }

    static Stream<Arguments> shared() {
        return Stream.of(
                arguments(
                        files().file("a.csv", J1, J2).file("b.csv", J2, F4),
                        "ledger/b.csv [ledger/a.csv, 2019-01] 2019"),
                arguments(
                        files().file("a.csv", J1, F4).file("b.csv", J1, "5 2019-03-01 2.00"),
                        "ledger/b.csv [ledger/a.csv, 2019-01] 2019"),
                arguments(
                        files().file("a.csv", J1, J2, J3)
                                .file("b.csv", "1 2019-01-04 100.00 b P1", "2 2019-01-05 10.00 b -"),
                        "ledger/a.csv [ledger/b.csv, 2019-01] 2019"),
                arguments(files().file("a.csv", J1, J2).file("b.csv", F4), ""),
                arguments(files().file("a.csv", J1, J2).file("b.csv", J2, J1), ""),
                arguments(files().file("a.csv", J1, J2, F4).file("b.csv", J2, J3), ""));
    }

    @Test
    void aFileWhoseRowsAreOfABuyerByNameIsSaidToBe() {
        var files = files().file("a.csv", of("2120000001", J1))
                .file("b.csv", of("-", J2))
                .file("c.csv", of("2120000001", "7 2018-01-01 1.00"));
        var compilation = Inputs.compiled(2020, Ledger.NONE.suppliers(files));
        assertThat(List.of(
                        compilation.report(2019).findings(),
                        compilation.overview().findings()))
                .allSatisfy(findings -> assertThat(findings)
                        .filteredOn(f -> f.code() == FindingCode.LEDGER_COMPANY_BY_NAME)
                        .extracting(f -> f.at().file() + " " + f.args() + " " + f.year())
                        .containsExactly("ledger/b.csv [2120000001] 2019"));
        assertThat(compilation.report(2018).findings()).noneMatch(f -> f.code() == FindingCode.LEDGER_COMPANY_BY_NAME);
    }

    /// Nothing is counted of a month whose vouchers cannot be told apart.
    @Test
    void filesThatCannotBeReadAgainWithholdTheMonth() {
        var files = files().file("a.csv", J1, F4).file("b.csv", J1, J2);
        var compilation =
                Inputs.compiled(2020, Ledger.NONE.suppliers(files.ledgers().toArray(SupplierLedger[]::new)));
        assertThat(compilation.overview().ledgerTotals().rows()).isEqualTo(new Rows(4, 1, 0, 3, 0));
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

    /// A code that a record binds to a company's name meets the rows of its number, and those of the name.
    @ParameterizedTest
    @ValueSource(strings = {"2120000001", "-"})
    void aCodeOfACompanyByNameIsThatOfItsSupplierRows(String buyer) {
        var files = files().file("a.csv", "1 2019-01-04 100.00 " + buyer + " K9", "2 2019-01-05 1.00 " + buyer + " K9");
        var project =
                closed("a").start("2019").end("2019").codeOf("K9", " STADEN").build();
        var compilation = Inputs.compiled(2020, Ledger.NONE.suppliers(files), project);
        assertThat(compilation.report(2019).projects().getFirst().amounts().actual())
                .isEqualTo(ProjectBuilder.money("101"));
        assertThat(compilation.overview().findings()).noneMatch(f -> f.code() == FindingCode.CODE_UNCLAIMED);
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
