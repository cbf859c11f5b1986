package se.projektbokslut.night;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.cluster.LogServer;
import se.projektbokslut.cluster.Refused;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.delivery.Deliveries;
import se.projektbokslut.delivery.Outbox;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;
import se.projektbokslut.start.Beginning;
import se.projektbokslut.start.RunLock;
import se.projektbokslut.steps.EarlyProducts;
import se.projektbokslut.steps.ReadAhead;
import se.projektbokslut.steps.Requested;
import se.projektbokslut.steps.RunPlan;

/// One night's run, from the lock to the receipt.
final class NightlyRun {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final RunProperties options;
    private final Clock clock;
    private final AnnualReport.Provenance provenance;
    private final KnownFiles known;
    private final PublishedOutput published;
    private final Receipts receipts;
    private final Watch watch;
    private final ReadAhead ahead;
    private final RunProgress progress;
    private final String started;
    private final @Nullable Beginning beginning;
    private @Nullable NextNight nextNight;
    private List<String> historyFaults = List.of();
    private boolean holdsOutput;

    /// @param clock for the receipt, and for the as-of date where the options give none
    /// @param provenance which program and rules compute the figures
    /// @param watch told when the run holds the lock
    /// @param ahead reads the ledger's large files while the inventory is taken
    /// @param progress told how far the job has come
    /// @param beginning by which a later night is told to be the same; null where it cannot be told
    NightlyRun(
            RunProperties options,
            Clock clock,
            AnnualReport.Provenance provenance,
            Watch watch,
            ReadAhead ahead,
            RunProgress progress,
            @Nullable Beginning beginning) {
        this.options = options;
        this.clock = clock;
        this.provenance = provenance;
        this.known = NextNight.known(options, clock.millis());
        this.published = new PublishedOutput(options.output(), known);
        this.receipts = new Receipts(options.output(), known);
        this.watch = watch;
        this.ahead = ahead;
        this.progress = progress;
        this.beginning = beginning;
        this.started = now();
    }

    /// The date up to which ongoing projects stand.
    static LocalDate asOf(RunProperties options, Clock clock) {
        LocalDate stated = options.asOf();
        return stated == null ? LocalDate.now(clock.withZone(ZONE)) : stated;
    }

    /// Opens the server of the log, if there is one, for this run alone.
    @FunctionalInterface
    interface Entrance {
        LogServer enter() throws Refused;
    }

    /// Takes the locks, finds out whether there is anything to do, does it, and leaves a receipt.
    ///
    /// @param job starts the framework and runs the job to its end; not called when there is nothing to do
    RunOutcome run(Function<Requested, JobResult> job, Entrance log) {
        try (RunLock _ = lock();
                LogServer server = log.enter()) {
            nextNight = NextNight.expect(beginning, options, clock.millis());
            // A run that finds nothing to publish leaves no folder behind.
            return Files.isDirectory(options.output()) ? publishing(() -> prepare(job, server)) : prepare(job, server);
        } catch (Refused refused) {
            return refused.outcome();
        } catch (RunLock.Held held) {
            return new RunOutcome.Locked(String.valueOf(held.getMessage()));
        } catch (IOException e) {
            LOG.error("The run failed", e);
            return new RunOutcome.Failed(Failures.line(e, options.log()));
        }
    }

    /// What a system says where it gives no lock names no file.
    private RunLock lock() throws IOException {
        try {
            return RunLock.ofState(options.state());
        } catch (RunLock.Held | FileSystemException told) {
            throw told;
        } catch (IOException noLock) {
            LOG.error("There is no lock", noLock);
            throw new IOException(
                    "%s: its file system gives no lock (%s), by which two runs are told apart; name a folder on a disk of this machine with --state"
                            .formatted(options.state(), Failures.oneLine(noLock)));
        }
    }

    @FunctionalInterface
    private interface Publishing {
        RunOutcome go() throws IOException;
    }

    /// As the only run that publishes in the output, whatever state the others have.
    private RunOutcome publishing(Publishing run) throws IOException {
        if (holdsOutput) {
            return run.go();
        }
        try (RunLock _ = RunLock.ofOutput(options.output())) {
            holdsOutput = true;
            return run.go();
        }
    }

    private RunOutcome prepare(Function<Requested, JobResult> job, LogServer server) throws IOException {
        if (published.finishInterrupted()) {
            LOG.warn("A publication that was cut short is brought to its end");
        }
        watch.started();
        List<Receipt> history = receipts.all();
        historyFaults = HistoryNote.faults(options.output(), options.state(), published.exists());
        historyFaults.forEach(LOG::warn);
        Outbox outbox = Outbox.open(options.output(), history);
        Optional<String> clockFault = ClockFault.of(options, clock, history);
        if (clockFault.isPresent()) {
            return holdsOutput
                    ? notTied(receiptOf(null), clockFault.get(), new AlertReason("clock"), outbox)
                    : new RunOutcome.NotTied(clockFault.get());
        }
        return switch (Preparation.prepare(
                options, known, asOf(options, clock).getYear(), provenance, published, ahead, progress)) {
            case Preparation.Unusable(List<String> lines) -> new RunOutcome.Unusable(lines);
            case Preparation.Gone(String line, AlertReason why) -> notTied(receiptOf(null), line, why, outbox);
            case Preparation.Ready(RunPlan plan) -> publishing(() -> run(plan, job, server, history, outbox));
        };
    }

