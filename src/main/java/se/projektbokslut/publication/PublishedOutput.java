package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.report.Change;
import tools.jackson.core.JacksonException;

/// What an output folder holds now, as its manifests say.
public final class PublishedOutput {
    /// Where the files of a proposed edition are, in the year's folder.
    public static final String PROPOSED = "proposed";

    private final Path output;
    private final KnownFiles known;

    /// Whose files are read each time that somebody asks of them.
    public PublishedOutput(Path output) {
        this(output, KnownFiles.none());
    }

    /// @param known files whose digests need not be taken
    public PublishedOutput(Path output, KnownFiles known) {
        this.output = output;
        this.known = known;
    }

    /// What the runs that published here left of themselves.
    Receipts receipts() {
        return new Receipts(output, known);
    }

    /// The years that have a manifest, rising.
    public List<Integer> years() throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        List<Integer> years = new ArrayList<>();
        try (Stream<Path> folders = Files.list(output)) {
            folders.filter(folder -> folder.getFileName().toString().matches("[0-9]{4}"))
                    .filter(folder -> Files.isRegularFile(folder.resolve(YearManifest.NAME)))
                    .forEach(folder ->
                            years.add(Integer.valueOf(folder.getFileName().toString())));
        }
        Collections.sort(years);
        return years;
    }

    /// The last completed run's counts; empty where nothing was ever published whole.
    public Optional<Receipt.Counts> counts() throws IOException {
        return overview().map(OverviewManifest::counts);
    }

    /// Every id that the last completed run read; empty where nothing was ever published whole.
    public List<String> ids() throws IOException {
        return overview().map(OverviewManifest::ids).orElse(List.of());
    }

    /// Whether the last completed run read any ledger file in which there was anything.
    public boolean hadLedger() throws IOException {
        return overview()
                .map(manifest -> manifest.inputs().stream().anyMatch(SourceFile::ofLedger))
                .orElse(false);
    }

    /// Whether the last completed run read neither a record nor a file of the ledger, and was to publish that: that
    /// all is gone has been accepted. Where something was refused it may have held what is gone since.
    public boolean isOfNothing() throws IOException {
        return overview()
                .map(manifest -> manifest.ids().isEmpty()
                        && manifest.counts().refusals() == 0
                        && !readFrom("projects/", manifest)
                        && !readFrom("ledger/", manifest))
                .orElse(false);
    }

    private static boolean readFrom(String folder, OverviewManifest manifest) {
        return manifest.inputs().stream().anyMatch(file -> file.path().startsWith(folder));
    }

    /// Whether anything was ever published here.
    public boolean exists() throws IOException {
        return Files.exists(output.resolve(OverviewManifest.NAME)) || !years().isEmpty();
    }

    /// Each published year as it stands, by year.
    public SortedMap<Integer, Receipt.PublishedYear> publishedYears() throws IOException {
        SortedMap<Integer, Receipt.PublishedYear> published = new TreeMap<>();
        for (int year : years()) {
            Optional<YearManifest> manifest = manifest(year);
            if (manifest.isPresent()) {
                String digest = known.digest(folder(year).resolve(YearManifest.NAME));
                published.put(
                        year,
                        new Receipt.PublishedYear(
                                year,
                                manifest.get().state(),
                                manifest.get().revision(),
                                digest,
                                manifest.get().statement(),
                                waiting(year)));
            }
        }
        return published;
    }

    private Receipt.@Nullable Proposed waiting(int year) throws IOException {
        Optional<YearManifest> proposed = proposed(year);
        return proposed.isEmpty()
                ? null
                : new Receipt.Proposed(
                        proposed.get().revision(),
                        known.digest(proposedFolder(year).resolve(YearManifest.NAME)),
                        proposed.get().statement());
    }

    /// Whether every published file stands as the manifests say.
    public boolean isIntact() throws IOException {
        Optional<OverviewManifest> overview = overview();
        // A year that somebody puts back stands in none of the lists that were published without it.
        if (overview.isEmpty()
                || !overview.get().years().equals(years())
                || !allIntact(output, overview.get().outputs())) {
            return false;
        }
        for (int year : years()) {
            if (!isIntact(year)) {
                return false;
            }
        }
        return true;
    }

    /// Every file that the manifests list, the manifests, and what is kept of earlier and proposed editions as
    /// it lies there, with paths relative to the output.
    public List<OutputFile> files() throws IOException {
        TreeMap<String, OutputFile> files = new TreeMap<>();
        Path top = output.resolve(OverviewManifest.NAME);
        files.put(OverviewManifest.NAME, OutputFile.of(OverviewManifest.NAME, top, known));
        overview().ifPresent(manifest -> manifest.outputs().forEach(file -> files.put(file.path(), file)));
        for (int year : years()) {
            String prefix = year + "/";
            String name = prefix + YearManifest.NAME;
            files.put(name, OutputFile.of(name, output.resolve(name), known));
            manifest(year)
                    .ifPresent(manifest -> manifest.outputs()
                            .forEach(file -> files.put(
                                    prefix + file.path(),
                                    new OutputFile(prefix + file.path(), file.bytes(), file.sha256()))));
            addAll(folder(year).resolve(Revisions.FOLDER), files);
            addAll(proposedFolder(year), files);
        }
        return List.copyOf(files.values());
    }

    private void addAll(Path folder, SortedMap<String, OutputFile> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = output.relativize(file).toString();
                files.put(path, OutputFile.of(path, file, known));
            }
        }
    }

    /// Brings a publication that a crash cut short to its end, so that what stands here is whole before anything
    /// else is done.
    ///
    /// @return whether there was one
    public boolean finishInterrupted() throws IOException {
        return Staging.finish(output);
    }

    /// Whether the year's files stand as its manifest says, and those of an edition that is proposed; not where
    /// it has no manifest.
    public boolean isIntact(int year) throws IOException {
        Optional<YearManifest> manifest = manifest(year);
        Optional<YearManifest> proposed = manifestIn(proposedFolder(year));
        return manifest.isPresent()
                && allIntact(folder(year), manifest.get().outputs())
                && (proposed.isPresent()
                        ? allIntact(proposedFolder(year), proposed.get().outputs())
                        : !Files.exists(proposedFolder(year).resolve(YearManifest.NAME)));
    }

    /// The files of a published year that are not as its manifest says, by their paths in the output.
    public List<String> damaged(int year) throws IOException {
        List<String> damaged = new ArrayList<>();
        for (OutputFile file : manifest(year).map(YearManifest::outputs).orElse(List.of())) {
            if (!isIntact(folder(year), file)) {
                damaged.add(year + "/" + file.path());
            }
        }
        return damaged;
    }

    /// The year as it is published; empty where it is not, or its manifest is damaged.
    public Optional<YearManifest> manifest(int year) throws IOException {
        return manifestIn(folder(year));
    }

    /// The edition of a year that is proposed after the decided one; empty where none is.
    public Optional<YearManifest> proposed(int year) throws IOException {
        int standing = manifest(year).map(YearManifest::revision).orElse(0);
        return manifestIn(proposedFolder(year))
                .filter(it -> it.state() == YearState.PROPOSED && (standing == 0 || it.revision() == standing + 1));
    }

    /// What a published edition says otherwise than the one before it, as its list of changes has it; empty
    /// for a first one and an open year.
    public List<Change> changes(StatedReport edition) throws IOException {
        return new Revisions(output, this).changes(edition);
    }

    /// Where a proposed edition's files are.
    public Path proposedFolder(int year) {
        return folder(year).resolve(PROPOSED);
    }

    /// The manifest in that folder, be it a year's or a kept revision's.
    Optional<YearManifest> manifestIn(Path folder) throws IOException {
        return read(folder.resolve(YearManifest.NAME), YearManifest.class);
    }

    /// Where the year's files are.
    public Path folder(int year) {
        return output.resolve(Integer.toString(year));
    }

    private Optional<OverviewManifest> overview() throws IOException {
        return read(output.resolve(OverviewManifest.NAME), OverviewManifest.class);
    }

    /// Whether that file of a published year stands as the year's manifest says; not where that lists none
    /// such.
    public boolean isIntact(int year, String path) throws IOException {
        Optional<YearManifest> manifest = manifest(year);
        return manifest.isPresent()
                && intact(folder(year), manifest.get(), path).isPresent();
    }

    /// The file that a manifest lists; empty where it lists none such, or it is not as listed.
    Optional<OutputFile> intact(Path folder, YearManifest manifest, String path) throws IOException {
        for (OutputFile file : manifest.outputs()) {
            if (file.path().equals(path) && isIntact(folder, file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// Whether the files stand in the folder as a manifest says.
    boolean allIntact(Path folder, List<OutputFile> files) throws IOException {
        for (OutputFile file : files) {
            if (!isIntact(folder, file)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the file stands in the folder as a manifest says.
    boolean isIntact(Path folder, OutputFile file) throws IOException {
        return file.isIn(folder, known);
    }

    /// The digest of a file of the output.
    String digest(Path file) throws IOException {
        return known.digest(file);
    }

    /// A manifest that is damaged is as good as none: what it lists is published again.
    private <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(known.value(file, type, bytes -> PublishedJson.read(bytes, type)));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }
}
