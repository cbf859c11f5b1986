package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerOverlaps;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.EntryListSums;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.ledger.SieOutline;
import se.projektbokslut.ledger.SiePlan;
import se.projektbokslut.ledger.SieSource;
import se.projektbokslut.ledger.SliceSums;
import se.projektbokslut.ledger.VoucherIndex;
import se.projektbokslut.ledger.VoucherUse;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierRereading;

/// The ledger files of a run and their products in the cache: how each is cut, and what each piece says.
public final class LedgerFiles {
    private final RunPlan plan;
    private final ProductCache cache;
    private final EarlyProducts early;
    private final RunProgress progress;
    private final BooleanSupplier toldToEnd;
    private final String accountsDigest;
    private final VoucherProducts vouchers;
    private final SieCuts cuts;
    private final LedgerLists lists;
    private final SupplierFiles suppliers;

    public LedgerFiles(RunPlan plan, ProductCache cache) {
        this(plan, cache, ReadAhead.NONE, RunProgress.NONE);
    }

    /// Those of a step that must not outlive the process's being told to end.
    ///
    /// @param early may have been read in part
    /// @param toldToEnd asked before each piece that is read, which takes well below a second
    LedgerFiles(RunPlan plan, ProductCache cache, EarlyProducts early, BooleanSupplier toldToEnd) {
        this(plan, cache, early, ReadAhead.NONE, RunProgress.NONE, true, toldToEnd);
    }

    /// Those of a command that writes no product.
    ///
    /// @param early may have been read in part
    static LedgerFiles lookedAt(RunPlan plan, ProductCache cache, EarlyProducts early) {
        return new LedgerFiles(plan, cache, early, ReadAhead.NONE, RunProgress.NONE, false, () -> false);
    }

    /// @param ahead what was read of these files before
    /// @param progress told of every byte of the pieces that [#read] makes or finds made
    LedgerFiles(RunPlan plan, ProductCache cache, ReadAhead ahead, RunProgress progress) {
        this(plan, cache, new EarlyProducts(), ahead, progress, true, () -> false);
    }

    private LedgerFiles(
            RunPlan plan,
            ProductCache cache,
            EarlyProducts early,
            ReadAhead ahead,
            RunProgress progress,
            boolean kept,
            BooleanSupplier toldToEnd) {
        this.plan = plan;
        this.cache = cache;
        this.early = early;
        this.progress = progress;
        this.toldToEnd = toldToEnd;
        this.accountsDigest = Digest.of(CanonicalJson.compact(plan.settings().processes()));
        this.vouchers = new VoucherProducts(plan, cache, accountsDigest, kept);
        AccountMap accounts = AccountMap.of(plan.settings().processes());
        this.cuts = new SieCuts(plan, cache, early, accounts::processOf, this::endIfTold);
        this.lists = new LedgerLists(plan, accounts::processOf, this::endIfTold);
        this.suppliers = new SupplierFiles(plan, lists, ahead, progress, this::endIfTold);
    }

    /// A piece of a ledger file that is read at one go.
    ///
    /// @param slice of a SIE file, counted from 0; a supplier-ledger file is one piece
    public record Piece(InputFile file, int slice, long bytes) {}

    /// How a SIE file is cut.
    ///
    /// @return null: that is known
    public @Nullable Product cut(InputFile file) throws IOException {
        return cuts.product(file);
    }

