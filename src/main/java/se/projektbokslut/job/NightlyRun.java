package se.projektbokslut.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.delivery.Deliveries;
import se.projektbokslut.delivery.Outbox;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;

/// One night's run, from the lock to the receipt.
final class NightlyRun {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final RunProperties options;
    private final Clock clock;
    private final AnnualReport.Provenance provenance;
    private final PublishedOutput published;
    private final Receipts receipts;
    private final Watch watch;
    private final String started;

    /// @param clock for the receipt, and for the as-of date where the options give none
    /// @param provenance which program and rules compute the figures
    /// @param watch told when the run holds the lock
    NightlyRun(RunProperties options, Clock clock, AnnualReport.Provenance provenance, Watch watch) {
        this.options = options;
        this.clock = clock;
        this.provenance = provenance;
        this.published = new PublishedOutput(options.output());
        this.receipts = new Receipts(options.output());
        this.watch = watch;
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
            watch.started();
            List<Receipt> history = receipts.all();
            Outbox outbox = Outbox.open(options.output(), history);
            return switch (Preparation.prepare(
                    options, asOf(options, clock).getYear(), provenance, published.exists())) {
                case Preparation.Unusable(List<String> lines) -> new RunOutcome.Unusable(lines);
                case Preparation.Gone(String line) -> notTied(receiptOf(null), line, outbox);
                case Preparation.Ready(RunPlan plan) -> run(plan, job, history, outbox);
            };
        } catch (IOException e) {
            return new RunOutcome.Failed(Failures.line(e, options.state()));
        }
    }

    private RunOutcome run(RunPlan plan, Function<Requested, JobResult> job, List<Receipt> history, Outbox outbox)
            throws IOException {
        List<String> faults = options.delivery().settings().unknownProcesses(plan.processIds());
        if (!faults.isEmpty()) {
            return new RunOutcome.Unusable(faults);
        }
        Receipt last = history.stream()
                .filter(Receipt::completed)
                .reduce((earlier, later) -> later)
                .orElse(null);
        Deliveries deliveries = deliveries(outbox);
        if (last != null && !options.force() && last.digest().equals(plan.digest()) && published.isIntact()) {
            if (deliveries != null) {
                deliveries.deliver(plan::publishes);
            }
            return done(plan.withGeneration(last.generation()), last, outbox, Map.of());
        }
        long greatest = history.stream().mapToLong(Receipt::generation).max().orElse(0);
        return switch (job.apply(new Requested(plan, greatest, deliveries))) {
            case JobResult.Completed(RunPlan run, Map<String, Duration> steps) -> done(run, last, outbox, steps);
            case JobResult.NotTied(String line) -> notTied(receiptOf(plan), line, outbox);
            case JobResult.Failed(String line) -> failed(receiptOf(plan), line, outbox);
        };
    }

    /// Null where nothing is handed over.
    private @Nullable Deliveries deliveries(Outbox outbox) {
        return options.noDeliver()
                ? null
                : new Deliveries(
                        options.delivery().settings(),
                        options.output(),
                        options.rendering(),
                        outbox,
                        asOf(options, clock),
                        clock,
                        Thread::sleep);
    }

    private RunOutcome done(RunPlan plan, @Nullable Receipt last, Outbox outbox, Map<String, Duration> steps)
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
                        changedYears,
                        changed.getOrDefault(false, List.of()),
                        List.copyOf(published.publishedYears().values()),
                        now());
        return new RunOutcome.Done(add(receipt, outbox), options.output(), steps);
    }

    private RunOutcome notTied(Receipt receipt, String line, Outbox outbox) throws IOException {
        Deliveries deliveries = deliveries(outbox);
        if (deliveries != null) {
            deliveries.alert(line);
        }
        add(receipt.stopped(Receipt.Outcome.NOT_TIED, 5, line, now()), outbox);
        return new RunOutcome.NotTied(line);
    }

    private RunOutcome failed(Receipt receipt, String line, Outbox outbox) throws IOException {
        add(receipt.stopped(Receipt.Outcome.FAILED, 1, line, now()), outbox);
        return new RunOutcome.Failed(line);
    }

    private Receipt add(Receipt receipt, Outbox outbox) throws IOException {
        Receipt whole = receipt.withDeliveries(outbox.noted());
        receipts.add(whole);
        outbox.clear();
        return whole;
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
