package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Settings;

/// What is to be published of a year, by what is decided of it and what stands in the output.
///
/// @param settings what the office has decided
/// @param files as tonight's reports are made
record YearDrafts(
        Settings settings, YearFiles files, PublishedOutput published, Revisions revisions, Editions editions) {

    /// A report that is to be published in place of what stands there.
    ///
    /// @param folder the year's, or that of its proposal
    /// @param part what tells its set of files apart from the others of the same year
    record Draft(StatedReport stated, Path folder, String part) {
        AnnualReport report() {
            return stated.report();
        }
    }

    /// What is to be published of the year, in its order. Empty where the decided edition stands and says the
    /// same.
    List<Draft> of(StatedReport stated) throws IOException {
        AnnualReport compiled = stated.report();
        int year = compiled.year();
        List<Draft> drafts = new ArrayList<>();
        editions.due(year).ifPresent(due -> drafts.add(draft(StatedReport.of(due))));
        Revisions.Last last = revisions.last(year);
        switch (compiled.state()) {
            case PRELIMINARY ->
                drafts.add(draft(stated.as(
                        compiled.asEdition(YearState.PRELIMINARY, last.revision(), null, compiled.adoption()))));
            case PROPOSED -> drafts.add(draft(stated));
            case ADOPTED -> {
                Draft undecided = compiled.revision() > 0 ? null : undecided(stated, last);
                if (undecided != null) {
                    drafts.add(undecided);
                }
            }
        }
        return drafts;
    }

    private Draft draft(StatedReport stated) {
        int year = stated.report().year();
        return switch (stated.report().state()) {
            case PRELIMINARY -> new Draft(stated, published.folder(year), "");
            case ADOPTED -> new Draft(stated, published.folder(year), "-decided");
            case PROPOSED -> new Draft(stated, published.proposedFolder(year), "-proposed");
        };
    }

    /// The edition that the year becomes by its adoption; of an adopted year whose decided edition is lost, a
    /// proposal in its place unless it says the same as its manifest.
    private @Nullable Draft undecided(StatedReport stated, Revisions.Last last) throws IOException {
        AnnualReport compiled = stated.report();
        int year = compiled.year();
        int next = last.revision() + 1;
        if (last.state() != YearState.ADOPTED) {
            Adoption through = adoption(year).through(next);
            int adoptedWith = revisions.adoptedWith(year, through, next);
            return draft(stated.as(compiled.asEdition(YearState.ADOPTED, next, adoptedWith, through)));
        }
        if (Files.exists(published.folder(year).resolve(YearManifest.NAME))
                && stated.statement().equals(last.statement())) {
            return null;
        }
        LostEdition lost = lost(year, last);
        if (lost.found(stated).isPresent()) {
            return null;
        }
        AnnualReport edition = lost.of(stated).report();
        return draft(
                stated.as(edition.asEdition(YearState.PROPOSED, next, edition.adoptedRevision(), edition.adoption())));
    }

    private Adoption adoption(int year) {
        Adoption adoption = settings.adoptions().get(year);
        if (adoption == null) {
            throw new IllegalStateException(year + " was compiled as adopted, and no setting adopts it");
        }
        return adoption;
    }

    LostEdition lost(int year, Revisions.Last last) {
        return new LostEdition(published.folder(year), last, adoption(year), revisions, files);
    }
}
