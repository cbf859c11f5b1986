package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.report.Change;
import se.projektbokslut.settings.Adoption;
import tools.jackson.core.JacksonException;

/// The revisions of the years in an output: which one a report becomes, what that changes, and where the earlier
/// ones stay readable.
final class Revisions {
    /// Where earlier editions are kept, in the year's folder.
    static final String FOLDER = "revisions/";

    /// The field of a change of which only this much is known: that the report says something else.
    private static final String WHOLE = "statement";

    private final Path output;
    private final PublishedOutput published;

    Revisions(Path output) {
        this.output = output;
        this.published = new PublishedOutput(output);
    }

    /// What is known of a year's last publication.
    ///
    /// @param revision 0 where it was never adopted
    /// @param statement digest of what it said; null where not known
    record Last(int revision, YearState state, @Nullable String statement) {}

    /// What the year's manifest says, or where somebody deleted or damaged that, the last receipt: a year that
    /// was adopted stays so without its folder.
    Last last(int year) throws IOException {
        Optional<YearManifest> manifest = published.manifest(year);
        if (manifest.isPresent()) {
            return new Last(
                    manifest.get().revision(),
                    manifest.get().state(),
                    manifest.get().statement());
        }
        return new Receipts(output)
                .lastCompleted().stream()
                        .flatMap(receipt -> receipt.years().stream())
                        .filter(known -> known.year() == year)
                        .map(known -> new Last(known.revision(), known.state(), known.statement()))
                        .findFirst()
                        .orElse(new Last(0, YearState.PRELIMINARY, null));
    }

    /// The revision that the report is, or becomes: 0 until adopted, then one more each time that it is adopted
    /// again or says something else.
    int next(AnnualReport report, String statement, Last last) throws IOException {
        if (report.state() == YearState.PRELIMINARY) {
            return last.revision();
        }
        boolean stands = last.state() == YearState.ADOPTED && saysTheSame(report, statement, last);
        return stands ? last.revision() : last.revision() + 1;
    }

    /// The revision that stood when the office adopted the year: the first of those before the given one that
    /// bear the same day of adoption, or that one itself. Null for an open year.
    @Nullable
    Integer adopted(AnnualReport report, int revision) throws IOException {
        Adoption adoption = report.adoption();
        if (report.state() == YearState.PRELIMINARY || adoption == null) {
            return null;
        }
        int first = revision;
        while (first > 1 && isAdoptedOn(adoption.date(), edition(report.year(), first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isAdoptedOn(LocalDate day, Optional<AnnualReport> edition) {
        return edition.map(AnnualReport::adoption)
                .filter(adoption -> adoption.date().equals(day))
                .isPresent();
    }

    /// Another version of the program may give another digest to the same facts, which is no reason for a
    /// revision.
    private boolean saysTheSame(AnnualReport report, String statement, Last last) throws IOException {
        if (statement.equals(last.statement())) {
            return true;
        }
        Optional<AnnualReport> edition = edition(report.year(), last.revision());
        return edition.isPresent() && Changes.between(edition.get(), report).isEmpty();
    }

    /// What the report says otherwise than the revision before it; nothing for a first revision or an open year.
    /// Where the revision before it is lost, one row says that something changed.
    List<Change> changes(AnnualReport report, String statement, Last last) throws IOException {
        int earlier = report.revision() - 1;
        if (report.state() != YearState.ADOPTED || earlier < 1) {
            return List.of();
        }
        Optional<AnnualReport> before = edition(report.year(), earlier);
        if (before.isPresent()) {
            return Changes.between(before.get(), report);
        }
        String was = last.revision() == earlier ? last.statement() : null;
        return List.of(new Change("", WHOLE, was, statement, List.of(), 0, List.of(), List.of()));
    }

    /// Whether an adopted revision is there whole and this program can read it.
    boolean isReadable(int year, int revision) throws IOException {
        return edition(year, revision).isPresent();
    }

    /// An adopted revision, from where it is kept or from where it still stands. A file that is not as its
    /// manifest says is not taken for it: a crash may have left one of the next revision there.
    private Optional<AnnualReport> edition(int year, int revision) throws IOException {
        String name = "annual-report-" + year + ".json";
        for (Path folder : List.of(kept(year, revision), published.folder(year))) {
            Optional<YearManifest> manifest = published.manifestIn(folder).filter(it -> isAdopted(it, revision));
            if (manifest.isPresent() && isIntact(folder, name, manifest.get())) {
                try {
                    return Optional.of(PublishedJson.read(folder.resolve(name), AnnualReport.class));
                } catch (JacksonException ofAnotherVersion) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIntact(Path folder, String name, YearManifest manifest) throws IOException {
        for (OutputFile file : manifest.outputs()) {
            if (file.path().equals(name)) {
                return Staging.isIntact(folder, file);
            }
        }
        return false;
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
        try (Staging staging = new Staging(output, year + "-" + standing.revision())) {
            for (OutputFile file : standing.outputs()) {
                if (Staging.isIntact(folder, file)) {
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

    private Path kept(int year, int revision) {
        return output.resolve(path(year, revision));
    }

    /// Where an earlier revision is kept, relative to the output.
    static String path(int year, int revision) {
        return year + "/" + FOLDER + revision;
    }
}
