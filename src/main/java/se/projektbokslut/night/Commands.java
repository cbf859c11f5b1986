package se.projektbokslut.night;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import se.projektbokslut.annual.Compilation;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.cluster.Cluster;
import se.projektbokslut.cluster.WorkerLauncher;
import se.projektbokslut.cluster.WorkerName;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.inventory.Digesting;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.FolderFaults;
import se.projektbokslut.program.OptionSources;
import se.projektbokslut.program.Program;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.program.StopOnShutdown;
import se.projektbokslut.publication.OverviewPublication;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;
import se.projektbokslut.publication.YearPublication;
import se.projektbokslut.report.Texts;
import se.projektbokslut.start.Beginning;
import se.projektbokslut.steps.Compile;
import se.projektbokslut.steps.ControlChecks;
import se.projektbokslut.steps.LostEditions;
import se.projektbokslut.steps.ReadAhead;
import se.projektbokslut.steps.RunPlan;
import se.projektbokslut.steps.StopReason;

/// What the program does, for the command line.
public final class Commands {
    private Commands() {}

    /// The nightly job: reads, aggregates, publishes what changed, and leaves a receipt.
    ///
    /// @param context holds the [RunProperties] and the environment that the framework takes its settings from
    /// @param progress told how far the job has come
    /// @param shutdown told of the job, to stop it where the process is told to end
    public static RunOutcome run(
            ConfigurableApplicationContext context, Clock clock, RunProgress progress, StopOnShutdown shutdown) {
        RunProperties options = context.getBean(RunProperties.class);
        if (options.dryRun()) {
            return preview(options, clock);
        }
        List<String> faults = faults(options);
        if (!faults.isEmpty()) {
            return new RunOutcome.Unusable(faults);
        }
        Watch watch = new Watch(options, clock);
        try {
            JobLauncher launcher = new JobLauncher(context, clock, shutdown);
            RunOutcome outcome = new NightlyRun(
                            options,
                            clock,
                            Program.provenance(),
                            watch,
                            Cluster.isWanted(context.getEnvironment()) ? ReadAhead.NONE : ReadAhead.ofLargeFiles(),
                            progress,
                            beginning(context))
                    .run(launcher::launch, () -> Cluster.enter(context));
            return watch.ended(outcome);
        } catch (RuntimeException | Error fault) {
            watch.broke();
            throw fault;
        }
    }

    /// What of the settings beside the input cannot be used, one line each.
    private static List<String> faults(RunProperties options) {
        List<String> faults = new ArrayList<>(options.faults());
        faults.addAll(options.delivery().settings().faults());
        faults.addAll(Watch.faults(options));
        faults.addAll(FolderFaults.of(options));
        return faults;
    }

    /// With what the process began, if that is all that the options come from.
    private static @Nullable Beginning beginning(ConfigurableApplicationContext context) {
        Beginning beginning = Beginning.current();
        return beginning != null && OptionSources.areWatched(context.getEnvironment(), beginning) ? beginning : null;
    }

    /// Works on partitions of runs that are spread over several machines, until the process is told to end.
    ///
    /// @param context as for [#run]
    /// @return why the worker must not go on
    public static RunOutcome work(ConfigurableApplicationContext context, WorkerName name, Consumer<String> console) {
        return WorkerLauncher.work(context, name, console);
    }

    /// Reads and validates the whole input and writes nothing.
    public static RunOutcome check(RunProperties options, Clock clock) {
        return readOnly(options, clock, (plan, compilation) -> {
            Overview overview = LostEditions.named(plan, compilation);
            Texts texts = Texts.of(options.lang());
            List<String> problems = new ArrayList<>();
            overview.refusals().forEach(refusal -> problems.add(Preparation.line(refusal, texts)));
            overview.findings().stream()
                    .filter(finding -> !options.errors() || finding.severity() == Severity.ERROR)
                    .forEach(finding -> problems.add(Preparation.line(finding, texts)));
            return new RunOutcome.Checked(problems, checked(plan, overview, compilation, texts));
        });
    }

