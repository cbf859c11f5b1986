package se.projektbokslut.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.delivery.Outbox;
import se.projektbokslut.program.FolderFaults;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.KeptEditions;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;

/// `status`: the last runs, the years and their revisions, damaged adopted files, pending deliveries, read from the
/// output alone.
@Command(
        name = "status",
        description = "Show the last runs, the years and their revisions, and what waits to be delivered.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class StatusCommand implements Callable<Integer> {
    private static final int RUNS = 10;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final SpringArguments arguments;

    StatusCommand(SpringArguments arguments) {
        this.arguments = arguments;
    }

    /// What the output says of itself.
    ///
    /// @param runs the last receipts, newest first
    /// @param years every published year, rising
    /// @param damaged what of adopted editions is not as it was published
    /// @param pending what still waits to be delivered
    record Status(
            List<Receipt> runs,
            List<Receipt.PublishedYear> years,
            List<KeptEditions.Damage> damaged,
            List<Delivery> pending) {}

    @Override
    public Integer call() throws IOException {
        List<String> stated = options.asProperties();
        FolderOptions.add(stated, "json", json ? "true" : null);
        try (StopLine _ = StopLine.watch(
                        spec.commandLine().getErr(), "status: stopped before its end; nothing was written");
                ConfigurableApplicationContext context = OptionsContext.readOnly(stated, arguments)) {
            RunProperties properties = context.getBean(RunProperties.class);
            Optional<String> fault = FolderFaults.ofOutput(properties.output());
            if (fault.isPresent()) {
                return Console.show(new RunOutcome.Unusable(List.of(fault.get())), spec.commandLine());
            }
            List<Receipt> receipts = new Receipts(properties.output()).all();
            Status status = new Status(
                    receipts.reversed().stream().limit(RUNS).toList(),
                    List.copyOf(new PublishedOutput(properties.output())
                            .publishedYears()
                            .values()),
                    new KeptEditions(properties.output(), KnownFiles.none()).damage(),
                    Outbox.open(properties.output(), receipts).pending());
            PrintWriter out = spec.commandLine().getOut();
            if (properties.json()) {
                out.print(new String(CanonicalJson.pretty(status), java.nio.charset.StandardCharsets.UTF_8));
            } else {
                print(status, out);
            }
            out.flush();
            return 0;
        }
    }

    private static void print(Status status, PrintWriter out) {
        out.println("Last runs");
        for (Receipt run : status.runs()) {
            out.printf(
                    Locale.ROOT,
                    "  %s  %-9s  exit %d  as of %s  published %s%s%n",
                    run.finished(),
                    run.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    run.exitCode(),
                    run.asOf(),
                    run.published(),
                    run.message() == null ? "" : "  " + run.message());
        }
        if (status.runs().isEmpty()) {
            out.println("  none yet");
        }
        out.println("Years");
        for (Receipt.PublishedYear year : status.years()) {
            out.printf(
                    Locale.ROOT,
                    "  %d  %s%s%s%n",
                    year.year(),
                    year.state().code(),
                    year.revision() == 0 ? "" : "  revision " + year.revision(),
                    year.proposed() == null
                            ? ""
                            : "  proposed, waits for a decision: revision "
                                    + year.proposed().revision());
        }
        if (status.years().isEmpty()) {
            out.println("  none published");
        }
        if (!status.damaged().isEmpty()) {
            out.println("Adopted files that are not as they were published");
        }
        for (KeptEditions.Damage file : status.damaged()) {
            out.printf(
                    Locale.ROOT,
                    "  %s  revision %d  %s%n",
                    file.path(),
                    file.edition(),
                    file.missing() ? "missing" : "changed");
        }
        out.println("Deliveries waiting");
        status.pending().forEach(delivery -> out.println(line(delivery)));
        if (status.pending().isEmpty()) {
            out.println("  none");
        }
    }

    /// Who it is for shows as a digest: addresses are personal data, and the receipts have none.
    private static String line(Delivery delivery) {
        return "  %s  %s to %s  %s%s%s"
                .formatted(
                        delivery.year() == null ? "----" : delivery.year(),
                        delivery.kind().code(),
                        delivery.recipient(),
                        delivery.outcome().code(),
                        delivery.due() == null ? "" : " until " + delivery.due(),
                        delivery.message() == null ? "" : "  " + delivery.message());
    }
}
