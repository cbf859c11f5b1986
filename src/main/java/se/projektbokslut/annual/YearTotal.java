package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// The row `total` of one year, as far as several years are shown beside each other.
///
/// @param projects the number of different projects standing in the year
/// @param ongoing of them, at the year's end
/// @param budget null where none of the year's projects has one
/// @param actual null where none of the year's projects has one
@JsonInclude(JsonInclude.Include.ALWAYS)
public record YearTotal(
        int year,
        int projects,
        int closed,
        int cancelled,
        int ongoing,
        @Nullable Money budget,
        @Nullable Money actual) {
    /// @param total the year's row `total`
    public static YearTotal of(int year, ProcessFigures total) {
        return new YearTotal(
                year,
                total.projects(),
                total.closed(),
                total.cancelled(),
                total.ongoing(),
                total.budget(),
                total.actual());
    }
}
