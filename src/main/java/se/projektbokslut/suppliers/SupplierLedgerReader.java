package se.projektbokslut.suppliers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.suppliers.SupplierRereading.BuyerMonth;

/// Reads a supplier-ledger file (national specification 1.1) in whatever shape it is written, and folds its rows
/// into sums. Whatever the bytes are, it gives a [SupplierLedger] whose counts tie; memory does not grow with the
/// file.
///
/// A file that is not understood at all counts as one row, read and refused. In one with more than 10 000 refused
/// rows, more than 250 000 groups, or a sum that leaves exact counting, all rows are refused.
public final class SupplierLedgerReader {
    private final String file;
    private final int workers;

    private SupplierLedgerReader(String file, int workers) {
        this.file = file;
        this.workers = workers;
    }

    /// @param file the path relative to the input folder
    /// @param in what the file holds, from its first byte; not read to its end where it is no supplier ledger,
    ///     and not closed
    /// @param again opens the file once more, which is needed where it may hold an export several times
    /// @param workers how many threads fold blocks of the file at once, at least 1; the result is the same. Each
    ///     takes 4 MiB
    /// @throws IOException if the file cannot be read
    public static SupplierLedger read(String file, InputStream in, Again again, int workers) throws IOException {
        return once(new SupplierLedgerReader(file, workers).read(new LeftOpen(in)), again);
    }

    /// The same of a file that is gone through once; empty where it may hold an export several times, which
    /// shows only when it is read again.
    ///
    /// @throws IOException if the file cannot be read
    public static Optional<SupplierLedger> readOnce(String file, InputStream in, int workers) throws IOException {
        SupplierLedger ledger = new SupplierLedgerReader(file, workers).read(new LeftOpen(in));
        return SupplierRepetition.mayBe(ledger.groups()) < 2 ? Optional.of(ledger) : Optional.empty();
    }

    /// Opens what is read, from its first byte.
    public interface Again {
        /// The caller closes it.
        InputStream open() throws IOException;
    }

    /// An export that the file holds several times counts once.
    private static SupplierLedger once(SupplierLedger ledger, Again again) throws IOException {
        long divisor = SupplierRepetition.mayBe(ledger.groups());
        long all = ledger.countableRows();
        if (divisor < 2) {
            return ledger;
        }
        var repetition = new SupplierRepetition(all, divisor);
        var reader = new SupplierLedgerReader(ledger.file(), 1);
        try (InputStream in = again.open()) {
            reader.watch(in, SupplierWatcher.comparing(repetition));
        }
        long run = repetition.run();
        if (run == all) {
            return ledger;
        }
        SupplierWatcher first = new SupplierWatcher(Map.of()).first(run);
        var fold = new SupplierFold();
        try (InputStream in = again.open()) {
            reader.watch(in, first).groups().forEach(fold::add);
        }
        return new SupplierLedger(
                ledger.file(),
                ledger.shape(),
                fold.groups(),
                fold.months(),
                ledger.names(),
                ledger.rows(),
                ledger.refusedRows(),
                ledger.refusals(),
                new SupplierLedger.Repeated(all - run, first.leftOut()),
                ledger.findings());
    }

    /// A stream that is its owner's to close: a [java.io.SequenceInputStream] closes what it has read to its end.
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    private SupplierLedger read(InputStream in) throws IOException {
        List<Refusal> faults = new ArrayList<>();
        Optional<SupplierHeading.Begun> begun = SupplierHeading.read(file, in, faults);
        if (begun.isEmpty()) {
            return new SupplierLedger(
                    file, "", List.of(), List.of(), new TreeMap<>(), 1, 1, List.copyOf(faults), null, List.of());
        }
        SupplierShape shape = begun.get().shape();
        SupplierBlocks blocks = new SupplierBlocks(begun.get().rows(), shape.lineEnd());
        var pass = new SupplierPass(shape, blocks, null);
        SupplierSums sums = pass.sums(workers);
        long rows = blocks.lines() - sums.blank - sums.within;
        return result(begun.get(), begun.get().utf8() && pass.utf8(), sums, rows);
    }

    /// The vouchers of some months.
    ///
    /// @param in the file that the first reading read
    /// @throws IOException if the file cannot be read
    public static Map<BuyerMonth, VoucherUnits> vouchers(SupplierLedger file, InputStream in, Set<BuyerMonth> months)
            throws IOException {
        SupplierWatcher watcher = SupplierWatcher.gathering(months).first(file.countableRows());
        new SupplierLedgerReader(file.file(), 1).watch(new LeftOpen(in), watcher);
        return watcher.units();
    }

