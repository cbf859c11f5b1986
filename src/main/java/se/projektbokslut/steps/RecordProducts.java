package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.project.RecordFile;

/// The products of a run's record files. Most are there before the job begins, and one core may read them while another
/// starts the framework. Safe for use by several threads.
public final class RecordProducts {
    /// By the product's name; what is read by itself is not read again.
    private final Map<String, Optional<RecordFile>> read = new ConcurrentHashMap<>();

    /// Begins to read those that are there.
    public static RecordProducts begun(RunPlan plan) {
        RecordProducts products = new RecordProducts();
        ProductCache cache = new ProductCache(plan.options().cache());
        ForkJoinPool.commonPool().execute(() -> products.begin(plan, cache));
        return products;
    }

    private void begin(RunPlan plan, ProductCache cache) {
        try {
            for (InputFile file : plan.recordFiles()) {
                String name = plan.recordsProduct(file);
                if (cache.has(name)) {
                    read.computeIfAbsent(name, _ -> product(cache, name));
                }
            }
        } catch (RuntimeException unreadable) {
            // Whatever it is, the step that needs the product meets the same, and says so.
            return;
        }
    }

    /// All of them, in the order of the paths; one that is missing or damaged is made again.
    List<RecordFile> all(RunPlan plan, ProductCache cache) throws IOException {
        try {
            return plan.recordFiles().parallelStream()
                    .map(file -> of(plan, cache, file))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            read.clear();
        }
    }

    private RecordFile of(RunPlan plan, ProductCache cache, InputFile file) {
        String name = plan.recordsProduct(file);
        return read.computeIfAbsent(name, _ -> product(cache, name)).orElseGet(() -> {
            try {
                return ReadProjects.read(plan, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<RecordFile> product(ProductCache cache, String name) {
        try {
            return cache.read(name, in -> CanonicalJson.mapper().readValue(in, RecordFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
