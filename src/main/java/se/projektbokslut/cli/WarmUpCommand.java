package se.projektbokslut.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `warm-up`: makes the cache from which the launcher starts the program in half the time.
@Command(
        name = "warm-up",
        description = "Make the cache from which the launcher starts the program in half the time: once it is"
                + " installed, and after each change of the program or of Java. Takes some fifteen seconds.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class WarmUpCommand implements Callable<Integer> {
    /// The launcher says with it where it looks.
    private static final String CACHE = "PROJEKTBOKSLUT_CACHE";

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description = "Where the cache lies (default: where the launcher looks; without it, cache beside the jar).")
    private @Nullable Path into;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Path jar = jar();
        if (jar == null) {
            err.println(
                    "warm-up: the program does not run unpacked, so there is nothing to make a cache of; start it with"
                            + " the launcher, bin/projektbokslut warm-up");
            return 2;
        }
        Path folder = into == null ? folder(jar) : into;
        StartCache cache = new StartCache(jar, folder.toAbsolutePath());
        try (StopLine _ = StopLine.watch(
                err,
                "warm-up: stopped before its end; the launcher starts without a new cache until it is run again",
                cache::stop)) {
            Path made = cache.make();
            spec.commandLine().getOut().println("The launcher starts the program from " + made + " from now on.");
            return 0;
        } catch (StartCache.NotMade notMade) {
            err.println("warm-up: " + notMade.getMessage());
        } catch (IOException e) {
            err.println("warm-up: " + folder + " cannot be written (" + Console.oneLine(e.toString())
                    + "); run it as a user who may write there, or name another folder with --into");
        } catch (InterruptedException stopped) {
            // The line is being said.
            return 1;
        }
        return 1;
    }

    private static Path folder(Path jar) {
        String stated = System.getenv(CACHE);
        return stated == null ? jar.resolveSibling("cache") : Path.of(stated);
    }

    /// The jar that the program runs from; null where it runs from classes, or from a jar within a jar, of which
    /// Java makes no cache.
    private static @Nullable Path jar() {
        CodeSource source = WarmUpCommand.class.getProtectionDomain().getCodeSource();
        try {
            Path path = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(path) ? path : null;
        } catch (URISyntaxException | RuntimeException elsewhere) {
            return null;
        }
    }
}
