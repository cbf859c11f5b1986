package se.projektbokslut.report.pdf;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long something went on, or was to, as precisely as it is known.
///
/// @param from when it began; null where not known
/// @param to when it ended; null where not known, and where it goes on
/// @param goesOn whether it goes on after the year that is drawn
/// @param brokenOff whether it was cancelled at its end
public record TimeBar(@Nullable Days from, @Nullable Days to, boolean goesOn, boolean brokenOff) {
    /// How far a bar reaches on the side on which nothing is known, in days.
    static final int STUB = 18;

    /// The days on one of which something began, ended or was.
    public record Days(LocalDate first, LocalDate last) {
        boolean isDay() {
            return first.equals(last);
        }
    }

    /// A part of a bar, in whole days after the year's beginning.
    ///
    /// @param to where the first day after it begins
    /// @param vague whether it lies where begin or end are not known to the day
    public record Piece(int from, int to, boolean vague) {}

    /// What of the bar lies in a year.
    ///
    /// @param pieces from left to right; none where nothing is known to lie in the year
    /// @param before whether it began before the year
    /// @param after whether it goes on after it
    public record Shape(List<Piece> pieces, boolean before, boolean after) {
        public Shape {
            pieces = List.copyOf(pieces);
        }

        boolean isVague() {
            return pieces.stream().anyMatch(Piece::vague);
        }
    }

    public Shape in(int year) {
        int length = Year.of(year).length();
        if (from == null && to == null) {
            return new Shape(List.of(), false, false);
        }
        int begin;
        int begun;
        if (from != null) {
            begin = day(from.first(), year);
            begun = from.isDay() ? begin : day(from.last(), year) + 1;
        } else if (to != null) {
            begun = day(to.first(), year);
            begin = begun - STUB;
        } else {
            throw new IllegalStateException("neither begin nor end");
        }
        int ending;
        int end;
        if (goesOn) {
            ending = length + 1;
            end = ending;
        } else if (to != null) {
            end = day(to.last(), year) + 1;
            ending = to.isDay() ? end : day(to.first(), year);
        } else {
            ending = Math.max(begin + 1, begun);
            end = ending + STUB;
        }
        List<Piece> pieces = new ArrayList<>();
        if (begun >= ending) {
            add(pieces, begin, end, true, length);
        } else {
            add(pieces, begin, begun, true, length);
            add(pieces, begun, ending, false, length);
            add(pieces, ending, end, true, length);
        }
        boolean seen = !pieces.isEmpty();
        return new Shape(
                pieces,
                seen && from != null && begun <= 0 && begin < 0,
                seen && (goesOn || to != null) && ending >= length && end > length);
    }

    private static void add(List<Piece> pieces, int from, int to, boolean vague, int length) {
        int left = Math.max(0, from);
        int right = Math.min(length, to);
        if (left < right) {
            pieces.add(new Piece(left, right, vague));
        }
    }

    private static int day(LocalDate date, int year) {
        return (int) ChronoUnit.DAYS.between(LocalDate.of(year, 1, 1), date);
    }
}
