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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.LedgerTotals.Rows;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.intake.Finding;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.ledger.SieLedger;

/// Never twice.
class LedgerOverlapsTest {
    private static final String FIRST = ver("A", 1, "20190115", "5010 P1 1.00");
    private static final String SECOND = ver("A", 2, "20190215", "5010 P1 10.00");
    private static final String THIRD = ver("A", 3, "20190315", "5010 P1 100.00");

    /// What becomes of each file, `=` and the year's total.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, List<SieLedger> files, String expected) {
        Compilation compilation = Inputs.compiled(2020, Ledger.of(files.toArray(SieLedger[]::new)));
        AnnualReport report = compilation.report(2019);
        String uses = String.join(
                " ",
                report.ledger().files().stream()
                        .map(file -> file.file().replaceAll("ledger/|\\.se", "") + ":"
                                + file.use().code()
                                + (file.others().isEmpty()
                                        ? ""
                                        : file.others().toString().replaceAll("ledger/|\\.se", "")))
                        .toList());
        LedgerFigures total =
                Inputs.row(report.processes(), ProcessFigures.TOTAL).ledger();
        assertThat(uses + " = " + (total == null ? null : total.debit())).isEqualTo(expected);
        assertThat(report.ledgerTotals().untied()).isEmpty();
        assertThat(compilation.overview().ledgerTotals().untied()).isEmpty();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "files that do not overlap add up",
                        List.of(
                                file("a", "20190201", FIRST),
                                file("b", "20190301", SECOND),
                                file("c", "20190401", THIRD)),
                        "a:used b:used c:used = 111.00"),
                arguments(
                        "the same file under two names counts once",
                        List.of(file("b", "20190201", FIRST), file("a", "20190201", FIRST)),
                        "a:used b:superseded[a] = 1.00"),
                arguments(
                        "a newer full export supersedes the older",
                        List.of(file("a", "20190201", FIRST), file("b", "20190301", FIRST, SECOND)),
                        "a:superseded[b] b:used = 11.00"),
                arguments(
                        "numbers that begin again each month do not tell which vouchers are the same",
                        List.of(
                                file("a", "20190201", ver("A", 1, "20190115", "5010 P1 1.00")),
                                file(
                                        "b",
                                        "20190301",
                                        ver("A", 1, "20190215", "5010 P1 2.00"),
                                        ver("A", 2, "20190215", "5010 P1 4.00"))),
                        "a:withheld[b] b:withheld[a] = null"),
                arguments(
                        "and those beside it",
                        List.of(
                                file("a", "20190201", FIRST),
                                file("b", "20190301", SECOND),
                                file("c", "20190401", FIRST, SECOND, THIRD)),
                        "a:superseded[c] b:superseded[c] c:used = 111.00"),
                arguments(
                        "the newest stands for them all",
                        List.of(
                                file("a", "20190201", FIRST),
                                file("b", "20190301", FIRST, SECOND),
                                file("c", "20190401", FIRST, SECOND, THIRD)),
                        "a:superseded[c] b:superseded[c] c:used = 111.00"),
                arguments(
                        "an older export that holds more is no reason to choose",
                        List.of(file("a", "20190401", FIRST), file("b", "20190301", FIRST, SECOND)),
                        "a:withheld[b] b:withheld[a] = null"),
                arguments(
                        "two of one day neither",
                        List.of(file("a", "20190301", FIRST), file("b", "20190301", FIRST, SECOND)),
                        "a:withheld[b] b:withheld[a] = null"),
                arguments(
                        "a newer one that lacks a voucher in between does not cover",
                        List.of(file("a", "20190301", FIRST, SECOND, THIRD), file("b", "20190401", FIRST, THIRD)),
                        "a:withheld[b] b:withheld[a] = null"),
                arguments(
                        "an overlap in part withholds the company's whole year",
                        List.of(
                                file("a", "20190301", FIRST, SECOND),
                                file("b", "20190401", SECOND, THIRD),
                                file("c", "20190501", ver("A", 4, "20190401", "5010 - 1000.00"))),
                        "a:withheld[b] b:withheld[a] c:withheld[a, b] = null"),
                arguments(
                        "another company keeps its figures",
                        List.of(
                                file("a", "20190301", FIRST, SECOND),
                                file("b", "20190401", SECOND, THIRD),
                                sie("c.se", head("5560000002", 2019, "20190401"), THIRD)),
                        "a:withheld[b] b:withheld[a] c:used = 100.00"),
                arguments(
                        "another series does not overlap",
                        List.of(file("a", "20190301", FIRST), file("b", "20190401", FIRST.replace("#VER A", "#VER B"))),
                        "a:used b:used = 2.00"),
                arguments(
                        "vouchers without numbers cannot be told apart",
                        List.of(
                                file("a", "20190301", ver("A", "-", "20190115", "5010 - 1.00")),
                                file("b", "20190401", ver("A", "-", "20190215", "5010 - 1.00"))),
                        "a:withheld[b] b:withheld[a] = null"),
                arguments(
                        "a file that states only the name is of the company of that name",
                        List.of(
                                file("a", "20190301", "#FNAMN Staden", FIRST, SECOND),
                                sie("b.se", "#GEN 20190401\n#FNAMN staden\n#RAR 0 20190101 20191231", SECOND)),
                        "a:withheld[b] b:withheld[a] = null"),
                arguments(
                        "the numbers of another fiscal year begin anew",
                        List.of(
                                file("a", "20190301", FIRST),
                                sie(
                                        "b.se",
                                        head("5560000001", 2018, "20190301"),
                                        ver("A", 1, "20181231", "5010 - 7.00"))),
                        "a:used = 1.00"));
    }

    @Test
    void anOverlapIsAnErrorThatNamesBothFiles() {
        Ledger ledger = Ledger.of(file("a", "20190301", FIRST, SECOND), file("b", "20190401", SECOND, THIRD));
        Compilation compilation = Inputs.compiled(
                2020,
                ledger,
                closed("a")
                        .start("2019")
                        .end("2019")
                        .code("P1")
                        .actual(whole("7"))
                        .build());
        assertThat(List.of(
                        compilation.report(2019).findings(),
                        compilation.overview().findings()))
                .allSatisfy(findings -> assertThat(findings)
                        .filteredOn(f -> f.code() == FindingCode.LEDGER_OVERLAP)
                        .extracting(f -> f.at().file() + " " + f.args() + " " + f.severity() + " " + f.year())
                        .containsExactly("ledger/a.se [ledger/b.se, 2019] ERROR 2019"));
        assertThat(compilation.report(2019).projects().getFirst().amounts().actual())
                .as("a year that is withheld is not covered")
                .isEqualTo(ProjectBuilder.money("7"));
        assertThat(compilation.overview().ledgerTotals().withheld()).isEqualTo(4);
        assertThat(compilation.report(2019).ledgerThrough()).isNull();
    }

    @Test
    void amountsThatLeaveTheRangeWithholdTheirFileAndNoOther() {
        String huge = "60000000000000000.00";
        Ledger ledger = Ledger.of(
                file("a", "20190201", FIRST),
                sie(
                        "b.se",
                        head("5560000002", 2019, "20190401"),
                        ver("A", 1, "20190115", "5010 P1 " + huge, "5020 P1 " + huge)));
        Compilation compilation = Inputs.compiled(2020, ledger);
        AnnualReport report = compilation.report(2019);
        assertThat(report.findings())
                .extracting(f -> f.code() + " " + f.at().file() + " " + f.args())
                .containsExactly("LEDGER_TOO_LARGE ledger/b.se [2019]");
        assertThat(report.ledger().files()).extracting(f -> f.use().code()).containsExactly("used", "withheld");
        assertThat(compilation.overview().ledgerTotals().tie()).isTrue();
    }

    @Test
    void aFileThatIsRefusedSupersedesNoneAndNeedsNoOther() {
        SieLedger one = Ledgers.refused(sie("a.se", head("5560000001", 2019, "20200131")));
        SieLedger other = Ledgers.refused(sie("b.se", head("5560000001", 2019, "20200131")));
        AnnualReport report = Inputs.compiled(
                        2019, Ledger.of(one, other), closed("a").end("2019").build())
                .report(2019);
        assertThat(report.ledger().files())
                .extracting(file -> file.use() + " " + file.others())
                .containsExactly("REFUSED []", "REFUSED []");
        assertThat(report.processes())
                .allSatisfy(row -> assertThat(row.ledger()).isNull());
    }

    @Test
    void aSupersededFileIsSaid() {
        Ledger ledger = Ledger.of(file("a", "20190201", FIRST), file("b", "20190301", FIRST, SECOND));
        Compilation compilation = Inputs.compiled(2020, ledger);
        assertThat(compilation.overview().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEDGER_FILE_SUPERSEDED);
        assertThat(compilation.overview().ledgerTotals().superseded()).isEqualTo(1);
        assertThat(compilation.report(2019).sources())
                .extracting(SourceFile::path)
                .contains("ledger/a.se", "ledger/b.se");
    }

    @Test
    void aSupplierLedgerUnderTwoNamesCountsOnce() {
        var a = supplier("a.csv", "2019 b - 5 3 100.00");
        var b = supplier("b.csv", "2019 b - 5 3 100.00");
        var book = new LedgerBook(
                List.of(), List.of(b, a), Inputs.SETTINGS, Map.of("ledger/a.csv", "d", "ledger/b.csv", "d"));
        var summary = new LedgerSummary(book, new CodeClaims(List.of(), book.companies()), (_, _) -> false);
        assertThat(summary.totals().rows()).isEqualTo(new Rows(10, 5, 5, 0, 0));
        assertThat(summary.notes(2019).suppliers())
                .extracting(LedgerNotes.SupplierFile::supersededBy)
                .containsExactly(null, "ledger/a.csv");
    }

    @Test
    void totalsThatDoNotTieSayWhat() {
        LedgerTotals none = LedgerTotals.NONE;
        var lost = new LedgerTotals(5, 1, 1, 1, 1, 0, none.entries(), none.processes(), none.unassigned(), none.rows());
        assertThat(lost.tie()).isFalse();
        assertThat(lost.untied()).singleElement().asString().contains("read 5", "mapped 1");
    }

    private static SieLedger file(String name, String generated, String... lines) {
        return sie(name + ".se", head("5560000001", 2019, generated), String.join("\n", lines));
    }
}
