package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.night.PreparedRun;
import se.projektbokslut.program.StopOnShutdown;
import se.projektbokslut.suppliers.SupplierLedger;

/// Files that grow, shrink, are replaced or vanish between the inventory and the reading, or must not be read any
/// more.
class InputChangedTest {
    private static final String RECORD = "id: a\ntitle: T\nstatus: closed\nend: 2019\n";
    private static final String SIE = """
            #FLAGGA 0
            #SIETYP 4
            #KONTO 1510 Kundfordringar
            #VER A 1 20190301
            {
            #TRANS 1510 {} 100.00
            #TRANS 1510 {} -100.00
            }
            """;
    private static final String SUPPLIERS = """
            kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum
            1,Exempelstad,7,Papper AB,556000-0000,6100,Kontor,10.00,2019-02-01
            """;

    @TempDir
    Path folder;

    private Path record;
    private Path sie;
    private Path suppliers;
    private RunPlan plan;
    private LedgerFiles ledger;

    @BeforeEach
    void anInputIsInventoried() throws Exception {
        record = write("projects/a.yaml", RECORD);
        sie = write("ledger/a.se", SIE);
        suppliers = write("ledger/b.csv", SUPPLIERS);
        plan = prepared();
        ProductCache cache = new ProductCache(folder.resolve("cache"));
        ledger = new LedgerFiles(plan, cache);
        Product cut =
                ledger.cut(plan.inventory().ofKind(InputFile.Kind.LEDGER_SIE).getFirst());
        Product.keptIn(cache).write(Chunk.of(Objects.requireNonNull(cut)));
    }

    @Test
    void aRecordFileThatGrewOrWasReplacedOrIsGoneIsNotRead() throws IOException {
        InputFile file = plan.recordFiles().getFirst();
        assertThat(ReadProjects.read(plan, file).read()).isEqualTo(1);
        Files.writeString(record, "#", StandardOpenOption.APPEND);
        assertChanged("projects/a.yaml", () -> ReadProjects.read(plan, file));
        Files.writeString(record, RECORD.replace("2019", "2018"));
        assertChanged("projects/a.yaml", () -> ReadProjects.read(plan, file));
        Files.delete(record);
        assertChanged("projects/a.yaml", () -> ReadProjects.read(plan, file));
    }

    @Test
    void aListIsReadAgainWhereItsDescriptionChanges() throws Exception {
        write("projects/z.csv", "Nr;Namn\na;A\n");
        Path description =
                write("projects/z.columns.yaml", "defaults: {status: closed}\ncolumns: {Nr: id, Namn: title}\n");
        RunPlan before = prepared();
        InputFile list = before.recordFiles().getLast();
        assertThat(ReadProjects.read(before, list).projects()).hasSize(1);

        Files.writeString(description, "defaults: {status: ongoing}\ncolumns: {Nr: id, Namn: title}\n");
        RunPlan after = prepared();
        assertChanged("projects/z.columns.yaml", () -> ReadProjects.read(before, list));
        assertThat(after.recordFiles().getLast()).isEqualTo(list);
        assertThat(after.recordsProduct(list)).isNotEqualTo(before.recordsProduct(list));
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    private RunPlan prepared() throws IOException {
        return PreparedRun.in(folder);
    }

    @Test
    void aSieFileThatGrewOrWasReplacedOrShrankOrIsGoneIsNotFolded() throws IOException {
        LedgerFiles.Piece piece = ledger.pieces().getFirst();
        Files.writeString(sie, "#", StandardOpenOption.APPEND);
        assertChanged("ledger/a.se", () -> ledger.read(piece));
        Files.writeString(sie, SIE.substring(0, 60));
        assertChanged("ledger/a.se", () -> ledger.read(piece));
        Files.delete(sie);
        assertChanged("ledger/a.se", () -> ledger.read(piece));
    }

    @Test
    void aSieFileOfTheSameSizeAndTimeInItsPlaceIsNoticed() throws IOException {
        FileTime time = Files.getLastModifiedTime(sie);
        Path other = write("ledger/other", SIE.replace("100.00", "900.00"));
        Files.setLastModifiedTime(other, time);
        Files.move(other, sie, StandardCopyOption.REPLACE_EXISTING);

        assertChanged("ledger/a.se", () -> ledger.read(ledger.pieces().getFirst()));
    }

    @Test
    void aSieFileThatWasOnlyTouchedIsStillTheSame() throws IOException {
        Files.setLastModifiedTime(sie, FileTime.fromMillis(0));

        assertThat(ledger.read(ledger.pieces().getFirst())).isNotNull();
    }

    @Test
    void aSupplierLedgerThatChangedIsNotCounted() throws IOException {
        Files.writeString(suppliers, SUPPLIERS.replace("10.00", "90.00"));

        assertChanged("ledger/b.csv", () -> ledger.read(ledger.pieces().getLast()));
    }

    /// Of all files but one only what does not grow with their entries is held.
    @Test
    void aSieFilesSumsAreGivenAsOftenAsItIsGoneThrough() throws IOException {
        SieLedgers ledgers = ledger.sie(List.of());

        assertThat(ledgers.outlines()).singleElement().satisfies(outline -> {
            assertThat(outline.years()).containsExactly(2019);
            assertThat(outline.ledger().entries()).isEqualTo(2);
            assertThat(outline.ledger().groups()).isEmpty();
            assertThat(outline.ledger().accountNames()).isEmpty();
        });
        for (int i = 0; i < 2; i++) {
            assertThat(ledgers).singleElement().satisfies(whole -> {
                assertThat(whole.groups()).hasSize(1);
                assertThat(whole.accountNames()).containsKey("1510");
            });
        }
    }

    /// Otherwise a process that is told to end reads large ledgers to their end.
    @Test
    void noPieceIsReadOnceTheProcessIsToldToEnd() {
        var told = new AtomicBoolean();
        LedgerFiles stopped =
                new LedgerFiles(plan, new ProductCache(folder.resolve("none")), new EarlyProducts(), told::get);
        assertThatCode(() -> stopped.sie(List.of())).doesNotThrowAnyException();
        SupplierLedger supplied = assertDoesNotThrow(stopped::suppliers).getFirst();
        told.set(true);

        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> stopped.sie(List.of()),
                stopped::suppliers,
                () -> stopped.rereading().vouchers(supplied, Set.of()))) {
            assertThatThrownBy(reading).isInstanceOf(StopReason.Stop.class).hasMessage(StopOnShutdown.LINE);
        }
    }

    private static void assertChanged(String file, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(StopReason.Stop.class)
                .hasMessage(file + ": the file changed while it was read; the next run takes the new one");
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }
}
