package se.projektbokslut.cli;

import picocli.CommandLine;
import se.projektbokslut.program.Program;

/// What `--version` prints.
final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"projektbokslut " + Program.version()};
    }
}
