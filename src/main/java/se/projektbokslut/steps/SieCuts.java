package se.projektbokslut.steps;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.ProcessOfAccount;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SiePlan;
import se.projektbokslut.ledger.SliceSums;
import se.projektbokslut.ledger.VoucherLook;

/// How the SIE files of a run are cut, and what is read of a slice.
final class SieCuts {
    private final RunPlan plan;
    private final ProductCache cache;
    private final EarlyProducts early;
    private final ProcessOfAccount processes;
    private final Runnable endIfTold;
    private final InputAsFound input;

    /// Files whose bytes were compared, with the stamp that they bore then.
    private final Map<String, String> compared = new ConcurrentHashMap<>();

    /// How a SIE file is cut, and the stamp that it bore before it was found to be the one of the inventory.
    record Cut(String stamp, SiePlan plan) {}

    /// @param endIfTold asked before each slice, and throws where the process is told to end
    SieCuts(RunPlan plan, ProductCache cache, EarlyProducts early, ProcessOfAccount processes, Runnable endIfTold) {
        this.plan = plan;
        this.cache = cache;
        this.early = early;
        this.processes = processes;
        this.endIfTold = endIfTold;
        this.input = new InputAsFound(plan);
    }

    /// @return null: it is known how the file is cut
    @Nullable
    Product product(InputFile file) throws IOException {
        String name = plan.cutProduct(file);
        return cache.read(name, _ -> "").isPresent() ? null : new Product(name, made(file));
    }

    Cut of(InputFile file) throws IOException {
        Cut known = early.ofLedger(cache, plan.cutProduct(file), Cut.class);
        return known == null ? made(file) : known;
    }

    private Cut made(InputFile file) throws IOException {
        Path path = input.path(file);
        try {
            String stamp = Stamp.of(path).toString();
            input.endIfChanged(file);
            return new Cut(stamp, SieFiles.plan(path, file.path(), SieFiles.SLICE_SIZE));
        } catch (NoSuchFileException gone) {
            throw InputAsFound.changed(file);
        }
    }

    /// Folds a slice. The cut was made of the very file of the inventory, so as long as the file bears the same
    /// stamp the slice is of it too.
    ///
    /// @param look null: only its sums are wanted
    SliceSums fold(InputFile file, Cut cut, int slice, @Nullable VoucherLook look) throws IOException {
        endIfTold.run();
        Path path = input.path(file);
        try {
            SiePlan.Slice part = cut.plan().slices().get(slice);
            SliceSums sums = look == null
                    ? SieFiles.fold(path, cut.plan(), part, processes)
                    : SieFiles.fold(path, cut.plan(), part, processes, look);
            if (!isStill(file, path, cut)) {
                throw InputAsFound.changed(file);
            }
            return sums;
        } catch (NoSuchFileException | EOFException gone) {
            throw InputAsFound.changed(file);
        }
    }

    /// Whether the file is the one of the inventory. Where another machine cut it and the stamps of the two
    /// differ, its bytes are compared, once.
    private boolean isStill(InputFile file, Path path, Cut cut) throws IOException {
        String stamp = Stamp.of(path).toString();
        if (stamp.equals(cut.stamp()) || stamp.equals(compared.get(file.path()))) {
            return true;
        }
        boolean same = Digest.of(path).equals(file.sha256());
        if (same && Stamp.of(path).toString().equals(stamp)) {
            compared.put(file.path(), stamp);
        }
        return same;
    }
}
