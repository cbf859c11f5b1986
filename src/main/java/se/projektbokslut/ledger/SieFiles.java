package se.projektbokslut.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Reads SIE 4 files: a plan, the sums of each of its slices (apart from each other, in any order, on any
/// machine), and the ledger that they make together. One slice or many give the same ledger. Stateless and
/// thread-safe; what it reads is never held whole.
public final class SieFiles {
    /// How large a slice is: some 160 000 entries, so that a large file keeps all cores busy to the end.
    public static final long SLICE_SIZE = 16L << 20;

    private SieFiles() {}

    /// Looks at the file's beginning and cuts it at vouchers.
    ///
    /// @param name its path relative to the input folder
    /// @param sliceSize the size of a slice in bytes, at most but for the voucher at which it ends
    /// @throws IOException if it cannot be read
    public static SiePlan plan(Path file, String name, long sliceSize) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new SiePlanner(channel, name, sliceSize).plan();
        }
    }

    /// Folds one slice. Beside the slice's bytes its product depends on the processes and the plan's `checksum`
    /// and `boundaries`.
    ///
    /// @throws IOException if the file cannot be read, or has become shorter than planned
    public static SliceSums fold(Path file, SiePlan plan, SiePlan.Slice slice, ProcessOfAccount processes)
            throws IOException {
        return fold(file, plan, slice, processes, VoucherLook.NONE);
    }

    /// Folds one slice, and has its vouchers looked at.
    ///
    /// @throws IOException as above
    public static SliceSums fold(
            Path file, SiePlan plan, SiePlan.Slice slice, ProcessOfAccount processes, VoucherLook look)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new SliceReader(plan, processes, look).fold(channel, slice.from(), slice.to());
        }
    }

    /// What the slices of a plan make together. A file that cannot be used gives a ledger without figures, whose
    /// entries are all refused and whose one refusal says why.
    ///
    /// @param slices the products of the plan's slices, in its order; gone through once, so that they may be read
    ///     from somewhere one after the other
    public static SieLedger merge(SiePlan plan, Iterable<SliceSums> slices) {
        return merge(plan, slices, new VoucherIndex(plan));
    }

    /// The same.
    ///
    /// @param index learns where which vouchers stand
    public static SieLedger merge(SiePlan plan, Iterable<SliceSums> slices, VoucherIndex index) {
        var all = new SliceCollection();
        slices.forEach(slice -> {
            all.add(slice);
            index.add(slice);
        });
        return new SieMerge(plan, all.slices()).ledger();
    }
}
