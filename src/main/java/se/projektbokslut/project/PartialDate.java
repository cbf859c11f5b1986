package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;

/// A date as precisely as it is known: a day, a week, a month, a season, a part of a year or a year.
///
/// @param stated the words of the record (`hösten 2019`)
/// @param edtf the same as Extended Date/Time Format, ISO 8601-2: `2019`, `2019-12`, `2019-12-31`, `2019-23`
///     (autumn), `2019-35` (third quarter), `2019-38` (second third), `2019-41` (second half); a week, which
///     the format does not have, by its days: `2019-11-04/2019-11-10`
/// @param precision how much of it is known
public record PartialDate(String stated, String edtf, Precision precision) {

    public enum Precision {
        @JsonProperty("year")
        YEAR,
        @JsonProperty("half")
        HALF,
        @JsonProperty("third")
        THIRD,
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("season")
        SEASON,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("week")
        WEEK,
        @JsonProperty("day")
        DAY;

        /// The number with which EDTF names the first part of a year, in the month's place.
        int firstCode() {
            return switch (this) {
                case QUARTER -> 33;
                case THIRD -> 37;
                case HALF -> 40;
                case YEAR, SEASON, MONTH, WEEK, DAY -> throw new IllegalStateException("no equal part of a year");
            };
        }

        /// How many such parts a year has.
        int parts() {
            return switch (this) {
                case QUARTER -> 4;
                case THIRD -> 3;
                case HALF -> 2;
                case YEAR, SEASON, MONTH, WEEK, DAY -> throw new IllegalStateException("no equal part of a year");
            };
        }
    }

    /// The date that a record's words or [#edtf()] mean; empty where they mean none.
    public static Optional<PartialDate> read(String stated) {
        return PartialDates.week(stated).or(() -> switch (PartialDates.read(stated)) {
            case PartialDates.Reading.Read(PartialDate date) -> Optional.of(date);
            case PartialDates.Reading.Refused _ -> Optional.empty();
        });
    }

    /// The calendar year, 1900 to 2199; a week's is that of most of its days.
    public int year() {
        return precision == Precision.WEEK ? first().plusDays(3).getYear() : number(0, 4);
    }

    /// Which part of its year it is, from 1: the half, third or quarter, or the week's number by ISO 8601.
    public int partOfYear() {
        return precision == Precision.WEEK
                ? (first().plusDays(3).getDayOfYear() + 6) / 7
                : number(5, 7) - precision.firstCode() + 1;
    }

    /// The first day that the date can mean.
    public LocalDate first() {
        return switch (precision) {
            case YEAR -> LocalDate.of(year(), 1, 1);
            case SEASON -> Season.ofCode(number(5, 7)).first(year());
            case HALF, THIRD, QUARTER -> LocalDate.of(year(), (partOfYear() - 1) * monthsOfPart() + 1, 1);
            case MONTH -> LocalDate.of(year(), number(5, 7), 1);
            case WEEK, DAY -> LocalDate.of(number(0, 4), number(5, 7), number(8, 10));
        };
    }

    /// The last day that the date can mean.
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> LocalDate.of(year(), 12, 31);
            case SEASON -> Season.ofCode(number(5, 7)).last(year());
            case HALF, THIRD, QUARTER -> first().plusMonths(monthsOfPart()).minusDays(1);
            case MONTH -> first().plusMonths(1).minusDays(1);
            case WEEK -> first().plusDays(6);
            case DAY -> first();
        };
    }

    private int monthsOfPart() {
        return 12 / precision.parts();
    }

    private int number(int from, int to) {
        return Integer.parseInt(edtf, from, to, 10);
    }
}
