package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.project.RecordFile;

/// The products of a run's input that `compile` reads. Most are there before the job begins, and one core may read them
/// while another starts the framework. Safe for use by several threads.
public final class EarlyProducts {
    /// Bytes of the ledger's products that are kept. `compile` asks for each of them twice; of a larger ledger they are
    /// read when they are asked for.
    private static final long MOST_OF_LEDGER = 4 << 20;

    /// By the product's name; what is read by itself is not read again.
    private final Map<String, Optional<RecordFile>> records = new ConcurrentHashMap<>();

    private final Map<String, Object> ledger = new ConcurrentHashMap<>();

    /// Whether nobody asks for records any more: what would be read now would be held for nothing.
    private volatile boolean recordsOver;

    /// The same of the ledger.
    private volatile boolean ledgerOver;

    /// Begins to read those that are there.
    public static EarlyProducts begun(RunPlan plan) {
        EarlyProducts products = new EarlyProducts();
        ProductCache cache = new ProductCache(plan.options().cache());
        ForkJoinPool.commonPool().execute(() -> products.begin(plan, cache));
        return products;
    }

    /// Reads what is there, as long as it will be asked for.
    void begin(RunPlan plan, ProductCache cache) {
        try {
            beginLedger(plan, cache);
            beginRecords(plan, cache);
            // What the last run published is to be read once; whoever asks next knows it by its stamps.
            plan.published().isIntact();
        } catch (IOException | RuntimeException unreadable) {
            // Whatever it is, the step that needs the product meets the same, and says so.
            return;
        }
    }

    private void beginRecords(RunPlan plan, ProductCache cache) {
        for (InputFile file : plan.recordFiles()) {
            if (recordsOver) {
                return;
            }
            String name = plan.recordsProduct(file);
            if (cache.has(name)) {
                records.computeIfAbsent(name, _ -> records(cache, name));
            }
            if (recordsOver) {
                records.clear();
            }
        }
    }

    private void beginLedger(RunPlan plan, ProductCache cache) throws IOException {
        long left = MOST_OF_LEDGER;
        for (Map.Entry<String, Class<?>> product :
                LedgerFiles.lookedAt(plan, cache, this).made().entrySet()) {
            left -= cache.size(product.getKey());
            if (left < 0 || ledgerOver) {
                return;
            }
            Object made = read(cache, product.getKey(), product.getValue());
            if (made != null) {
                ledger.put(product.getKey(), made);
            }
            if (ledgerOver) {
                ledger.clear();
            }
        }
    }

    /// All of the record files, in the order of the paths; one that is missing or damaged is made again.
    List<RecordFile> records(RunPlan plan, ProductCache cache) throws IOException {
        try {
            return plan.recordFiles().parallelStream()
                    .map(file -> of(plan, cache, file))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            recordsOver = true;
            records.clear();
        }
    }

    private RecordFile of(RunPlan plan, ProductCache cache, InputFile file) {
        String name = plan.recordsProduct(file);
        return records.computeIfAbsent(name, _ -> records(cache, name)).orElseGet(() -> {
            try {
                return ReadProjects.read(plan, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<RecordFile> records(ProductCache cache, String name) {
        try {
            return Optional.ofNullable(read(cache, name, RecordFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A product of a ledger file; null where it is not there or damaged.
    <T> @Nullable T ofLedger(ProductCache cache, String name, Class<T> type) throws IOException {
        Object early = ledger.get(name);
        return early == null ? read(cache, name, type) : type.cast(early);
    }

    /// Forgets what `compile` does not ask for any more.
    void used() {
        ledgerOver = true;
        ledger.clear();
    }

    private static <T> @Nullable T read(ProductCache cache, String name, Class<T> type) throws IOException {
        return cache.read(name, in -> CanonicalJson.mapper().readValue(in, type))
                .orElse(null);
    }
}
