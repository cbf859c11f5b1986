package se.projektbokslut.annual;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.Project;

/// Counts what becomes of the records of each file.
final class RecordCounts {
    private final Portfolio portfolio;
    private final Map<String, Used> byFile = new HashMap<>();
    private final Used all = new Used();

    /// What became of records that are used.
    private static final class Used {
        private int reported;
        private int undated;
        private int planned;

        void add(Placement placement) {
            switch (placement) {
                case Placement.Planned() -> planned++;
                case Placement.Undated() -> undated++;
                case Placement.InYears _ -> reported++;
            }
        }
    }

    RecordCounts(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    void add(Project project, Placement placement) {
        all.add(placement);
        byFile.computeIfAbsent(project.at().file(), _ -> new Used()).add(placement);
    }

    ControlTotals totals() {
        return new ControlTotals(portfolio.read(), all.reported, all.undated, all.planned, portfolio.refused());
    }

    /// The same for these record files: what a year's report rests on.
    ControlTotals totals(Set<String> files) {
        int[] totals = new int[5];
        files.forEach(file -> {
            Portfolio.Counts counts = portfolio.files().getOrDefault(file, new Portfolio.Counts(0, 0));
            Used here = byFile.getOrDefault(file, new Used());
            totals[0] += counts.read();
            totals[1] += here.reported;
            totals[2] += here.undated;
            totals[3] += here.planned;
            totals[4] += counts.refused();
        });
        return new ControlTotals(totals[0], totals[1], totals[2], totals[3], totals[4]);
    }
}
