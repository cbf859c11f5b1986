package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.Ledgers.ver;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.ledger.SieLedger;

/// Exports that state the balances of the day on which they were made, read as the program reads them, beside others
/// of the same vouchers: what they state is checked, and shown, over all of them together.
class BalancesToDateTest {
    private static final String YEAR = "20190101 20191231";

    /// Opening balance and what each month takes of it: 600, and 10 in January, 20 in February and so on.
    private static final int OPENING = 600;

    /// A file's name and text.
    record File(String name, String text) {}

    /// What the findings about balances name, and debit, opening and closing balance of 2019; `-` where empty.
    @ParameterizedTest(name = "{0}")
    @MethodSource({"honest", "wrong", "brokenYears", "withoutBalances"})
    void everyRule(String rule, List<File> files, String found, String balances) {
        var texts = new TreeMap<String, String>();
        files.forEach(file -> texts.put("ledger/" + file.name + ".se", file.text + "\n"));
        Compilation compilation =
                Inputs.compiled(2020, Ledger.of(SieTexts.read(texts).toArray(SieLedger[]::new)));
        assertThat(compilation.overview().findings().stream()
                        .filter(finding -> finding.code().name().contains("_DIFFERS")
                                || finding.code().name().equals("LEDGER_BALANCE_MISSING"))
                        .map(finding -> finding.at().file().replaceAll("ledger/|\\.se", "") + " "
                                + finding.code().name().replaceAll("SIE_|LEDGER_|_DIFFERS", "") + " "
                                + finding.args().get(1))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(found);
        LedgerFigures total =
                Objects.requireNonNull(Inputs.row(compilation.report(2019).processes(), ProcessFigures.TOTAL)
                        .ledger());
        assertThat(total.debit() + " " + Objects.toString(total.openingBalance(), "-") + " "
                        + Objects.toString(total.closingBalance(), "-"))
                .isEqualTo(balances);
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments(
                        "months, and the full year that holds them all",
                        List.of(month(1), month(2), month(3), toDate("year", 1, 2, 3, 12)),
                        "",
                        "180.00 600.00 420.00"),
                arguments(
                        "the same where a month was not exported",
                        List.of(month(1), month(3), toDate("year", 1, 2, 3, 12)),
                        "",
                        "180.00 600.00 420.00"),
                arguments(
                        "months and their quarter",
                        List.of(month(1), month(2), month(3), toDate("quarter", 1, 2, 3)),
                        "",
                        "60.00 600.00 540.00"),
                arguments(
                        "a month twice",
                        List.of(month(1), month(2), named("copy", month(2)), month(3)),
                        "",
                        "60.00 600.00 540.00"),
                arguments(
                        "a first month that states no balances",
                        List.of(
                                new File("01", month(1).text.replaceAll("(?m)^#(IB|UB|RES).*\n", "")),
                                month(2),
                                month(3)),
                        "",
                        "60.00 600.00 540.00"),
                arguments(
                        "a quiet month whose export was made when the next one had begun",
                        List.of(
                                month(1),
                                written("20190303", toDate("02", new int[] {}, 1)),
                                with(
                                        toDate("03", new int[] {}, 1, 3),
                                        ver("A", 3, "20190302", "6410 - 30.00", "1930 - -30.00"))),
                        "",
                        "40.00 600.00 560.00"),
                arguments(
                        "months that were all exported when the year had ended, one of them quiet",
                        List.of(
                                written("20200110", month(1)),
                                written("20200110", toDate("02", new int[] {}, 1)),
                                written("20200110", toDate("03", new int[] {3}, 1, 3))),
                        "",
                        "40.00 600.00 560.00"),
                arguments(
                        "a quiet month between months that their quarter holds too",
                        List.of(
                                month(1),
                                written("20190301", toDate("02", new int[] {}, 1)),
                                toDate("03", new int[] {3}, 1, 3),
                                toDate("quarter", 1, 3)),
                        "",
                        "40.00 600.00 560.00"),
                arguments(
                        "balances of the day of the export, when the next month had begun",
                        List.of(
                                written("20190203", begun("585.00")),
                                file("02", YEAR, "565.00", "#RES 0 6410 35.00", EARLY, voucher("A", 2))),
                        "",
                        "35.00 600.00 565.00"),
                arguments(
                        "a month twice, with other line ends",
                        List.of(
                                month(1),
                                month(2),
                                new File("copy", month(2).text.replace("\n", "\r\n")),
                                month(3)),
                        "",
                        "60.00 600.00 540.00"),
                arguments(
                        "each series for itself, and one of them twice",
                        List.of(
                                file("a", YEAR, "570.00", voucher("A", 1)),
                                file("b", YEAR, "570.00", voucher("B", 2)),
                                new File("c", file("b", YEAR, "570.00", voucher("B", 2)).text + " ")),
                        "",
                        "30.00 600.00 570.00"),
                arguments(
                        "a voucher that was booked in a month that had been exported",
                        List.of(
                                month(1),
                                month(2),
                                file("year", YEAR, "565.00", voucher("A", 1), voucher("A", 2), late(5))),
                        "",
                        "35.00 600.00 565.00"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        "a balance of the day of the export that no vouchers of the next month make",
                        List.of(
                                written("20190203", begun("584.00")),
                                file("02", YEAR, "565.00", "#RES 0 6410 35.00", EARLY, voucher("A", 2))),
                        "01 BALANCE 1930: 6.00; 01 RESULT 6410: -5.00",
                        "35.00 600.00 565.00"),
                arguments(
                        "a quiet month's that no month's end has",
                        List.of(
                                month(1),
                                written("20190301", file("02", YEAR, "589.00")),
                                toDate("03", new int[] {3}, 1, 3)),
                        "02 BALANCE 1930: 1.00",
                        "40.00 600.00 560.00"),
                arguments(
                        "a wrong balance of a month whose vouchers the full year holds",
                        List.of(
                                month(1),
                                file("02", YEAR, "571.00", voucher("A", 2)),
                                month(3),
                                toDate("year", 1, 2, 3)),
                        "02 BALANCE 1930: -1.00",
                        "60.00 600.00 540.00"),
                arguments(
                        "a wrong result of such a month",
                        List.of(
                                month(1),
                                new File("02", month(2).text.replace("#RES 0 6410 30.00", "#RES 0 6410 31.00")),
                                toDate("year", 1, 2)),
                        "02 RESULT 6410: -1.00",
                        "30.00 600.00 570.00"),
                arguments(
                        "a wrong balance of the full year",
                        List.of(month(1), month(2), file("year", YEAR, "571.00", voucher("A", 1), voucher("A", 2))),
                        "year BALANCE 1930: -1.00",
                        "30.00 600.00 571.00"),
                arguments(
                        "a wrong balance of the last of months of which one stands there twice",
                        List.of(
                                month(1),
                                month(2),
                                named("copy", month(2)),
                                file("03", YEAR, "541.00", voucher("A", 3))),
                        "03 BALANCE 1930: -1.00",
                        "60.00 600.00 541.00"),
                arguments(
                        "a wrong balance where only a list stands beside",
                        List.of(list("list", voucher("B", 1)), file("02", YEAR, "571.00", voucher("A", 2))),
                        "02 BALANCE 1930: 9.00; list BALANCE_MISSING #IB",
                        "30.00 - 571.00"));
    }

