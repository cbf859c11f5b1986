package se.projektbokslut.annual;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Status;

/// Where a project stands (CONTRACT, "Year of a project"). Plans, planned dates and the working period place
/// nothing.
sealed interface Placement {

    /// A planned project stands in no year yet.
    record Planned() implements Placement {}

    /// Nothing places the project in a year.
    record Undated() implements Placement {}

    /// The project stands in every year from first to last.
    ///
    /// @param last its closing year if it ends there, else the last year in which it is known to be ongoing
    /// @param ends whether it is closed or cancelled in the last year; ongoing in every other
    /// @param basis what placed the last year
    /// @param startYear null where no start is stated
    record InYears(
            int first,
            int last,
            boolean ends,
            YearBasis basis,
            @Nullable Integer startYear) implements Placement {

        boolean endsIn(int year) {
            return ends && year == last;
        }

        boolean startedIn(int year) {
            return startYear != null && startYear == year;
        }

        YearBasis basisIn(int year) {
            return ends && year != last ? YearBasis.START : basis;
        }
    }

    /// Places a project.
    ///
    /// The as-of year says how far an ongoing project goes. A stated end, handover or status date places as it
    /// stands, even in a later year; the findings tell of it.
    ///
    /// @param asOfYear the year in which the report is made
    static Placement of(Project project, int asOfYear) {
        Status status = project.status().value();
        Integer start = yearOf(
                project.period().start() == null
                        ? null
                        : project.period().start().value());
        if (status == Status.PLANNED) {
            return new Planned();
        }
        if (start != null && start > asOfYear) {
            return new Undated();
        }
        return status.isOver() ? ofEnded(project, start) : ofOngoing(project, start, asOfYear);
    }

    private static Placement ofEnded(Project project, @Nullable Integer start) {
        PartialDate closing = closingDate(project);
        if (closing == null) {
            return new Undated();
        }
        int year = closing.year();
        YearBasis basis = project.period().end() == null ? YearBasis.HANDOVER : YearBasis.END;
        // A handover may be dated before the start, which the findings say: then only the closing year counts.
        int first = start == null ? year : Math.min(start, year);
        return new InYears(first, year, true, basis, start);
    }

    private static Placement ofOngoing(Project project, @Nullable Integer start, int asOfYear) {
        if (start != null) {
            return new InYears(start, asOfYear, false, YearBasis.START, start);
        }
        Integer stated = yearOf(project.statusDate());
        return stated == null ? new Undated() : new InYears(stated, stated, false, YearBasis.STATUS_DATE, null);
    }

    /// The date that closes a closed or cancelled project: its end, without one its handover's date; null without
    /// either.
    static @Nullable PartialDate closingDate(Project project) {
        if (project.period().end() != null) {
            return project.period().end().value();
        }
        Handover handover = project.results().handover();
        return handover == null ? null : handover.date();
    }

    private static @Nullable Integer yearOf(@Nullable PartialDate date) {
        return date == null ? null : date.year();
    }
}