    /// Every piece of every ledger file, kind by kind, each in the order of the paths.
    public List<Piece> pieces() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (InputFile.Kind kind : InputFile.Kind.values()) {
            for (InputFile file : plan.inventory().ofKind(kind)) {
                pieces.addAll(piecesOf(file));
            }
        }
        return pieces;
    }

    private List<Piece> piecesOf(InputFile file) throws IOException {
        return switch (file.kind()) {
            case LEDGER_SIE -> {
                List<SiePlan.Slice> slices = cuts.of(file).plan().slices();
                yield IntStream.range(0, slices.size())
                        .mapToObj(i -> new Piece(
                                file, i, slices.get(i).to() - slices.get(i).from()))
                        .toList();
            }
            case LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> List.of(new Piece(file, 0, file.size()));
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, SOURCE, SETTINGS -> List.of();
        };
    }

    /// Whether a piece's product is there.
    boolean isMade(Piece piece) {
        return cache.has(productName(piece));
    }

    /// What a piece says.
    ///
    /// @return null: its product is there
    public @Nullable Product read(Piece piece) throws IOException {
        String name = productName(piece);
        if (cache.has(name)) {
            progress.advanced(piece.bytes());
            return null;
        }
        InputFile file = piece.file();
        return switch (file.kind()) {
            case LEDGER_SIE -> {
                SliceSums sums = cuts.fold(file, cuts.of(file), piece.slice(), null);
                progress.advanced(piece.bytes());
                yield new Product(name, sums);
            }
            case LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> {
                if (!lists.isOfEntries(file)) {
                    yield new Product(name, suppliers.read(file));
                }
                EntryListSums sums = lists.read(file);
                progress.advanced(piece.bytes());
                yield new Product(name, sums);
            }
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, SOURCE, SETTINGS ->
                throw new IllegalArgumentException(file.path());
        };
    }

    /// What each SIE file and each list of entries says; pieces that are missing or damaged are made again. Each
    /// file is put together twice: for its outline now, and when its sums are asked for.
    ///
    /// @param purchases what [#suppliers] says
    public SieLedgers sie(List<SupplierLedger> purchases) throws IOException {
        List<SieSource> sources = new ArrayList<>();
        List<SieOutline> outlines = new ArrayList<>();
        for (InputFile file : ofEntries()) {
            for (SieSource source : sources(file)) {
                SieOutline outline = SieOutline.of(source.ledger());
                outlines.add(outline);
                sources.add(source.with(outline.ledger()));
            }
        }
        SortedMap<String, VoucherUse> uses = vouchers.uses(LedgerOverlaps.compared(sources, purchases, plan.digests()));
        outlines.replaceAll(outline -> outline.with(uses.get(outline.ledger().key())));
        return new SieLedgers(
                outlines,
                () -> ofEntries().stream()
                        .flatMap(file -> whole(file).stream())
                        .map(ledger -> ledger.with(uses.get(ledger.key())))
                        .iterator());
    }

    /// The SIE files and lists of entries, in the order of the paths.
    private List<InputFile> ofEntries() {
        return plan.inventory().files().stream()
                .filter(file -> file.kind() == InputFile.Kind.LEDGER_SIE || lists.isOfEntries(file))
                .toList();
    }

    private List<SieSource> sources(InputFile file) throws IOException {
        return file.kind() == InputFile.Kind.LEDGER_SIE
                ? List.of(source(file, cuts.of(file)))
                : lists.sources(file, () -> sumsOf(file));
    }

    private EntryListSums sumsOf(InputFile list) {
        endIfTold();
        try {
            EntryListSums made = product(new Piece(list, 0, 0), EntryListSums.class);
            return made == null ? lists.read(list) : made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SieLedger> whole(InputFile file) {
        try {
            if (file.kind() != InputFile.Kind.LEDGER_SIE) {
                return sources(file).stream().map(SieSource::ledger).toList();
            }
            SieCuts.Cut cut = cuts.of(file);
            return List.of(SieFiles.merge(cut.plan(), slices(file, cut)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Iterable<SliceSums> slices(InputFile file, SieCuts.Cut cut) {
        return () -> IntStream.range(0, cut.plan().slices().size())
                .mapToObj(slice -> sliceOf(file, cut, slice))
                .iterator();
    }

    private SieSource source(InputFile file, SieCuts.Cut cut) {
        var index = new VoucherIndex(cut.plan());
        SieLedger ledger = SieFiles.merge(cut.plan(), slices(file, cut), index);
        return new SieSource(
                ledger, index, slice -> sliceOf(file, cut, slice), (slice, look) -> cuts.fold(file, cut, slice, look));
    }

    /// What each supplier-ledger file says.
    List<SupplierLedger> suppliers() throws IOException {
        List<SupplierLedger> ledgers = new ArrayList<>();
        for (InputFile file : suppliers.all()) {
            SupplierLedger made = product(new Piece(file, 0, 0), SupplierLedger.class);
            ledgers.add(made == null ? suppliers.read(file) : made);
        }
        return ledgers;
    }

    /// Reads files of [#suppliers] again.
    SupplierRereading rereading() {
        return suppliers;
    }

    /// The names of all products that [#cut] and [#read] make.
    Set<String> productNames() throws IOException {
        Set<String> names = new HashSet<>();
        for (InputFile file : plan.inventory().ofKind(InputFile.Kind.LEDGER_SIE)) {
            names.add(plan.cutProduct(file));
        }
        pieces().forEach(piece -> names.add(productName(piece)));
        names.add(vouchers.name());
        return names;
    }

    /// The products that are there of how SIE files are cut and of their slices, by name in the order of the files.
    SequencedMap<String, Class<?>> made() throws IOException {
        SequencedMap<String, Class<?>> made = new LinkedHashMap<>();
        for (InputFile file : plan.inventory().ofKind(InputFile.Kind.LEDGER_SIE)) {
            String cut = plan.cutProduct(file);
            if (cache.has(cut)) {
                made.put(cut, SieCuts.Cut.class);
                piecesOf(file).stream()
                        .filter(this::isMade)
                        .forEach(slice -> made.put(productName(slice), SliceSums.class));
            }
        }
        return made;
    }

    private SliceSums sliceOf(InputFile file, SieCuts.Cut cut, int slice) {
        endIfTold();
        try {
            SliceSums made = product(new Piece(file, slice, 0), SliceSums.class);
            return made == null ? cuts.fold(file, cut, slice, null) : made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws StopReason.Stop where the process is told to end
    void endIfTold() {
        if (toldToEnd.getAsBoolean()) {
            throw new StopReason.Stop(new StopReason.ToldToEnd());
        }
    }

    private <T> @Nullable T product(Piece piece, Class<T> type) throws IOException {
        return early.ofLedger(cache, productName(piece), type);
    }

    String productName(Piece piece) {
        return plan.ledgerProduct(piece.file(), piece.slice(), accountsDigest);
    }
}