    /// Where the files of another fiscal year were compared voucher by voucher.
    static Stream<Arguments> brokenYears() {
        String before = "20180701 20190630";
        String year = "20190701 20200630";
        return Stream.of(
                arguments(
                        "two states of the year before",
                        List.of(
                                file("before-1", before, "590.00", voucher("A", 1)),
                                file("before-2", before, "570.00", voucher("A", 1), voucher("A", 2)),
                                file("07", year, "530.00", voucher("A", 7)),
                                file("08", year, "450.00", voucher("A", 8))),
                        "",
                        "180.00 - -"),
                arguments(
                        "parts of the year, the second of which opens with the balances of its first day",
                        List.of(
                                file("a", "20190301 20200229", "530.00", voucher("A", 3), voucher("A", 4)),
                                new File(
                                        "b",
                                        file(
                                                        "b",
                                                        "20190301 20200229",
                                                        "520.00",
                                                        ver("A", 99, "20200115", "6410 - 10.00", "1930 - -10.00"))
                                                .text
                                                .replace("#IB 0 1930 600", "#IB 0 1930 530"))),
                        "",
                        "70.00 - -"),
                arguments(
                        "a wrong balance is found there too",
                        List.of(
                                file("before-1", before, "590.00", voucher("A", 1)),
                                file("before-2", before, "570.00", voucher("A", 1), voucher("A", 2)),
                                file("07", year, "530.00", voucher("A", 7)),
                                file("08", year, "451.00", voucher("A", 8))),
                        "08 BALANCE 1930: -1.00",
                        "180.00 - -"));
    }

