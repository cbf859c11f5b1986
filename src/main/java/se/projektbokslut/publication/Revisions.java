package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.report.Change;
import se.projektbokslut.settings.Adoption;
import tools.jackson.core.JacksonException;

/// The editions of the years in an output, as they lie there: which one stands, what the next one changes, and
/// where the earlier ones stay readable.
final class Revisions {
    /// Where earlier editions are kept, in the year's folder.
    static final String FOLDER = "revisions/";

    private final Path output;
    private final PublishedOutput published;
    private @Nullable Map<Integer, SortedMap<Integer, String>> decided;

    /// @param published what lies in that output
    Revisions(Path output, PublishedOutput published) {
        this.output = output;
        this.published = published;
    }

    /// What is known of a year's last publication.
    ///
    /// @param revision 0 where it was never adopted
    /// @param manifest the digest of the manifest that it was published with; null where not known
    /// @param statement digest of what it said; null where not known
    record Last(
            int revision,
            YearState state,
            @Nullable String manifest,
            @Nullable String statement) {
        static final Last NEVER = new Last(0, YearState.PRELIMINARY, null, null);
    }

    /// What the year's manifest says, or where somebody deleted or damaged that, the last receipt that names
    /// the year: a year that was adopted stays so without its folder. A proposal of an edition that is lost
    /// tells it too.
    Last last(int year) throws IOException {
        Optional<YearManifest> manifest = published.manifest(year);
        if (manifest.isPresent()) {
            int revision = manifest.get().revision();
            return new Last(
                    revision,
                    manifest.get().state(),
                    decidedManifests().getOrDefault(year, new TreeMap<>()).get(revision),
                    manifest.get().statement());
        }
        for (Receipt receipt : history().reversed()) {
            for (Receipt.PublishedYear known : receipt.years()) {
                if (known.year() == year) {
                    return new Last(known.revision(), known.state(), known.manifest(), known.statement());
                }
            }
        }
        return published
                .proposed(year)
                .map(proposed -> new Last(proposed.revision() - 1, YearState.ADOPTED, null, null))
                .orElse(Last.NEVER);
    }

    /// Year to decided edition to the digest of its manifest, as the receipts have it.
    synchronized Map<Integer, SortedMap<Integer, String>> decidedManifests() throws IOException {
        if (decided != null) {
            return decided;
        }
        var manifests = new TreeMap<Integer, SortedMap<Integer, String>>();
        for (Receipt receipt : history()) {
            for (Receipt.PublishedYear year : receipt.years()) {
                if (year.state() == YearState.ADOPTED && year.revision() > 0) {
                    manifests.computeIfAbsent(year.year(), _ -> new TreeMap<>()).put(year.revision(), year.manifest());
                }
            }
        }
        decided = manifests;
        return manifests;
    }

    /// Adopted years that the last run found nowhere and could not publish again either, to their editions: of them no
    /// receipt tells any more but earlier ones.
    SortedMap<Integer, Integer> leftOut() throws IOException {
        var leftOut = new TreeMap<Integer, Integer>();
        for (Receipt receipt : history()) {
            List<Receipt.PublishedYear> years = receipt.completed() ? receipt.years() : List.of();
            for (Receipt.PublishedYear year : years) {
                if (year.state() == YearState.ADOPTED) {
                    leftOut.put(year.year(), year.revision());
                } else {
                    leftOut.remove(year.year());
                }
            }
        }
        Receipts.lastCompleted(history()).ifPresent(last -> last.years().forEach(year -> leftOut.remove(year.year())));
        return leftOut;
    }

    /// Adds all editions of a year that lie in the output, each by its manifest, and what the receipts know of
    /// them.
    ///
    /// @return false where a file of an earlier edition is not as its manifest says
    boolean addTo(Digest digest, int year) throws IOException {
        digest.add(decidedManifests().getOrDefault(year, new TreeMap<>()).toString());
        List<Path> folders = new ArrayList<>(List.of(published.folder(year), published.proposedFolder(year)));
        int latest = published.manifest(year).map(YearManifest::revision).orElse(0);
        for (int revision = 1; revision <= latest; revision++) {
            Path kept = kept(year, revision);
            Optional<YearManifest> manifest = published.manifestIn(kept);
            if (manifest.isPresent()
                    && !published.allIntact(kept, manifest.get().outputs())) {
                return false;
            }
            folders.add(kept);
        }
        for (Path folder : folders) {
            Path manifest = folder.resolve(YearManifest.NAME);
            digest.add(Files.isRegularFile(manifest) ? published.digest(manifest) : "");
        }
        return true;
    }

    private List<Receipt> history() throws IOException {
        return published.receipts().all();
    }

    /// The edition that the office adopted with the year: that of the report's own decision, or the one that an
    /// edition after it names.
    ///
    /// @param edition the one that is decided now
    int adoptedWith(int year, Adoption adoption, int edition) throws IOException {
        if (adoption.on(edition) == null) {
            return edition;
        }
        return edition(year, edition - 1)
                .flatMap(before -> Optional.ofNullable(before.adoptedRevision()))
                .orElse(1);
    }

