package se.projektbokslut.report;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Project;
import se.projektbokslut.words.Language;

/// A project's title, by which people know it.
///
/// @param language of the title
public record ProjectTitle(String words, Language language) {
    /// The titles of the projects that the report names, by their ids.
    public static Map<String, ProjectTitle> of(AnnualReport report) {
        Map<String, ProjectTitle> titles = new TreeMap<>();
        report.otherProjects()
                .planned()
                .forEach(other -> titles.put(other.id(), new ProjectTitle(other.title(), other.language())));
        report.otherProjects()
                .undated()
                .forEach(other -> titles.put(other.id(), new ProjectTitle(other.title(), other.language())));
        learn(report.projects(), titles);
        return titles;
    }

    /// Adds those of the projects, in place of what was known of them.
    static void learn(Collection<YearProject> projects, Map<String, ProjectTitle> titles) {
        for (YearProject row : projects) {
            Project project = row.project();
            titles.put(
                    project.id(),
                    new ProjectTitle(project.title(), project.documentation().language()));
        }
    }
}
