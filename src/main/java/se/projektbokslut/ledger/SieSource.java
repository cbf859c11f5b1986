package se.projektbokslut.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// A SIE file that has been read, and what it takes to look at its vouchers again.
///
/// @param ledger what it says by itself
/// @param index where its vouchers stand
/// @param slices what each of its slices says, counted from 0
/// @param reader reads a slice once more
public record SieSource(SieLedger ledger, VoucherIndex index, IntFunction<SliceSums> slices, Reader reader) {
    /// Opens the file for a slice. It makes sure that the file is still the one that was read.
    @FunctionalInterface
    public interface Reader {
        /// @throws IOException if the file cannot be read
        SliceSums read(int slice, VoucherLook look) throws IOException;
    }

    /// The same of a ledger of which less is held.
    public SieSource with(SieLedger less) {
        return new SieSource(less, index, slices, reader);
    }

    /// Reads a slice once more for one who looks at its vouchers.
    <W extends VoucherWatch> W watch(int slice, Function<KeyHashes, W> maker) {
        List<W> made = new ArrayList<>();
        read(slice, VoucherLook.by(keys -> {
            W watch = maker.apply(new KeyHashes(keys, index.text()));
            made.add(watch);
            return watch;
        }));
        return made.getFirst();
    }

    SliceSums read(int slice, VoucherLook look) {
        try {
            return reader.read(slice, look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
