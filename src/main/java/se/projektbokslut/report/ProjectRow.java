package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordKey;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.ObjectiveState;
import se.projektbokslut.project.Stated;

/// The row of a project in `projects-YEAR`, `projects-undated` and `projects-planned`; columns and their order
/// are the contract's; a later column stands after them, since some read them by number.
final class ProjectRow {
    /// Texts that the table of record keys gives a column: those whose place the contract states, and others.
    private static final List<RecordKey> BELONGING = keys(Set.of("owner", "unit"), true);

    private static final List<RecordKey> NUMBERS = keys(Set.of("registry_number"), true);
    private static final List<RecordKey> OTHERS = keys(Set.of("owner", "unit", "registry_number"), false);

    static final List<String> COLUMNS = Stream.of(
                    List.of(
                            "year",
                            "id",
                            "title",
                            "status",
                            "processes_direct",
                            "processes_touched",
                            "year_basis",
                            "start",
                            "end",
                            "handover",
                            "planned_end",
                            "leader"),
                    columns(BELONGING),
                    List.of(
                            "budget",
                            "actual",
                            "variance",
                            "forecast",
                            "budget_total",
                            "actual_to_date",
                            "variance_total",
                            "ledger_codes",
                            "predecessors",
                            "successors",
                            "final_report"),
                    columns(NUMBERS),
                    List.of(
                            "findings",
                            "source_file",
                            "source_line",
                            "type",
                            "actual_basis",
                            "objectives",
                            "objectives_met",
                            "risks_open",
                            "progress_time",
                            "progress_cost",
                            "progress_quality"),
                    columns(OTHERS))
            .flatMap(List::stream)
            .toList();

    /// The figures that the PDF prints too.
    static final Set<String> FIGURES = Set.of("budget", "actual", "variance", "forecast");

    private ProjectRow() {}

    static TableTally tally(Tally.Counter counter) {
        return new TableTally(counter, "project", FIGURES);
    }

    static List<Cell> of(@Nullable Integer year, YearProject row) {
        Project project = row.project();
        Period period = project.period();
        Relations relations = project.relations();
        YearProject.Amounts amounts = row.amounts();
        Results.@Nullable Handover handover = project.results().handover();
        Documentation.@Nullable Document finalReport = project.documentation().finalReport();
        List<Results.Objective> objectives = project.results().objectivesOnly();
        List<Cell> cells = new ArrayList<>(COLUMNS.size());
        Collections.addAll(
                cells,
                year == null ? Cell.EMPTY : Cell.of(year),
                Cell.of(project.id()),
                Cell.of(project.title()),
                Cell.of(row.status().code()),
                Cell.of(row.processesDirect()),
                Cell.of(row.processesTouched()),
                Cell.of(row.yearBasis().code()),
                Cell.of(value(period.start())),
                Cell.of(value(period.end())),
                Cell.of(handover == null ? null : handover.date()),
                Cell.of(period.plan() == null ? null : period.plan().end()),
                Cell.of(value(project.leader())));
        BELONGING.forEach(key -> cells.add(Cell.of(project.text(key))));
        Collections.addAll(
                cells,
                Cell.of(amounts.budget()),
                Cell.of(amounts.actual()),
                Cell.of(amounts.variance()),
                Cell.of(amounts.forecast()),
                Cell.of(amounts.budgetTotal()),
                Cell.of(amounts.actualToDate()),
                Cell.of(amounts.varianceTotal()),
                joined(project.ledgerCodes(), Economy.LedgerCode::code),
                joined(relations.predecessors(), ProjectRow::idOrTitle),
                joined(relations.successors(), ProjectRow::idOrTitle),
                Cell.of(finalReport == null ? null : finalReport.title()));
        NUMBERS.forEach(key -> cells.add(Cell.of(project.text(key))));
        Collections.addAll(
                cells,
                joined(row.findings(), Enum::name),
                Cell.of(project.at().file()),
                Cell.ofLine(project.at().line()),
                Cell.of(project.investment() ? "investment" : "operating"),
                Cell.of(
                        amounts.actualBasis() == null
                                ? null
                                : amounts.actualBasis().code()),
                Cell.of(objectives.size()),
                Cell.of(objectives.stream()
                        .filter(objective -> objective.state() == ObjectiveState.MET)
                        .count()),
                Cell.of(project.results().risksOpen()),
                light(project, Progress::time),
                light(project, Progress::cost),
                light(project, Progress::quality));
        OTHERS.forEach(key -> cells.add(Cell.of(project.text(key))));
        return cells;
    }

    private static Cell light(Project project, Function<Progress, Progress.@Nullable Signal> aspect) {
        Progress progress = project.progress();
        Progress.Signal signal = progress == null ? null : aspect.apply(progress);
        return Cell.of(signal == null ? null : signal.code());
    }

    /// @param among whether their columns are among those, or not
    private static List<RecordKey> keys(Set<String> columns, boolean among) {
        return RecordKey.withColumn().stream()
                .filter(key -> columns.contains(key.column()) == among)
                .toList();
    }

    private static List<String> columns(List<RecordKey> keys) {
        return keys.stream().map(RecordKey::column).toList();
    }

    private static <T> @Nullable T value(@Nullable Stated<T> stated) {
        return stated == null ? null : stated.value();
    }

    private static <T> Cell joined(@Nullable List<T> items, Function<T, String> text) {
        return items == null || items.isEmpty()
                ? Cell.EMPTY
                : Cell.of(items.stream().map(text).toList());
    }

    private static String idOrTitle(Relations.Lineage lineage) {
        String id = lineage.id();
        return id != null ? id : String.valueOf(lineage.title());
    }
}
