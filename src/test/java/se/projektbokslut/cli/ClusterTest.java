package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;
import se.projektbokslut.documents.Workbook;

/// Runs that are spread over workers give, byte for byte, what a run on one machine gives.
class ClusterTest {
    @TempDir
    Path folder;

    @Test
    void aWorkerGivesTheBytesOfOneMachine() throws Exception {
        assertGiveTheBytesOfOneMachine(List.of(1));
    }

    @Test
    @Thorough
    void oneTwoAndFourWorkersGiveTheBytesOfOneMachine() throws Exception {
        assertGiveTheBytesOfOneMachine(List.of(1, 2, 4));
    }

    private void assertGiveTheBytesOfOneMachine(List<Integer> numbers) throws Exception {
        Office alone = withList(Portfolios.small(folder.resolve("alone")));
        int code = alone.run().code();
        Map<String, String> expected = alone.bytes();
        String work = work(alone);
        try (TestBroker broker = new TestBroker();
                ClusterOffice cluster =
                        new ClusterOffice(withList(Portfolios.small(folder.resolve("spread"))), broker)) {
            int started = 0;
            for (int workers : numbers) {
                while (started < workers) {
                    // What a worker's command line says counts for its framework too, whatever the settings say.
                    cluster.startedWorker(
                            "w" + ++started,
                            List.of("--spring.datasource.url=" + cluster.database()),
                            "-Dspring.datasource.url=jdbc:postgresql://localhost:1/nowhere");
                }
                FileSystemUtils.deleteRecursively(cluster.office().output());
                FileSystemUtils.deleteRecursively(cluster.office().state().resolve("cache"));

                Office.Ended ended = cluster.runHere();

                assertThat(ended.code()).as(ended.err()).isEqualTo(code);
                assertThat(cluster.office().bytes()).as("%d workers", workers).isEqualTo(expected);
                assertThat(work(cluster.office())).isEqualTo(work);
                assertThat(cluster.office().published("refused.csv")).contains("projects/portfolj.xlsx,3,6,l2,");
                assertThat(cluster.office().published("2019/projects-2019.csv")).contains("2019,l1,Lista ett,closed,");
                assertThat(cluster.office().published("2019/annual-report-2019.csv"))
                        .contains(",12.50,");
                assertThat(cluster.office().published("findings.csv")).contains("ledger/bok.csv,1,");
            }
            Portfolios.addLate(alone);
            Portfolios.addLate(cluster.office());
            assertThat(alone.run().code()).isEqualTo(code);
            Office.Ended next = cluster.runHere();
            assertThat(next.code()).as(next.err()).isEqualTo(code);
            assertThat(cluster.office().bytes()).as("the next night").isEqualTo(alone.bytes());
            assertThat(work(cluster.office())).contains("\"read\":1,");
        }
    }

    /// An office's own list is a partition as every other file of records or of the ledger is.
    private static Office withList(Office office) {
        String rows = Workbook.row(1, "Nr", "Namn", "Läge", "Start", "Slut", "Budget")
                + Workbook.row(2, "l1", "Lista ett", "closed", "2018", "2019-03-01", "=5.25")
                + Workbook.row(3, "l2", "Lista två", "ongoing", "2018", "", "=0.001");
        String bought = Workbook.row(1, "Datum", "Ver", "Konto", "Belopp")
                + Workbook.row(2, "2019-03-02", "7", "6550", "=12.5");
        return office.write(
                        "projects/portfolj.xlsx",
                        new Workbook().sheet("Projekt", rows).bytes())
                .write(
                        "projects/portfolj.columns.yaml",
                        "columns: {Nr: id, Namn: title, Läge: status, Start: start, Slut: end, Budget: economy.budget}\n")
                .write("ledger/bok.csv", """
                        Datum;Ver;Konto;Belopp
                        2019-02-01;A 1;4010;10,00
                        2019-02-01;A 1;2440;-10,00
                        """)
                .write("ledger/bok.columns.yaml", """
                        kind: entries
                        company: Listbolaget
                        columns: {Datum: date, Ver: voucher, Konto: account, Belopp: amount}
                        """)
                .write(
                        "ledger/inkop.xlsx",
                        new Workbook().sheet("Inköp", bought).bytes())
                .write("ledger/inkop.columns.yaml", """
                        kind: supplier-ledger
                        columns: {Datum: date, Ver: voucher, Konto: account, Belopp: amount}
                        """);
    }

    /// What the last receipt says was read and kept.
    static String work(Office office) {
        String last = office.publishedLines("receipts.jsonl").getLast();
        return last.substring(last.indexOf("\"work\""), last.indexOf('}', last.indexOf("\"work\"")));
    }
}
