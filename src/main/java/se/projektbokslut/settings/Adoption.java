package se.projektbokslut.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `years.yaml` says of a year (CONTRACT, "years.yaml" and "Adopted year").
///
/// @param date when the office adopted the year's report
/// @param decision the decision's registry number; null where not stated
/// @param by the role that decided; null where not stated
/// @param reopened set where the year has been opened again
/// @param editions the decisions on later editions, rising and without a gap; empty where there is none
public record Adoption(
        LocalDate date,
        @Nullable String decision,
        @Nullable String by,
        @Nullable Reopened reopened,
        List<EditionDecision> editions) {
    public Adoption {
        editions = List.copyOf(editions);
    }

    public record Reopened(LocalDate date, @Nullable String because) {}

    /// A decision on an edition after the first.
    ///
    /// @param edition 2 or more
    /// @param decision the decision's registry number; null where not stated
    /// @param by the role that decided; null where not stated
    /// @param because why the year is restated; null where not stated
    public record EditionDecision(
            int edition,
            LocalDate date,
            @Nullable String decision,
            @Nullable String by,
            @Nullable String because) {}

    /// Whether the year has been opened again and nobody has adopted it since: no decision is of a later day.
    public boolean standsOpen() {
        return reopened != null
                && !date.isAfter(reopened.date())
                && editions.stream().noneMatch(decision -> decision.date().isAfter(reopened.date()));
    }

    /// The decision on that edition; null where there is none.
    public @Nullable EditionDecision on(int edition) {
        return editions.stream()
                .filter(decision -> decision.edition() == edition)
                .findFirst()
                .orElse(null);
    }

    /// The day of the decision by which an edition is published: that on it, else that on the year.
    public LocalDate decidedOn(int edition) {
        EditionDecision later = on(edition);
        return later == null ? date : later.date();
    }

    /// What was decided, without what is said of an opening.
    public Adoption decisions() {
        return new Adoption(date, decision, by, null, editions);
    }

    /// What it says of the editions through one of them: a report cites no decision on a later one.
    public Adoption through(int edition) {
        return new Adoption(
                date,
                decision,
                by,
                reopened,
                editions.stream().filter(later -> later.edition() <= edition).toList());
    }
}
