package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.program.RunProgress;

/// Step `readLedger`: each slice of a SIE file, and each supplier-ledger file, becomes its product in the cache.
/// Partitions are runs of pieces of about a slice's size together.
public final class ReadLedger implements Partitioner {
    private final LedgerFiles files;
    private final ProductCache cache;
    private final RunProgress progress;

    /// Found once: every partition names its pieces by their place among all of them.
    private @Nullable List<LedgerFiles.Piece> pieces;

    public ReadLedger(RunPlan plan, ProductCache cache) {
        this(plan, cache, ReadAhead.NONE, RunProgress.NONE);
    }

    /// @param ahead what was read while the inventory was taken
    public ReadLedger(RunPlan plan, ProductCache cache, ReadAhead ahead, RunProgress progress) {
        this.files = new LedgerFiles(plan, cache, ahead, progress);
        this.cache = cache;
        this.progress = progress;
    }

    private synchronized List<LedgerFiles.Piece> pieces() throws IOException {
        List<LedgerFiles.Piece> known = pieces;
        if (known == null) {
            known = files.pieces();
            pieces = known;
        }
        return known;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        try {
            List<LedgerFiles.Piece> pieces = pieces();
            progress.begins(
                    RunProgress.Work.READING_LEDGER,
                    pieces.stream().mapToLong(LedgerFiles.Piece::bytes).sum());
            return new SizedPartitions<>(
                            pieces,
                            LedgerFiles.Piece::bytes,
                            files::isMade,
                            (digest, piece) -> digest.add(piece.file().sha256())
                                    .add(piece.file().path())
                                    .add(Integer.toString(piece.slice())))
                    .upTo(SieFiles.SLICE_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The work on a partition's pieces.
    public Step in(Steps steps) {
        return steps.ofItems(
                "readLedger",
                Steps.MANY,
                new StepItems<>(partition -> SizedPartitions.of(partition.getExecutionContext(), pieces())),
                files::read,
                Product.keptIn(cache));
    }
}
