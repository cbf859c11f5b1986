package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;

/// A date as precisely as it is known: a day, a month, a season or a year.
///
/// @param stated the words of the record (`hösten 2019`)
/// @param edtf the same as Extended Date/Time Format, ISO 8601-2: `2019`, `2019-12`, `2019-12-31`, `2019-23`
///     (autumn)
/// @param precision how much of it is known
public record PartialDate(String stated, String edtf, Precision precision) {

    public enum Precision {
        @JsonProperty("year")
        YEAR,
        @JsonProperty("season")
        SEASON,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("day")
        DAY
    }

    /// The date that a record's words mean; empty where they mean none.
    public static Optional<PartialDate> read(String stated) {
        return PartialDates.read(stated) instanceof PartialDates.Reading.Read(PartialDate date)
                ? Optional.of(date)
                : Optional.empty();
    }

    /// The calendar year, 1900 to 2199.
    public int year() {
        return Integer.parseInt(edtf, 0, 4, 10);
    }

    /// The first day that the date can mean.
    public LocalDate first() {
        return switch (precision) {
            case YEAR -> LocalDate.of(year(), 1, 1);
            case SEASON -> Season.ofCode(part(5)).first(year());
            case MONTH -> LocalDate.of(year(), part(5), 1);
            case DAY -> LocalDate.of(year(), part(5), part(8));
        };
    }

    /// The last day that the date can mean.
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> LocalDate.of(year(), 12, 31);
            case SEASON -> Season.ofCode(part(5)).last(year());
            case MONTH -> LocalDate.of(year(), part(5), 1).plusMonths(1).minusDays(1);
            case DAY -> first();
        };
    }

    private int part(int from) {
        return Integer.parseInt(edtf, from, from + 2, 10);
    }
}
