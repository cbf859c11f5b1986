package se.projektbokslut.steps;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Rendering;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.settings.Settings;

/// What a run is about, fixed before its first step: the options, the input as it was found, and the run's
/// identity.
///
/// Immutable and safe for use by several threads.
public final class RunPlan {
    private final RunProperties options;
    private final KnownFiles known;
    private final Inventory inventory;
    private final Settings settings;
    private final int asOfYear;
    private final ProgramDigest program;
    private final AnnualReport.Provenance provenance;
    private final long generation;
    private final String digest;

    /// @param known files of the input and the output whose digests need not be taken
    /// @param asOfYear the calendar year up to which ongoing projects stand
    /// @param program digests of the program's own code and resources
    /// @param generation one more than the greatest that the output's receipts and the log know, or that of an
    ///     unfinished run of the same digest
    public RunPlan(
            RunProperties options,
            KnownFiles known,
            Inventory inventory,
            Settings settings,
            int asOfYear,
            ProgramDigest program,
            AnnualReport.Provenance provenance,
            long generation) {
        this(
                options,
                known,
                inventory,
                settings,
                asOfYear,
                program,
                provenance,
                generation,
                digest(options, inventory, asOfYear, program));
    }

    private RunPlan(
            RunProperties options,
            KnownFiles known,
            Inventory inventory,
            Settings settings,
            int asOfYear,
            ProgramDigest program,
            AnnualReport.Provenance provenance,
            long generation,
            String digest) {
        this.options = options;
        this.known = known;
        this.inventory = inventory;
        this.settings = settings;
        this.asOfYear = asOfYear;
        this.program = program;
        this.provenance = provenance;
        this.generation = generation;
        this.digest = digest;
    }

    private static String digest(RunProperties options, Inventory inventory, int asOfYear, ProgramDigest program) {
        Digest digest = new Digest()
                .add(program.whole())
                .add(Integer.toString(asOfYear))
                .add(options.lang().tag())
                .add(options.year().stream().sorted().distinct().toList().toString())
                .add(options.output().toAbsolutePath().normalize().toString())
                .add(Integer.toString(options.report().mostCards()))
                .add(Boolean.toString(options.ledger().strict()));
        inventory.files().forEach(file -> digest.add(file.path()).add(file.sha256()));
        inventory
                .refusals()
                .forEach(refusal ->
                        digest.add(refusal.at().file()).add(refusal.problem().name()));
        inventory
                .findings()
                .forEach(finding -> digest.add(finding.at().file())
                        .add(finding.code().name())
                        .add(finding.args().toString()));
        return digest.hex();
    }

    public RunProperties options() {
        return options;
    }

    public KnownFiles known() {
        return known;
    }

    public Inventory inventory() {
        return inventory;
    }

    public Settings settings() {
        return settings;
    }

    public int asOfYear() {
        return asOfYear;
    }

    public ProgramDigest program() {
        return program;
    }

    public AnnualReport.Provenance provenance() {
        return provenance;
    }

    public long generation() {
        return generation;
    }

    /// What this run is about, as a digest (docs/decisions/2026-11-24-run-identity.md): input,
    /// configuration, rules, as-of year, language, years and output path.
    public String digest() {
        return digest;
    }

    /// The record files in the order of their paths.
    public List<InputFile> recordFiles() {
        return inventory.files().stream()
                .filter(file -> switch (file.kind()) {
                    case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX -> true;
                    case COLUMNS, LEDGER_SIE, LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON, SOURCE, SETTINGS -> false;
                })
                .toList();
    }

    boolean hasLedger() {
        return inventory.files().stream().anyMatch(file -> file.kind().isLedger() && file.size() > 0);
    }

    public Set<String> processIds() {
        return settings.processes().processes().stream()
                .map(ProcessSettings.Process::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Id to the names of each process, in the order of the ids.
    SortedMap<String, List<String>> processNames() {
        SortedMap<String, List<String>> names = new TreeMap<>();
        settings.processes()
                .processes()
                .forEach(process -> names.put(
                        process.id(),
                        List.of(process.name().sv(), process.name().en())));
        return names;
    }

    /// Path to SHA-256 of every input file.
    public SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        inventory.files().forEach(file -> digests.put(file.path(), file.sha256()));
        return digests;
    }

    /// The name of a record file's product in the cache.
    String recordsProduct(InputFile file) {
        Digest digest = new Digest().add(program.records()).add(file.path()).add(file.sha256());
        processIds().stream().sorted().forEach(digest::add);
        inventory.descriptionOf(file).ifPresent(description -> {
            digest.add(description.path()).add(description.sha256());
            processNames().forEach((id, names) -> digest.add(id).add(names.toString()));
        });
        return "records/" + digest.hex() + ".json";
    }

    /// The name of the product that says how a SIE file is cut.
    String cutProduct(InputFile file) {
        return "cuts/" + ofLedger(file).hex() + ".json";
    }

    /// The name of the product of a piece of a ledger file.
    ///
    /// @param accounts digest of the settings that its sums depend on
    String ledgerProduct(InputFile file, int piece, String accounts) {
        return "ledger/" + ofLedger(file).add(accounts).hex() + "-" + piece + ".json";
    }

    private Digest ofLedger(InputFile file) {
        Digest digest = new Digest().add(program.ledger()).add(file.path()).add(file.sha256());
        inventory
                .descriptionOf(file)
                .ifPresent(description -> digest.add(description.path()).add(description.sha256()));
        return digest;
    }

    /// The name of a product that the compilation makes. It belongs to one run, since what is already published
    /// has a part in it.
    public String compiled(String part) {
        return compiled(digest, generation, part);
    }

    /// The same for a run of which only its identity is known.
    public static String compiled(String digest, long generation, String part) {
        return "compiled/" + digest + "-" + generation + "/" + part + ".json";
    }

    /// Whether the year is among those that were asked for.
    public boolean publishes(int year) {
        return options.year().isEmpty() || options.year().contains(year);
    }

    public RunPlan withGeneration(long number) {
        return new RunPlan(options, known, inventory, settings, asOfYear, program, provenance, number, digest);
    }

    /// What is published where this run publishes.
    public PublishedOutput published() {
        return new PublishedOutput(options.output(), known);
    }

    /// How reports are rendered.
    public Rendering rendering() {
        return options.rendering();
    }

    /// The run's id for people: the first digits of its digest, and its generation.
    String id() {
        return digest.substring(0, 12) + "-" + generation;
    }
}
