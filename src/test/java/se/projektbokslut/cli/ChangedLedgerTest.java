package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the list of changes of an adopted year says of its ledger: as the CSV has it before and after.
class ChangedLedgerTest {
    private static final String SIE = """
            #FLAGGA 0
            #SIETYP 4
            #RAR 0 20190101 20191231
            #VER A 1 20190301
            {
            #TRANS 1510 {} 100.00
            #TRANS 1510 {} -100.00
            }
            """;
    private static final String PURCHASES = """
            kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum,projekt_kod
            1,Staden,7,Firma,1,6100,x,50.00,2019-03-01,
            """;

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void office() throws IOException {
        office = Office.empty(folder)
                .write("processes.yaml", Files.readAllBytes(Path.of("input/processes.yaml")))
                .write("years.yaml", "2019: {state: adopted, date: 2020-02-14}\n")
                .write(
                        "projects/a.yaml",
                        "id: a\ntitle: A\nstatus: closed\nstart: 2019-02-01\nend: 2019-11-30\nprocesses: [kundreskontra]\n");
    }

    /// The rows about counts of the ledger: field, old, new and file.
    private List<String> counts() {
        return office.publishedLines("2019/proposed/changes-2019.csv").stream()
                .filter(row -> row.matches("processes\\.[^,]*\\.ledger\\.(vouchers|entries|invoices),.*"))
                .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 4)))
                .toList();
    }

    @Test
    void countsOfALedgerThatComesAndGoesAreComparedAsTheCsvPrintsThem() throws IOException {
        office.run();
        office.write("ledger/a.se", SIE);
        assertThat(office.run().code()).isZero();
        assertThat(counts())
                .containsExactlyInAnyOrder(
                        "processes.kundreskontra.ledger.vouchers,0,1,ledger/a.se",
                        "processes.kundreskontra.ledger.entries,0,2,ledger/a.se",
                        "processes.total.ledger.vouchers,0,1,ledger/a.se",
                        "processes.total.ledger.entries,0,2,ledger/a.se");

        office.write(
                "years.yaml", "2019: {state: adopted, date: 2020-02-14, editions: [{edition: 2, date: 2020-03-01}]}\n");
        assertThat(office.run().code()).isZero();
        Files.delete(office.input().resolve("ledger/a.se"));
        assertThat(office.run("--accept-removals").code()).isZero();
        assertThat(counts())
                .containsExactlyInAnyOrder(
                        "processes.kundreskontra.ledger.vouchers,1,0,ledger/a.se",
                        "processes.kundreskontra.ledger.entries,2,0,ledger/a.se",
                        "processes.total.ledger.vouchers,1,0,ledger/a.se",
                        "processes.total.ledger.entries,2,0,ledger/a.se");
        assertThat(office.publishedLines("2019/proposed/changes-2019.csv"))
                .as("amounts that the CSV leaves empty")
                .anyMatch(row -> row.startsWith("processes.kundreskontra.ledger.debit,100.00,,ledger/a.se,"));
    }

    @Test
    void invoicesCiteNoFileOfVouchers() {
        office.run();
        office.write("ledger/a.se", SIE).write("ledger/b.csv", PURCHASES);

        assertThat(office.run().code()).isZero();

        assertThat(counts())
                .contains(
                        "processes.leverantorsreskontra.ledger.invoices,0,1,ledger/b.csv",
                        "processes.total.ledger.invoices,0,1,ledger/b.csv");
        assertThat(office.publishedLines("2019/proposed/changes-2019.csv"))
                .anyMatch(row -> row.startsWith("processes.total.ledger.invoice_amount,,50.00,ledger/b.csv,"));
    }
}
