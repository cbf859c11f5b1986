package se.projektbokslut.job;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;

/// One night's run, from the lock to the receipt.
final class NightlyRun {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final RunProperties options;
    private final Clock clock;
    private final AnnualReport.Provenance provenance;
    private final PublishedOutput published;
    private final Receipts receipts;
    private final String started;

    /// @param clock for the receipt, and for the as-of date where the options give none
    /// @param provenance which program and rules compute the figures
    NightlyRun(RunProperties options, Clock clock, AnnualReport.Provenance provenance) {
        this.options = options;
        this.clock = clock;
        this.provenance = provenance;
        this.published = new PublishedOutput(options.output());
        this.receipts = new Receipts(options.output());
        this.started = now();
    }

    /// The date up to which ongoing projects stand.
    static LocalDate asOf(RunProperties options, Clock clock) {
        LocalDate stated = options.asOf();
        return stated == null ? LocalDate.now(clock.withZone(ZONE)) : stated;
    }

    /// Takes the lock, finds out whether there is anything to do, does it, and leaves a receipt.
    ///
    /// @param job starts the framework and runs the job to its end; not called when there is nothing to do
    RunOutcome run(Function<Requested, JobResult> job) {
        try (RunLock lock = RunLock.tryTake(options.state()).orElse(null)) {
            if (lock == null) {
                return new RunOutcome.Locked(
                        options.state()
                                + ": another run holds this state folder; wait for it to end, or give this run another --state");
            }
            if (published.finishInterrupted()) {
                LOG.warn("A publication that was cut short is brought to its end");
            }
            return switch (Preparation.prepare(
                    options, asOf(options, clock).getYear(), provenance, published.exists())) {
                case Preparation.Unusable(List<String> lines) -> new RunOutcome.Unusable(lines);
                case Preparation.Gone(String line) -> notTied(receiptOf(null), line);
                case Preparation.Ready(RunPlan plan) -> run(plan, job);
            };
        } catch (IOException e) {
            return new RunOutcome.Failed(Failures.line(e, options.state()));
        }
    }

    private RunOutcome run(RunPlan plan, Function<Requested, JobResult> job) throws IOException {
        List<Receipt> history = receipts.all();
        Receipt last = receipts.lastCompleted().orElse(null);
        if (last != null && !options.force() && last.digest().equals(plan.digest()) && published.isIntact()) {
            return done(plan.withGeneration(last.generation()), last, null, List.of());
        }
        long greatest = history.stream().mapToLong(Receipt::generation).max().orElse(0);
        List<Integer> gone = adoptedYearsThatAreGone(last);
        return switch (job.apply(new Requested(plan, greatest))) {
            case JobResult.Completed(RunPlan run, Receipt.Work work, List<String> mended) ->
                done(run, last, work, Stream.concat(mended.stream(), publishedAgain(gone)).toList());
            case JobResult.NotTied(String line) -> notTied(receiptOf(plan), line);
            case JobResult.Failed(String line) -> failed(receiptOf(plan), line);
        };
    }

    /// Years that the last run left adopted and whose folder or manifest somebody has removed or damaged since.
    private List<Integer> adoptedYearsThatAreGone(@Nullable Receipt last) throws IOException {
        Set<Integer> there = published.publishedYears().keySet();
        return last == null
                ? List.of()
                : last.years().stream()
                        .filter(year -> year.state() == YearState.ADOPTED && !there.contains(year.year()))
                        .map(Receipt.PublishedYear::year)
                        .toList();
    }

    private Stream<String> publishedAgain(List<Integer> gone) throws IOException {
        SortedMap<Integer, Receipt.PublishedYear> now = published.publishedYears();
        return gone.stream()
                .map(now::get)
                .filter(Objects::nonNull)
                .map(year -> "%s: the adopted report was gone; it is published again as revision %d"
                        .formatted(options.output().resolve(Integer.toString(year.year())), year.revision()));
    }

    private RunOutcome done(
            RunPlan plan, @Nullable Receipt last, Receipt.@Nullable Work work, List<String> mended)
            throws IOException {
        Receipt.Counts counts =
                published.counts().orElseThrow(() -> new IOException("the published manifest is missing"));
        Map<Integer, String> before = last == null
                ? Map.of()
                : last.years().stream()
                        .collect(Collectors.toMap(Receipt.PublishedYear::year, Receipt.PublishedYear::manifest));
        Map<Boolean, List<Integer>> changed = published.publishedYears().values().stream()
                .collect(Collectors.partitioningBy(
                        year -> !year.manifest().equals(before.get(year.year())),
                        Collectors.mapping(Receipt.PublishedYear::year, Collectors.toList())));
        List<Integer> changedYears = changed.getOrDefault(true, List.of());
        boolean unchanged = last != null && last.generation() == plan.generation();
        Receipt receipt = receiptOf(plan)
                .completed(
                        unchanged ? Receipt.Outcome.UNCHANGED : Receipt.Outcome.PUBLISHED,
                        counts,
                        work,
                        changedYears,
                        changed.getOrDefault(false, List.of()),
                        List.copyOf(published.publishedYears().values()),
                        mended.isEmpty() ? null : String.join("; ", mended),
                        now());
        receipts.add(receipt);
        return new RunOutcome.Done(receipt, options.output());
    }

    private RunOutcome notTied(Receipt receipt, String line) throws IOException {
        receipts.add(receipt.stopped(Receipt.Outcome.NOT_TIED, 5, line, now()));
        return new RunOutcome.NotTied(line);
    }

    private RunOutcome failed(Receipt receipt, String line) throws IOException {
        receipts.add(receipt.stopped(Receipt.Outcome.FAILED, 1, line, now()));
        return new RunOutcome.Failed(line);
    }

    private Receipt receiptOf(@Nullable RunPlan plan) {
        return Receipt.begun(
                plan == null ? "" : plan.digest(),
                plan == null ? 0 : plan.generation(),
                asOf(options, clock).toString(),
                started,
                provenance);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
