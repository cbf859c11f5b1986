package se.projektbokslut.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.projektbokslut.program.LogFaults;
import se.projektbokslut.start.Terminal;

/// The program's entry. Without a command it does what `run` does.
@Command(
        name = "projektbokslut",
        description = "Annual reports, per year and per process, of a shared-service centre's finance projects.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            DescribeCommand.class,
            GenerateCommand.class,
            WorkerCommand.class,
            WarmUpCommand.class,
            CompletionCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done: reports are published, or nothing had changed",
            "1:failed: nothing is half-published; the next run takes up where this one stopped",
            "2:wrong usage or configuration",
            "3:done, but something was refused or contradicts itself: the reports name it",
            "4:another run holds the state",
            "5:the control totals do not tie, the input has shrunk, or the clock stands before the last run's year: nothing was published"
        })
public final class Projektbokslut implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final SpringArguments arguments;

    private Projektbokslut(SpringArguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) {
        PrintWriter out = Terminal.output();
        PrintWriter err = Terminal.writer(System.err);
        // Of threads in the background: their stack traces are for the log.
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LoggerFactory.getLogger(Projektbokslut.class)
                .error("The thread {} broke down", thread.getName(), fault));
        System.exit(execute(out, err, args));
    }

    /// Runs one command and returns its exit code.
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        LogFaults.silenceUntilSetUp();
        SpringArguments arguments = SpringArguments.split(args);
        try {
            int code = new CommandLine(new Projektbokslut(arguments), new CommandFactory(arguments))
                    .setOut(out)
                    .setErr(err)
                    .setOverwrittenOptionsAllowed(true)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(Console::usageFault)
                    .setExecutionExceptionHandler(Console::programFault)
                    .execute(arguments.own().toArray(String[]::new));
            return Console.isLost(out, err) ? 1 : code;
        } catch (Error fault) {
            // The command line hands on exceptions only.
            return Console.breakdown(fault, err);
        }
    }

    @Override
    public Integer call() {
        return RunCommand.run(options, arguments, spec.commandLine());
    }
}