    /// What a decided or proposed edition says otherwise than the one before it; nothing for a first one or an
    /// open year. Where the one before it is lost, one row says that something changed, if it did.
    List<Change> changes(StatedReport stated) throws IOException {
        AnnualReport report = stated.report();
        int earlier = report.revision() - 1;
        if (report.state() == YearState.PRELIMINARY || earlier < 1) {
            return List.of();
        }
        Optional<AnnualReport> before = edition(report.year(), earlier);
        if (before.isPresent()) {
            return Changes.between(before.get(), report);
        }
        Last last = last(report.year());
        String was = last.revision() == earlier ? last.statement() : null;
        return stated.statement().equals(was) ? List.of() : List.of(Change.ofWhole(was, stated.statement()));
    }

    /// The decided edition that stands in the year's folder; empty where none does, or not as it was published.
    Optional<AnnualReport> standing(int year) throws IOException {
        Optional<OutputFile> value = standingValue(year);
        return value.isPresent() ? read(published.folder(year), value.get()) : Optional.empty();
    }

    /// The file of that edition's value.
    Optional<OutputFile> standingValue(int year) throws IOException {
        Optional<YearManifest> manifest = published.manifest(year).filter(it -> isAdopted(it, it.revision()));
        return manifest.isPresent() && isAsReceiptsSay(year, manifest.get().revision(), published.folder(year))
                ? value(published.folder(year), year, manifest.get())
                : Optional.empty();
    }

    /// Whether the manifest in that folder is the one that the edition was published with, as far as a
    /// receipt tells.
    boolean isAsReceiptsSay(int year, int revision, Path folder) throws IOException {
        String known = decidedManifests().getOrDefault(year, new TreeMap<>()).get(revision);
        return known == null || known.equals(published.digest(folder.resolve(YearManifest.NAME)));
    }

    /// The proposed edition; empty where none is, or its value is damaged or of a version that this one cannot
    /// read.
    Optional<AnnualReport> proposed(int year) throws IOException {
        Optional<YearManifest> manifest = published.proposed(year);
        return manifest.isEmpty() ? Optional.empty() : read(published.proposedFolder(year), year, manifest.get());
    }

    /// An adopted edition, from where it is kept or from where it still stands. A file that is not as its
    /// manifest says is not taken for it: a crash may have left one of the next edition there.
    Optional<AnnualReport> edition(int year, int revision) throws IOException {
        for (Path folder : List.of(kept(year, revision), published.folder(year))) {
            Optional<YearManifest> manifest = published.manifestIn(folder).filter(it -> isAdopted(it, revision));
            if (manifest.isPresent()) {
                Optional<AnnualReport> edition = read(folder, year, manifest.get());
                if (edition.isPresent()) {
                    return edition;
                }
            }
        }
        return Optional.empty();
    }

    /// The value of the report that has that manifest; empty where it is not as the manifest says, or of a
    /// version that this one cannot read.
    Optional<AnnualReport> read(Path folder, int year, YearManifest manifest) throws IOException {
        Optional<OutputFile> value = value(folder, year, manifest);
        return value.isPresent() ? read(folder, value.get()) : Optional.empty();
    }

    /// The file of a report's value; empty where it is not as the manifest says.
    private Optional<OutputFile> value(Path folder, int year, YearManifest manifest) throws IOException {
        return published.intact(folder, manifest, "annual-report-" + year + ".json");
    }

    private static Optional<AnnualReport> read(Path folder, OutputFile value) throws IOException {
        try {
            return Optional.of(PublishedJson.read(folder.resolve(value.path()), AnnualReport.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /// Copies the adopted revision that stands there to where it stays readable, before anything else takes its
    /// place: the next revision, or the preliminary report of a year that was opened again.
    void keepStanding(AnnualReport next) throws IOException {
        int year = next.year();
        YearManifest standing = published.manifest(year).orElse(null);
        if (standing == null
                || !isAdopted(standing, standing.revision())
                || (next.state() == YearState.ADOPTED && next.revision() == standing.revision())
                || isKept(year, standing.revision())) {
            return;
        }
        Path folder = published.folder(year);
        String kept = FOLDER + standing.revision() + "/";
        try (Staging staging = new Staging(output, year + "-" + standing.revision(), KnownFiles.none())) {
            for (OutputFile file : standing.outputs()) {
                if (published.isIntact(folder, file)) {
                    staging.add(kept + file.path(), out -> Files.copy(folder.resolve(file.path()), out));
                }
            }
            staging.add(kept + YearManifest.NAME, out -> Files.copy(folder.resolve(YearManifest.NAME), out));
            staging.moveInto(folder);
        }
    }

    private boolean isKept(int year, int revision) throws IOException {
        return published
                .manifestIn(kept(year, revision))
                .filter(manifest -> isAdopted(manifest, revision))
                .isPresent();
    }

    private static boolean isAdopted(YearManifest manifest, int revision) {
        return manifest.state() == YearState.ADOPTED && manifest.revision() == revision && revision > 0;
    }

    /// Where an earlier revision is kept.
    Path kept(int year, int revision) {
        return output.resolve(path(year, revision));
    }

    /// The same, relative to the output.
    static String path(int year, int revision) {
        return year + "/" + FOLDER + revision;
    }
}
