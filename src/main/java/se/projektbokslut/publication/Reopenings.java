package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.settings.Adoption;

/// Years that were published as opened again, when `years.yaml` says that they stand open no more: whether
/// somebody has adopted such a year anew, or a line was only taken away. What was opened, and when, is
/// known from what was published then, since `years.yaml` may not say it any more.
final class Reopenings {
    private final Path output;
    private final KnownFiles known;
    private final PublishedOutput published;
    private final Revisions revisions;

    /// @param known told of the files that are put back
    Reopenings(Path output, KnownFiles known, PublishedOutput published, Revisions revisions) {
        this.output = output;
        this.known = known;
        this.published = published;
        this.revisions = revisions;
    }

    /// A year that is published as opened again.
    ///
    /// @param last its last edition
    /// @param opened the day; null where what was published does not tell
    /// @param kept that edition; null where it is lost or damaged
    private record Reopening(
            int last, @Nullable LocalDate opened, @Nullable AnnualReport kept) {
        /// The day of the decision on the last edition; null where not known.
        @Nullable
        LocalDate decided() {
            Adoption adoption = kept == null ? null : kept.adoption();
            return adoption == null ? null : adoption.decidedOn(last);
        }
    }

    private Optional<Reopening> of(int year) throws IOException {
        YearManifest standing = published.manifest(year).orElse(null);
        if (standing == null || standing.state() != YearState.PRELIMINARY || standing.revision() == 0) {
            return Optional.empty();
        }
        Adoption adoption = revisions
                .read(published.folder(year), year, standing)
                .map(AnnualReport::adoption)
                .orElse(null);
        Adoption.Reopened reopened = adoption == null ? null : adoption.reopened();
        return Optional.of(new Reopening(
                standing.revision(),
                reopened == null ? null : reopened.date(),
                revisions.edition(year, standing.revision()).orElse(null)));
    }

    /// The last edition of a year that stands open, where the decisions are again those that it was
    /// published with and the one on it is of a later day than the opening: nobody has decided on another,
    /// so it stands again.
    Optional<AnnualReport> standsAgain(int year, Adoption adoption) throws IOException {
        Reopening reopening = of(year).orElse(null);
        AnnualReport kept = reopening == null ? null : reopening.kept();
        if (reopening == null || kept == null || reopening.opened() == null || kept.adoption() == null) {
            return Optional.empty();
        }
        boolean again = adoption.decisions().equals(kept.adoption().decisions())
                && adoption.decidedOn(reopening.last()).isAfter(reopening.opened())
                && isKeptWhole(year, reopening.last());
        return again ? Optional.of(kept) : Optional.empty();
    }

    private boolean isKeptWhole(int year, int edition) throws IOException {
        Path folder = revisions.kept(year, edition);
        YearManifest manifest = published.manifestIn(folder).orElse(null);
        return manifest != null
                && revisions.isAsReceiptsSay(year, edition, folder)
                && published.allIntact(folder, manifest.outputs());
    }

    /// Why the year's next edition is decided by nobody; null where it is.
    @Nullable
    String fault(int year, Adoption adoption) throws IOException {
        Reopening reopening = of(year).orElse(null);
        if (reopening == null || standsAgain(year, adoption).isPresent()) {
            return null;
        }
        LocalDate opened = reopening.opened();
        LocalDate decided = reopening.decided();
        LocalDate latest = Stream.of(Optional.ofNullable(opened), Optional.ofNullable(decided))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(null);
        int next = reopening.last() + 1;
        if (latest == null || adoption.decidedOn(next).isAfter(latest)) {
            return null;
        }
        return "%s: the year was opened again%s after edition %s%s, and no decision of a later day adopts it; nothing was published. %s"
                .formatted(
                        year,
                        opened == null ? "" : " on " + opened,
                        reopening.last(),
                        decided == null ? "" : ", decided " + decided,
                        "Write the new decision with its date, later than %s, or put \"reopened: {date, because}\" back until there is one"
                                .formatted(latest));
    }

    /// Makes the kept edition the one that stands, with the files that it was published with.
    void putBack(AnnualReport edition) throws IOException {
        int year = edition.year();
        Path folder = published.folder(year);
        Path kept = revisions.kept(year, edition.revision());
        YearManifest open = published.manifest(year).orElseThrow();
        YearManifest manifest = published.manifestIn(kept).orElseThrow();
        try (Staging staging = new Staging(output, year + "-again", known)) {
            for (OutputFile file : manifest.outputs()) {
                staging.add(file.path(), out -> Files.copy(kept.resolve(file.path()), out));
            }
            staging.add(YearManifest.NAME, out -> Files.copy(kept.resolve(YearManifest.NAME), out));
            staging.moveInto(folder);
        }
        for (OutputFile file : open.outputs()) {
            if (manifest.outputs().stream().noneMatch(own -> own.path().equals(file.path()))) {
                Files.deleteIfExists(folder.resolve(file.path()));
            }
        }
        // Where it stands it is no earlier one; the manifest goes first, by which it is one.
        Files.deleteIfExists(kept.resolve(YearManifest.NAME));
        Staging.removeOwn(kept);
    }
}
