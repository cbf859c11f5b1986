package se.projektbokslut.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.report.Change;

/// Which part of a report a recipient hears of.
///
/// @param processes ids; empty: the whole report
record Scope(List<String> processes) {
    boolean isWhole() {
        return processes.isEmpty();
    }

    /// The rows that the recipient hears of: those of the processes, or `total`.
    List<ProcessFigures> rows(AnnualReport report) {
        return report.processes().stream()
                .filter(row ->
                        isWhole() ? row.process().equals(ProcessFigures.TOTAL) : processes.contains(row.process()))
                .toList();
    }

    /// The projects standing in those rows.
    List<YearProject> projects(AnnualReport report) {
        if (isWhole()) {
            return report.projects();
        }
        Set<String> ids = new HashSet<>();
        rows(report).forEach(row -> ids.addAll(row.projectIds()));
        return report.projects().stream()
                .filter(project -> ids.contains(project.project().id()))
                .toList();
    }

    /// How many findings concern the recipient.
    long findings(AnnualReport report) {
        if (isWhole()) {
            return report.findings().size();
        }
        Set<String> ids = new HashSet<>();
        projects(report).forEach(project -> ids.add(project.project().id()));
        return report.findings().stream()
                .filter(finding -> ids.contains(finding.record()))
                .count();
    }

    /// The changes that concern the recipient.
    List<Change> of(List<Change> changes, AnnualReport before, AnnualReport after) {
        if (isWhole()) {
            return changes;
        }
        Set<String> subjects = new HashSet<>();
        processes.forEach(id -> subjects.add(Statement.ofProcess(id)));
        projects(after).forEach(project -> subjects.add(subject(project)));
        projects(before).forEach(project -> subjects.add(subject(project)));
        return changes.stream()
                .filter(change -> change.field().equals("ledger_through") || subjects.contains(change.subject()))
                .toList();
    }

    /// What a change is about that is about that project.
    static String subject(YearProject project) {
        return Statement.ofProject(project.project().id());
    }
}
