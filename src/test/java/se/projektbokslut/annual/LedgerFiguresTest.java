package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.Ledgers.head;
import static se.projektbokslut.annual.Ledgers.sie;
import static se.projektbokslut.annual.Ledgers.supplier;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.Ledgers.year;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.settings.VarianceLimits;

class LedgerFiguresTest {
    private static final String SALE = ver("A", 1, "20190301", "1510 - 100.00", "2611 - -20.00", "3010 - -80.00");
    private static final String PAID = ver("A", 2, "20190430", "1930 - 60.00", "1510 - -60.00");

    /// A row's columns as `vouchers entries debit credit opening closing invoices amount`, `-` where empty.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, Ledger ledger, int year, String process, String expected) {
        AnnualReport report = Inputs.compiled(
                        2020, ledger, ongoing("a").start("2017").build())
                .report(year);
        assertThat(text(Inputs.row(report.processes(), process).ledger())).isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        Ledger sales = Ledger.of(year(2019, SALE, PAID));
        return Stream.of(
                arguments(
                        "a row has the entries of its accounts",
                        sales,
                        2019,
                        Inputs.CUSTOMER,
                        "2 2 100.00 60.00 - - 0 -"),
                arguments(
                        "vouchers are counted in every row", sales, 2019, Inputs.ACCOUNTING, "1 1 0.00 20.00 - - 0 -"),
                arguments(
                        "a row without entries has sums of 0.00 in a covered year",
                        sales,
                        2019,
                        Inputs.SUPPLIER,
                        "0 0 0.00 0.00 - - 0 -"),
                arguments(
                        "accounts that no process claims are unassigned",
                        sales,
                        2019,
                        ProcessFigures.UNASSIGNED,
                        "2 2 60.00 80.00 - - 0 -"),
                arguments(
                        "the total counts each voucher once",
                        sales,
                        2019,
                        ProcessFigures.TOTAL,
                        "2 5 160.00 160.00 - - 0 -"),
                arguments("a year without a ledger has no figures", sales, 2018, ProcessFigures.TOTAL, "none"),
                arguments(
                        "a covered year without vouchers has sums of 0.00",
                        Ledger.of(year(2018)),
                        2018,
                        ProcessFigures.TOTAL,
                        "0 0 0.00 0.00 - - 0 -"),
                arguments(
                        "the year is the voucher's, though no fiscal year covers it",
                        Ledger.of(year(2019, ver("A", 1, "20181230", "1510 - 5.00"))),
                        2018,
                        Inputs.CUSTOMER,
                        "1 1 5.00 0.00 - - 0 -"),
                arguments(
                        "there a row without entries has no sums",
                        Ledger.of(year(2019, ver("A", 1, "20181230", "1510 - 5.00"))),
                        2018,
                        Inputs.SUPPLIER,
                        "0 0 - - - - 0 -"),
                arguments(
                        "balances of a calendar year are stated",
                        Ledger.of(year(
                                2019,
                                SALE,
                                "#IB 0 1510 7.00",
                                "#IB 0 1511 1.00",
                                "#UB 0 1510 107.00",
                                "#UB -1 1510 9.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "1 1 100.00 0.00 8.00 107.00 0 -"),
                arguments(
                        "the total has all balances",
                        Ledger.of(year(2019, "#UB 0 1510 107.00", "#UB 0 2010 -100.00")),
                        2019,
                        ProcessFigures.TOTAL,
                        "0 0 0.00 0.00 - 7.00 0 -"),
                arguments(
                        "of the files of a company the latest states the balances",
                        Ledger.of(
                                year(2019, SALE, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                sie(
                                        "2019-04.se",
                                        head("5560000001", 2019, "20190501"),
                                        PAID,
                                        "#IB 0 1510 7.00",
                                        "#UB 0 1510 47.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "2 2 100.00 60.00 7.00 47.00 0 -"),
                arguments(
                        "companies' balances add up",
                        Ledger.of(
                                year(2019, "#UB 0 1510 107.00"),
                                sie("b.se", head("5560000002", 2019, "20200101"), "#UB 0 1510 -7.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "0 0 0.00 0.00 - 100.00 0 -"),
                arguments(
                        "a part of the companies' balances is not stated",
                        Ledger.of(
                                year(2019, "#UB 0 1510 107.00"),
                                sie("b.se", head("5560000002", 2019, "20200101"), SALE)),
                        2019,
                        Inputs.CUSTOMER,
                        "1 1 100.00 0.00 - - 0 -"),
                arguments(
                        "nor in the total",
                        Ledger.of(
                                year(2019, "#UB 0 2510 107.00"),
                                sie("b.se", head("5560000002", 2019, "20200101"), SALE)),
                        2019,
                        ProcessFigures.TOTAL,
                        "1 3 100.00 100.00 - - 0 -"),
                arguments(
                        "a company without balances empties only the rows that it has entries in",
                        Ledger.of(
                                year(2019, "#UB 0 2510 107.00"),
                                sie("b.se", head("5560000002", 2019, "20200101"), SALE)),
                        2019,
                        Inputs.SUPPLIER,
                        "0 0 0.00 0.00 - 107.00 0 -"),
                arguments(
                        "an account without #IB 0 opens with #UB -1",
                        Ledger.of(
                                year(2019, SALE, "#RAR -1 20180101 20181231", "#UB -1 1510 9.00", "#IB -1 1510 1.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "1 1 100.00 0.00 9.00 - 0 -"),
                arguments(
                        "not where the year before is another one",
                        Ledger.of(year(2019, SALE, "#RAR -1 20170101 20171231", "#UB -1 1510 9.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "1 1 100.00 0.00 - - 0 -"),
                arguments(
                        "the opening balance is the first period's though each states the one before's closing balance",
                        Ledger.of(
                                year(2019, SALE, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                sie(
                                        "2019-04.se",
                                        head("5560000001", 2019, "20190501"),
                                        PAID,
                                        "#IB 0 1510 107.00",
                                        "#UB 0 1510 47.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "2 2 100.00 60.00 7.00 47.00 0 -"),
                arguments(
                        "the closing balance of a period is not the year's where the last one states none",
                        Ledger.of(
                                year(2019, SALE, "#IB 0 1510 7.00", "#UB 0 1510 107.00"),
                                sie("2019-04.se", head("5560000001", 2019, "20190501"), PAID)),
                        2019,
                        Inputs.CUSTOMER,
                        "2 2 100.00 60.00 7.00 - 0 -"),
                arguments(
                        "periods that make the year state its balances",
                        Ledger.of(
                                sie("a.se", "#RAR 0 20190101 20190701", SALE, "#IB 0 1510 7.00", "#UB 0 1510 47.00"),
                                sie("b.se", "#RAR 0 20190701 20200101", "#IB 0 1510 47.00", "#UB 0 1510 48.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "1 1 100.00 0.00 7.00 48.00 0 -"),
                arguments(
                        "a file of balances alone covers nothing and states them",
                        Ledger.of(year(2019, "#SIETYP 1", "#IB 0 1510 7.00", "#UB 0 1510 107.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "0 0 - - 7.00 107.00 0 -"),
                arguments(
                        "whatever type it states, a file with vouchers covers its year",
                        Ledger.of(year(2019, "#SIETYP 1", SALE)),
                        2019,
                        Inputs.SUPPLIER,
                        "0 0 0.00 0.00 - - 0 -"),
                arguments(
                        "a file that was written before the year began does not cover it",
                        Ledger.of(
                                sie("a.se", "#GEN 20180930", "#RAR 0 20180701 20190630", SALE.replace("2019", "2018"))),
                        2019,
                        Inputs.SUPPLIER,
                        "none"),
                arguments(
                        "balances of a broken fiscal year are not stated",
                        Ledger.of(sie("x.se", "#RAR 0 20180701 20190630", "#UB 0 1510 107.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "0 0 0.00 0.00 - - 0 -"),
                arguments(
                        "the supplier ledger feeds invoices of its process",
                        sales.suppliers(
                                supplier("a.csv", "2019 b - 5 3 100.00"), supplier("c.csv", "2019 b - 1 1 -40.00")),
                        2019,
                        Inputs.SUPPLIER,
                        "0 0 0.00 0.00 - - 4 60.00"),
                arguments(
                        "and nothing of the other processes",
                        sales.suppliers(supplier("a.csv", "2019 b - 5 3 100.00")),
                        2019,
                        Inputs.CUSTOMER,
                        "2 2 100.00 60.00 - - 0 -"),
                arguments(
                        "the total has the invoices too",
                        Ledger.NONE.suppliers(supplier("a.csv", "2019 b - 5 3 100.00")),
                        2019,
                        ProcessFigures.TOTAL,
                        "0 0 - - - - 3 100.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Inputs.CUSTOMER, ProcessFigures.UNASSIGNED})
    void theRowsInvoicesAddUpToTheTotal(String supplierLedger) {
        ProcessSettings settings = new ProcessSettings(
                null,
                ProcessSettings.Chart.KOMMUN_BAS,
                List.of(Inputs.PROCESSES.getFirst()),
                List.of("3-8"),
                List.of(),
                supplierLedger,
                AmountUnit.TKR,
                VarianceLimits.DEFAULT);
        Ledger ledger = Ledger.NONE
                .settings(settings)
                .suppliers(supplier("a.csv", "2019 b - 5 3 100.00"), supplier("c.csv", "2019 c - 1 1 -40.00"));
        List<ProcessFigures> rows = Inputs.compiled(2020, ledger).report(2019).processes();
        assertThat(text(Inputs.row(rows, supplierLedger).ledger())).isEqualTo("0 0 - - - - 4 60.00");
        assertThat(rows)
                .filteredOn(row -> !row.process().equals(supplierLedger))
                .extracting(row -> row.process() + " " + text(row.ledger()))
                .contains("total 0 0 - - - - 4 60.00")
                .hasSize(2);
        assertThat(rows)
                .filteredOn(row -> !row.process().equals(ProcessFigures.TOTAL))
                .extracting(row -> Objects.requireNonNull(row.ledger()).invoices())
                .containsExactlyInAnyOrder(4L, 0L);
    }

    @Test
    void aYearWithEntriesOrRowsHasAReport() {
        Compilation compilation = Inputs.compiled(
                2020,
                Ledger.of(year(2016, ver("A", 1, "20160301", "1510 - 1.00")), year(2013))
                        .suppliers(supplier("a.csv", "2014 b - 1 1 1.00")));
        assertThat(compilation.years()).containsExactly(2014, 2016);
        assertThat(compilation.overview().years()).containsExactly(2014, 2016);
    }

    @Test
    void theLedgerReachesItsLatestVoucherWhichSupplierRowsDoNotMove() {
        Ledger ledger = Ledger.of(year(2019, SALE, PAID))
                .suppliers(supplier("a.csv", "2019 b - 1 1 1.00", "2018 b - 1 1 1.00"));
        assertThat(Inputs.compiled(2020, ledger).report(2019).ledgerThrough()).isEqualTo(LocalDate.of(2019, 4, 30));
        assertThat(Inputs.compiled(2020, ledger).report(2018).ledgerThrough()).isNull();
    }

    @Test
    void theYearBeforeStandsBeside() {
        Ledger ledger = Ledger.of(year(2019, SALE), year(2020, ver("A", 1, "20200101", "1510 - 3.00")));
        AnnualReport report = Inputs.compiled(2020, ledger).report(2020);
        assertThat(text(Inputs.row(report.previous(), Inputs.CUSTOMER).ledger()))
                .isEqualTo("1 1 100.00 0.00 - - 0 -");
    }

    @Test
    void accountsThatNoProcessClaimsAreListed() {
        Ledger ledger = Ledger.of(year(2019, "#KONTO 3010 Avgifter", SALE, PAID));
        assertThat(Inputs.compiled(2020, ledger).report(2019).ledger().otherAccounts())
                .extracting(a -> a.account() + " " + a.name() + " " + a.entries() + " " + a.debit() + " " + a.credit())
                .containsExactly("1930 null 1 60.00 0.00", "3010 Avgifter 1 0.00 80.00");
    }

    @Test
    void theYearsReportRestsOnItsLedgerFiles() {
        Ledger ledger = Ledger.of(year(2018, ver("A", 1, "20180101", "1510 - 1.00")), year(2019, SALE))
                .suppliers(supplier("a.csv", "2019 b - 1 1 1.00"));
        assertThat(Inputs.compiled(2020, ledger).report(2019).sources())
                .extracting(SourceFile::path)
                .containsExactly("ledger/2019.se", "ledger/a.csv", "processes.yaml");
    }

    @Test
    void whatHasAccumulatedRestsOnTheFilesSinceTheStart() {
        Ledger ledger = Ledger.of(year(2017), year(2018), year(2019, SALE));
        assertThat(Inputs.compiled(
                                2019,
                                ledger,
                                ongoing("a").start("2018").code("P1").build())
                        .report(2019)
                        .sources())
                .extracting(SourceFile::path)
                .containsExactly("ledger/2018.se", "ledger/2019.se", "processes.yaml", "projects/a.yaml");
    }

    private static String text(@Nullable LedgerFigures row) {
        return row == null
                ? "none"
                : String.join(
                        " ",
                        List.of(
                                row.vouchers() + "",
                                row.entries() + "",
                                Objects.toString(row.debit(), "-"),
                                Objects.toString(row.credit(), "-"),
                                Objects.toString(row.openingBalance(), "-"),
                                Objects.toString(row.closingBalance(), "-"),
                                row.invoices() + "",
                                Objects.toString(row.invoiceAmount(), "-")));
    }
}
