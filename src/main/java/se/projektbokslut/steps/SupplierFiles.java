package se.projektbokslut.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierLedgerReader;
import se.projektbokslut.suppliers.SupplierParts;
import se.projektbokslut.suppliers.SupplierRereading;
import se.projektbokslut.suppliers.VoucherChoice;
import se.projektbokslut.suppliers.VoucherUnits;

/// The supplier ledgers of a run: what each says, and what is read of one again.
final class SupplierFiles implements SupplierRereading {
    private static final Logger LOG = LoggerFactory.getLogger(SupplierFiles.class);
    /// Each thread that folds a supplier ledger takes memory; reading the file keeps no more of them busy.
    private static final int MOST_WORKERS = 8;

    private final RunPlan plan;
    private final LedgerLists lists;
    private final ReadAhead ahead;
    private final RunProgress progress;
    private final Runnable endIfTold;
    private final InputAsFound input;

    /// @param ahead what was read of these files before
    /// @param progress told of every byte that [#read] reads
    /// @param endIfTold asked now and then, and throws where the process is told to end
    SupplierFiles(RunPlan plan, LedgerLists lists, ReadAhead ahead, RunProgress progress, Runnable endIfTold) {
        this.plan = plan;
        this.lists = lists;
        this.ahead = ahead;
        this.progress = progress;
        this.endIfTold = endIfTold;
        this.input = new InputAsFound(plan);
    }

    /// In the order of the paths.
    List<InputFile> all() {
        return plan.inventory().files().stream().filter(this::isOne).toList();
    }

    private boolean isOne(InputFile file) {
        return switch (file.kind()) {
            case LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> !lists.isOfEntries(file);
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, LEDGER_SIE, SOURCE, SETTINGS -> false;
        };
    }

    /// What the file says.
    SupplierLedger read(InputFile file) throws IOException {
        SupplierLedger ledger = lists.isOfPurchases(file) ? ofList(file) : ofCsv(file);
        LOG.info(
                "{}: supplier ledger, {}", ledger.file(), ledger.shape().isEmpty() ? "not understood" : ledger.shape());
        return ledger;
    }

    private SupplierLedger ofList(InputFile file) throws IOException {
        SupplierLedger ledger = lists.purchases(file, workers(file));
        progress.advanced(file.size());
        return ledger;
    }

    private SupplierLedger ofCsv(InputFile file) throws IOException {
        Path path = input.path(file);
        try (DigestInputStream in = Digest.reading(path)) {
            SupplierLedger read = ahead.take(file, path);
            if (read != null) {
                progress.advanced(file.size());
                return read;
            }
            // The digest of what is read costs as much as the reading; a stamp before and after says the same.
            boolean unmoved = plan.inventory().isUnmoved(file, path);
            in.on(!unmoved);
            SupplierLedger ledger = SupplierLedgerReader.read(
                    file.path(),
                    new CountedStream(in, progress::advanced, endIfTold),
                    () -> new CountedStream(Files.newInputStream(path), _ -> {}, endIfTold),
                    workers(file));
            // One that is read several times must be the same after the last time too.
            if (unmoved || ledger.repeated() != null) {
                input.endIfChanged(file);
            } else if (!Digest.of(in).equals(file.sha256())) {
                throw InputAsFound.changed(file);
            }
            return ledger;
        } catch (NoSuchFileException gone) {
            throw InputAsFound.changed(file);
        }
    }

    @Override
    public Map<BuyerMonth, VoucherUnits> vouchers(SupplierLedger file, Set<BuyerMonth> months) {
        return again(file, in -> SupplierLedgerReader.vouchers(file, in, months));
    }

    @Override
    public SupplierParts parts(SupplierLedger file, Map<BuyerMonth, VoucherChoice> choices) {
        return again(file, in -> SupplierLedgerReader.parts(file, in, choices));
    }

    private interface Reread<T> {
        T from(InputStream in) throws IOException;
    }

    /// What a second reading gives.
    private <T> T again(SupplierLedger ledger, Reread<T> reread) {
        InputFile file = all().stream()
                .filter(f -> f.path().equals(ledger.file()))
                .findFirst()
                .orElseThrow();
        try (InputStream in = lists.isOfPurchases(file)
                ? lists.csv(file)
                : new CountedStream(Files.newInputStream(input.path(file)), _ -> {}, endIfTold)) {
            T read = reread.from(in);
            input.endIfChanged(file);
            return read;
        } catch (NoSuchFileException gone) {
            throw InputAsFound.changed(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many threads fold a file: a large one is not cut, so the cores are shared among those.
    private int workers(InputFile file) {
        long large = all().stream()
                .filter(other -> other.size() > SieFiles.SLICE_SIZE)
                .count();
        return workers(file.size(), Math.max(large, 1));
    }

    /// How many threads fold a file of that size that is one of so many large ones.
    static int workers(long size, long large) {
        return size <= SieFiles.SLICE_SIZE
                ? 1
                : Math.clamp(Runtime.getRuntime().availableProcessors() / large, 1, MOST_WORKERS);
    }
}