    private RunOutcome run(
            RunPlan plan, Function<Requested, JobResult> job, LogServer server, List<Receipt> history, Outbox outbox)
            throws IOException {
        List<String> faults = options.delivery().settings().unknownProcesses(plan.processIds());
        if (!faults.isEmpty()) {
            return new RunOutcome.Unusable(faults);
        }
        Receipt last = Receipts.lastCompleted(history).orElse(null);
        Deliveries deliveries = deliveries(outbox);
        if (last != null && !options.force() && last.digest().equals(plan.digest()) && published.isIntact()) {
            if (deliveries != null) {
                deliveries.deliver(plan::publishes);
            }
            return done(
                    new JobResult.Completed(plan.withGeneration(last.generation()), null, List.of(), Map.of()),
                    last,
                    AdoptedLosses.none(published),
                    outbox);
        }
        long greatest = history.stream().mapToLong(Receipt::generation).max().orElse(0);
        AdoptedLosses losses = AdoptedLosses.found(published, last);
        return switch (job.apply(new Requested(
                plan, greatest, deliveries, ahead, EarlyProducts.begun(plan), progress, server::isHeld))) {
            case JobResult.Completed completed -> done(completed, last, losses, outbox);
            case JobResult.NotTied(String line, AlertReason why) -> notTied(receiptOf(plan), line, why, outbox);
            case JobResult.Unusable(String line) -> new RunOutcome.Unusable(List.of(line));
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

    private RunOutcome done(JobResult.Completed completed, @Nullable Receipt last, AdoptedLosses losses, Outbox outbox)
            throws IOException {
        RunPlan plan = completed.plan();
        SortedMap<Integer, Receipt.PublishedYear> years = published.publishedYears();
        List<String> mended = Stream.of(
                        historyFaults.stream(),
                        completed.mended().stream(),
                        losses.lines(options.output(), years).stream(),
                        LimitedFolders.untold(options, receipts.all()).stream())
                .flatMap(lines -> lines)
                .toList();
        Receipt.Counts counts =
                published.counts().orElseThrow(() -> new IOException("the published manifest is missing"));
        List<Receipt.PublishedYear> before = last == null ? List.of() : last.years();
        Map<Boolean, List<Integer>> changed = years.values().stream()
                .collect(Collectors.partitioningBy(
                        year -> isForced(year, plan) || before.stream().noneMatch(year::hasTheSameFiles),
                        Collectors.mapping(Receipt.PublishedYear::year, Collectors.toList())));
        List<Integer> changedYears = changed.getOrDefault(true, List.of());
        boolean unchanged = last != null && last.generation() == plan.generation();
        Receipt receipt = receiptOf(plan)
                .completed(
                        unchanged ? Receipt.Outcome.UNCHANGED : Receipt.Outcome.PUBLISHED,
                        counts,
                        completed.work(),
                        changedYears,
                        changed.getOrDefault(false, List.of()),
                        List.copyOf(years.values()),
                        mended.isEmpty() ? null : String.join("; ", mended),
                        now());
        RunOutcome.Done done = new RunOutcome.Done(add(receipt, outbox), options.output(), completed.steps());
        // What was damaged when this run began is not so, or is told otherwise, when the next one looks. What is
        // damaged still, and not accepted, may be put back, and no night before the framework looks at where it was.
        boolean damaged = !losses.isEmpty()
                || (counts.exitCode() != 0
                        && plan.inventory().findings().stream()
                                .anyMatch(finding -> finding.code() == FindingCode.EDITION_DAMAGED));
        if (nextNight != null && !damaged) {
            nextNight.leave(plan, done, outbox.pending());
        }
        return done;
    }

    /// Whether the year was published again because somebody said so; a decided edition never is.
    private boolean isForced(Receipt.PublishedYear year, RunPlan plan) {
        return options.force() && plan.publishes(year.year()) && year.state() == YearState.PRELIMINARY;
    }

    private RunOutcome notTied(Receipt receipt, String line, AlertReason why, Outbox outbox) throws IOException {
        Deliveries deliveries = deliveries(outbox);
        if (deliveries != null) {
            deliveries.alert(line, why);
        }
        String said = withHistory(line);
        add(receipt.stopped(Receipt.Outcome.NOT_TIED, 5, said, now()), outbox);
        return new RunOutcome.NotTied(said);
    }

    private RunOutcome failed(Receipt receipt, String line, Outbox outbox) throws IOException {
        String said = withHistory(line);
        add(receipt.stopped(Receipt.Outcome.FAILED, 1, said, now()), outbox);
        return new RunOutcome.Failed(said);
    }

    /// The receipt of this run hides from the next one what has become of the history.
    private String withHistory(String line) {
        return Stream.concat(Stream.of(line), historyFaults.stream()).collect(Collectors.joining("; "));
    }

    private Receipt add(Receipt receipt, Outbox outbox) throws IOException {
        Receipt whole = receipt.withDeliveries(outbox.noted());
        receipts.add(whole);
        HistoryNote.leave(options.output(), options.state());
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
