package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;
import tools.jackson.databind.JsonNode;

/// No voucher twice, and no file read twice, through the whole program.
class LedgerTwiceTest {
    @TempDir
    Path folder;

    private static final String JANUARY = ver(1, "0115", 100);
    private static final String FEBRUARY = ver(2, "0215", 10);
    private static final String MARCH = ver(3, "0315", 1);
    private static final String SUPPLIERS =
            "kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum\n";

    /// The files, the year's ledger columns of `total` (entries, debit, credit), what became of the entries
    /// (mapped, other, superseded, withheld, refused), and the exit code.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void noVoucherTwice(String what, List<String> files, String figures, String entries, int code) {
        Office office = Office.withSixProjects(folder);
        for (int i = 0; i < files.size(); i++) {
            office.write("ledger/%s.se".formatted(i), files.get(i));
        }
        assertThat(office.run().code()).isEqualTo(code);

        assertThat(office.publishedLines("2019/annual-report-2019.csv"))
                .filteredOn(line -> line.contains(",total,"))
                .singleElement()
                .asString()
                .contains(figures);
        for (String manifest : List.of("manifest.json", "2019/manifest.json")) {
            JsonNode totals =
                    CanonicalJson.mapper().readTree(office.published(manifest)).get("ledger_totals");
            assertThat(totals).as(manifest).isNotNull();
            List<Long> parts = Stream.of("mapped", "other", "superseded", "withheld", "refused")
                    .map(part -> totals.get(part).asLong())
                    .toList();
            assertThat(parts.toString()).as(manifest).isEqualTo(entries);
            assertThat(totals.get("read").asLong())
                    .isEqualTo(parts.stream().mapToLong(Long::longValue).sum());
        }
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        "the same file under two names",
                        List.of(file("0201", JANUARY), file("0201", JANUARY)),
                        ",2,100.00,100.00,",
                        "[1, 1, 2, 0, 0]",
                        0),
                Arguments.of(
                        "a newer full export",
                        List.of(file("0201", JANUARY), file("0301", JANUARY, FEBRUARY)),
                        ",4,110.00,110.00,",
                        "[2, 2, 2, 0, 0]",
                        0),
                Arguments.of(
                        "an export that names no company beside one that does",
                        List.of(file("0201", JANUARY).replaceFirst("#ORGNR.*\n", ""), file("0301", JANUARY, FEBRUARY)),
                        ",4,110.00,110.00,",
                        "[2, 2, 2, 0, 0]",
                        0),
                Arguments.of(
                        "months beside a newer full export",
                        List.of(file("0201", JANUARY), file("0301", FEBRUARY), file("0401", JANUARY, FEBRUARY, MARCH)),
                        ",6,111.00,111.00,",
                        "[3, 3, 4, 0, 0]",
                        0),
                Arguments.of(
                        "months that add up",
                        List.of(file("0201", JANUARY), file("0301", FEBRUARY), file("0401", MARCH)),
                        ",6,111.00,111.00,",
                        "[3, 3, 0, 0, 0]",
                        0),
                Arguments.of(
                        "a month that two files hold",
                        List.of(file("0301", JANUARY, FEBRUARY), file("0401", FEBRUARY, MARCH)),
                        ",6,111.00,111.00,",
                        "[3, 3, 2, 0, 0]",
                        0),
                Arguments.of(
                        "an overlap that nothing resolves",
                        List.of(
                                file("0301", JANUARY, FEBRUARY, ver(7, "0216", 7)),
                                file("0401", FEBRUARY, MARCH, ver(8, "0217", 8))),
                        ",6,111.00,111.00,",
                        "[3, 3, 2, 4, 0]",
                        3),
                Arguments.of(
                        "a voucher whose date was moved to another month",
                        List.of(
                                file("0401", JANUARY, FEBRUARY, MARCH),
                                file("0501", JANUARY, FEBRUARY, ver(3, "0415", 1))),
                        ",4,110.00,110.00,",
                        "[2, 2, 4, 4, 0]",
                        3),
                Arguments.of(
                        "numbers that begin again each month",
                        List.of(
                                file("0301", JANUARY, ver(1, "0215", 10)),
                                file("0401", ver(1, "0215", 10), ver(1, "0315", 1))),
                        ",6,111.00,111.00,",
                        "[3, 3, 2, 0, 0]",
                        0),
                Arguments.of(
                        "an export that stands twice in its file",
                        List.of(file("0301", JANUARY, FEBRUARY, MARCH, JANUARY, FEBRUARY, MARCH)),
                        ",6,111.00,111.00,",
                        "[3, 3, 6, 0, 0]",
                        3),
                Arguments.of(
                        "a month with rows that are refused",
                        List.of(file("0201", JANUARY), file("0301", FEBRUARY.replace("10.00", "1x.00"))),
                        ",2,100.00,100.00,",
                        "[1, 1, 0, 0, 2]",
                        3));
    }

    /// What a newer list lacks is said with its place, and the entries tie.
    @Test
    void aNewerListWithoutVouchersSaysWhatItLacks() {
        String columns = """
                kind: entries
                company: 212000-0000
                exported: 2019-0%s-01
                columns: {Datum: date, Konto: account, Belopp: amount}
                """;
        String head = "Datum;Konto;Belopp\n2019-01-15;1510;100,00\n2019-01-16;1510;10,00\n";
        Office office = Office.withSixProjects(folder)
                .write("ledger/a.csv", head + "2019-01-17;1510;7,00\n")
                .write("ledger/a.columns.yaml", columns.formatted(2))
                .write("ledger/b.csv", head + "2019-01-17;1510;8,00\n")
                .write("ledger/b.columns.yaml", columns.formatted(3));

        assertThat(office.run("--lang=en").code()).isZero();

        assertThat(office.publishedLines("2019/annual-report-2019.csv"))
                .filteredOn(line -> line.contains(",total,"))
                .singleElement()
                .asString()
                .contains(",3,118.00,0.00,");
        assertThat(office.published("findings.csv"))
                .contains("ledger/a.csv,4,", "LEDGER_ENTRIES_REPLACED,warning", "1 entry of this file does not stand")
                .doesNotContain("LEDGER_FILE_SUPERSEDED", "LEDGER_VOUCHERS_SHARED");
    }

    @Test
    void supplierExportsThatShareVouchersCountEachOnce() {
        Office office = Office.withSixProjects(folder)
                .write("ledger/old.csv", SUPPLIERS + row(1, "100.00") + row(2, "10.00"))
                .write("ledger/new.csv", SUPPLIERS + row(1, "100.00") + row(2, "10.00") + row(3, "1.00"));

        assertThat(office.run("--lang=en").code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).contains(",3,111.00,");
        assertThat(office.published("findings.csv")).contains("ledger/old.csv,", "LEDGER_FILE_SUPERSEDED,info");

        office.write("ledger/old.csv", SUPPLIERS + row(1, "100.00") + row(2, "10.00") + row(4, "7.00"));
        assertThat(office.run("--lang=en").code()).isEqualTo(3);
        assertThat(office.published("2019/annual-report-2019.csv")).contains(",2,110.00,");
        assertThat(office.published("findings.csv"))
                .contains("ledger/new.csv,", "LEDGER_SUPPLIER_OVERLAP,error", "ledger/new.csv: 4; ledger/old.csv: 4");
    }

    /// Where a supplier ledger alone tells whose the name is, the SIE files are compared as those of one company.
    @Test
    void aNameThatASupplierLedgerTellsTheNumberOfIsOneCompanyInSieFilesToo() {
        Office office = Office.withSixProjects(folder)
                .write("ledger/number.se", file("0201", JANUARY))
                .write("ledger/name.se", file("0301", JANUARY, FEBRUARY).replaceFirst("#ORGNR.*", "#FNAMN Staden"))
                .write("ledger/purchases.csv", SUPPLIERS + row(1, "100.00"));

        assertThat(office.run("--lang=en").code()).isZero();
        assertThat(office.publishedLines("2019/annual-report-2019.csv"))
                .filteredOn(line -> line.contains(",total,"))
                .singleElement()
                .asString()
                .contains(",4,110.00,110.00,");
        assertThat(office.published("findings.csv")).contains("ledger/name.se,", "LEDGER_COMPANY_BY_NAME,info");
    }

    @Test
    void aNightWithOneNewFileReadsThatFile() throws IOException {
        Office office = Office.withSixProjects(folder);
        for (int month = 1; month <= 9; month++) {
            office.write("ledger/%s.se".formatted(month), file("0%s28".formatted(month), ver(month, "0115", month)));
        }
        assertThat(office.run().code()).isZero();
        assertThat(pieces(office)).isEqualTo("15 read, 0 kept");

        office.write("ledger/10.se", file("1028", ver(10, "1015", 10)));
        assertThat(office.run().code()).isZero();
        assertThat(pieces(office)).isEqualTo("16 read, 15 kept");
        assertThat(office.published("2019/annual-report-2019.csv")).contains(",20,55.00,55.00,");

        assertThat(office.run().code()).isZero();
        assertThat(pieces(office)).as("an unchanged night").isEqualTo("16 read, 15 kept");
    }

    /// What the receipts say of all nights together, the six records among it.
    private static String pieces(Office office) throws IOException {
        List<Receipt.Work> nights = new Receipts(office.output())
                .all().stream()
                        .flatMap(receipt -> Stream.ofNullable(receipt.work()))
                        .toList();
        return nights.stream().mapToLong(Receipt.Work::read).sum() + " read, "
                + nights.stream().mapToLong(Receipt.Work::kept).sum() + " kept";
    }

    /// A copy that broke off leaves files of nothing.
    @Test
    void aLedgerWhoseFilesAreEmptyIsGone() throws IOException {
        Office office = Office.withSixProjects(folder).write("ledger/a.se", file("0201", JANUARY));
        assertThat(office.run().code()).isZero();
        office.write("ledger/a.se", "");
        assertThat(office.run().code()).isEqualTo(5);
        assertThat(office.run("--accept-removals").code()).isEqualTo(3);
        assertThat(office.run().code()).isEqualTo(3);
    }

    /// The description of a list that is gone is no ledger, and is not asked about night after night.
    @Test
    void ofALedgerThatIsGoneTheDescriptionMayStay() throws IOException {
        Office office = Office.withSixProjects(folder)
                .write("ledger/a.se", file("0201", JANUARY))
                .write("ledger/columns.yaml", "use: {Kod: ignore}\n");
        assertThat(office.run().code()).isEqualTo(3);
        Files.delete(office.input().resolve("ledger/a.se"));
        assertThat(office.run().code()).isEqualTo(5);
        assertThat(office.run("--accept-removals").code()).isEqualTo(3);
        assertThat(office.run().code()).isEqualTo(3);
    }

    @Test
    void aLedgerThatIsGoneStopsTheRunUntilItIsAccepted() throws IOException {
        Office office = Office.withSixProjects(folder).write("ledger/a.se", file("0201", JANUARY));
        assertThat(office.run().code()).isZero();
        var before = office.bytes();
        Files.delete(office.input().resolve("ledger/a.se"));

        Office.Ended gone = office.run();
        assertThat(gone.code()).isEqualTo(5);
        assertThat(gone.errLines())
                .singleElement()
                .asString()
                .contains("all ledger files are gone", "--accept-removals");
        assertThat(office.bytes()).isEqualTo(before);

        assertThat(office.run("--accept-removals").code()).isZero();
        assertThat(office.published("2019/annual-report-2019.csv")).doesNotContain("100.00");
        assertThat(office.run().code()).isZero();
    }

    private static String file(String generated, String... vouchers) {
        return "#FLAGGA 0\n#SIETYP 4\n#ORGNR 212000-0001\n#GEN 2019%s\n#RAR 0 20190101 20191231\n".formatted(generated)
                + String.join("", vouchers);
    }

    private static String ver(int number, String day, int kronor) {
        return "#VER A %s 2019%s\n{\n#TRANS 1510 {} %s.00\n#TRANS 3010 {} -%s.00\n}\n"
                .formatted(number, day, kronor, kronor);
    }

    private static String row(int voucher, String amount) {
        return "212000-0001,Staden,%s,Firma,2,6100,z,%s,2019-01-02\n".formatted(voucher, amount);
    }
}
