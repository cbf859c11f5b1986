package se.projektbokslut.cli;

import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.projektbokslut.cluster.WorkerName;
import se.projektbokslut.night.Commands;

/// `worker`: works on parts of runs that are spread over several machines, until it is told to end.
@Command(
        name = "worker",
        description = {
            "Work on parts of a run that is spread over several machines (run with --spring.profiles.active=cluster).",
            "Input, output and state must be the run's own folders, on a shared file system; the database and the broker"
                    + " are those of the run (spring.datasource.*, spring.artemis.*)."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class WorkerCommand implements Callable<Integer> {
    @Mixin
    private FolderOptions options = new FolderOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final SpringArguments arguments;

    WorkerCommand(SpringArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        WorkerName name = WorkerName.ofThisProcess();
        try (StopLine _ = StopLine.watch(
                        command.getErr(),
                        "worker %s is told to end; it finishes what it has at hand and takes nothing new"
                                .formatted(name.value()));
                ConfigurableApplicationContext context =
                        OptionsContext.worker(options.asProperties(), arguments, name)) {
            return Console.show(
                    Commands.work(context, name, line -> {
                        command.getOut().println(line);
                        command.getOut().flush();
                    }),
                    command);
        }
    }
}
