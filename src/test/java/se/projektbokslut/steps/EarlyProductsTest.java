package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.night.PreparedRun;
import se.projektbokslut.project.RecordFile;

/// What is held is what another cache is not asked for.
class EarlyProductsTest {
    @TempDir
    private Path folder;

    private RunPlan plan;
    private ProductCache cache;
    private ProductCache empty;
    private final EarlyProducts early = new EarlyProducts();

    @BeforeEach
    void makeProducts() throws Exception {
        Path projects = Files.createDirectories(folder.resolve("input/projects"));
        Files.writeString(projects.resolve("a.yaml"), "id: a\ntitle: A\nstatus: ongoing\n");
        Path ledger = Files.createDirectories(folder.resolve("input/ledger"));
        Files.writeString(ledger.resolve("a.se"), "#FLAGGA 0\n#SIETYP 4\n");
        plan = PreparedRun.in(folder);
        cache = new ProductCache(folder.resolve("cache"));
        empty = new ProductCache(folder.resolve("empty"));
        InputFile records = plan.recordFiles().getFirst();
        // Another product than the file gives, so that it is known again.
        Refusal told = new Refusal(new Location(records.path(), 1, 1), "", "", Problem.FILE_EMPTY);
        keep(new Product(plan.recordsProduct(records), RecordFile.refused(told)));
        keep(Objects.requireNonNull(new LedgerFiles(plan, cache).cut(sie())));
    }

    private InputFile sie() {
        return plan.inventory().ofKind(InputFile.Kind.LEDGER_SIE).getFirst();
    }

    private void keep(Product product) throws Exception {
        Product.keptIn(cache).write(Chunk.of(product));
    }

    private boolean isRecordHeld() throws Exception {
        return early.records(plan, empty).getFirst().refused() == 1;
    }

    private boolean isLedgerHeld() throws Exception {
        return early.ofLedger(empty, plan.cutProduct(sie()), SieCuts.Cut.class) != null;
    }

    @Test
    void recordsAreNotReadForNobodyOnceTheyWereAskedFor() throws Exception {
        early.begin(plan, cache);
        assertThat(isRecordHeld()).isTrue();

        early.begin(plan, cache);
        assertThat(isRecordHeld()).isFalse();
    }

    @Test
    void theLedgerIsNotReadForNobodyOnceItIsUsed() throws Exception {
        early.begin(plan, cache);
        assertThat(isLedgerHeld()).isTrue();

        early.used();
        assertThat(isLedgerHeld()).isFalse();
        early.begin(plan, cache);
        assertThat(isLedgerHeld()).isFalse();
    }
}
