package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.settings.Adoption;
import tools.jackson.core.JacksonException;

/// A decided edition that does not stand whole in its year's folder, and what it may be made of again: the value that
/// still lies there, or what the input says now. It is the edition only where its files come out as they were
/// published, to the last byte of the manifest, which has the digests of the others. In which language that was may be
/// another than tonight's, and a manifest that is gone does not tell: so each is tried.
///
/// @param last what is known of it
/// @param adoption of the year
/// @param files as tonight's reports are made
record LostEdition(Path folder, Revisions.Last last, Adoption adoption, Revisions revisions, YearFiles files) {

    /// The edition as it comes out the same.
    ///
    /// @param files in the language that it was published in
    record Found(StatedReport edition, YearFiles files) {}

    /// The edition, if it comes out the same.
    ///
    /// @param compiled what the input says of the year
    Optional<Found> found(StatedReport compiled) throws IOException {
        List<StatedReport> candidates = new ArrayList<>();
        value(compiled.report().year()).map(StatedReport::of).ifPresent(candidates::add);
        if (compiled.report().state() == YearState.ADOPTED && compiled.report().revision() == 0) {
            candidates.add(of(compiled));
        }
        return found(candidates);
    }

    /// The edition, if the value that lies in the year's folder gives it.
    Optional<Found> inFolder(int year) throws IOException {
        return found(value(year).map(StatedReport::of).stream().toList());
    }

    private Optional<Found> found(List<StatedReport> candidates) throws IOException {
        for (YearFiles inLanguage : files.inEachLanguage()) {
            for (StatedReport edition : candidates) {
                Unwritten set = new Unwritten();
                inLanguage.make(edition, revisions, set);
                if (isAsPublished(set)) {
                    return Optional.of(new Found(edition, inLanguage));
                }
            }
        }
        return Optional.empty();
    }

    /// What the input says, as that edition.
    StatedReport of(StatedReport compiled) throws IOException {
        AnnualReport report = compiled.report();
        Adoption through = adoption.through(last.revision());
        int adoptedWith = revisions.adoptedWith(report.year(), through, last.revision());
        return compiled.as(report.asEdition(YearState.ADOPTED, last.revision(), adoptedWith, through));
    }

    private boolean isAsPublished(FileSet set) {
        return set.files().getLast().sha256().equals(last.manifest());
    }

    /// The value in the year's folder, whether a manifest tells of it or not.
    private Optional<AnnualReport> value(int year) throws IOException {
        Path value = folder.resolve("annual-report-" + year + ".json");
        if (!Files.isRegularFile(value)) {
            return Optional.empty();
        }
        try {
            AnnualReport report = PublishedJson.read(value, AnnualReport.class);
            return report.state() == YearState.ADOPTED && report.revision() == last.revision()
                    ? Optional.of(report)
                    : Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }
}
