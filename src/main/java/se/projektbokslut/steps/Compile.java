package se.projektbokslut.steps;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Compilation;
import se.projektbokslut.annual.Decided;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.ledger.VolumesReader;
import se.projektbokslut.lists.DescriptionCuts;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.pdf.FontCoverage;
import se.projektbokslut.suppliers.SupplierLedger;

/// Step `compile`: all products become one annual report a year and the overview. Stops the run, before anything
/// is published, where the control totals do not tie or the input has shrunk.
public final class Compile implements Tasklet {
    private static final String OVERVIEW = "overview";
    private static final String YEARS = "years";

    private final RunPlan plan;
    private final ProductCache cache;
    private final EarlyProducts early;
    private final LatestReports latest;
    private final BooleanSupplier toldToEnd;

    /// @param early may have been read in part
    /// @param latest takes the reports of the latest years
    /// @param toldToEnd whether the process is told to end: large ledgers that hold the same vouchers are
    ///     compared for longer than it may take to end
    public Compile(
            RunPlan plan, ProductCache cache, EarlyProducts early, LatestReports latest, BooleanSupplier toldToEnd) {
        this.plan = plan;
        this.cache = cache;
        this.early = early;
        this.latest = latest;
        this.toldToEnd = toldToEnd;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        if (isDone()) {
            return RepeatStatus.FINISHED;
        }
        PublishedOutput published = plan.published();
        LedgerFiles ledger = new LedgerFiles(plan, cache, early, toldToEnd);
        DecidedEditions decided = new DecidedEditions(plan, cache, true);
        Compilation compilation = compile(plan, early.records(plan, cache), ledger, decided, published.years());
        early.used();
        Overview overview = LostEditions.named(plan, compilation);
        ControlChecks.check(overview, plan, published);
        SortedSet<Integer> standing = writeReports(compilation, overview.years(), decided, ledger);
        write(OVERVIEW, overview);
        write(YEARS, new Years(overview.years(), standing));
        return RepeatStatus.FINISHED;
    }

