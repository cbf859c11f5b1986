package se.projektbokslut.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.ListDraft;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

/// `describe`: drafts the column description of an office's own list.
@Command(
        name = "describe",
        description = "Draft the column description of an office's own list (.csv, .xlsx, .json).",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class DescribeCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".json");

    @Parameters(paramLabel = "FILE", description = "The list; also by its path within the input folder.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(
            names = "--input",
            defaultValue = "input",
            paramLabel = "FOLDER",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path input = Path.of("input");

    @Option(
            names = "--write",
            description = "Write it beside the list (NAME.columns.yaml) instead of printing it; what is there is kept.")
    private boolean write;

    @Option(
            names = "--lang",
            defaultValue = "SV",
            description = "Of its comments: ${COMPLETION-CANDIDATES}; default: SV.")
    private Language language = Language.SV;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.exists(file) && Files.exists(input.resolve(file))) {
            file = input.resolve(file);
        }
        if (Files.isDirectory(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), file + ": this is a folder; name a list (.xlsx, .csv or .json) in it");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            throw new CommandLine.ParameterException(spec.commandLine(), file + ": there is no such file");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().noneMatch(name::endsWith)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), file + ": no list by its name; name a list that ends in .csv, .xlsx or .json");
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return switch (ListDraft.of(file.toString(), bytes, isOfLedger(file), today, Locale.of(language.tag()))) {
            case ListDraft.Drafted.Refused refused -> {
                Texts texts = Texts.of(language);
                for (Refusal refusal : refused.refusals()) {
                    err.println(refusal.at() + ": " + texts.problem(refusal));
                }
                yield UNUSABLE;
            }
            case ListDraft.Drafted.Draft(String yaml) -> {
                if (!write) {
                    out.print(yaml);
                    out.flush();
                    yield 0;
                }
                yield written(yaml, out, err);
            }
        };
    }

    /// Whether the nearest of the folders that lists lie below is that of the ledger.
    private static boolean isOfLedger(Path file) {
        for (Path in = file.toAbsolutePath().normalize().getParent(); in != null; in = in.getParent()) {
            if (in.endsWith("projects")) {
                return false;
            }
            if (in.endsWith("ledger")) {
                return true;
            }
        }
        return false;
    }

    private int written(String yaml, PrintWriter out, PrintWriter err) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path description = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".columns.yaml");
        if (Files.exists(description)) {
            err.println(description + ": already there; remove it, or describe without --write and compare");
            return UNUSABLE;
        }
        Files.writeString(description, yaml, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        out.println(description);
        out.flush();
        return 0;
    }
}
