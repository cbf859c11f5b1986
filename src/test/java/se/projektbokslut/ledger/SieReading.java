package se.projektbokslut.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a whole SIE file, slice after slice, as the steps of a run do between them.
public final class SieReading {
    private SieReading() {}

    public static SieLedger ledger(Path file, String name, ProcessOfAccount processes) throws IOException {
        return source(file, name, processes, SieFiles.SLICE_SIZE).ledger();
    }

    /// @param name its path relative to the input folder
    public static SieSource source(Path file, String name, ProcessOfAccount processes, long sliceSize)
            throws IOException {
        SiePlan plan = SieFiles.plan(file, name, sliceSize);
        List<SliceSums> slices = new ArrayList<>();
        for (SiePlan.Slice slice : plan.slices()) {
            slices.add(SieFiles.fold(file, plan, slice, processes));
        }
        var index = new VoucherIndex(plan);
        SieLedger ledger = SieFiles.merge(plan, slices, index);
        return new SieSource(
                ledger,
                index,
                slices::get,
                (slice, look) -> SieFiles.fold(file, plan, plan.slices().get(slice), processes, look));
    }
}
