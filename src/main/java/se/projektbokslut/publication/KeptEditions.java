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
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;

/// The decided editions, in `YEAR/` and those that a later one replaced under `YEAR/revisions/N/`: whether each
/// still is what was published. What they were is known from the receipts, which have each manifest's digest,
/// and from the manifests, which have each file's.
public final class KeptEditions {
    private final Path output;
    private final PublishedOutput published;

    /// @param output the output folder
    /// @param known files whose digests need not be taken
    public KeptEditions(Path output, KnownFiles known) {
        this.output = output;
        this.published = new PublishedOutput(output, known);
    }

    /// A file, or a whole folder, of a kept edition that is not as it was published.
    ///
    /// @param path relative to the output
    /// @param missing whether it is not there at all; else it is another one
    public record Damage(int year, int edition, String path, boolean missing) {
        public Finding finding() {
            Location at = new Location(path, 1, 0);
            return Finding.of(FindingCode.EDITION_DAMAGED, at, year, path, Integer.toString(edition));
        }
    }

    /// All damage, by year, edition and path.
    public List<Damage> damage() throws IOException {
        var damage = new ArrayList<Damage>();
        Revisions revisions = new Revisions(output, published);
        Map<Integer, SortedMap<Integer, String>> receipts = revisions.decidedManifests();
        for (int year : published.years()) {
            SortedMap<Integer, String> known = receipts.getOrDefault(year, new TreeMap<>());
            YearManifest standing = published.manifest(year).orElse(null);
            int latest = standing == null ? 0 : standing.revision();
            boolean decided = standing != null && standing.state() == YearState.ADOPTED;
            // An open year that was reopened keeps the number of its last edition, which then lies among the
            // others.
            for (int edition = 1; edition < latest + (decided ? 0 : 1); edition++) {
                add(year, edition, Revisions.path(year, edition), known.get(edition), damage);
            }
            if (decided) {
                add(year, latest, Integer.toString(year), known.get(latest), damage);
            }
        }
        gone(revisions).forEach((year, edition) -> damage.add(new Damage(year, edition, Integer.toString(year), true)));
        return damage;
    }

    /// Adopted years of which nothing stands in the output, to their editions, as far as a receipt or a proposal tells.
    private SortedMap<Integer, Integer> gone(Revisions revisions) throws IOException {
        SortedMap<Integer, Integer> gone = revisions.leftOut();
        for (int year : revisions.decidedManifests().keySet()) {
            published.proposed(year).ifPresent(proposed -> gone.put(year, proposed.revision() - 1));
        }
        goneSinceLastRun().forEach(since -> gone.remove(since.year()));
        for (int year : List.copyOf(gone.keySet())) {
            if (published.manifest(year).isPresent()) {
                gone.remove(year);
            }
        }
        return gone;
    }

    /// Every adopted year to its decided edition, whether that lies in the output or is gone from there.
    public SortedMap<Integer, Integer> adopted() throws IOException {
        SortedMap<Integer, Integer> adopted = gone(new Revisions(output, published));
        for (Receipt.PublishedYear year : published.publishedYears().values()) {
            if (year.state() == YearState.ADOPTED) {
                adopted.put(year.year(), year.revision());
            }
        }
        goneSinceLastRun().forEach(damage -> adopted.put(damage.year(), damage.edition()));
        return adopted;
    }

    /// Editions that the last run left and that are gone since. They are no damage yet: a run makes them again where
    /// they come out as they were published.
    public List<Damage> goneSinceLastRun() throws IOException {
        var gone = new ArrayList<Damage>();
        for (Receipt.PublishedYear year :
                published.receipts().lastCompleted().map(Receipt::years).orElse(List.of())) {
            if (year.state() == YearState.ADOPTED
                    && published.manifest(year.year()).isEmpty()) {
                gone.add(new Damage(year.year(), year.revision(), Integer.toString(year.year()), true));
            }
        }
        return gone;
    }

    /// @param digest of the edition's manifest; null where no receipt tells
    private void add(int year, int edition, String path, @Nullable String digest, List<Damage> damage)
            throws IOException {
        Path folder = output.resolve(path);
        Path itself = folder.resolve(YearManifest.NAME);
        Optional<YearManifest> manifest = published.manifestIn(folder);
        if (!Files.isDirectory(folder)) {
            damage.add(new Damage(year, edition, path, true));
            return;
        }
        if (manifest.isEmpty() || (digest != null && !digest.equals(published.digest(itself)))) {
            damage.add(new Damage(year, edition, path + "/" + YearManifest.NAME, !Files.exists(itself)));
        }
        for (OutputFile file : manifest.map(YearManifest::outputs).orElse(List.of())) {
            if (!published.isIntact(folder, file)) {
                boolean missing = !Files.exists(folder.resolve(file.path()));
                damage.add(new Damage(year, edition, path + "/" + file.path(), missing));
            }
        }
    }
}
