package se.projektbokslut.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What `years.yaml` says of a year.
///
/// @param date when the office adopted the year's report
/// @param decision the decision's registry number; null where not stated
/// @param by the role that decided; null where not stated
/// @param reopened set where the year has been opened again; it is then preliminary
public record Adoption(
        LocalDate date,
        @Nullable String decision,
        @Nullable String by,
        @Nullable Reopened reopened) {

    public record Reopened(LocalDate date, @Nullable String because) {}
}
