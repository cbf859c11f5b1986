package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.night.PreparedRun;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.suppliers.SupplierLedger;

/// A supplier ledger that is folded while its digest is taken.
class ReadAheadTest {
    private static final String HEADING =
            "kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum\n";
    private static final String ROW = "1,Exempelstad,7,Papper AB,556000-0000,6100,Kontor,10.00,2019-02-01\n";
    private static final String OTHER = "1,Exempelstad,8,Penn AB,556000-0001,6100,Kontor,21.00,2019-03-01\n";

    @TempDir
    Path folder;

    private Path suppliers;
    private final ReadAhead ahead = new ReadAhead(1);

    @BeforeEach
    void aFolder() throws IOException {
        suppliers = folder.resolve("input/ledger/b.csv");
        Files.createDirectories(suppliers.resolveSibling("."));
        Files.writeString(suppliers, HEADING + ROW + OTHER);
    }

    @Test
    void digestAndLedgerAreOfOneReading() throws Exception {
        var read = new AtomicLong();

        String sha256 = ahead.digest(suppliers, "ledger/b.csv", InputFile.Kind.LEDGER_CSV, read::addAndGet);

        assertThat(sha256).isEqualTo(sha256(suppliers));
        assertThat(read).hasValue(Files.size(suppliers));
        InputFile file = plan(ReadAhead.NONE).inventory().files().getFirst();
        SupplierLedger taken = ahead.take(file, suppliers);
        assertThat(taken).isNotNull().extracting(SupplierLedger::rows).isEqualTo(2L);
        assertThat(ahead.take(file, suppliers)).isNull();
    }

    @Test
    void theProductIsTheOneOfAReadingByItself() throws Exception {
        RunPlan plan = plan(ahead);
        LedgerFiles with = new LedgerFiles(plan, cache(), ahead, RunProgress.NONE);
        LedgerFiles without = new LedgerFiles(plan, cache());
        LedgerFiles.Piece piece = with.pieces().getFirst();

        assertThat(with.read(piece)).isEqualTo(without.read(piece)).isNotNull();
    }

    @Test
    void aFileThatChangesAfterItWasFoldedIsNoticed() throws Exception {
        LedgerFiles ledger = new LedgerFiles(plan(ahead), cache(), ahead, RunProgress.NONE);
        Files.writeString(suppliers, HEADING + ROW + OTHER.replace("21.00", "91.00"));

        assertThatThrownBy(() -> ledger.read(ledger.pieces().getFirst()))
                .isInstanceOf(StopReason.Stop.class)
                .hasMessageContaining("ledger/b.csv: the file changed while it was read");
    }

    /// To know the rows that stand for others, the file is read again, by the step.
    @Test
    void anExportThatStandsThereTwiceIsLeftToTheStep() throws Exception {
        Files.writeString(suppliers, HEADING + ROW + OTHER + ROW + OTHER);
        RunPlan plan = plan(ahead);
        InputFile file = plan.inventory().files().getFirst();
        assertThat(file.sha256()).isEqualTo(sha256(suppliers));
        assertThat(ahead.take(file, suppliers)).isNull();

        LedgerFiles ledger = new LedgerFiles(plan, cache(), ahead, RunProgress.NONE);
        assertThat(ledger.suppliers().getFirst().repeatedRows()).isEqualTo(2);
    }

    @Test
    void theDigestOfAFileThatIsNotUnderstoodIsOfAllOfIt() throws Exception {
        Files.writeString(suppliers, "no heading\n".repeat(20_000));

        assertThat(plan(ahead).inventory().files().getFirst().sha256()).isEqualTo(sha256(suppliers));
    }

    private RunPlan plan(ReadAhead digesting) throws IOException {
        return PreparedRun.in(folder, digesting);
    }

    private ProductCache cache() {
        return new ProductCache(folder.resolve("cache"));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
