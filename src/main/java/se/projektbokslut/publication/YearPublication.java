package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.publication.YearDrafts.Draft;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Settings;

/// Publishes a year: makes its files out of sight and moves them into `output/YEAR/` where they differ from what
/// stands there. An open year is rewritten whenever its bytes differ. The files of a decided edition keep
/// theirs: what an adopted year says otherwise becomes a proposed edition in `output/YEAR/proposed/`, which a
/// decision publishes.
public final class YearPublication {
    private final Path output;
    private final KnownFiles known;
    private final Rendering rendering;
    private final Settings settings;
    private final YearFiles files;
    private final PublishedOutput published;
    private final Revisions revisions;
    private final Editions editions;
    private final YearDrafts drafts;

    /// @param known files whose digests need not be taken
    /// @param settings what the office has decided
    public YearPublication(Path output, KnownFiles known, Rendering rendering, Settings settings) {
        this.output = output;
        this.known = known;
        this.rendering = rendering;
        this.settings = settings;
        this.files = new YearFiles(rendering);
        this.published = new PublishedOutput(output, known);
        this.revisions = new Revisions(output, published);
        this.editions = new Editions(output, known, settings);
        this.drafts = new YearDrafts(settings, files, published, revisions, editions);
    }

    /// Makes the files that are to be published and leaves them out of sight, for [#publishStaged], maybe in
    /// another process. Touches nothing that is published.
    ///
    /// @param set a name of its own for each attempt
    /// @return false: the decided edition stands, and there is nothing to do
    public boolean stage(StatedReport compiled, String set) throws IOException {
        List<Draft> drafts = this.drafts.of(compiled);
        int year = compiled.report().year();
        boolean whole = isWhole(year);
        // What comes after the first, or after an edition that is made again, lists its changes against that, once it
        // stands.
        boolean first = !drafts.isEmpty() && (whole || revisions.last(year).state() != YearState.ADOPTED);
        for (Draft draft : first ? drafts.subList(0, 1) : List.<Draft>of()) {
            try (Staging staging = new Staging(output, set + draft.part(), known)) {
                files.make(draft.stated(), revisions, staging);
                staging.keep();
            }
        }
        return !drafts.isEmpty()
                || !whole
                || editions.again(year).isPresent()
                || Files.exists(published.proposedFolder(year).resolve(YearManifest.NAME));
    }

    /// All that [#publishStaged] goes by besides the report and the program, as a digest: how reports are
    /// rendered, what is decided of the year, and each of its editions that stands in the output, a proposed
    /// one and earlier ones included. Empty where the year is not published, or any of its files is not as it
    /// was.
    public Optional<String> standing(int year) throws IOException {
        if (!published.isIntact(year) || FormerFiles.areIn(published.folder(year), year)) {
            return Optional.empty();
        }
        Adoption adoption = settings.adoptions().get(year);
        Digest digest = new Digest()
                .add(rendering.toString())
                .add(adoption == null ? "" : new String(CanonicalJson.compact(adoption), StandardCharsets.UTF_8));
        return revisions.addTo(digest, year) ? Optional.of(digest.hex()) : Optional.empty();
    }

    /// Publishes the report, and before it an edition that the office has decided on, from the files that
    /// [#stage] made; where they are not there whole, makes them itself.
    ///
    /// @param compiled as [se.projektbokslut.annual.Compilation#report] gives it
    /// @return whether any file changed
    /// @throws TotalsDiffer if PDF and CSV do not carry the same figures; nothing is published then
    public boolean publishStaged(StatedReport compiled, String set) throws IOException {
        List<Draft> drafts = this.drafts.of(compiled);
        boolean changed = editions.putBack(compiled.report().year()) || restored(compiled, set);
        for (Draft draft : drafts) {
            changed |= put(draft, set + draft.part());
        }
        boolean proposes = drafts.stream().anyMatch(draft -> draft.report().state() == YearState.PROPOSED);
        boolean withdrew = !proposes && withdrawn(compiled.report().year());
        return changed || withdrew;
    }

    /// The decided edition that stands in the year's folder without the manifest that it was published with, from its
    /// value; null where none does, or where its files do not come out as they were published.
    public @Nullable AnnualReport withoutManifest(int year) throws IOException {
        Revisions.Last last = revisions.last(year);
        Adoption adoption = settings.adoptions().get(year);
        return last.state() == YearState.ADOPTED && adoption != null && !adoption.standsOpen()
                ? drafts.lost(year, last)
                        .inFolder(year)
                        .map(found -> found.edition().report())
                        .orElse(null)
                : null;
    }

    /// Whether the decided edition, of which no manifest tells any more, does not come out as it was published either.
    public boolean isLost(AnnualReport compiled) throws IOException {
        int year = compiled.year();
        return compiled.state() == YearState.PRELIMINARY
                || drafts.lost(year, revisions.last(year))
                        .found(StatedReport.of(compiled))
                        .isEmpty();
    }

