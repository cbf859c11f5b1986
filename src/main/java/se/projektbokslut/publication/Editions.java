package se.projektbokslut.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Adoption.EditionDecision;
import se.projektbokslut.settings.Settings;

/// What the office has decided of the years in an output (CONTRACT, "Adopted year"): the edition of each that was
/// decided last, be it by a decision that waits for this run, and the decisions that are about no edition.
public final class Editions {
    private final Settings settings;
    private final PublishedOutput published;
    private final Revisions revisions;
    private final Reopenings reopenings;

    /// @param output the output folder
    /// @param known files whose digests need not be taken
    public Editions(Path output, KnownFiles known, Settings settings) {
        this.settings = settings;
        this.published = new PublishedOutput(output, known);
        this.revisions = new Revisions(output, published);
        this.reopenings = new Reopenings(output, known, published, revisions);
    }

    /// The decided edition of a year; null where the year is open, nothing is decided yet, or the edition is
    /// damaged.
    public @Nullable AnnualReport decided(int year) {
        if (!isDecided(year)) {
            return null;
        }
        try {
            Optional<AnnualReport> due = due(year);
            Optional<AnnualReport> next = due.isPresent() ? due : again(year);
            return next.isPresent() ? next.get() : revisions.standing(year).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an edition of the year was published with as decided, from where it is kept or stands; null
    /// where it is not there as it was published.
    public @Nullable Adoption decisions(int year, int edition) {
        try {
            return revisions.edition(year, edition).map(AnnualReport::adoption).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The digest of the value that [#decided] would read in the year's folder; empty where it gives nothing, or an
    /// edition that waits to be put there.
    public Optional<String> standing(int year) throws IOException {
        return isDecided(year) && due(year).isEmpty()
                ? revisions.standingValue(year).map(OutputFile::sha256)
                : Optional.empty();
    }

    private boolean isDecided(int year) {
        Adoption adoption = settings.adoptions().get(year);
        return adoption != null && !adoption.standsOpen();
    }

    /// The kept edition of a year published as open that its own decisions make the standing one again;
    /// empty where there is none such.
    Optional<AnnualReport> again(int year) throws IOException {
        Adoption adoption = settings.adoptions().get(year);
        return adoption == null || adoption.standsOpen() ? Optional.empty() : reopenings.standsAgain(year, adoption);
    }

    /// Puts the edition of [#again] in its place.
    ///
    /// @return whether there was one
    boolean putBack(int year) throws IOException {
        Optional<AnnualReport> again = again(year);
        if (again.isPresent()) {
            reopenings.putBack(again.get());
        }
        return again.isPresent();
    }

    /// The proposed edition that the office has decided on, as decided; empty where none waits for this run.
    Optional<AnnualReport> due(int year) throws IOException {
        Adoption adoption = settings.adoptions().get(year);
        Optional<AnnualReport> proposed = revisions.proposed(year);
        if (adoption == null || adoption.standsOpen() || proposed.isEmpty()) {
            return Optional.empty();
        }
        AnnualReport edition = proposed.get();
        int number = edition.revision();
        return adoption.on(number) == null
                ? Optional.empty()
                : Optional.of(edition.asEdition(
                        YearState.ADOPTED, number, edition.adoptedRevision(), adoption.through(number)));
    }

    /// The decisions on editions that are not proposed, and years that stand open no more without a
    /// decision, one line each: what, where, what to do.
    public List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Integer, Adoption> year : settings.adoptions().entrySet()) {
            String fault = fault(year.getKey(), year.getValue());
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private @Nullable String fault(int year, Adoption adoption) throws IOException {
        Revisions.Last last = revisions.last(year);
        for (EditionDecision decision : adoption.editions()) {
            String fault = fault(year, adoption, decision, last);
            if (fault != null) {
                return settings.places(year).of(decision.edition()) + ": " + fault;
            }
        }
        String fault = adoption.standsOpen() ? null : reopenings.fault(year, adoption);
        return fault == null ? null : settings.places(year).year() + ": " + fault;
    }

    private @Nullable String fault(int year, Adoption adoption, EditionDecision decision, Revisions.Last last)
            throws IOException {
        int edition = decision.edition();
        boolean decidedBefore = edition <= last.revision();
        boolean next = edition == last.revision() + 1 && last.revision() > 0 && !adoption.standsOpen();
        boolean again = next && last.state() == YearState.PRELIMINARY;
        if (decidedBefore || again || (next && revisions.proposed(year).isPresent())) {
            return null;
        }
        Adoption.Reopened reopened = adoption.standsOpen() ? adoption.reopened() : null;
        if (reopened != null && last.revision() > 0) {
            boolean waits = edition == last.revision() + 1
                    && last.state() == YearState.ADOPTED
                    && revisions.proposed(year).isPresent();
            String otherwise = waits
                    ? ", or for one run, which publishes edition %s as decided before that day".formatted(edition)
                    : "";
            return "%s: a decision names edition %s, but reopened opens the year on %s, and an open year takes no decision until it is adopted again; nothing was published. %s"
                    .formatted(
                            year,
                            edition,
                            reopened.date(),
                            "Take reopened out if the year is not open%s; if this decision adopts it again, write its date, later than %s; else take it out"
                                    .formatted(otherwise, reopened.date()));
        }
        boolean damaged = next
                && published
                        .proposed(year)
                        .filter(it -> it.revision() == edition)
                        .isPresent();
        return "%s: a decision names edition %s, but %s; nothing was published. %s"
                .formatted(
                        year,
                        edition,
                        damaged
                                ? "%s/proposed/annual-report-%s.json is not as it was proposed".formatted(year, year)
                                : whatIs(year, last),
                        damaged
                                ? "Put the file back, or take the decision out for a run, which proposes it again"
                                : "Decide on what is proposed, or take the decision out until it is");
    }

    private String whatIs(int year, Revisions.Last last) throws IOException {
        if (last.revision() == 0) {
            return "no edition of the year has been published as adopted yet";
        }
        String stands = last.state() == YearState.ADOPTED
                ? "edition %s stands".formatted(last.revision())
                : "the year was opened again after edition %s".formatted(last.revision());
        Optional<YearManifest> proposed = published.proposed(year);
        return proposed.isPresent()
                ? stands
                        + " and edition %s is proposed".formatted(proposed.get().revision())
                : stands + ", and no other is proposed";
    }
}
