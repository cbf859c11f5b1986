package se.projektbokslut.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Period.Milestone;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.TimeBar;
import se.projektbokslut.report.pdf.TimeChart;

/// A project of the time line: its plan, its outcome and its milestones of the year, as bars and in words.
final class TimeLineRow {
    /// A line has no room for more marks.
    private static final int MOST_MARKS = 6;

    private final Edition edition;
    private final YearProject project;
    private final ProcessFigures process;
    private final @Nullable TimeBar plan;
    private final @Nullable TimeBar outcome;
    private final List<Milestone> milestones;

    TimeLineRow(Edition edition, YearProject project, ProcessFigures process) {
        this.edition = edition;
        this.project = project;
        this.process = process;
        this.plan = planBar();
        this.outcome = outcomeBar();
        this.milestones = milestonesOfYear();
    }

    YearProject project() {
        return project;
    }

    ProcessFigures process() {
        return process;
    }

    /// Whether plan or outcome has a day in the year.
    boolean isInYear() {
        return plan != null || outcome != null;
    }

    /// Whether it is said to have been handed over before it began, so that no bar can be drawn.
    boolean endsBeforeItsStart() {
        Stated<PartialDate> start = project.project().period().start();
        PartialDate closing = project.status() == Status.ONGOING ? null : closing();
        return start != null
                && closing != null
                && closing.last().isBefore(start.value().first());
    }

    /// @param group printed above; null for none
    TimeChart.Line line(@Nullable String group) {
        List<TimeChart.Mark> marks = milestones.stream()
                .limit(MOST_MARKS)
                .map(milestone -> new TimeChart.Mark(middle(milestone), Boolean.TRUE.equals(milestone.reached())))
                .toList();
        String title = project.project().title();
        return new TimeChart.Line(group, title, plan, outcome, marks, title + ": " + words());
    }

    private String words() {
        String planned = planned();
        String actual = actual();
        String stated = milestones();
        return edition.label("timeline.words.planned", planned == null ? edition.label("missing") : planned)
                + ", "
                + edition.label("timeline.words.actual", actual == null ? edition.label("missing") : actual)
                + (stated == null ? "" : ", " + edition.label("timeline.words.milestones", stated));
    }

    /// Null where no plan is stated.
    @Nullable
    String planned() {
        Period.Plan stated = project.project().period().plan();
        PartialDate from = plannedStart(stated);
        PartialDate to = plannedEnd(stated);
        if (from != null && from.equals(to)) {
            return date(from);
        }
        return range(from == null ? null : date(from), to == null ? null : date(to));
    }

    /// Null where neither start nor end is stated.
    @Nullable
    String actual() {
        Stated<PartialDate> start = project.project().period().start();
        Stated<PartialDate> end = project.project().period().end();
        if (project.status() == Status.ONGOING) {
            return start == null ? null : edition.label("timeline.ongoing", date(start));
        }
        PartialDate closing = closing();
        String to = end != null ? date(end) : closing == null ? null : date(closing);
        String range = range(start == null ? null : date(start), to);
        if (range == null) {
            return null;
        }
        if (project.status() == Status.CANCELLED) {
            return edition.label("timeline.cancelled", range);
        }
        return end == null && closing != null ? edition.label("timeline.handed-over", range) : range;
    }

    private @Nullable String range(@Nullable String from, @Nullable String to) {
        if (from == null) {
            return to == null ? null : edition.label("timeline.no-start", to);
        }
        return to == null ? edition.label("timeline.no-end", from) : from.equals(to) ? from : from + " – " + to;
    }

    /// What was to be reached in the year, and what was; null where nothing.
    @Nullable
    String milestones() {
        if (milestones.isEmpty()) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Milestone milestone : milestones.subList(0, Math.min(MOST_MARKS, milestones.size()))) {
            boolean reached = Boolean.TRUE.equals(milestone.reached());
            words.add(milestone.what() + " ("
                    + edition.label(reached ? "milestone.reached" : "milestone.planned") + " "
                    + edition.formats.table(milestone.date()) + ")");
        }
        if (milestones.size() > MOST_MARKS) {
            words.add(edition.label("timeline.more-milestones", milestones.size() - MOST_MARKS));
        }
        return String.join(", ", words);
    }

    private String date(Stated<PartialDate> stated) {
        String derived = stated.basis() == Basis.STATED ? "" : " (" + edition.label("card.derived") + ")";
        return date(stated.value()) + derived;
    }

    private String date(PartialDate date) {
        return edition.formats.table(date);
    }

    private @Nullable TimeBar planBar() {
        Period.Plan stated = project.project().period().plan();
        PartialDate from = plannedStart(stated);
        PartialDate to = plannedEnd(stated);
        return inYear(new TimeBar(days(from), days(to), false, false));
    }

    private @Nullable TimeBar outcomeBar() {
        Stated<PartialDate> start = project.project().period().start();
        TimeBar.Days from = days(start == null ? null : start.value());
        boolean goesOn = project.status() == Status.ONGOING;
        TimeBar.Days to = goesOn ? null : days(closing());
        return inYear(new TimeBar(from, to, goesOn, project.status() == Status.CANCELLED));
    }

    private @Nullable TimeBar inYear(TimeBar bar) {
        return bar.in(edition.report.year()).pieces().isEmpty() ? null : bar;
    }

    private static @Nullable PartialDate plannedStart(Period.@Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        return plan.start() == null ? plan.period() : plan.start();
    }

    private static @Nullable PartialDate plannedEnd(Period.@Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        return plan.end() == null ? plan.period() : plan.end();
    }

    /// Its end, without one the day on which it was handed over.
    private @Nullable PartialDate closing() {
        Stated<PartialDate> end = project.project().period().end();
        Handover handover = project.project().results().handover();
        return end != null ? end.value() : handover == null ? null : handover.date();
    }

    private static TimeBar.@Nullable Days days(@Nullable PartialDate date) {
        return date == null ? null : new TimeBar.Days(date.first(), date.last());
    }

    /// Those that are reached or planned in a month of the year, or more precisely.
    private List<Milestone> milestonesOfYear() {
        List<Milestone> stated = project.project().period().milestones();
        return stated == null
                ? List.of()
                : stated.stream()
                        .filter(milestone -> milestone.reached() != null && isInMonth(milestone.date()))
                        .toList();
    }

    private boolean isInMonth(@Nullable PartialDate date) {
        return date != null
                && date.year() == edition.report.year()
                && switch (date.precision()) {
                    case MONTH, WEEK, DAY -> true;
                    case YEAR, HALF, THIRD, QUARTER, SEASON -> false;
                };
    }

    /// In days after the year's beginning.
    private int middle(Milestone milestone) {
        PartialDate date = milestone.date();
        if (date == null) {
            throw new IllegalStateException("a milestone without a date");
        }
        int first = (int) ChronoUnit.DAYS.between(LocalDate.of(edition.report.year(), 1, 1), date.first());
        return Math.clamp(first + ChronoUnit.DAYS.between(date.first(), date.last()) / 2, 0, 365);
    }
}
