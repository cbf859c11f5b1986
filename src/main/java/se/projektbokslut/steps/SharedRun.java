package se.projektbokslut.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.program.Program;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.settings.SettingsReader;
import se.projektbokslut.words.Language;

/// What the workers of a run must know of it besides the input: it lies among the run's products, where only
/// those see it who share its state folder.
///
/// @param program digest of the program's own code and resources
/// @param version of the program, for people
/// @param output where the run publishes
/// @param nonce what the file that shows the output to be the same folder holds
public record SharedRun(
        String program,
        String version,
        int asOfYear,
        Language language,
        List<Integer> years,
        int mostCards,
        boolean strict,
        String output,
        String nonce) {
    private static final String PART = "run";
    private static final String INVENTORY = "inventory";

    /// Stays where a run is killed, until the next one has put that in order and shows its own.
    private static final String NONCE = ".nonce";

    public static SharedRun of(RunPlan plan) {
        RunProperties options = plan.options();
        return new SharedRun(
                plan.program().whole(),
                plan.provenance().program(),
                plan.asOfYear(),
                options.lang(),
                options.year(),
                options.report().mostCards(),
                options.ledger().strict(),
                absolute(options.output()),
                UUID.randomUUID().toString());
    }

    public static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    /// Lets the workers see it.
    public void show(RunPlan plan, ProductCache cache) throws IOException {
        cache.write(plan.compiled(INVENTORY), out -> CanonicalJson.writeCompact(plan.inventory(), out));
        cache.write(plan.compiled(PART), out -> CanonicalJson.writeCompact(this, out));
        WholeFile.write(plan.options().output().resolve(NONCE), CanonicalJson.compact(nonce));
    }

    /// Takes back what is not among the run's products.
    public static void hide(RunPlan plan) throws IOException {
        Files.deleteIfExists(plan.options().output().resolve(NONCE));
    }

    /// What a run shows; empty where this process does not see it.
    public static Optional<SharedRun> find(String digest, long generation, ProductCache cache) throws IOException {
        return cache.read(
                RunPlan.compiled(digest, generation, PART),
                in -> CanonicalJson.mapper().readValue(in, SharedRun.class));
    }

    /// The run's list of files, with their digests.
    public static Optional<Inventory> inventory(String digest, long generation, ProductCache cache) throws IOException {
        return cache.read(
                RunPlan.compiled(digest, generation, INVENTORY),
                in -> CanonicalJson.mapper().readValue(in, Inventory.class));
    }

    /// Whether the output that this process sees is the run's.
    public boolean isSeenIn(Path itsOutput) throws IOException {
        Path file = itsOutput.resolve(NONCE);
        return Files.isRegularFile(file)
                && nonce.equals(CanonicalJson.mapper().readValue(Files.readAllBytes(file), String.class));
    }

    /// What the run is about, as a worker of it sees it.
    ///
    /// @param own the worker's options: where it finds the folders
    public RunPlan plan(RunProperties own, Inventory inventory, ProgramDigest itsProgram, long generation)
            throws IOException {
        return new RunPlan(
                options(own),
                KnownFiles.none(),
                inventory,
                SettingsReader.read(own.input()).settings(),
                asOfYear,
                itsProgram,
                Program.provenance(),
                generation);
    }

    private RunProperties options(RunProperties own) {
        return new RunProperties(
                own.input(),
                own.output(),
                own.state(),
                years,
                language,
                null,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                new RunProperties.Report(mostCards),
                new RunProperties.Ledger(strict),
                own.delivery(),
                own.metrics(),
                own.ping(),
                own.readableBy());
    }
}