    /// Makes damaged files of the decided edition again, if they come out as they were published.
    ///
    /// @return whether any was
    private boolean restored(StatedReport compiled, String set) throws IOException {
        LostEdition.Found found = damaged(compiled);
        if (found == null) {
            return false;
        }
        try (Staging staging = new Staging(output, set + "-restored", known)) {
            found.files().make(found.edition(), revisions, staging);
            staging.moveInto(published.folder(compiled.report().year()));
            return true;
        }
    }

    /// The decided edition that does not stand whole and can be made again; null where there is none such.
    private LostEdition.@Nullable Found damaged(StatedReport compiled) throws IOException {
        int year = compiled.report().year();
        Revisions.Last last = revisions.last(year);
        return last.state() == YearState.ADOPTED && settings.adoptions().containsKey(year) && !isWhole(year)
                ? drafts.lost(year, last).found(compiled).orElse(null)
                : null;
    }

    /// Whether the year's folder holds what it was published with.
    private boolean isWhole(int year) throws IOException {
        Optional<YearManifest> manifest = published.manifest(year);
        return manifest.isPresent()
                && published.damaged(year).isEmpty()
                && (manifest.get().state() != YearState.ADOPTED
                        || revisions.isAsReceiptsSay(year, manifest.get().revision(), published.folder(year)));
    }

    private boolean put(Draft draft, String set) throws IOException {
        try (Staging staging = Staging.keptOrNew(output, set, known)) {
            if (staging.files().isEmpty()) {
                files.make(draft.stated(), revisions, staging);
            }
            boolean changed = !staging.isPublishedIn(draft.folder());
            if (changed && draft.report().state() != YearState.PROPOSED) {
                revisions.keepStanding(draft.report());
            }
            if (changed) {
                staging.moveInto(draft.folder());
            } else {
                staging.giveRights(draft.folder());
            }
            return FormerFiles.remove(draft.folder(), draft.report().year()) || changed;
        }
    }

    /// Removes the proposal of a year that has none any more: its manifest first, by which it is one.
    ///
    /// @return whether there was one
    private boolean withdrawn(int year) throws IOException {
        Path folder = published.proposedFolder(year);
        boolean stood = Files.deleteIfExists(folder.resolve(YearManifest.NAME));
        Staging.removeOwn(folder);
        return stood;
    }

    /// What [#publishStaged] would do with the report, in a few words.
    ///
    /// @param force whether an open year is published though nothing has changed
    public String preview(AnnualReport compiled, boolean force) throws IOException {
        int year = compiled.year();
        List<String> parts = new ArrayList<>();
        boolean proposes = false;
        for (Draft draft : drafts.of(StatedReport.of(compiled))) {
            proposes |= draft.report().state() == YearState.PROPOSED;
            parts.add(preview(draft, force));
        }
        Optional<YearManifest> proposed = published.proposed(year);
        editions.again(year)
                .ifPresent(edition ->
                        parts.addFirst("edition %s would stand again, adopted".formatted(edition.revision())));
        if (parts.isEmpty() && damaged(StatedReport.of(compiled)) != null) {
            parts.add("the files of edition %s would be made again as they were published"
                    .formatted(revisions.last(year).revision()));
        }
        if (parts.isEmpty()) {
            parts.add("says the same as what is published");
        }
        if (!proposes && proposed.isPresent() && editions.due(year).isEmpty()) {
            parts.add("the proposal of edition %s would be withdrawn"
                    .formatted(proposed.get().revision()));
        }
        return String.join("; ", parts);
    }

    private String preview(Draft draft, boolean force) throws IOException {
        AnnualReport report = draft.report();
        int year = report.year();
        if (report.state() == YearState.ADOPTED) {
            return "would become edition %s, adopted".formatted(report.revision());
        }
        boolean open = report.state() == YearState.PRELIMINARY;
        if (open && revisions.last(year).state() == YearState.ADOPTED) {
            return "would be opened again, preliminary; edition %s is kept".formatted(report.revision());
        }
        Unwritten set = new Unwritten();
        files.make(draft.stated(), revisions, set);
        boolean same = set.isPublishedIn(draft.folder());
        if (open) {
            return published.manifest(year).isEmpty()
                    ? "would be published"
                    : same && !force ? "says the same as what is published" : "would be published again";
        }
        boolean stands = published
                .proposed(year)
                .filter(proposed -> proposed.revision() == report.revision())
                .isPresent();
        return "edition %s %s"
                .formatted(
                        report.revision(),
                        same
                                ? "is proposed and waits for a decision"
                                : stands ? "is proposed and would be changed" : "would be proposed");
    }
}
