package se.projektbokslut.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.start.Breakdown;

/// What the operator sees: results on standard output, each fault as one line on standard error, never a stack
/// trace.
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private Console() {}

    /// Prints an outcome's lines and returns its exit code. A run in which all is well says nothing, unless
    /// somebody looks on.
    static int show(RunOutcome outcome, CommandLine command) {
        PrintWriter out = command.getOut();
        PrintWriter err = command.getErr();
        switch (outcome) {
            case RunOutcome.Done done -> DoneLines.print(done, out, err);
            case RunOutcome.Unwatched(RunOutcome run, String line) -> {
                show(run, command);
                err.println(line);
            }
            case RunOutcome.Previewed previewed -> {
                previewed.lines().forEach(out::println);
                previewed.complaints().forEach(err::println);
            }
            case RunOutcome.Checked(List<String> problems, RunOutcome end) -> {
                problems.forEach(out::println);
                show(end, command);
            }
            case RunOutcome.Unusable(List<String> lines) -> lines.forEach(err::println);
            case RunOutcome.Locked(String line) -> err.println(line);
            case RunOutcome.NotTied(String line) -> err.println("not published: " + line);
            case RunOutcome.Failed(String line) -> err.println(line);
        }
        out.flush();
        err.flush();
        return outcome.exitCode();
    }

    /// Wrong usage, as one line.
    static int usageFault(CommandLine.ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        command.getErr()
                .println(oneLine(String.valueOf(fault.getMessage())) + "; see "
                        + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    /// A fault of the program or the machine that nothing else caught, as one line.
    static int programFault(Exception fault, CommandLine command, CommandLine.ParseResult args) {
        if (fault instanceof OptionsContext.UnusableOption) {
            command.getErr().println(fault.getMessage());
            return 2;
        }
        LOG.error("The command failed", fault);
        boolean ofTheMachine = fault instanceof IOException || fault instanceof UncheckedIOException;
        command.getErr().println(ofTheMachine ? Failures.what(fault) : Breakdown.line(fault));
        return 1;
    }

    /// What no command can go on from, such as a lack of memory, as one line.
    static int breakdown(Error fault, PrintWriter err) {
        LOG.error("The program broke down", fault);
        err.println(Breakdown.line(fault));
        err.flush();
        return 1;
    }

    /// Whether what the command printed did not come out, which is then said: half of it is no result.
    static boolean isLost(PrintWriter out, PrintWriter err) {
        boolean lost = out.checkError();
        if (lost) {
            err.println(
                    "standard output could not be written, so what is printed there is not whole; make room where it goes, or send it elsewhere");
            err.flush();
        }
        return lost;
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
