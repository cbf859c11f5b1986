package se.projektbokslut.annual;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// A figure that sums a year up, with the same of the year before.
///
/// @param name which one; its texts stand in the report's bundles
/// @param value null where it cannot be computed: shown as not stated, never as 0
/// @param previous of the year before; null where that year has no report or it cannot be computed
public record KeyFigure(
        Name name, @Nullable Value value, @Nullable Value previous) {

    public enum Name {
        CLOSED,
        CANCELLED,
        ONGOING,
        STARTED,
        BUDGET,
        ACTUAL,
        VARIANCE,
        /// Mean length of the year's closed projects whose start and end are known to the month, week or day: calendar
        /// months from the start's through the end's, both counted.
        AVERAGE_MONTHS,
        /// Of the closed projects with a planned end and an end, those that ended no later than planned. Dates
        /// too vague to tell (the end `2019`, the plan `2019-06`) are left out.
        ON_TIME,
        /// Of the closed projects with both a whole budget and an accumulated actual, those that cost no more.
        WITHIN_BUDGET,
        /// Of the projects standing in the year, those with a named project leader.
        WITH_LEADER,
        /// Of the closed projects, those whose record states a handover.
        WITH_HANDOVER,
        /// Of the closed projects, those whose record names a final report.
        WITH_FINAL_REPORT;

        /// As fields and keys write it: `average_months`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One kind is set: a count, an amount, a share (count of), or months in tenths.
    ///
    /// @param count a number of projects; null for amounts and months
    /// @param of the number of projects that the count is a share of; null for a plain count
    /// @param missing how many could not be judged, for want of what it is judged by; null for what is no
    ///     share, or in a report of before version 5 of the rules
    /// @param amount null for counts and months
    /// @param tenthsOfMonths months times ten, rounded half up; null for counts and amounts
    public record Value(
            @Nullable Integer count,
            @Nullable Integer of,
            @Nullable Integer missing,
            @Nullable Money amount,
            @Nullable Integer tenthsOfMonths) {
        static Value count(int count) {
            return new Value(count, null, null, null, null);
        }

        static Value share(int count, int of, int missing) {
            return new Value(count, of, missing, null, null);
        }

        static Value amount(Money amount) {
            return new Value(null, null, null, amount, null);
        }

        static Value months(int tenths) {
            return new Value(null, null, null, null, tenths);
        }
    }
}
