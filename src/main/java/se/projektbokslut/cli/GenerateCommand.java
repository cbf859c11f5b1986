package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.projektbokslut.generate.PortfolioGenerator;
import se.projektbokslut.generate.PortfolioShape;

/// `generate`: a synthetic portfolio and its ledger for demos and benchmarks.
@Command(
        name = "generate",
        description = "Write a synthetic portfolio of a fictional municipality; the same options write the same bytes.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class GenerateCommand implements Callable<Integer> {
    @Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "The input folder to write; it must not hold input yet.")
    @SuppressWarnings("NullAway.Init") // required
    private Path folder;

    @Option(names = "--projects", defaultValue = "100", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int projects;

    @Option(names = "--files", defaultValue = "1", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int files;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--from", defaultValue = "2015", paramLabel = "YYYY", description = "Default: ${DEFAULT-VALUE}.")
    private int firstYear;

    @Option(names = "--to", defaultValue = "2024", paramLabel = "YYYY", description = "Default: ${DEFAULT-VALUE}.")
    private int lastYear;

    @Option(names = "--format", defaultValue = "YAML", description = "${COMPLETION-CANDIDATES}; default: YAML.")
    private PortfolioShape.Format format = PortfolioShape.Format.YAML;

    @Option(
            names = "--entries",
            defaultValue = "0",
            paramLabel = "N",
            description = "Entries of the ledger, a SIE 4 file a year; 0: no ledger. Default: ${DEFAULT-VALUE}.")
    private long entries;

    @Option(
            names = "--supplier-rows",
            defaultValue = "0",
            paramLabel = "N",
            description = "Rows of the supplier ledger, a CSV file a year; 0: none. Default: ${DEFAULT-VALUE}.")
    private long supplierRows;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (StopLine _ = StopLine.watch(
                spec.commandLine().getErr(),
                "generate: stopped before its end; %s is not whole, remove what is there and generate again"
                        .formatted(folder))) {
            PortfolioShape portfolio =
                    new PortfolioShape(projects, seed, files, firstYear, lastYear, format, entries, supplierRows);
            new PortfolioGenerator(portfolio).write(folder);
            return 0;
        } catch (IllegalArgumentException outOfRange) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(outOfRange.getMessage()));
        } catch (FileAlreadyExistsException taken) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), taken.getFile() + ": already there; name an empty folder with --into");
        }
    }
}