    /// Whether an earlier start of this run came to the end of this step, and what it made is still there.
    private boolean isDone() throws IOException {
        Years years = cache.read(
                        plan.compiled(YEARS), in -> CanonicalJson.mapper().readValue(in, Years.class))
                .orElse(null);
        if (years == null) {
            return false;
        }
        for (String part : Stream.concat(Stream.of(OVERVIEW), years.made().map(String::valueOf))
                .toList()) {
            if (cache.read(plan.compiled(part), in -> "").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// The years of a compilation.
    ///
    /// @param all that have a report, rising
    /// @param standing adopted ones whose decided edition stands in the output and says what the input says: it is
    ///     their report, and is not written once more
    record Years(List<Integer> all, SortedSet<Integer> standing) {
        Stream<Integer> made() {
            return all.stream().filter(year -> !standing.contains(year));
        }
    }

    /// While a report is written the next one is made: both take about as long.
    ///
    /// @return the years whose decided edition stands
    private SortedSet<Integer> writeReports(
            Compilation compilation, List<Integer> years, DecidedEditions decided, LedgerFiles ledger)
            throws IOException {
        SortedSet<Integer> standing = new TreeSet<>();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> written = CompletableFuture.completedFuture(null);
            for (int year : years) {
                ledger.endIfTold();
                if (compilation.stands(year)) {
                    standing.add(year);
                    continue;
                }
                AnnualReport report = compilation.report(year);
                boolean says = report.state() == YearState.ADOPTED && report.revision() > 0;
                if (says && decided.note(year, compilation.content(year))) {
                    standing.add(year);
                    continue;
                }
                latest.keep(report, years.getLast());
                written.get();
                written = writer.submit(() -> {
                    write(Integer.toString(year), report);
                    return year;
                });
            }
            written.get();
            return standing;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the reports are not all written");
        }
    }

    private void write(String part, Object value) throws IOException {
        cache.write(plan.compiled(part), out -> CanonicalJson.writeCompact(value, out));
    }

    /// The compilation of what was read, for a command that writes nothing.
    public static Compilation lookedAt(RunPlan plan, ProductCache cache) throws IOException {
        EarlyProducts early = EarlyProducts.begun(plan);
        return compile(
                plan,
                early.records(plan, cache),
                LedgerFiles.lookedAt(plan, cache, early),
                new DecidedEditions(plan, cache, false),
                plan.published().years());
    }

    /// @param publishedYears years that have a report in the output and keep one
    static Compilation compile(
            RunPlan plan, List<RecordFile> files, LedgerFiles ledger, Decided decided, List<Integer> publishedYears)
            throws IOException {
        ControlChecks.checkRows(files);
        List<RecordFile> all = new ArrayList<>(files);
        List<Refusal> others = new ArrayList<>();
        for (Refusal refusal : plan.inventory().refusals()) {
            if (refusal.at().file().startsWith("projects/")) {
                all.add(RecordFile.refused(refusal));
            } else {
                others.add(refusal);
            }
        }
        VolumesReader.Outcome volumes = volumes(plan);
        ControlChecks.checkRows(volumes);
        others.addAll(volumes.refusals());
        List<SupplierLedger> suppliers = ledger.suppliers();
        SieLedgers sie = ledger.sie(suppliers);
        ControlChecks.checkLists(sie.outlines());
        return Compilation.of(new Compilation.Input(
                Portfolio.of(all),
                others,
                sie,
                suppliers,
                ledger.rereading(),
                volumes.volumes(),
                Stream.concat(plan.inventory().findings().stream(), cutDescriptions(plan).stream())
                        .toList(),
                plan.settings(),
                plan.asOfYear(),
                Set.copyOf(publishedYears),
                plan.digests(),
                decided,
                new FontCoverage(),
                plan.provenance()));
    }

    /// The words of column descriptions that were cut short; each once, however many lists are read by it.
    private static List<Finding> cutDescriptions(RunPlan plan) throws IOException {
        List<Finding> cuts = new ArrayList<>();
        for (InputFile file : plan.inventory().ofKind(InputFile.Kind.COLUMNS)) {
            cuts.addAll(DescriptionCuts.in(file.path(), new InputAsFound(plan).bytes(file)));
        }
        return cuts;
    }

    /// What `volumes.csv` says; nothing where there is none.
    private static VolumesReader.Outcome volumes(RunPlan plan) throws IOException {
        for (InputFile file : plan.inventory().ofKind(InputFile.Kind.SETTINGS)) {
            if (file.path().equals(VolumesReader.FILE)) {
                return VolumesReader.read(new InputAsFound(plan).bytes(file), plan.processIds());
            }
        }
        return new VolumesReader.Outcome(List.of(), 0, 0, List.of(), 0);
    }

    /// The overview that this step made.
    static Overview overview(RunPlan plan, ProductCache cache) throws IOException {
        return made(plan, cache, OVERVIEW, Overview.class);
    }

    /// The years that this step found reports of.
    static Years years(RunPlan plan, ProductCache cache) throws IOException {
        return made(plan, cache, YEARS, Years.class);
    }

    /// The report of a year that this step made, or found standing in the output.
    static AnnualReport report(RunPlan plan, ProductCache cache, int year) throws IOException {
        if (!years(plan, cache).standing().contains(year)) {
            return made(plan, cache, Integer.toString(year), AnnualReport.class);
        }
        AnnualReport edition = new DecidedEditions(plan, cache, false).edition(year);
        if (edition == null) {
            throw new IOException("the adopted edition of " + year + " was damaged meanwhile; start again");
        }
        return edition;
    }

    private static <T> T made(RunPlan plan, ProductCache cache, String part, Class<T> type) throws IOException {
        return cache.read(plan.compiled(part), in -> CanonicalJson.mapper().readValue(in, type))
                .orElseThrow(() -> new IOException(
                        "what was compiled (" + part + ") is missing from the state; start again with --force"));
    }
}
