package se.projektbokslut.annual;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.OtherProjects.Booked;
import se.projektbokslut.annual.OtherProjects.Planned;
import se.projektbokslut.annual.OtherProjects.Undated;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.project.Economy.LedgerCode;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Stated;

/// Finds the projects that a year's report names though they do not stand in it.
final class ProjectsBeside {
    private final Standing standing;
    private final YearProjects rows;
    private final LedgerSummary ledger;
    private final int asOfYear;

    ProjectsBeside(Standing standing, YearProjects rows, LedgerSummary ledger, int asOfYear) {
        this.standing = standing;
        this.rows = rows;
        this.ledger = ledger;
        this.asOfYear = asOfYear;
    }

    /// The records that a preliminary report of the year names beside its own.
    Stream<Project> records(int year) {
        return Stream.of(plannedAfter(year), standing.undated())
                .flatMap(projects -> projects.stream().limit(OtherProjects.MOST));
    }

    /// @param state of the year; only a preliminary report names what has no year
    OtherProjects of(int year, YearState state) {
        List<Project> planned = plannedAfter(year);
        List<Project> undated = state == YearState.PRELIMINARY ? standing.undated() : List.of();
        return new OtherProjects(
                first(planned, this::planned),
                Math.max(0, planned.size() - OtherProjects.MOST),
                first(undated, project -> undated(project, year)),
                Math.max(0, undated.size() - OtherProjects.MOST));
    }

    private static <T> List<T> first(List<Project> projects, Function<Project, T> row) {
        return projects.stream().limit(OtherProjects.MOST).map(row).toList();
    }

    private List<Project> plannedAfter(int year) {
        return standing.planned().stream()
                .filter(project -> {
                    PartialDate begins = begins(project);
                    return begins != null && begins.year() == year + 1;
                })
                .toList();
    }

    /// When a planned project is to begin: its planned start or period, without them the start that it states.
    private static @Nullable PartialDate begins(Project project) {
        Period.Plan plan = project.period().plan();
        PartialDate start = plannedStart(project);
        return plan == null || plan.start() != null || plan.period() == null ? start : plan.period();
    }

    private static @Nullable PartialDate plannedStart(Project project) {
        Period.Plan plan = project.period().plan();
        Stated<PartialDate> stated = project.period().start();
        if (plan != null && plan.start() != null) {
            return plan.start();
        }
        return stated == null ? null : stated.value();
    }

    private Planned planned(Project project) {
        YearProject row = rows.inNoYear(project, List.of());
        Period.Plan plan = project.period().plan();
        Stated<String> leader = project.leader();
        return new Planned(
                project.id(),
                project.title(),
                project.documentation().language(),
                Stream.concat(row.processesDirect().stream(), row.processesTouched().stream())
                        .toList(),
                plan == null ? null : plan.period(),
                plannedStart(project),
                plan == null ? null : plan.end(),
                leader == null ? null : leader.value(),
                row.amounts().budgetTotal());
    }

    private Undated undated(Project project, int through) {
        List<Booked> booked = booked(project, through);
        List<LedgerCode> codes = project.ledgerCodes();
        Stated<PartialDate> start = project.period().start();
        return new Undated(
                project.id(),
                project.title(),
                project.documentation().language(),
                project.status().value(),
                missing(project),
                start == null ? null : start.value(),
                codes == null
                        ? List.of()
                        : codes.stream()
                                .map(LedgerCode::code)
                                .distinct()
                                .limit(Undated.MOST_CODES)
                                .toList(),
                booked.stream().limit(Undated.MOST_CODES).toList(),
                Math.max(0, booked.size() - Undated.MOST_CODES));
    }

    /// The finding that says why nothing places a project ([Placement]).
    private FindingCode missing(Project project) {
        Stated<PartialDate> start = project.period().start();
        if (start != null && start.value().year() > asOfYear) {
            return FindingCode.START_AFTER_AS_OF;
        }
        return project.status().value().isOver() ? FindingCode.END_MISSING : FindingCode.STATUS_DATE_MISSING;
    }

    private List<Booked> booked(Project project, int through) {
        Map<Integer, Map<String, Booked>> sums = new TreeMap<>();
        for (LedgerCodes.Sum sum : ledger.on(project, through)) {
            var booked = new Booked(sum.year, sum.code, sum.entries, ledger.actual(sum, project));
            sums.computeIfAbsent(sum.year, _ -> new TreeMap<>()).merge(sum.code, booked, Booked::plus);
        }
        return sums.values().stream().flatMap(year -> year.values().stream()).toList();
    }
}
