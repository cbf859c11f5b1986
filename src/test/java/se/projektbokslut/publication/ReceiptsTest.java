package se.projektbokslut.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.content.KnownFiles;

class ReceiptsTest {
    @TempDir
    Path output;

    @Test
    void theHistoryIsReadOnceUntilALineIsAdded() throws IOException {
        var known = KnownFiles.none();
        var receipts = new Receipts(output, known);
        assertThat(receipts.all()).isEmpty();
        receipts.add(receipt(1));
        List<Receipt> one = receipts.all();
        assertThat(one).containsExactly(receipt(1));
        assertThat(new PublishedOutput(output, known).receipts().all()).isSameAs(one);
        receipts.add(receipt(2));
        assertThat(receipts.all()).containsExactly(receipt(1), receipt(2));
    }

    @Test
    void linesStayInTheirOrderAndWhatIsNoReceiptIsPassedOver() throws IOException {
        Path history = output.resolve("receipts.jsonl");
        for (int run = 1; run <= 500; run++) {
            byte[] line = Receipts.line(receipt(run));
            Files.write(history, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            String end = run % 100 == 0 ? "\n{\"run\": \"cut sh\n\n" : "\n";
            Files.write(history, end.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        }
        assertThat(new Receipts(output).all())
                .extracting(Receipt::generation)
                .hasSize(500)
                .isSorted();
    }

    @Test
    void theLatestBeginWithTheLastRunThatReachedItsEnd() throws IOException {
        var receipts = new Receipts(output);
        assertThat(receipts.latest()).isEmpty();
        receipts.add(receipt(1));
        receipts.add(receipt(2));
        assertThat(receipts.latest()).isEqualTo(receipts.all());
        receipts.add(completed(3));
        receipts.add(completed(4));
        receipts.add(receipt(5));
        receipts.add(receipt(6));
        assertThat(receipts.latest()).extracting(Receipt::generation).containsExactly(4L, 5L, 6L);
    }

    private static Receipt completed(long generation) {
        return receipt(generation)
                .completed(
                        Receipt.Outcome.UNCHANGED,
                        new Receipt.Counts(new ControlTotals(0, 0, 0, 0, 0), LedgerTotals.NONE, 0, 0, 0),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        "2026-02-01T03:00:01Z");
    }

    private static Receipt receipt(long generation) {
        return Receipt.begun(
                "0".repeat(64),
                generation,
                "2026-01-31",
                "2026-02-01T03:00:00Z",
                new AnnualReport.Provenance("1", "1"));
    }
}
