package se.projektbokslut.steps;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import se.projektbokslut.annual.Overview;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.ledger.VolumesReader;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.publication.Editions;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.pdf.FontCoverage;

/// Step `compile`: all products become one annual report a year and the overview. Stops the run, before anything
/// is published, where the control totals do not tie or the input has shrunk.
public final class Compile implements Tasklet {
    private static final String OVERVIEW = "overview";
    private static final String YEARS = "years";

    private final RunPlan plan;
    private final ProductCache cache;
    private final BooleanSupplier toldToEnd;

    /// @param toldToEnd whether the process is told to end: large ledgers that hold the same vouchers are
    ///     compared for longer than it may take to end
    public Compile(RunPlan plan, ProductCache cache, BooleanSupplier toldToEnd) {
        this.plan = plan;
        this.cache = cache;
        this.toldToEnd = toldToEnd;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        if (isDone()) {
            return RepeatStatus.FINISHED;
        }
        PublishedOutput published = plan.published();
        LedgerFiles ledger = new LedgerFiles(plan, cache, toldToEnd);
        Compilation compilation = compile(plan, ReadProjects.products(plan, cache), ledger, published.years());
        Overview overview = LostEditions.named(plan, compilation);
        ControlChecks.check(overview, plan, published);
        writeReports(compilation, overview.years(), ledger);
        write(OVERVIEW, overview);
        write(YEARS, overview.years());
        return RepeatStatus.FINISHED;
    }

    /// Whether an earlier start of this run came to the end of this step, and what it made is still there.
    private boolean isDone() throws IOException {
        Integer[] years = cache.read(
                        plan.compiled(YEARS), in -> CanonicalJson.mapper().readValue(in, Integer[].class))
                .orElse(null);
        if (years == null) {
            return false;
        }
        for (String part : Stream.concat(Stream.of(OVERVIEW), Stream.of(years).map(String::valueOf))
                .toList()) {
            if (cache.read(plan.compiled(part), in -> "").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// While a report is written the next one is made: both take about as long.
    private void writeReports(Compilation compilation, List<Integer> years, LedgerFiles ledger) throws IOException {
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> written = CompletableFuture.completedFuture(null);
            for (int year : years) {
                ledger.endIfTold();
                AnnualReport report = compilation.report(year);
                written.get();
                written = writer.submit(() -> {
                    write(Integer.toString(year), report);
                    return year;
                });
            }
            written.get();
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

    /// The compilation of what was read.
    ///
    /// @param publishedYears years that have a report in the output and keep one
    public static Compilation compile(
            RunPlan plan, List<RecordFile> files, LedgerFiles ledger, List<Integer> publishedYears) throws IOException {
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
        SieLedgers sie = ledger.sie();
        ControlChecks.checkLists(sie.outlines());
        return Compilation.of(new Compilation.Input(
                Portfolio.of(all),
                others,
                sie,
                ledger.suppliers(),
                ledger.rereading(),
                volumes.volumes(),
                plan.inventory().findings(),
                plan.settings(),
                plan.asOfYear(),
                Set.copyOf(publishedYears),
                plan.digests(),
                new Editions(plan.options().output(), plan.known(), plan.settings())::decided,
                new FontCoverage(),
                plan.provenance()));
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

    /// The years that this step made reports of, rising.
    static List<Integer> years(RunPlan plan, ProductCache cache) throws IOException {
        return List.of(made(plan, cache, YEARS, Integer[].class));
    }

    /// The report of a year that this step made.
    static AnnualReport report(RunPlan plan, ProductCache cache, int year) throws IOException {
        return made(plan, cache, Integer.toString(year), AnnualReport.class);
    }

    private static <T> T made(RunPlan plan, ProductCache cache, String part, Class<T> type) throws IOException {
        return cache.read(plan.compiled(part), in -> CanonicalJson.mapper().readValue(in, type))
                .orElseThrow(() -> new IOException(
                        "what was compiled (" + part + ") is missing from the state; start again with --force"));
    }
}
