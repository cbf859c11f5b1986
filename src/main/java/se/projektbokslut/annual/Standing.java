package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.Placement.InYears;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.Project;

/// Which records stand in which year, in none yet, or in none at all; each list by id.
final class Standing {
    private final int asOfYear;
    private final RecordCounts counts;
    private final SortedMap<Integer, List<Project>> byYear = new TreeMap<>();
    private final List<Project> undated = new ArrayList<>();
    private final List<Project> planned = new ArrayList<>();

    /// @param asOfYear no project stands in a later year
    /// @param years that have a report whether anything stands in them or not
    Standing(Portfolio portfolio, int asOfYear, Iterable<Integer> years) {
        this.asOfYear = asOfYear;
        this.counts = new RecordCounts(portfolio);
        years.forEach(year -> byYear.put(year, new ArrayList<>()));
        portfolio.projects().stream().sorted(Comparator.comparing(Project::id)).forEach(this::place);
    }

    private void place(Project project) {
        Placement placement = Placement.of(project, asOfYear);
        counts.add(project, placement);
        switch (placement) {
            case Placement.Planned() -> planned.add(project);
            case Placement.Undated() -> undated.add(project);
            case InYears years -> {
                for (int year = years.first(); year <= years.last(); year++) {
                    byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(project);
                }
            }
        }
    }

    /// The calendar years that have a report, rising.
    List<Integer> years() {
        return List.copyOf(byYear.keySet());
    }

    /// The years with a report from one year through another, rising.
    List<Integer> years(int first, int last) {
        return List.copyOf(byYear.subMap(first, last + 1).keySet());
    }

    /// The records of a year; null where it has no report.
    @Nullable
    List<Project> in(int year) {
        return byYear.get(year);
    }

    List<Project> undated() {
        return undated;
    }

    List<Project> planned() {
        return planned;
    }

    RecordCounts counts() {
        return counts;
    }

    /// Where a record stands.
    ///
    /// @throws IllegalStateException where it stands in no year
    InYears placement(Project record) {
        if (Placement.of(record, asOfYear) instanceof InYears years) {
            return years;
        }
        throw new IllegalStateException(record.id() + " stands in no year");
    }

    boolean isIn(Project record, int year) {
        return Placement.of(record, asOfYear) instanceof InYears years && years.first() <= year && year <= years.last();
    }

    /// The record as a report of that year shows it: without what came later.
    Project shown(Project record, int year) {
        InYears placement = placement(record);
        return placement.endsIn(year) ? YearView.ended(record, year) : YearView.ongoing(record, year, placement.last());
    }
}