    private static RunOutcome checked(RunPlan plan, Overview overview, Compilation compilation, Texts texts)
            throws IOException {
        try {
            ControlChecks.check(overview, plan, plan.published());
            overview.years().parallelStream()
                    .filter(year -> !compilation.stands(year))
                    .forEach(compilation::report);
            Receipt.Counts counts = OverviewPublication.counts(overview);
            String line = texts.label(
                    "findings.checked",
                    counts.records().read(),
                    counts.records().refused(),
                    counts.findings(),
                    counts.errors());
            return new RunOutcome.Previewed(List.of(line), List.of(), counts.exitCode());
        } catch (StopReason.Stop stop) {
            return ended(stop.reason());
        }
    }

    private static RunOutcome preview(RunProperties options, Clock clock) {
        return readOnly(options, clock, (plan, compilation) -> {
            Overview overview = LostEditions.named(plan, compilation);
            ControlChecks.check(overview, plan, plan.published());
            YearPublication publication =
                    new YearPublication(options.output(), plan.known(), plan.rendering(), plan.settings());
            List<String> lines = new ArrayList<>();
            for (int year : overview.years()) {
                if (plan.publishes(year)) {
                    lines.add(year + ": " + publication.preview(compilation.report(year), options.force()));
                }
            }
            Receipt.Counts counts = OverviewPublication.counts(overview);
            List<String> complaints = counts.exitCode() == 0
                    ? List.of()
                    : List.of(RunOutcome.complaint(counts) + "; see what `projektbokslut check` says of them");
            return new RunOutcome.Previewed(lines, complaints, counts.exitCode());
        });
    }

    /// What is done with a compilation that nothing is written of.
    @FunctionalInterface
    private interface Look {
        RunOutcome at(RunPlan plan, Compilation compilation) throws IOException;
    }

    private static RunOutcome readOnly(RunProperties options, Clock clock, Look look) {
        List<String> faults = faults(options);
        if (!faults.isEmpty()) {
            return new RunOutcome.Unusable(faults);
        }
        KnownFiles known = NextNight.known(options, clock.millis());
        PublishedOutput published = new PublishedOutput(options.output(), known);
        try {
            Optional<String> clockFault = ClockFault.of(options, clock, new Receipts(options.output(), known).all());
            if (clockFault.isPresent()) {
                return new RunOutcome.NotTied(clockFault.get());
            }
            int asOfYear = NightlyRun.asOf(options, clock).getYear();
            return switch (Preparation.prepare(
                    options, known, asOfYear, Program.provenance(), published, Digesting.ONLY, RunProgress.NONE)) {
                case Preparation.Unusable(List<String> lines) -> new RunOutcome.Unusable(lines);
                case Preparation.Gone(String line, AlertReason _) -> new RunOutcome.NotTied(line);
                case Preparation.Ready(RunPlan plan) -> {
                    List<String> unknown = options.delivery().settings().unknownProcesses(plan.processIds());
                    if (!unknown.isEmpty()) {
                        yield new RunOutcome.Unusable(unknown);
                    }
                    yield look.at(plan, Compile.lookedAt(plan, new ProductCache(options.cache())));
                }
            };
        } catch (StopReason.Stop stop) {
            return ended(stop.reason());
        } catch (IOException e) {
            return new RunOutcome.Failed(Failures.what(e));
        }
    }

    private static RunOutcome ended(StopReason reason) {
        return switch (reason) {
            case StopReason.NotTied(String line, AlertReason _) -> new RunOutcome.NotTied(line);
            case StopReason.YearWithoutReport(String line) -> new RunOutcome.Unusable(List.of(line));
            case StopReason.DecisionOnNothing(String line) -> new RunOutcome.Unusable(List.of(line));
            case StopReason.InputChanged _, StopReason.OfWorker _, StopReason.ToldToEnd _ ->
                new RunOutcome.Failed(reason.line());
        };
    }
}
