package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.project.Project;

/// Every finding of a run, whichever year it is about, and the rows of the records that stand in no year.
final class RunFindings {
    private final List<Finding> found = new ArrayList<>();
    private final List<YearProject> undated;
    private final List<YearProject> planned;

    /// @param aboutSettings what is found about the settings in no certain year
    /// @param ofReports what only the reports themselves could tell
    RunFindings(
            Compilation.Input input,
            Standing standing,
            ProjectRows rows,
            LedgerFileFindings files,
            CodeFindings codes,
            Acceptances acceptances,
            List<Finding> aboutSettings,
            List<Finding> ofReports) {
        standing.years().forEach(year -> addLastIn(year, standing, rows));
        this.undated = rows.inNoYear(standing.undated(), found);
        this.planned = rows.inNoYear(standing.planned(), found);
        input.portfolio().findings().stream().map(acceptances::of).forEach(found::add);
        found.addAll(files.all());
        found.addAll(codes.all());
        found.addAll(aboutSettings);
        Stream.of(input.findings(), input.settings().findings(), ofReports)
                .flatMap(List::stream)
                .map(acceptances::of)
                .forEach(found::add);
        found.addAll(UnusedSettings.years(input.settings(), input.volumes(), standing.years(), acceptances));
        found.addAll(UnusedSettings.acceptances(List.copyOf(found), acceptances));
        found.sort(FindingList.ORDER);
    }

    /// Adds those of the records that stand in that year for the last time. Nothing of a run's compilation takes as
    /// long, so each core takes some of the records.
    private void addLastIn(int year, Standing standing, ProjectRows rows) {
        List<Project> records = standing.in(year);
        if (records != null) {
            records.parallelStream()
                    .filter(record -> standing.placement(record).last() == year)
                    .map(record -> rows.ofAllYears(record, year))
                    .toList()
                    .forEach(found::addAll);
        }
    }

    /// The records that no year has, by id.
    List<YearProject> undated() {
        return undated;
    }

    /// The records that have no year yet, by id.
    List<YearProject> planned() {
        return planned;
    }

    /// All of them, in the order of reports.
    List<Finding> sorted() {
        return found;
    }
}
