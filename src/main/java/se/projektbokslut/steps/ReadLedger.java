package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.program.RunProgress;

/// Step `readLedger`: each slice of a SIE file, and each supplier-ledger file, becomes its product in the cache.
/// Partitions are runs of pieces of about a slice's size together.
public final class ReadLedger implements Partitioner, Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(ReadLedger.class);

    private final LedgerFiles files;
    private final RunProgress progress;

    /// Found once: every partition names its pieces by their place among all of them.
    private @Nullable List<LedgerFiles.Piece> pieces;

    public ReadLedger(RunPlan plan, ProductCache cache) {
        this(plan, cache, RunProgress.NONE);
    }

    public ReadLedger(RunPlan plan, ProductCache cache, RunProgress progress) {
        this.files = new LedgerFiles(plan, cache, progress);
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
                            (digest, piece) -> digest.add(piece.file().sha256())
                                    .add(piece.file().path())
                                    .add(Integer.toString(piece.slice())))
                    .upTo(SieFiles.SLICE_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        StepExecution execution = chunk.getStepContext().getStepExecution();
        int read = 0;
        int kept = 0;
        for (LedgerFiles.Piece piece : SizedPartitions.of(execution.getExecutionContext(), pieces())) {
            if (execution.isTerminateOnly()) {
                return RepeatStatus.CONTINUABLE;
            }
            if (files.read(piece)) {
                read++;
                contribution.incrementReadCount();
            } else {
                kept++;
                contribution.incrementFilterCount(1);
            }
        }
        LOG.info("{} pieces of ledger files read, {} kept from an earlier run", read, kept);
        return RepeatStatus.FINISHED;
    }
}