    /// The rows of some months, divided by what becomes of them.
    ///
    /// @param in the file that the first reading read
    /// @param choices used up by the reading
    /// @throws IOException if the file cannot be read
    public static SupplierParts parts(SupplierLedger file, InputStream in, Map<BuyerMonth, VoucherChoice> choices)
            throws IOException {
        SupplierWatcher watcher = new SupplierWatcher(choices).first(file.countableRows());
        new SupplierLedgerReader(file.file(), 1).watch(new LeftOpen(in), watcher);
        return watcher.parts();
    }

    private SupplierSums watch(InputStream in, SupplierWatcher watcher) throws IOException {
        Optional<SupplierHeading.Begun> begun = SupplierHeading.read(file, in, new ArrayList<>());
        if (begun.isEmpty()) {
            return new SupplierSums();
        }
        SupplierShape shape = begun.get().shape();
        return new SupplierPass(shape, new SupplierBlocks(begun.get().rows(), shape.lineEnd()), watcher).sums(1);
    }

    /// @param read the rows of the file, as its line ends tell
    private SupplierLedger result(SupplierHeading.Begun begun, boolean utf8, SupplierSums sums, long read) {
        SupplierShape shape = begun.shape();
        List<Refusal> above = begun.above();
        long rows = read + above.size();
        String words = shape.words(utf8, sums.commas, sums.points);
        Refusal whole = refusalOfAll(sums);
        if (whole != null) {
            return refused(words, rows, whole);
        }
        SupplierFold fold = new SupplierFold();
        try {
            sums.groups().forEach(fold::add);
        } catch (ArithmeticException outOfRange) {
            return refused(words, rows, new Refusal(new Location(file, 1, 1), "", "", Problem.SUPPLIER_SUM_TOO_LARGE));
        }
        List<Refusal> refusals = new ArrayList<>(above);
        sums.faults().forEach(fault -> refusals.add(refusal(shape, fault)));
        return new SupplierLedger(
                file,
                words,
                fold.groups(),
                fold.months(),
                sums.names(),
                rows,
                sums.refused + above.size(),
                refusals,
                null,
                List.of());
    }

    /// A file that is refused as a whole, with all its rows.
    private SupplierLedger refused(String words, long rows, Refusal why) {
        return new SupplierLedger(
                file, words, List.of(), List.of(), new TreeMap<>(), rows, rows, List.of(why), null, List.of());
    }

    /// What refuses the file as a whole; null if nothing does.
    private @Nullable Refusal refusalOfAll(SupplierSums sums) {
        Location at = new Location(file, 1, 1);
        if (sums.hasTooManyRefused()) {
            return Refusal.ofTooMany(at, sums.refused);
        }
        if (sums.hasTooManyGroups()) {
            return new Refusal(
                    at, "", "", Problem.SUPPLIER_TOO_MANY_GROUPS, Integer.toString(SupplierSums.MOST_GROUPS));
        }
        return sums.hasTooLargeSum() ? new Refusal(at, "", "", Problem.SUPPLIER_SUM_TOO_LARGE) : null;
    }

    /// The refusal of a row. It names the column by the file's own heading, never what stands there.
    private Refusal refusal(SupplierShape shape, SupplierSums.Fault fault) {
        int line = (int) Math.min(Integer.MAX_VALUE, shape.firstLine() + fault.line());
        Location at = new Location(file, line, fault.cell() + 1);
        String column = fault.cell() < 0
                ? ""
                : MappingReader.shortened(shape.columns().names().get(fault.cell()));
        return switch (fault.problem()) {
            case CSV_CELLS ->
                new Refusal(
                        at,
                        "",
                        "",
                        fault.problem(),
                        Integer.toString(fault.number()),
                        Integer.toString(shape.columns().count()));
            case CONTROL_CHARACTER ->
                new Refusal(
                        at,
                        "",
                        column,
                        fault.problem(),
                        "U+00" + HexFormat.of().withUpperCase().toHexDigits((byte) fault.number()));
            case SUPPLIER_ROW_TOO_LONG ->
                new Refusal(at, "", "", fault.problem(), Integer.toString(SupplierRows.LONGEST_ROW));
            case SUPPLIER_CODE ->
                new Refusal(at, "", column, fault.problem(), column, Integer.toString(SupplierCells.LONGEST_CODE));
            default -> new Refusal(at, "", column, fault.problem(), column);
        };
    }
}
