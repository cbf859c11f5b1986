package se.projektbokslut.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.intake.Digest;
import se.projektbokslut.ledger.SieFiles;

/// Step `readLedger`: each slice of a SIE file, and each supplier-ledger file, becomes its product in the cache.
/// Partitions are runs of pieces of about a slice's size together.
final class ReadLedger implements Partitioner, Tasklet {
    private static final String FROM = "from";
    private static final String TO = "to";

    private final LedgerFiles files;

    ReadLedger(RunPlan plan, ProductCache cache) {
        this.files = new LedgerFiles(plan, cache);
    }

    /// The same partitions, with the same names, whenever the plan is the same.
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        try {
            return partition(files.pieces());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ExecutionContext> partition(List<LedgerFiles.Piece> pieces) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        int from = 0;
        while (from < pieces.size()) {
            Digest name = new Digest();
            long bytes = 0;
            int to = from;
            do {
                LedgerFiles.Piece piece = pieces.get(to);
                bytes += piece.bytes();
                name.add(piece.file().sha256()).add(piece.file().path()).add(Integer.toString(piece.slice()));
                to++;
            } while (to < pieces.size() && bytes + pieces.get(to).bytes() <= SieFiles.SLICE_SIZE);
            ExecutionContext context = new ExecutionContext();
            context.putLong(FROM, from);
            context.putLong(TO, to);
            partitions.put(name.hex().substring(0, 16), context);
            from = to;
        }
        return partitions;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        StepExecution execution = chunk.getStepContext().getStepExecution();
        ExecutionContext context = execution.getExecutionContext();
        List<LedgerFiles.Piece> pieces = files.pieces().subList((int) context.getLong(FROM), (int) context.getLong(TO));
        for (LedgerFiles.Piece piece : pieces) {
            if (execution.isTerminateOnly()) {
                return RepeatStatus.CONTINUABLE;
            }
            files.read(piece);
        }
        return RepeatStatus.FINISHED;
    }
}
