package se.projektbokslut.steps;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.annual.LedgerOverlaps;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.InputPaths;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.EntryListSums;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.ledger.SieOutline;
import se.projektbokslut.ledger.SiePlan;
import se.projektbokslut.ledger.SieSource;
import se.projektbokslut.ledger.SliceSums;
import se.projektbokslut.ledger.SupplierLedger;
import se.projektbokslut.ledger.SupplierLedgerReader;
import se.projektbokslut.ledger.SupplierParts;
import se.projektbokslut.ledger.SupplierRereading;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.ledger.VolumesReader;
import se.projektbokslut.ledger.VoucherChoice;
import se.projektbokslut.ledger.VoucherIndex;
import se.projektbokslut.ledger.VoucherLook;
import se.projektbokslut.ledger.VoucherUnits;
import se.projektbokslut.ledger.VoucherUse;
import se.projektbokslut.program.RunProgress;

/// The ledger files of a run and their products in the cache: how each is cut, and what each piece says.
public final class LedgerFiles implements SupplierRereading {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFiles.class);
    /// Each thread that folds a supplier ledger takes memory; reading the file keeps no more of them busy.
    private static final int MOST_WORKERS = 8;

    private final RunPlan plan;
    private final ProductCache cache;
    private final RunProgress progress;
    private final ReadAhead ahead;
    private final AccountMap accounts;
    private final String accountsDigest;
    private final VoucherProducts vouchers;
    private final LedgerLists lists;
    private final BooleanSupplier toldToEnd;

    /// Files whose bytes were compared, with the stamp that they bore then.
    private final Map<String, String> compared = new ConcurrentHashMap<>();

    public LedgerFiles(RunPlan plan, ProductCache cache) {
        this(plan, cache, ReadAhead.NONE, RunProgress.NONE);
    }

    /// Those of a step that must not outlive the process's being told to end.
    ///
    /// @param toldToEnd asked before each piece that is read, which takes well below a second
    public LedgerFiles(RunPlan plan, ProductCache cache, BooleanSupplier toldToEnd) {
        this(plan, cache, ReadAhead.NONE, RunProgress.NONE, true, toldToEnd);
    }

    /// Those of a command that writes no product.
    public static LedgerFiles lookedAt(RunPlan plan, ProductCache cache) {
        return new LedgerFiles(plan, cache, ReadAhead.NONE, RunProgress.NONE, false, () -> false);
    }

    /// @param ahead what was read of these files before
    /// @param progress told of every byte of the pieces that [#read] makes or finds made
    LedgerFiles(RunPlan plan, ProductCache cache, ReadAhead ahead, RunProgress progress) {
        this(plan, cache, ahead, progress, true, () -> false);
    }

    private LedgerFiles(
            RunPlan plan,
            ProductCache cache,
            ReadAhead ahead,
            RunProgress progress,
            boolean kept,
            BooleanSupplier toldToEnd) {
        this.ahead = ahead;
        this.progress = progress;
        this.toldToEnd = toldToEnd;
        this.plan = plan;
        this.cache = cache;
        this.accounts = AccountMap.of(plan.settings().processes());
        this.accountsDigest = Digest.of(CanonicalJson.compact(plan.settings().processes()));
        this.lists = new LedgerLists(plan, accounts::processOf, this::endIfTold);
        this.vouchers = new VoucherProducts(plan, cache, accountsDigest, kept);
    }

    /// A piece of a ledger file that is read at one go.
    ///
    /// @param slice of a SIE file, counted from 0; a supplier-ledger file is one piece
    public record Piece(InputFile file, int slice, long bytes) {}

    /// How a SIE file is cut, and the stamp that it bore before it was found to be the one of the inventory.
    record Cut(String stamp, SiePlan plan) {}

    /// How a SIE file is cut.
    ///
    /// @return null: that is known
    public @Nullable Product cut(InputFile file) throws IOException {
        return cache.read(cutName(file), _ -> "").isPresent() ? null : new Product(cutName(file), madeCut(file));
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
                List<SiePlan.Slice> slices = cutOf(file).plan().slices();
                yield IntStream.range(0, slices.size())
                        .mapToObj(i -> new Piece(
                                file, i, slices.get(i).to() - slices.get(i).from()))
                        .toList();
            }
            case LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> List.of(new Piece(file, 0, file.size()));
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, SOURCE, SETTINGS -> List.of();
        };
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
                SliceSums sums = fold(file, cutOf(file), piece.slice(), null);
                progress.advanced(piece.bytes());
                yield new Product(name, sums);
            }
            case LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> {
                if (!lists.isOfEntries(file)) {
                    yield new Product(name, supplier(file));
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
    public SieLedgers sie() throws IOException {
        List<SieSource> sources = new ArrayList<>();
        List<SieOutline> outlines = new ArrayList<>();
        for (InputFile file : files(SieLedger.class, EntryListSums.class)) {
            for (SieSource source : sources(file)) {
                SieOutline outline = SieOutline.of(source.ledger());
                outlines.add(outline);
                sources.add(source.with(outline.ledger()));
            }
        }
        SortedMap<String, VoucherUse> uses = vouchers.uses(LedgerOverlaps.compared(sources, plan.digests()));
        outlines.replaceAll(outline -> outline.with(uses.get(outline.ledger().key())));
        return SieLedgers.of(
                outlines,
                () -> files(SieLedger.class, EntryListSums.class).stream()
                        .flatMap(file -> whole(file).stream())
                        .map(ledger -> ledger.with(uses.get(ledger.key())))
                        .iterator());
    }

    private List<SieSource> sources(InputFile file) throws IOException {
        return mergedInto(file) == SieLedger.class
                ? List.of(source(file, cutOf(file)))
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
            if (mergedInto(file) != SieLedger.class) {
                return sources(file).stream().map(SieSource::ledger).toList();
            }
            Cut cut = cutOf(file);
            return List.of(SieFiles.merge(cut.plan(), slices(file, cut)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Iterable<SliceSums> slices(InputFile file, Cut cut) {
        return () -> IntStream.range(0, cut.plan().slices().size())
                .mapToObj(slice -> sliceOf(file, cut, slice))
                .iterator();
    }

    private SieSource source(InputFile file, Cut cut) {
        var index = new VoucherIndex(cut.plan());
        SieLedger ledger = SieFiles.merge(cut.plan(), slices(file, cut), index);
        return new SieSource(
                ledger, index, slice -> sliceOf(file, cut, slice), (slice, look) -> fold(file, cut, slice, look));
    }

    /// What each supplier-ledger file says.
    List<SupplierLedger> suppliers() throws IOException {
        List<SupplierLedger> ledgers = new ArrayList<>();
        for (InputFile file : files(SupplierLedger.class)) {
            SupplierLedger made = product(new Piece(file, 0, 0), SupplierLedger.class);
            ledgers.add(made == null ? supplier(file) : made);
        }
        return ledgers;
    }

    @Override
    public Map<BuyerMonth, VoucherUnits> vouchers(SupplierLedger file, Set<BuyerMonth> months) {
        return again(file, in -> SupplierLedgerReader.vouchers(file, in, months));
    }

    @Override
    public SupplierParts parts(SupplierLedger file, Map<BuyerMonth, VoucherChoice> choices) {
        return again(file, in -> SupplierLedgerReader.parts(file, in, choices));
    }

    private interface Reread<T> {
        T from(InputStream in) throws IOException;
    }

    /// What a second reading of a supplier-ledger file gives.
    private <T> T again(SupplierLedger ledger, Reread<T> reread) {
        InputFile file = files(SupplierLedger.class).stream()
                .filter(f -> f.path().equals(ledger.file()))
                .findFirst()
                .orElseThrow();
        Path path = InputPaths.resolve(plan.options().input(), file.path());
        try (InputStream in = lists.isOfPurchases(file)
                ? lists.csv(file)
                : new CountedStream(Files.newInputStream(path), _ -> {}, this::endIfTold)) {
            T read = reread.from(in);
            if (!isSame(file, path)) {
                throw changed(file);
            }
            return read;
        } catch (NoSuchFileException gone) {
            throw changed(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `volumes.csv` says; nothing where there is none.
    VolumesReader.Outcome volumes() throws IOException {
        for (InputFile file : plan.inventory().ofKind(InputFile.Kind.SETTINGS)) {
            if (file.path().equals(VolumesReader.FILE)) {
                byte[] bytes =
                        Files.readAllBytes(InputPaths.resolve(plan.options().input(), file.path()));
                if (!Digest.of(bytes).equals(file.sha256())) {
                    throw changed(file);
                }
                return VolumesReader.read(bytes, plan.processIds());
            }
        }
        return new VolumesReader.Outcome(List.<Volume>of(), 0, 0, List.of(), 0);
    }

    /// The names of all products that [#cut] and [#read] make.
    Set<String> productNames() throws IOException {
        Set<String> names = new HashSet<>();
        files(SieLedger.class).forEach(file -> names.add(cutName(file)));
        pieces().forEach(piece -> names.add(productName(piece)));
        names.add(vouchers.name());
        return names;
    }

    /// The files that are merged into such ledgers, in the order of the paths.
    private List<InputFile> files(Class<?>... ledgers) {
        return plan.inventory().files().stream()
                .filter(file -> Arrays.asList(ledgers).contains(mergedInto(file)))
                .toList();
    }

    /// @return null: files of the kind are no ledger's
    private @Nullable Class<?> mergedInto(InputFile file) {
        return switch (file.kind()) {
            case LEDGER_SIE -> SieLedger.class;
            case LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON ->
                lists.isOfEntries(file) ? EntryListSums.class : SupplierLedger.class;
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, SOURCE, SETTINGS -> null;
        };
    }

    private Cut madeCut(InputFile file) throws IOException {
        Path path = InputPaths.resolve(plan.options().input(), file.path());
        try {
            String stamp = Stamp.of(path).toString();
            if (!isSame(file, path)) {
                throw changed(file);
            }
            return new Cut(stamp, SieFiles.plan(path, file.path(), SieFiles.SLICE_SIZE));
        } catch (NoSuchFileException gone) {
            throw changed(file);
        }
    }

    private Cut cutOf(InputFile file) throws IOException {
        Cut made = cache.read(cutName(file), in -> CanonicalJson.mapper().readValue(in, Cut.class))
                .orElse(null);
        return made == null ? madeCut(file) : made;
    }

    /// Folds a slice. The cut was made of the very file of the inventory, so as long as the file bears the same
    /// stamp the slice is of it too.
    ///
    /// @param look null: only its sums are wanted
    private SliceSums fold(InputFile file, Cut cut, int slice, @Nullable VoucherLook look) throws IOException {
        endIfTold();
        Path path = InputPaths.resolve(plan.options().input(), file.path());
        try {
            SiePlan.Slice part = cut.plan().slices().get(slice);
            SliceSums sums = look == null
                    ? SieFiles.fold(path, cut.plan(), part, accounts::processOf)
                    : SieFiles.fold(path, cut.plan(), part, accounts::processOf, look);
            if (!isStill(file, path, cut)) {
                throw changed(file);
            }
            return sums;
        } catch (NoSuchFileException | EOFException gone) {
            throw changed(file);
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

    private SliceSums sliceOf(InputFile file, Cut cut, int slice) {
        endIfTold();
        try {
            SliceSums made = product(new Piece(file, slice, 0), SliceSums.class);
            return made == null ? fold(file, cut, slice, null) : made;
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

    private SupplierLedger supplier(InputFile file) throws IOException {
        if (lists.isOfPurchases(file)) {
            SupplierLedger ledger = lists.purchases(file, workers(file));
            progress.advanced(file.size());
            return noted(ledger);
        }
        Path path = InputPaths.resolve(plan.options().input(), file.path());
        try (DigestInputStream in = Digest.reading(path)) {
            SupplierLedger read = ahead.take(file, path);
            if (read != null) {
                progress.advanced(file.size());
                return noted(read);
            }
            // The digest of what is read costs as much as the reading; a stamp before and after says the same.
            boolean unmoved = plan.inventory().isUnmoved(file, path);
            in.on(!unmoved);
            SupplierLedger ledger = SupplierLedgerReader.read(
                    file.path(),
                    new CountedStream(in, progress::advanced, this::endIfTold),
                    () -> new CountedStream(Files.newInputStream(path), _ -> {}, this::endIfTold),
                    workers(file));
            // One that is read several times must be the same after the last time too.
            boolean again = unmoved || ledger.repeated() != null;
            if (!(again ? isSame(file, path) : Digest.of(in).equals(file.sha256()))) {
                throw changed(file);
            }
            return noted(ledger);
        } catch (NoSuchFileException gone) {
            throw changed(file);
        }
    }

    private static SupplierLedger noted(SupplierLedger ledger) {
        LOG.info(
                "{}: supplier ledger, {}", ledger.file(), ledger.shape().isEmpty() ? "not understood" : ledger.shape());
        return ledger;
    }

    private boolean isSame(InputFile file, Path path) throws IOException {
        return plan.inventory().isUnmoved(file, path) || Digest.of(path).equals(file.sha256());
    }

    /// How many threads fold a supplier-ledger file: a large one is not cut, so the cores are shared among those.
    private int workers(InputFile file) {
        long large = files(SupplierLedger.class).stream()
                .filter(other -> other.size() > SieFiles.SLICE_SIZE)
                .count();
        return workers(file.size(), Math.max(large, 1));
    }

    /// How many threads fold a file of that size that is one of so many large ones.
    static int workers(long size, long large) {
        return size <= SieFiles.SLICE_SIZE
                ? 1
                : Math.clamp(Runtime.getRuntime().availableProcessors() / large, 1, MOST_WORKERS);
    }

    private <T> @Nullable T product(Piece piece, Class<T> type) throws IOException {
        return cache.read(productName(piece), in -> CanonicalJson.mapper().readValue(in, type))
                .orElse(null);
    }

    String cutName(InputFile file) {
        return "cuts/" + name(file).hex() + ".json";
    }

    String productName(Piece piece) {
        return "ledger/" + name(piece.file()).add(accountsDigest).hex() + "-" + piece.slice() + ".json";
    }

    private Digest name(InputFile file) {
        Digest digest =
                new Digest().add(plan.program().ledger()).add(file.path()).add(file.sha256());
        plan.inventory()
                .descriptionOf(file)
                .ifPresent(description -> digest.add(description.path()).add(description.sha256()));
        return digest;
    }

    private static StopReason.Stop changed(InputFile file) {
        return new StopReason.Stop(new StopReason.InputChanged(file.path()));
    }
}
