package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// The row `total` of one year, as far as several years are shown beside each other.
///
/// @param projects the number of different projects standing in the year
/// @param ongoing of them, at the year's end
/// @param budget of the operating projects; null where none of them has one
/// @param actual of the operating projects; null where none of them has one
/// @param comparedBudget of the operating projects that have both; null where none has, or in a report of before
///     version 5 of the rules
/// @param comparedActual the actual of the same
@JsonInclude(JsonInclude.Include.ALWAYS)
public record YearTotal(
        int year,
        int projects,
        int closed,
        int cancelled,
        int ongoing,
        @Nullable Money budget,
        @Nullable Money actual,
        @Nullable Money comparedBudget,
        @Nullable Money comparedActual) {
    /// @param total the year's row `total`
    public static YearTotal of(int year, ProcessFigures total) {
        return new YearTotal(
                year,
                total.projects(),
                total.closed(),
                total.cancelled(),
                total.ongoing(),
                total.budget(),
                total.actual(),
                total.comparedBudget(),
                total.comparedActual());
    }
}
