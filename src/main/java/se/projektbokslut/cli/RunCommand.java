package se.projektbokslut.cli;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.projektbokslut.night.Commands;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.program.StopOnShutdown;

/// `run`: the nightly job.
@Command(
        name = "run",
        description = "The nightly job: read, aggregate per year and process, publish what changed.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final SpringArguments arguments;

    RunCommand(SpringArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public Integer call() {
        return run(options, arguments, spec.commandLine());
    }

    static int run(RunOptions options, SpringArguments arguments, CommandLine command) {
        try (StopOnShutdown shutdown =
                        StopOnShutdown.watch(line -> command.getErr().println(line));
                ConfigurableApplicationContext context = OptionsContext.logged(options.asProperties(), arguments)) {
            return Console.show(run(context, command, shutdown), command);
        }
    }

    /// With a bar where somebody looks on.
    private static RunOutcome run(
            ConfigurableApplicationContext context, CommandLine command, StopOnShutdown shutdown) {
        Map<String, String> environment = System.getenv();
        if (!ProgressTerminal.showsProgress(environment)) {
            return Commands.run(context, Clock.systemUTC(), RunProgress.NONE, shutdown);
        }
        try (ProgressBar bar = new ProgressBar(
                command.getErr(),
                System.err.charset(),
                () -> ProgressTerminal.columns(environment),
                System::nanoTime)) {
            return Commands.run(context, Clock.systemUTC(), bar, shutdown);
        }
    }
}
