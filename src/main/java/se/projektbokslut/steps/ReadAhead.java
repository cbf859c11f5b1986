package se.projektbokslut.steps;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.inventory.Digesting;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierLedgerReader;

/// Large supplier ledgers that were folded while the inventory took their digests. What is left here is of the
/// very bytes that bear the digest; the step `readLedger` takes it where the file has not been touched since.
/// Safe for use by several threads.
///
/// Not so SIE files: how one is cut, and whether sums are made for its `#KSUMMA`, shows only at its end.
public final class ReadAhead implements Digesting {
    /// Nothing is folded before its step.
    public static final ReadAhead NONE = new ReadAhead(Long.MAX_VALUE);

    private final long least;
    private final Map<String, Folded> ledgers = new ConcurrentHashMap<>();

    /// @param stamp that the file bore before it was read
    private record Folded(String sha256, Stamp stamp, SupplierLedger ledger) {}

    /// Those of a run that reads the ledger itself. Smaller files are read a second time from the system's
    /// memory.
    public static ReadAhead ofLargeFiles() {
        return new ReadAhead(SieFiles.SLICE_SIZE);
    }

    /// @param least the size of the smallest file that is folded, in bytes
    ReadAhead(long least) {
        this.least = least;
    }

    @Override
    public String digest(Path file, String path, InputFile.Kind kind, LongConsumer advanced) throws IOException {
        if (kind != InputFile.Kind.LEDGER_CSV || Files.size(file) < least) {
            return ONLY.digest(file, path, kind, advanced);
        }
        Stamp stamp = Stamp.of(file);
        try (DigestInputStream in = Digest.reading(file)) {
            CountedStream counted = new CountedStream(in, advanced, () -> {});
            Optional<SupplierLedger> ledger =
                    SupplierLedgerReader.readOnce(path, counted, SupplierFiles.workers(Files.size(file), 1));
            counted.transferTo(OutputStream.nullOutputStream());
            String sha256 = Digest.of(in);
            ledger.ifPresent(made -> ledgers.put(path, new Folded(sha256, stamp, made)));
            return sha256;
        }
    }

    /// What the file says; null where it was not folded, or is not as it was then. Asked for once.
    @Nullable
    SupplierLedger take(InputFile file, Path place) throws IOException {
        Folded folded = ledgers.remove(file.path());
        return folded != null && folded.sha256.equals(file.sha256()) && folded.stamp.isSame(Stamp.of(place))
                ? folded.ledger
                : null;
    }
}
