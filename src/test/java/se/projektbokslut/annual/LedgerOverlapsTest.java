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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.LedgerTotals.Rows;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.suppliers.SupplierRereading;

/// Never twice.
class LedgerOverlapsTest {
    private static final String FIRST = ver("A", 1, "20190115", "5010 P1 1.00");
    private static final String SECOND = ver("A", 2, "20190215", "5010 P1 10.00");
    private static final String THIRD = ver("A", 3, "20190315", "5010 P1 100.00");
    private static final String ALSO_JANUARY = ver("A", 4, "20190120", "5010 P1 1000.00");
    private static final String NEW_JANUARY = ver("A", 5, "20190121", "5010 P1 10000.00");

    /// A file's name and text.
    record File(String name, String text) {}

    /// What becomes of each file, `=` and the year's total, and the codes of the ledger's findings.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, List<File> files, String expected) {
        Compilation compilation = Inputs.compiled(2020, read(files));
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
        List<FindingCode> codes = compilation.overview().findings().stream()
                .map(Finding::code)
                .filter(code -> code.name().startsWith("LEDGER_"))
                .distinct()
                .toList();
        assertThat(uses + " = " + (total == null ? null : total.debit()) + (codes.isEmpty() ? "" : " " + codes))
                .isEqualTo(expected);
        assertThat(report.ledgerTotals().untied()).isEmpty();
        assertThat(compilation.overview().ledgerTotals().untied()).isEmpty();
    }

    static Stream<Arguments> rules() {
        return Stream.concat(wholeFiles(), Stream.concat(parts(), numbers()));
    }

    private static Stream<Arguments> wholeFiles() {
        return Stream.of(
                arguments(
                        "files that share nothing add up",
                        List.of(
                                file("a", "20190201", FIRST),
                                file("b", "20190301", SECOND),
                                file("c", "20190401", THIRD)),
                        "a:used b:used c:used = 111.00"),
                arguments(
                        "and so they do in one month, whatever their numbers",
                        List.of(file("a", "20190201", FIRST, NEW_JANUARY), file("b", "20190201", ALSO_JANUARY)),
                        "a:used b:used = 11001.00"),
                arguments(
                        "the same file under two names counts once",
                        List.of(file("b", "20190201", FIRST), file("a", "20190201", FIRST)),
                        "a:used b:superseded[a] = 1.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "the same vouchers in another order too",
                        List.of(
                                file("a", "20190201", FIRST, ALSO_JANUARY),
                                file("b", "20190202", ALSO_JANUARY + "\n", FIRST)),
                        "a:used b:superseded[a] = 1001.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "one that holds all of another's takes its place",
                        List.of(file("a", "20190201", FIRST), file("b", "20190301", FIRST, SECOND)),
                        "a:superseded[b] b:used = 11.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "whichever is the newer",
                        List.of(file("a", "20190401", FIRST), file("b", "20190301", FIRST, SECOND)),
                        "a:superseded[b] b:used = 11.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "of several that do, the fullest",
                        List.of(
                                file("a", "20190201", FIRST),
                                file("b", "20190301", FIRST, ALSO_JANUARY),
                                file("c", "20190301", FIRST, ALSO_JANUARY, NEW_JANUARY)),
                        "a:superseded[c] b:superseded[c] c:used = 11001.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "and those beside it",
                        List.of(
                                file("a", "20190201", FIRST),
                                file("b", "20190301", SECOND),
                                file("c", "20190401", FIRST, SECOND, THIRD)),
                        "a:superseded[c] b:superseded[c] c:used = 111.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "a later one that lacks a voucher holds no more",
                        List.of(file("a", "20190301", FIRST, SECOND, THIRD), file("b", "20190401", FIRST, THIRD)),
                        "a:used b:superseded[a] = 111.00 [LEDGER_FILE_SUPERSEDED]"));
    }

    private static Stream<Arguments> parts() {
        return Stream.of(
                arguments(
                        "a month that both have counts once",
                        List.of(
                                file("a", "20190301", FIRST, SECOND),
                                file("b", "20190401", SECOND, THIRD),
                                file("c", "20190501", ver("A", 4, "20190401", "5010 - 1000.00"))),
                        "a:used b:used[a] c:used = 1111.00 [LEDGER_VOUCHERS_SHARED]"),
                arguments(
                        "where each has others too, what differs is withheld",
                        List.of(
                                file("a", "20190201", FIRST, ALSO_JANUARY, SECOND),
                                file("b", "20190301", FIRST, NEW_JANUARY, THIRD)),
                        "a:withheld[b] b:withheld[a] = 111.00 [LEDGER_OVERLAP]"),
                arguments(
                        "unless a third one holds it all",
                        List.of(
                                file("a", "20190201", FIRST, ALSO_JANUARY),
                                file("b", "20190301", FIRST, NEW_JANUARY),
                                file("c", "20190201", FIRST, ALSO_JANUARY, NEW_JANUARY)),
                        "a:superseded[c] b:superseded[c] c:used = 11001.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "of three what two hold counts",
                        List.of(
                                file("a", "20190201", FIRST, ALSO_JANUARY),
                                file("b", "20190301", FIRST, NEW_JANUARY),
                                file("c", "20190201", ALSO_JANUARY, NEW_JANUARY)),
                        "a:used b:used c:used = 11001.00"),
                arguments(
                        "another company keeps its figures",
                        List.of(
                                file("a", "20190301", FIRST, ALSO_JANUARY),
                                file("b", "20190401", FIRST, NEW_JANUARY),
                                new File("c", head("5560000002", 2019, "20190401") + "\n" + FIRST)),
                        "a:withheld[b] b:withheld[a] c:used = 2.00 [LEDGER_OVERLAP]"),
                arguments(
                        "a file that states only the name is of the company of that name",
                        List.of(
                                file("a", "20190301", "#FNAMN \"Nya  Staden\"", FIRST, SECOND),
                                new File(
                                        "b",
                                        "#GEN 20190401\n#FNAMN \"nya staden\"\n#RAR 0 20190101 20191231\n" + SECOND)),
                        "a:used b:superseded[a] = 11.00 [LEDGER_COMPANY_BY_NAME, LEDGER_FILE_SUPERSEDED]"));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(
                        "numbers that begin again each month are no one's concern",
                        List.of(
                                file("a", "20190201", ver("A", 1, "20190115", "5010 P1 1.00")),
                                file(
                                        "b",
                                        "20190301",
                                        ver("A", 1, "20190215", "5010 P1 2.00"),
                                        ver("A", 2, "20190215", "5010 P1 4.00"))),
                        "a:used b:used = 7.00"),
                arguments(
                        "a number that stands for different entries is withheld, and nothing else",
                        List.of(
                                file("a", "20190201", FIRST, ALSO_JANUARY, SECOND),
                                file("b", "20190301", FIRST.replace("1.00", "2.00"), NEW_JANUARY)),
                        "a:withheld[b] b:withheld[a] = 11010.00 [LEDGER_OVERLAP]"),
                arguments(
                        "and so is one that stands for different days",
                        List.of(file("a", "20190201", FIRST), file("b", "20190301", FIRST.replace("0115", "0116"))),
                        "a:withheld[b] b:withheld[a] = 0.00 [LEDGER_OVERLAP]"),
                arguments(
                        "another series does not meet",
                        List.of(file("a", "20190301", FIRST), file("b", "20190401", FIRST.replace("#VER A", "#VER B"))),
                        "a:used b:used = 2.00"),
                arguments(
                        "vouchers without numbers are known by their content",
                        List.of(
                                file("a", "20190301", ver("A", "\"\"", "20190115", "5010 - 1.00")),
                                file(
                                        "b",
                                        "20190401",
                                        ver("A", "\"\"", "20190115", "5010 - 1.00"),
                                        ver("A", "\"\"", "20190215", "5010 - 2.00"))),
                        "a:superseded[b] b:used = 3.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "as often as they stand there",
                        List.of(
                                file("a", "20190301", ver("A", "\"\"", "20190115", "5010 - 1.00")),
                                file(
                                        "b",
                                        "20190401",
                                        ver("A", "\"\"", "20190115", "5010 - 1.00"),
                                        ver("A", "\"\"", "20190115", "5010 - 1.00"))),
                        "a:superseded[b] b:used = 2.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "a number that is a text is a number",
                        List.of(file(
                                "a",
                                "20190301",
                                ver("A", "X-1", "20190115", "5010 - 1.00"),
                                ver("A", "X-1", "20190115", "5010 - 1.00"))),
                        "a:used = 1.00 [LEDGER_VOUCHER_REPEATED]"),
                arguments(
                        "the numbers of another fiscal year begin anew",
                        List.of(
                                file("a", "20190301", FIRST),
                                new File(
                                        "b",
                                        head("5560000001", 2018, "20190301") + "\n"
                                                + ver("A", 1, "20181231", "5010 - 7.00"))),
                        "a:used = 1.00"),
                arguments(
                        "a stray voucher of another year is numbered in its own file",
                        List.of(
                                file("a", "20190301", FIRST),
                                new File(
                                        "b",
                                        head("5560000001", 2020, "20200301") + "\n"
                                                + ver("A", 1, "20190131", "5010 - 7.00"))),
                        "a:used b:used = 8.00"),
                arguments(
                        "and counts once where the other has it too",
                        List.of(
                                file("a", "20190301", FIRST, SECOND),
                                new File("b", head("5560000001", 2020, "20200301") + "\n" + FIRST)),
                        "a:used b:superseded[a] = 11.00 [LEDGER_FILE_SUPERSEDED]"),
                arguments(
                        "one that stands twice in a file counts once",
                        List.of(file("a", "20190301", FIRST, SECOND, THIRD, FIRST, THIRD)),
                        "a:used = 111.00 [LEDGER_VOUCHER_REPEATED]"),
                arguments(
                        "one number with different entries twice",
                        List.of(file("a", "20190301", FIRST, FIRST.replace("1.00", "2.00"))),
                        "a:used = 3.00"));
    }

    @Test
    void anOverlapNamesTheVouchersThatDiffer() {
        List<File> files =
                List.of(file("a", "20190301", FIRST, ALSO_JANUARY), file("b", "20190401", FIRST, NEW_JANUARY, SECOND));
        Compilation compilation = Inputs.compiled(
                2020,
                read(files),
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
                        .containsExactly("ledger/a.se [ledger/b.se, 2019-01, 2,"
                                + " A 4 2019-01-20 (ledger/a.se:6); A 5 2019-01-21 (ledger/b.se:6)] ERROR 2019"));
        YearProject row = compilation.report(2019).projects().getFirst();
        assertThat(row.amounts().actual())
                .as("what is withheld carries the code")
                .isEqualTo(ProjectBuilder.money("7"));
        assertThat(row.findings()).as("and the project says so").contains(FindingCode.LEDGER_CODE_WITHHELD);
        assertThat(compilation.overview().ledgerTotals().withheld()).isEqualTo(2);
        assertThat(compilation.overview().ledgerTotals().superseded()).isEqualTo(1);
        assertThat(compilation.report(2019).ledgerThrough()).hasToString("2019-02-15");
    }

    @Test
    void atMostTwentyAreNamed() {
        var lines = new StringBuilder(FIRST);
        for (int number = 10; number < 60; number++) {
            lines.append('\n').append(ver("A", number, "20190117", "5010 - 1.00"));
        }
        List<File> files = List.of(file("a", "20190301", lines.toString()), file("b", "20190401", FIRST, NEW_JANUARY));
        assertThat(Inputs.compiled(2020, read(files)).overview().findings())
                .filteredOn(f -> f.code() == FindingCode.LEDGER_OVERLAP)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.args().get(2)).isEqualTo("51");
                    assertThat(f.args().get(3))
                            .contains("A 10 ", "A 29 ")
                            .doesNotContain("A 30 ")
                            .endsWith("; …");
                });
    }

    @Test
    void aVoucherThatIsRepeatedIsNamedAtItsLine() {
        Compilation compilation = Inputs.compiled(2020, read(List.of(file("a", "20190301", FIRST, SECOND, FIRST))));
        assertThat(compilation.report(2019).findings())
                .filteredOn(f -> f.code() == FindingCode.LEDGER_VOUCHER_REPEATED)
                .extracting(f -> f.at() + " " + f.args() + " " + f.severity())
                .containsExactly("ledger/a.se:8:0 [1, A 1 2019-01-15 (ledger/a.se:8)] ERROR");
        assertThat(compilation.overview().ledgerTotals().superseded()).isEqualTo(1);
    }

    @Test
    void amountsThatLeaveTheRangeWithholdTheirFileAndNoOther() {
        String huge = "60000000000000000.00";
        Ledger ledger = Ledger.of(
                sie("a.se", head("5560000001", 2019, "20190201"), FIRST),
                sie(
                        "b.se",
                        head("5560000002", 2019, "20190401"),
                        ver("A", 1, "20190115", "5010 P1 " + huge, "5020 P1 " + huge)));
        Compilation compilation = Inputs.compiled(2020, ledger);
        AnnualReport report = compilation.report(2019);
        assertThat(report.findings())
                .extracting(f -> f.code() + " " + f.at().file() + " " + f.args())
                .containsExactly(
                        "CODE_UNCLAIMED ledger/a.se [1, 2019, 1.00, P1]", "LEDGER_TOO_LARGE ledger/b.se [2019]");
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
    void aSupersededFileIsAmongTheSources() {
        List<File> files = List.of(file("a", "20190201", FIRST), file("b", "20190301", FIRST, SECOND));
        Compilation compilation = Inputs.compiled(2020, read(files));
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
                Inputs.held(List.of()),
                List.of(b, a),
                SupplierRereading.NONE,
                Inputs.SETTINGS,
                Map.of("ledger/a.csv", "d", "ledger/b.csv", "d"));
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

    private static Ledger read(List<File> files) {
        var texts = new TreeMap<String, String>();
        files.forEach(file -> texts.put("ledger/" + file.name + ".se", file.text + "\n"));
        return Ledger.of(SieTexts.read(texts).toArray(SieLedger[]::new));
    }

    private static File file(String name, String generated, String... lines) {
        return new File(name, head("5560000001", 2019, generated) + "\n" + String.join("\n", lines));
    }
}
