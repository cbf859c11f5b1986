package se.projektbokslut.cli;

import picocli.CommandLine;

/// Makes the commands, with what they take from the arguments.
final class CommandFactory implements CommandLine.IFactory {
    private final SpringArguments arguments;

    CommandFactory(SpringArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(arguments));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(arguments));
        }
        if (type == StatusCommand.class) {
            return type.cast(new StatusCommand(arguments));
        }
        if (type == WorkerCommand.class) {
            return type.cast(new WorkerCommand(arguments));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