    /// Beside lists, which state no balances.
    static Stream<Arguments> withoutBalances() {
        return Stream.of(
                arguments(
                        "a list of the last month's vouchers that takes its place",
                        List.of(list("0", voucher("A", 2)), month(1), month(2)),
                        "",
                        "30.00 600.00 570.00"),
                arguments(
                        "a list that holds more than the last month did when it was exported",
                        List.of(
                                month(1),
                                month(2),
                                list("list", voucher("A", 2), ver("A", 9, "20190220", "6410 - 7.00", "1930 - -7.00"))),
                        "list BALANCE_MISSING #UB",
                        "37.00 600.00 -"),
                arguments(
                        "a list of the month after the last export",
                        List.of(month(1), list("list", voucher("A", 2))),
                        "list BALANCE_MISSING #UB",
                        "30.00 600.00 -"),
                arguments(
                        "a list of most months",
                        List.of(
                                list("0", voucher("A", 1), voucher("A", 3), voucher("A", 12)),
                                month(1),
                                month(2),
                                month(3),
                                toDate("12", new int[] {12}, 1, 2, 3, 12)),
                        "",
                        "180.00 600.00 420.00"),
                arguments(
                        "a list of all that the only export holds",
                        List.of(list("0", voucher("A", 1), voucher("A", 2)), toDate("year", 1, 2)),
                        "",
                        "30.00 600.00 570.00"),
                arguments(
                        "a list of a month between exports of balances to date",
                        List.of(month(1), list("list", voucher("B", 2)), month(3)),
                        "",
                        "60.00 600.00 540.00"),
                arguments(
                        "a list of the first month, and an export whose opening balance is that month's closing one",
                        List.of(
                                list("list", voucher("B", 1)),
                                new File("02", month(2).text.replace("#IB 0 1930 600", "#IB 0 1930 590"))),
                        "list BALANCE_MISSING #IB",
                        "30.00 - 570.00"),
                arguments(
                        "a full year without balances, and months that state them",
                        List.of(
                                month(1),
                                month(2),
                                new File("year", toDate("year", 1, 2).text.replaceAll("#(IB|UB|RES).*\n", ""))),
                        "",
                        "30.00 600.00 570.00"));
    }

    private static File month(int month) {
        return toDate(
                "0" + month, new int[] {month}, IntStream.rangeClosed(1, month).toArray());
    }

    private static File toDate(String name, int... months) {
        return toDate(name, months, months);
    }

    /// @param months whose vouchers the file holds
    /// @param booked months of which its balances are
    private static File toDate(String name, int[] months, int... booked) {
        int taken = 10 * Arrays.stream(booked).sum();
        return file(
                name,
                YEAR,
                OPENING - taken + ".00",
                Stream.concat(
                                Stream.of("#RES 0 6410 " + taken + ".00"),
                                Arrays.stream(months).mapToObj(month -> voucher("A", month)))
                        .toArray(String[]::new));
    }

    /// Of the first days of February, and in January's balances.
    private static final String EARLY = ver("A", 20, "20190201", "6410 - 5.00", "1930 - -5.00");

    private static File begun(String closing) {
        return file("01", YEAR, closing, "#RES 0 6410 15.00", voucher("A", 1));
    }

    private static File written(String day, File file) {
        return new File(file.name, "#GEN " + day + "\n" + file.text);
    }

    private static File with(File file, String voucher) {
        return new File(file.name, file.text + "\n" + voucher);
    }

    private static File named(String name, File file) {
        return new File(name, file.text);
    }

    private static File list(String name, String... vouchers) {
        return new File(name, "#SIETYP 4\n#ORGNR 5560000001\n" + String.join("\n", vouchers));
    }

    private static File file(String name, String year, String closing, String... vouchers) {
        return new File(
                name,
                String.join(
                        "\n",
                        "#SIETYP 4\n#ORGNR 5560000001\n#RAR 0 " + year,
                        "#IB 0 1930 600.00\n#UB 0 1930 " + closing,
                        String.join("\n", vouchers)));
    }

    /// Of that month of 2019, for ten times its number.
    private static String voucher(String series, int month) {
        String sum = 10 * month + ".00";
        return ver(series, month, (month < 10 ? "20190" : "2019") + month + "15", "6410 - " + sum, "1930 - -" + sum);
    }

    private static String late(int amount) {
        return ver("A", 5, "20190120", "6410 - " + amount + ".00", "1930 - -" + amount + ".00");
    }
}
