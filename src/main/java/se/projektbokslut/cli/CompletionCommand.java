package se.projektbokslut.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `generate-completion`: prints what lets bash complete commands and options; the build puts it into packages.
@Command(name = "generate-completion", hidden = true, description = "Print the completion script for bash.")
final class CompletionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("projektbokslut", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
