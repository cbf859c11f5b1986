package se.projektbokslut.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.projektbokslut.night.Commands;
import se.projektbokslut.program.RunProperties;

/// `check`: reads and validates the whole input and writes nothing.
@Command(
        name = "check",
        description = "Read and validate the whole input, print every problem, write nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--errors", description = "Print errors only, no warnings and nothing that is only worth knowing.")
    private boolean errors;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final SpringArguments arguments;

    CheckCommand(SpringArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public Integer call() {
        List<String> properties = options.asProperties();
        FolderOptions.add(properties, "errors", errors ? "true" : null);
        try (StopLine _ = StopLine.watch(
                        spec.commandLine().getErr(), "check: stopped before its end; nothing was written");
                ConfigurableApplicationContext context = OptionsContext.readOnly(properties, arguments)) {
            return Console.show(
                    Commands.check(context.getBean(RunProperties.class), Clock.systemUTC()), spec.commandLine());
        }
    }
}
