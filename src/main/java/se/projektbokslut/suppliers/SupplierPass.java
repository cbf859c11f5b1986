package se.projektbokslut.suppliers;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Goes through the rows of a supplier ledger once, block by block, and adds them up. Several threads give the
/// same sums as one. Used once.
final class SupplierPass {
    private final SupplierShape shape;
    private final SupplierBlocks blocks;
    private final @Nullable SupplierWatcher watcher;
    private final SupplierSums all = new SupplierSums();
    private boolean utf8 = true;

    /// @param watcher looks at each row, and wants one thread; null in a first reading
    SupplierPass(SupplierShape shape, SupplierBlocks blocks, @Nullable SupplierWatcher watcher) {
        this.shape = shape;
        this.blocks = blocks;
        this.watcher = watcher;
    }

    /// Whether the first block is UTF-8: for the log, which needs no more. Codes are decoded each by its own
    /// bytes.
    boolean utf8() {
        return utf8;
    }

    /// @param workers how many threads fold blocks at once, at least 1
    SupplierSums sums(int workers) throws IOException {
        if (workers == 1) {
            inOrder();
        } else {
            try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
                several(threads, workers);
            }
        }
        return all;
    }

    private void inOrder() throws IOException {
        byte[] open = {};
        for (SupplierBlocks.Block next = blocks.next(); next != null; next = blocks.next()) {
            SupplierBlocks.Block block = open.length == 0 ? next : SupplierBlocks.Block.of(open, next);
            open = add(block, read(block, false));
            blocks.done(next);
        }
        addLast(open);
    }

    private record Reading(SupplierBlocks.Block block, CompletableFuture<SupplierRows> rows) {}

    /// Reads the blocks, several at once, each on the guess that no row crosses its beginning; where the block
    /// before shows otherwise, it is read again with that row before it. Adds them in the order of the file.
    private void several(Executor executor, int workers) throws IOException {
        Deque<Reading> ahead = new ArrayDeque<>();
        byte[] open = {};
        while (true) {
            while (ahead.size() < workers + 1) {
                SupplierBlocks.@Nullable Block next = blocks.next();
                if (next == null) {
                    break;
                }
                ahead.add(new Reading(next, CompletableFuture.supplyAsync(() -> read(next, false), executor)));
            }
            if (ahead.isEmpty()) {
                break;
            }
            Reading reading = ahead.remove();
            SupplierBlocks.Block block = reading.block();
            SupplierRows rows = reading.rows().join();
            if (open.length > 0) {
                block = SupplierBlocks.Block.of(open, block);
                rows = read(block, false);
            }
            open = add(block, rows);
            blocks.done(reading.block());
        }
        addLast(open);
    }

    private SupplierRows read(SupplierBlocks.Block block, boolean last) {
        if (watcher != null) {
            watcher.firstLine = shape.firstLine() + all.lines;
        }
        SupplierRows rows = new SupplierRows(shape, block.bytes, block.length, last, watcher);
        rows.read();
        return rows;
    }

    /// Adds a block's rows; what follows them in the block.
    private byte[] add(SupplierBlocks.Block block, SupplierRows rows) {
        if (all.lines == 0) {
            utf8 = SupplierShape.isUtf8(block.bytes, 0, rows.open());
        }
        all.add(rows.sums());
        return block.from(rows.open());
    }

    /// Adds a row that the file's end closes.
    private void addLast(byte[] open) {
        if (open.length > 0) {
            SupplierBlocks.Block end = SupplierBlocks.Block.of(open, new SupplierBlocks.Block(new byte[0], 0));
            add(end, read(end, true));
        }
    }
}
