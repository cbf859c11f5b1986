package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordKey;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Status;

/// What a project of a year's report should state and does not: the same on its card as on the page.
final class Unstated {
    private final YearProject row;
    private final Project project;
    private final List<String> labels = new ArrayList<>();

    private Unstated(YearProject row) {
        this.row = row;
        this.project = row.project();
    }

    /// The labels' keys, in the order of the card. What is not due yet is not missing, and what the card says on a line
    /// of its own stands there.
    static List<String> of(YearProject row) {
        Unstated unstated = new Unstated(row);
        unstated.results();
        unstated.money();
        return unstated.labels;
    }

    private void results() {
        Results results = project.results();
        boolean over = row.status() != Status.ONGOING;
        for (RecordKey key : RecordKey.at(RecordKey.Place.PROSE)) {
            boolean expected = key.printing() == RecordKey.Printing.EXPECTED;
            miss("card." + key.name(), expected && project.text(key) == null);
        }
        miss("card.objectives", lacksObjectives(results.objectives()));
        miss("card.deliverables", over && results.deliverables() == null);
        miss("card.handover", over && results.handover() == null);
        miss("card.benefits", over && results.benefits() == null);
    }

    /// An empty heading is that of the objectives; questions alone are none.
    private static boolean lacksObjectives(@Nullable List<Results.Objective> objectives) {
        return objectives == null
                || (!objectives.isEmpty() && objectives.stream().allMatch(Results.Objective::inquiry));
    }

    /// What it was to cost and what it cost, of the year or of the whole.
    private void money() {
        YearProject.Amounts amounts = row.amounts();
        Economy economy = project.economy();
        boolean start = project.period().start() != null;
        boolean whole = economy != null
                && !start
                && Stream.of(economy.budget(), economy.actual(), economy.forecast())
                        .filter(Objects::nonNull)
                        .anyMatch(amount -> amount.total() != null);
        boolean total = start && amounts.budgetTotal() != null;
        miss("column.budget", !whole && amounts.budget() == null && !total);
        miss("column.actual", !whole && amounts.actual() == null && amounts.actualToDate() == null);
        boolean over = row.status() != Status.ONGOING;
        miss("card.final-report", over && project.documentation().finalReport() == null);
    }

    private void miss(String label, boolean missing) {
        if (missing) {
            labels.add(label);
        }
    }
}
