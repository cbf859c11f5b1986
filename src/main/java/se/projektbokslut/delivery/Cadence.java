package se.projektbokslut.delivery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// How often people hear of a year that is still open: at most once a calendar day, week (from Monday) or month,
/// so that a nightly ledger does not mean a nightly mail.
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY,
    /// Not before the year is adopted.
    NEVER;

    /// The first day on which the next one may go.
    ///
    /// @param last the day of the last one; null where there was none
    /// @return null for never
    @Nullable
    LocalDate due(@Nullable LocalDate last) {
        return switch (this) {
            case DAILY -> last == null ? LocalDate.MIN : last.plusDays(1);
            case WEEKLY -> last == null ? LocalDate.MIN : last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTHLY -> last == null ? LocalDate.MIN : last.with(TemporalAdjusters.firstDayOfNextMonth());
            case NEVER -> null;
        };
    }
}
