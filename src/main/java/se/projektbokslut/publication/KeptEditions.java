package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.Digest;

/// The adopted editions that a later one replaced, kept under `YEAR/revisions/N/`: whether each still is what was
/// published. Nothing can make them again, so damage can only be named. What they were is known from the
/// receipts, which have each manifest's digest, and from the manifests, which have each file's.
public final class KeptEditions {
    private final Path output;
    private final PublishedOutput published;

    /// @param output the output folder
    public KeptEditions(Path output) {
        this.output = output;
        this.published = new PublishedOutput(output);
    }

    /// A file, or a whole folder, of a kept edition that is not as it was published.
    ///
    /// @param path relative to the output
    /// @param missing whether it is not there at all; else it is another one
    public record Damage(int year, int edition, String path, boolean missing) {}

    /// All damage, by year, edition and path.
    ///
    /// @param history every receipt, oldest first
    public List<Damage> damage(List<Receipt> history) throws IOException {
        var damage = new ArrayList<Damage>();
        SortedMap<Integer, SortedMap<Integer, String>> receipts = manifests(history);
        for (int year : published.years()) {
            int latest = published.manifest(year).map(YearManifest::revision).orElse(0);
            // An open year that was reopened keeps the number of its last edition, which then lies among the
            // others.
            boolean open = published
                    .manifest(year)
                    .filter(manifest -> manifest.state() == YearState.PRELIMINARY)
                    .isPresent();
            for (int edition = 1; edition < latest + (open ? 1 : 0); edition++) {
                add(year, edition, receipts.getOrDefault(year, new TreeMap<>()).get(edition), damage);
            }
        }
        return damage;
    }

    /// Year to edition to the digest of its manifest, as the receipts have it.
    private static SortedMap<Integer, SortedMap<Integer, String>> manifests(List<Receipt> history) {
        var manifests = new TreeMap<Integer, SortedMap<Integer, String>>();
        for (Receipt receipt : history) {
            for (Receipt.PublishedYear year : receipt.years()) {
                if (year.state() == YearState.ADOPTED && year.revision() > 0) {
                    manifests.computeIfAbsent(year.year(), _ -> new TreeMap<>()).put(year.revision(), year.manifest());
                }
            }
        }
        return manifests;
    }

    /// @param digest of the edition's manifest; null where no receipt tells
    private void add(int year, int edition, @Nullable String digest, List<Damage> damage) throws IOException {
        String path = Revisions.path(year, edition);
        Path folder = output.resolve(path);
        Path itself = folder.resolve(YearManifest.NAME);
        Optional<YearManifest> manifest = published.manifestIn(folder);
        if (!Files.isDirectory(folder)) {
            damage.add(new Damage(year, edition, path, true));
            return;
        }
        if (manifest.isEmpty() || (digest != null && !digest.equals(Digest.of(itself)))) {
            damage.add(new Damage(year, edition, path + "/" + YearManifest.NAME, !Files.exists(itself)));
        }
        for (OutputFile file : manifest.map(YearManifest::outputs).orElse(List.of())) {
            if (!Staging.isIntact(folder, file)) {
                boolean missing = !Files.exists(folder.resolve(file.path()));
                damage.add(new Damage(year, edition, path + "/" + file.path(), missing));
            }
        }
    }
}
